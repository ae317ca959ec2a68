import { oneLine } from '../../base/text/text';
import { classOf, descend, findAll, has, makeElement, textOf } from '../dom';
import { density, measure, measured, prose, textNodes, type Measures } from '../find/measure';
import { naming } from '../names';
import { addPost, type Thread } from './posts';

/** Shorter texts than these are said by many elements of a page; the largest part of a post that may be links. */
const LEAST = 12;
const MOST_LINKED = 0.5;
/** The share of a page's prose that the posts of a thread hold, and of a page that does not call itself one. */
const SHARE = 0.4;
const SURE_SHARE = 0.7;
/** The part of that which is said, beside names and dates. */
const LEAST_SAID = 0.4;
/** So much prose before the first post opens the thread; an inner element with such a share of it is the tighter one. */
const OPENING = 150;
const TIGHT = 0.8;
/** Of so many boxes in ten each holds a date beside its post. */
const DATED = 0.8;
const MAX_POSTS = 500;
/** Wrappers in wrappers are groups of the same posts: so many are looked into. */
const MAX_TRIES = 24;
/** Levels that a post's box may be above its text. */
const MAX_RISE = 30;
const LONGEST_LINE = 80;
const LONGEST_NAME = 40;

/** A day, or how long ago: `Sat Mar 01, 2005`, `2021-03-01 10:11`, `Jan 3`, `3y`, `2 days ago`. */
const WHEN =
	/(?:^|\D)(?:\d{1,2}\D{1,12}(?:19|20)\d\d(?!\d)|(?:19|20)\d\d\D{1,3}\d{1,2}(?:\D|$)|\d{1,2}[./-]\d{1,2}[./-]\d\d)|^\W{0,3}\d{1,2} ?(?:s|m|h|d|w|y|mo|min|minutes?|hours?|days?|weeks?|months?|years?)(?: ago)?\W{0,3}$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d{1,2}$|\bago\b|^(?:vor|il y a|hace|há) \d|前$/iu;

interface Post {
	readonly text: Element;
	readonly box: Element;
	readonly date: string;
}

/**
 * The posts of a thread whose software nobody told us of: texts under one name, each in a box of its own that holds a date
 * beside it. A page that does not call itself a thread must show more signs; `votes` are the text nodes that Readability
 * takes for its article: what stands beside an article is no thread.
 */
export async function findUnnamedPosts(
	document: Document,
	isThread: boolean,
	votes: ReadonlySet<Node> | undefined,
	breathe: () => Promise<void>,
): Promise<Thread | undefined> {
	const { body } = document;
	const fewest = isThread ? 2 : 3;
	if (textNodes(body).filter((node) => WHEN.test(lineOf(node))).length < fewest) return undefined;
	await breathe();
	const measures = measure(body, votes);
	await breathe();
	const whole = measured(measures, body);
	const least = prose(whole) * (isThread ? SHARE : SURE_SHARE);
	let best: readonly Post[] = [];
	let bestWeight = Number.POSITIVE_INFINITY;
	let most = 0;
	let tries = 0;
	const plain = new Set<Element>();
	for (const texts of groups(body, measures)) {
		const weight = weightOf(texts, measures);
		// The tightest group that holds what the widest one holds: no names, no buttons.
		if (weight < least * LEAST_SAID || weight < most * DATED) continue;
		if ((tries += 1) > MAX_TRIES) break;
		await breathe();
		const posts = postsOf(texts).filter((post) => isThread || looksSaid(post, plain));
		if (posts.length < Math.max(fewest, texts.length * DATED)) continue;
		const boxes = posts.map(({ box }) => box);
		if (weightOf(boxes, measures) < least) continue;
		const seen = boxes.reduce((sum, box) => sum + measured(measures, box).voted, 0);
		if (!isThread && seen < whole.voted * DATED) continue;
		most = Math.max(most, weight);
		if (weight < bestWeight || bestWeight < weight * DATED) [best, bestWeight] = [posts, weight];
	}
	const [first] = best;
	if (!first) return undefined;
	return threadOf(document, openingOf(first.box, measures), best);
}

