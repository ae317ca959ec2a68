import { disk, type DiskEntry } from './disk';
import { Events } from './events';
import { checkName, TAbstractFile, TFile, TFolder } from './files';
import { readMetadata, type Cache } from './metadata';

/** How a desktop keeps a vault. */
export class FileSystemAdapter {
	getBasePath(): string {
		return '/stand-in';
	}
}

/** The vault over a real folder. Behaviour by app-behaviour.md; errors in the app's words. */
export class Vault extends Events {
	readonly configDir = '.obsidian';
	readonly files = new Map<string, TAbstractFile>();
	private turn: Promise<unknown> = Promise.resolve();

	readonly adapter = Object.assign(new FileSystemAdapter(), {
		exists: (path: string) => disk<boolean>('exists', { path }),
		read: (path: string) => disk<string>('read', { path }),
		write: (path: string, text: string) => disk<void>('write', { path, text }),
		append: (path: string, text: string) => disk<void>('append', { path, text }),
		mkdir: (path: string) => disk<void>('mkdirs', { path }),
		list: async (path: string) => {
			const entries = await disk<DiskEntry[]>('listFolder', { path });
			return {
				files: entries.filter((each) => !each.folder).map((each) => each.path),
				folders: entries.filter((each) => each.folder).map((each) => each.path),
			};
		},
	});

	getName(): string {
		return 'Stand-in vault';
	}

	/** What the person set, as the app reads it at its start. */
	readonly config = new Map<string, unknown>();

	async scan(): Promise<DiskEntry[]> {
		const file = `${this.configDir}/app.json`;
		if (await this.adapter.exists(file)) {
			const stored = JSON.parse(await this.adapter.read(file)) as object;
			for (const [name, value] of Object.entries(stored)) this.config.set(name, value);
		}
		return disk<DiskEntry[]>('scan');
	}

	put(entry: DiskEntry): TAbstractFile {
		const known = this.files.get(entry.path);
		const file = known ?? (entry.folder ? new TFolder(entry.path) : new TFile(entry.path));
		if (file instanceof TFile)
			file.stat = { mtime: entry.mtime, ctime: entry.mtime, size: entry.size };
		this.files.set(entry.path, file);
		return file;
	}

	getAllLoadedFiles(): TAbstractFile[] {
		return [...this.files.values()];
	}

	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((file): file is TFile => file instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this.files.get(path) ?? null;
	}

	getFileByPath(path: string): TFile | null {
		const file = this.files.get(path);
		return file instanceof TFile ? file : null;
	}

	read(file: TFile): Promise<string> {
		return disk<string>('read', { path: file.path });
	}

	async readBinary(file: TFile): Promise<ArrayBuffer> {
		const text = await disk<string>('readBinary', { path: file.path });
		return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
	}

	async createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
		if (!(data instanceof ArrayBuffer)) throw new Error('createBinary wants an ArrayBuffer');
		this.checkFree(path);
		const text = btoa([...new Uint8Array(data)].map((byte) => String.fromCharCode(byte)).join(''));
		const file = this.put(await disk<DiskEntry>('createBinary', { path, text })) as TFile;
		void this.later('create', file);
		return file;
	}

	private checkFree(path: string): void {
		checkName(path);
		if (this.files.has(path)) throw new Error('File already exists.');
		const parent = path.slice(0, path.lastIndexOf('/'));
		if (path.includes('/') && !(this.files.get(parent) instanceof TFolder))
			throw new Error(`ENOENT: no such file or directory, open '${path}'`);
	}

	async create(path: string, text: string): Promise<TFile> {
		this.checkFree(path);
		const file = this.put(await disk<DiskEntry>('create', { path, text })) as TFile;
		void this.later('create', file).then(() => this.trigger('stand-in:text', file, text));
		return file;
	}

	async createFolder(path: string): Promise<TFolder> {
		checkName(path);
		if (this.files.has(path)) throw new Error('Folder already exists.');
		await disk('mkdir', { path });
		return this.put({ path, folder: true, mtime: 0, size: 0 }) as TFolder;
	}

	/** Atomic against other writers in the app: one after the other. */
	process(file: TFile, edit: (text: string) => string): Promise<string> {
		const run = this.turn.then(async () => {
			const text = edit(await this.read(file));
			if (typeof text !== 'string')
				throw new Error('process wants a synchronous function that gives a text');
			this.put(await disk<DiskEntry>('write', { path: file.path, text }));
			void this.later('modify', file).then(() => this.trigger('stand-in:text', file, text));
			return text;
		});
		this.turn = run.catch(() => undefined);
		return run;
	}

	async trash(file: TAbstractFile): Promise<void> {
		await disk('trash', { path: file.path });
		this.files.delete(file.path);
		void this.later('delete', file);
	}

	async rename(file: TAbstractFile, path: string): Promise<void> {
		const old = file.path;
		await disk('rename', { path: old, to: path });
		this.files.delete(old);
		file.path = path;
		file.name = path.slice(path.lastIndexOf('/') + 1);
		this.files.set(path, file);
		void this.later('rename', file, old);
	}

	/** What another program did to the folder arrives as events. */
	async rescan(): Promise<void> {
		const found = new Map((await this.scan()).map((entry) => [entry.path, entry]));
		for (const [path, file] of [...this.files]) {
			if (found.has(path)) continue;
			this.files.delete(path);
			await this.later('delete', file);
		}
		for (const entry of found.values()) {
			const known = this.files.get(entry.path);
			if (
				known instanceof TFile &&
				known.stat.mtime === entry.mtime &&
				known.stat.size === entry.size
			)
				continue;
			const file = this.put(entry);
			if (known === undefined) await this.later('create', file);
			else if (file instanceof TFile) await this.later('modify', file);
			if (file instanceof TFile && file.extension === 'md')
				this.trigger('stand-in:text', file, await this.read(file));
		}
	}
}

