import { getAllTags, normalizePath, TFile, type App } from 'obsidian';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { countTasks } from '../../note/tasks';
import { isIgnored, isTemplate, NOTHING_EXCLUDED, readExcluded } from '../../flow/excluded';
import type { NoteFacts, Notes } from '../../ports';

declare module 'obsidian' {
	interface MetadataCache {
		/** Whether *Excluded files* names a path. Not of the public interface, so it may be missing. */
		isUserIgnored?(path: string): boolean;
	}
}

/** No event tells that the app's settings changed: they are read anew after so long. */
const EXCLUDED_MS = 60_000;

/** The vault as flows see it. Facts come from the metadata cache; no note is read for them. */
export class VaultNotes implements Notes {
	/** Letter case folded, as most file systems do; kept up by `watch` events through `learn` and `forget`. */
	private names: Set<string> | undefined;

	private excluded = NOTHING_EXCLUDED;
	private excludedAt = 0;

	constructor(private readonly app: App) {}

	list(): readonly string[] {
		return this.app.vault.getMarkdownFiles().map((file) => file.path);
	}

	facts(path: string): NoteFacts | undefined {
		const file = this.app.vault.getFileByPath(path);
		const cache = file && this.app.metadataCache.getFileCache(file);
		if (!file || !cache) return undefined;
		const opens = cache.sections?.[0]?.type === 'yaml';
		return {
			path,
			name: file.basename,
			mtime: file.stat.mtime,
			size: file.stat.size,
			...(cache.frontmatter ? { frontmatter: cache.frontmatter } : {}),
			...(opens && !cache.frontmatter ? { brokenFrontmatter: true } : {}),
			tags: [...new Set((getAllTags(cache) ?? []).map((tag) => tag.replace(/^#/u, '')))],
			headings: (cache.headings ?? []).map((heading) => heading.heading),
			tasks: countTasks(
				(cache.listItems ?? []).flatMap(({ task, position }) =>
					task === undefined ? [] : [{ line: position.start.line, done: task !== ' ' }],
				),
				(cache.headings ?? []).map(({ level, heading, position }) => ({
					line: position.start.line,
					level,
					text: heading,
				})),
			),
			links: Object.keys(this.app.metadataCache.resolvedLinks[path] ?? {}),
		};
	}

	taken(path: string): boolean {
		this.names ??= new Set(
			this.app.vault.getAllLoadedFiles().map((file) => file.path.toLowerCase()),
		);
		return this.names.has(path.toLowerCase());
	}

	learn(path: string): void {
		this.names?.add(path.toLowerCase());
	}

	forget(path: string): void {
		this.names?.delete(path.toLowerCase());
	}

	async read(path: string): Promise<Result<string>> {
		const file = this.app.vault.getFileByPath(path);
		if (!file) return fail(problem('note-missing', path));
		try {
			return ok(await this.app.vault.read(file));
		} catch (cause) {
			return fail(problem('note-missing', path, undefined, cause));
		}
	}

	async create(path: string, text: string): Promise<Result<void>> {
		const clean = normalizePath(path);
		if (this.taken(clean)) return fail(problem('note-exists', path));
		try {
			await this.makeFolders(clean);
			await this.app.vault.create(clean, text);
			this.learn(clean);
			return ok(undefined);
		} catch (cause) {
			const message = messageOf(cause);
			return fail(
				problem(
					/already exists/iu.test(message) && this.app.vault.getFileByPath(clean)
						? 'note-exists'
						: 'vault-write',
					path,
					message,
					cause,
				),
			);
		}
	}

	async makeFolders(path: string): Promise<void> {
		const parts = path.split('/').slice(0, -1);
		for (let length = 1; length <= parts.length; length += 1) {
			const folder = parts.slice(0, length).join('/');
			if (!this.app.vault.getAbstractFileByPath(folder)) await this.app.vault.createFolder(folder);
			this.learn(folder);
		}
	}

	async change(path: string, edit: (text: string) => string | undefined): Promise<Result<void>> {
		const file = this.app.vault.getFileByPath(path);
		if (!file) return fail(problem('note-missing', path));
		let refused = false;
		try {
			// Read first: `process` writes even an unchanged text, and a refusal must not touch the file.
			if (edit(await this.app.vault.read(file)) === undefined)
				return fail(problem('note-changed', path));
			await this.app.vault.process(file, (text) => {
				const edited = edit(text);
				refused = edited === undefined;
				return edited ?? text;
			});
		} catch (cause) {
			return fail(problem('vault-write', path, messageOf(cause), cause));
		}
		return refused ? fail(problem('note-changed', path)) : ok(undefined);
	}

	async trash(path: string): Promise<Result<void>> {
		const file = this.app.vault.getFileByPath(path);
		if (!file) return fail(problem('note-missing', path));
		try {
			await this.app.fileManager.trashFile(file);
			this.forget(path);
			return ok(undefined);
		} catch (cause) {
			return fail(problem('vault-write', path, messageOf(cause), cause));
		}
	}

	async rename(path: string, to: string): Promise<Result<void>> {
		const file = this.app.vault.getFileByPath(path);
		if (!file) return fail(problem('note-missing', path));
		const clean = normalizePath(to);
		if (this.taken(clean)) return fail(problem('note-exists', to));
		try {
			await this.makeFolders(clean);
			await this.app.fileManager.renameFile(file, clean);
			this.forget(path);
			this.learn(clean);
			return ok(undefined);
		} catch (cause) {
			return fail(problem('vault-write', path, messageOf(cause), cause));
		}
	}

	linkTo(
		target: string,
		from: string,
		as: { readonly shown?: string; readonly place?: string } = {},
	): string {
		const file = this.app.vault.getFileByPath(target);
		if (file) {
			const { fileManager } = this.app;
			const bare = fileManager.generateMarkdownLink(file, from, as.place);
			// Of several notes of one name a link names the folder, too: its text would not be the words that stood there.
			return as.shown === undefined || bare === `[[${as.shown}]]`
				? bare
				: fileManager.generateMarkdownLink(file, from, as.place, as.shown);
		}
		return `[[${target.replace(/\.md$/u, '')}${as.place ?? ''}]]`;
	}

	/** Reads what the app's settings leave out; never rejects. */
	async readExcluded(): Promise<void> {
		this.excludedAt = Date.now();
		const { adapter, configDir } = this.app.vault;
		this.excluded = await readExcluded((file) => adapter.read(`${configDir}/${file}`));
	}

	isLeftOut(path: string): boolean {
		if (Date.now() - this.excludedAt > EXCLUDED_MS) void this.readExcluded();
		const ignored = this.app.metadataCache.isUserIgnored?.(path) ?? isIgnored(this.excluded, path);
		return ignored || isTemplate(this.excluded, path);
	}

	resolve(link: string, from: string): string | undefined {
		const bare = link.split('#')[0] ?? '';
		return this.app.metadataCache.getFirstLinkpathDest(bare, from)?.path;
	}
}

/** Whether a file is a note, for events that come with any file. */
export function isNote(file: unknown): file is TFile {
	return file instanceof TFile && file.extension === 'md';
}

function messageOf(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}
