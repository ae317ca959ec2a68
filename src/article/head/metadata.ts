import { resolveAddress } from '../../base/address';
import { parseInstant } from '../../base/time/instant';
import { oneLine } from '../../base/text/text';
import { attributeOf, findAll, hrefOf, textOf } from '../dom';
import { readLinkedData, type LinkedData } from './json-ld';

export interface PageMetadata {
	readonly title?: string;
	readonly byline?: string;
	readonly published?: string;
	readonly modified?: string;
	readonly language?: string;
	readonly image?: string;
	readonly site?: string;
	readonly canonical?: string;
}

/** What a page says of itself in meta tags, JSON-LD and time elements, best source first. */
export function readMetadata(document: Document, url: string): PageMetadata {
	const ld = readLinkedData(document);
	const said = readMetas(document);
	const meta = (...names: readonly string[]): string =>
		first(...names.map((name) => said.get(name) ?? ''));
	const fields = {
		title: titleOf(document, meta, ld),
		byline: bylineOf(document, meta, ld),
		...datesOf(document, meta, ld),
		language: languageOf(document, meta, ld),
		image: webAddress(
			url,
			first(
				meta('og:image:secure_url', 'og:image', 'twitter:image', 'twitter:image:src'),
				ld?.image ?? '',
			),
		),
		site: first(meta('og:site_name', 'application-name'), ld?.site ?? ''),
		canonical: webAddress(url, first(canonicalOf(document), meta('og:url'))),
	};
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

type Meta = (...names: readonly string[]) => string;

function first(...texts: readonly string[]): string {
	return texts.map(oneLine).find((text) => text !== '') ?? '';
}

/** All meta tags by lower-case name, the first of each. */
function readMetas(document: Document): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const each of findAll(document, 'meta[content]').slice(0, 500)) {
		const name =
			each.getAttribute('property') ??
			each.getAttribute('name') ??
			each.getAttribute('itemprop') ??
			each.getAttribute('http-equiv') ??
			'';
		const content = attributeOf(each, 'content');
		if (name !== '' && content.trim() !== '' && !found.has(name.toLowerCase()))
			found.set(name.toLowerCase(), content);
	}
	return found;
}

function titleOf(document: Document, meta: Meta, ld: LinkedData | undefined): string {
	return first(
		meta('og:title', 'twitter:title', 'citation_title', 'dc.title'),
		ld?.headline ?? '',
		textOf(document.querySelector('h1')),
		textOf(document.querySelector('title')),
	);
}

const BYLINE_NAMES = [
	'author',
	'article:author',
	'citation_author',
	'dc.creator',
	'parsely-author',
	'sailthru.author',
	'byl',
];

function bylineOf(document: Document, meta: Meta, ld: LinkedData | undefined): string {
	// Each on its own: an address under one name must not hide the author under the next.
	const named = [...BYLINE_NAMES.map((name) => meta(name)), ld?.author ?? ''];
	const shown = findAll(
		document,
		'[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .p-author .p-name, .p-author, .byline .author, .author-name',
	)
		.slice(0, 1)
		.map((each) => textOf(each));
	const byline = first(...[...named, ...shown].filter((name) => !/^https?:|^@/u.test(name.trim())));
	const clean = byline.replace(/^(?:by|von|par|por|di|door)\s+/iu, '');
	return clean.length > 120 ? '' : clean;
}

function datesOf(
	document: Document,
	meta: Meta,
	ld: LinkedData | undefined,
): { published: string; modified: string } {
	const shown = document.querySelector(
		'time[itemprop="datePublished"], time[pubdate], time.dt-published, time.published, time[datetime]',
	);
	const published = instant(
		meta(
			'article:published_time',
			'og:article:published_time',
			'datepublished',
			'citation_publication_date',
			'citation_date',
			'dc.date',
			'dc.date.issued',
			'parsely-pub-date',
			'sailthru.date',
			'pubdate',
			'date',
		),
		ld?.published ?? '',
		attributeOf(shown, 'datetime'),
	);
	const modified = instant(
		meta('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'),
		ld?.modified ?? '',
	);
	return { published, modified: modified > published ? modified : '' };
}

/** The first text that is a date. */
function instant(...texts: readonly string[]): string {
	for (const text of texts) {
		const found = text.trim() === '' ? undefined : parseInstant(text)?.iso;
		if (found !== undefined) return found;
	}
	return '';
}

const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/u;

function languageOf(document: Document, meta: Meta, ld: LinkedData | undefined): string {
	const named = first(
		attributeOf(document.documentElement, 'lang'),
		meta('og:locale', 'content-language', 'dc.language'),
		ld?.language ?? '',
	);
	return LANGUAGE.test(named) ? named.replaceAll('_', '-') : '';
}

function canonicalOf(document: Document): string {
	return hrefOf(document.querySelector('link[rel~="canonical" i]'));
}

/** An absolute web address, or nothing. */
function webAddress(url: string, address: string): string {
	const absolute = address === '' ? undefined : resolveAddress(address, url);
	return absolute !== undefined && /^https?:/iu.test(absolute) ? absolute : '';
}
