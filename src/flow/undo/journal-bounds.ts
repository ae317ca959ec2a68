import { hunksOf } from '../../base/change/patch';
import type { Action } from '../../ports';

/** A day of quick decisions, and then some. */
export const MAX_ACTIONS = 1000;
/** Characters of text kept for undo: a few first imports of a thousand notes. The last action is kept whatever its size. */
export const MAX_KEPT = 30_000_000;

/** Characters an action keeps. */
export function sizeOf(action: Action): number {
	let size = 0;
	for (const { before = '', after = '', patch } of action.changes) {
		size += before.length + after.length + 200;
		for (const hunk of patch ? hunksOf(patch) : [])
			size += [hunk.before, hunk.after, hunk.lead, hunk.trail].join('').length;
	}
	return size;
}

/** Which of these (oldest first, with their sizes) are dropped so that the bounds hold. */
export function beyondBounds(
	sizes: readonly (readonly [id: string, size: number])[],
): readonly string[] {
	let kept = 0;
	return [...sizes]
		.reverse()
		.filter(([, size], at) => {
			kept += size;
			return at > 0 && (at >= MAX_ACTIONS || kept > MAX_KEPT);
		})
		.map(([id]) => id);
}
