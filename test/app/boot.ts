import { parse } from 'yaml';
import { disk } from './disk';
import { installDom } from './dom';
import { editorOf } from './editor';
import { normalizePath, TAbstractFile, TFile, TFolder } from './files';
import type { Cache } from './metadata';
import { Plugin, PluginSettingTab } from './plugin';
import { strict } from './strict';
import { setIcon } from './icons';
import { MarkdownRenderer, renders } from './markdown';
import { Menu } from './menu';
import {
	ConfirmationModal,
	FuzzySuggestModal,
	Modal,
	Notice,
	Scope,
	SecretComponent,
	Setting,
	setTooltip,
} from './ui';
import { FileSystemAdapter } from './vault';
import { App, Component, ItemView, WorkspaceLeaf } from './workspace';

interface RequestUrl {
	readonly url: string;
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly throw?: boolean;
}

/** Through the loopback server, so that no cross-origin rule applies, as in the app. No time limit, no abort, no final address. */
async function requestUrl(request: RequestUrl): Promise<object> {
	const response = await fetch('/request', { method: 'POST', body: JSON.stringify(request) });
	const error = response.headers.get('x-stand-in-error');
	if (error !== null) throw new Error(error);
	const status = Number(response.headers.get('x-stand-in-status'));
	if (status >= 400 && request.throw !== false) throw new Error(`Request failed, status ${status}`);
	const headers = JSON.parse(response.headers.get('x-stand-in-headers') ?? '{}') as Record<
		string,
		string
	>;
	return strict({ status, headers, arrayBuffer: await response.arrayBuffer() }, 'response');
}

/** The app keeps the library and its worker beside itself and starts them at the first PDF. */
async function loadPdfJs(): Promise<object> {
	const place = '/pdfjs/pdf.min.mjs';
	const library = (await import(place)) as { GlobalWorkerOptions: { workerSrc: string } };
	library.GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.min.mjs';
	return library;
}

function getAllTags(cache: Cache): string[] {
	const listed = cache.frontmatter?.['tags'];
	const list: unknown[] = Array.isArray(listed)
		? listed
		: typeof listed === 'string'
			? listed.split(/[,\s]+/u)
			: [];
	return [
		...list.map((tag) => `#${String(tag).replace(/^#/u, '')}`),
		...cache.tags.map((each) => each.tag),
	];
}

const obsidian = strict(
	{
		App,
		Plugin,
		PluginSettingTab,
		ItemView,
		WorkspaceLeaf,
		Component,
		Menu,
		Keymap: strict({ isModEvent: (event: MouseEvent) => event.ctrlKey }, 'Keymap'),
		MarkdownRenderer,
		Modal,
		ConfirmationModal,
		FuzzySuggestModal,
		SecretComponent,
		Notice,
		Setting,
		Scope,
		FileSystemAdapter,
		TFile,
		TFolder,
		TAbstractFile,
		setIcon,
		setTooltip,
		// A phone is known by how it is touched, as no test can be one.
		Platform: strict(
			{
				isPhone: matchMedia('(pointer: coarse)').matches && innerWidth < 600,
				isMobile: matchMedia('(pointer: coarse)').matches,
				isMacOS: false,
			},
			'Platform',
		),
		normalizePath,
		requestUrl,
		getAllTags,
		loadPdfJs,
		parseYaml: (text: string) => parse(text, { schema: 'core' }) as unknown,
	},
	'obsidian',
);

function requireModule(name: string): unknown {
	if (name === 'obsidian') return obsidian;
	throw new Error(`a phone has no module ${name}`);
}

export interface StandIn {
	readonly app: App;
	readonly plugin: Plugin;
	/** Milliseconds spent in `onload`. */
	readonly onloadMs: number;
	/** What the Markdown renderer was asked for, in order. */
	readonly renders: readonly { readonly length: number; readonly path: string }[];
	/** Longest main-thread task seen since the start, in milliseconds. */
	longestTask(): number;
	runCommand(name: string): boolean;
	listCommands(): string[];
	openSettings(): void;
	/** The app's menu of a file, with the lines that plugins put there. */
	openFileMenu(path: string): void;
	/** The same of the editor with the open note. */
	openEditorMenu(): void;
}

