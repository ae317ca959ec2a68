import { given } from '../../base/given';
import { findAlternates } from '../../article/head/alternates';
import { extractArticle, MAX_PAGE_LENGTH } from '../../article/extract';
import { fitOf } from '../../article/kinship';
import { htmlToMarkdown } from '../../article/markdown';
import { readPlainFile } from '../../article/plain-file';
import type { Alternate } from '../../article/model';
import { alternatesInHeader } from '../../article/sources/alternates';
import { formOf } from '../../article/sources/form';
import { readLinked } from '../../article/sources/linked';
import type { Form, Source } from '../../article/sources/model';
import { isAbstractPage } from '../../article/sources/papers';
import { leadsToFront } from '../../article/sources/reach';
import { readRecord, type ArticleRecord } from '../../article/sources/record';
import { readVideo } from '../../article/sources/video';
import { findWall } from '../../article/walls/wall';
import { wallProblem } from '../../article/walls/problem';
import { parseAddress } from '../../base/address';
import { drive } from '../../base/pace';
import { problem, type Problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { HttpAnswer, World } from '../../ports';
import { ownRules } from '../../settings/full-text';
import { aboutAnswer, textOf } from './ask-source';
import { readMorePages } from './more-pages';
import type { ReadContext } from './read-context';
import { readPdf } from './read-pdf';
import { articleText, sourceText, type SourceText } from './source-text';

/** What a source turned out to hold: a text, or the address where the article is. */
export type ReadSource = { readonly kind: 'text'; readonly text: SourceText } | Elsewhere;

export interface Elsewhere {
	readonly kind: 'elsewhere';
	readonly url: string;
	/** The page itself stands there now; otherwise it speaks of another. */
	readonly hasMoved?: boolean;
}

/** Reads an answer by its form; one that does not fit the source is refused by name. */
export async function readSource(
	context: ReadContext,
	source: Source,
	answer: HttpAnswer,
): Promise<Result<ReadSource>> {
	const url = answer.url ?? source.url;
	const contentType = answer.headers['content-type'] ?? '';
	const form = formOf({ url, contentType, bytes: answer.bytes });
	if (form === undefined)
		return fail(problem('binary-body', source.url, contentType.split(';')[0] ?? ''));
	if (source.forms && !source.forms.includes(form))
		return fail(problem('no-article', source.url, `it sent ${form}`));
	if (form === 'pdf') return asText(await readPdf(context, source, answer));
	const decoded = textOf(answer, source.url);
	if (!decoded.ok) return decoded;
	await context.world.clock.breathe();
	if (form !== 'html')
		return asText(await readFile(context, source, { form, text: decoded.value, url }));
	if (source.reading === 'link') return readLinkPage(context, source, decoded.value, answer);
	if (source.reading === 'video')
		return asText(await readVideoPage(context, source, decoded.value, answer));
	const read = await readPage(context, source, decoded.value, answer);
	const mayHaveMoved = !read.ok && MOVED_MAY_BE.test(read.problem.kind);
	const to = mayHaveMoved ? sentOn(context.world.parseHtml(decoded.value), url) : undefined;
	return to === undefined ? asText(read) : ok({ kind: 'elsewhere', url: to, hasMoved: true });
}

/** What a page that only sends its readers on looks like. */
const MOVED_MAY_BE = /^(?:no-article|page-(?:empty-shell|missing))$/u;

/** Where a page without a text sends its readers, as those of static sites do that have moved. */
function sentOn(document: Document, url: string): string | undefined {
	for (const meta of document.querySelectorAll('meta[http-equiv]')) {
		if (!/^refresh$/iu.test(meta.getAttribute('http-equiv') ?? '')) continue;
		const content = meta.getAttribute('content') ?? '';
		const to = /^[\d\s.]{0,9}[;,]\s{0,9}url\s{0,9}=\s{0,9}["']?([^"']+)/iu.exec(content)?.[1];
		if (to !== undefined) return parseAddress(to.trim(), url)?.href;
	}
	return undefined;
}

/** Other forms of a page that gave no text: from its header and its head. */
export function declaredIn(world: World, source: Source, answer: HttpAnswer): readonly Alternate[] {
	const header = declaredInHeader(source, answer);
	const url = answer.url ?? source.url;
	const contentType = answer.headers['content-type'] ?? '';
	if (formOf({ url, contentType, bytes: answer.bytes }) !== 'html') return header;
	const text = textOf(answer, source.url);
	// What is refused for its length is not read for this either.
	if (text.ok && text.value.length > MAX_PAGE_LENGTH) return header;
	return text.ok ? [...header, ...findAlternates(world.parseHtml(text.value), url)] : header;
}

/** Other forms of itself that an answer names before its text. */
export function declaredInHeader(source: Source, answer: HttpAnswer): readonly Alternate[] {
	return alternatesInHeader(answer.headers['link'] ?? '', source.url);
}

async function readPage(
	context: ReadContext,
	source: Source,
	html: string,
	answer: HttpAnswer,
): Promise<Result<SourceText>> {
	const { world, options, fullText } = context;
	const url = answer.url ?? source.url;
	// A mirror leads to the paper's own page where it has no rendering: that holds the abstract alone.
	if (source.kind === 'mirror' && isAbstractPage(html))
		return fail(problem('no-article', source.url, 'it leads to the abstract'));
	const rules = ownRules(fullText.rules, url);
	const article = await extractArticle(
		html,
		{ ...options, ...aboutAnswer(world, answer), url, ...given({ rules }) },
		world.parseHtml,
	);
	await world.clock.breathe();
	if (!article.ok) return fail({ ...article.problem, subject: source.url });
	// Some sites call every page their front page: only what also speaks of something else is one.
	const isFront = [url, article.value.canonical ?? ''].some((to) => leadsToFront(source.url, to));
	if (isFront && fitOf(article.value, options) === 'apart')
		return fail(problem('page-missing', source.url, 'it leads to the front page'));
	const whole = await readMorePages(context, article.value, url);
	const { article: joined, cut } = whole;
	return ok(
		articleText(joined, {
			method: source.kind,
			how: source.method === 'page' ? joined.method : source.method,
			url: source.url,
			partial: source.partial ?? (cut ? 'pages' : undefined),
		}),
	);
}

async function readVideoPage(
	context: ReadContext,
	source: Source,
	html: string,
	answer: HttpAnswer,
): Promise<Result<SourceText>> {
	const { parseHtml } = context.world;
	const document = parseHtml(html);
	const video = readVideo(document, source.url);
	if (!video) return fail(wallOf(source, document, answer));
	const markdown = await converted(context, video.html, source.url);
	// What is said in a video is not here: its description is, and that is all its page has.
	const { title, byline, published, image, isCut } = video;
	return ok(
		sourceText(markdown, {
			...{ method: source.kind, how: source.method, url: source.url },
			...{ title, byline, published, image, partial: isCut ? 'cut' : undefined },
		}),
	);
}

async function readLinkPage(
	context: ReadContext,
	source: Source,
	html: string,
	answer: HttpAnswer,
): Promise<Result<ReadSource>> {
	const { parseHtml } = context.world;
	const document = parseHtml(html);
	const linked = readLinked(document, source.url);
	if (!linked) return fail(wallOf(source, document, answer));
	if (linked.kind === 'article') return ok({ kind: 'elsewhere', url: linked.url });
	const markdown = await converted(context, linked.html, source.url);
	const { title } = linked;
	return asText(
		ok(sourceText(markdown, { method: source.kind, how: source.method, url: source.url, title })),
	);
}

/** Why a page of a known site does not hold what its pages hold: the wall it shows, where it shows one. */
function wallOf(source: Source, document: Document, answer: HttpAnswer): Problem {
	const { status, headers } = answer;
	const wall = findWall(document, { url: answer.url ?? source.url, status, headers });
	return wall ? wallProblem(wall, source.url) : problem('no-article', source.url);
}

/** A file that is no page: Markdown or plain text as it is, or a record. */
async function readFile(
	context: ReadContext,
	source: Source,
	file: { readonly form: Form; readonly text: string; readonly url: string },
): Promise<Result<SourceText>> {
	const { form, text, url } = file;
	if (form === 'json') return readRecordFile(context, source, text);
	const { title, summary } = context.options;
	const read = readPlainFile(text, {
		url,
		...(form === 'markdown' ? { contentType: 'text/markdown' } : {}),
		...given({ title, summary }),
	});
	const method = read.form === 'markdown' ? 'markdown' : source.kind;
	const isPlain = source.method === 'page' || source.method === 'alternate';
	return ok(
		sourceText(read.markdown, {
			...{ method, how: isPlain ? read.form : source.method, url: source.url },
			...{ title: read.title, byline: read.byline, published: read.published },
		}),
	);
}

async function readRecordFile(
	context: ReadContext,
	source: Source,
	text: string,
): Promise<Result<SourceText>> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		return fail(problem('no-article', source.url, 'it sent broken JSON', cause));
	}
	const record = readRecord(value, source.url);
	if (!record) return fail(problem('no-article', source.url, 'it sent JSON without an article'));
	const { title, byline, published, language, image, alternates } = record;
	return ok(
		sourceText(await recordMarkdown(context, record, source.url), {
			...{ method: 'json', how: 'record', url: source.url, alternates },
			...{ title, byline, published, language, image },
			// A summary is not the article, and no one says that its author wrote it.
			partial: record.body ? undefined : 'summary',
		}),
	);
}

async function recordMarkdown(
	context: ReadContext,
	record: ArticleRecord,
	url: string,
): Promise<string> {
	const { body } = record;
	const base = record.canonical ?? url;
	if (body?.form === 'html') return converted(context, body.text, base);
	const contentType = body?.form === 'markdown' ? 'text/markdown' : 'text/plain';
	const { title } = context.options;
	return readPlainFile(body?.text ?? record.summary, {
		...{ url: base, contentType },
		...given({ title }),
	}).markdown;
}

/** Slice by slice: a record's HTML may be as long as a page. */
function converted({ world }: ReadContext, html: string, url: string): Promise<string> {
	return drive(htmlToMarkdown(html, url, world.parseHtml), () => world.clock.breathe());
}

function asText(result: Result<SourceText>): Result<ReadSource> {
	return result.ok ? ok({ kind: 'text', text: result.value }) : result;
}
