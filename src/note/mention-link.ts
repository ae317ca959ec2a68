import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { UNSPACED_SCRIPTS } from '../base/scripts';
import { splitFrontMatter } from './front-matter';
import { findSections, readLines } from './lines';
import {
	fitTable,
	isOpenPlace,
	mapText,
	type ProtectOptions,
	type TextMap,
} from './protected-ranges';
import { relatedSections } from './related';
import { CHECKLIST } from './seed-texts';

/** Writes a link to the other note with these words as its text. */
export type WriteLink = (shown: string) => string;

/** UTF-16 offsets into the whole note, the end exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

export interface MentionOptions extends ProtectOptions {
	/** Only words that stand in this stretch, whole. */
	readonly within?: TextRange;
}

/**
 * Turns the first mention of a note into a link: these very words, at the edges of words, outside all that is protected,
 * outside *Related* and the checklist. Only they change. Problem `words-gone` where they do not stand in the note,
 * `no-open-place` where they stand only where no link may be put.
 */
export function linkMention(
	text: string,
	words: string,
	link: WriteLink,
	options: MentionOptions,
): Result<string> {
	const { start: least, end: most } = options.within ?? { start: 0, end: text.length };
	const places = findWords(text, words).filter(
		(start) => start >= least && start + words.length <= most,
	);
	if (places.length === 0) return fail(problem('words-gone', '', words));
	const map = mapText(text, options);
	const at = places.find((start) => isOpenPlace(map, start, start + words.length));
	if (at === undefined || !isLinkable(words)) return fail(problem('no-open-place', '', words));
	return ok(putLink(text, map, { start: at, end: at + words.length }, link(words)));
}

/** Replaces a stretch by a link, written so that a table keeps its cells. */
export function putLink(
	text: string,
	map: TextMap,
	place: { readonly start: number; readonly end: number },
	link: string,
): string {
	return text.slice(0, place.start) + fitTable(map, place.start, link) + text.slice(place.end);
}

/** Text that may stand as a link's: brackets and bars would end it. */
export function isLinkable(words: string): boolean {
	return words.trim() === words && words !== '' && !/[[\]|\r\n`]|\*|%%/u.test(words);
}

/** Where these words stand in a note's own text, each offset at the edges of words. */
function findWords(text: string, words: string): readonly number[] {
	const bodyStart = splitFrontMatter(text)?.bodyStart ?? 0;
	const lines = readLines(text, bodyStart);
	const kept = [...relatedSections(lines), ...findSections(lines, CHECKLIST)].map((section) => ({
		start: lines[section.heading]?.start ?? 0,
		end: lines[section.last]?.start ?? text.length,
	}));
	const places: number[] = [];
	if (words === '') return places;
	for (
		let at = text.indexOf(words, bodyStart);
		at >= 0;
		at = text.indexOf(words, at + words.length)
	) {
		const isKept = kept.some((each) => at >= each.start && at < each.end);
		if (!isKept && isWhole(text, at, at + words.length)) places.push(at);
	}
	return places;
}

const SPACED = /^[\p{L}\p{N}\p{M}_]$/u;
const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPTS}]$`, 'u');
const KATAKANA = /^[\p{Script=Katakana}ー]$/u;

/** Whether a stretch begins and ends where words do. Scripts without spaces have no such edges, but a run of katakana is one word. */
export function isWhole(text: string, start: number, end: number): boolean {
	const [before, first] = [charBefore(text, start), charAt(text, start)];
	const [last, after] = [charBefore(text, end), charAt(text, end)];
	if (KATAKANA.test(first) && KATAKANA.test(before)) return false;
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
