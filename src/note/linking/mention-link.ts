import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { UNSPACED_SCRIPTS } from '../../base/text/scripts';
import { splitFrontMatter } from '../properties/front-matter';
import { isOpen, linkAt, type LinkPage } from './link-page';
import type { Splice, TextRange } from './splice';

/** Writes a link to the other note with these words as its text. */
export type WriteLink = (shown: string) => string;

/**
 * The first mention of a note as a link: these very words, at the edges of words, outside all that is protected, outside
 * *Related* and the checklist. Problem `words-gone` where they do not stand in the note, `no-open-place` where they stand
 * only where no link may be put.
 * @param within only words that stand in this stretch, whole
 */
export function linkMention(
	page: LinkPage,
	words: string,
	link: WriteLink,
	within: TextRange = { start: 0, end: page.text.length },
): Result<Splice> {
	const places = findWords(page.text, words).filter(
		({ start, end }) => start >= within.start && end <= within.end,
	);
	if (places.length === 0) return fail(problem('words-gone', '', words));
	const place = places.find((each) => !isBracketed(page.text, each) && isOpen(page, each));
	if (!place || !isLinkable(words) || HALF_MARKS.test(words))
		return fail(problem('no-open-place', '', words));
	return ok(linkAt(page, place, link(words)));
}

/** Words are tokens and what stands between them: marks there are one of a pair whose other stands outside. */
const HALF_MARKS = /==|~~/u;

/** Text that may stand as a link's: brackets and bars would end it. */
export function isLinkable(words: string): boolean {
	return words.trim() === words && words !== '' && !/[[\]|\r\n`*]|%%/u.test(words);
}

/** A link in brackets of its own would begin or end at another one. */
function isBracketed(text: string, { start, end }: TextRange): boolean {
	return text.charAt(start - 1) === '[' || text.charAt(end) === ']';
}

/** Where these words stand in a note's body, each offset at the edges of words. */
function findWords(text: string, words: string): readonly TextRange[] {
	const places: TextRange[] = [];
	if (words === '') return places;
	let start = text.indexOf(words, splitFrontMatter(text)?.bodyStart ?? 0);
	for (; start >= 0; start = text.indexOf(words, start + words.length)) {
		const end = start + words.length;
		if (isWhole(text, start, end)) places.push({ start, end });
	}
	return places;
}

const SPACED = /^[\p{L}\p{N}\p{M}_]$/u;
const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPTS}]$`, 'u');
const KATAKANA = /^[\p{Script=Katakana}ー]$/u;
/** Within a mail address, a host or a file's name. */
const RUNS_ON_AFTER = /^(?:@|\.[a-z0-9])/iu;
const RUNS_ON_BEFORE = /(?:@|[a-z0-9]\.)$/iu;

/** Whether a stretch begins and ends where words do. Scripts without spaces have no such edges, but a run of katakana is one word. */
function isWhole(text: string, start: number, end: number): boolean {
	// What emphasises is no part of the words; what stands behind it may be: `snake_case`.
	let [from, to] = [start, end];
	while (start - from < 3 && text[from - 1] === '_') from -= 1;
	while (to - end < 3 && text[to] === '_') to += 1;
	const [before, first] = [charBefore(text, from), charAt(text, start)];
	const [last, after] = [charBefore(text, end), charAt(text, to)];
	if (KATAKANA.test(first) && KATAKANA.test(before)) return false;
	if (RUNS_ON_AFTER.test(text.slice(end, end + 2))) return false;
	if (RUNS_ON_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false;
	return !runsOn(before, first) && !runsOn(last, after);
}

function runsOn(one: string, other: string): boolean {
	const isSpaced = (char: string): boolean => SPACED.test(char) && !UNSPACED.test(char);
	return isSpaced(one) && isSpaced(other);
}

function charAt(text: string, at: number): string {
	const code = text.codePointAt(at);
	return code === undefined ? '' : String.fromCodePoint(code);
}

function charBefore(text: string, at: number): string {
	return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}
