import { cutsLine, cutsWord, lineAround, NEAR, type Hunk } from './hunks';

/** Units that must be found again: fewer stand in a text by chance. */
const LEAST = 8;
/** Units beside a stretch that tell it from one of the person's own, and from what was taken and put back. */
const BESIDE = 4;
/** Places that are looked at: where there are more, none is told apart. */
const MAX_PLACES = 50;

/**
 * Where a stretch stands in a text that has changed around it: as it was written, with all that stood before it, or behind
 * it, or in its own lines where those were like no others. `undefined` where there is no such place, or more than one and
 * none of them has both sides; where its end was written on, or lines were put under it; where what stood around it stands
 * around something else by now; or where nothing is known of that.
 */
export function findHunk(text: string, hunk: Hunk): number | undefined {
	const { before, after, lead, trail } = hunk;
	if (lead === undefined || trail === undefined) return undefined;
	const earlier = lead + before + trail;
	// A side that is short for the text began or ended there tells that place alone.
	const windows: readonly (readonly [pre: string, post: string, isThere?: boolean])[] = [
		[lead, trail],
		[lead, '', lead.length >= NEAR || text.startsWith(lead + after)],
		['', trail, trail.length >= NEAR || text.endsWith(after + trail)],
		...(hunk.alone === true ? [lineAround(hunk)] : []),
	];
	const places = new Set<number>();
	let looked = 0;
	for (const [pre, post, isThere = true] of windows) {
		const window = pre + after + post;
		// What stood there without the stretch, too, would be found where it is not any more.
		if (!isThere || window.length < LEAST || (after !== '' && earlier.includes(window))) continue;
		for (let at = text.indexOf(window); at >= 0; at = text.indexOf(window, at + 1)) {
			if ((looked += 1) > MAX_PLACES) return undefined;
			if (isWhole(text, at + pre.length, hunk)) places.add(at + pre.length);
		}
	}
	const both = [...places].filter(
		(at) => text.startsWith(trail, at + after.length) && text.endsWith(lead, at),
	);
	if (both.length === 1) return both[0];
	return places.size === 1 && !isWrittenOver(text, hunk) ? [...places][0] : undefined;
}

/** Whether something else stands between what stood around the stretch: the same words elsewhere are the person's own then. */
function isWrittenOver(text: string, { lead = '', after, trail = '' }: Hunk): boolean {
	const at = text.indexOf(lead);
	const start = at + lead.length;
	const end = text.indexOf(trail, start);
	const between = at < 0 || end < 0 ? '' : text.slice(start, end);
	return between !== '' && (after === '' || !between.includes(after));
}

/**
 * Whether the stretch ends there as it ended: where a line did, or a word. Of an end within a line, what stood beside it must
 * be there, on one side at least; of an empty stretch, the lines on both, and what was taken out there not.
 */
function isWhole(text: string, start: number, hunk: Hunk): boolean {
	const { lead = '', before, after, trail = '' } = hunk;
	const was = lead + after + trail;
	const end = start + after.length;
	const [pre = 0, post = 0] =
		after === '' ? lineAround(hunk).map((line) => line.length + 1) : [BESIDE, BESIDE];
	const ends = [
		{ at: lead.length, place: start, isBeside: text.endsWith(lead.slice(-pre), start) },
		{
			at: lead.length + after.length,
			place: end,
			isBeside: text.startsWith(trail.slice(0, post), end),
		},
	];
	const within = ends.filter(({ at }) => cutsLine(was, at));
	const isCut = ({ at, place }: { at: number; place: number }): boolean =>
		cutsLine(was, at)
			? !cutsWord(was, at) && cutsWord(text, place)
			: lineEdges(was, at).some((is, side) => is && !lineEdges(text, place)[side]);
	if (ends.some(isCut) || isBuiltOn(text.slice(end), hunk)) return false;
	if (after !== '') return within.length === 0 || within.some(({ isBeside }) => isBeside);
	const isBack = text.startsWith(before, start) || text.endsWith(before, start);
	return !isBack && ends.every(({ isBeside }) => isBeside);
}

/** Whether a line begins at a place, and whether one ends there; where it is empty, both. */
function lineEdges(text: string, at: number): readonly [begins: boolean, ends: boolean] {
	const begins = at === 0 || text[at - 1] === '\n';
	return [begins, at === text.length ? !begins : /[\r\n]/u.test(text.charAt(at))];
}

/** Whether lines were put under whole ones, deeper than these are: without them they would belong to another item or key. */
function isBuiltOn(behind: string, { after, trail = '' }: Hunk): boolean {
	const isOfLines = /^\r?\n|\n$/u.test(after);
	return isOfLines && depthOf(behind) > Math.max(depthOf(after), depthOf(trail));
}

/** Blanks before the first sign of a line, or of the one it is the end of. */
function depthOf(text: string): number {
	return /^(?:\r?\n)?([ \t]*)\S/u.exec(text)?.[1]?.length ?? 0;
}
