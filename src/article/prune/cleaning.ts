import { oneLine } from '../../base/text/text';
import type { Work as Slices } from '../../base/pace';
import { has, isIn, textOf, trimmed } from '../dom';
import { measure, measured, prose, type Measure, type Measures } from '../find/measure';
import type { PageKind } from '../find/page-kind';

/** What the steps of `clean` share: the tree, its votes, its measures, and how a part is dropped. */
export const HEADING = /^H[1-6]$/u;

/** How much of a dropped text the trail tells. */
const LONGEST_TOLD = 2000;

export interface Work {
	readonly root: Element;
	readonly votes: ReadonlySet<Node> | undefined;
	readonly kind: PageKind;
	readonly url: string;
	/** Who wrote it, as far as the page tells. */
	byline: string;
	readonly dropped: string[];
	measures: Measures;
	/** How many parts had gone when `measures` were taken. */
	measuredAt: number;
}

/** A step of the cleaning, done in slices: the elements of a long page are many. */
export type Step = (work: Work) => Slices<void>;

/** Measures anew when something went since the last time. */
export function again(work: Work): void {
	if (work.dropped.length === work.measuredAt) return;
	work.measuredAt = work.dropped.length;
	work.measures = measure(work.root, work.votes);
}

/** What a part of the article holds, as last measured. */
export const sizeOf = (work: Work, element: Element): Measure => measured(work.measures, element);

/** Share of the article that would go with an element: of its prose, and of the part that was voted for. */
export function shareOf(work: Work, element: Element): number {
	const whole = sizeOf(work, work.root);
	const part = sizeOf(work, element);
	const ofProse = prose(part) / Math.max(1, prose(whole));
	return Math.max(ofProse, whole.voted > 0 ? part.voted / whole.voted : 0);
}

export function drop(work: Work, element: Element, why: string): void {
	work.dropped.push(`${why}: ${oneLine(textOf(element)).slice(0, LONGEST_TOLD)}`);
	element.remove();
}

/** Holds a mark of ours (a formula, a footnote) or is part of code: never furniture by its name. */
export function isProtected(element: Element): boolean {
	return (
		isIn(element, 'pre, code') ||
		element.hasAttribute('data-zf-note') ||
		element.hasAttribute('data-zf-ref') ||
		has(element, '[data-zf-note]')
	);
}

/** A word beside a link; signs between links of a row have no letters. */
const WORD = /\p{L}{2}/u;
const INLINE = /^(?:A|SPAN|EM|I|STRONG|B|CODE|SMALL|TIME)$/u;

/** On how many sides of a link, a span or the like words of a longer line stand: a sentence is whole with it alone. */
export function sidesInSentence(element: Element): number {
	for (let at: Element | null = element; at && INLINE.test(at.tagName); at = at.parentElement) {
		const sides = [besides(at, 'previousSibling'), besides(at, 'nextSibling')];
		if (sides.some((each) => each !== undefined))
			return sides.filter((each, side) => each && isOpen(each, side === 0)).length;
	}
	return 0;
}

/** Words that go on: not those of a sentence that has ended before. */
function isOpen(beside: Node, isBefore: boolean): boolean {
	const text = textOf(beside);
	return beside.nodeType === 3 && WORD.test(text) && !(isBefore && /[.!?。！？]\s*$/u.test(text));
}

/** What stands next to an element on one side, white space left out. */
function besides(element: Element, side: 'previousSibling' | 'nextSibling'): Node | undefined {
	let at = element[side];
	while (at && at.nodeType !== 1 && (at.nodeValue ?? '').trim() === '') at = at[side];
	return at ?? undefined;
}

/** The outermost element that holds this text and nothing else. */
export function outermost(element: Element, root: Element): Element {
	let at = element;
	const text = trimmed(element);
	for (let up = at.parentElement; up && up !== root; up = up.parentElement) {
		if (trimmed(up) !== text) break;
		at = up;
	}
	return at;
}

/** A page that is little but a table of contents is one. */
export function isMost(work: Work, element: Element): boolean {
	return sizeOf(work, element).all > sizeOf(work, work.root).all * 0.45;
}

/** What holds an element inside of the article: tables and lists round all of it are its page's layout. */
export function closestIn({ root }: Work, element: Element, selector: string): Element | null {
	const found = element.closest(selector);
	return found && root.contains(found) ? found : null;
}

/** In a cell of a table; one that holds most of the article, or all of it, is a page's layout. */
export function isInCell(element: Element, cells: string, work: Work): boolean {
	const cell = closestIn(work, element, cells);
	return cell !== null && !(cell.tagName === 'TD' && isMost(work, cell));
}
