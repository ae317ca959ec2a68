import { findAll, makeElement, moveChildren } from '../dom';

/** Notion sets a list for every item. */
const PIECES = ['ul.to-do-list', 'ul.bulleted-list', 'ol.numbered-list']
	.map((list) => `${list} + ${list}`)
	.join();

/** Ticks that are drawn (Notion, Confluence, ARIA) become boxes; lists that were cut in pieces become one again. */
export function joinLists(root: Element): void {
	for (const tick of findAll(root, 'li > .checkbox, li > [role="checkbox"]'))
		tick.replaceWith(boxOf(tick, '.checkbox-on, [aria-checked="true"]'));
	for (const item of findAll(root, 'li[data-inline-task-id]'))
		item.prepend(boxOf(item, '.checked'));
	for (const list of findAll(root, PIECES)) {
		if (list.previousElementSibling) moveChildren(list, list.previousElementSibling);
		list.remove();
	}
}

function boxOf(task: Element, ticked: string): Element {
	const box = makeElement(task, 'input');
	box.setAttribute('type', 'checkbox');
	box.toggleAttribute('checked', task.matches(ticked));
	return box;
}
