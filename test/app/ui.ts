import type { App } from './workspace';

/** A key handler as the app calls it: `false` means handled. */
type KeyHandler = (event: KeyboardEvent) => unknown;

export class Scope {
	readonly handlers: { modifiers: string[] | null; key: string | null; run: KeyHandler }[] = [];

	constructor(readonly parent?: Scope) {}

	unregister(handler: object): void {
		const at = this.handlers.findIndex((each) => each === handler);
		if (at >= 0) this.handlers.splice(at, 1);
	}

	register(modifiers: string[] | null, key: string | null, run: KeyHandler): object {
		const handler = { modifiers, key, run };
		this.handlers.push(handler);
		return handler;
	}

	handle(event: KeyboardEvent): boolean {
		const held = [
			event.ctrlKey ? 'Ctrl' : '',
			event.shiftKey ? 'Shift' : '',
			event.altKey ? 'Alt' : '',
		].filter((each) => each !== '');
		for (const { modifiers, key, run } of this.handlers) {
			const fits = modifiers === null || [...modifiers].sort().join() === [...held].sort().join();
			if (!fits || (key !== null && key.toLowerCase() !== event.key.toLowerCase())) continue;
			const answer = run(event);
			if (answer === undefined) continue;
			if (answer === false) event.preventDefault();
			return true;
		}
		return this.parent?.handle(event) ?? false;
	}
}

export class Notice {
	readonly noticeEl: HTMLElement;

	constructor(message: string | DocumentFragment, duration = 5000) {
		const host = document.querySelector('.notice-container');
		if (!host) throw new Error('no place for notices');
		this.noticeEl = document.createElement('div');
		this.noticeEl.className = 'notice';
		this.noticeEl.append(message);
		host.append(this.noticeEl);
		if (duration > 0) setTimeout(() => this.hide(), duration);
		(window as unknown as { noticeLog: string[] }).noticeLog.push(this.noticeEl.textContent ?? '');
	}

	hide(): void {
		this.noticeEl.remove();
	}
}

export class Modal {
	readonly containerEl: HTMLElement;
	readonly modalEl: HTMLElement;
	readonly titleEl: HTMLElement;
	readonly contentEl: HTMLElement;
	scope = new Scope();
	/** The app's own default. */
	shouldRestoreSelection = true;
	private whenClosed: (() => unknown) | undefined;
	private focusedBefore: Element | null = null;

	constructor(readonly app: App) {
		this.containerEl = document.createElement('div');
		this.containerEl.className = 'modal-container';
		this.modalEl = this.containerEl.createDiv({
			cls: 'modal',
			attr: { role: 'dialog', 'aria-modal': 'true' },
		});
		const close = this.modalEl.createEl('button', {
			cls: 'modal-close-button',
			text: '×',
			attr: { 'aria-label': 'Close' },
		});
		close.addEventListener('click', () => this.close());
		this.titleEl = this.modalEl.createDiv({ cls: 'modal-title' });
		this.contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
		this.containerEl.addEventListener('keydown', (event) => {
			event.stopPropagation();
			if (event.key === 'Escape') this.close();
		});
	}

	setTitle(title: string): this {
		this.titleEl.textContent = title;
		return this;
	}

	setCloseCallback(run: () => unknown): this {
		this.whenClosed = run;
		return this;
	}

	open(): void {
		this.focusedBefore = document.activeElement;
		document.body.append(this.containerEl);
		// The app's dialogs take the keys when they open.
		this.modalEl.tabIndex = -1;
		this.modalEl.focus();
		this.onOpen();
	}

	close(): void {
		this.containerEl.remove();
		const before = this.focusedBefore;
		if (this.shouldRestoreSelection && before instanceof HTMLElement && before.isConnected)
			before.focus();
		this.onClose();
		this.whenClosed?.();
	}

	onOpen(): void {}
	onClose(): void {}
}

class ConfirmationButton {
	constructor(
		readonly buttonEl: HTMLButtonElement,
		private readonly close: () => void,
	) {}
	setButtonText(text: string): this {
		this.buttonEl.textContent = text;
		return this;
	}
	setCta(): this {
		this.buttonEl.classList.add('mod-cta');
		return this;
	}
	setInitialFocus(): this {
		setTimeout(() => this.buttonEl.focus(), 0);
		return this;
	}
	/** A click answers the question: the dialog closes by itself. */
	onClick(run: () => unknown): this {
		this.buttonEl.addEventListener('click', () => {
			this.close();
			void run();
		});
		return this;
	}
}

