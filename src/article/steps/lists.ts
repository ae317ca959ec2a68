import { findAll, makeElement, moveChildren } from '../dom';

/** Notion sets a list for every item. */
const PIECES = ['ul.to-do-list', 'ul.bulleted-list', 'ol.numbered-list']
	.map((list) => `${list} + ${list}`)
	.join();

/** Ticks that are drawn (Notion, ARIA) become boxes; lists that were cut in pieces become one again. */
export function joinLists(root: Element): void {
	for (const tick of findAll(root, 'li > .checkbox, li > [role="checkbox"]')) {
		const box = makeElement(tick, 'input');
		box.setAttribute('type', 'checkbox');
		box.toggleAttribute('checked', tick.matches('.checkbox-on, [aria-checked="true"]'));
		tick.replaceWith(box);
	}
	for (const list of findAll(root, PIECES)) {
		if (list.previousElementSibling) moveChildren(list, list.previousElementSibling);
		list.remove();
	}
}
