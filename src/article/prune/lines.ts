import { ITEM, type Work as Slices } from '../../base/pace';
import { hostOf } from '../../base/address';
import { oneLine } from '../../base/text/text';
import {
	drop,
	HEADING,
	isInCell,
	isProtected,
	sidesInSentence,
	sizeOf,
	type Work,
} from './cleaning';
import { findAll, hrefOf, isIn, textOf } from '../dom';
import { isDateLine, isEndLine, isFurnitureLine, isLeadingLine, nameIn } from './furniture-words';
import { LEAD } from '../find/lead';
import { density, measured, prose, weigh, type Measure } from '../find/measure';

const BLOCKS =
	'address, article, aside, blockquote, div, dl, dd, figure, h1, h2, h3, h4, h5, h6, li, ol, p, pre, section, table, td, ul';

/** Drops lines that are furniture wherever they stand, and dates and names over the first paragraph. */
export function* dropLines(work: Work): Slices<void> {
	const lines = findAll(
		work.root,
		'p, div, span, section, article, main, figcaption, small, a, em, strong, b, time, center, td, li, h2, h3, h4, h5, h6',
	);
	const isProse = (each: Element): boolean =>
		prose(sizeOf(work, each)) > PROSE && !each.hasAttribute(LEAD);
	yield* dropBrokenLines(work, work.root);
	let first = lines.findIndex((each) => each.tagName === 'P' && isProse(each));
	// Some set their paragraphs in other elements, and have none of those.
	if (first === -1) first = lines.findIndex((each) => isProse(each) && !each.querySelector(BLOCKS));
	if (first === -1)
		first = lines.findIndex(
			(each) => each.tagName === 'P' && SENTENCE.test(textOf(each).slice(-30)),
		);
	const chapters = chaptersIn(lines);
	for (const [at, element] of lines.entries()) {
		yield ITEM;
		if (!work.root.contains(element)) continue;
		const part = sizeOf(work, element);
		if (part.all === 0) continue;
		yield* dropBrokenLines(work, element);
		if (part.all > LONGEST_LINE) continue;
		const isBefore = at < first;
		const isHeading = HEADING.test(element.tagName);
		if (isHeading || element.tagName === 'LI') {
			const text = oneLine(textOf(element));
			const isWhen = !chapters.has(element.tagName) && tellsWhen(element);
			const isAbout = isWhen || (isHeading && isAside(element, work));
			const isLine = isHeading
				? leads(part) && isLeadingLine(text)
				: (isBefore || isOnly(element, work)) && isFurnitureLine(text, leads(part));
			if ((isBefore && isAbout) || isLine) drop(work, element, 'line');
			continue;
		}
		const isInline = !/^(?:P|DIV|SECTION|ARTICLE|MAIN|FIGCAPTION|CENTER)$/u.test(element.tagName);
		if (isInline && !standsAlone(element)) continue;
		if (isProtected(element) || isInCell(element, CELLS, work)) continue;
		if (!isInline && element.querySelector(BLOCKS)) continue;
		const isLinked = leads(part) || isIn(element, 'a[href]');
		const isFurniture = (text: string): boolean =>
			(at < first + NEAR && isByline(text, work)) ||
			(isBefore && isDateLine(text)) ||
			isFurnitureLine(text, isLinked);
		const parts = linesOf(element, work).map(textOfAll);
		if (isFurniture(oneLine(textOf(element))) || (parts.length > 0 && parts.every(isFurniture)))
			drop(work, element, 'line');
	}
}

/** The chapters of a manual may have one link; between its pictures an author's steps are numbered one by one. */
const isOnly = (item: Element, { kind }: Work): boolean =>
	kind !== 'manual' && item.matches('ul > :only-child');

/** A name may stand below the paragraph that leads in. */
const NEAR = 4;

/** Who wrote it is told at its end again. */
function isByline(text: string, work: Work): boolean {
	const name = nameIn(text);
	if (name !== undefined) work.byline ||= name;
	return name !== undefined;
}

/** Figures alone: how many have read it, shared it, answered. */
const isCounter = (text: string): boolean => /^\d[\d.,\s]{0,12}[km]?$/iu.test(text);

/** A date or figures alone, in a heading or an item of a list. */
function tellsWhen(element: Element): boolean {
	const text = oneLine(textOf(element));
	return isDateLine(text) || isCounter(text);
}

