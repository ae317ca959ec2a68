import { ITEM, type Work as Slices } from '../../base/pace';
import { CALLOUT, drop, isMost, isProtected, sidesInSentence, type Work } from './cleaning';
import { attributeOf, findAll } from '../dom';
import { LEAD } from '../find/lead';
import { isLed } from './link-lists';
import { density, measured, prose, type Measure } from '../find/measure';

/**
 * Leaves that nobody voted for stay between those that somebody did when they read like an article: prose, lists of prose,
 * code, tables. Before the first and after the last vote stand teasers, bios and boxes: there they must be part of the
 * same run of blocks.
 */
export function* dropUnvoted(work: Work): Slices<void> {
	const whole = measured(work.measures, work.root);
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
		const part = measured(work.measures, element);
		if (
			part.all > 0 &&
			element.querySelector('p, pre, table, blockquote, h2, h3, ul, ol') === null
		) {
			const isBefore: boolean = left === whole.voted && !isBegun;
			const isAtEdge = work.kind === 'article' && (isBefore || left === 0);
			const isLead: boolean = isBefore && part.all > START && density(part) < 0.2;
			isBegun ||= isLead;
			const isKept =
				// The list of chapters that a manual's page is for.
				(work.kind === 'manual' &&
					(isMost(work, element) || CALLOUT.test(attributeOf(element, 'class')))) ||
				((readsLikeProse(element, part, work.kind === 'manual' ? 0 : LIST) ||
					(!isAtEdge && isLed(element, work))) &&
					(!isAtEdge || isLead || isInRun(element, run, work)));
			if (part.voted === 0 && !isKept) drop(work, element, isAtEdge ? 'edge' : 'unvoted');
			left -= /^(?:P|DIV|SECTION|UL|OL|DL|TABLE|ARTICLE)$/u.test(element.tagName) ? part.voted : 0;
		}
	}
}

/** A link in a sentence stands and falls with it. */
function isPartOfLine(element: Element): boolean {
	return (
		/^(?:A|SPAN)$/u.test(element.tagName) &&
		(element.closest('p, li, td, th, dd, dt') !== null || sidesInSentence(element) > 0)
	);
}

/** A block of so many letters before the first vote is how the article starts, not a line about it. */
const START = 150;

/** The blocks that hold voted text, by their parents: each parent with the kinds of block that do. */
type Run = ReadonlyMap<Element, ReadonlySet<string>>;

const kindOfBlock = (element: Element): string =>
	`${element.tagName} ${attributeOf(element, 'class')}`;

function votedRun(work: Work): Run {
	const found = new Map<Element, Set<string>>();
	for (const element of findAll(work.root, 'p, ul, ol, h2, h3, blockquote, pre, table')) {
		if (measured(work.measures, element).voted <= 80) continue;
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
	const part = measured(work.measures, element);
	return (
		element.hasAttribute('class') &&
		prose(part) > CHAPTER &&
		density(part) < 0.4 &&
		element.querySelector('h2, h3, h4') !== null
	);
}

const CHAPTER = 300;

/** Letters of a list that is no row of buttons; a manual's may be of one parameter. */
const LIST = 60;

function readsLikeProse(element: Element, part: Measure, least: number): boolean {
	if (/^(?:UL|OL|DL|TABLE)$/u.test(element.tagName)) return density(part) < 0.4 && part.all > least;
	if (element.closest('li, td, th, dd, dt, p, table, ul, ol, h1, h2, h3, h4, h5, h6')) return true;
	return part.all > 60 && density(part) < 0.4;
}
