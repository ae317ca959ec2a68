import { drive, ITEM, type Work as Slices } from '../../base/pace';
import {
	again,
	drop,
	HEADING,
	isInCell,
	isMost,
	isProtected,
	outermost,
	shareOf,
	sidesInSentence,
	sizeOf,
	type Step,
	type Work,
} from './cleaning';
import { dropCopies, dropEchoes } from './copies';
import { dropEdges, LONGEST_HEADING } from './ends';
import { dropCredits } from './credits';
import { classOf, findAll, has, textOf, trimmed } from '../dom';
import { headsList, isFurnitureHeading, isFurnitureLine } from './furniture-words';
import { dropLines } from './lines';
import { dropLinkLists, dropTeasers } from './link-lists';
import { density, measure, measured, prose, type Measure } from '../find/measure';
import { isDocComment, naming, wordsOf, type Naming } from '../names';
import { dropReadAlso } from './read-also';
import { dropPictures } from './pictures';
import { PLACE } from '../steps/permalinks';
import { dropUnvoted } from './unvoted';

const STEPS: readonly Step[] = [
	dropCopies,
	dropEchoes,
	dropTeasers,
	dropNamed,
	dropSections,
	dropLinkLists,
	dropTeasers,
	dropReadAlso,
	dropLines,
	dropCredits,
	dropUnvoted,
	dropPictures,
	dropEdges,
];

/** What a publishing system sets below each text that it sends: no names, a page's build tells nothing here. */
const SENT_STEPS: readonly Step[] = [dropSections, dropLines, dropPictures, dropEdges];

/**
 * What stands round an article inside its container is dropped from `root`; what went is told by its names. `breathe` is
 * awaited between steps.
 */
export async function clean(
	root: Element,
	votes: ReadonlySet<Node> | undefined,
	page: Page,
	breathe: () => Promise<void>,
): Promise<readonly string[]> {
	const work = workOf(root, votes, page);
	for (const step of STEPS) {
		again(work);
		await breathe();
		await drive(step(work), breathe);
	}
	return work.dropped;
}

/** The same for a text that a feed sent whole: offers, shares, related posts below it, as words alone tell them. */
export function* cleanSent(root: Element, url: string): Slices<void> {
	const work = workOf(root, undefined, { kind: 'article', url, byline: '' });
	for (const step of SENT_STEPS) {
		again(work);
		yield* step(work);
	}
}

type Page = Pick<Work, 'kind' | 'url' | 'byline'>;

const workOf = (root: Element, votes: Work['votes'], page: Page): Work => ({
	...page,
	root,
	votes,
	dropped: [],
	measures: measure(root, votes),
	measuredAt: 0,
});

const CALLOUT =
	/ingredients|pullquote|note|tip|warning|caution|danger|info|callout|admonition|important|hint/iu;

/** The largest share of the article that furniture of each kind may hold; beyond it the name must be wrong. */
function mostOf(work: Work, element: Element, part: Measure, isLeftOut: boolean): number {
	const name = element.tagName;
	const kind = naming(element);
	if (work.kind === 'manual' && density(part) < 0.3 && isDocComment(element)) return 0;
	if (name === 'ASIDE') return asideShare(element, kind, part);
	if (kind === 'comments') return 0.5;
	if (kind === 'strong' || name === 'FOOTER') return isLeftOut ? 0.6 : 0.3;
	// Two signs that agree weigh as much as a strong one.
	if (kind === 'weak') return isLeftOut ? 0.3 : 0.06;
	return 0;
}

/** An aside is a callout of the author as often as a box of links. */
function asideShare(element: Element, kind: Naming, part: Measure): number {
	if (CALLOUT.test(classOf(element))) return 0;
	// One short sentence is a quote set apart, as Telegraph sets it.
	const isShort = part.all < 100 && !(part.links === 0 && SENTENCE.test(textOf(element)));
	return kind !== 'plain' || density(part) > 0.25 || part.links > 2 || isShort ? 0.3 : 0;
}

