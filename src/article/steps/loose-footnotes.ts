import { findAll, makeElement, textOf } from '../dom';
import { PLACE } from './permalinks';

/** A power or a unit, whose raised number counts nothing. */
const POWER = /(?:\d|(?:^|[^\p{L}])(?:\p{L}|[kcm]m))$/u;

/**
 * Footnotes whose raised numbers lead nowhere, and the paragraphs further down that begin with the same ones: they become
 * what other makers write, links to items.
 */
export function linkLooseFootnotes(root: ParentNode): void {
	const open = new Map<string, Element[]>();
	let made = 0;
	for (const mark of findAll(root, 'sup')) {
		const label = textOf(mark).trim();
		if (!/^[[(]?\d{1,3}[\])]?$/u.test(label) || mark.querySelector('a') || mark.closest('a, pre'))
			continue;
		const marks = open.get(label) ?? [];
		const note = mark.closest('p, li, td, dd, div');
		const isFirst = note?.querySelector('sup') === mark;
		if (isFirst && note && textOf(note).trim().startsWith(label)) {
			if (marks.length === 0) continue;
			made += 1;
			note.id ||= `zf-note-${made}`;
			note.classList.add('footnote-item');
			for (const each of marks) {
				const link = makeElement(each, 'a', label);
				link.setAttribute(PLACE, note.id);
				each.replaceChildren(link);
			}
			open.delete(label);
		} else if (!POWER.test(textOf(mark.previousSibling))) open.set(label, [...marks, mark]);
	}
}
