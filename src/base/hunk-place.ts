import { cutsLine, cutsWord, lineAround, type Hunk } from './hunks';

/** Units that must be found again: fewer stand in a text by chance. */
const LEAST = 8;
/** Units beside a stretch that tell it from one of the person's own, and from what was taken and put back. */
const BESIDE = 4;
/** Places that are looked at: where there are more, none is told apart. */
const MAX_PLACES = 50;

/**
 * Where a stretch stands in a text that has changed around it: as it was written, with all that stood before it, or behind
 * it, or in its own lines where those were like no others. `undefined` where there is no such place, or more than one and
 * none of them has both sides; where its end was written on; or where nothing is known of what stood around it.
 */
export function findHunk(text: string, hunk: Hunk): number | undefined {
	const { after, lead, trail } = hunk;
	if (lead === undefined || trail === undefined) return undefined;
	const line = hunk.alone === true ? lineAround(hunk) : ([lead, trail] as const);
	const places = new Set<number>();
	let looked = 0;
	for (const [pre, post] of [[lead, ''], ['', trail], line] as const) {
		const window = pre + after + post;
		if (window.length < LEAST) continue;
		for (let at = text.indexOf(window); at >= 0; at = text.indexOf(window, at + 1)) {
			if ((looked += 1) > MAX_PLACES) return undefined;
			if (isWhole(text, at + pre.length, hunk)) places.add(at + pre.length);
		}
	}
	const both = [...places].filter(
		(at) => text.startsWith(trail, at + after.length) && text.endsWith(lead, at),
	);
	const found = both.length === 1 ? both : [...places];
	return found.length === 1 ? found[0] : undefined;
}

/**
 * Whether the stretch ends there as it ended: where a line did, or a word. Of an end within a line, what stood beside it must
 * be there, on one side at least; of an empty stretch, on both.
 */
function isWhole(text: string, start: number, { lead = '', after, trail = '' }: Hunk): boolean {
	const was = lead + after + trail;
	const ends = [
		[lead.length, start, text.endsWith(lead.slice(-BESIDE), start)],
		[
			lead.length + after.length,
			start + after.length,
			text.startsWith(trail.slice(0, BESIDE), start + after.length),
		],
	] as const;
	const within = ends.filter(([at]) => cutsLine(was, at));
	return (
		ends.every(([at, place]) =>
			cutsLine(was, at) ? cutsWord(was, at) || !cutsWord(text, place) : !cutsLine(text, place),
		) &&
		(after === ''
			? ends.every(([, , isBeside]) => isBeside)
			: within.length === 0 || within.some(([, , isBeside]) => isBeside))
	);
}
