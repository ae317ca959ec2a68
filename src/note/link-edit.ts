import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { linkAddress } from './address-link';
import { linkMention, type WriteLink } from './mention-link';
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

/** The note with the link in it; our region says what stands in it now. Pure: the same text and edit give the same bytes. */
export function applyLinkEdit(
	text: string,
	edit: LinkEdit,
	options: ProtectOptions,
): Result<string> {
	const edited = placed(text, edit, options);
	return edited.ok ? ok(sealRegion(text, edited.value)) : edited;
}

/** What an edit would do, in lines; our region's own line is no news. */
export function showLinkEdit(
	text: string,
	edit: LinkEdit,
	options: ProtectOptions,
): Result<LineChange> {
	const edited = placed(text, edit, options);
	return edited.ok ? ok(changedLines(text, edited.value)) : edited;
}

function placed(text: string, edit: LinkEdit, options: ProtectOptions): Result<string> {
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
