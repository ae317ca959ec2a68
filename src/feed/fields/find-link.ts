import { resolveAddress } from '../../base/address';
import { type Base, baseWithin } from './base';
import { attributeOf, byName, type Fields, looseAttribute, relationOf } from './fields';
import type { Field } from './text';

const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)?$/iu;
const WEB_ADDRESS = /^https?:\/\/[^\s<>]{3,}$/iu;

/** The page of an item or feed; sources best first, each read against its own base. */
export function findLink(fields: Fields, base: Base): string | undefined {
	for (const candidates of SOURCES) {
		for (const [text, field] of candidates(fields)) {
			const url = resolveAddress(text, baseWithin(field.attributes, base).url);
			if (url !== undefined) return url;
		}
	}
	return undefined;
}

type Candidates = readonly (readonly [string, Field])[];

/** Before the counting service put its own in place: the publisher's address. */
const original = (fields: Fields): Candidates =>
	textOf(byName(fields, 'feedburner:origlink', 'pheedo:origlink'));

const NONE: readonly Field[] = [];

const alternates = (fields: Fields): readonly Field[] => {
	const links = byName(fields, 'link');
	// RSS has one, without attributes.
	if (links.length === 1 && links[0]?.attributes.size === 0) return NONE;
	return links.filter(
		(field) => /^(?:alternate)?$/u.test(relationOf(field)) && hrefOf(field) !== '',
	);
};

const htmlAlternates = (fields: Fields): Candidates =>
	alternates(fields)
		.filter((field) => HTML_TYPE.test(attributeOf(field.attributes, 'type')))
		.map((field) => [hrefOf(field), field]);

/** The publisher's own `<link>` goes before an `<atom:link>` that somebody added. */
const ownAlternates = (fields: Fields): Candidates =>
	htmlAlternates(fields).filter(([, field]) => !field.sent.includes(':'));

const linkTexts = (fields: Fields): Candidates =>
	textOf(byName(fields, 'link').filter((field) => hrefOf(field) === ''));

const anyAlternates = (fields: Fields): Candidates =>
	alternates(fields).map((field) => [hrefOf(field), field]);

const permalinks = (fields: Fields): Candidates =>
	textOf(
		byName(fields, 'guid').filter(
			({ attributes }) => !/^(?:false|0|no)$/iu.test(looseAttribute(attributes, 'isPermaLink')),
		),
	).filter(([text]) => WEB_ADDRESS.test(text));

const ids = (fields: Fields): Candidates =>
	textOf(byName(fields, 'id')).filter(([text]) => WEB_ADDRESS.test(text));

const enclosures = (fields: Fields): Candidates =>
	byName(fields, 'enclosure').map((field) => [looseAttribute(field.attributes, 'url'), field]);

const SOURCES: readonly ((fields: Fields) => Candidates)[] = [
	original,
	ownAlternates,
	linkTexts,
	htmlAlternates,
	anyAlternates,
	permalinks,
	ids,
	enclosures,
];

function hrefOf(field: Field): string {
	return field.attributes.size === 0 ? '' : looseAttribute(field.attributes, 'href');
}

function textOf(fields: readonly Field[]): Candidates {
	return fields.map((field) => [field.text.trim(), field]);
}

/** The address of the link with a relation such as `self` or `replies`. */
export function findRelation(fields: Fields, relation: string, base: Base): string | undefined {
	for (const field of byName(fields, 'link')) {
		if (relationOf(field) !== relation) continue;
		const url = resolveAddress(hrefOf(field), baseWithin(field.attributes, base).url);
		if (url !== undefined) return url;
	}
	return undefined;
}
