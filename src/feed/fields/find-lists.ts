import { oneLine } from '../../base/text/text';
import { addressIn, type Base } from './base';
import { attributeOf, byName, type Fields, findText, looseAttribute, relationOf } from './fields';
import type { Enclosure } from '../model';
import { type Field, fieldText } from './text';

/** Elements whose text is one category; Atom's says it in `label` or `term`, iTunes' in `text`. */
const SINGLE = [
	'category',
	'dc:subject',
	'dcterms:subject',
	'itunes:category',
	'media:category',
	'prism:category',
	'tag',
];
/** Elements whose text lists several, parted by commas. */
const LISTS = ['itunes:keywords', 'media:keywords', 'keywords', 'tags', 'prism:keyword'];

/** Categories in the publisher's words, each once. */
export function findCategories(fields: Fields): readonly string[] {
	const single = byName(fields, ...SINGLE).map(categoryOf);
	const listed = byName(fields, ...LISTS).flatMap((field) => fieldText(field).split(/[,;]/u));
	if (single.length + listed.length === 0) return [];
	return [...new Set([...single, ...listed].map(oneLine).filter((text) => text !== ''))];
}

function categoryOf(field: Field): string {
	const { attributes } = field;
	if (attributes.size === 0) return fieldText(field);
	return (
		attributeOf(attributes, 'label') ||
		attributeOf(attributes, 'term') ||
		attributeOf(attributes, 'text') ||
		(field.source.includes('<') && field.name === 'itunes:category' ? '' : fieldText(field))
	);
}

/** Enclosures from RSS, Atom links and Media RSS, each address once. */
export function findEnclosures(fields: Fields, base: Base): readonly Enclosure[] {
	const found = new Map<string, Enclosure>();
	// Before the counting service put its own in place of the first.
	const original = findText(fields, 'feedburner:origenclosurelink');
	for (const [field, key, lengthKey] of sources(fields)) {
		const { attributes, text } = field;
		const said = looseAttribute(attributes, key) || looseAttribute(attributes, 'href') || text;
		const sent = (field.name === 'enclosure' && found.size === 0 && original) || said;
		const url = addressIn(sent, attributes, base);
		if (url === undefined || found.has(url)) continue;
		const type = looseAttribute(attributes, 'type');
		const length = Number(looseAttribute(attributes, lengthKey) || NaN);
		found.set(url, {
			url,
			...(type === '' ? {} : { type }),
			...(Number.isSafeInteger(length) && length > 0 ? { length } : {}),
		});
	}
	return [...found.values()];
}

/** Elements that may carry an enclosure; most items have a bare link and no other. */
const CARRIERS = ['link', 'enclosure', 'media:content', 'media:peerlink'];
const NONE: readonly Source[] = [];

type Source = readonly [field: Field, address: string, length: string];

function sources(fields: Fields): readonly Source[] {
	if (!CARRIERS.some((name) => fields.named.has(name))) return NONE;
	const links = byName(fields, 'link').filter(
		(field) => field.attributes.size > 0 && relationOf(field) === 'enclosure',
	);
	return [
		...byName(fields, 'enclosure').map((field): Source => [field, 'url', 'length']),
		...links.map((field): Source => [field, 'href', 'length']),
		...byName(fields, 'media:content')
			.filter(({ attributes }) => looseAttribute(attributes, 'url') !== '')
			.map((field): Source => [field, 'url', 'fileSize']),
		...byName(fields, 'media:peerlink').map((field): Source => [field, 'href', 'length']),
	];
}
