import { splitFrontMatter } from '../properties/front-matter';
import { readInline } from './inline';
import { readLines, type Line } from '../lines';
import { hiddenLines } from '../blocks/reading-text';

/** Words as a person selected them in the rendered note: plain, without markup. */
export interface Quote {
	readonly words: string;
	/** Which of several equal texts of the note, from 0. */
	readonly occurrence?: number;
	/** Selected and counted in what the reading pane shows: see `readingText`. */
	readonly isReading?: boolean;
}

/** A stretch of one line of the note. Offsets are UTF-16 units of the whole text, the end exclusive. */
export interface QuoteRange {
	readonly line: Line;
	readonly start: number;
	readonly end: number;
}

/** Nobody selects more at once; longer selections are a slip. */
const MAX_QUOTE = 50_000;

/**
 * Finds selected words in a note's Markdown: markup, links' addresses and white space do not count, letters and figures do.
 * One range for each line the words touch; `undefined` where they do not stand there.
 */
export function findQuote(text: string, quote: Quote): readonly QuoteRange[] | undefined {
	const wanted = plainLetters(quote.words.slice(0, MAX_QUOTE));
	if (wanted === '') return undefined;
	const shown = readShown(text, quote.isReading === true);
	const at = nthIndex(shown.letters, wanted, quote.occurrence ?? 0);
	if (at < 0) return undefined;
	const ranges = rangesOf(shown, at, at + wanted.length);
	return withEnds(text, ranges, quote.words);
}

/** What is selected in the note's own text, as words and their place; `undefined` where nothing there is shown. */
export function quoteAt(text: string, start: number, end: number): Quote | undefined {
	const shown = readShown(text);
	const inside = (place: number): boolean => place >= start && place < end;
	const from = shown.places.findIndex(
		(place, at) => inside(place) && shown.letters.charAt(at) !== ' ',
	);
	if (from < 0) return undefined;
	let to = from;
	while (to < shown.places.length && (shown.places[to] ?? Infinity) < end) to += 1;
	const words = shown.letters.slice(from, to).trimEnd();
	return { words, occurrence: countBefore(shown.letters, words, from) };
}

/** Words selected in the reading pane, where `before` is all it shows ahead of them. */
export function quoteInReading(before: string, words: string): Quote {
	const wanted = plainLetters(words);
	const ahead = plainLetters(before);
	const all = ahead === '' ? wanted : `${ahead}${/\s$/u.test(before) ? ' ' : ''}${wanted}`;
	const occurrence = countBefore(all, wanted, all.length - wanted.length);
	return { words, occurrence, isReading: true };
}

/** How many times the words stand in a text ahead of a place, overlapping ones too. */
function countBefore(text: string, words: string, place: number): number {
	if (words === '') return 0;
	let count = 0;
	for (let at = text.indexOf(words); at >= 0 && at < place; at = text.indexOf(words, at + 1))
		count += 1;
	return count;
}

interface Shown {
	/** What a reader sees, letters and figures alone, one space between words. */
	readonly letters: string;
	/** Offset in the note of each unit of `letters`. */
	readonly places: readonly number[];
	readonly lines: readonly Line[];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function readShown(text: string, isReading = false): Shown {
	const bodyStart = splitFrontMatter(text)?.bodyStart ?? 0;
	const lines = readLines(text, bodyStart);
	const letters: string[] = [];
	const places: number[] = [];
	const push = (unit: string, place: number): void => {
		if (unit === ' ' && (letters.length === 0 || letters.at(-1) === ' ')) return;
		letters.push(unit);
		places.push(place);
	};
	const hidden = isReading ? hiddenLines(text, lines) : new Set<number>();
	for (const [at, line] of lines.entries()) {
		if (hidden.has(at) || line.start < bodyStart || /^%%/u.test(line.text)) continue;
		showLine(line, push);
		push(' ', line.start + line.text.length);
	}
	return { letters: letters.join(''), places, lines };
}

/** What stands before a line's text: quote marks, bullets, numbers, boxes, the signs of a heading. */
const PREFIX = /^(?:[ \t]|>){0,40}(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?)?/u;
const BLOCK_ID = /[ \t]\^[\w-]{1,60}[ \t]*$/u;

function showLine(line: Line, push: (unit: string, place: number) => void): void {
	const hidden = line.opaque ? [] : hiddenParts(line.text);
	const first = line.opaque ? 0 : (PREFIX.exec(line.text)?.[0].length ?? 0);
	const last = line.opaque ? line.text.length : line.text.replace(BLOCK_ID, '').length;
	let part = 0;
	for (let at = first; at < last; at += 1) {
		while (part < hidden.length && (hidden[part]?.[1] ?? 0) <= at) part += 1;
		const gap = hidden[part];
		if (gap && at >= gap[0]) {
			at = gap[1] - 1;
			continue;
		}
		const unit = line.text.charAt(at);
		if (isLetter(line.text, at)) push(unit, line.start + at);
		else if (/[\s|]/u.test(unit)) push(' ', line.start + at);
	}
}

/** Halves of a pair count with their pair. */
function isLetter(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 0xd800 || code > 0xdfff) return LETTER.test(text.charAt(at));
	const start = code >= 0xdc00 ? at - 1 : at;
	return LETTER.test(String.fromCodePoint(text.codePointAt(start) ?? 32));
}

