import { attributeOf, findAll, has, makeElement, textOf, trimmed } from '../dom';
import { PLACE } from './permalinks';

/** More raised numbers are no page's footnotes. */
const MOST = 500;
const BLOCKS = 'p, li, dd, td, div';
/** Lists that count their notes themselves. */
const LISTED = ':is([class*="footnote" i], aside) > ol > li';
/** `x²`, `km²`, `10²`: no note hangs on these. */
const POWER = /(?:^|[^\p{L}])\p{L}{1,2}$|\d$/u;

/**
 * Raised numbers that lead nowhere, and as many blocks below that begin with the same numbers: both become what other
 * makers write, a link and a named note. All of a page's or none; what stands between two notes at its end is the first
 * one's.
 */
export function linkLooseNotes(root: ParentNode): void {
	const marks: Element[] = [];
	let notes: Element[] = [];
	let areLast = true;
	for (const mark of findAll(root, 'sup, p > strong:first-child').slice(0, MOST)) {
		const number = Number(trimmed(mark).replace(/^[[(]|[\])]$/gu, ''));
		const block = mark.closest(BLOCKS);
		if (!block || mark.closest('a') || has(mark, 'a, [id]')) continue;
		const isFirst = block.querySelector('sup, strong') === mark && isStart(mark, block);
		if (isFirst && number === notes.length + 1 && number <= marks.length) notes.push(block);
		else if (!isFirst && number === marks.length + 1 && isMark(mark)) {
			marks.push(mark);
			areLast &&= notes.length === 0;
		}
	}
	if (notes.length === 0) notes = [...findAll(root, LISTED)];
	else if (areLast) joinNotes(notes);
	if (marks.length === notes.length) notes.forEach((note, at) => link(marks[at], note, at + 1));
}

const isStart = (mark: Element, block: Element): boolean =>
	trimmed(block).startsWith(trimmed(mark));

const isMark = (mark: Element): boolean =>
	mark.nodeName === 'SUP' && !POWER.test(textOf(mark.previousSibling));

function joinNotes(notes: readonly Element[]): void {
	for (const [at, note] of notes.entries()) {
		const next = notes[at + 1];
		if (next?.parentElement !== note.parentElement) continue;
		for (let more = note.nextSibling; more && more !== next; more = note.nextSibling)
			note.append(more);
	}
}

function link(mark: Element | undefined, note: Element, number: number): void {
	const made = makeElement(note, 'a', String(number));
	note.id = attributeOf(note, 'id') || `zf-note-${number}`;
	note.setAttribute('role', 'doc-footnote');
	made.setAttribute(PLACE, note.id);
	mark?.replaceChildren(made);
}
