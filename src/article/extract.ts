import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { countWords, oneLine } from '../base/text';
import { factsOfMarkdown } from './guard';
import { findContainer } from './container';
import { findAll, linkDensity, makeElement, textOf } from './dom';
import { nodeToMarkdown } from './markdown';
import { readMetadata } from './metadata';
import type { Article, ExtractOptions, ParseHtml } from './model';
import { findReadable } from './readability';
import { resolveAddresses } from './steps/addresses';
import { plainCode } from './steps/code';
import { dropBoilerplate, dropFurniture, prune } from './steps/drop';
import { flatten } from './steps/flatten';
import { markFootnotes } from './steps/footnotes';
import { markMath } from './steps/math';
import { placeStreamed } from './steps/streamed';

/** Pages beyond this many characters are refused: a phone must hold their tree. */
export const MAX_PAGE_LENGTH = 10 * 1024 * 1024;
/** Fewer words than these are no article. */
const MIN_WORDS = 25;
/** How much longer a container's text must be before it wins over Readability's (study: 1.4 at low link density). */
const LONGER = 1.4;

interface Rival {
	readonly method: string;
	readonly root: Element;
	readonly words: number;
}

/**
 * Finds the article in a page. Several rivals are read, the best wins and `trail` says why. Never throws on any page;
 * nothing is run or fetched; the same page gives the same article.
 */
export async function extractArticle(
	html: string,
	options: ExtractOptions,
	parseHtml: ParseHtml,
): Promise<Result<Article>> {
	if (html.length > MAX_PAGE_LENGTH) return fail(problem('too-large', options.url, '10 MB'));
	const document = parseHtml(html);
	const metadata = readMetadata(document);
	normalise(document, options);
	// Before the rivals read: Readability unwraps blocks and loses the names that tell furniture.
	const dropped = prune(document.body);
	const rivals = readRivals(document, options, parseHtml);
	const chosen = choose(rivals, options);
	const trail = rivals.map((rival) => `${rival.method}: ${rival.words} words`);
	if (!chosen || chosen.words < MIN_WORDS) return fail(problem('no-article', options.url));
	dropTitle(chosen.root, options.title ?? metadata.title ?? '');
	dropBoilerplate(chosen.root);
	findFootnoteTexts(document, chosen.root);
	const text = oneLine(textOf(chosen.root));
	const html2 = chosen.root.innerHTML;
	const markdown = nodeToMarkdown(chosen.root);
	return ok({
		...metadata,
		html: html2,
		markdown,
		facts: factsOfMarkdown(markdown),
		alternates: [],
		text,
		words: countWords(text),
		method: chosen.method,
		trail: [
			...trail,
			`chose ${chosen.method}`,
			...dropped.slice(0, 20).map((name) => `dropped ${name}`),
		],
	});
}

function normalise(document: Document, options: ExtractOptions): void {
	placeStreamed(document);
	markMath(document);
	plainCode(document);
	for (const selector of options.rules?.remove ?? [])
		for (const each of select(document, selector)) each.remove();
	resolveAddresses(
		document,
		options.url,
		document.querySelector('base[href]')?.getAttribute('href') ?? '',
	);
	markFootnotes(document);
	dropFurniture(document);
	flatten(document);
}

/** A selector a person typed may be broken; it then selects nothing. */
function select(document: Document, selector: string): readonly Element[] {
	try {
		return findAll(document, selector);
	} catch {
		return [];
	}
}

function readRivals(
	document: Document,
	options: ExtractOptions,
	parseHtml: ParseHtml,
): readonly Rival[] {
	const rivals: Rival[] = [];
	const add = (method: string, root: Element | undefined): void => {
		if (root) rivals.push({ method, root, words: countWords(textOf(root)) });
	};
	const own = options.rules?.content;
	if (own !== undefined) add('rule', select(document, own)[0]);
	add('readability', findReadable(document)?.content);
	add('container', findContainer(document));
	if (options.feedHtml !== undefined) {
		const feed = parseHtml(options.feedHtml);
		normalise(feed, { url: options.url });
		add('feed', feed.body);
	}
	return rivals;
}

function choose(rivals: readonly Rival[], options: ExtractOptions): Rival | undefined {
	const of = (method: string): Rival | undefined => rivals.find((rival) => rival.method === method);
	const rule = of('rule');
	if (rule && rule.words >= MIN_WORDS) return rule;
	const [readable, container, feed] = [of('readability'), of('container'), of('feed')];
	let best = readable ?? container;
	if (
		readable &&
		container &&
		container.words > readable.words * LONGER &&
		linkDensity(container.root) < 0.4
	)
		best = container;
	if (readable && readable.words < 60 && container && container.words > readable.words)
		best = container;
	if (best && options.summary !== undefined && !contains(best, options.summary)) {
		const other = [readable, container].find(
			(rival) => rival && rival !== best && contains(rival, options.summary ?? ''),
		);
		best = other ?? best;
	}
	// What the feed sent is the author's own text: a page that says clearly less lost something.
	if (feed && (!best || feed.words > best.words * 0.95 || lost(feed, best)))
		return feed.words >= MIN_WORDS ? feed : best;
	return best;
}

/** Whether a rival holds the start of the summary. */
function contains(rival: Rival, summary: string): boolean {
	const words = oneLine(summary).toLowerCase().split(' ').slice(0, 12);
	if (words.length < 6) return true;
	const text = oneLine(textOf(rival.root)).toLowerCase();
	const hits = words.filter((word) => text.includes(word)).length;
	return hits / words.length > 0.7;
}

/** Lists, images, code and tables that the feed's text has and the page's lost. */
function lost(feed: Rival, page: Rival): boolean {
	return ['li', 'img', 'pre', 'table', `[data-zf-ref]`].some(
		(selector) =>
			findAll(page.root, selector).length * 2 < findAll(feed.root, selector).length &&
			feed.words > page.words * 0.7,
	);
}

/** The note has its title already: a first heading that repeats it is dropped. */
function dropTitle(root: Element, title: string): void {
	const heading = root.querySelector('h1, h2');
	if (!heading || title === '') return;
	const same = oneLine(textOf(heading)).toLowerCase() === oneLine(title).toLowerCase();
	const before = textOf(root).indexOf(textOf(heading));
	if (same && before < 300) heading.remove();
}

/** Footnote texts that stand outside the chosen part (some extractors lose them) are brought along, when referred to. */
function findFootnoteTexts(document: Document, root: Element): void {
	const wanted = new Set(
		findAll(root, '[data-zf-ref]').map((each) => each.getAttribute('data-zf-ref')),
	);
	const present = new Set(
		findAll(root, '[data-zf-note]').map((each) => each.getAttribute('data-zf-note')),
	);
	const missing = findAll(document, '[data-zf-note]').filter((note) => {
		const number = note.getAttribute('data-zf-note');
		return wanted.has(number) && !present.has(number);
	});
	if (missing.length === 0) return;
	const list = makeElement(root, 'ol');
	for (const note of missing) list.append(root.ownerDocument.importNode(note, true));
	root.append(list);
}