export class ConfirmationModal extends Modal {
	readonly buttonContainerEl: HTMLElement;

	constructor(app: App) {
		super(app);
		this.buttonContainerEl = this.modalEl.createDiv({ cls: 'modal-button-container' });
	}
	addButton(build: (button: ConfirmationButton) => unknown): this {
		const element = this.buttonContainerEl.createEl('button') as HTMLButtonElement;
		build(new ConfirmationButton(element, () => this.close()));
		return this;
	}
	addCancelButton(text = 'Cancel'): this {
		return this.addButton((button) => button.setButtonText(text).onClick(() => undefined));
	}
}

export abstract class FuzzySuggestModal<T> extends Modal {
	private readonly inputEl = document.createElement('input');
	private readonly listEl = document.createElement('div');

	setPlaceholder(text: string): void {
		this.inputEl.placeholder = text;
	}

	override open(): void {
		super.open();
		this.inputEl.className = 'prompt-input';
		this.contentEl.append(this.inputEl, this.listEl);
		this.inputEl.addEventListener('input', () => this.draw());
		this.inputEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter')
				this.listEl.querySelector<HTMLElement>('.suggestion-item')?.click();
		});
		this.draw();
		this.inputEl.focus();
	}

	private draw(): void {
		this.listEl.textContent = '';
		const wanted = this.inputEl.value.toLowerCase();
		for (const item of this.getItems().filter((each) =>
			this.getItemText(each).toLowerCase().includes(wanted),
		)) {
			const row = this.listEl.createDiv({ cls: 'suggestion-item', text: this.getItemText(item) });
			row.addEventListener('click', () => {
				this.close();
				this.onChooseItem(item);
			});
		}
	}

	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T): void;
}

class TextComponent {
	constructor(readonly inputEl: HTMLInputElement | HTMLTextAreaElement) {}
	setPlaceholder(text: string): this {
		this.inputEl.placeholder = text;
		return this;
	}
	setValue(text: string): this {
		this.inputEl.value = text;
		return this;
	}
	onChange(run: (value: string) => unknown): this {
		this.inputEl.addEventListener('input', () => run(this.inputEl.value));
		return this;
	}
}

/** The keychain's field: holds the name of a secret, never the secret. */
export class SecretComponent {
	private readonly inputEl: HTMLInputElement;

	constructor(_app: App, parent: HTMLElement) {
		this.inputEl = parent.createEl('input', { cls: 'secret-input' }) as HTMLInputElement;
	}
	setValue(name: string): this {
		this.inputEl.value = name;
		return this;
	}
	onChange(run: (name: string) => unknown): this {
		this.inputEl.addEventListener('input', () => void run(this.inputEl.value));
		return this;
	}
}

class ButtonComponent {
	constructor(readonly buttonEl: HTMLButtonElement) {}
	setButtonText(text: string): this {
		this.buttonEl.textContent = text;
		return this;
	}
	setDestructive(): this {
		this.buttonEl.classList.add('mod-destructive');
		return this;
	}
	setCta(): this {
		this.buttonEl.classList.add('mod-cta');
		return this;
	}
	onClick(run: () => unknown): this {
		this.buttonEl.addEventListener('click', () => void run());
		return this;
	}
}

export class Setting {
	readonly settingEl: HTMLElement;
	readonly infoEl: HTMLElement;
	readonly controlEl: HTMLElement;

	constructor(parent: HTMLElement) {
		this.settingEl = parent.createDiv({ cls: 'setting-item' });
		this.infoEl = this.settingEl.createDiv({ cls: 'setting-item-info' });
		this.controlEl = this.settingEl.createDiv({ cls: 'setting-item-control' });
	}

	setName(name: string): this {
		this.infoEl.createDiv({ cls: 'setting-item-name', text: name });
		return this;
	}

	setDesc(text: string): this {
		this.infoEl.createDiv({ cls: 'setting-item-description', text });
		return this;
	}

	addText(build: (text: TextComponent) => unknown): this {
		const input = this.controlEl.createEl('input') as HTMLInputElement;
		input.type = 'text';
		input.setAttribute(
			'aria-label',
			this.infoEl.querySelector('.setting-item-name')?.textContent ?? '',
		);
		build(new TextComponent(input));
		return this;
	}

	addButton(build: (button: ButtonComponent) => unknown): this {
		build(new ButtonComponent(this.controlEl.createEl('button') as HTMLButtonElement));
		return this;
	}
}

/** As the app: the tooltip's words are the element's label too. */
export function setTooltip(element: HTMLElement, text: string): void {
	element.setAttribute('aria-label', text);
}
