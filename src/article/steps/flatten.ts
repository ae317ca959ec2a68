import { findAll } from '../dom';

/** Levels beyond this are machine-made; scoring them costs cubic time (3,000 took 86 s with Readability). */
const MAX_DEPTH = 120;

/** Takes out wrappers that hold one wrapper and nothing else, and every wrapper beyond the depth limit. */
export function flatten(document: Document): void {
	for (const element of findAll(document, 'div, section, span, font, center')) {
		const only = element.firstElementChild;
		if (!only || only.nextElementSibling || !/^(?:DIV|SECTION|CENTER)$/u.test(only.tagName))
			continue;
		if (hasOwnText(element) || element.tagName === 'SPAN') continue;
		if (keepsMeaning(element) || !element.parentNode) continue;
		element.replaceWith(...element.childNodes);
	}
	for (const element of tooDeep(document.body)) {
		if (element.parentNode) element.replaceWith(...element.childNodes);
	}
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

function tooDeep(body: Element): readonly Element[] {
	const found: Element[] = [];
	const stack: { element: Element; depth: number }[] = [{ element: body, depth: 0 }];
	for (let top = stack.pop(); top; top = stack.pop()) {
		if (
			top.depth > MAX_DEPTH &&
			/^(?:DIV|SECTION|SPAN|FONT|CENTER|B|I|EM|STRONG|U|A|BLOCKQUOTE|UL|OL|LI)$/u.test(
				top.element.tagName,
			)
		)
			found.push(top.element);
		for (let child = top.element.firstElementChild; child; child = child.nextElementSibling) {
			stack.push({ element: child, depth: top.depth + 1 });
		}
	}
	return found;
}
