import type { Group, Leaf } from './leaf';
import { NO_ATTRIBUTES } from './scan';

/** The one element name of the rewritten feed: neutral, so that no rule of rss-parser about known names applies. */
export const FIELD = 'zf';

/** A text longer than this stays behind, and the record holds its place: it would be copied letter by letter. */
const LONG_TEXT = 200;

/** Records of groups as clean RSS, and the long texts that stayed behind, in the order of their places. */
export interface Canonical {
	readonly xml: string;
	readonly texts: readonly string[];
}

/** A leaf in a record: name as sent, our name, text or its place, attributes, 1 where it is an inner one. */
export type LeafRecord = readonly [
	sent: string,
	name: string,
	text: string | number,
	attributes?: readonly (readonly [string, string])[],
	inner?: 1,
];

/** A group in a record: its own attributes, then its leaves. */
export type GroupRecord = readonly [readonly (readonly [string, string])[], readonly LeafRecord[]];

/**
 * Writes groups out as clean RSS 2.0: each item one `<zf>` with the record of its elements in one vocabulary. rss-parser
 * then reads only what it cannot trip over: its snippet pattern is quadratic and its Atom dates throw.
 */
export function writeCanonical(groups: readonly Group[]): Canonical {
	const texts: string[] = [];
	const items = groups.map((group) => {
		const record: GroupRecord = [
			[...group.attributes],
			group.leaves.map((leaf) => leafRecord(leaf, texts)),
		];
		return `<item><${FIELD}>${escapeRecord(JSON.stringify(record))}</${FIELD}></item>`;
	});
	const xml = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>${items.join('')}</channel></rss>`;
	return { xml, texts };
}

function leafRecord(leaf: Leaf, texts: string[]): LeafRecord {
	const { sent, name, source, attributes } = leaf;
	const text = source.length > LONG_TEXT ? texts.push(source) - 1 : source;
	if (leaf.isInner === true) return [sent, name, text, [...attributes], 1];
	return attributes === NO_ATTRIBUTES ? [sent, name, text] : [sent, name, text, [...attributes]];
}

/** Inside JSON these letters have another spelling that means nothing to XML (RFC 8259 section 7). */
function escapeRecord(json: string): string {
	return json.replace(/[<>&\ufffe\uffff]/gu, (c) => SPELLED[c] ?? '');
}

const SPELLED: Readonly<Record<string, string>> = {
	'<': '\\u003c',
	'>': '\\u003e',
	'&': '\\u0026',
};
