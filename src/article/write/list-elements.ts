import { attributeOf } from '../dom';
import type { BlockTree, Close, Enter } from './block-tree';

/** What lists, their items and ticks become in the clean tree: each item carries its finished mark. */
export const list: Enter = (tree, element, name) => {
	const isOrdered = name === 'OL';
	tree.flush();
	const before = tree.top().lastElementChild;
	// Two lists in a row would read as one: the second takes the other marker.
	const other =
		before?.nodeName === (isOrdered ? 'OL' : 'UL') && before.getAttribute('data-zf-marker') !== 'b';
	return tree.open(isOrdered ? 'ol' : 'ul', {
		'data-zf-marker': other ? 'b' : 'a',
		...numbering(element),
	});
};

/** The numbers that Markdown has. */
const clamped = (number: number): number => Math.min(999999999, Math.max(0, number));

function numbering(element: Element): Readonly<Record<string, string>> {
	const isReversed = element.hasAttribute('reversed');
	const stated = parseInt(attributeOf(element, 'start'), 10);
	const items = isReversed && Number.isNaN(stated) ? element.children.length : 1;
	const start = Number.isNaN(stated) ? items : clamped(stated);
	return { 'data-zf-next': String(start), 'data-zf-step': isReversed ? '-1' : '1' };
}

export const item: Enter = (tree, element) => {
	if (tree.isFlat()) {
		tree.flush();
		tree.atom(flatMark(element));
		tree.words(' ');
		return tree.flush;
	}
	// An item without a list begins one, and its neighbours join it.
	tree.flush();
	const top = tree.top();
	const closeList = /^[OU]L$/u.test(top.nodeName) ? undefined : openLooseList(tree, top);
	const closeItem = tree.open('li', { 'data-zf-mark': marker(tree.top(), element) });
	return () => {
		closeItem();
		closeList?.();
	};
};

/** The mark of an item where no list can stand, in a cell. */
function flatMark(element: Element): string {
	const list = element.parentElement;
	if (list?.nodeName !== 'OL') return '-';
	const number = parseInt(attributeOf(list, 'start'), 10);
	const at = Number.isNaN(number) ? 1 : number;
	list.setAttribute('start', String(at + 1));
	return `${at}.`;
}

function openLooseList(tree: BlockTree, top: Element): Close {
	const last = top.lastElementChild;
	return last?.hasAttribute('data-zf-loose')
		? tree.reopen(last)
		: tree.open('ul', { 'data-zf-marker': 'a', 'data-zf-loose': '' });
}

function marker(parent: Element, element: Element): string {
	const isOther = parent.getAttribute('data-zf-marker') === 'b';
	if (parent.nodeName !== 'OL') return isOther ? '*' : '-';
	const stated = parseInt(attributeOf(element, 'value'), 10);
	const next = Number(parent.getAttribute('data-zf-next') ?? 1);
	const number = Number.isNaN(stated) ? next : stated;
	const shown = clamped(number);
	parent.setAttribute(
		'data-zf-next',
		String(shown + Number(parent.getAttribute('data-zf-step') ?? 1)),
	);
	return `${shown}${isOther ? ')' : '.'}`;
}

export const checkbox: Enter = (tree, element) => {
	const at = tree.top();
	if (element.getAttribute('type')?.toLowerCase() === 'checkbox' && at.nodeName === 'LI')
		at.setAttribute('data-zf-task', element.hasAttribute('checked') ? 'x' : ' ');
	return undefined;
};
