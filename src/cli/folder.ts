import { lstat, mkdir, open, readdir, readFile, realpath, rename } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { codeOf, problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { isIgnored, isTemplate, NOTHING_EXCLUDED, type Excluded } from '../flow/excluded';
import type { NoteFacts, Notes } from '../ports';
import { LinkPaths } from './link-paths';
import { scanNote, type Scanned } from './scan';
import { isThere } from './state';
import { writeNew, writeOver } from './write';

/** Bytes of a note that are read for its facts: its properties stand at its head. */
const MAX_SCANNED = 2_000_000;

/** A vault's folder: its notes, and its other files as bytes. */
export interface VaultFolder extends Notes {
	/** Paths of files that are no notes. */
	files(): readonly string[];
	readBytes(path: string): Promise<Result<Uint8Array>>;
	/** As `create`, for a file that is no note. */
	createFile(path: string, bytes: Uint8Array): Promise<Result<void>>;
}

/** Opens a vault's folder: one scan of its notes, then answers from memory. Hidden folders are not part of a vault. */
export async function openFolder(
	root: string,
	excluded: Excluded = NOTHING_EXCLUDED,
): Promise<VaultFolder> {
	const notes = new FolderNotes(resolve(root), excluded);
	await notes.scan();
	return notes;
}

class FolderNotes implements VaultFolder {
	private readonly others = new Set<string>();
	private readonly scanned = new Map<string, Scanned>();
	private readonly names = new Set<string>();
	private readonly paths = new LinkPaths();
	/** Paths whose accents the disk composes in another way (files that came from a Mac). */
	private readonly onDisk = new Map<string, string>();
	private queue: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly root: string,
		private readonly excluded: Excluded,
	) {}

	async scan(): Promise<void> {
		const folders = [this.root];
		for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
			for (const entry of await readdir(folder, { withFileTypes: true })) {
				if (entry.name.startsWith('.')) continue;
				const full = join(folder, entry.name);
				const written = relative(this.root, full).split(sep).join('/');
				const path = written.normalize('NFC');
				if (path !== written) this.onDisk.set(path, written);
				this.names.add(path.toLowerCase());
				// Links may lead out of the vault; the app does not follow them everywhere, we never do.
				if (entry.isSymbolicLink()) continue;
				if (entry.isDirectory()) folders.push(full);
				else if (entry.isFile() && /\.md$/iu.test(entry.name)) await this.scanFile(path);
				else if (entry.isFile()) this.learnFile(path);
			}
		}
	}

	private async scanFile(path: string): Promise<void> {
		try {
			const stat = await lstat(this.fileOf(path));
			const read = await this.read(path, stat.size > MAX_SCANNED);
			// Moved away by the person or a file sync while we look around.
			if (!read.ok && read.problem.kind === 'note-missing') return;
			// One that may not be read is listed, and says so to whoever wants it.
			this.learn(path, read.ok ? read.value : '', { mtime: stat.mtimeMs, size: stat.size });
		} catch (cause) {
			if (codeOf(cause) !== 'ENOENT') throw cause;
		}
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

	private learnFile(path: string): void {
		this.others.add(path);
		this.paths.add(path);
		this.names.add(path.toLowerCase());
	}

	files(): readonly string[] {
		return [...this.others];
	}

	list(): readonly string[] {
		return [...this.scanned.keys()].sort();
	}

	isLeftOut(path: string): boolean {
		return isIgnored(this.excluded, path) || isTemplate(this.excluded, path);
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

	async read(path: string, isHeadEnough = false): Promise<Result<string>> {
		const bytes = await this.readBytes(path, isHeadEnough);
		return bytes.ok ? ok(bytes.value.toString('utf8')) : bytes;
	}

	async readBytes(path: string, isHeadEnough = false): Promise<Result<Buffer>> {
		try {
			const file = this.fileOf(path);
			return ok(await (isHeadEnough ? readHead(file) : readFile(file)));
		} catch (cause) {
			const code = codeOf(cause);
			if (/^E(?:ACCES|PERM|IO)$/u.test(code)) return fail(problem('vault-read', path, code, cause));
			return fail(problem('note-missing', path, undefined, cause));
		}
	}

	create(path: string, text: string): Promise<Result<void>> {
		return this.make(path, text, () =>
			this.learn(path, text, { mtime: Date.now(), size: Buffer.byteLength(text) }),
		);
	}

	createFile(path: string, bytes: Uint8Array): Promise<Result<void>> {
		return this.make(path, bytes, () => this.learnFile(path));
	}

	private make(
		path: string,
		content: string | Uint8Array,
		learn: () => void,
	): Promise<Result<void>> {
		return this.inTurn(async () => {
			if (this.taken(path)) return fail(problem('note-exists', path));
			try {
				const file = this.fileOf(path);
				await this.checkInside(dirname(file));
				await writeNew(file, content);
			} catch (cause) {
				if (codeOf(cause) === 'EEXIST' && (await isThere(this.fileOf(path))))
					return fail(problem('note-exists', path, undefined, cause));
				return fail(problem('vault-write', path, codeOf(cause), cause));
			}
			learn();
			return ok(undefined);
		});
	}

	change(path: string, edit: (text: string) => string | undefined): Promise<Result<void>> {
		return this.inTurn(async () => {
			const before = await this.readBytes(path);
			if (!before.ok) return before;
			const text = before.value.toString('utf8');
			// What does not come back as it went in would be changed where nobody asked for it.
			if (!Buffer.from(text).equals(before.value))
				return fail(problem('vault-write', path, 'it is not UTF-8 text'));
			const after = edit(text);
			if (after === undefined) return fail(problem('note-changed', path));
			// Another program may write between reading and renaming: looked at once more, as late as can be.
			const now = await this.readBytes(path);
			if (!now.ok || !now.value.equals(before.value)) return fail(problem('note-changed', path));
			try {
				await writeOver(this.fileOf(path), after);
			} catch (cause) {
				return fail(problem('vault-write', path, codeOf(cause), cause));
			}
			this.learn(path, after, { mtime: Date.now(), size: Buffer.byteLength(after) });
			return ok(undefined);
		});
	}

	/** Links to the note are not rewritten here: by its name it is found wherever it stands. */
	rename(path: string, to: string): Promise<Result<void>> {
		return this.inTurn(async () => {
			const target = this.fileOf(to);
			try {
				await this.checkInside(dirname(target));
				if (this.taken(to) || (await isThere(target))) return fail(problem('note-exists', to));
				await mkdir(dirname(target), { recursive: true });
				await rename(this.fileOf(path), target);
			} catch (cause) {
				return codeOf(cause) === 'ENOENT'
					? fail(problem('note-missing', path, undefined, cause))
					: fail(problem('vault-write', path, codeOf(cause), cause));
			}
			this.forget(path);
			await this.scanFile(to);
			return ok(undefined);
		});
	}

	private forget(path: string): void {
		this.scanned.delete(path);
		this.others.delete(path);
		this.paths.remove(path);
		this.names.delete(path.toLowerCase());
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
			this.forget(path);
			return ok(undefined);
		});
	}

	linkTo(
		target: string,
		from: string,
		as: { readonly shown?: string; readonly place?: string } = {},
	): string {
		const name = this.paths.shortest(target, from) + (as.place ?? '');
		const shown = as.shown === undefined || as.shown === name ? '' : `|${as.shown}`;
		return `[[${name}${shown}]]`;
	}

	resolve(text: string, from: string): string | undefined {
		return this.paths.resolve(text, from);
	}

	/** Writes of one process wait for each other. */
	private inTurn<T>(run: () => Promise<T>): Promise<T> {
		const turn = this.queue.then(run);
		this.queue = turn.catch(() => undefined);
		return turn;
	}

	private fileOf(path: string): string {
		let known = path;
		while (known !== '' && !this.onDisk.has(known))
			known = known.slice(0, Math.max(0, known.lastIndexOf('/')));
		const full = resolve(this.root, (this.onDisk.get(known) ?? '') + path.slice(known.length));
		if (full !== this.root && !full.startsWith(this.root + sep))
			throw new Error('it would stand outside the vault');
		return full;
	}

	/** A folder in the vault may be a link to elsewhere: nothing is written through it. Throws where it is one. */
	private async checkInside(folder: string): Promise<void> {
		const root = await realpath(this.root);
		let at = folder;
		while (!(await isThere(at)) && at !== this.root) at = dirname(at);
		const real = await realpath(at);
		if (real !== root && !real.startsWith(root + sep))
			throw new Error('its folder is a link that leads out of the vault');
	}
}

/** The first bytes of a file: more than a text can hold need not fit into memory to have properties. */
async function readHead(file: string): Promise<Buffer> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_SCANNED));
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

async function freeTrashName(trash: string, path: string): Promise<string> {
	const name = join(trash, path);
	for (let number = 1; ; number += 1) {
		const target = number === 1 ? name : name.replace(/(\.[^./\\]*)?$/u, ` ${number}$1`);
		if (!(await isThere(target))) return target;
	}
}
