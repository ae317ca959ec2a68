import { isRecord, type UnknownRecord } from '../../base/record';
import { parseInstant } from '../../base/time/instant';
import { resolveAddress } from '../../base/address';
import { oneLine } from '../../base/text/text';
import type { Alternate } from '../model';
import { textAt } from './page-json';

/** An article that a server keeps as a record: its text in one of three forms, and what else it knows; empty where it does not. */
export interface ArticleRecord {
	readonly body: { readonly form: 'markdown' | 'html' | 'text'; readonly text: string } | undefined;
	/** A summary that no one says the author wrote. */
	readonly summary: string;
	readonly title: string;
	readonly byline: string;
	readonly published: string;
	readonly language: string;
	readonly image: string | undefined;
	/** Where the record says the article came from. */
	readonly canonical: string | undefined;
	readonly alternates: readonly Alternate[];
}

const BODIES = [
	['markdown', ['body_md', 'body_markdown', 'content_md', 'content_markdown', 'markdown', 'md']],
	['html', ['body_html', 'content_html', 'html']],
	['text', ['articleBody', 'body_text', 'content_text', 'body', 'content', 'text']],
] as const;
/** Envelopes that servers put a record into. */
const INSIDE = ['article', 'data', 'document', 'entry', 'item', 'page', 'post', 'record', 'result'];

/**
 * Reads a record of an article in any of the usual shapes. `undefined` where it holds neither a text nor a summary nor another
 * form of itself.
 */
export function readRecord(value: unknown, url: string): ArticleRecord | undefined {
	const record = inEnvelope(value, 0);
	if (!record) return undefined;
	const body = bodyOf(record);
	const summary = firstText(record, 'summary', 'abstract', 'description', 'excerpt');
	const alternates = alternatesOf(record, url);
	if (!body && summary === '' && alternates.length === 0) return undefined;
	const canonical = firstText(
		record,
		'canonical_source',
		'canonical_url',
		'canonical',
		'source_url',
	);
	return {
		body,
		summary,
		title: oneLine(firstText(record, 'title', 'headline', 'name')),
		byline: bylineOf(record),
		published: instant(
			record,
			'published_at',
			'date_published',
			'datePublished',
			'published',
			'date',
		),
		language: firstText(record, 'lang', 'language', 'inLanguage'),
		image: resolveAddress(firstText(record, 'image', 'cover_image', 'banner_image'), url),
		canonical: resolveAddress(canonical, url),
		alternates,
	};
}

/** The record itself, or inside one or two envelopes. */
function inEnvelope(value: unknown, depth: number): UnknownRecord | undefined {
	if (Array.isArray(value)) return value.length === 1 ? inEnvelope(value[0], depth) : undefined;
	if (!isRecord(value)) return undefined;
	if (bodyOf(value) || depth === 2) return value;
	for (const name of INSIDE) {
		const inner = isRecord(value[name]) ? inEnvelope(value[name], depth + 1) : undefined;
		if (inner && bodyOf(inner)) return inner;
	}
	return value;
}

function bodyOf(record: UnknownRecord): ArticleRecord['body'] {
	for (const [form, names] of BODIES) {
		const text = firstText(record, ...names);
		if (text === '') continue;
		return {
			form: form === 'text' && /<(?:p|div|h[1-6]|ul|ol|br)[\s/>]/iu.test(text) ? 'html' : form,
			text,
		};
	}
	return undefined;
}

const FORMS: Readonly<Record<string, Alternate['type']>> = {
	html: 'html',
	json: 'json',
	jsonld: 'jsonld',
	markdown: 'markdown',
	md: 'markdown',
};

/** `alternates: { markdown: address, … }`, Markdown first. */
function alternatesOf(record: UnknownRecord, base: string): readonly Alternate[] {
	const named = record['alternates'];
	if (!isRecord(named)) return [];
	const found = Object.entries(named).flatMap(([name, href]): Alternate[] => {
		const type = FORMS[name.toLowerCase()];
		const url = typeof href === 'string' ? resolveAddress(href, base) : undefined;
		return type && url !== undefined ? [{ type, url }] : [];
	});
	return found.sort((a, b) => Number(b.type === 'markdown') - Number(a.type === 'markdown'));
}

function bylineOf(record: UnknownRecord): string {
	for (const name of ['author', 'authors', 'byline', 'creator']) {
		const value = record[name];
		const list: readonly unknown[] = Array.isArray(value) ? value : [value];
		const names = list
			.slice(0, 20)
			.map((each) => (typeof each === 'string' ? each : textAt(each, 'name')));
		const byline = oneLine(names.filter((each) => each !== '').join(', '));
		if (byline !== '' && !/^https?:/iu.test(byline)) return byline;
	}
	return '';
}

function firstText(record: UnknownRecord, ...names: readonly string[]): string {
	return names.map((name) => textAt(record, name)).find((text) => text !== '') ?? '';
}

function instant(record: UnknownRecord, ...names: readonly string[]): string {
	return parseInstant(firstText(record, ...names))?.iso ?? '';
}
