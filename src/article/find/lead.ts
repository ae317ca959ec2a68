import { oneLine } from '../../base/text/text';
import {
	attributeOf,
	findAll,
	has,
	isIn,
	linkDensity,
	makeElement,
	moveChildren,
	textOf,
} from '../dom';
import { weigh } from './measure';
import { wordsOf } from '../names';

/** On the paragraph that leads an article in: it stays, whoever left it out. */
export const LEAD = 'data-zf-lead';

/** How themes of many languages name it. */
const NAMES = new Set(
	'lead lede leadtext intro introtext excerpt standfirst deck dek subheadline subtitle subline vorspann anriss teasertext abstract bajada sumario sommario occhiello entradilla copete epigraph chapo chapeau ingress manchet perex sapo spot anons summary'.split(
		' ',
	),
);
const LEAVES = 'h1, p, h2, h3, h4, div, article, main, section';
const BLOCKS = 'p, div, ul, ol, table, h1, h2, h3, h4, section, figure, form';
/** Shorter is a subtitle or a date, longer is the article. */
const SHORTEST = 60;
const LONGEST = 900;
/** So many elements are looked at: a lead stands early. */
const MOST = 1500;
/** So many letters of a description tell whose it is. */
const TELLING = 50;

/**
 * Marks the paragraph that leads an article in and brings it to the front of `root` when it stands before it: below the
 * title, outside of the text, where Readability and the containers of many sites have it. It is known by its name, or
 * because the page describes itself by it.
 */
export function bringLead(document: Document, root: Element, described: readonly string[]): void {
	let isBelowTitle = false;
	let isPast = false;
	for (const element of findAll(document.body, LEAVES).slice(0, MOST)) {
		if (element.tagName === 'H1') isBelowTitle = true;
		if (element.contains(root)) continue;
		const isInside = root.contains(element);
		isPast ||= isInside;
		if (!isInside && isPast) return;
		const isCalled = isBelowTitle && isNamed(element);
		if ((!isCalled && described.length === 0) || !isParagraph(element)) continue;
		const text = oneLine(textOf(element));
		if (!isCalled && !described.some((each) => text.startsWith(each))) continue;
		if (isInside) element.setAttribute(LEAD, '');
		else if (!oneLine(textOf(root)).includes(text)) bring(element, root);
		return;
	}
}

/** As a paragraph, whatever it was: sites set it as a heading. */
function bring(element: Element, root: Element): void {
	const paragraph = makeElement(root, 'p');
	paragraph.setAttribute(LEAD, '');
	moveChildren(element, paragraph);
	element.remove();
	root.prepend(paragraph);
}

/** How a page describes itself, as far as it tells whose description it is; to be read before its head is taken apart. */
export function readDescriptions(document: Document): readonly string[] {
	return findAll(document, 'meta[name="description" i], meta[property="og:description" i]')
		.map((each) => oneLine(attributeOf(each, 'content')).slice(0, TELLING))
		.filter((each) => each.length === TELLING);
}

/** By its own names or those of what holds it alone. */
function isNamed(element: Element): boolean {
	let at: Element | null = element;
	for (let up = 0; at && up < 3; up += 1, at = at.parentElement)
		if (wordsOf(at).some((word) => NAMES.has(word))) return true;
	return false;
}

function isParagraph(element: Element): boolean {
	const weight = weigh(textOf(element));
	return (
		/^(?:P|H2|H3|H4|DIV)$/u.test(element.tagName) &&
		weight >= SHORTEST &&
		weight <= LONGEST &&
		!has(element, BLOCKS) &&
		!isIn(element, 'aside, footer, li, figure, figcaption, table') &&
		linkDensity(element) < 0.3
	);
}
