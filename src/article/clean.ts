import { findAll, textOf } from './dom';
import { isFurnitureHeading, isFurnitureLine } from './furniture-words';
import { density, measure, measured, type Measure, type Measures } from './measure';
import { naming, type Naming } from './names';
import type { PageKind } from './page-kind';

/** What stands round an article inside its container is dropped from `root`; what went is told by its names. */
export function clean(
	root: Element,
	votes: ReadonlySet<Node> | undefined,
	kind: PageKind = 'article',
): readonly string[] {
	const work: Work = { root, votes, kind, dropped: [], measures: measure(root, votes) };
	dropNamed(work);
	again(work);
	dropSections(work);
	again(work);
	dropLinkLists(work);
	dropLines(work);
	again(work);
	if (votes) dropUnvoted(work);
	dropEdges(root);
	return work.dropped;
}

/** How much of a dropped text the trail tells. */
const LONGEST_TOLD = 2000;

interface Work {
	readonly root: Element;
	readonly votes: ReadonlySet<Node> | undefined;
	readonly kind: PageKind;
	readonly dropped: string[];
	measures: Measures;
}

function again(work: Work): void {
	work.measures = measure(work.root, work.votes);
}

const prose = ({ all, linked }: Measure): number => all - linked;

/** Share of the article that would go with an element: of its prose, and of the part that was voted for. */
function shareOf(work: Work, element: Element): number {
	const whole = measured(work.measures, work.root);
	const part = measured(work.measures, element);
	const ofProse = prose(part) / Math.max(1, prose(whole));
	return Math.max(ofProse, whole.voted > 0 ? part.voted / whole.voted : 0);
}

function drop(work: Work, element: Element, why: string): void {
	work.dropped.push(
		`${why}: ${textOf(element).replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TOLD)}`,
	);
	element.remove();
}

/** Holds a mark of ours (a formula, a footnote) or is part of code: never furniture by its name. */
function isProtected(element: Element): boolean {
	return (
		element.closest('pre, code') !== null ||
		element.hasAttribute('data-zf-note') ||
		element.hasAttribute('data-zf-ref') ||
		element.querySelector('[data-zf-note]') !== null
	);
}

const CALLOUT = /note|tip|warning|caution|danger|info|callout|admonition|important|hint/iu;

/** The largest share of the article that furniture of each kind may hold; beyond it the name must be wrong. */
function mostOf(element: Element, part: Measure): number {
	const name = element.tagName;
	const kind = naming(element);
	if (name === 'ASIDE') return asideShare(element, kind, part);
	if (kind === 'comments') return 0.5;
	if (kind === 'strong' || name === 'FOOTER') return 0.3;
	return kind === 'weak' ? 0.06 : 0;
}

/** An aside is a callout of the author as often as a box of links. */
function asideShare(element: Element, kind: Naming, part: Measure): number {
	if (CALLOUT.test(element.getAttribute('class') ?? '')) return 0;
	return kind !== 'plain' || density(part) > 0.25 || part.links > 2 || part.all < 100 ? 0.3 : 0;
}

/** A page that is little but a table of contents is one. */
function isMost(work: Work, element: Element): boolean {
	return measured(work.measures, element).all > measured(work.measures, work.root).all * 0.45;
}

const NAMED =
	'div, section, aside, ul, ol, dl, p, footer, header, figure, span, table, li, a, form, time, address';

function dropNamed(work: Work): void {
	const alike = new Map<string, { elements: Element[]; share: number; most: number }>();
	for (const element of findAll(work.root, NAMED)) {
		const most = mostOf(element, measured(work.measures, element));
		if (most === 0 || isProtected(element)) continue;
		if (work.kind === 'thread' && naming(element) === 'comments') continue;
		const share = shareOf(work, element);
		if (share > most || isMost(work, element)) continue;
		const name = `${element.tagName} ${element.getAttribute('class') ?? ''}`;
		const group = alike.get(name) ?? { elements: [], share: 0, most };
		group.elements.push(element);
		group.share += share;
		alike.set(name, group);
	}
	for (const [name, { elements, share, most }] of alike) {
		// Many small parts of one name that make up much of the article are its own building blocks.
		if (share > Math.max(most, 0.12)) continue;
		for (const element of elements) {
			if (work.root.contains(element)) drop(work, element, `name ${name.slice(0, 80)}`);
		}
	}
}