/** Stretches of a line no reader sees, in order: addresses of links, images, footnote marks, comments. */
function hiddenParts(line: string): readonly (readonly [number, number])[] {
	const parts: (readonly [number, number])[] = [];
	for (const span of readInline(line)) {
		if (span.kind === 'image' || span.kind === 'footnote' || span.kind === 'comment')
			parts.push([span.start, span.end]);
		else if (span.kind === 'link' || span.kind === 'wikilink')
			parts.push([span.start, span.innerStart], [span.innerEnd, span.end]);
	}
	return parts.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0]);
}

/** The same of the selected words: letters and figures, one space between. */
function plainLetters(words: string): string {
	const letters: string[] = [];
	for (let at = 0; at < words.length; at += 1) {
		const unit = words.charAt(at);
		if (isLetter(words, at)) letters.push(unit);
		else if (/[\s|]/u.test(unit) && letters.length > 0 && letters.at(-1) !== ' ') letters.push(' ');
	}
	return letters.join('').trimEnd();
}

function nthIndex(text: string, wanted: string, nth: number): number {
	let at = text.indexOf(wanted);
	for (let count = 0; count < nth && at >= 0; count += 1) at = text.indexOf(wanted, at + 1);
	return at;
}

function rangesOf(shown: Shown, from: number, to: number): readonly QuoteRange[] {
	const ranges: QuoteRange[] = [];
	let [start, end] = [-1, -1];
	let line: Line | undefined;
	const close = (): void => {
		if (line && start >= 0) ranges.push({ line, start, end });
	};
	let lineAt = 0;
	for (let at = from; at < to; at += 1) {
		if (shown.letters.charAt(at) === ' ') continue;
		const place = shown.places[at] ?? 0;
		while ((shown.lines[lineAt]?.end ?? Infinity) <= place) lineAt += 1;
		if (shown.lines[lineAt] !== line) {
			close();
			line = shown.lines[lineAt];
			start = place;
		}
		end = place + 1;
	}
	close();
	return ranges;
}

/** Marks at the selection's ends belong to it: a quotation mark before, a full stop behind. */
function withEnds(
	text: string,
	ranges: readonly QuoteRange[],
	words: string,
): readonly QuoteRange[] {
	const before = /^[^\p{L}\p{M}\p{N}\s]{0,5}/u.exec(words.trimStart())?.[0] ?? '';
	const behind = /[^\p{L}\p{M}\p{N}\s]{0,5}$/u.exec(words.trimEnd())?.[0] ?? '';
	return ranges.map((range, at) => {
		const isFirst = at === 0 && before !== '' && text.slice(0, range.start).endsWith(before);
		const isLast = at === ranges.length - 1 && behind !== '' && text.startsWith(behind, range.end);
		return {
			line: range.line,
			start: isFirst ? Math.max(range.line.start, range.start - before.length) : range.start,
			end: isLast ? range.end + behind.length : range.end,
		};
	});
}
