import { addressIn, type Base } from './base';
import { attributeOf, byName, type Fields, looseAttribute, relationOf } from './fields';
import type { Field } from './text';

const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)?$/iu;
const WEB_ADDRESS = /^https?:\/\/[^\s<>]{3,}$/iu;
/** A guid that counts as an address: one of the web, or a path within the site. */
const PERMALINK = /^(?:https?:\/)?\/[^\s<>]{3,}$/iu;

/** The page of an item or feed; sources best first, each read against its own base. */
export function findLink(fields: Fields, base: Base): string | undefined {
	for (const candidates of SOURCES) {
		for (const [text, field] of candidates(fields)) {
			const url = addressIn(text, field.attributes, base);
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
		.filter(isPage)
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
	).filter(([text]) => PERMALINK.test(text));

const ids = (fields: Fields): Candidates =>
	textOf(byName(fields, 'id')).filter(([text]) => WEB_ADDRESS.test(text));

/** Content that stands elsewhere (RFC 4287 section 4.1.3.2). */
const contents = (fields: Fields): Candidates =>
	byName(fields, 'content').map((field) => [looseAttribute(field.attributes, 'src'), field]);

const enclosures = (fields: Fields): Candidates =>
	byName(fields, 'enclosure', 'link')
		.filter((field) => field.name === 'enclosure' || relationOf(field) === 'enclosure')
		.map((field) => [looseAttribute(field.attributes, 'url') || hrefOf(field), field]);

const SOURCES: readonly ((fields: Fields) => Candidates)[] = [
	original,
	ownAlternates,
	linkTexts,
	htmlAlternates,
	anyAlternates,
	permalinks,
	ids,
	contents,
	enclosures,
];

function isPage(field: Field): boolean {
	return HTML_TYPE.test(attributeOf(field.attributes, 'type'));
}

function hrefOf(field: Field): string {
	return field.attributes.size === 0 ? '' : looseAttribute(field.attributes, 'href');
}

function textOf(fields: readonly Field[]): Candidates {
	return fields.map((field) => [field.text.trim(), field]);
}

/** The address of the link with a relation such as `self` or `replies`; but for the feed itself, a page before a feed. */
export function findRelation(fields: Fields, relation: string, base: Base): string | undefined {
	const links = byName(fields, 'link').filter((field) => relationOf(field) === relation);
	const pages = relation === 'self' ? NONE : links.filter(isPage);
	for (const field of [...pages, ...links]) {
		const url = addressIn(hrefOf(field), field.attributes, base);
		if (url !== undefined) return url;
	}
	return undefined;
}
