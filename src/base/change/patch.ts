import { hashText } from '../hash';
import { findHunk } from './hunk-place';
import { hunksBetween, type Hunk, type Whole } from './hunks';

/** How one text became another: what undo needs, without keeping the whole text twice. */
export interface Patch {
	/** In order, apart from each other. */
	readonly hunks: readonly Hunk[];
	/** Hash of the whole text after the change. */
	readonly hash: string;
}

/** One stretch without what stood around it, as in journals of older releases. */
export type OldPatch = Hunk & { readonly hash: string };

/** What undo does with one note. */
export interface Undoing {
	/** Places in the action’s changes. */
	readonly changes: readonly number[];
	/** Where it stands; absent where it is in the trash. */
	readonly from?: string | undefined;
	/** Where it is to stand, and the hash of its text then; absent where it goes to the trash. */
	readonly to?: string | undefined;
	readonly was?: string | undefined;
}

/**
 * The stretches that turn one text into the other. Where one touches the part `whole`, it takes in all of that: so that what was written there can be read from the patch alone.
 */
export function patchOf(before: string, after: string, whole?: Whole): Patch {
	return { hunks: hunksBetween(before, after, whole), hash: hashText(after) };
}

/** The stretches of a patch, of whichever release. */
export function hunksOf(patch: Patch | OldPatch): readonly Hunk[] {
	return 'hunks' in patch ? patch.hunks : [patch];
}

/**
 * The text without what the patch wrote, all else as it is by now; `undefined` where any of it is not there any more as it
 * was written, or stands where nobody can tell which is meant.
 */
export function unpatch(text: string, patch: Patch | OldPatch): string | undefined {
	const hunks = hunksOf(patch);
	const isAsLeft = hashText(text) === patch.hash;
	const placed = isAsLeft ? hunks.map((hunk) => ({ hunk, at: hunk.at })) : placeAll(text, hunks);
	if (!placed) return undefined;
	let [back, end] = ['', 0];
	for (const { hunk, at } of placed) {
		if (at < end) return undefined;
		back += text.slice(end, at) + hunk.before;
		end = at + hunk.after.length;
	}
	return back + text.slice(end);
}

interface Placed {
	readonly hunk: Hunk;
	readonly at: number;
}

/** Where the stretches stand by now, in the order of the text. */
function placeAll(text: string, hunks: readonly Hunk[]): readonly Placed[] | undefined {
	const placed: Placed[] = [];
	for (const hunk of hunks) {
		const at = findHunk(text, hunk);
		const found = at === undefined ? placeFiner(text, hunk) : [{ hunk, at }];
		if (!found) return undefined;
		placed.push(...found);
	}
	return placed.sort((a, b) => a.at - b.at || a.hunk.at - b.hunk.at);
}

/** A stretch kept whole wrote only part of it anew: what it left alone may be edited by now. */
function placeFiner(text: string, whole: Hunk): readonly Placed[] | undefined {
	const { before, after, lead, trail } = whole;
	if (lead === undefined || trail === undefined) return undefined;
	const parts = hunksBetween(lead + before + trail, lead + after + trail);
	if (parts.some((part) => part.after.length >= after.length)) return undefined;
	// What is like no other here may stand elsewhere in the note, quoted.
	return placeAll(
		text,
		parts.map((part) => ({ ...part, alone: false })),
	);
}
