/** The app's helpers on elements (obsidian.d.ts, "declare global"): only those our plugin uses. */
interface Info {
	readonly text?: string;
	readonly cls?: string;
	readonly href?: string;
	readonly type?: string;
	readonly attr?: Readonly<Record<string, string>>;
}

function make(parent: Node, tag: string, info: Info = {}): HTMLElement {
	const element = document.createElement(tag);
	if (info.cls) element.className = info.cls;
	if (info.text !== undefined) element.textContent = info.text;
	if (info.type !== undefined) element.setAttribute('type', info.type);
	if (info.href !== undefined) element.setAttribute('href', info.href);
	for (const [name, value] of Object.entries(info.attr ?? {})) element.setAttribute(name, value);
	parent.appendChild(element);
	return element;
}

const node = {
	createEl(this: Node, tag: string, info?: Info) {
		return make(this, tag, info);
	},
	createDiv(this: Node, info?: Info) {
		return make(this, 'div', info);
	},
	createSpan(this: Node, info?: Info) {
		return make(this, 'span', info);
	},
	empty(this: Node) {
		this.textContent = '';
	},
};

const element = {
	setText(this: Element, text: string) {
		this.textContent = text;
	},
	addClass(this: Element, ...names: string[]) {
		this.classList.add(...names);
	},
	removeClass(this: Element, ...names: string[]) {
		this.classList.remove(...names);
	},
	hasClass(this: Element, name: string) {
		return this.classList.contains(name);
	},
	toggleClass(this: Element, name: string, on: boolean) {
		this.classList.toggle(name, on);
	},
	removeAttr(this: Element, name: string) {
		this.removeAttribute(name);
	},
	setCssProps(this: HTMLElement, props: Readonly<Record<string, string>>) {
		for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
	},
	instanceOf(this: Element, type: abstract new (...args: never[]) => unknown) {
		return this instanceof type;
	},
	setAttr(this: Element, name: string, value: string) {
		this.setAttribute(name, value);
	},
};

export function installDom(): void {
	Object.assign(Node.prototype, node);
	Object.assign(Element.prototype, element);
	Object.defineProperty(Node.prototype, 'win', { get: () => window });
	Object.defineProperty(Node.prototype, 'doc', { get: () => document });
	Object.assign(window, {
		createEl: (tag: string, info?: Info & { type?: string }) => {
			const { type, ...rest } = info ?? {};
			const element = make(document.createDocumentFragment(), tag, rest);
			if (type !== undefined) element.setAttribute('type', type);
			return element;
		},
		createDiv: (info?: Info) => make(document.createDocumentFragment(), 'div', info),
		createFragment: () => document.createDocumentFragment(),
		activeDocument: document,
		activeWindow: window,
	});
}
