import { given } from '../base/given';
import { isRecord, type UnknownRecord } from '../base/record';
import { parseInstant } from '../base/time/instant';
import { problem, type Problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { countWords, oneLine } from '../base/text/text';
import { inertMarkdown } from './write/inert-markdown';
import { READER_HOST } from './sources/reader';
import { judgeFront } from './walls/wall';
import { LEAST_PARAGRAPH, plainLine, sentencesIn, type Front } from './walls/front';
import { wallProblem } from './walls/problem';

/** What the Jina reader said of a page. */
export interface ReaderAnswer {
	readonly title?: string;
	/** The address the reader ended at. */
	readonly url?: string;
	/** ISO 8601 UTC instant. */
	readonly published?: string;
	/** Its own words, one line each: a page it took from a cache, or that was not fully loaded. */
	readonly warnings: readonly string[];
	readonly markdown: string;
}

interface Parts {
	readonly title: string;
	readonly url: string;
	readonly published: string;
	readonly warnings: readonly string[];
	readonly content: string;
}

/**
 * Reads the reader's answer, as text with header lines or as JSON. An answer that tells of an error of the page, a
 * challenge or of the reader itself is a problem, never an article. Never throws.
 */
export function parseReaderAnswer(answer: string, pageUrl: string): Result<ReaderAnswer> {
	const json = /^\s*\{/u.test(answer) ? parseJson(answer) : undefined;
	const refusal = json && refusalIn(json);
	if (refusal) return fail(refusal);
	const parts = json ? fromJson(json) : fromText(answer);
	const trouble = troubleIn(parts, pageUrl);
	if (trouble) return fail(trouble);
	const published = parseInstant(parts.published)?.iso;
	const markdown = dropTitle(
		inertMarkdown(withoutLabels(parts.content), parts.url || pageUrl),
		parts.title,
	);
	if (markdown === '') return fail(problem('empty-answer', pageUrl));
	return ok({
		...given({ title: parts.title || undefined, url: parts.url || undefined, published }),
		warnings: parts.warnings,
		markdown,
	});
}

const HEADER =
	/^(Title|URL Source|Published Time|Warning|Number of Pages|Image|Description):[ \t]*(.*)$/u;

const CONTENT = /^Markdown Content:/u;
/** Lines in which the header ends. */
const MOST_HEADERS = 200;

/**
 * Header lines stand before `Markdown Content:`, lines that we do not know among them; an answer without that line is
 * content from the first such line on.
 */
function fromText(answer: string): Parts {
	const lines = answer.replace(/\r\n?/gu, '\n').split('\n');
	const found = new Map<string, string>();
	const warnings: string[] = [];
	const isHeaded = HEADER.test(lines.find((line) => line.trim() !== '')?.trim() ?? '');
	const mark = isHeaded ? lines.slice(0, MOST_HEADERS).findIndex((line) => CONTENT.test(line)) : -1;
	let at = 0;
	for (; at < lines.length && at < MOST_HEADERS; at += 1) {
		const line = (lines[at] ?? '').trim();
		if (line === '') continue;
		if (CONTENT.test(line)) {
			lines[at] = line.replace(CONTENT, '');
			break;
		}
		const [, name = '', value = ''] = HEADER.exec(line) ?? [];
		if (name === '' && at < mark) continue;
		if (name === '') break;
		if (name === 'Warning') warnings.push(value);
		else if (!found.has(name)) found.set(name, value);
	}
	return {
		title: oneLine(found.get('Title') ?? ''),
		url: webAddress(found.get('URL Source')),
		published: found.get('Published Time') ?? '',
		warnings,
		content: lines.slice(at).join('\n'),
	};
}

function parseJson(text: string): UnknownRecord | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) ? value : undefined;
	} catch {
		// A page whose own text begins with a brace.
		return undefined;
	}
}

function fromJson(json: UnknownRecord): Parts {
	const inner = json['data'];
	const data = isRecord(inner) ? inner : json;
	const text = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
	return {
		title: oneLine(text('title')),
		url: webAddress(text('url')),
		published: text('publishedTime'),
		warnings: text('warning')
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== ''),
		content: text('content') || text('text'),
	};
}

const webAddress = (text: string | undefined): string =>
	text !== undefined && /^https?:\/\/\S+$/iu.test(text.trim()) ? text.trim() : '';

/** The reader's own refusal: limits, a missing key, an address it will not fetch. */
function refusalIn(json: UnknownRecord): Problem | undefined {
	const code = json['code'];
	if (typeof code !== 'number' || code < 400) return undefined;
	// Of the reader, not of the page.
	return problem('http-status', `https://${READER_HOST}/`, String(code));
}

/** Characters: a wall says what it says at the start. */
const MOST_LOOKED_AT = 6000;
/** What the reader says went wrong with the page itself. */
function troubleIn(parts: Parts, pageUrl: string): Problem | undefined {
	for (const warning of parts.warnings) {
		const status = /returned error (\d{3})/u.exec(warning)?.[1];
		if (status !== undefined) return problem('http-status', pageUrl, status);
		if (/captcha|challenge|blocked/iu.test(warning)) return problem('page-challenge', pageUrl);
	}
	const wall = judgeFront(frontOf(parts), { url: parts.url || pageUrl });
	return wall && wallProblem(wall, pageUrl);
}

/** What the reader saw of a page shows the same walls as the page itself. */
function frontOf({ title, content }: Parts): Front {
	const lines = content
		.slice(0, MOST_LOOKED_AT)
		.replace(/!?\[([^\]\n]{0,1000})\]\([^)\n]{0,2000}\)/gu, '$1')
		.split('\n')
		.map((line) => ({ text: line.replace(/^[#>*\s-]+/u, ''), place: 'page' as const }));
	const first = lines.find(({ text }) => text !== '')?.text ?? '';
	const text = plainLine(lines.map((line) => line.text).join(' '));
	const words = lines.map((line) => countWords(line.text));
	return {
		titles: [title, first.slice(0, 200)].map(plainLine).filter((each) => each !== ''),
		text,
		words: countWords(content),
		prose: words.filter((each) => each >= LEAST_PARAGRAPH).reduce((sum, each) => sum + each, 0),
		marked: new Set(),
		scripted: new Set(),
		sentences: sentencesIn(lines),
		isShell: false,
		post: '',
	};
}

/** The reader counts images in their descriptions: `Image 3: moss` is `moss`. Some lived in its own browser alone. */
function withoutLabels(markdown: string): string {
	return markdown
		.replace(/!\[[^\]\n]{0,400}\]\(blob:[^)\n]{0,400}\)/gu, '')
		.replace(/!\[Image \d{1,5}(?::[ \t]?)?/gu, '![');
}

function dropTitle(markdown: string, title: string): string {
	const [, first = ''] = /^#{1,2} ([^\n]*)/u.exec(markdown) ?? [];
	return title !== '' && oneLine(first).toLowerCase() === title.toLowerCase()
		? markdown.slice(markdown.indexOf('\n') + 1 || markdown.length).trim()
		: markdown;
}
