import { Events } from './events';
import type { TAbstractFile, TFile } from './files';
import { strict } from './strict';
import { Scope } from './ui';
import { MetadataCache, Vault } from './vault';

export interface ViewState {
	readonly type: string;
	readonly active?: boolean;
	readonly state?: Readonly<Record<string, unknown>>;
}

/** A place for a view. A saved leaf is deferred: its view is nobody's until it is revealed. */
export class WorkspaceLeaf {
	view: ItemView | undefined;
	private state: ViewState = { type: 'empty' };

	constructor(
		readonly app: App,
		readonly hostEl: HTMLElement,
	) {}

	getViewState(): ViewState {
		return this.view ? { ...this.state, state: this.view.getState() } : this.state;
	}

	async setViewState(state: ViewState): Promise<void> {
		this.state = state;
		await this.load();
	}

	/** As saved in the workspace file: known by type and what its view kept. */
	defer(type: string, state: ViewState['state'] = {}): void {
		this.state = { type, state };
	}

	get isDeferred(): boolean {
		return this.view === undefined && this.state.type !== 'empty';
	}

	async load(): Promise<void> {
		const make = this.app.views.get(this.state.type);
		if (!make) throw new Error(`no view of type ${this.state.type}`);
		this.view = make(this);
		for (const name of ['titleEl', 'headerEl', 'actionsEl'] as const) {
			if (!(this.view[name] instanceof HTMLElement))
				throw new Error(`the view overwrites ${name} of the app`);
		}
		this.hostEl.textContent = '';
		this.hostEl.append(this.view.containerEl);
		await this.view.open();
		await this.view.setState(this.state.state ?? {}, { history: false });
	}
}

export class Component {
	private readonly cleanups: (() => void)[] = [];
	private readonly children = new Set<Component>();
	isLoaded = false;

	load(): void {
		if (this.isLoaded) return;
		this.isLoaded = true;
		this.onload();
		for (const child of this.children) child.load();
	}

	onload(): unknown {
		return undefined;
	}

	onunload(): void {}

	addChild<T extends Component>(child: T): T {
		this.children.add(child);
		if (this.isLoaded) child.load();
		return child;
	}

	removeChild<T extends Component>(child: T): T {
		if (this.children.delete(child)) child.unload();
		return child;
	}

	register(cleanup: () => void): void {
		this.cleanups.push(cleanup);
	}

	registerEvent(ref: { readonly off: () => void }): void {
		this.cleanups.push(() => ref.off());
	}

	registerDomEvent(
		element: EventTarget,
		name: string,
		run: (event: Event) => unknown,
		options?: AddEventListenerOptions,
	): void {
		element.addEventListener(name, run, options);
		this.cleanups.push(() => element.removeEventListener(name, run));
	}

	registerInterval(id: number): number {
		this.cleanups.push(() => window.clearInterval(id));
		return id;
	}

	unload(): void {
		this.isLoaded = false;
		for (const child of this.children) child.unload();
		this.children.clear();
		this.onunload();
		for (const cleanup of this.cleanups.splice(0)) cleanup();
	}
}

export abstract class ItemView extends Component {
	readonly containerEl: HTMLElement;
	readonly contentEl: HTMLElement;
	readonly app: App;
	/** The app's own, not in its types: a view that takes these names breaks the header. */
	readonly titleEl = document.createElement('div');
	readonly headerEl = document.createElement('div');
	readonly actionsEl = document.createElement('div');
	navigation = true;
	scope: Scope | null = null;

	constructor(readonly leaf: WorkspaceLeaf) {
		super();
		this.app = leaf.app;
		this.containerEl = document.createElement('div');
		this.containerEl.className = 'workspace-leaf-content';
		this.contentEl = this.containerEl.createDiv({ cls: 'view-content' });
		this.containerEl.addEventListener('focusin', () => {
			this.app.workspace.activeScope = this.scope;
			this.app.workspace.activeLeaf = this.leaf;
		});
	}

	async open(): Promise<void> {
		this.containerEl.setAttribute('data-type', this.getViewType());
		this.load();
		await this.onOpen();
	}

	onResize(): void {}

