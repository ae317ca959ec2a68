import { findAll, makeElement } from '../dom';

/** Ticks that are drawn, not set: Notion's, and any that tell a screen reader. */
const TICKS = 'li > .checkbox, li > [role="checkbox"]';
const LISTS = 'ul + ul, ol + ol, ul + ol, ol + ul';

/** Lists that editors cut in pieces become one again, and drawn ticks become boxes. */
export function joinLists(root: Element): void {
	for (const tick of findAll(root, TICKS)) {
		const box = makeElement(tick, 'input');
		box.setAttribute('type', 'checkbox');
		if (tick.matches('.checkbox-on, [aria-checked="true"]')) box.setAttribute('checked', '');
		tick.replaceWith(box);
	}
	for (const list of findAll(root, LISTS)) {
		const before = list.previousElementSibling;
		if (before && !hasTextBetween(before, list)) join(before, list);
	}
}

function hasTextBetween(before: Element, list: Element): boolean {
	for (let at = before.nextSibling; at && at !== list; at = at.nextSibling)
		if (at.nodeType === 3 && (at.textContent ?? '').trim() !== '') return true;
	return false;
}

function join(before: Element, list: Element): void {
	const level = levelOf(list);
	if (level >= 0 && levelOf(before) >= 0) {
		joinByLevel(before, list, level);
		return;
	}
	if (before.nodeName !== list.nodeName) return;
	const names = list.getAttribute('class') ?? '';
	// Notion sets a list for every item; numbers that count on say so themselves.
	const isPiece = /(?:^|\s)(?:to-do|bulleted|numbered)-list(?:\s|$)/u.test(names);
	const isSame = isPiece && names === (before.getAttribute('class') ?? '');
	if (isSame || countsOn(before, list)) before.append(...list.childNodes);
	if (!list.hasChildNodes()) list.remove();
}

/** Google's documents are lists in a row, each with its level in its class. */
function levelOf(list: Element): number {
	const level = /(?:^|\s)lst-\w+-(\d)(?:\s|$)/u.exec(list.getAttribute('class') ?? '')?.[1];
	return level === undefined ? -1 : Number(level);
}

function joinByLevel(before: Element, list: Element, level: number): void {
	let host = before;
	for (let at: Element | null = before; at && levelOf(at) <= level;) {
		host = at;
		at =
			at.lastElementChild?.querySelector(':scope > ul:last-child, :scope > ol:last-child') ?? null;
	}
	const at = levelOf(host);
	if (at === level && host.nodeName === list.nodeName) {
		host.append(...list.childNodes);
		list.remove();
	} else if (at < level) (host.lastElementChild ?? host).append(list);
}

function countsOn(before: Element, list: Element): boolean {
	const start = Number(list.getAttribute('start') ?? 1);
	const first = Number(before.getAttribute('start') ?? 1);
	return list.nodeName === 'OL' && start > 1 && start === first + before.children.length;
}
