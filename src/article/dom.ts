import { narrowed } from './page-names';

/** Small readings of a document that every step needs. Each works in the app's DOM and in linkedom. */

/** All elements that match one of our selectors, as an array that later changes of the tree do not disturb. */
export function findAll(root: ParentNode, selector: string): readonly Element[] {
	const css = narrowed(root, selector);
	return css === '' ? [] : [...root.querySelectorAll(css)];
}

export function textOf(node: Node | null | undefined): string {
	return node?.textContent ?? '';
}

/** Its text without white space at the ends. */
export const trimmed = (node: Node | null | undefined): string => textOf(node).trim();

export function has(root: ParentNode, selector: string): boolean {
	const css = narrowed(root, selector);
	return css !== '' && root.querySelector(css) !== null;
}

/** Whether an element, or one round it, matches. */
export const isIn = (element: Element, selector: string): boolean =>
	element.closest(selector) !== null;

/** An attribute, empty where there is none. */
export function attributeOf(element: Element | null | undefined, name: string): string {
	return element?.getAttribute(name) ?? '';
}

export const classOf = (element: Element | null | undefined): string =>
	attributeOf(element, 'class');

export const hrefOf = (element: Element | null | undefined): string => attributeOf(element, 'href');

/** Makes an element in the same document as another. */
export function makeElement(like: Node, name: string, text = ''): Element {
	const owner = like.nodeType === 9 ? (like as Document) : like.ownerDocument;
	if (!owner) throw new Error('a node without a document');
	const element = owner.createElement(name);
	if (text !== '') element.textContent = text;
	return element;
}

/** Puts an element's children in its place: one by one, since a call takes no hundred thousand of them. */
export function unwrap(element: Element): void {
	for (let child = element.firstChild; child; child = element.firstChild) element.before(child);
	element.remove();
}

/** Moves an element's children to the end of another, one by one as well. */
export function moveChildren(from: Element, to: Element): void {
	for (let child = from.firstChild; child; child = from.firstChild) to.append(child);
}

/** Share of an element's text that stands in links, 0 to 1. */
export function linkDensity(element: Element): number {
	const total = textOf(element).trim().length;
	if (total === 0) return 0;
	const linked = findAll(element, 'a[href]').reduce((sum, link) => sum + textOf(link).length, 0);
	return Math.min(1, linked / total);
}

/** `class` and `id` in one lower-case text, for the word lists. */
export function namesOf(element: Element): string {
	return `${classOf(element)} ${attributeOf(element, 'id')}`.toLowerCase();
}

/** The deepest element below `from`, or itself, of which all down to it hold something; no paragraph. */
export function descend(from: Element, holds: (child: Element) => boolean): Element {
	let at = from;
	for (;;) {
		const next = [...at.children].find(holds);
		if (!next || next.tagName === 'P') return at;
		at = next;
	}
}
