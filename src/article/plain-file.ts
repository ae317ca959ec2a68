import { given } from '../base/given';
import { parseInstant } from '../base/time/instant';
import { oneLine } from '../base/text/text';
import { inertMarkdown } from './write/inert-markdown';
import { inertText } from './write/inert';
import { findArticleInThread } from './threads/thread-text';

/** A text that was an article before anyone made a page of it. */
export interface PlainArticle {
	readonly title?: string;
	readonly byline?: string;
	/** ISO 8601 UTC instant. */
	readonly published?: string;
	readonly markdown: string;
	/** `markdown` where its own formatting was kept, `text` where lines became paragraphs. */
	readonly form: 'markdown' | 'text';
}

export interface PlainFile {
	readonly url: string;
	readonly contentType?: string;
	/** The item's own title: a first heading that repeats it is dropped. */
	readonly title?: string;
	/** The start of what the feed said, to tell an article from the comments beside it. */
	readonly summary?: string;
}

/**
 * Reads a Markdown or plain text answer as an article. Front matter goes (its title, author and date are used), nothing in
 * the text is live. Never throws.
 */
export function readPlainFile(source: string, file: PlainFile): PlainArticle {
	const text = source.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
	if (!isMarkdown(text, file)) {
		const article = findArticleInThread(text, file.summary);
		return { markdown: textMarkdown(article), form: 'text' };
	}
	const { fields, body } = splitFrontMatter(text);
	const markdown = inertMarkdown(body, file.url);
	const heading = /^# ([^\n]*)(?:\n|$)/u.exec(markdown);
	const title = fields.get('title') ?? oneLine(heading?.[1] ?? '');
	const isRepeated = heading !== null && same(heading[1] ?? '', file.title ?? title);
	const published = parseInstant(fields.get('date') ?? fields.get('published') ?? '')?.iso;
	const byline = fields.get('author') ?? fields.get('authors');
	return {
		...given({ title: title || undefined, byline, published }),
		markdown: isRepeated ? markdown.slice(heading[0].length).trim() : markdown,
		form: 'markdown',
	};
}

const same = (a: string, b: string): boolean =>
	oneLine(a).toLowerCase() === oneLine(b).toLowerCase();

/** By type, by name, and, for what a server calls plain text, by signs that prose does not have. */
function isMarkdown(text: string, file: PlainFile): boolean {
	if (/markdown/iu.test(file.contentType ?? '')) return true;
	if (/\.(?:md|markdown|mdown|mdx|qmd|rmd)(?:[?#]|$)/iu.test(file.url)) return true;
	if (/\.(?:txt|text)(?:[?#]|$)/iu.test(file.url)) return false;
	const sample = text.slice(0, 50000);
	const signs = [/^#{1,6} \S/mu, /^```/mu, /\]\(https?:\/\//u, /^(?:[-*+]|\d+\.) \S/mu, /\*\*\S/u];
	return signs.filter((sign) => sign.test(sample)).length >= 2;
}

interface FrontMatter {
	readonly fields: ReadonlyMap<string, string>;
	readonly body: string;
}

/** Only plain `key: value` lines are read; lists and nested values mean nothing to an article. */
function splitFrontMatter(text: string): FrontMatter {
	const fields = new Map<string, string>();
	const [, sign = ''] = /^(---|\+\+\+)[ \t]*\n/u.exec(text) ?? [];
	const end = sign === '' ? -1 : text.slice(0, 100000).indexOf(`\n${sign}`, sign.length);
	if (end === -1) return { fields, body: text };
	for (const line of text.slice(sign.length, end).split('\n')) {
		const [, key = '', value = ''] =
			/^([A-Za-z][\w-]{0,40})\s*[:=]\s*(.{1,1000})$/u.exec(line) ?? [];
		const clean = value.trim().replace(/^(["'])(.*)\1$/u, '$2');
		if (key !== '' && !/^[[{|>]/u.test(clean)) fields.set(key.toLowerCase(), clean);
	}
	const rest = text.slice(end + 1 + sign.length);
	return { fields, body: rest.slice(rest.indexOf('\n') + 1) };
}

/** Paragraphs of plain text: lines wrapped at a width become one, short lines (verse, lists) keep their ends. */
function textMarkdown(text: string): string {
	return text
		.replace(/[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000b-\u001f\u007f]/gu, '')
		.split(/\n(?:[ \t\u00a0]*\n)+/u)
		.map(paragraph)
		.filter((each) => each !== '')
		.join('\n\n');
}

/** Mail and old texts wrap between these columns. */
const WRAPPED = { from: 50, to: 90 };

function paragraph(block: string): string {
	const lines = block.split('\n').map((line) => line.trim());
	const full = lines.slice(0, -1);
	const isWrapped =
		full.length > 0 &&
		full.every((line) => line.length >= WRAPPED.from && line.length <= WRAPPED.to);
	if (isWrapped) return inertText(oneLine(lines.join(' ')));
	return inertText(lines.filter((line) => line !== '').join('\n'));
}
