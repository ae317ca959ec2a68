import { attributeOf, byName, type Fields, relationOf } from './fields';
import type { RawItem } from '../model';
import type { Field } from './text';

/** What was sent, decoded once and otherwise untouched: the stuff of *as sent* notes. */
export function rawItem(fields: Fields): RawItem {
	const link = byName(fields, 'link').find(
		(field) => field.isInner !== true && /^(?:alternate)?$/u.test(relationOf(field)),
	);
	const raw: Draft = { elements: elementsOf(fields) };
	add(raw, 'title', first(fields, 'title'));
	add(raw, 'link', link && (link.text || attributeOf(link.attributes, 'href')));
	// An Atom entry may carry its text in `content` alone.
	add(raw, 'description', first(fields, 'description', 'summary', 'content'));
	add(raw, 'date', first(fields, ...DATES));
	return raw;
}

const DATES = ['pubdate', 'published', 'issued', 'dc:date', 'updated', 'modified'];

type Draft = { -readonly [K in keyof RawItem]: RawItem[K] };

function add(
	raw: Draft,
	key: 'title' | 'link' | 'description' | 'date',
	value: string | undefined,
): void {
	if (value !== undefined) raw[key] = value;
}

function elementsOf(fields: Fields): RawItem['elements'] {
	const elements: Record<string, string[]> = {};
	for (const field of fields.all) {
		if (field.isInner === true) continue;
		const { sent } = field;
		if (Object.hasOwn(elements, sent)) elements[sent]?.push(sentValue(field));
		else put(elements, sent, [sentValue(field)]);
	}
	return elements;
}

/** An element named `__proto__` is a key like any other. */
function put(elements: Record<string, string[]>, sent: string, values: string[]): void {
	if (sent !== '__proto__') elements[sent] = values;
	else
		Object.defineProperty(elements, sent, {
			value: values,
			enumerable: true,
			configurable: true,
			writable: true,
		});
}

function sentValue(field: Field): string {
	return (
		field.text || attributeOf(field.attributes, 'href') || attributeOf(field.attributes, 'url')
	);
}

function first(fields: Fields, ...names: readonly string[]): string | undefined {
	return byName(fields, ...names).find((field) => field.isInner !== true)?.text;
}
