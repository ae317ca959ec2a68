import { ITEM, type Work as Slices } from '../../base/pace';
import {
	closestIn,
	drop,
	isMost,
	isProtected,
	sidesInSentence,
	sizeOf,
	type Work,
} from './cleaning';
import { classOf, findAll, has, isIn, textOf } from '../dom';
import { LEAD } from '../find/lead';
import { isInEntry, isLed } from './link-lists';
import { density, prose, weigh, type Measure } from '../find/measure';

/**
 * Leaves that nobody voted for stay between those that somebody did when they read like an article: prose, lists of prose,
 * code, tables. Before the first and after the last vote stand teasers, bios and boxes: there they must be part of the
 * same run of blocks.
 */
export function* dropUnvoted(work: Work): Slices<void> {
	const whole = sizeOf(work, work.root);
	if (whole.voted < 200) return;
	const run = votedRun(work);
	let left = whole.voted;
	let isBegun = false;
	for (const element of findAll(
		work.root,
		'p, div, section, ul, ol, dl, table, span, li, a, article',
	)) {
		yield ITEM;
		if (!work.root.contains(element) || isProtected(element)) continue;
		if (element.closest(`[${LEAD}]`) || isPartOfLine(element)) continue;
		const part = sizeOf(work, element);
		if (part.all > 0 && !has(element, 'p, pre, table, blockquote, h2, h3, ul, ol')) {
			const isBefore: boolean = left === whole.voted && !isBegun;
			const isAtEdge = work.kind === 'article' && (isBefore || left === 0);
			const isLead: boolean =
				isBefore && part.all > (isPoints(element) ? 2 * POINT : START) && density(part) < 0.2;
			isBegun ||= isLead;
			const isKept =
				(work.kind === 'manual' && isOfManual(work, element, left)) ||
				((readsLikeProse(work, element, part) || (!isAtEdge && isLed(element, work))) &&
					(!isAtEdge || isLead || isInRun(element, run, work))) ||
				(isAtEdge ? leadsToCode(element, part) : has(element, 'figcaption, td img'));
			if (part.voted === 0 && !isKept) drop(work, element, isAtEdge ? 'edge' : 'unvoted');
			left -= /^(?:P|DIV|SECTION|UL|OL|DL|TABLE|ARTICLE)$/u.test(element.tagName) ? part.voted : 0;
		}
	}
}

/** A link in a sentence or heading stands and falls with it, whatever the sentence stands in. */
function isPartOfLine(element: Element): boolean {
	if (!INLINE.test(element.tagName)) return false;
	return isIn(element, LINES) || sidesInSentence(element) > 0;
}

const LINES = 'p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6';
const INLINE = /^(?:A|SPAN)$/u;

/**
 * Signatures, names of parameters, the chapters that a page is for or that an entry holds: all but a row of links, and lines
 * after the last vote, of which `left` is what follows.
 */
function isOfManual(work: Work, element: Element, left: number): boolean {
	const { all, linked } = sizeOf(work, element);
	return (
		(linked < all && left > 0) ||
		isMost(work, element) ||
		has(element, 'code, h1, h4, h5') ||
		isInEntry(element)
	);
}

/** A sentence just above or below code is about it, however short. */
const leadsToCode = (line: Element, part: Measure): boolean =>
	line.tagName === 'P' &&
	density(part) < 0.3 &&
	/[.:!?。：]\s*$/u.test(textOf(line)) &&
	[line.previousElementSibling, line.nextElementSibling].some(
		(each) => each !== null && (each.tagName === 'PRE' || has(each, 'pre')),
	);

/** A block of so many letters before the first vote is how the article starts, not a line about it. */
const START = 150;

/** The blocks that hold voted text, by their parents: each parent with the kinds of block that do. */
type Run = ReadonlyMap<Element, ReadonlySet<string>>;

const kindOfBlock = (element: Element): string => `${element.tagName} ${classOf(element)}`;

function votedRun(work: Work): Run {
	const found = new Map<Element, Set<string>>();
	for (const element of findAll(work.root, 'p, ul, ol, h2, h3, blockquote, pre, table')) {
		if (sizeOf(work, element).voted <= 80) continue;
		for (let at = element; at !== work.root;) {
			const parent: Element | null = at.parentElement;
			if (!parent) break;
			const kinds = found.get(parent) ?? new Set();
			kinds.add(at === element ? '' : kindOfBlock(at));
			found.set(parent, kinds);
			at = parent;
		}
	}
	return found;
}

/** Whether an element stands beside voted text, or in a chapter beside chapters of the same kind with voted text. */
function isInRun(element: Element, run: Run, work: Work): boolean {
	if (element.parentElement && run.get(element.parentElement)?.has('') === true) return true;
	for (let at: Element = element; at !== work.root;) {
		const parent: Element | null = at.parentElement;
		if (!parent) return false;
		if (run.get(parent)?.has(kindOfBlock(at)) === true) return isChapter(at, work);
		at = parent;
	}
	return false;
}

/** A teaser has the same names as its neighbours too, but little to say. */
function isChapter(element: Element, work: Work): boolean {
	const part = sizeOf(work, element);
	const heading = element.querySelector('h2, h3, h4');
	// An answer may be short.
	const isLong = prose(part) > CHAPTER || /[?？]\s*$/u.test(textOf(heading));
	return element.hasAttribute('class') && heading !== null && isLong && density(part) < 0.4;
}

const CHAPTER = 300;

/** A list of what the article tells; a menu's words are short. */
const isPoints = (list: Element): boolean =>
	list.tagName === 'UL' && [...list.children].every((each) => weigh(textOf(each)) > POINT);
const POINT = 16;

/** Letters of a list that is no row of buttons. */
const LIST = 60;

function readsLikeProse(work: Work, element: Element, part: Measure): boolean {
	if (/^(?:UL|OL|DL|TABLE)$/u.test(element.tagName)) return density(part) < 0.4 && part.all > LIST;
	if (closestIn(work, element, `table, ul, ol, ${LINES}`)) return true;
	return part.all > LIST && density(part) < 0.4;
}