/** The headings that are chapters of a diary or of a list of changes: several of a kind tell when it was. */
function chaptersIn(lines: readonly Element[]): ReadonlySet<string> {
	const seen = new Set<string>();
	const chapters = new Set<string>();
	for (const { tagName } of lines.filter((each) => HEADING.test(each.tagName) && tellsWhen(each)))
		(seen.has(tagName) ? chapters : seen).add(tagName);
	return chapters;
}

/** A heading over the text that names who wrote it, or is all a link to a part of the same site. */
function isAside(heading: Element, work: Work): boolean {
	const part = sizeOf(work, heading);
	const link = heading.querySelector('a[href]');
	return (
		isByline(oneLine(textOf(heading)), work) ||
		(part.all < LONGEST_COLUMN && density(part) > 0.9 && hostOf(hrefOf(link)) === hostOf(work.url))
	);
}
const LONGEST_COLUMN = 30;

/** A line in one of these is part of a list or a table. */
const CELLS = 'li, td, h1, h2, h3, h4, h5, h6';
/** More is prose; a disclaimer of letters that count twice may be long. */
const LONGEST_LINE = 840;
/** So many lines at each end of a text that breaks part are looked at. */
const EDGE = 4;
const LABEL = /[:：丨|｜©@▶☞]/u;

/** Lines at both ends of a text in one element with breaks, and those within that lead on. */
function* dropBrokenLines(work: Work, block: Element): Slices<void> {
	const lines = linesOf(block, work);
	if (lines.length < 2 || isProtected(block) || isInCell(block, CELLS, work)) return;
	const isVerse = !lines.some((line) => partOf(line, work).all > VERSE);
	let last = lines.length - 1;
	for (let at = last; at >= 0; at -= 1) {
		yield ITEM;
		const line = lines[at] ?? [];
		const part = partOf(line, work);
		if (part.all > LONGEST_LINE) continue;
		const text = textOfAll(line);
		const isLinked = leads(part);
		const isEdge = at < EDGE || at >= lines.length - EDGE;
		// A verse may be one word; what tells of a text has a label.
		if (!isLinked && !(isEdge && (LABEL.test(text) || (!isVerse && at === last)))) continue;
		if (!(at === last && isEndLine(text)) && !isFurnitureLine(text, isLinked)) continue;
		if (at === last) last -= 1;
		work.dropped.push(`line: ${text}`);
		for (const node of line) node.parentNode?.removeChild(node);
	}
}
/** A line of so many letters is prose. */
const VERSE = 60;

/** A link that is a small part of its line is the author's reference. */
export const LEADS = 0.4;
const leads = (part: Measure): boolean => density(part) > LEADS;

/** Of a part that holds blocks of its own, what was measured before tells enough. */
function partOf(line: readonly Node[], { measures }: Work): Measure {
	const sum = { all: 0, linked: 0, voted: 0, links: 0 };
	for (const node of line) {
		const part = node.nodeType === 1 ? measured(measures, node as Element) : undefined;
		sum.all += part?.all ?? weigh(node.nodeValue ?? '');
		sum.linked += part?.linked ?? 0;
	}
	return sum;
}

const textOfAll = (nodes: readonly Node[]): string => oneLine(nodes.map(textOf).join(''));

/** The lines of a block as its breaks part them; one or none where there are no breaks. */
function linesOf(block: Element, work: Work): readonly (readonly Node[])[] {
	const lines: Node[][] = [[]];
	for (const child of block.childNodes) {
		if (child.nodeName === 'BR') lines.push([]);
		else lines.at(-1)?.push(child);
	}
	return lines.length < 2 ? [] : lines.filter((line) => partOf(line, work).all > 0);
}

const SENTENCE = /\p{L}{2}.*[.!?。！？]\s*$/u;
/** A paragraph of so many letters is the author's. */
const PROSE = 80;

/** An inline element that makes a line of its own: only blocks beside it. */
function standsAlone(element: Element): boolean {
	const parent = element.parentElement;
	return (
		parent !== null &&
		/^(?:DIV|SECTION|ARTICLE|MAIN|BODY|HEADER)$/u.test(parent.tagName) &&
		sidesInSentence(element) === 0
	);
}