const HEADING = /^H[1-6]$/u;

/** A heading that says "Related" or "About the author" goes with all that stands below it. */
function dropSections(work: Work): void {
	for (const heading of findAll(
		work.root,
		'h1, h2, h3, h4, h5, h6, p, div, span, strong, summary',
	)) {
		if (!work.root.contains(heading)) continue;
		const { all } = measured(work.measures, heading);
		if (all < 2 || all > 140 || !isFurnitureHeading(textOf(heading).trim())) continue;
		const start = outermost(heading, work.root);
		const below = sectionBelow(start, heading);
		const isReal = HEADING.test(heading.tagName);
		const isLinks = below.some((each) => density(measured(work.measures, each)) > 0.5);
		const share = below.reduce((sum, each) => sum + shareOf(work, each), 0);
		const text = below.reduce((sum, each) => sum + measured(work.measures, each).all, 0);
		if (text > measured(work.measures, work.root).all * 0.6) continue;
		if (share > 0.35 || (!isReal && !isLinks && share > 0.05)) continue;
		for (const each of [start, ...below]) drop(work, each, `section ${textOf(heading).trim()}`);
	}
}

/** The outermost element that holds this text and nothing else. */
function outermost(element: Element, root: Element): Element {
	let at = element;
	const text = textOf(element).trim();
	for (let up = at.parentElement; up && up !== root; up = up.parentElement) {
		if (textOf(up).trim() !== text) break;
		at = up;
	}
	return at;
}

function sectionBelow(start: Element, heading: Element): readonly Element[] {
	const level = HEADING.test(heading.tagName) ? Number(heading.tagName.charAt(1)) : 6;
	const found: Element[] = [];
	for (let at = start.nextElementSibling; at; at = at.nextElementSibling) {
		if (HEADING.test(at.tagName) && Number(at.tagName.charAt(1)) <= level) break;
		if (at.querySelector(`h1, h2, h3`) && found.length > 0 && level > 3) break;
		found.push(at);
		if (level === 6 && !HEADING.test(heading.tagName)) break;
	}
	return found;
}

/** Lists of links that nobody voted for, and any that end the article. */
function dropLinkLists(work: Work): void {
	const whole = measured(work.measures, work.root);
	if (density(whole) > 0.5) return;
	for (const element of findAll(work.root, 'ul, ol, div, section, table, p')) {
		if (!work.root.contains(element) || isProtected(element)) continue;
		const part = measured(work.measures, element);
		if (part.links < 2 || density(part) < (part.links > 3 ? 0.6 : 0.8)) continue;
		if (part.all > whole.all * 0.4) continue;
		const isVoted = part.voted > part.all * 0.5;
		if (work.kind === 'manual' && leadsOn(element, work.root)) continue;
		if (!isVoted || (endsArticle(element, work) && !isAnnounced(element, work.root)))
			drop(work, element, 'links');
	}
}

/** In a manual, links under a heading of their own are its "See also". */
function leadsOn(element: Element, root: Element): boolean {
	return isAnnounced(element, root) || element.querySelector('h2, h3, h4') !== null;
}

/** Whether a heading or a line of the author leads to a list: then it is part of the article. */
function isAnnounced(element: Element, root: Element): boolean {
	const before = outermost(element, root).previousElementSibling;
	return before !== null && (HEADING.test(before.tagName) || /[:：]\s*$/u.test(textOf(before)));
}

/** Whether no prose follows. */
function endsArticle(element: Element, work: Work): boolean {
	for (let at: Element | null = element; at && at !== work.root; at = at.parentElement) {
		for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
			if (prose(measured(work.measures, next)) > 80) return false;
		}
	}
	return true;
}

const BLOCKS =
	'address, article, aside, blockquote, div, dl, dd, figure, h1, h2, h3, h4, h5, h6, li, ol, p, pre, section, table, td, ul';

