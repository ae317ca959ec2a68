import { pageKey } from '../../base/identity/page-key';
import { UNSPACED_SCRIPTS } from '../../base/text/scripts';
import { foldText } from '../read/fold';
import type { Reason } from '../model';

/** A place that bears a reason out, with the line it stands in, as text and by number (0 is the first). */
export interface Evidence {
	readonly start: number;
	readonly end: number;
	readonly line: string;
	readonly lineNumber: number;
}

/** Texts beyond this many characters are read so far. */
const MAX_TEXT = 1_000_000;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u');
const ADDRESS = /https?:\/\/[^\s<>"')\]]{3,2000}/gu;

/**
 * Where both texts bear a reason out: the place in the article and the place in the other note. Read when shown, so every
 * span stands in the given text and reads as one of the reason's words but for case, marks and number; an address reads as the same page.
 * Either is absent where the text does not say it (any more). Never throws.
 */
export function evidenceFor(
	reason: Reason,
	hereText: string,
	thereText: string,
): { readonly here?: Evidence; readonly there?: Evidence } {
	const here = spanPlace(reason, hereText) ?? firstPlace(reason, hereText);
	const there = firstPlace(reason, thereText);
	return { ...(here && { here }), ...(there && { there }) };
}

/** The place the engine saw, if the text has not moved since. */
function spanPlace({ words, spans }: Reason, text: string): Evidence | undefined {
	for (const { path, start, end } of spans) {
		if (path === '' && words.includes(text.slice(start, end))) return placeAt(text, start, end);
	}
	return undefined;
}

/** Of the first places of its words the one whose line says most of them: it tells most. */
function firstPlace(reason: Reason, whole: string): Evidence | undefined {
	const text = whole.slice(0, MAX_TEXT);
	const lower = text.toLowerCase();
	// A few letters change their length with their case: then only the same case is found.
	const folds = lower.length === text.length;
	const words = reason.words.map((word) => (folds ? word.toLowerCase() : word));
	let best: { readonly place: Evidence; readonly said: number } | undefined;
	for (const word of words) {
		const found = wordPlace(folds ? lower : text, word);
		if (found < 0) continue;
		const place = placeAt(text, found, found + word.length);
		const line = folds ? place.line.toLowerCase() : place.line;
		const said = words.filter((each) => wordPlace(line, each) >= 0).length;
		if (!best || said > best.said) best = { place, said };
	}
	if (best) return best.place;
	return reason.kind === 'address' ? samePagePlace(reason, text) : lookalike(reason, text);
}

/** Where a word stands by itself, or -1; in scripts without spaces, anywhere. */
export function wordPlace(text: string, word: string): number {
	if (word.trim() === '') return -1;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const before = text[at - 1] ?? ' ';
		const after = text[at + word.length] ?? ' ';
		const opens = !WORD.test(before) || UNSPACED.test(before) || UNSPACED.test(word[0] ?? '');
		const closes = !WORD.test(after) || UNSPACED.test(after) || UNSPACED.test(word.at(-1) ?? '');
		if (opens && closes) return at;
	}
	return -1;
}

/** Looked for so far where no word stands as it is written. */
const MAX_FOLDED = 100_000;

/** A word in another number or with other marks: what the index takes for the same. */
function lookalike({ words }: Reason, text: string): Evidence | undefined {
	const keys = new Set(words.filter((word) => !/[^\p{L}\p{N}\p{M}]/u.test(word)).map(termOf));
	if (keys.size === 0) return undefined;
	const firsts = new Set([...keys].map((key) => key.charCodeAt(0)));
	for (const match of text.slice(0, MAX_FOLDED).matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
		const { 0: word, index } = match;
		const first = word.charCodeAt(0);
		// Most words begin otherwise, and folding takes the time; of plain letters only the case is folded.
		if (first < 128 && !firsts.has(first) && !firsts.has(first | 32)) continue;
		if (keys.has(termOf(word))) return placeAt(text, index, index + word.length);
	}
	return undefined;
}

/** A word as the index counts it (`tokens.ts`): no case, no marks, no plural. */
function termOf(word: string): string {
	const folded = foldText(word);
	if (folded.length < 4 || /\d/u.test(folded)) return folded;
	if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`;
	return folded.replace(/(ss|sh|ch|x)es$/u, '$1').replace(/([^sui])s$/u, '$1');
}

/** The same page by another address. */
function samePagePlace({ words }: Reason, text: string): Evidence | undefined {
	const keys = new Set(words.map(pageKey).filter((key) => key !== ''));
	for (const match of text.matchAll(ADDRESS)) {
		const address = match[0].replace(/[.,;:!?*_]+$/u, '');
		if (keys.has(pageKey(address))) return placeAt(text, match.index, match.index + address.length);
	}
	return undefined;
}

function placeAt(text: string, start: number, end: number): Evidence {
	const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
	const next = text.indexOf('\n', end);
	let lineNumber = 0;
	for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
		lineNumber += 1;
	}
	return { start, end, line: text.slice(from, next < 0 ? text.length : next), lineNumber };
}
