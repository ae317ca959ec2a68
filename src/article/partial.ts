import { findAll, textOf } from './dom';
import type { PartialKind } from './model';
import { PAYWALL_MARKS, PAYWALL_WORDS } from './wall-words';

/** What tells that a page keeps the rest for itself, read before extraction takes it apart. */
export interface Limits {
	readonly hasMark: boolean;
	readonly says: string;
	readonly isDeclared: boolean;
	readonly readsOn: boolean;
}

const READ_ON =
	/^(?:(?:read|view|see) (?:the )?(?:full |rest |whole |entire )?(?:more|on|article|story|post|rest)|continue reading|full (?:story|article)|keep reading|weiterlesen|mehr lesen|lire la suite|seguir leyendo|leer más|continua a leggere|leia mais|lees verder|читать (?:далее|полностью)|阅读全文|阅读更多|続きを読む|더 ?보기)\b.{0,80}$/iu;
/** A text beyond this many words is no teaser, whatever stands below it. */
const LONG_TEASER = 700;
const SHORT_TEASER = 160;

export function readLimits(document: Document, isDeclared: boolean): Limits {
	const says = findAll(document, 'p, div, h2, h3, h4, span, a, button')
		.filter((each) => each.children.length < 4 && textOf(each).length < 400)
		.map((each) => PAYWALL_WORDS.exec(textOf(each))?.[0] ?? '')
		.find((words) => words !== '');
	return {
		hasMark: document.querySelector(PAYWALL_MARKS) !== null,
		says: says ?? '',
		isDeclared,
		readsOn: findAll(document.body, 'a').some((link) => READ_ON.test(textOf(link).trim())),
	};
}

/** Why a text is surely not all of the article, or `undefined`. */
export function partialOf(text: string, words: number, limits: Limits): PartialKind | undefined {
	const signs = Number(limits.hasMark) + Number(limits.says !== '') + Number(limits.isDeclared);
	if (words < LONG_TEASER && signs >= 2) return 'paywall';
	if (words < 250 && limits.says !== '') return 'paywall';
	const isOpen = /(?:…|\.{3}|\[(?:…|\.{3})\]|»|→)\s*$/u.test(text.slice(-20));
	if (isOpen && words < SHORT_TEASER) return 'teaser';
	if (isOpen && limits.readsOn) return 'cut';
	return undefined;
}
