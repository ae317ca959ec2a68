import { classOf, classOfPair, foldOf, GAP, HALF, longFold, MARK, SINGLE, WORD } from './chars';
import { copied } from '../data/growing';
import { HIDDEN } from './inline';
import type { Vocabulary } from './vocabulary';

const ALEF = 0x627;
const LAM = 0x644;

/** Longer runs are data, not words. */
const MAX_WORD = 64;

/** Few at first: what grows once before V8 has compiled its reader does not have it compiled anew when it grows again. */
const FIRST_ROOM = 64;

/** The tokens of a text as columns, reused from text to text. Offsets are UTF-16 units. */
export class Tokens {
	/** Number of the word in the vocabulary; -1 where it is not known. */
	words = new Int32Array(FIRST_ROOM);
	starts = new Int32Array(FIRST_ROOM);
	ends = new Int32Array(FIRST_ROOM);
	/** The term that begins with the token; -1 for none. Those of scripts without spaces are filled by `readTerms` (`bag.ts`). */
	terms = new Int32Array(FIRST_ROOM);
	/** 1 for one character of a script without spaces. */
	single = new Uint8Array(FIRST_ROOM);
	/** Role of the text where the token begins (`inline.ts`); 0 where the text was read without roles. */
	roles = new Uint8Array(FIRST_ROOM);
	length = 0;
	hasSingles = false;

	clear(): void {
		this.length = 0;
		this.hasSingles = false;
	}

	push(word: number, start: number, end: number, role: number): void {
		const { length } = this;
		if (length === this.words.length) this.grow();
		this.words[length] = word;
		this.starts[length] = start;
		this.ends[length] = end;
		// A letter says nothing.
		this.terms[length] = end - start > 1 ? word : -1;
		this.single[length] = 0;
		this.roles[length] = role;
		this.length = length + 1;
	}

	pushSingle(word: number, start: number, end: number, role: number): void {
		this.push(word, start, end, role);
		this.single[this.length - 1] = 1;
		this.hasSingles = true;
	}

	private grow(): void {
		const size = this.length * 2;
		this.words = copied(this.words, new Int32Array(size));
		this.starts = copied(this.starts, new Int32Array(size));
		this.ends = copied(this.ends, new Int32Array(size));
		this.terms = copied(this.terms, new Int32Array(size));
		this.single = copied(this.single, new Uint8Array(size));
		this.roles = copied(this.roles, new Uint8Array(size));
	}
}

export interface ReadOptions {
	/** Roles of the text's units (`roles.ts`); a hidden unit parts words. */
	readonly roles?: Uint8Array;
	/** Give new words a number. */
	readonly learn?: boolean;
}

const units = new Uint16Array(MAX_WORD + 16);

/**
 * Reads a text's tokens into `tokens`, in order. Linear; makes no strings and no closures, since every note is read so. Words of
 * plain letters, which are most of most texts, are hashed where they stand; others are spelled first.
 */
export function readTokens(
	text: string,
	vocabulary: Vocabulary,
	tokens: Tokens,
	{ roles = blank(text.length), learn = false }: ReadOptions = {},
): void {
	tokens.clear();
	const end = text.length;
	// Names of the module are looked up anew each time they are read: too dear for every unit of a vault.
	const [hidden, longest, space] = [HIDDEN, MAX_WORD, SPACE];
	for (let at = 0; at < end; at += 1) {
		const start = at;
		const limit = Math.min(end, start + longest);
		let first = 0;
		let second = 0;
		for (; at < limit; at += 1) {
			const letter = text.charCodeAt(at) | 32;
			if (letter < 97 || letter > 122 || ((roles[at] ?? 0) & hidden) !== 0) break;
			// As `Vocabulary.number` does.
			first = Math.imul(first ^ letter, 16777619);
			second = Math.imul(second ^ letter, 0x85ebca6b);
			second ^= second >>> 15;
		}
		const unit = at < end ? text.charCodeAt(at) : space;
		const size = at - start;
		const kind = unit === space || ((roles[at] ?? 0) & hidden) !== 0 ? GAP : kindAt(text, at);
		if (kind === WORD || (kind === MARK && size > 0)) {
			const length = spell(text, start, roles);
			at = spelledEnd - 1;
			if (length === 0) continue;
			const number = vocabulary.number(units, stem(length), learn);
			tokens.push(number, start, spelledEnd, roles[start] ?? 0);
			continue;
		}
		if (size > 0) {
			const isSigned =
				unit === PLUS || unit === HASH || (start > 0 && text.charCodeAt(start - 1) === DOT);
			const sign = isSigned ? signOf(text, start, at) : 0;
			// Only words of four letters that end with s have another stem than themselves.
			const isStem = sign === 0 && (size < 4 || (text.charCodeAt(at - 1) | 32) !== S);
			const number = isStem
				? vocabulary.numberOf(first, second, learn)
				: vocabulary.number(units, stem(spell(text, start, roles, sign)), learn);
			const from = sign === DOT ? start - 1 : start;
			const after = sign === PLUS ? 2 : sign === HASH ? 1 : 0;
			tokens.push(number, from, at + after, roles[from] ?? 0);
		}
		if (kind === GAP) continue;
		if (kind === SINGLE) {
			const number = vocabulary.number(units, addFolded(text, at, 0), learn);
			tokens.pushSingle(number, at, at + char.size, roles[at] ?? 0);
		}
		at += char.size - 1;
	}
}

