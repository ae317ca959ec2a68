import { findAll, textOf } from '../dom';

/** Names that styles set apart and no blank does, as reference manuals write `amount` and `integer`. */
export function partLabels(root: ParentNode): void {
	for (const label of findAll(root, ':is(div, span, dt, summary) > span[class] + span[class]')) {
		const before = label.previousSibling;
		if (before !== label.previousElementSibling || label.closest('pre, code')) continue;
		const words = [textOf(before), textOf(label)];
		const isStyledAlike =
			(before as Element | null)?.getAttribute('class') === label.getAttribute('class');
		if (!isStyledAlike && words.every((word) => /^[\p{L}\p{N}_]{3}/u.test(word))) label.before(' ');
	}
}

/** A heading in a row of its own above the rows of a table. */
const TABLE_TITLES = ['h2', 'h3', 'h4', 'h5', 'h6']
	.map((name) => `tr > :is(td, th):only-child ${name}:only-child`)
	.join();

/** Takes the title out of the table it stands over, where it would be no heading. */
export function raiseTitles(root: ParentNode): void {
	const seen = new Set<Element>();
	for (const title of findAll(root, TABLE_TITLES)) {
		const row = title.closest('tr');
		const table = title.closest('table');
		// A row of many titles is looked at once, not once for each.
		if (!row || seen.has(row) || table?.querySelector('tr') !== row) continue;
		seen.add(row);
		if (textOf(row).trim() !== textOf(title).trim()) continue;
		table?.before(title);
		row.remove();
	}
}
