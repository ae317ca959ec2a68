import { countWords } from '../../base/text/text';
import { clean } from '../prune/clean';
import { dropComments } from '../threads/comments';
import { findContainer } from './container';
import { descend, makeElement, textOf } from '../dom';
import { bringLead } from './lead';
import { density, measure, measured, prose, type Measures } from './measure';
import type { SiteRules } from '../model';
import { select } from '../normalise';
import { kindOf, type PageKind } from './page-kind';
import { findThread } from '../threads/posts';
import { findReadable } from './readability';
import { findUnnamedPosts } from '../threads/unnamed-posts';

/** The part of a page that is its article, and how it was found. */
export interface Rival {
	readonly method: string;
	readonly root: Element;
	readonly words: number;
}

export interface PageRivals {
	readonly rivals: readonly Rival[];
	readonly trail: readonly string[];
}

export function rivalOf(method: string, root: Element): Rival {
	return { method, root, words: countWords(textOf(root)) };
}

/** Fewer words than these are no article. */
export const MIN_WORDS = 25;

/** All that one page offers as its article: what a rule names, a thread's posts, the article by general signs. */
export async function readPage(
	document: Document,
	url: string,
	rules: {
		readonly own?: SiteRules | undefined;
		readonly ours?: SiteRules | undefined;
		readonly described: readonly string[];
		readonly byline: string;
	},
	breathe: () => Promise<void>,
): Promise<PageRivals> {
	const trail: string[] = [];
	for (const [method, rule] of [
		['rule', rules.own],
		['site', rules.ours],
	] as const) {
		const root = rule?.content === undefined ? undefined : ruled(document, rule.content);
		// Who named the place is trusted: nothing is cut but what it names.
		if (root) return { rivals: [rivalOf(method, root)], trail };
	}
	const kind = kindOf(document, url);
	const thread = findThread(document);
	// One post alone is a blog's; a thread of one says that it is a thread.
	const isThread = thread !== undefined && (thread.posts > 1 || kind === 'thread');
	const rivals = isThread ? [rivalOf('posts', thread.root)] : [];
	if (thread) trail.push(`${thread.software}: ${thread.posts} posts`);
	await breathe();
	if (kind !== 'thread') dropComments(document.body, kind === 'manual');
	const votes = findReadable(document)?.votes;
	await breathe();
	if (!isThread && kind !== 'manual') {
		const unnamed = await findUnnamedPosts(document, kind === 'thread', votes, breathe);
		if (unnamed) rivals.push(rivalOf('posts', unnamed.root));
		await breathe();
	}
	const page = { kind, url, byline: rules.byline };
	const found = await readArticle(document, votes, page, rules.described, breathe);
	return { rivals: [...rivals, ...found.rivals], trail: [...trail, ...found.trail] };
}

/** What a rule names may be short: a few lines of what a release brings. */
const LEAST_NAMED = 8;

/** All elements a rule names, as one when it names several. */
function ruled(document: Document, selector: string): Element | undefined {
	const found = select(document, selector);
	const outer = found.filter(
		(each) => !found.some((other) => other !== each && other.contains(each)),
	);
	const [first, ...rest] = outer.slice(0, 200);
	if (!first || countWords(outer.map(textOf).join(' ')) < LEAST_NAMED) return undefined;
	if (rest.length === 0) return first;
	const root = makeElement(document, 'div');
	first.replaceWith(root);
	root.append(first, ...rest);
	return root;
}

/**
 * The article by two views of one tree: where Readability sees it, and which container the page names for it. The wider
 * view gives the scope, the vote decides inside it.
 */
async function readArticle(
	document: Document,
	votes: ReadonlySet<Node> | undefined,
	page: { readonly kind: PageKind; readonly url: string; readonly byline: string },
	described: readonly string[],
	breathe: () => Promise<void>,
): Promise<PageRivals> {
	const { kind } = page;
	const body = document.body;
	const view = viewOf(document, measure(body, votes), votes, kind);
	await breathe();
	if (!view) return { rivals: [], trail: ['no article by any sign'] };
	if (kind !== 'thread') bringLead(document, view.root, described);
	// Readability takes one post of a thread for the article and the answers for comments.
	const voted = kind === 'thread' ? undefined : view.votes;
	const dropped = await clean(view.root, voted, page, breathe);
	return {
		rivals: [rivalOf(view.method, view.root)],
		trail: [...view.trail, ...dropped.map((each) => `dropped ${each}`)],
	};
}

interface View {
	readonly method: string;
	readonly root: Element;
	readonly votes: ReadonlySet<Node> | undefined;
	readonly trail: readonly string[];
}

/** A container's prose must be so many times the vote's before the vote is taken for a miss. */
const APART = 1.4;
const AROUND = 4;

function viewOf(
	document: Document,
	measures: Measures,
	votes: ReadonlySet<Node> | undefined,
	kind: PageKind,
): View | undefined {
	const body = document.body;
	const { voted } = measured(measures, body);
	const container = findContainer(document, measures) ?? wholePage(body, measures, voted);
	const inside = container && measured(measures, container);
	const trail = [`readability: ${voted} letters`, `container: ${inside?.all ?? 0} letters`];
	const center = voted > 0 ? centerOf(body, measures, voted) : undefined;
	if (!container || !inside) {
		if (center) return { method: 'readability', root: center, votes, trail };
		const root = proseCenterOf(body, measures);
		return root && { method: 'container', root, votes: undefined, trail };
	}
	const byContainer: View = { method: 'container', root: container, votes: undefined, trail };
	if (kind === 'manual' && inside.voted > 0.5 * voted) return { ...byContainer, votes };
	if (!center) return byContainer;
	const told = prose(inside);
	if (container.contains(center))
		return told > AROUND * voted
			? byContainer
			: { method: 'readability', root: container, votes, trail };
	if (center.contains(container))
		return inside.voted > 0.8 * voted
			? { ...byContainer, votes }
			: { method: 'readability', root: center, votes, trail };
	return told > APART * voted && density(inside) < 0.4
		? byContainer
		: { method: 'readability', root: center, votes, trail };
}

/** A page of little but prose is its own container: old manuals, plain text. */
function wholePage(body: Element, measures: Measures, voted: number): Element | undefined {
	const whole = measured(measures, body);
	return density(whole) < 0.2 && prose(whole) > AROUND * voted ? body : undefined;
}

/** The deepest element that holds nearly all of the vote. */
function centerOf(body: Element, measures: Measures, voted: number): Element {
	return descend(body, (child) => measured(measures, child).voted >= 0.9 * voted);
}

/** Where most of the prose stands, when Readability gives no answer (a page too large for it) and no container is named. */
function proseCenterOf(body: Element, measures: Measures): Element | undefined {
	const most = 0.6 * prose(measured(measures, body));
	return most === 0
		? undefined
		: descend(body, (child) => prose(measured(measures, child)) >= most);
}
