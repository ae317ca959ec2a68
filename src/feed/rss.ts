import Parser from 'rss-parser';
import { FIELD } from './canonical';
import type { Leaf } from './document';

type Field = { readonly _?: unknown; readonly $?: Readonly<Record<string, unknown>> };

const parser = new Parser<Record<string, unknown>, Record<string, unknown>>({
	customFields: { item: [[FIELD, FIELD, { keepArray: true }]] },
});

/**
 * Reads the clean feed of `writeCanonical` with rss-parser: the leaves of the channel first, then of each item.
 * The only file that knows rss-parser, and `parseString` is all it uses: `parseURL` needs Node. Throws what rss-parser throws.
 */
export async function readCanonical(xml: string): Promise<readonly (readonly Leaf[])[]> {
	const feed = await parser.parseString(xml);
	return feed.items.map((item) => readFields(item[FIELD]));
}

function readFields(fields: unknown): readonly Leaf[] {
	return Array.isArray(fields) ? fields.map((field: unknown) => readField(field)) : [];
}

function readField(field: unknown): Leaf {
	const { _: text, $: attributes } = (
		typeof field === 'object' && field !== null ? field : {}
	) as Field;
	const pairs: unknown = JSON.parse(asText(attributes?.['a']) || '[]');
	return {
		sent: asText(attributes?.['s']),
		name: asText(attributes?.['n']),
		attributes: new Map(Array.isArray(pairs) ? (pairs as [string, string][]) : []),
		source: asText(text).slice(1, -1),
		...(attributes?.['i'] === '1' ? { isInner: true } : {}),
	};
}

function asText(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