function dropLines(work: Work): void {
	for (const element of findAll(
		work.root,
		'p, div, span, section, figcaption, small, a, em, strong, time, center',
	)) {
		if (!work.root.contains(element)) continue;
		const { all } = measured(work.measures, element);
		if (all === 0 || all > 320) continue;
		const isInline = !/^(?:P|DIV|SECTION|FIGCAPTION|CENTER)$/u.test(element.tagName);
		if (isInline && !standsAlone(element)) continue;
		if (isProtected(element) || element.closest('li, td, h1, h2, h3, h4, h5, h6')) continue;
		if (!isInline && element.querySelector(BLOCKS)) continue;
		const text = textOf(element).replace(/\s+/gu, ' ').trim();
		if (isFurnitureLine(text)) drop(work, element, 'line');
	}
}

/** An inline element that makes a line of its own: only blocks beside it. */
function standsAlone(element: Element): boolean {
	const parent = element.parentElement;
	return parent !== null && /^(?:DIV|SECTION|ARTICLE|MAIN|BODY|HEADER)$/u.test(parent.tagName);
}

/**
 * Leaves that nobody voted for stay between those that somebody did when they read like an article: prose, lists of prose,
 * code, tables. Before the first and after the last vote stand teasers, bios and boxes: there they must be part of the
 * same run of blocks.
 */
function dropUnvoted(work: Work): void {
	const whole = measured(work.measures, work.root);
	if (whole.voted < 200) return;
	const parents = votedParents(work);
	let left = whole.voted;
	for (const element of findAll(
		work.root,
		'p, div, section, ul, ol, dl, table, span, li, a, article',
	)) {
		if (!work.root.contains(element) || isProtected(element)) continue;
		const part = measured(work.measures, element);
		if (
			part.all > 0 &&
			element.querySelector('p, pre, table, blockquote, h2, h3, ul, ol') === null
		) {
			const isAtEdge = work.kind === 'article' && (left === whole.voted || left === 0);
			const isLead = left === whole.voted && part.all > LEAD && density(part) < 0.2;
			const isKept =
				readsLikeProse(element, part) &&
				(!isAtEdge || isLead || parents.has(element.parentElement));
			if (part.voted === 0 && !isKept) drop(work, element, isAtEdge ? 'edge' : 'unvoted');
			left -= /^(?:P|DIV|SECTION|UL|OL|DL|TABLE|ARTICLE)$/u.test(element.tagName) ? part.voted : 0;
		}
	}
}

/** A block of so many letters before the first vote is how the article starts, not a line about it. */
const LEAD = 150;

/** Elements with a voted child. */
function votedParents(work: Work): ReadonlySet<Element | null> {
	const found = new Set<Element | null>();
	for (const element of findAll(work.root, 'p, ul, ol, h2, h3, blockquote, pre, table')) {
		if (measured(work.measures, element).voted > 80) found.add(element.parentElement);
	}
	return found;
}

function readsLikeProse(element: Element, part: Measure): boolean {
	if (/^(?:UL|OL|DL|TABLE)$/u.test(element.tagName)) return density(part) < 0.4 && part.all > 60;
	if (element.closest('li, td, th, dd, dt, p, table, ul, ol')) return true;
	return part.all > 60 && density(part) < 0.4;
}

/** Headings that end an article head nothing. */
function dropEdges(root: Element): void {
	for (let last = lastBlock(root); last && HEADING.test(last.tagName); last = lastBlock(root))
		last.remove();
}

function lastBlock(root: Element): Element | undefined {
	let at: Element | null = root.lastElementChild;
	while (at) {
		if (
			textOf(at).trim() === '' &&
			!at.querySelector('img, video, iframe') &&
			at.tagName !== 'IMG'
		) {
			at = at.previousElementSibling;
			continue;
		}
		if (HEADING.test(at.tagName) || !at.lastElementChild) return at;
		const inner: Element | null = at.lastElementChild;
		if (textOf(at).trim().endsWith(textOf(inner).trim())) at = inner;
		else return at;
	}
	return undefined;
}
