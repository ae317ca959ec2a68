import { ITEM, type Work as Slices } from '../../base/pace';
import { oneLine } from '../../base/text/text';
import { drop, HEADING, isProtected, sizeOf, type Work } from './cleaning';
import { has, isIn, linkDensity, textOf, trimmed } from '../dom';
import { isEndLine, isFurnitureLine } from './furniture-words';
import { LEADS } from './lines';
import { isClosing, pictureTold } from './pictures';
import { PAYWALL_WORDS } from '../walls/words';

/** More letters than these in a heading are a sentence: some write their texts in headings for the size. */
export const LONGEST_HEADING = 100;

/** An offer to subscribe where the text ends, which it begins with: that there is more of it is told elsewhere. */
const LONGEST_OFFER = 240;
const BEGINNING = 16;
function isOffer(element: Element, all: number): boolean {
	const at = all < LONGEST_OFFER ? textOf(element).trimStart().search(PAYWALL_WORDS) : -1;
	return at >= 0 && at < BEGINNING;
}

/** Headings that end an article head nothing, unless they are its text. */
export function* dropEdges(work: Work): Slices<void> {
	const { root, votes } = work;
	const whole = sizeOf(work, root).all;
	let ends = 0;
	let pictures = 0;
	for (let last = lastBlock(root); last; last = lastBlock(root)) {
		if (last.tagName === 'IMG' && pictures++ < MOST_ENDS && isClosing(last, work)) {
			yield ITEM;
			drop(work, last, pictureTold(last));
			continue;
		}
		const line = last.closest('p') ?? last;
		const { all, voted } = sizeOf(work, line);
		const isEnd = HEADING.test(last.tagName)
			? all <= LONGEST_HEADING || (votes && voted <= all / 2)
			: isOffer(line, all) || (ends++ < MOST_ENDS && isSignature(line, all, whole, work));
		if (!isEnd || !root.contains(line)) return;
		yield ITEM;
		drop(work, line, 'end');
	}
}

/**
 * Lines below a text that a feed sent (where it appeared first, an offer, a button to share): dropped one by one from its end,
 * never the whole text.
 */
export function dropLastLines(root: Element): void {
	for (let at = 0; at < MOST_ENDS; at += 1) {
		const last = lastBlock(root);
		const line = last?.closest('p, div') ?? last;
		if (!line || line === root || !root.contains(line) || isIn(line, 'li, td, pre')) return;
		const text = oneLine(textOf(line));
		const isLast = isFurnitureLine(text, linkDensity(line) > LEADS) || isEndLine(text);
		if (text === '' || !isLast || trimmed(root) === trimmed(line)) return;
		line.remove();
	}
}

/** Who wrote it, and what there is to say of them; what is no part of any text. */
function isSignature(line: Element, all: number, whole: number, { byline }: Work): boolean {
	if (all > LONGEST_BIO || all > whole / 3 || isProtected(line)) return false;
	const text = oneLine(textOf(line));
	const isBio = byline.includes(' ') && text.indexOf(byline) >= 0 && text.indexOf(byline) < 4;
	return isBio || (!isIn(line, 'li, td, blockquote') && isEndLine(text));
}

const LONGEST_BIO = 700;
/** The look for the last line takes the length of the text. */
const MOST_ENDS = 8;

function lastBlock(root: Element): Element | undefined {
	let at: Element | null = root.lastElementChild;
	while (at) {
		if (trimmed(at) === '' && !has(at, 'img, video, iframe') && at.tagName !== 'IMG') {
			at = at.previousElementSibling;
			continue;
		}
		if (HEADING.test(at.tagName) || !at.lastElementChild) return at;
		const inner: Element | null = at.lastElementChild;
		if (trimmed(at).endsWith(trimmed(inner))) at = inner;
		else return at;
	}
	return undefined;
}
