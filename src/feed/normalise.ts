import { resolveAddress } from '../base/address';
import type { Notice } from '../base/entities';
import type { DateOrder } from '../base/instant';
import { type Base, baseWithin, withBase } from './base';
import { attributeOf, byName, type Fields, fieldsOf, findDate, findHtml, findText } from './fields';
import { findCategories, findEnclosures } from './find-lists';
import { findLink, findRelation } from './find-link';
import { findAuthors } from './find-people';
import type { Unidentified } from './identity';
import type { Group } from './leaf';
import { rawItem } from './raw';
import { findSource, isEscapedTitle } from './source';

/** What an item needs to know of the feed around it. */
export interface ItemContext {
	readonly base: Base;
	readonly language: string | undefined;
	readonly order: DateOrder | undefined;
	/** Who wrote the items that do not say. */
	readonly authors: readonly string[];
	readonly notice: Notice & ((oddity: string) => void);
}

/** Sources of the date of publication, best first; the date of a change stands in where nothing better is. */
export const PUBLISHED: readonly string[] = [
	'pubdate',
	'published',
	'issued',
	'dc:date',
	'dcterms:issued',
	'dcterms:created',
	'dcterms:date',
	'dcterms:available',
	'prism:publicationdate',
	'prism:coverdate',
	'created',
	'updated',
	'modified',
	'dcterms:modified',
	'date',
	'publishdate',
	'lastbuilddate',
];
const UPDATED: readonly string[] = [
	'updated',
	'modified',
	'dcterms:modified',
	'prism:modificationdate',
	'lastbuilddate',
];

/** What the elements of an item mean. Pure. */
export function normaliseItem(group: Group, context: ItemContext): Unidentified {
	const fields = fieldsOf(group.leaves, context.notice);
	const { attributes } = group;
	const base = baseWithin(attributes, context.base);
	const about = attributeOf(attributes, 'rdf:about');
	const guid = byName(fields, 'guid', 'id')[0]?.text.trim() || about;
	const date = findDate(fields, context.order, PUBLISHED);
	const updated = findDate(fields, context.order, UPDATED).iso;
	const own = findAuthors(fields);
	return {
		...(guid === '' ? {} : { guid }),
		title: findTitle(fields, context),
		url: findLink(fields, base) ?? resolveAddress(about, base.url) ?? '',
		...(date.iso === undefined ? {} : { date: date.iso }),
		...(updated === undefined ? {} : { updated }),
		...bodies(fields, base),
		authors: own.length > 0 ? own : (sourceAuthors(fields) ?? context.authors),
		categories: findCategories(fields),
		enclosures: findEnclosures(fields, base),
		...optionals(fields, base, attributeOf(attributes, 'xml:lang') || context.language),
		...(date.flags.length === 0 ? {} : { dateFlags: date.flags }),
		raw: rawItem(fields),
	};
}

function findTitle(fields: Fields, context: ItemContext): string {
	const title = findText(
		fields,
		'title',
		'dc:title',
		'dcterms:title',
		'media:title',
		'itunes:title',
	);
	if (byName(fields, 'title').some(isEscapedTitle)) context.notice('double-escaped-title');
	return title ?? '';
}

const CONTENTS = [
	'content:encoded',
	'content',
	'xhtml:body',
	'body',
	'fullitem',
	'content_encoded',
];
const SUMMARIES = [
	'description',
	'summary',
	'abstract',
	'dc:description',
	'dcterms:abstract',
	'itunes:summary',
	'itunes:subtitle',
	'media:description',
	'media:text',
];

function bodies(fields: Fields, base: Base): Pick<Unidentified, 'summaryHtml' | 'contentHtml'> {
	const content = findHtml(fields, ...CONTENTS);
	const summary = findHtml(fields, ...SUMMARIES);
	const resolved = (found: NonNullable<typeof content>): string =>
		withBase(found.value, baseWithin(found.field.attributes, base));
	return {
		...(summary === undefined ? {} : { summaryHtml: resolved(summary) }),
		...(content === undefined ? {} : { contentHtml: resolved(content) }),
	};
}

/** An entry taken over from another feed was written by that feed's author (RFC 4287 section 4.2.1). */
function sourceAuthors(fields: Fields): readonly string[] | undefined {
	const authors = findSource(fields)?.authors ?? [];
	return authors.length > 0 ? authors : undefined;
}

function optionals(
	fields: Fields,
	base: Base,
	inherited: string | undefined,
): Pick<Unidentified, 'commentsUrl' | 'source' | 'language'> {
	const comments = byName(fields, 'comments')[0];
	const commentsUrl =
		(comments && resolveAddress(comments.text, baseWithin(comments.attributes, base).url)) ??
		findRelation(fields, 'replies', base);
	const source = findSource(fields)?.title;
	const language = findText(fields, 'dc:language', 'language') ?? inherited;
	return {
		...(commentsUrl === undefined ? {} : { commentsUrl }),
		...(source === undefined ? {} : { source }),
		...(language === undefined ? {} : { language }),
	};
}

/** The fields of a channel; its oddities are told like those of items. */
export function channelFields(group: Group, notice: Notice): Fields {
	return fieldsOf(group.leaves, notice);
}
