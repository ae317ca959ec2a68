import { disk } from './disk';
import type { Editor } from './editor';
import type { TFile } from './files';
import { Setting } from './ui';
import { Component, type App, type ItemView, type WorkspaceLeaf } from './workspace';

export interface Command {
	readonly id: string;
	readonly name: string;
	readonly callback?: () => unknown;
	readonly checkCallback?: (checking: boolean) => boolean;
	readonly editorCallback?: (editor: Editor, context: { readonly file: TFile | null }) => unknown;
	readonly hotkeys?: readonly unknown[];
}

const DATA = '.obsidian/plugins/zettelfeed/data.json';

export abstract class Plugin extends Component {
	readonly commands = new Map<string, Command>();
	readonly ribbon: {
		readonly icon: string;
		readonly title: string;
		readonly run: () => unknown;
	}[] = [];
	tab: PluginSettingTab | undefined;

	constructor(
		readonly app: App,
		readonly manifest: Readonly<Record<string, unknown>>,
	) {
		super();
	}

	addCommand(command: Command): Command {
		if (command.hotkeys) throw new Error('no default hotkeys');
		if (this.commands.has(command.id)) throw new Error(`two commands ${command.id}`);
		this.commands.set(command.id, command);
		return command;
	}

	registerView(type: string, make: (leaf: WorkspaceLeaf) => ItemView): void {
		if (this.app.views.has(type))
			throw new Error(`Attempting to register an existing view type "${type}"`);
		this.app.views.set(type, make);
	}

	addRibbonIcon(icon: string, title: string, run: () => unknown): HTMLElement {
		this.ribbon.push({ icon, title, run });
		return document.createElement('div');
	}

	addStatusBarItem(): HTMLElement {
		const bar =
			document.querySelector('.status-bar') ?? document.body.createDiv({ cls: 'status-bar' });
		return bar.createDiv({ cls: 'status-bar-item' });
	}

	addSettingTab(tab: PluginSettingTab): void {
		this.tab = tab;
	}

	registerHoverLinkSource(_id: string, _info: object): void {}

	async loadData(): Promise<unknown> {
		if (!(await disk<boolean>('exists', { path: DATA }))) return null;
		return JSON.parse(await disk<string>('read', { path: DATA })) as unknown;
	}

	async saveData(data: unknown): Promise<void> {
		await disk('write', { path: DATA, text: JSON.stringify(data, null, 2) });
	}

	abstract override onload(): Promise<void> | void;
	onExternalSettingsChange(): unknown {
		return undefined;
	}
}

interface Definition {
	readonly type?: 'group' | 'list' | 'page';
	readonly name?: string;
	readonly desc?: string;
	readonly heading?: string;
	readonly items?: readonly Definition[];
	readonly emptyState?: string;
	readonly addItem?: { readonly name: string; readonly action: () => void };
	readonly onDelete?: (index: number) => void;
	readonly action?: () => void;
	readonly render?: (setting: Setting) => unknown;
	readonly control?: {
		readonly type: string;
		readonly key: string;
		readonly options?: Readonly<Record<string, string>>;
		readonly validate?: (value: unknown) => unknown;
	};
}

/** Draws declarative definitions (1.13) so that a test can type into them; pages are shown open. */
export abstract class PluginSettingTab {
	readonly containerEl = document.createElement('div');
	icon = '';

	constructor(
		readonly app: App,
		readonly plugin: Plugin,
	) {
		this.containerEl.className = 'vertical-tab-content';
	}

	abstract getSettingDefinitions(): readonly Definition[];
	abstract getControlValue(key: string): unknown;
	abstract setControlValue(key: string, value: unknown): unknown;

	update(): void {
		this.containerEl.textContent = '';
		for (const definition of this.getSettingDefinitions()) this.draw(this.containerEl, definition);
	}

	private draw(parent: HTMLElement, definition: Definition): void {
		if (definition.type) {
			const box = parent.createDiv({ cls: `setting-${definition.type}` });
			box.createDiv({ cls: 'setting-heading', text: definition.heading ?? definition.name ?? '' });
			if (definition.desc)
				box.createDiv({ cls: 'setting-item-description', text: definition.desc });
			const items = definition.items ?? [];
			if (items.length === 0 && definition.emptyState)
				box.createDiv({ cls: 'setting-empty', text: definition.emptyState });
			for (const item of items) this.draw(box, item);
			const { addItem } = definition;
			if (addItem)
				box
					.createEl('button', { text: addItem.name })
					.addEventListener('click', () => addItem.action());
			return;
		}
		const { action, control, render } = definition;
		if (render) {
			const setting = new Setting(parent).setName(definition.name ?? '');
			if (definition.desc) setting.setDesc(definition.desc);
			render(setting);
			return;
		}
		const row = parent.createDiv({ cls: 'setting-item' });
		const info = row.createDiv({ cls: 'setting-item-info' });
		info.createDiv({ cls: 'setting-item-name', text: definition.name ?? '' });
		if (definition.desc) info.createDiv({ cls: 'setting-item-description', text: definition.desc });
		if (action)
			row
				.createEl('button', { text: definition.name ?? '' })
				.addEventListener('click', () => action());
		if (control) row.append(this.control(control, definition.name ?? ''));
	}

	private control(control: NonNullable<Definition['control']>, label: string): HTMLElement {
		const value = this.getControlValue(control.key);
		const save = async (next: unknown, element: HTMLElement): Promise<void> => {
			const wrong = await control.validate?.(next);
			element.toggleAttribute('data-invalid', typeof wrong === 'string');
			if (typeof wrong !== 'string') await this.setControlValue(control.key, next);
		};
		if (control.type === 'dropdown') {
			const select = document.createElement('select');
			for (const [key, text] of Object.entries(control.options ?? {}))
				select.append(new Option(text, key, false, key === value));
			select.addEventListener('change', () => void save(select.value, select));
			select.setAttribute('aria-label', label);
			return select;
		}
		if (control.type === 'textarea') {
			const area = document.createElement('textarea');
			area.value = String(value ?? '');
			area.addEventListener('input', () => void save(area.value, area));
			area.setAttribute('aria-label', label);
			return area;
		}
		const input = document.createElement('input');
		input.setAttribute('aria-label', label);
		input.setAttribute('data-key', control.key);
		if (control.type === 'toggle') {
			input.type = 'checkbox';
			input.checked = value === true;
			input.addEventListener('change', () => void save(input.checked, input));
			return input;
		}
		if (!['text', 'number', 'folder', 'file'].includes(control.type))
			throw new Error(`the stand-in has no control ${control.type}`);
		input.type = control.type === 'number' ? 'number' : 'text';
		input.value = String(value ?? '');
		input.addEventListener(
			'input',
			() => void save(control.type === 'number' ? Number(input.value) : input.value, input),
		);
		return input;
	}
}
