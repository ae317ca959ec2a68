import { findAll } from '../dom';

/** Levels beyond this are machine-made; scoring them costs cubic time (3,000 took 86 s with Readability). */
const MAX_DEPTH = 120;

/** Takes out wrappers that hold one wrapper and nothing else, and every wrapper beyond the depth limit. */
export function flatten(document: Document): void {
	const gone = new Set<Element>();
	for (const element of findAll(document, 'div, section, font, center')) {
		if (gone.has(element)) continue;
		let inner = element;
		for (let only = onlyWrapper(inner); only; only = onlyWrapper(inner)) {
			gone.add(inner);
			inner = only;
		}
		// The whole chain goes in one move: level by level would move all that is below once for each.
		if (inner !== element) element.replaceWith(inner);
	}
	for (const element of tooDeep(document.body)) {
		const parts = dissolve(element);
		for (const part of parts) element.before(part);
		element.remove();
	}
}

/** The one wrapper that a wrapper holds, when nothing is lost without the outer one. */
function onlyWrapper(element: Element): Element | undefined {
	const only = element.firstElementChild;
	if (!only || only.nextElementSibling || !/^(?:DIV|SECTION|CENTER)$/u.test(only.tagName))
		return undefined;
	const isBare = /^(?:DIV|SECTION|FONT|CENTER)$/u.test(element.tagName) && !keepsMeaning(element);
	return isBare && !hasOwnText(element) ? only : undefined;
}

function hasOwnText(element: Element): boolean {
	for (let node = element.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === 3 && (node.textContent ?? '').trim() !== '') return true;
	}
	return false;
}

/** Names that a rival or a footnote is found by stay. */
function keepsMeaning(element: Element): boolean {
	return element.attributes.length > 0;
}

const WRAPPERS =
	/^(?:DIV|SECTION|ARTICLE|MAIN|ASIDE|SPAN|FONT|CENTER|B|I|EM|STRONG|U|A|BLOCKQUOTE|UL|OL|LI)$/u;

/** The outermost wrappers beyond the limit. */
function tooDeep(body: Element): readonly Element[] {
	const found: Element[] = [];
	const stack: { element: Element; depth: number }[] = [{ element: body, depth: 0 }];
	for (let top = stack.pop(); top; top = stack.pop()) {
		if (top.depth > MAX_DEPTH && WRAPPERS.test(top.element.tagName)) {
			found.push(top.element);
			continue;
		}
		for (let child = top.element.firstElementChild; child; child = child.nextElementSibling) {
			stack.push({ element: child, depth: top.depth + 1 });
		}
	}
	return found;
}

/** All that stands in a wrapper and in the wrappers below it, in order. */
function dissolve(wrapper: Element): readonly Node[] {
	const found: Node[] = [];
	const stack: Node[] = [...wrapper.childNodes].reverse();
	for (let node = stack.pop(); node; node = stack.pop()) {
		if (!WRAPPERS.test(node.nodeName)) found.push(node);
		else for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
	}
	return found;
}
