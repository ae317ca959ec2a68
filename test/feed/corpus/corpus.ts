import type { FeedItem } from '../../../src/feed/model';

/** One document of our own, named by its oddity, with what must come out. Fields that are not named are not judged. */
export interface Case {
	readonly name: string;
	readonly sent: string | Uint8Array;
	/** The HTTP Content-Type. */
	readonly type?: string;
	/** The kind of problem; the rest is for documents that are feeds. */
	readonly refused?: string;
	readonly title?: string;
	readonly siteUrl?: string;
	readonly count?: number;
	readonly encoding?: string;
	readonly format?: string;
	/** Of the first item. */
	readonly item?: Partial<FeedItem>;
	/** Fields that the first item must not have. */
	readonly absent?: readonly (keyof FeedItem)[];
	/** Repairs that must be reported. */
	readonly repairs?: readonly string[];
}

export const SITE = 'https://garden.example';

const NAMESPACES = [
	'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'xmlns:dcterms="http://purl.org/dc/terms/"',
	'xmlns:media="http://search.yahoo.com/mrss/"',
	'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
	'xmlns:atom="http://www.w3.org/2005/Atom"',
	'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
].join(' ');

export const rss = (items: string, channel = ''): string =>
	`<?xml version="1.0"?><rss version="2.0" ${NAMESPACES}><channel><title>Garden</title><link>${SITE}/</link>${channel}${items}</channel></rss>`;
export const item = (inside: string, channel = ''): string =>
	rss(`<item>${inside}</item>`, channel);
export const atom = (entries: string, feed = ''): string =>
	`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Garden</title><link href="${SITE}/"/>${feed}${entries}</feed>`;
export const entry = (inside: string, feed = ''): string => atom(`<entry>${inside}</entry>`, feed);

/** Text in an encoding that only decoders know: the decoder's own table, turned round. */
export function encode(text: string, label: string): Uint8Array {
	const table = tableOf(label);
	const bytes = [...text].flatMap((c) => {
		const code = c.codePointAt(0) ?? 0;
		const found = code < 0x80 ? [code] : table.get(c);
		if (!found) throw new Error(`${label} has no ${c}`);
		return found;
	});
	return Uint8Array.from(bytes);
}

const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
	const known = TABLES.get(label);
	if (known) return known;
	const table = new Map<string, readonly number[]>();
	const decode = (bytes: readonly number[]): string => {
		const text = new TextDecoder(label).decode(Uint8Array.from(bytes));
		return [...text].length === 1 && text !== '\ufffd' ? text : '';
	};
	for (let lead = 0x80; lead < 0x100; lead += 1) {
		const single = decode([lead]);
		if (single !== '' && !table.has(single)) table.set(single, [lead]);
		for (let trail = 0x40; trail < 0x100; trail += 1) {
			const pair = decode([lead, trail]);
			if (pair !== '' && !table.has(pair)) table.set(pair, [lead, trail]);
		}
	}
	// Written out, since Node decodes this label as latin1.
	if (label === 'windows-1252')
		[...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].forEach((c, at) => table.set(c, [0x80 + at]));
	TABLES.set(label, table);
	return table;
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
	const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, at) => text.charCodeAt(at))];
	return Uint8Array.from(
		units.flatMap((unit) => (order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
	);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function join(...parts: readonly (Uint8Array | string | readonly number[])[]): Uint8Array {
	return Uint8Array.from(
		parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]),
	);
}
