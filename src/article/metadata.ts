import { parseInstant } from '../base/instant';
import { oneLine } from '../base/text';
import { findAll, textOf } from './dom';

export interface PageMetadata {
	readonly title?: string;
	readonly byline?: string;
	readonly published?: string;
}

/** What a page says of itself in meta tags, JSON-LD and time elements, best source first. */
export function readMetadata(document: Document): PageMetadata {
	const ld = readJsonLd(document);
	const title = first(
		meta(document, 'og:title'),
		meta(document, 'twitter:title'),
		asText(ld['headline']),
		textOf(document.querySelector('h1')),
		textOf(document.querySelector('title')),
	);
	const byline = first(
		meta(document, 'author'),
		meta(document, 'article:author'),
		authorOf(ld['author']),
	);
	const date = first(
		meta(document, 'article:published_time'),
		meta(document, 'date'),
		meta(document, 'citation_publication_date'),
		asText(ld['datePublished']),
		document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '',
	);
	const published = parseInstant(date)?.iso;
	return {
		...(title === '' ? {} : { title }),
		...(byline === '' || /^https?:/u.test(byline) ? {} : { byline }),
		...(published === undefined ? {} : { published }),
	};
}

function first(...texts: readonly string[]): string {
	return texts.map(oneLine).find((text) => text !== '') ?? '';
}

function meta(document: Document, name: string): string {
	const found = findAll(document, 'meta[content]').find(
		(each) =>
			(each.getAttribute('property') ?? each.getAttribute('name') ?? '').toLowerCase() === name,
	);
	return found?.getAttribute('content') ?? '';
}

function readJsonLd(document: Document): Readonly<Record<string, unknown>> {
	for (const script of findAll(document, 'script[type="application/ld+json"]').slice(0, 10)) {
		const found = articleIn(parseJson(textOf(script)));
		if (found) return found;
	}
	return {};
}

function articleIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
	const list = Array.isArray(value) ? value : [value];
	for (const each of list.slice(0, 50)) {
		if (typeof each !== 'object' || each === null) continue;
		const record = each as Readonly<Record<string, unknown>>;
		const graph: unknown = record['@graph'];
		if (Array.isArray(graph)) {
			const inner = articleIn(graph.filter((entry: unknown) => !Array.isArray(entry)));
			if (inner) return inner;
		}
		if (/(?:Article|BlogPosting|Posting)$/u.test(asText(record['@type']))) return record;
	}
	return undefined;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		// Broken JSON-LD is common; the other sources stand.
		return undefined;
	}
}

function asText(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function authorOf(value: unknown): string {
	const list: readonly unknown[] = Array.isArray(value) ? value : [value];
	const names = list.map((each) =>
		typeof each === 'object' && each !== null
			? asText((each as Readonly<Record<string, unknown>>)['name'])
			: asText(each),
	);
	return names.filter((name) => name !== '').join(', ');
}
