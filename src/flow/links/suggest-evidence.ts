import { evidenceFor, wordPlace, type Evidence } from '../../links/evidence/evidence';
import type { Reason, ReasonKind } from '../../links/model';
import { withoutShared } from '../../note/article-text';
import { splitFrontMatter } from '../../note/properties/front-matter';
import { readHeading, readLines } from '../../note/lines';
import { headingKey } from './heading-links';

/** A line of a note that bears a reason out, as it stands there, with the words marked. */
export interface ShownSpan {
	readonly path: string;
	/** A stretch of one line of the file, to the byte; long lines are cut about the words. */
	readonly text: string;
	/** UTF-16 offsets of the words in `text`. */
	readonly start: number;
	readonly end: number;
	/** All of the reason's words that stand in `text`, in order; the place above is among them. */
	readonly marks: readonly { readonly start: number; readonly end: number }[];
	/** Whether the line goes on before or after what is shown. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
	/** The whole line, without the white space around it: names the place for an edit. */
	readonly line: string;
	/** From 1. */
	readonly lineNumber: number;
	/** The nearest heading above, as it is written there; of the suggested note alone, where a link by its words leads to it. */
	readonly heading?: string;
	/** Of the suggested note alone: the line is text of the note, no property, heading or code. */
	readonly isText?: boolean;
}

/** A reason as a person checks it: the words, and where they stand in both notes. */
export interface ShownReason {
	readonly kind: ReasonKind;
	readonly words: readonly string[];
	/** In the asking note. */
	readonly here?: ShownSpan;
	/** In the suggested note. */
	readonly there?: ShownSpan;
	/** Notes that both are tied to; of a mention, a note that calls the other one so. */
	readonly via?: readonly string[];
}

export interface NoteText {
	readonly path: string;
	readonly text: string;
}

/** Characters of a line shown on either side of the words. */
const AROUND = 70;

/**
 * The reasons that a look into both notes bears out, each with its places. A reason whose words do not stand in the asking
 * note is left out: what cannot be checked is not shown.
 */
export function showReasons(
	reasons: readonly Reason[],
	here: NoteText,
	there: NoteText,
): readonly ShownReason[] {
	// The asking note's properties are not what it says; the other's may be what it stands for.
	const hereText = withoutProperties(withoutShared(here.text));
	const thereText = withoutShared(there.text);
	const placeOf = placesIn(there.text);
	return reasons.flatMap((reason): readonly ShownReason[] => {
		const { kind, words } = reason;
		if (kind === 'tags') return [{ kind, words }];
		if (kind === 'neighbour') return reason.via?.length ? [{ kind, words, via: reason.via }] : [];
		const found = evidenceFor(reason, hereText, thereText);
		if (!found.here) return [];
		if (kind === 'content' && !found.there) return [];
		return [
			{
				...{ kind, words, here: showSpan({ ...here, text: hereText }, found.here, words) },
				...(found.there
					? { there: inPlace(showSpan(there, found.there, words), placeOf) }
					: reason.via && { via: reason.via }),
			},
		];
	});
}

function showSpan(note: NoteText, place: Evidence, words: readonly string[]): ShownSpan {
	const { text, path } = note;
	const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
	const newline = text.indexOf('\n', place.end);
	const lineEnd = newline < 0 ? text.length : newline;
	const line = text.slice(lineStart, lineEnd);
	const from = wordStart(text, Math.max(lineStart, place.start - AROUND), lineStart);
	const to = wordEnd(text, Math.min(lineEnd, place.end + AROUND), lineEnd);
	const raw = text.slice(from, to);
	const lead = raw.length - raw.trimStart().length;
	const shown = raw.trim();
	const [start, end] = [place.start - from - lead, place.end - from - lead];
	return {
		...{ path, text: shown, start, end },
		marks: marksIn(shown, { start, end }, words),
		cutBefore: from > lineStart,
		cutAfter: to < lineEnd,
		line: line.trim(),
		lineNumber: place.lineNumber + 1,
	};
}

/** The words that stand in a stretch, letter case apart, none within another. */
function marksIn(
	text: string,
	first: { readonly start: number; readonly end: number },
	words: readonly string[],
): ShownSpan['marks'] {
	const marks = [first];
	const lower = text.toLowerCase();
	// A letter that grows when its case is folded would shift what comes behind it.
	if (lower.length !== text.length) return marks;
	for (const word of words) {
		const wanted = word.toLowerCase();
		const start = wordPlace(lower, wanted);
		const end = start + wanted.length;
		if (start >= 0 && marks.every((mark) => end <= mark.start || start >= mark.end))
			marks.push({ start, end });
	}
	return marks.sort((a, b) => a.start - b.start);
}

/** Cut at a space where one is near, so that no word is shown in halves. */
function wordStart(text: string, at: number, least: number): number {
	if (at <= least) return least;
	const space = text.slice(at, at + 16).search(/\s/u);
	return space < 0 ? safe(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number, most: number): number {
	if (at >= most) return most;
	const space = /\s\S{0,15}$/u.exec(text.slice(at - 16, at));
	return space ? at - 16 + space.index : safe(text, at);
}

/** Never between the two halves of one character. */
function safe(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function inPlace(span: ShownSpan, placeOf: PlaceOf): ShownSpan {
	return { ...span, ...placeOf(span.lineNumber) };
}

/** What a line is, by its number from 1: under which heading, none where a link by its words leads to another. */
type PlaceOf = (lineNumber: number) => Pick<ShownSpan, 'heading' | 'isText'> | undefined;

/** Further into a note places are not told: a link to the note will do. */
const MAX_TEXT = 400_000;

/** Read once, when first asked: what looks like a heading in code is none. */
function placesIn(text: string): PlaceOf {
	let known: readonly ReturnType<PlaceOf>[] | undefined;
	return (lineNumber) => (known ??= placesOf(text.slice(0, MAX_TEXT)))[lineNumber - 1];
}

/** By line. The app goes to the first heading of some words: one that comes again has no link of its own. */
function placesOf(text: string): readonly ReturnType<PlaceOf>[] {
	const seen = new Set<string>();
	let above: string | undefined;
	return readLines(text, splitFrontMatter(text)?.bodyStart ?? 0).map((line) => {
		const place = {
			...(above === undefined ? {} : { heading: above }),
			isText: line.block?.kind === 'prose',
		};
		const heading = readHeading(line);
		if (heading) {
			const key = headingKey(heading.text);
			above = key === '' || seen.has(key) ? undefined : heading.text;
			seen.add(key);
		}
		return place;
	});
}

/** Properties as blanks, so that offsets and lines stay. */
function withoutProperties(text: string): string {
	const start = splitFrontMatter(text)?.bodyStart ?? 0;
	return text.slice(0, start).replace(/[^\n]/gu, ' ') + text.slice(start);
}
