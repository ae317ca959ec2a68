import { ITEM, type Work as Slices } from '../../base/pace';
import { drop, HEADING, isMost, isProtected, outermost, sizeOf, type Work } from './cleaning';
import { findAll, has, textOf, trimmed } from '../dom';
import { isFurnitureHeading } from './furniture-words';
import { density, prose } from '../find/measure';
import { findTeasers } from './teasers';

/** Lists of links that nobody voted for, and any that end the article. */
export function* dropLinkLists(work: Work): Slices<void> {
	const whole = sizeOf(work, work.root);
	if (density(whole) > 0.5) return;
	for (const element of findAll(work.root, 'ul, ol, div, section, table, td, p')) {
		yield ITEM;
		if (!work.root.contains(element) || isProtected(element)) continue;
		const isCell = element.tagName === 'TD';
		if (isCell && !isColumn(element, work)) continue;
		const part = sizeOf(work, element);
		if (part.links < 2 || density(part) < (part.links > 3 ? 0.6 : 0.8)) continue;
		if (part.all > whole.all * 0.4 || tells(element, work)) continue;
		const isVoted = part.voted > part.all * 0.5;
		if (work.kind === 'manual' && leadsOn(element, work.root)) continue;
		if (isCell || !isVoted || (endsArticle(element, work) && !isAnnounced(element, work.root)))
			drop(work, element, 'links');
	}
}

/** A layout has few columns. */
const MOST_CELLS = 9;

/** A cell beside the one that holds the article. */
const isColumn = ({ parentElement: row }: Element, work: Work): boolean =>
	row !== null &&
	row.childElementCount < MOST_CELLS &&
	[...row.children].some((each) => isMost(work, each));

/** Rows of teasers that nobody voted for, and any that end the article, with the heading over them. */
export function* dropTeasers(work: Work): Slices<void> {
	if (work.kind !== 'article') return;
	const whole = sizeOf(work, work.root);
	for (const row of findTeasers(work.root, work.measures)) {
		yield ITEM;
		const [first, last] = [row[0], row.at(-1)];
		if (!first || !last || row.some((each) => !work.root.contains(each) || isProtected(each)))
			continue;
		const parts = row.map((each) => sizeOf(work, each));
		const all = parts.reduce((sum, part) => sum + part.all, 0);
		// What calls itself an article below another one is none of its chapters, however much it is.
		if (all > whole.all * (first.tagName === 'ARTICLE' ? 0.7 : 0.4) || isCounted(row)) continue;
		const voted = parts.reduce((sum, part) => sum + part.voted, 0);
		if (voted > all * 0.3 && !endsArticle(last, work)) continue;
		const before = outermost(first, work.root).previousElementSibling;
		if (before && isTitle(before, work)) drop(work, before, 'teasers');
		for (const each of row) drop(work, each, 'teasers');
	}
}

/** What is numbered is read in its order: steps, places of a ranking, chapters. */
function isCounted(row: readonly Element[]): boolean {
	return row
		.slice(0, 2)
		.every((each, at) => new RegExp(`^\\D{0,12}${at + 1}\\b`, 'u').test(trimmed(each)));
}

/** A heading, or a line that stands for one. */
function isTitle(element: Element, work: Work): boolean {
	if (HEADING.test(element.tagName)) return true;
	const { all, links } = sizeOf(work, element);
	if (links > 0 || all === 0 || all >= LONGEST_TITLE || element.matches(NO_LINE)) return false;
	return !element.querySelector(NO_LINE) && !/[.:!?…。：！？]\s*$/u.test(textOf(element));
}

const LONGEST_TITLE = 60;
const NO_LINE = 'img, pre, ul, ol, dl, table, blockquote';

/** A chapter may link in every line: its sentences say that it is one. */
function tells(element: Element, work: Work): boolean {
	return isLed(element, work) || findAll(element, 'p').some((each) => isSentence(each, work));
}

const LEADS = /[:：]\s*$/u;

/** A line of so many letters that leads on is the author's, when it is none that furniture has over it. */
const LINE = 24;

/** Whether a line of the author leads to it. */
export function isLed(element: Element, work: Work): boolean {
	const before = outermost(element, work.root).previousElementSibling;
	// Asciidoctor sets a box round each paragraph.
	const line = before?.querySelector(':scope > p:only-child') ?? before;
	if (line?.tagName !== 'P' || !LEADS.test(textOf(line))) return false;
	const part = sizeOf(work, line);
	if (part.all < LINE || density(part) > 0.3) return false;
	return part.all > SENTENCE || !isFurnitureHeading(textOf(line));
}

const SENTENCE = 80;

function isSentence(paragraph: Element, work: Work): boolean {
	const part = sizeOf(work, paragraph);
	return part.all > SENTENCE && density(part) < 0.3 && /[.!?:。：]\s*$/u.test(textOf(paragraph));
}

/** In a manual, links under a heading of their own are its "See also", those in an entry of a list its parts. */
function leadsOn(element: Element, root: Element): boolean {
	return isAnnounced(element, root) || isInEntry(element) || has(element, 'h2, h3, h4');
}

export const isInEntry = (element: Element): boolean =>
	element.parentElement?.closest('li, dd') != null;

/** Whether a heading or a line of the author leads to a list: then it is part of the article. */
function isAnnounced(element: Element, root: Element): boolean {
	const before = outermost(element, root).previousElementSibling;
	// MediaWiki, GitHub and others set a box round each heading.
	const line = before?.querySelector('h1, h2, h3, h4, h5, h6') ?? before;
	return (
		/[:：]\s*$/u.test(textOf(before)) ||
		(HEADING.test(line?.tagName ?? '') && trimmed(line) === trimmed(before))
	);
}

/** Whether no prose follows. */
function endsArticle(element: Element, work: Work): boolean {
	for (let at: Element | null = element; at && at !== work.root; at = at.parentElement) {
		for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
			if (prose(sizeOf(work, next)) > 80) return false;
		}
	}
	return true;
}
