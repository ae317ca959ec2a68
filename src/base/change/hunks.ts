import { commonEnds } from './common-ends';
import { diffTokens } from './diff';

/** One stretch of a text that became another, with what stood around it. */
export interface Hunk {
	/** UTF-16 offset in the text after the change. */
	readonly at: number;
	readonly before: string;
	readonly after: string;
	/**
	 * What stood before and behind `after`: as much as tells the place apart from any other of the text, within bounds.
	 * Absent in journals of older releases.
	 */
	readonly lead?: string;
	readonly trail?: string;
	/** `after` was like no other stretch, where it is short with the lines it stood in or between. */
	readonly alone?: boolean;
}

/** UTF-16 offsets; `end` is the first behind it. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Gives the part of a text that a hunk holds whole or not at all. */
export type Whole = (text: string) => Stretch | undefined;

/** Pairs of lines beyond which what stands between the same ends counts as one stretch: some ten milliseconds. */
const MAX_CELLS = 600_000;
/** Units of a text that is compared line by line, and of two lines that are word by word. */
const MAX_COMPARED = 1_000_000;
const MAX_WORDS = 50_000;
const NOTHING: Stretch = { start: 0, end: 0 };
/** Units of context on a side; more, up to the bound, where those tell no place apart. */
export const NEAR = 32;
const FAR = 512;
/** Units from which on a stretch is like no other, or not, by itself. */
const OWN = 12;
/** Units that a stretch grows at most to take in the words it ends within. */
const MAX_WORD = 64;

/** The stretches that tell two texts apart, in order. */
export function hunksBetween(before: string, after: string, whole?: Whole): Hunk[] {
	const own = whole?.(after);
	return changesOf(linesOf(before, whole?.(before)), linesOf(after, own))
		.flatMap(byWords)
		.map(({ at, was, is }) => {
			const isWhole =
				own && own.start < at + is.length && own.end > at && is.length <= MAX_COMPARED;
			const [lead, trail] = isWhole ? [0, 0] : sameAround(was, is);
			const [start, end] = [at + lead, at + is.length - trail];
			return {
				at: start,
				before: was.slice(lead, was.length - trail),
				after: after.slice(start, end),
				...around(after, start, end),
			};
		});
}

/** Lines with their ends; a part that is to stay whole is one of them. */
function linesOf(text: string, { start, end }: Stretch = NOTHING): readonly string[] {
	const lines = (piece: string): readonly string[] => piece.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
	if (text.length > MAX_COMPARED) return [text];
	if (start === end) return lines(text);
	return [...lines(text.slice(0, start)), text.slice(start, end), ...lines(text.slice(end))];
}

interface LinesChanged {
	/** Offset in the later text. */
	at: number;
	was: string;
	is: string;
}

/** Runs of lines, or of words, that became others; blanks between two of them tell no place apart and go along. */
function changesOf(old: readonly string[], now: readonly string[]): readonly LinesChanged[] {
	const found: LinesChanged[] = [];
	let [at, same] = [0, ' '];
	for (const { kind, lines } of diffTokens(old, now, MAX_CELLS)) {
		const text = lines.join('');
		let last = found.at(-1);
		if (kind === 'same') same = text;
		else {
			if (!last || same.trim() !== '') found.push((last = { at, was: '', is: '' }));
			else for (const side of ['was', 'is'] as const) last[side] += same;
			same = '';
			last[kind === 'added' ? 'is' : 'was'] += text;
		}
		if (kind !== 'removed') at += text.length;
	}
	return found;
}

/** Changes within one line, word by word. */
function byWords(change: LinesChanged): readonly LinesChanged[] {
	const { at, was, is } = change;
	if (was.length + is.length > MAX_WORDS || ![was, is].every((text) => /^.+\n?$/u.test(text)))
		return [change];
	const words = (text: string): readonly string[] => text.match(/\s+|\S+/gu) ?? [];
	return changesOf(words(was), words(is)).map((part) => ({ ...part, at: at + part.at }));
}

/** How much of two runs of lines is the same at their ends; a stretch of several lines ends with a line, others with a word. */
function sameAround(was: string, is: string): readonly [lead: number, trail: number] {
	let { head, tail } = commonEnds(was, is);
	const isLong = [was, is].some((text) => text.slice(head, text.length - tail).includes('\n'));
	const [cuts, most] = isLong ? [cutsLine, Infinity] : [cutsWord, MAX_WORD];
	const [least, leastTail] = [head - most, tail - most];
	// A side that has nothing between the ends is not cut, until one end takes some of it in: then the other is looked at again.
	const isCut = (placeIn: (text: string) => number): boolean =>
		[was, is].some((text) => head < text.length - tail && cuts(text, placeIn(text)));
	for (let turn = 0; turn < 2; turn += 1) {
		while (head > least && isCut(() => head)) head -= 1;
		while (tail > leastTail && isCut(({ length }) => length - tail)) tail -= 1;
	}
	return [head, tail];
}

/** Whether a place is neither at a line's start nor at its end. */
export function cutsLine(text: string, at: number): boolean {
	return at > 0 && at < text.length && text[at - 1] !== '\n' && !/[\r\n]/u.test(text.charAt(at));
}

/** A unit of a word, a number, a date, or of a sign of two units; no sign of a script without spaces (from the CJK radicals on). */
const WORD = /[^\P{L}\u2e80-\u{ffff}]|[\p{N}_.:/\ud800-\udfff-]/u;

/** Whether a place is within a word, a number, a date or a sign of two units; in scripts without spaces it hardly ever is. */
export function cutsWord(text: string, at: number): boolean {
	return [at - 1, at].every((place) => WORD.test(text.charAt(place)));
}

function around(text: string, start: number, end: number): Pick<Hunk, 'lead' | 'trail' | 'alone'> {
	const isOnce = (from: number, to: number): boolean => {
		const window = text.slice(Math.max(0, from), to);
		return text.indexOf(window, text.indexOf(window) + 1) < 0;
	};
	let [lead, trail] = [NEAR, NEAR];
	while (lead < FAR && !isOnce(start - lead, end)) lead *= 2;
	while (trail < FAR && !isOnce(start, end + trail)) trail *= 2;
	const hunk = {
		lead: text.slice(Math.max(0, start - lead), start),
		trail: text.slice(end, end + trail),
	};
	const [before, behind] = lineAround({ ...hunk, after: text.slice(start, end) });
	return { ...hunk, alone: isOnce(start - before.length, end + behind.length) };
}

/** The rest of the lines that a short stretch begins and ends in, as far as it is kept; of an empty one, the lines beside it. */
export function lineAround({
	lead = '',
	after,
	trail = '',
}: Pick<Hunk, 'lead' | 'after' | 'trail'>): readonly [before: string, behind: string] {
	if (after.length >= OWN) return ['', ''];
	const start = lead.lastIndexOf('\n', lead.length - (after === '' ? 2 : 0)) + 1;
	return [
		/^\r?\n/u.test(after) ? '' : lead.slice(start),
		after.endsWith('\n') ? '' : (/^.*/u.exec(trail)?.[0] ?? ''),
	];
}
