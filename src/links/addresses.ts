import { pageKey } from '../base/page-key';
import type { IndexedNote } from './model';

/** Properties in which people keep the address of the page a note is about. */
const PROPERTIES = [
	'url',
	'source',
	'source_url',
	'link',
	'canonical',
	'canonical_url',
	'uri',
	'website',
	'doi',
];

/** Page keys a note stands for, from its properties. */
export function noteAddresses(note: IndexedNote): readonly string[] {
	const keys = PROPERTIES.flatMap((name) => {
		const value: unknown = note.frontmatter[name];
		const list: readonly unknown[] = Array.isArray(value) ? value : [value];
		return list
			.filter((each) => typeof each === 'string')
			.map((each) =>
				pageKey(name === 'doi' && /^10\./u.test(each) ? `https://doi.org/${each}` : each),
			);
	});
	return [...new Set(keys.filter((key) => key !== ''))];
}

export interface OutgoingAddress {
	readonly key: string;
	readonly address: string;
	readonly start: number;
	readonly end: number;
}

/** Web addresses a text links, each page once, where it stands first. */
export function outgoingAddresses(text: string): readonly OutgoingAddress[] {
	const found = new Map<string, OutgoingAddress>();
	for (const match of text.matchAll(/https?:\/\/[^\s<>"'\]]{3,2000}/gu)) {
		const address = trimAddress(match[0]);
		const key = pageKey(address);
		if (key !== '' && !found.has(key)) {
			found.set(key, { key, address, start: match.index, end: match.index + address.length });
		}
	}
	return [...found.values()];
}

/** Drops what belongs to the sentence: closing brackets that were never opened, punctuation. */
function trimAddress(address: string): string {
	let text = address;
	for (;;) {
		const last = text.at(-1) ?? '';
		const unopened = last === ')' && text.split(')').length > text.split('(').length;
		if (!unopened && !/[.,;:!?*_|\\]/u.test(last)) return text;
		text = text.slice(0, -1);
	}
}
