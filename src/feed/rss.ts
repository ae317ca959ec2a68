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
	const { xml, texts } = writeCanonical(groups);
	const feed = await parser.parseString(xml);
	return feed.items.map((item) => {
		const [attributes, leaves] = JSON.parse(String(item[FIELD])) as GroupRecord;
		return {
			attributes: new Map(attributes),
			leaves: leaves.map((record) => readLeaf(record, texts)),
		};
	});
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
