import { commonEnds } from '../base/common-ends';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { linkAddress } from './address-link';
import { linkMention, type MentionOptions, type TextRange, type WriteLink } from './mention-link';
import type { ProtectOptions } from './protected-ranges';
import { addRelated } from './related';
import { linkAtLine } from './reverse-edit';
import { sealRegion } from './section';

/** A link put into a note at the person's word. Everything outside the place it names keeps its bytes. */
export type LinkEdit =
	/** A line under *Related*, with the reason. */
	| { readonly kind: 'related'; readonly link: string; readonly why: string }
	/** The first mention becomes a link. */
	| { readonly kind: 'mention'; readonly words: string; readonly link: WriteLink }
	/** The first plain link to the page becomes one to the note about it. */
	| { readonly kind: 'address'; readonly address: string; readonly link: WriteLink }
	/** A link at the end of this line. */
	| { readonly kind: 'line'; readonly line: string; readonly link: string };

/** A link edit done: the note with the link in it, and what that changed. */
export interface LinkedText {
	readonly text: string;
	/** For a preview; our region's own line, which says what stands in it now, is no news. */
	readonly change: LineChange;
	/** Where the stretch that was asked about stands now. */
	readonly within?: TextRange;
}

/**
 * Puts a link in. Pure: the same text and edit give the same bytes.
 * @param within a stretch of the text (a selection): only mentions in it count, and it is followed through the edit
 */
export function makeLinkEdit(
	text: string,
	edit: LinkEdit,
	options: ProtectOptions,
	within?: TextRange,
): Result<LinkedText> {
	const edited = placed(text, edit, { ...options, ...(within && { within }) });
	if (!edited.ok) return edited;
	const sealed = sealRegion(text, edited.value);
	const followed = within && follow(follow(within, text, edited.value), edited.value, sealed);
	return ok({
		text: sealed,
		change: changedLines(text, edited.value),
		...(followed && { within: followed }),
	});
}

/** Where a stretch stands after the text changed in one place. */
function follow(range: TextRange, before: string, after: string): TextRange {
	const { head, tail } = commonEnds(before, after);
	const grown = after.length - before.length;
	if (head >= range.end) return range;
	const isBefore = before.length - tail <= range.start;
	return { start: range.start + (isBefore ? grown : 0), end: range.end + grown };
}

function placed(text: string, edit: LinkEdit, options: MentionOptions): Result<string> {
	switch (edit.kind) {
		case 'related': {
			const added = addRelated(text, edit.link, edit.why);
			return added === undefined ? fail(problem('already-linked', '')) : ok(added);
		}
		case 'mention':
			return linkMention(text, edit.words, edit.link, options);
		case 'address':
			return linkAddress(text, edit.address, edit.link, options);
		case 'line':
			return linkAtLine(text, edit.line, edit.link);
	}
}

/** What an edit does, for a preview: the lines that go and the lines that come, of one place. */
export interface LineChange {
	/** Number of the first line, from 1. */
	readonly line: number;
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/** The one place where two texts differ, in whole lines. */
export function changedLines(before: string, after: string): LineChange {
	const [one, other] = [before.split(/\r?\n/u), after.split(/\r?\n/u)];
	let first = 0;
	while (first < Math.min(one.length, other.length) && one[first] === other[first]) first += 1;
	let last = 0;
	while (
		last < Math.min(one.length, other.length) - first &&
		one[one.length - 1 - last] === other[other.length - 1 - last]
	)
		last += 1;
	return {
		line: first + 1,
		before: one.slice(first, one.length - last),
		after: other.slice(first, other.length - last),
	};
}
