import { constants } from 'node:fs';
import {
	access,
	link,
	lstat,
	mkdir,
	readdir,
	readFile,
	rename,
	unlink,
	writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import type { NoteFacts, Notes } from '../ports';
import { LinkPaths } from './link-paths';
import { scanNote, type Scanned } from './scan';

/** Notes beyond this many bytes are listed without being read. */
const MAX_SCANNED = 2_000_000;

/** Opens a vault's folder: one scan of its notes, then answers from memory. Hidden folders are not part of a vault. */
export async function openFolder(root: string): Promise<Notes> {
	const notes = new FolderNotes(resolve(root));
	await notes.scan();
	return notes;
}

/** Of this process, not of one folder: two runs over one vault must not share a file beside a note. */
let writes = 0;

class FolderNotes implements Notes {
	private readonly scanned = new Map<string, Scanned>();
	private readonly names = new Set<string>();
	private readonly paths = new LinkPaths();
	private queue: Promise<unknown> = Promise.resolve();

	constructor(private readonly root: string) {}

	async scan(): Promise<void> {
		const folders = [this.root];
		for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
			for (const entry of await readdir(folder, { withFileTypes: true })) {
				// Links may lead out of the vault; the app does not follow them everywhere, we never do.
				if (entry.name.startsWith('.') || entry.isSymbolicLink()) continue;
				const full = join(folder, entry.name);
				const path = this.pathOf(full);
				this.names.add(path.toLowerCase());
				if (entry.isDirectory()) folders.push(full);
				else if (entry.isFile() && /\.md$/iu.test(entry.name)) await this.scanFile(path);
			}
		}
	}

	private async scanFile(path: string): Promise<void> {
		const stat = await lstat(this.fileOf(path));
		const text = stat.size > MAX_SCANNED ? '' : await readFile(this.fileOf(path), 'utf8');
		this.learn(path, text, { mtime: stat.mtimeMs, size: stat.size });
	}

	private learn(
		path: string,
		text: string,
		stat: { readonly mtime: number; readonly size: number },
	): void {
		this.scanned.set(path, scanNote(path, text, stat));
		this.paths.add(path);
		this.names.add(path.toLowerCase());
	}

	list(): readonly string[] {
		return [...this.scanned.keys()].sort();
	}

	facts(path: string): NoteFacts | undefined {
		const found = this.scanned.get(path);
		if (!found) return undefined;
		const links = found.links
			.map((each) => this.paths.resolve(each, path))
			.filter((each) => each !== undefined);
		return { ...found.facts, links: [...new Set(links)] };
	}

	taken(path: string): boolean {
		return this.names.has(path.toLowerCase());
	}

	async read(path: string): Promise<Result<string>> {
		try {
			return ok(await readFile(this.fileOf(path), 'utf8'));
		} catch (cause) {
			return fail(problem('note-missing', path, undefined, cause));
		}
	}

	create(path: string, text: string): Promise<Result<void>> {
		return this.inTurn(async () => {
			const file = this.fileOf(path);
			if (this.taken(path)) return fail(problem('note-exists', path));
			try {
				await mkdir(dirname(file), { recursive: true });
				await this.writeWhole(file, text, 'new');
			} catch (cause) {
				if (isCode(cause, 'EEXIST') && (await exists(file)))
					return fail(problem('note-exists', path, undefined, cause));
				return fail(problem('vault-write', path, codeOf(cause), cause));
			}
			this.learn(path, text, { mtime: Date.now(), size: Buffer.byteLength(text) });
			return ok(undefined);
		});
	}

	change(path: string, edit: (text: string) => string | undefined): Promise<Result<void>> {
		return this.inTurn(async () => {
			const file = this.fileOf(path);
			const before = await this.read(path);
			if (!before.ok) return before;
			const after = edit(before.value);
			if (after === undefined) return fail(problem('note-changed', path));
			// Another program may write between reading and renaming: looked at once more, as late as can be.
			const now = await this.read(path);
			if (!now.ok || now.value !== before.value) return fail(problem('note-changed', path));
			try {
				await this.writeWhole(file, after, 'over');
			} catch (cause) {
				return fail(problem('vault-write', path, codeOf(cause), cause));
			}
			this.learn(path, after, { mtime: Date.now(), size: Buffer.byteLength(after) });
			return ok(undefined);
		});
	}

	/** Into `.trash` in the vault, as the app's own vault trash. */
	trash(path: string): Promise<Result<void>> {
		return this.inTurn(async () => {
			const target = await freeTrashName(join(this.root, '.trash'), path);
			try {
				await mkdir(dirname(target), { recursive: true });
				await rename(this.fileOf(path), target);
			} catch (cause) {
				return fail(problem('vault-write', path, codeOf(cause), cause));
			}
			this.scanned.delete(path);
			this.paths.remove(path);
			this.names.delete(path.toLowerCase());
			return ok(undefined);
		});
	}

	linkTo(target: string, from: string): string {
		return `[[${this.paths.shortest(target, from)}]]`;
	}

	resolve(text: string, from: string): string | undefined {
		return this.paths.resolve(text, from);
	}

	/** Written beside and moved into place, so that no one ever reads half a note. `new` never replaces a file. */
	private async writeWhole(file: string, text: string, mode: 'new' | 'over'): Promise<void> {
		writes += 1;
		const beside = join(dirname(file), `.zettelfeed-${process.pid}-${writes}.tmp`);
		await writeFile(beside, text, { flag: 'wx' });
		try {
			if (mode === 'over') await rename(beside, file);
			else {
				await link(beside, file);
				await unlink(beside);
			}
		} catch (cause) {
			await unlink(beside);
			throw cause;
		}
	}

	/** Writes of one process wait for each other. */
	private inTurn<T>(run: () => Promise<T>): Promise<T> {
		const turn = this.queue.then(run);
		this.queue = turn.catch(() => undefined);
		return turn;
	}

	private pathOf(full: string): string {
		return relative(this.root, full).split(sep).join('/').normalize('NFC');
	}

	private fileOf(path: string): string {
		const full = resolve(this.root, path);
		if (full !== this.root && !full.startsWith(this.root + sep))
			throw new Error(`outside the vault: ${path}`);
		return full;
	}
}

async function freeTrashName(trash: string, path: string): Promise<string> {
	const name = join(trash, path);
	for (let number = 1; ; number += 1) {
		const target = number === 1 ? name : name.replace(/\.md$/iu, ` ${number}.md`);
		if (!(await exists(target))) return target;
	}
}

async function exists(file: string): Promise<boolean> {
	try {
		await access(file, constants.F_OK);
		return true;
	} catch {
		// Not there is an answer, not a failure.
		return false;
	}
}

function codeOf(cause: unknown): string {
	return typeof cause === 'object' && cause !== null && 'code' in cause
		? String(cause.code)
		: String(cause);
}

function isCode(cause: unknown, code: string): boolean {
	return codeOf(cause) === code;
}