const SENTENCE = /\p{L}{2}[.!?…。！？]["”“»」]?\s*$/u;

/** A line of the date and such that holds the heading of what follows: releases in a list of changes. */
function headsChapter(work: Work, element: Element, part: Measure): boolean {
	if (!has(element, 'h2, h3') || !wordsOf(element).includes('meta')) return false;
	const next = element.nextElementSibling;
	return next !== null && prose(sizeOf(work, next)) > part.all;
}

const NAMED =
	'div, section, aside, ul, ol, dl, p, footer, header, figure, span, table, li, a, form, time, address';

function* dropNamed(work: Work): Slices<void> {
	const isVoted = sizeOf(work, work.root).voted > 0;
	const alike = new Map<string, { elements: Element[]; share: number; most: number }>();
	for (const element of findAll(work.root, NAMED)) {
		yield ITEM;
		const part = sizeOf(work, element);
		const most = mostOf(work, element, part, isVoted && part.voted < 0.1 * part.all);
		if (most === 0 || isProtected(element) || headsChapter(work, element, part)) continue;
		if (work.kind === 'thread' && naming(element) === 'comments') continue;
		if (isOwnWord(element)) continue;
		const share = shareOf(work, element);
		if (share > most || isMost(work, element)) continue;
		const name = `${element.tagName} ${classOf(element)}`;
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

/** A word of a sentence, linked to a tag's page or set apart, is the author's, whatever its name says. */
const isOwnWord = (element: Element): boolean =>
	/^(?:A|SPAN)$/u.test(element.tagName) &&
	sidesInSentence(element) > (naming(element) === 'weak' ? 0 : 1);

/** A heading that says "Related" or "About the author" goes with all that stands below it. */
function* dropSections(work: Work): Slices<void> {
	for (const heading of findAll(
		work.root,
		'h1, h2, h3, h4, h5, h6, p, div, span, strong, summary',
	)) {
		yield ITEM;
		if (!work.root.contains(heading)) continue;
		const { all } = sizeOf(work, heading);
		if (all < 2 || all > 140) continue;
		const name = trimmed(heading);
		if (!isFurnitureHeading(name)) continue;
		if (isInCell(heading, 'pre, code, td, th, dt, dd', work)) continue;
		const start = outermost(heading, work.root);
		const below = sectionBelow(start, heading, work);
		const isReal = HEADING.test(heading.tagName);
		const isLinks = below.some((each) => density(sizeOf(work, each)) > 0.5);
		const share = below.reduce((sum, each) => sum + shareOf(work, each), 0);
		const text = below.reduce((sum, each) => sum + sizeOf(work, each).all, 0);
		if (text > sizeOf(work, work.root).all * 0.6) continue;
		if (below.some((each) => leadsElsewhere(each) || isCode(each))) continue;
		if (work.kind === 'manual' && !isLinks && CHAPTER.test(name)) continue;
		// A line is no heading of prose: `Advertisement`, `Share`.
		if (!isReal && isFurnitureLine(name, false) && below.some((each) => isSaid(each, work)))
			continue;
		if (headsList(name) && below.some((each) => tellsItself(each, work))) continue;
		if (!isLinks && OF_PAPERS.test(name) && !TERMS.test(below.map(textOf).join())) continue;
		if (share > 0.35 || (!isReal && !isLinks && share > 0.05)) continue;
		for (const each of [start, ...below]) drop(work, each, `section ${name}`);
	}
}

/** An author may write on citing, on rights; what a publisher says of a paper has a year or names a licence. */
const OF_PAPERS = /cite|rights a/iu;
const TERMS = /^$|\d{4}|licen/iu;

/** A sentence of the author's, however short. */
const isSaid = (element: Element, { measures }: Work): boolean =>
	element.tagName === 'P' &&
	measured(measures, element).links === 0 &&
	/[.!?…。！？]["”“»」]?\s*$/u.test(textOf(element).slice(-9));

/** Under a heading of a list ("Contents", "Topics") a sentence without a link is the author's. */
const tellsItself = (element: Element, work: Work): boolean =>
	element.tagName === 'P' &&
	sizeOf(work, element).links === 0 &&
	// Only the end of it: the look for its words takes the square of its length.
	/\p{L}{2}.{20,}[.!?。！？]$/u.test(textOf(element).trimEnd().slice(-LONGEST_HEADING));

/** A table of contents whose chapters stand on pages of their own is what its page is for. */
function leadsElsewhere(list: Element): boolean {
	if (!list.matches('.toc, .toctree-wrapper, .toc *')) return false;
	const links = findAll(list, 'a[href]');
	// Chapters may be named with their parts: `types.html`, `types.html#btree`.
	const away = links.filter((link) => !link.hasAttribute(PLACE));
	return away.length > 2 && away.length * 2 > links.length;
}

/** What Apple and others call the parts of a class, of a request. */
const CHAPTER = /^(?:topics|responses?|contents|categories|tags)$/iu;

/** An answer of an interface, a listing: its heading says what it shows. */
function isCode(element: Element): boolean {
	const code = element.matches('pre') ? element : element.querySelector('pre');
	return code !== null && textOf(code).length * 2 > textOf(element).length;
}

function sectionBelow(start: Element, heading: Element, work: Work): readonly Element[] {
	const level = HEADING.test(heading.tagName) ? Number(heading.tagName.charAt(1)) : 6;
	const found: Element[] = [];
	let areLinks = true;
	for (let at = start.nextElementSibling; at; at = at.nextElementSibling) {
		if (HEADING.test(at.tagName) && Number(at.tagName.charAt(1)) <= level) break;
		if (at.querySelector(`h1, h2, h3`) && found.length > 0 && level > 3) break;
		const isLinks = density(sizeOf(work, at)) > LINKS;
		// Links end where the article goes on.
		if (
			found.length > 0 &&
			!isLinks &&
			(!HEADING.test(heading.tagName) || (areLinks && tellsItself(at, work)))
		)
			break;
		areLinks &&= isLinks;
		found.push(at);
	}
	return found;
}

/** A row of links, and hardly a word between them. */
const LINKS = 0.8;
