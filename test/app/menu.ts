import { setIcon } from './icons';
import { Component } from './workspace';

class MenuItem {
	readonly itemEl = document.createElement('div');
	private readonly iconEl = document.createElement('div');
	private readonly titleEl = document.createElement('div');
	run: ((event: MouseEvent | KeyboardEvent) => unknown) | undefined;
	isDisabled = false;

	constructor() {
		this.itemEl.className = 'menu-item tappable';
		this.iconEl.className = 'menu-item-icon';
		this.titleEl.className = 'menu-item-title';
		this.itemEl.setAttribute('role', 'menuitem');
		this.itemEl.append(this.iconEl, this.titleEl);
	}
	setTitle(title: string): this {
		this.titleEl.textContent = title;
		return this;
	}
	setIcon(icon: string | null): this {
		if (icon !== null) setIcon(this.iconEl, icon);
		return this;
	}
	setChecked(checked: boolean | null): this {
		this.itemEl.setAttribute('role', 'menuitemcheckbox');
		this.itemEl.setAttribute('aria-checked', String(checked === true));
		if (checked) setIcon(this.itemEl.createDiv({ cls: 'menu-item-icon mod-checked' }), 'check');
		return this;
	}
	setDisabled(disabled: boolean): this {
		this.isDisabled = disabled;
		this.itemEl.classList.toggle('is-disabled', disabled);
		return this;
	}
	setWarning(warning: boolean): this {
		this.itemEl.classList.toggle('is-warning', warning);
		return this;
	}
	setIsLabel(label: boolean): this {
		this.itemEl.classList.toggle('is-label', label);
		this.isDisabled = label;
		if (label) this.itemEl.setAttribute('role', 'presentation');
		return this;
	}
	setSection(_section: string): this {
		return this;
	}
	onClick(run: (event: MouseEvent | KeyboardEvent) => unknown): this {
		this.run = run;
		return this;
	}
}

/** The app's menu: a list at a place, walked with arrows, left with Escape. */
export class Menu extends Component {
	private readonly menuEl = document.createElement('div');
	private readonly items: MenuItem[] = [];
	private whenHidden: (() => unknown) | undefined;
	private at = -1;

	constructor() {
		super();
		this.menuEl.className = 'menu';
		this.menuEl.setAttribute('role', 'menu');
		this.menuEl.tabIndex = -1;
		this.menuEl.addEventListener('keydown', (event) => this.key(event));
	}
	addItem(build: (item: MenuItem) => unknown): this {
		const item = new MenuItem();
		build(item);
		item.itemEl.addEventListener('click', (event) => this.choose(item, event));
		this.items.push(item);
		this.menuEl.append(item.itemEl);
		return this;
	}
	addSeparator(): this {
		this.menuEl.createDiv({ cls: 'menu-separator' });
		return this;
	}
	setUseNativeMenu(_native: boolean): this {
		return this;
	}
	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY });
	}
	showAtPosition(position: { x: number; y: number }): this {
		const host = document.body.createDiv({ cls: 'menu-host' });
		host.addEventListener('click', (event) => {
			if (event.target === host) this.hide();
		});
		host.append(this.menuEl);
		const box = this.menuEl.getBoundingClientRect();
		this.menuEl.style.left = `${Math.max(8, Math.min(position.x, innerWidth - box.width - 8))}px`;
		this.menuEl.style.top = `${Math.max(8, Math.min(position.y, innerHeight - box.height - 8))}px`;
		this.menuEl.focus();
		return this;
	}
	hide(): this {
		this.menuEl.parentElement?.remove();
		this.whenHidden?.();
		return this;
	}
	close(): void {
		this.hide();
	}
	onHide(run: () => unknown): void {
		this.whenHidden = run;
	}
	private choose(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
		if (item.isDisabled) return;
		this.hide();
		void item.run?.(event);
	}
	private key(event: KeyboardEvent): void {
		event.stopPropagation();
		event.preventDefault();
		if (event.key === 'Escape') this.hide();
		const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		if (by !== 0) this.step(by);
		const item = this.items[this.at];
		if (event.key === 'Enter' && item) this.choose(item, event);
	}
	private step(by: number): void {
		for (let tries = 0; tries < this.items.length; tries += 1) {
			this.at = (this.at + by + this.items.length) % this.items.length;
			if (!this.items[this.at]?.isDisabled) break;
		}
		this.items.forEach((item, at) => item.itemEl.classList.toggle('selected', at === this.at));
	}
}
