import { attributeOf, byName, type Fields } from './fields';
import type { RawItem } from './model';
import type { Field } from './text';

/** What was sent, decoded once and otherwise untouched: the stuff of *as sent* notes. */
export function rawItem(fields: Fields): RawItem {
	const own = fields.all.filter((field) => field.isInner !== true);
	const elements = new Map<string, string[]>();
	for (const field of own) {
		const values = elements.get(field.sent);
		if (values) values.push(sentValue(field));
		else elements.set(field.sent, [sentValue(field)]);
	}
	const link = byName(fields, 'link').find(
		(field) =>
			field.isInner !== true && /^(?:alternate)?$/iu.test(field.attributes.get('rel') ?? ''),
	);
	return {
		...present('title', first(fields, 'title')),
		...present('link', link && (link.text || attributeOf(link.attributes, 'href'))),
		// An Atom entry may carry its text in `content` alone.
		...present('description', first(fields, 'description', 'summary', 'content')),
		...present(
			'date',
			first(fields, 'pubdate', 'published', 'issued', 'dc:date', 'updated', 'modified'),
		),
		// From entries, so that an element named `__proto__` is a key like any other.
		elements: Object.fromEntries(elements),
	};
}

function sentValue(field: Field): string {
	return (
		field.text || attributeOf(field.attributes, 'href') || attributeOf(field.attributes, 'url')
	);
}

function first(fields: Fields, ...names: readonly string[]): string | undefined {
	return byName(fields, ...names).find((field) => field.isInner !== true)?.text;
}

function present<K extends string>(
	key: K,
	value: string | undefined,
): { readonly [P in K]?: string } {
	return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: string });
}
