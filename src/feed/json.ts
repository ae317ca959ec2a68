import { given } from '../base/given';
import { resolveAddress } from '../base/address';
import { isRecord, type UnknownRecord } from '../base/record';
import { parseInstant } from '../base/time/instant';
import { escapeHtml, plainText } from '../base/text/html-text';
import { oneLine } from '../base/text/text';
import { ALL_ILLEGAL } from './bytes/illegal';
import { identify, type Unidentified } from './identity';
import type { Enclosure, Feed } from './model';
import { ITEM, type Work } from '../base/pace';

/**
 * Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). `undefined` for JSON of another kind; wrong types count as absent. The
 * engine's own parser takes the document in one go, its items follow in slices.
 */
export function* readJsonFeed(
	text: string,
	source: { readonly url: string; readonly encoding: string },
): Work<Feed | undefined> {
	const root = asObject(parseJson(text.replace(/^\ufeff/u, '')));
	if (!root || !Array.isArray(root['items'])) return undefined;
	const isFeed =
		/jsonfeed\.org/iu.test(asText(root['version'])) ||
		'home_page_url' in root ||
		'feed_url' in root;
	if (!isFeed) return undefined;
	const siteUrl = resolveAddress(asText(root['home_page_url']), source.url);
	const selfUrl = resolveAddress(asText(root['feed_url']), source.url);
	const language = asText(root['language']);
	const base = /^https?:/iu.test(source.url) ? source.url : (siteUrl ?? source.url);
	const items: Unidentified[] = [];
	for (const sent of root['items']) {
		const item = asObject(sent);
		if (item) items.push(readItem(item, base, { root, language }));
		yield ITEM;
	}
	return {
		title: plainText(asText(root['title'])),
		url: source.url,
		...given({ siteUrl, selfUrl, language: language || undefined }),
		items: yield* identify(items, source.url),
		report: { format: 'json', encoding: source.encoding, repairs: [], skipped: [] },
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		// Not JSON: the caller names what it is instead.
		return undefined;
	}
}

function readItem(
	item: UnknownRecord,
	base: string,
	feed: { readonly root: UnknownRecord; readonly language: string },
): Unidentified {
	const guid = asText(item['id']);
	const url = resolveAddress(asText(item['url']) || asText(item['external_url']), base);
	const asAddress = /^https?:\/\//iu.test(guid) ? guid : '';
	const date = firstDate(item, 'date_published', 'date_modified');
	const updated = firstDate(item, 'date_modified');
	const html = asText(item['content_html']) || asParagraphs(asText(item['content_text']));
	const summary = asText(item['summary']);
	const language = asText(item['language']) || feed.language;
	const sent = ['date_published', 'date_modified'].some((key) => asText(item[key]) !== '');
	const flags = date?.flags ?? (sent ? ['unreadable'] : []);
	return {
		...given({ guid: guid || undefined }),
		title: plainText(asText(item['title'])),
		url: url ?? asAddress,
		...given({ date: date?.iso, updated: updated?.iso }),
		...(summary === '' ? {} : { summaryHtml: escapeHtml(summary) }),
		...given({ contentHtml: html || undefined }),
		authors: authorsOf(item) ?? authorsOf(feed.root) ?? [],
		categories: eachOnce(asList(item['tags']).map(asText)),
		enclosures: asList(item['attachments']).flatMap((entry) =>
			readAttachment(asObject(entry), base),
		),
		...given({ language: language || undefined }),
		...(flags.length === 0 ? {} : { dateFlags: flags }),
		raw: rawItem(item),
	};
}

function rawItem(item: UnknownRecord): Unidentified['raw'] {
	const text = (...keys: readonly string[]): string | undefined =>
		keys.map((key) => asText(item[key])).find((value) => value !== '');
	const [title, link] = [text('title'), text('url', 'external_url')];
	const [description, date] = [
		text('summary', 'content_html', 'content_text'),
		text('date_published', 'date_modified'),
	];
	return {
		...given({ title, link, description, date }),
		elements: Object.fromEntries(
			Object.entries(item).map(([key, value]) => [key, [asSent(value)]]),
		),
	};
}

function asSent(value: unknown): string {
	if (typeof value === 'string') return value;
	try {
		return JSON.stringify(value);
	} catch {
		// Nested deeper than the engine's stack: nothing a note could use.
		return '';
	}
}

function firstDate(
	item: UnknownRecord,
	...keys: readonly string[]
): ReturnType<typeof parseInstant> {
	return keys
		.map((key) => parseInstant(asText(item[key])))
		.find((instant) => instant !== undefined);
}

function asParagraphs(text: string): string {
	if (text.trim() === '') return '';
	return text
		.split(/\n\s*\n/u)
		.map((part) => `<p>${escapeHtml(part.trim()).replace(/\n/gu, '<br>')}</p>`)
		.join('');
}

function authorsOf(owner: UnknownRecord): readonly string[] | undefined {
	const all = [...asList(owner['authors']), owner['author']];
	const names = eachOnce(all.map((author) => asText(asObject(author)?.['name'])));
	return names.length > 0 ? names : undefined;
}

function eachOnce(texts: readonly string[]): readonly string[] {
	return [...new Set(texts.map(oneLine).filter((text) => text !== ''))];
}

function readAttachment(entry: UnknownRecord | undefined, base: string): readonly Enclosure[] {
	const url = resolveAddress(asText(entry?.['url']), base);
	if (!entry || url === undefined) return [];
	const type = asText(entry['mime_type']);
	const length = entry['size_in_bytes'];
	return [
		{
			url,
			...given({ type: type || undefined }),
			...(typeof length === 'number' && length > 0 ? { length } : {}),
		},
	];
}

function asObject(value: unknown): UnknownRecord | undefined {
	return isRecord(value) ? value : undefined;
}

function asText(value: unknown): string {
	// An escape may say what no file name and no other feed may hold.
	if (typeof value === 'string') return value.replace(ALL_ILLEGAL, '');
	return typeof value === 'number' ? String(value) : '';
}

function asList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
