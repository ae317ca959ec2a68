import { readTerms } from './bag';
import { withoutUmlauts } from './fold';
import { isCommon } from './function-words';
import { stemsOfName } from '../names/inflection';
import { MAX_WORDING } from '../names/matches';
import { readTokens, Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Which name of a note a wording is, as bits. */
const TITLE = 1;
const BARE_TITLE = 2;
const ALIAS = 4;

/** A wording ready for the tree: its tokens, and its terms in the bag of words. */
export interface Phrase {
	readonly tokens: readonly number[];
	readonly terms: readonly number[];
	/** By tokens again: with stems in place of words that have cases, and as keys without umlauts write it. */
	readonly forms: readonly (readonly number[])[];
}

const tokens = new Tokens();

/** A text as a wording; `undefined` where it is too long, too short or too common to stand for anything. */
export function phraseOf(text: string, vocabulary: Vocabulary): Phrase | undefined {
	readTokens(text.slice(0, 600), vocabulary, tokens, { learn: true });
	const { length } = tokens;
	if (length === 0 || length > MAX_WORDING) return undefined;
	if (length === 1 && isNoName(text)) return undefined;
	readTerms(text, tokens, { vocabulary, learn: true });
	const words: number[] = [];
	const terms: number[] = [];
	for (let at = 0; at < length; at += 1) {
		words.push(tokens.words[at] ?? -1);
		const term = tokens.terms[at] ?? -1;
		if (term >= 0 && !terms.includes(term)) terms.push(term);
	}
	const forms = [stemsOfName(text, tokens, vocabulary)];
	const plain = withoutUmlauts(text);
	if (plain !== text) {
		readTokens(plain, vocabulary, tokens, { learn: true });
		forms.push([...tokens.words.subarray(0, tokens.length)]);
	}
	return { tokens: words, terms, forms: forms.filter((each) => each !== undefined) };
}

/** Whether the only token of a text is too little to name anything. */
function isNoName(text: string): boolean {
	const only = text.slice(tokens.starts[0], tokens.ends[0]);
	return tokens.single[0] === 1 || only.length < 2 || isCommon(only);
}

export interface Name {
	readonly text: string;
	readonly kind: number;
}

/** Longer is no name. */
const MAX_NAME = 400;
const BRACKET = /^(.*?)\s*[(（]([^()（）]{1,80})[)）]\s*$/u;
/** A day or the number of a zettel or chapter in front of a title of several words: one alone may be the day's name. */
const NUMBER =
	/^(?:\d{8,14}|\d{4}-\d\d-\d\d|\d+(?:\.\d+)+[a-z]?)[ _-]+(?=\p{L}+[ _-]+\p{L}|\p{Script=Han}{3})/u;

/**
 * Whether one of two is made of first letters of the other, the last word's among them: `ECC`, Elliptic-curve Cryptography,
 * and not `New York Mets (NY)`.
 */
function isAcronym(short: string, long: string): boolean {
	let at = 0;
	let isTold = false;
	for (const [first] of long.match(/[\p{L}\p{N}]+/gu) ?? []) {
		isTold = first?.toUpperCase() === short.charAt(at);
		if (isTold) at += 1;
	}
	return isTold && at === short.length && /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(short);
}

/** Whether what stands in brackets is the name in other words, and not what tells it from others. */
function isOtherName(name: string, bracket: string): boolean {
	const han = /\p{Script=Han}/u;
	return (
		isAcronym(bracket, name) ||
		isAcronym(name, bracket) ||
		(han.test(name) && !han.test(bracket) && /^(?:\p{L}+ \p{L}+|\p{Lu}{2,7}$)/u.test(bracket))
	);
}

/** As the other English-speaking countries write it. What is no word so stands in no text. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/([a-z]{3})our(?=s?\b)/giu, '$1or'],
	[/([a-z]{3})or(?=s?\b)/giu, '$1our'],
	[/([a-z]{3}[iy])s(?=(?:e[drs]?|ing|ations?)\b)/giu, '$1z'],
	[/([a-z]{3}[iy])z(?=(?:e[drs]?|ing|ations?)\b)/giu, '$1s'],
];

/** `E-mail`; more of them are a file's name or no word without them, and `Re-creation` is another one. */
const ONE_HYPHEN = /^(?!(?:[^-]* )?re-)([^-]*\p{L})-(?=[\p{L}\d][^-]*$)/iu;

/** A title that says its name twice, in Han and in other letters: `卡片盒笔记法 - Zettelkasten`. */
function inTwoScripts(title: string): readonly string[] {
	const parts = title.split(/\s+[-–—|/｜·]\s+|\s*[｜／]\s*/u);
	const inHan = parts.filter((part) => /\p{Script=Han}/u.test(part)).length;
	// A day or a number tells one of a series: `会议 - 2024-05-01`.
	return parts.length === 2 && inHan === 1 && !/\d/u.test(title) ? parts : [];
}

/**
 * The names a note goes by: title, title without its number and without what stands in brackets at its end, that by itself
 * where it says the same, the title as others spell, hyphenate or turn it round, aliases; each once.
 */
export function namesOfNote(title: string, aliases: readonly unknown[]): readonly Name[] {
	const names: Name[] = [];
	const add = (text: string, kind: number): void => {
		const clean = text.normalize('NFC').trim();
		if (clean === '' || clean.length > MAX_NAME || names.some((name) => name.text === clean))
			return;
		names.push({ text: clean, kind });
	};
	add(title, TITLE);
	const bare = title.length > MAX_NAME ? '' : title.replace(NUMBER, '');
	add(bare, BARE_TITLE);
	const [, name = '', bracket = ''] = BRACKET.exec(bare) ?? [];
	add(name, BARE_TITLE);
	// As others write it: `Research & development`, サーバ.
	add(
		bare.includes(' & ') ? bare.replace(' & ', ' and ') : bare.replace(/ (?:and|und) /iu, ' & '),
		BARE_TITLE,
	);
	add(bare.replace(/([ァ-ー]{2})ー$/u, '$1'), BARE_TITLE);
	add(bare.replace(ONE_HYPHEN, '$1'), BARE_TITLE);
	add(bare.replace(/(\p{Lu})\.(?=\p{Lu}|$| )/gu, '$1'), BARE_TITLE);
	add(bare.replace(/^(\p{Lu}\p{Ll}+) (?:\p{Lu}\. ?)+(?=\p{Lu}\p{Ll})/u, '$1 '), BARE_TITLE);
	add(bare.replace(/^(\p{Lu}[\p{Ll}-]+), (\p{Lu}[\p{L}. -]+)$/u, '$2 $1'), BARE_TITLE);
	if (isOtherName(name, bracket)) add(bracket, BARE_TITLE);
	for (const [from, to] of SPELLINGS) add(bare.replace(from, to), BARE_TITLE);
	for (const part of inTwoScripts(bare)) add(part, BARE_TITLE);
	for (const alias of aliases.slice(0, 100)) {
		if (typeof alias === 'string' || typeof alias === 'number') add(String(alias), ALIAS);
	}
	return names.slice();
}
