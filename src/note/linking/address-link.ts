import { pageKey } from '../../base/identity/page-key';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { linkAt, type LinkPage } from './link-page';
import { isLinkable, type WriteLink } from './mention-link';
import type { ProtectedRange } from './protected-inline';
import type { Splice, TextRange } from './splice';

/** `[text](address)`, its text and its address; a title behind the address is dropped with it. */
const LINK = /^\[([\s\S]{0,2000})\]\(\s*<?([^\s<>]{1,4000}?)>?(?:\s+["'(][^\n]{0,1000})?\s*\)$/u;

/**
 * The first plain link to a page as a link to the note about it, its text kept: `[text](https://…)` and bare addresses
 * alike, by the identity of the page and not by the letters of its address. Problem `words-gone` where the note
 * links that page no more, `no-open-place` where the link's text cannot be a link's to a note (it holds a picture).
 */
export function linkAddress(page: LinkPage, address: string, link: WriteLink): Result<Splice> {
	const places = placesOf(page, pageKey(address));
	if (places.length === 0) return fail(problem('words-gone', '', address));
	const open = places.find((each) => isLinkable(each.shown));
	if (!open) return fail(problem('no-open-place', '', address));
	return ok(linkAt(page, open, link(open.shown)));
}

interface Place extends TextRange {
	readonly shown: string;
}

function placesOf({ text, closed }: LinkPage, key: string): readonly Place[] {
	if (key === '') return [];
	return closed.flatMap((range) => {
		const place = placeOf(text, range);
		return place && pageKey(place.target) === key ? [place] : [];
	});
}

function placeOf(
	text: string,
	range: ProtectedRange,
): (Place & { readonly target: string }) | undefined {
	const piece = text.slice(range.start, range.end);
	const { start, end } = range;
	if (range.kind === 'address') {
		const target = piece.replace(/^<|>$/gu, '');
		return { start, end, shown: target, target };
	}
	if (range.kind !== 'link') return undefined;
	const found = LINK.exec(piece);
	if (!found) return undefined;
	const [, shown = '', target = ''] = found;
	return { start, end, shown: shown === '' ? target : shown, target };
}