/** Where the word ends that was spelled last. */
let spelledEnd = 0;

/** Writes the word that begins here into `units`, folded, with a sign of its name behind it; gives its length there. */
function spell(text: string, start: number, roles: Uint8Array, sign = 0): number {
	let length = 0;
	let at = start;
	for (; at < text.length && ((roles[at] ?? 0) & HIDDEN) === 0; at += char.size) {
		const kind = kindAt(text, at);
		if (kind === WORD) length = addFolded(text, at, length);
		else if (kind !== MARK) break;
	}
	spelledEnd = at;
	if (sign !== 0) units[length++] = sign;
	return length;
}

let noRoles = new Uint8Array(1024);

/** Roles of a plain text: reading beyond an array is slow, so there is one for it too. */
function blank(length: number): Uint8Array {
	if (noRoles.length <= length) noRoles = new Uint8Array(length * 2);
	return noRoles;
}

const SPACE = 32;
const [HASH, PLUS, DOT] = [35, 43, 46];
const S = 115;

/** The character beyond plain letters read last: its units, and what it folds to where that is not one unit. */
const char = { size: 1, wide: '' };

/** The class of the character that begins here; of pairs of units as one. */
function kindAt(text: string, at: number): number {
	char.size = 1;
	char.wide = '';
	const kind = classOf(text.charCodeAt(at));
	if (kind !== HALF) return kind;
	const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
	const pair = classOfPair(whole);
	char.size = whole.length;
	char.wide = pair.folded;
	return pair.kind;
}

/** Adds what the character read last folds to; gives the new length. */
function addFolded(text: string, at: number, from: number): number {
	let length = from;
	const unit = char.wide === '' ? foldOf(text.charCodeAt(at)) : 0;
	if (unit !== 0) {
		if (length < MAX_WORD) units[length++] = unit;
		return length;
	}
	const folded = char.wide === '' ? longFold(text.charCodeAt(at)) : char.wide;
	for (let each = 0; each < folded.length && length < MAX_WORD; each += 1) {
		units[length++] = folded.charCodeAt(each);
	}
	return length;
}

/** The sign that makes another name of a word of plain letters: of `C++`, `F#` or `.NET`; 0 for none. */
function signOf(text: string, start: number, end: number): number {
	const after = /^(?:\+\+|#(?!\w))/u.exec(text.slice(end, end + 2));
	if (after) return after[0].charCodeAt(0);
	return text[start - 1] === '.' && !/[\w.)\]/\\-]/u.test(text[start - 2] ?? ' ') ? DOT : 0;
}

/**
 * Cuts a plural ending off the word in `units`, and an Arabic article, which is written as one word with its noun: the study
 * found stronger stemming worse. Gives the new length.
 */
function stem(length: number): number {
	if (units[0] === ALEF && units[1] === LAM && length > 4) {
		units.copyWithin(0, 2, length);
		return length - 2;
	}
	if (length < 4 || units[length - 1] !== 115) return length;
	for (let at = 0; at < length; at += 1) {
		const unit = units[at] ?? 0;
		if (unit >= 48 && unit <= 57) return length;
	}
	const before = units[length - 2] ?? 0;
	// ss, us, is
	if (before === 115 || before === 117 || before === 105) return length;
	if (before !== 101) return length - 1;
	const third = units[length - 3] ?? 0;
	if (third === 105) {
		units[length - 3] = 121;
		return length - 2;
	}
	const fourth = units[length - 4] ?? 0;
	// sses, shes, ches, xes
	const sibilant =
		third === 120 ||
		(third === 115 && fourth === 115) ||
		(third === 104 && (fourth === 115 || fourth === 99));
	return sibilant ? length - 2 : length - 1;
}