/** Starts the app as the real one does: the plugin loads before the vault is indexed, layout is ready after. */
async function boot(): Promise<StandIn> {
	installDom();
	if (matchMedia('(pointer: coarse)').matches)
		document.body.classList.add('is-mobile', ...(innerWidth < 600 ? ['is-phone'] : []));
	const longTasks: number[] = [];
	new PerformanceObserver((list) =>
		longTasks.push(...list.getEntries().map((entry) => entry.duration)),
	).observe({ entryTypes: ['longtask'] });
	const app = new App();
	const module = { exports: {} as { default?: new (app: App, manifest: object) => Plugin } };
	const code = await (await fetch('/plugin/main.js')).text();
	// The way the app loads a plugin: CommonJS with the app's own `require`.
	new Function('require', 'module', 'exports', code)(requireModule, module, module.exports);
	const Main = module.exports.default;
	if (!Main) throw new Error('main.js exports no plugin');
	const plugin = new Main(app, (await (await fetch('/plugin/manifest.json')).json()) as object);
	const start = performance.now();
	await plugin.onload();
	const onloadMs = performance.now() - start;
	// Every existing file arrives as a `create` event after the plugin is loaded.
	const notes: TFile[] = [];
	for (const entry of await app.vault.scan()) {
		const file = app.vault.put(entry);
		app.vault.trigger('create', file);
		if (file instanceof TFile && file.extension === 'md') notes.push(file);
	}
	await index(app, notes);
	app.workspace.ready();
	const mainPane = document.querySelector('.main-pane');
	const editor = mainPane && editorOf(mainPane);
	const available = (): { name: string; run: () => void }[] =>
		[...plugin.commands.values()].flatMap((command) => {
			if (command.checkCallback)
				return command.checkCallback(true)
					? [{ name: command.name, run: () => void command.checkCallback?.(false) }]
					: [];
			// Commands of an editor are listed where a note is open.
			const file = app.workspace.getActiveFile();
			if (command.editorCallback)
				return file && editor
					? [{ name: command.name, run: () => void command.editorCallback?.(editor, { file }) }]
					: [];
			return [{ name: command.name, run: () => void command.callback?.() }];
		});
	drawRibbon(plugin);
	listenToKeys(app, available);
	return {
		app,
		plugin,
		onloadMs,
		renders,
		longestTask: () => Math.max(0, ...longTasks),
		listCommands: () => available().map((each) => each.name),
		runCommand: (name) => {
			const found = available().find((each) => each.name === name);
			found?.run();
			return found !== undefined;
		},
		openFileMenu: (path) => {
			const menu = new Menu();
			app.workspace.trigger('file-menu', menu, app.vault.getFileByPath(path), 'file-explorer');
			menu.showAtPosition({ x: 200, y: 100 });
		},
		openEditorMenu: () => {
			const menu = new Menu();
			app.workspace.trigger('editor-menu', menu, editor, { file: app.workspace.getActiveFile() });
			menu.showAtPosition({ x: 200, y: 100 });
		},
		openSettings: () => {
			const modal = new Modal(app);
			modal.setTitle('Zettelfeed');
			plugin.tab?.update();
			if (plugin.tab) modal.contentEl.append(plugin.tab.containerEl);
			modal.open();
		},
	};
}

/** Notes asked of the disk at once. */
const READ_AT_ONCE = 500;

async function index(app: App, notes: readonly TFile[]): Promise<void> {
	for (let at = 0; at < notes.length; at += READ_AT_ONCE) {
		const batch = notes.slice(at, at + READ_AT_ONCE);
		const paths = batch.map((file) => file.path);
		const texts = await disk<string[]>('readMany', { path: '', text: JSON.stringify(paths) });
		batch.forEach((file, place) => app.metadataCache.take(file, texts[place] ?? ''));
	}
	app.metadataCache.resolveAll();
}

function drawRibbon(plugin: Plugin): void {
	for (const { icon, title, run } of plugin.ribbon) {
		const button = document
			.querySelector('.ribbon')
			?.createEl('button', { attr: { 'aria-label': title }, cls: 'clickable-icon' });
		if (!button) continue;
		setIcon(button, icon);
		button.addEventListener('click', () => void run());
	}
}

function listenToKeys(app: App, available: () => { name: string; run: () => void }[]): void {
	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey && event.key === 'p') {
			event.preventDefault();
			openPalette(available());
		} else if (!document.querySelector('.modal-container, .menu-host'))
			app.workspace.activeScope?.handle(event);
	});
}

function openPalette(commands: readonly { name: string; run: () => void }[]): void {
	const box = document.body.createDiv({ cls: 'modal-container palette' });
	const input = box.createEl('input', {
		cls: 'prompt-input',
		attr: { 'aria-label': 'Command' },
	}) as HTMLInputElement;
	input.addEventListener('keydown', (event) => {
		event.stopPropagation();
		if (event.key === 'Escape') box.remove();
		if (event.key !== 'Enter') return;
		const found =
			commands.find((each) => each.name.toLowerCase() === input.value.toLowerCase()) ??
			commands.find((each) => each.name.toLowerCase().includes(input.value.toLowerCase()));
		box.remove();
		found?.run();
	});
	input.focus();
}

declare global {
	interface Window {
		noticeLog: string[];
		standIn: Promise<StandIn>;
	}
}

window.noticeLog = [];
window.standIn = boot();