function weightOf(elements: readonly Element[], measures: Measures): number {
	return elements.reduce((all, each) => all + measured(measures, each).all, 0);
}

/** What a thread opens with may be none of its kind: the nearest prose before its first post. */
function openingOf(first: Element, measures: Measures): Element | undefined {
	for (let at: Element | null = first; at && at.tagName !== 'BODY'; at = at.parentElement) {
		for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
			const part = measured(measures, before);
			if (prose(part) > OPENING && density(part) < 0.3 && naming(before) === 'plain')
				return descend(before, (child) => prose(measured(measures, child)) > prose(part) * TIGHT);
		}
	}
	return undefined;
}

function lineOf(node: Node): string {
	const text = node.nodeValue ?? '';
	return text.length > LONGEST_LINE * 2 ? '' : oneLine(text);
}

/** Elements of one kind, none in another. */
function groups(body: Element, measures: Measures): readonly (readonly Element[])[] {
	const found = new Map<string, Element[]>();
	for (const element of findAll(body, '*')) {
		const name = kindOf(element);
		const part = measured(measures, element);
		if (name === '' || part.all < LEAST || density(part) > MOST_LINKED) continue;
		const group = found.get(name);
		if (!group) found.set(name, [element]);
		else if (group.length < MAX_POSTS && group.at(-1)?.contains(element) !== true)
			group.push(element);
	}
	return [...found.values()].filter((group) => group.length > 1);
}

/** An element's name and class without figures: `row1` and `row2` are alike. Own elements of a site need no class. */
function kindOf(element: Element): string {
	const names = classOf(element).replace(/\d+/gu, '').trim();
	return names !== '' || element.tagName.includes('-') ? `${element.tagName} ${names}` : '';
}

function postsOf(texts: readonly Element[]): readonly Post[] {
	const held = new Map<Element, number>();
	for (const text of texts) {
		let at: Element | null = text;
		for (let rise = 0; at && rise <= MAX_RISE; rise += 1, at = at.parentElement)
			held.set(at, (held.get(at) ?? 0) + 1);
	}
	return texts.flatMap((text) => {
		let box = text;
		for (let up = box.parentElement; up && held.get(up) === 1; up = up.parentElement) box = up;
		const date = linesBeside(box, text).find((line) => WHEN.test(line));
		return date === undefined ? [] : [{ text, box, date: date.replace(/^[\s·•|,–-]+/u, '') }];
	});
}

/**
 * Entries of a list of news have titles, those of a diary no one's name; what readers say of an article stands in a box that
 * is named so. `plain` is the ancestors known to be named otherwise, which grow.
 */
function looksSaid(post: Post, plain: Set<Element>): boolean {
	if (has(post.box, 'h1, h2, h3, h4, h5, h6')) return false;
	const path: Element[] = [];
	for (let at: Element | null = post.box; at && !plain.has(at); at = at.parentElement) {
		if (naming(at) === 'comments') return false;
		path.push(at);
	}
	for (const each of path) plain.add(each);
	return authorOf(post) !== '';
}

function linesBeside(box: Element, text: Element): readonly string[] {
	return textNodes(box)
		.filter((node) => !text.contains(node))
		.map(lineOf)
		.filter((line) => line !== '' && line.length <= LONGEST_LINE);
}

const AUTHOR =
	'[itemprop="author"], [class*="author" i], [class*="user" i], [class*="nick" i], [class*="poster" i], [class*="name" i], h3, h4, a[href]';

function authorOf({ box, text }: Post): string {
	const names = findAll(box, AUTHOR)
		.filter((each) => !text.contains(each) && !each.contains(text) && !each.querySelector(AUTHOR))
		.map((each) => oneLine(textOf(each)));
	return names.find((each) => each !== '' && each.length <= LONGEST_NAME && !WHEN.test(each)) ?? '';
}

function threadOf(
	document: Document,
	opening: Element | undefined,
	posts: readonly Post[],
): Thread {
	const root = makeElement(document, 'div');
	let said = opening ? addPost(root, opening, '', '', '') : '';
	for (const post of posts) said = addPost(root, post.text, said, authorOf(post), post.date);
	return { software: 'unnamed', root, posts: posts.length };
}
