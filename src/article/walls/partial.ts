import { endsInDots, endsInInvitation } from '../../base/text/read-on';
import { countWords, oneLine } from '../../base/text/text';
import { findAll, has, isIn, textOf, trimmed } from '../dom';
import type { PartialKind } from '../model';
import { unquoted } from './front';
import { MEMBERS_ONLY, PAYWALL_MARKS, PAYWALL_WORDS } from './words';

/** What tells that a page keeps the rest for itself, read before extraction takes it apart. */
export interface Limits {
	readonly hasMark: boolean;
	readonly says: string;
	readonly isDeclared: boolean;
	/** Its publishing system says so in an element of its own: true of a text of any length. */
	readonly isKept: boolean;
	/** What stands right before each link that leads on to the rest, by its last letters. */
	readonly readsOn: readonly string[];
}

const READ_ON =
	/^(?:(?:read|view|see) (?:the )?(?:full |rest |whole |entire )?(?:more|on|article|story|post|rest)|continue reading|full (?:story|article)|keep reading|weiterlesen|mehr lesen|lire la suite|seguir leyendo|leer más|continua a leggere|leia mais|lees verder|читать (?:далее|полностью)|阅读全文|阅读更多|続きを読む|더 ?보기)\b.{0,80}$/iu;
/** A text beyond this many words is no teaser, whatever stands below it. */
const LONG_TEASER = 700;
const SHORT_TEASER = 160;
const LONGEST_LINE = 400;
const LONGEST_LINK = 200;
const LONGEST_END = 40;
/** An offer is short, prose is not. */
const LEAST_PARAGRAPH = 30;
const LEAST_PROSE = 18;
const LEAST_BELOW = 40;
const MOST_TRIED = 20;

/** @param isPaid what the page says to machines, if anything */
export function readLimits(document: Document, isPaid: boolean | undefined): Limits {
	const hasMark = has(document, PAYWALL_MARKS);
	const kept = findAll(document, MEMBERS_ONLY).map((each) => oneLine(textOf(each)));
	return {
		hasMark,
		says: kept[0] ?? (isPaid === false && !hasMark ? '' : paywallWords(document)),
		isDeclared: isPaid === true,
		isKept: kept.length > 0,
		readsOn: findAll(document.body, 'a').flatMap((link) => {
			const text = trimmed(link);
			return text.length < LONGEST_LINK && READ_ON.test(text) ? [endBefore(link)] : [];
		}),
	};
}

function endBefore(link: Element): string {
	for (let at: Element | null = link; at; at = at.parentElement) {
		for (let before = at.previousSibling; before; before = before.previousSibling) {
			const text = oneLine(before.textContent ?? '');
			if (text !== '') return text.slice(-LONGEST_END);
		}
	}
	return '';
}

const BESIDE = 'aside:not([class*="wall"]), nav, footer';

/** A line that asks for a subscription where the text ends, or nothing: what goes on below it is not kept from anybody. */
function paywallWords(document: Document): string {
	const lines = findAll(document, 'p, div, h2, h3, h4, span, a, button');
	let tried = 0;
	for (const [at, each] of lines.entries()) {
		if (each.childElementCount > 3) continue;
		const whole = textOf(each);
		const text = whole.length < LONGEST_LINE ? unquoted(whole) : whole;
		const [found = '', before = ''] =
			(text.length < LONGEST_LINE && PAYWALL_WORDS.exec(text)) || [];
		const words = found.slice(before.length);
		if (words === '' || isIn(each, BESIDE) || isByTheWay(each, text)) continue;
		tried += 1;
		if (tried > MOST_TRIED || !goesOn(each, lines.slice(at + 1))) return words;
	}
	return '';
}

/** In a paragraph about something else. */
function isByTheWay(element: Element, text: string): boolean {
	if (element.closest(PAYWALL_MARKS)) return false;
	const sentences = text.match(/[^.!?。！？…]+[.!?。！？…”"»]*/gu) ?? [];
	const words = (each: readonly string[]): number => countWords(each.join(' '));
	const said = sentences.filter((each) => PAYWALL_WORDS.test(each));
	return words(sentences) >= LEAST_PARAGRAPH && words(said) * 2 < words(sentences);
}

/** Whether the prose of the article that holds a line stands below it. */
function goesOn(line: Element, below: readonly Element[]): boolean {
	const article = line.closest('article, main, [itemprop~="articleBody"]');
	if (!article) return false;
	let words = 0;
	for (const each of below) {
		if (each.tagName !== 'P' || line.contains(each) || !article.contains(each)) continue;
		if (each.closest('aside, footer, nav, li') || each.querySelector('a')) continue;
		const here = countWords(textOf(each));
		if (here >= LEAST_PROSE) words += here;
		if (words >= LEAST_BELOW) return true;
	}
	return false;
}

/** Why a text is surely not all of the article, or `undefined`. */
export function partialOf(text: string, words: number, limits: Limits): PartialKind | undefined {
	const signs = Number(limits.hasMark) + Number(limits.says !== '') + Number(limits.isDeclared);
	if (limits.isKept || (words < LONG_TEASER && signs >= 2)) return 'paywall';
	if (words < 250 && limits.says !== '') return 'paywall';
	const isOpen = /(?:…|\.{3}|\[(?:…|\.{3})\]|»|→)\s*$/u.test(text.slice(-20));
	const isLedOn =
		endsInInvitation(text) || limits.readsOn.some((end) => end !== '' && text.endsWith(end));
	if ((isOpen || isLedOn) && words < SHORT_TEASER) return 'teaser';
	if (isOpen && limits.readsOn.length > 0) return 'cut';
	return undefined;
}

/** How many of a text's last lines may ask for a subscription for it. */
const LAST_LINES = 4;

/**
 * The same for a text whose page is not at hand: what a feed sent, what a reader made of a page.
 * @param end how it ended before furniture was dropped
 */
export function partialOfText(
	markdown: string,
	words: number,
	end = markdown,
): PartialKind | undefined {
	const lines = markdown.split('\n').filter((line) => line.trim() !== '');
	const asks = (from: number): boolean =>
		lines.slice(from).some((line) => line.length < LONGEST_LINE && PAYWALL_WORDS.test(line));
	if ((words < 250 && asks(0)) || (words < LONG_TEASER && asks(-LAST_LINES))) return 'paywall';
	// A link's address stands behind its words.
	const bare = end.replace(/\]\([^()\s]{0,2000}\)/gu, '').trimEnd();
	const isInvited = endsInInvitation(bare);
	if (words < SHORT_TEASER && (isInvited || endsInDots(bare))) return 'teaser';
	return isInvited ? 'cut' : undefined;
}
