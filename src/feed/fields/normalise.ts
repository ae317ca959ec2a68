import { resolveAddress } from '../../base/address';
import type { Notice } from '../../base/text/entities';
import { type DateOrder, parseInstant } from '../../base/time/instant';
import { addressIn, type Base, baseWithin, withBase } from './base';
import {
	attributeOf,
	byName,
	type Fields,
	fieldsOf,
	findDate,
	findHtml,
	findText,
	type Found,
	looseAttribute,
} from './fields';
import { findCategories, findEnclosures } from './find-lists';
import { findLink, findRelation } from './find-link';
import { findAuthors } from './find-people';
import type { Unidentified } from '../identity';
import type { Group } from '../xml/leaf';
import { rawItem } from './raw';
import { readAttributes } from '../xml/scan';
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

/** An item while it is put together, field by field: fifty thousand of them are not copied from part to part. */
type Draft = { -readonly [K in keyof Unidentified]: Unidentified[K] };

/** What the elements of an item mean. Pure. */
export function normaliseItem(group: Group, context: ItemContext): Unidentified {
	const fields = fieldsOf(group.leaves, context.notice);
	const { attributes } = group;
	const base = baseWithin(attributes, context.base);
	const about = attributeOf(attributes, 'rdf:about');
	// The Channel Definition Format says address and date in attributes of its own.
	const href = looseAttribute(attributes, 'href');
	const item: Draft = {
		title: findTitle(fields, context),
		url: findLink(fields, base) ?? resolveAddress(about || href, base.url) ?? '',
		authors: authorsOf(fields, context),
		categories: findCategories(fields),
		enclosures: findEnclosures(fields, base),
		raw: rawItem(fields),
	};
	const guid = idOf(fields, 'guid', 'id') || about || idOf(fields, 'dc:identifier');
	if (guid !== '') item.guid = guid;
	addDates(item, fields, context.order);
	const changed = parseInstant(looseAttribute(attributes, 'lastmod'));
	if (changed && item.date === undefined) [item.date, item.updated] = [changed.iso, changed.iso];
	addBodies(item, fields, base);
	addOptionals(item, fields, base);
	const language =
		findText(fields, 'dc:language', 'language') ??
		(attributeOf(attributes, 'xml:lang') || context.language);
	if (language !== undefined) item.language = language;
	return item;
}

function idOf(fields: Fields, ...names: readonly string[]): string {
	return byName(fields, ...names)[0]?.text.trim() ?? '';
}

function addDates(item: Draft, fields: Fields, order: DateOrder | undefined): void {
	const { iso, flags } = findDate(fields, order, PUBLISHED);
	const updated = findDate(fields, order, UPDATED).iso;
	if (iso !== undefined) item.date = iso;
	if (updated !== undefined) item.updated = updated;
	if (flags.length > 0) item.dateFlags = flags;
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
	'yandex:full-text',
	'turbo:content',
	'xhtml:div',
	'div',
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

function addBodies(item: Draft, fields: Fields, base: Base): void {
	const summary = findHtml(fields, ...SUMMARIES);
	const content = findHtml(fields, ...CONTENTS);
	if (summary) item.summaryHtml = resolved(summary, base);
	if (content) item.contentHtml = resolved(content, base);
}

/** The element that wraps XHTML: it may have a base of its own. */
const WRAPPER = /^\s{0,99}<(?:[\w-]{1,20}:)?div\b([^<>]{0,2000})>/iu;

function resolved({ value, field }: Found<string>, base: Base): string {
	const wrapper = readAttributes(WRAPPER.exec(field.source)?.[1] ?? '');
	return withBase(value, baseWithin(wrapper, baseWithin(field.attributes, base)));
}

/** An entry taken over from another feed was written by that feed's author (RFC 4287 section 4.2.1). */
function authorsOf(fields: Fields, context: ItemContext): readonly string[] {
	const own = findAuthors(fields);
	if (own.length > 0) return own;
	const taken = findSource(fields)?.authors ?? [];
	return taken.length > 0 ? taken : context.authors;
}

function addOptionals(item: Draft, fields: Fields, base: Base): void {
	const comments = byName(fields, 'comments')[0];
	const commentsUrl =
		(comments && addressIn(comments.text, comments.attributes, base)) ??
		findRelation(fields, 'replies', base);
	if (commentsUrl !== undefined) item.commentsUrl = commentsUrl;
	const source = findSource(fields)?.title;
	if (source !== undefined) item.source = source;
}
