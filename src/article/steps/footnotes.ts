import { findAll, makeElement, textOf } from '../dom';

/** The marks of a footnote that survive every extractor. */
export const NOTE_REF = 'data-zf-ref';
export const NOTE_TEXT = 'data-zf-note';

const NOTE_ITEMS =
	'.footnotes li[id], .footnote-section li[id], [role="doc-endnotes"] li[id], li[role="doc-endnote"], ol.references li[id], .footnote[id], .footnote-item[id], aside[role="doc-footnote"][id], section.footnotes [id^="fn"], div.footnote-definition[id]';
const BACK_LINKS =
	'.footnote-back-link, .footnote-backref, .footnote-return, .mw-cite-backlink, .reversefootnote, a[rev="footnote"], a[role="doc-backlink"]';

/**
 * Brings the footnotes of LessWrong, markdown-it, Substack and Wikipedia to one form: references carry a number, texts the
 * same number. Numbers count by first reference, so that the same page always gives the same notes.
 */
export function markFootnotes(root: ParentNode): void {
	const notes = new Map<string, Element>();
	for (const item of findAll(root, NOTE_ITEMS)) {
		const id = item.getAttribute('id') ?? '';
		if (id !== '' && !notes.has(id)) notes.set(id, item);
	}
	if (notes.size === 0) return;
	let count = 0;
	const numbers = new Map<string, number>();
	for (const link of findAll(root, 'a[href*="#"]')) {
		const target = fragment(link);
		const note = notes.get(target);
		if (!note || note.contains(link)) continue;
		const number = numbers.get(target) ?? (count += 1);
		numbers.set(target, number);
		markReference(link, number);
	}
	for (const [id, number] of numbers) markText(notes.get(id), number);
}

function fragment(link: Element): string {
	const href = link.getAttribute('href') ?? '';
	const raw = href.slice(href.indexOf('#') + 1);
	try {
		return decodeURIComponent(raw);
	} catch {
		// A stray per cent sign: compared as it stands.
		return raw;
	}
}

function markReference(link: Element, number: number): void {
	const mark = makeElement(link, 'sup', `[${number}]`);
	mark.setAttribute(NOTE_REF, String(number));
	const outer = link.closest('.footnote-reference, sup');
	// A reference alone in its wrapper takes the wrapper along.
	const isAlone = outer !== null && textOf(outer).trim() === textOf(link).trim();
	(isAlone ? outer : link).replaceWith(mark);
}

function markText(note: Element | undefined, number: number): void {
	if (!note) return;
	for (const back of findAll(note, BACK_LINKS)) back.remove();
	for (const link of findAll(note, 'a[href^="#"]')) {
		if (/^(?:[\s^↩↑⏎\d]|\ufe0e)*$/u.test(textOf(link))) link.remove();
	}
	note.setAttribute(NOTE_TEXT, String(number));
}
