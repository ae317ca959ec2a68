import { isUpper } from '../read/chars';

/** How words end in names and in texts, and what tells of which language a word is. No language is assumed. */

export interface Place {
	readonly start: number;
	readonly end: number;
}

/** Things by the last unit of an ending, in the order in which they were named: for endings the longest first. */
type ByLast<T> = readonly (readonly T[] | undefined)[];
export type Endings = ByLast<string>;
/** What a text says, and what the name says for it. */
export type Pair = readonly [said: string, named: string];

export interface Script {
	/** Endings of words in names, and in texts. */
	readonly name: Endings;
	readonly text: Endings;
	readonly least: number;
}

const CASES =
	'иями іями ого его ому ему ами ями иях иям иеи ием ыми ими іях ові еві ою ею єю ые ои ом ем ам ям ах ях ов ев ью ия ии ию ие ыи ая яя ое ее ым им ых их ую юю іи іі ію ія а я о е ы и у ю ь і є';
/** Nouns and adjectives as they look when folded: no short i, no yo. A name hardly ends with `ей` but where that is its own: `Андрей`. */
const CYRILLIC: Script = { name: endings(CASES), text: endings(`еи ${CASES}`), least: 3 };
/** In names of several words only: of one word too many others have the stem. */
export const LATIN: Script = {
	name: endings('ia ie io ao es er a e i o u y'),
	text: endings(
		'iego iemu iami iach ami ach owi ego emu iej ymi imi ii iem aux oes ssa sta lla lta lle ych ich ow om em ej iu ii ym im as os es is us he hi en er et an in ou um ia ie io ao a e i o u y n t s ux',
	),
	least: 4,
};
/** As they look when folded: a sigma at an end is one like any other. */
const GREEK_CASES = endings(
	'ους ου ης ος ας ες ων οι αι ις εις ον α η ι ο υ ω'.replaceAll('ς', 'σ'),
);
const GREEK: Script = { name: GREEK_CASES, text: GREEK_CASES, least: 4 };
/** What a text says for a name that ends otherwise, where hardly another word looks so. */
const PLURALS =
	'i-o i-e i-us ki-ka gi-ga ones-on coes-cao ses-sis ses-s ices-ix ices-ex ves-f ves-fe che-ca ghe-ga aux-al a-um a-on ae-a ren- ssa- lla- lta- ami-a owi- iem- chi-co ghi-go ais-al eis-el';
/** One vowel for another, as Italian has it: alone it tells little. */
const VOWELS = 'e-a a-e o-i e-i i-a';
export const SAFE = pairs(`${PLURALS} ${VOWELS}`);
/** The same for nouns with a capital, as German ones have. */
export const NOUNS = pairs(
	`ern- er- en-e ln-l rn-r men-ma een-eum ien-ium sses-s en- es- e- ${PLURALS} ${VOWELS} n-`,
);
/** A base form of Latin letters has at least so many: `Gold` and `golden` are two words. */
const LEAST_BASE = 5;
/** Where the word in front tells the language. */
export const LEAST_ITALIAN = 4;
export const LEAST_GERMAN = 3;
/** One vowel for another is too little to go by in a shorter word, or a name: `marine` is no `Marina`, Caroline no Carolina. */
const LEAST_FOR_VOWEL = 7;
export const FIRST_GREEK = 0x370;
/** Letters of a base form in names of several words. */
export const LEAST_BESIDE = 3;
/** In names of several words, where the others tell as much: `redes neuronales`. No vowels: `test date` is no `Test data`. */
export const PLURALS_BESIDE = pairs(`es- ${PLURALS}`);
/** What stands in front of an Italian noun. */
const ITALIAN_ARTICLE =
	/(?:^|\P{L})(?:(?:de|ne|da|su|a)?(?:ll[aeo]|i|l|gli|ll?[’'])|il|l[aeo]|un[ao]?|un[’']|quest[aeio]) ?$/iu;
/** What stands in front of a German noun. */
const ARTICLE =
	/(?:^|\P{L})(?:d(?:e[mnrs]|ie|as)|[mdsk]?eine?[mnrs]?|zu[mr]|vom|[ib]eim|[ia]m) $/iu;

function endings(text: string): Endings {
	return byLast(text.split(' '), (each) => each);
}

function pairs(text: string): ByLast<Pair> {
	const all = text.split(' ').map((pair): Pair => {
		const [said = '', named = ''] = pair.split('-');
		return [said, named];
	});
	return byLast(all, ([said]) => said);
}

function byLast<T>(all: readonly T[], endingOf: (each: T) => string): ByLast<T> {
	const found: T[][] = [];
	for (const each of all)
		(found[(endingOf(each).at(-1) ?? '').charCodeAt(0) & 127] ??= []).push(each);
	return found;
}

/** Those that a word may end with, by the last of its units. */
export function endingWith<T>(all: ByLast<T>, last: number | undefined): readonly T[] {
	return all[(last ?? 0) & 127] ?? NONE;
}

const NONE: readonly never[] = [];

/** The script of a word by its first unit, folded. */
export function scriptOf(first: number): Script | undefined {
	if (first >= 0x400 && first <= 0x52f) return CYRILLIC;
	if (first >= FIRST_GREEK && first < 0x400) return GREEK;
	return first >= 97 && first <= 122 ? LATIN : undefined;
}

/** Whether a word whose base form has so many letters is that form's plural or case, and hardly another word. */
export function isFormOf(text: string, place: Place, pair: Pair, size: number): boolean {
	return (
		isSure(text, place, pair, size) ||
		isItalian(text, place, pair) ||
		(isUpper(text.charCodeAt(place.start)) && isGerman(text, place, pair))
	);
}

function isSure(text: string, { start }: Place, [said, named]: Pair, size: number): boolean {
	if (/^(?:[aeo],[aei]|i,a)$/u.test(`${said},${named}`))
		return size >= LEAST_FOR_VOWEL && !isUpper(text.charCodeAt(start));
	return size >= LEAST_BASE && !/^(?:ern?|n)$/u.test(said);
}

/** Whether the word in front says that a noun is Italian, one or several as the noun: `le note`, but neither `la note` nor `AI code`. */
function isItalian(text: string, { start }: Place, [said, named]: Pair): boolean {
	const before = text.slice(Math.max(0, start - 8), start);
	if (!ITALIAN_ARTICLE.test(before) || /\p{Lu}{2} ?$/u.test(before)) return false;
	if (/i$/u.test(said)) return true;
	if (!/^[aeo]$/u.test(said)) return false;
	return (said === 'e' && named === 'a' ? /e $/iu : /[^ei] ?$/iu).test(before);
}

/** Whether an umlaut or the word in front says that a noun is German. `er` without an umlaut is who does it: `Spieler`. */
function isGerman(text: string, { start, end }: Place, [said]: Pair): boolean {
	return (
		/[äöü]/iu.test(text.slice(start, end)) ||
		(!said.startsWith('er') && ARTICLE.test(text.slice(Math.max(0, start - 8), start)))
	);
}