	getState(): Record<string, unknown> {
		return {};
	}

	setState(_state: unknown, _result: { readonly history: boolean }): Promise<void> {
		return Promise.resolve();
	}

	setEphemeralState(_state: unknown): void {}

	abstract getViewType(): string;
	abstract getDisplayText(): string;
	protected abstract onOpen(): Promise<void>;
}

function sidebar(): Element | null {
	return document.querySelector('.right-sidebar');
}

export class Workspace extends Events {
	activeScope: Scope | null = null;
	activeLeaf: WorkspaceLeaf | null = null;
	/** The sidebar, which a person can close with all views in it. */
	readonly rightSplit = {
		collapse: (): void => void sidebar()?.classList.add('is-collapsed'),
		expand: (): void => void sidebar()?.classList.remove('is-collapsed'),
	};
	layoutReady = false;
	savedLayout: readonly ViewState[] = [];
	private activeFile: TFile | null = null;
	private readonly leaves: WorkspaceLeaf[] = [];
	private readonly waiting: (() => unknown)[] = [];

	constructor(private readonly app: () => App) {
		super();
	}

	onLayoutReady(run: () => unknown): void {
		if (this.layoutReady) run();
		else this.waiting.push(run);
	}

	ready(): void {
		this.layoutReady = true;
		for (const run of this.waiting.splice(0)) run();
	}

	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this.leaves.filter((leaf) => leaf.getViewState().type === type);
	}

	/** The app may have no leaf to give; here that is where the page has no sidebar. */
	getRightLeaf(_split: boolean): WorkspaceLeaf | null {
		const host = document.querySelector<HTMLElement>('.right-sidebar');
		if (!host) return null;
		const leaf = new WorkspaceLeaf(this.app(), host);
		this.leaves.push(leaf);
		return leaf;
	}

	getLeaf(where: string): WorkspaceLeaf {
		const host = document.querySelector<HTMLElement>('.main-pane');
		if (!host || where !== 'tab') throw new Error(`no leaf ${where}`);
		const leaf = new WorkspaceLeaf(this.app(), host);
		this.leaves.push(leaf);
		return leaf;
	}

	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		if (leaf.isDeferred) await leaf.load();
		const isAside = leaf.hostEl.matches('.right-sidebar');
		if (isAside) this.rightSplit.expand();
		document.body.classList.toggle('right-open', isAside);
	}

	setActiveLeaf(leaf: WorkspaceLeaf, options: { readonly focus?: boolean } = {}): void {
		this.activeScope = leaf.view?.scope ?? null;
		this.activeLeaf = leaf;
		if (options.focus) leaf.view?.setEphemeralState({ focus: true });
	}

	getActiveViewOfType<T extends ItemView>(type: new (leaf: WorkspaceLeaf) => T): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	/** Views are asked for their state when the layout is saved. */
	requestSaveLayout(): void {
		this.savedLayout = this.leaves.map((leaf) => leaf.getViewState());
	}

	getActiveFile(): TFile | null {
		return this.activeFile;
	}

	async openLinkText(link: string, source: string, _newLeaf: boolean): Promise<void> {
		const app = this.app();
		const file =
			app.vault.getFileByPath(link) ?? app.metadataCache.getFirstLinkpathDest(link, source);
		if (!file) throw new Error(`no note at ${link}`);
		this.activeFile = file;
		void this.later('file-open', file);
		const pane = document.querySelector('.main-pane');
		if (pane) pane.textContent = await app.vault.read(file);
	}
}

export class FileManager {
	constructor(private readonly app: App) {}

	/** The person's choice here: the vault's own trash folder. */
	trashFile(file: TFile): Promise<void> {
		return this.app.vault.trash(file);
	}

