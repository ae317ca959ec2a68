import { commonEnds } from './common-ends';
import { hashText } from './hash';

/** One stretch of a text that became another: what undo needs, without keeping the whole text twice. */
export interface Patch {
	/** UTF-16 offset of the stretch, the same before and after. */
	readonly at: number;
	readonly before: string;
	readonly after: string;
	/** Hash of the whole text after the change. */
	readonly hash: string;
}

/** UTF-16 offsets; `end` is the first behind it. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * The shortest single stretch that turns one text into the other. Where it touches `whole`, a part of the text as it is
 * after, it takes in all of that: so that what was written there can be read from the patch alone.
 */
export function patchOf(before: string, after: string, whole?: Stretch): Patch {
	let { head: at, tail } = commonEnds(before, after);
	const touches = whole && at < whole.end && after.length - tail > whole.start;
	if (touches) {
		at = Math.min(at, whole.start);
		tail = Math.min(tail, after.length - whole.end);
	}
	return {
		at,
		before: before.slice(at, before.length - tail),
		after: after.slice(at, after.length - tail),
		hash: hashText(after),
	};
}

/** The text as it was before; `undefined` where it is not the text that the patch made. */
export function unpatch(text: string, patch: Patch): string | undefined {
	const end = patch.at + patch.after.length;
	if (text.slice(patch.at, end) !== patch.after || hashText(text) !== patch.hash) return undefined;
	return text.slice(0, patch.at) + patch.before + text.slice(end);
}
