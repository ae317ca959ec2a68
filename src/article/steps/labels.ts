import { attributeOf, findAll, has, makeElement, moveChildren, textOf, trimmed } from '../dom';
import { textNodes } from '../find/measure';

/** Names that styles set apart and no blank does, as reference manuals write `amount` and `integer`. */
export function partLabels(root: ParentNode): void {
	for (const label of findAll(root, ':is(div, span, dt, summary) > span[class] + span[class]')) {
		const before = label.previousSibling;
		if (before !== label.previousElementSibling || label.closest('pre, code')) continue;
		const words = [textOf(before), textOf(label)];
		const isStyledAlike =
			(before as Element | null)?.getAttribute('class') === label.getAttribute('class');
		// The dot of a path ties what follows to it.
		const isTied = /\.$/u.test(textOf(before));
		if (!isStyledAlike && !isTied && words.every((word) => /^[\p{L}\p{N}_]{3}/u.test(word)))
			label.before(' ');
	}
}

const BLOCKS =
	'p, div, section, ul, ol, dl, li, dt, dd, table, blockquote, pre, figure, figcaption, br, h1, h2, h3, h4, h5, h6';

/** A line end where two blocks touch, except in cells, for who reads the text alone; what no one sees goes. */
export function partBlocks(root: Element): void {
	for (const block of findAll(root, BLOCKS)) {
		if (block.closest('td, th, pre > *')) continue;
		if (isInk(block.previousSibling, /\S$/u)) block.before('\n');
		if (isInk(block.nextSibling, /^\S/u)) block.after('\n');
	}
	if (textOf(root).search(UNSEEN) === -1) return;
	for (const node of textNodes(root)) node.nodeValue = textOf(node).replace(UNSEEN, '');
}

const UNSEEN = /[\u00ad\u200b\ufeff]+/gu;

const isInk = (node: Node | null, edge: RegExp): boolean =>
	node?.nodeType === 1 || (node?.nodeType === 3 && edge.test(textOf(node)));

/** A heading in a row of its own above the rows of a table. */
const TABLE_TITLES = ['h2', 'h3', 'h4', 'h5', 'h6']
	.map((name) => `tr > :is(td, th):only-child ${name}:only-child`)
	.join();

const ROLES: Readonly<Record<string, string>> = {
	row: 'tr',
	cell: 'td',
	columnheader: 'th',
	rowheader: 'th',
	rowgroup: 'tbody',
	table: 'table',
};

const FULL = 'p, ul, ol, pre, blockquote, table';

/** A heading or a table (GitBook) that only its roles make one becomes one. */
export function nameRoles(root: ParentNode): void {
	for (const part of findAll(root, 'div[role="heading"], [role="table"], [role="table"] [role]')) {
		const role = attributeOf(part, 'role');
		const level = /^[1-6]$/u.exec(attributeOf(part, 'aria-level'))?.[0] ?? '2';
		const name = role === 'heading' ? `h${level}` : ROLES[role];
		// Lobsters calls each of its comments a heading. What is a table's part, as `TD`, has its spans and sides.
		if (!name || /^T/u.test(part.tagName) || (role === 'heading' && has(part, FULL))) continue;
		const made = makeElement(part, name);
		moveChildren(part, made);
		part.replaceWith(made);
	}
}

/** Takes the title out of the table it stands over, where it would be no heading. */
export function raiseTitles(root: ParentNode): void {
	const seen = new Set<Element>();
	for (const title of findAll(root, TABLE_TITLES)) {
		const row = title.closest('tr');
		const table = title.closest('table');
		// A row of many titles is looked at once, not once for each.
		if (!row || seen.has(row) || table?.querySelector('tr') !== row) continue;
		seen.add(row);
		if (trimmed(row) !== trimmed(title)) continue;
		table?.before(title);
		row.remove();
	}
}