/** The metadata cache: `changed` comes after the file's own event, `deleted` when it is gone. */
export class MetadataCache extends Events {
	readonly resolvedLinks: Record<string, Record<string, number>> = {};
	private readonly caches = new Map<string, Cache>();
	/** *Excluded files* of the app's settings; the real app also takes patterns between slashes. */
	excluded: readonly string[] = [];

	constructor(private readonly vault: Vault) {
		super();
		vault.on('stand-in:text', (file: TFile, text: string) => {
			if (file.extension !== 'md') return;
			this.learn(file, text);
			void this.later('changed', file, text, this.caches.get(file.path));
		});
		vault.on('delete', (file: TFile) => {
			this.caches.delete(file.path);
			delete this.resolvedLinks[file.path];
			void this.later('deleted', file, null);
		});
		vault.on('rename', (file: TFile, old: string) => {
			const cache = this.caches.get(old);
			if (!cache) return;
			this.caches.delete(old);
			this.caches.set(file.path, cache);
			this.resolveAll();
		});
	}

	learn(file: TFile, text: string): void {
		this.take(file, text);
		this.resolve(file.path);
	}

	/** As `learn`, for many: links are resolved once all notes are there. */
	take(file: TFile, text: string): void {
		this.caches.set(file.path, readMetadata(text));
	}

	resolveAll(): void {
		for (const path of Object.keys(this.resolvedLinks)) delete this.resolvedLinks[path];
		for (const path of this.caches.keys()) this.resolve(path);
	}

	private resolve(path: string): void {
		const cache = this.caches.get(path);
		const found: Record<string, number> = {};
		for (const { link } of [...(cache?.links ?? []), ...(cache?.embeds ?? [])]) {
			const target = this.getFirstLinkpathDest(link.split('#')[0] ?? '', path);
			if (target) found[target.path] = (found[target.path] ?? 0) + 1;
		}
		this.resolvedLinks[path] = found;
	}

	isUserIgnored(path: string): boolean {
		return this.excluded.some((each) => path.startsWith(each));
	}

	getFileCache(file: TFile): Cache | null {
		return this.caches.get(file.path) ?? null;
	}

	/** An exact path, then the shortest path of that name (the order among equals is a guess). */
	getFirstLinkpathDest(link: string, source: string): TFile | null {
		if (link === '') return this.vault.getFileByPath(source);
		const find = (name: string, files: readonly TFile[]): TFile[] => {
			const end = `/${name.toLowerCase()}`;
			return files.filter((file) => `/${file.path.toLowerCase()}`.endsWith(end));
		};
		const name = /\.md$/iu.test(link) ? link : `${link}.md`;
		const exact = this.vault.getFileByPath(name) ?? this.vault.getFileByPath(link);
		if (exact) return exact;
		const notes = find(name, this.vault.getMarkdownFiles());
		const candidates = notes.length > 0 ? notes : find(link, this.vault.getFiles());
		return (
			candidates.sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1))[0] ??
			null
		);
	}
}
