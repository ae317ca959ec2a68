import { drive } from '../base/pace';
import { problem, type Problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { countWords, oneLine } from '../base/text/text';
import { findAlternates, findNext } from './head/alternates';
import { choose } from './find/choose';
import { findAll, has, isIn, makeElement, textOf } from './dom';
import { cleanSent } from './prune/clean';
import { dropTitle } from './prune/edges';
import { factsOfMarkdown } from './guard';
import { readLinkedData } from './head/json-ld';
import { readDescriptions } from './find/lead';
import { nodeToMarkdown } from './markdown';
import { readMetadata } from './head/metadata';
import type { Article, ExtractOptions, ParseHtml } from './model';
import { normalise, removals } from './normalise';
import { partialOf, readLimits } from './walls/partial';
import { MIN_WORDS, readPage, rivalOf, type Rival } from './find/rivals';
import { learnNames } from './page-names';
import { rulesFor } from './site-rules';
import { dropBoilerplate, findDiscussion } from './steps/drop';
import { partBlocks } from './steps/labels';
import { findWall, type Wall, type WallKind } from './walls/wall';
import { PAYWALL_WORDS, WALL_MARKS } from './walls/words';
import { wallProblem } from './walls/problem';

/** Pages beyond this many characters are refused: a phone must hold their tree. */
export const MAX_PAGE_LENGTH = 10 * 1024 * 1024;
/** An article of so many words stands behind no wall, whatever else its page says; two kinds of wall explain themselves. */
const SURELY_ARTICLE = 150;
const LONG_WALLS: readonly WallKind[] = ['challenge', 'consent'];
const SURELY_NO_WALL = 400;
/** Words of an offer to subscribe; the characters before which it begins. */
const LONGEST_OFFER = 60;
const LAST_START = 90;
/** How many lines of the trail tell what was dropped. */
const MOST_TOLD = 400;

/**
 * Finds the article in a page. Several rivals are read, the best wins and `trail` says why. A page that is a wall fails
 * with its own kind of problem; a text that is surely not all of the article says so in `partial`. Never throws on any
 * page; nothing is run or fetched; the same page gives the same article. Work is done in slices: `options.breathe` is
 * awaited between them.
 */
export async function extractArticle(
	html: string,
	options: ExtractOptions,
	parseHtml: ParseHtml,
): Promise<Result<Article>> {
	if (html.length > MAX_PAGE_LENGTH) return fail(problem('too-large', options.url, '10 MB'));
	const breathe = options.breathe ?? (() => Promise.resolve());
	const document = parseHtml(html);
	learnNames(document);
	await breathe();
	const facts = await readFacts(document, options, breathe);
	const found = await findText(document, facts, { ...options, breathe }, parseHtml);
	if (!found.ok) return found;
	const { root } = found.value.chosen;
	dropTitle(root, [
		options.title ?? '',
		facts.metadata.title ?? '',
		textOf(document.querySelector('title')),
	]);
	const discussion = dropBoilerplate(root) ?? facts.discussion;
	findFootnoteTexts(document, root);
	await breathe();
	const article = await writeArticle(found.value, facts, breathe);
	return ok(discussion === undefined ? article : { ...article, discussion });
}

/** What the page says of itself, read before extraction takes it apart. */
async function readFacts(
	document: Document,
	options: ExtractOptions,
	breathe: () => Promise<void>,
) {
	const data = readLinkedData(document);
	const said = {
		body: data?.body ?? '',
		metadata: readMetadata(document, options.url),
		described: readDescriptions(document),
		alternates: findAlternates(document, options.url),
		next: findNext(document, options.url),
		discussion: findDiscussion(document, options.url),
	};
	await breathe();
	const limits = readLimits(document, data?.isPaid);
	await breathe();
	const wall = findWall(document, options);
	await breathe();
	return { ...said, limits, wall };
}

type Facts = Awaited<ReturnType<typeof readFacts>>;

interface Found {
	readonly chosen: Rival;
	readonly trail: readonly string[];
}

async function findText(
	document: Document,
	facts: Facts,
	options: ExtractOptions & { readonly breathe: () => Promise<void> },
	parseHtml: ParseHtml,
): Promise<Result<Found>> {
	const { url, breathe } = options;
	const ours = rulesFor(url);
	await normalise(document, { url, remove: removals(ours, options.rules), breathe });
	const { rivals, trail } = await readPage(
		document,
		url,
		{
			own: options.rules,
			ours,
			described: facts.described,
			byline: facts.metadata.byline ?? '',
		},
		breathe,
	);
	const all = [...rivals, ...(await otherRivals(document, facts.body, options, parseHtml))];
	const chosen = choose(all, options.summary);
	const reason = refusal(chosen, facts.wall, facts.limits.says, options);
	if (reason || !chosen) return fail(reason ?? problem('no-article', url));
	const told = all.map((each) => `${each.method}: ${each.words} words`);
	return ok({
		chosen,
		trail: [...trail.slice(0, MOST_TOLD), ...told, `chose ${chosen.method}`],
	});
}

async function writeArticle(
	{ chosen, trail }: Found,
	facts: Facts,
	breathe: () => Promise<void>,
): Promise<Article> {
	const { root, method } = chosen;
	partBlocks(root);
	const text = oneLine(textOf(root));
	const words = countWords(text);
	await breathe();
	const partial = method === 'feed' ? undefined : partialOf(text, words, facts.limits);
	const html = root.innerHTML;
	await breathe();
	const markdown = await drive(nodeToMarkdown(root), breathe);
	await breathe();
	return {
		...facts.metadata,
		html,
		markdown,
		text,
		words,
		facts: factsOfMarkdown(markdown),
		...(partial === undefined ? {} : { partial }),
		alternates: facts.alternates,
		...(facts.next === undefined ? {} : { next: facts.next }),
		method,
		trail,
	};
}

/** Texts that come along with the page: what its JSON-LD holds, what the feed sent. */
async function otherRivals(
	document: Document,
	body: string,
	options: ExtractOptions,
	parseHtml: ParseHtml,
): Promise<readonly Rival[]> {
	const found: Rival[] = [];
	if (countWords(body) >= MIN_WORDS)
		found.push(rivalOf('json-ld', paragraphs(document, body, parseHtml)));
	if (options.feedHtml !== undefined) {
		const feed = parseHtml(options.feedHtml);
		await normalise(feed, { url: options.url, remove: [], breathe: () => Promise.resolve() });
		await drive(cleanSent(feed.body, options.url), options.breathe);
		found.push(rivalOf('feed', feed.body));
	}
	return found;
}

/** `articleBody` is text by the standard; some sites put HTML there. */
function paragraphs(document: Document, body: string, parseHtml: ParseHtml): Element {
	if (/<p[\s>]/iu.test(body)) return parseHtml(body).body;
	const root = makeElement(document, 'div');
	for (const line of body.split(/\n+/u)) {
		if (line.trim() !== '') root.append(makeElement(document, 'p', line.trim()));
	}
	return root;
}

/** Why nothing is taken from a page. */
function refusal(
	chosen: Rival | undefined,
	wall: Wall | undefined,
	paid: string,
	{ url, title = '' }: ExtractOptions,
): Problem | undefined {
	const isArticle =
		chosen !== undefined &&
		(chosen.words >= MIN_WORDS ||
			((!wall || chosen.method === 'site') && paid === '' && isNote(chosen, title)));
	const isKept = chosen !== undefined && TRUSTED.test(chosen.method);
	const isTold = isKept || (wall?.kind === 'empty-shell' && chosen && isMarked(chosen.root));
	const enough = wall && LONG_WALLS.includes(wall.kind) ? SURELY_NO_WALL : SURELY_ARTICLE;
	if (wall && !(isArticle && (isTold || chosen.words >= enough))) return wallProblem(wall, url);
	if (isArticle && !isOffer(chosen, paid)) return undefined;
	return paid === '' && !isArticle
		? problem('no-article', url)
		: problem('page-paywall', url, paid.slice(0, 80) || undefined);
}

/** What the feed's author or a rule's calls the article. */
const TRUSTED = /^(?:feed|rule|site)$/u;
const PRICE = /[€$£¥]\s?\d|\d\s?[€$£¥]/u;

/** Hardly a line, and then the offer; or a price under an offer for a title. */
function isOffer({ root, words }: Rival, paid: string): boolean {
	if (words >= LONGEST_OFFER) return false;
	const text = textOf(root);
	if (paid !== '' && text.slice(0, LAST_START).includes(paid)) return true;
	const headings = PRICE.test(text) ? findAll(root.ownerDocument, 'h1') : [];
	return headings.some((each) => PAYWALL_WORDS.test(textOf(each)));
}

/**
 * What a page marks as its article is one, however short: a photo with its line, a poem, two sentences of news; so is what
 * stands under the item's own title.
 */
const MARKED =
	'article, .e-content, [itemprop~="articleBody"], .entry-content, .post-content, .article-content, .article-body, .post-body, .status__content';
/** Fewer words are a word of waiting ("Loading…"), unless there is something to see. */
const LEAST_NOTE = 6;

function isNote({ root, words, method }: Rival, title: string): boolean {
	if (
		!TRUSTED.test(method) &&
		!isMarked(root) &&
		!hasHeading(root.ownerDocument, title) &&
		!isBrief(root, words)
	)
		return false;
	return words >= LEAST_NOTE || (words > 0 && has(root, 'figure img'));
}

const isMarked = (root: Element): boolean =>
	isIn(root, MARKED) || findAll(root, MARKED).length === 1;

/** A sentence below a heading that is about no wall. */
function isBrief(root: Element, words: number): boolean {
	const text = oneLine(textOf(root));
	return (
		words >= LEAST_BRIEF &&
		has(root.ownerDocument, 'h1') &&
		/[\p{L}\d][.!?。！？]["”»」]?(?:\s|\p{Lu}|$)/u.test(text) &&
		!WALL_MARKS.some(({ topic }) => topic.test(text))
	);
}

const LEAST_BRIEF = 8;

function hasHeading(document: Document, title: string): boolean {
	const bare = (text: string): string => oneLine(text).toLowerCase();
	return title !== '' && findAll(document, 'h1').some((each) => bare(textOf(each)) === bare(title));
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
