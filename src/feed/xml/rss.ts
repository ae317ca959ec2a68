import Parser from 'rss-parser';
import { FIELD, type GroupRecord, type LeafRecord, writeCanonical } from './canonical';
import type { Group, Leaf } from './leaf';
import { NO_ATTRIBUTES } from './scan';

const parser = new Parser<Record<string, unknown>, Record<string, unknown>>({
	customFields: { item: [FIELD] },
});

/**
 * Takes groups through rss-parser, as clean RSS it cannot trip over: see `writeCanonical`. The only file that knows it, and
 * `parseString` is all it uses: `parseURL` needs Node. Throws what rss-parser throws.
 */
export async function readCanonical(groups: readonly Group[]): Promise<readonly Group[]> {
	const { xml, texts } = writeCanonical(groups.filter(saysSomething));
	const feed = await parser.parseString(xml);
	const read = feed.items.map((item) => {
		const [attributes, leaves] = JSON.parse(String(item[FIELD])) as GroupRecord;
		return {
			attributes: new Map(attributes),
			leaves: leaves.map((record) => readLeaf(record, texts)),
		};
	});
	let next = 0;
	return groups.map((group) => (saysSomething(group) ? (read[next++] ?? group) : group));
}

/** Fifty thousand empty items are nothing to parse. */
function saysSomething({ leaves, attributes }: Group): boolean {
	return leaves.length > 0 || attributes.size > 0;
}

function readLeaf(record: LeafRecord, texts: readonly string[]): Leaf {
	const [sent, name, text, attributes, inner] = record;
	const leaf = {
		sent,
		name,
		attributes: attributes ? new Map(attributes) : NO_ATTRIBUTES,
		source: typeof text === 'number' ? (texts[text] ?? '') : text,
	};
	return inner === 1 ? { ...leaf, isInner: true } : leaf;
}