	/** Wikilinks with the shortest path, the app's default; an alias equal to the text is left out; other files come as embeds. */
	generateMarkdownLink(file: TFile, source: string, subpath = '', alias?: string): string {
		const isNote = file.extension === 'md';
		if (this.app.vault.config.get('useMarkdownLinks') === true) {
			const to = encodeURI(this.linkPath(file, source) + subpath);
			return `${isNote ? '' : '!'}[${alias ?? (isNote ? file.basename : '')}](${to})`;
		}
		const name = isNote ? file.basename : file.name;
		const found = this.app.metadataCache.getFirstLinkpathDest(name, source);
		const path = isNote ? file.path.replace(/\.md$/u, '') : file.path;
		const text = (found === file ? name : path) + subpath;
		const shown = alias === undefined || alias === text ? '' : `|${alias}`;
		return `${isNote ? '' : '!'}[[${text}${shown}]]`;
	}

	/** Where a Markdown link leads, by the person's link format. */
	private linkPath(file: TFile, source: string): string {
		const format = this.app.vault.config.get('newLinkFormat');
		if (format === 'absolute') return file.path;
		if (format !== 'relative')
			return this.app.metadataCache.getFirstLinkpathDest(file.name, source) === file
				? file.name
				: file.path;
		const [from, to] = [source.split('/').slice(0, -1), file.path.split('/')];
		let same = 0;
		while (same < from.length && from[same] === to[same]) same += 1;
		return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
	}

	/** Links to the note follow it where they are written with its path. */
	async renameFile(file: TAbstractFile, path: string): Promise<void> {
		const from = file.path.replace(/\.md$/u, '');
		const to = path.replace(/\.md$/u, '');
		await this.app.vault.rename(file, path);
		const follow = (text: string): string =>
			text
				.split(`[[${from}`)
				.map(
					(rest, at) =>
						(at > 0 && /^[\]|#]/u.test(rest) ? `[[${to}` : at > 0 ? `[[${from}` : '') + rest,
				)
				.join('');
		for (const note of this.app.vault.getMarkdownFiles()) {
			const text = await this.app.vault.read(note);
			if (follow(text) !== text) await this.app.vault.process(note, follow);
		}
	}

	/** Where the person's rule says, `attachments` without one; the folder is made when it is first needed. */
	async getAvailablePathForAttachment(name: string, source = ''): Promise<string> {
		const { vault } = this.app;
		const rule = String(vault.config.get('attachmentFolderPath') ?? 'attachments');
		const beside = source.slice(0, Math.max(0, source.lastIndexOf('/')));
		const place = rule.startsWith('./') ? `${beside}/${rule.slice(2)}` : rule;
		const folder = place.replace(/^\/+|\/+$/gu, '');
		for (const [at, part] of folder.split('/').entries()) {
			const each = folder.split('/').slice(0, at).concat(part).join('/');
			if (each !== '' && !vault.getAbstractFileByPath(each)) await vault.createFolder(each);
		}
		const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/u.exec(name) ?? [];
		const prefix = folder === '' ? '' : `${folder}/`;
		let path = `${prefix}${name}`;
		for (let number = 1; vault.getAbstractFileByPath(path); number += 1)
			path = `${prefix}${stem} ${number}${ending}`;
		return path;
	}
}

/** Secrets of this device; ids as the app allows them. */
class SecretStorage {
	private readonly secrets = new Map<string, string>();

	setSecret(id: string, secret: string): void {
		if (!/^[a-z0-9-]+$/u.test(id)) throw new Error('invalid secret id');
		this.secrets.set(id, secret);
	}

	getSecret(id: string): string | null {
		return this.secrets.get(id) ?? null;
	}
}

export class App {
	readonly scope = new Scope();
	readonly vault: Vault = strict(new Vault(), 'app.vault');
	readonly metadataCache: MetadataCache = strict(
		new MetadataCache(this.vault),
		'app.metadataCache',
	);
	readonly workspace: Workspace = strict(new Workspace(() => this), 'app.workspace');
	readonly fileManager: FileManager = strict(new FileManager(this), 'app.fileManager');
	readonly secretStorage = strict(new SecretStorage(), 'app.secretStorage');
	readonly views = new Map<string, (leaf: WorkspaceLeaf) => ItemView>();

	loadLocalStorage(key: string): unknown {
		const text = localStorage.getItem(`vault-${key}`);
		return text === null ? null : (JSON.parse(text) as unknown);
	}

	saveLocalStorage(key: string, value: unknown): void {
		localStorage.setItem(`vault-${key}`, JSON.stringify(value));
	}
}
