import { classOf, classOfPair, foldOf, GAP, HALF, longFold, MARK, SINGLE, WORD } from './chars';
import type { Vocabulary } from './vocabulary';

/** Longer runs are data, not words. */
const MAX_WORD = 64;

/** The tokens of a text as columns, reused from text to text. Offsets are UTF-16 units. */
export class Tokens {
	/** Number of the word in the vocabulary; -1 where it is not known. */
	words = new Int32Array(1024);
	starts = new Int32Array(1024);
	ends = new Int32Array(1024);
	/** 1 for one character of a script without spaces. */
	single = new Uint8Array(1024);
	/** Role of the text where the token begins (`inline.ts`); 0 where the text was read without roles. */
	roles = new Uint8Array(1024);
	/** Filled by `readTerms` (`bag.ts`): the term that begins with the token; -1 for none. */
	terms = new Int32Array(1024);
	length = 0;

	push(word: number, start: number, end: number, single: number): void {
		if (this.length === this.words.length) this.grow();
		this.roles[this.length] = 0;
		this.words[this.length] = word;
		this.starts[this.length] = start;
		this.ends[this.length] = end;
		this.single[this.length] = single;
		this.length += 1;
	}

	private grow(): void {
		const size = this.length * 2;
		const wider = (from: Int32Array): Int32Array<ArrayBuffer> => {
			const to = new Int32Array(size);
			to.set(from);
			return to;
		};
		this.words = wider(this.words);
		this.starts = wider(this.starts);
		this.ends = wider(this.ends);
		this.terms = wider(this.terms);
		const single = new Uint8Array(size);
		single.set(this.single);
		this.single = single;
		const roles = new Uint8Array(size);
		roles.set(this.roles);
		this.roles = roles;
	}

	/** Tokens know what they stand in: a link, a heading, code. */
	takeRoles(roles: Uint8Array): void {
		for (let at = 0; at < this.length; at += 1) {
			this.roles[at] = roles[this.starts[at] ?? 0] ?? 0;
		}
	}
}

export interface ReadOptions {
	/** Roles of the text's units (`roles.ts`); a unit with any bit of `skip` parts words. */
	readonly roles?: Uint8Array;
	readonly skip?: number;
	/** Give new words a number. */
	readonly learn?: boolean;
}

const units = new Uint16Array(MAX_WORD + 16);

/** Reads a text's tokens into `tokens`, in order. Linear; makes no strings and no closures, since every note is read so. */
export function readTokens(
	text: string,
	vocabulary: Vocabulary,
	tokens: Tokens,
	{ roles, skip = 0, learn = false }: ReadOptions = {},
): void {
	tokens.length = 0;
	let length = 0;
	let start = -1;
	let last = 0;
	for (let at = 0; at < text.length; at += 1) {
		let unit = text.charCodeAt(at);
		if (unit >= 97 && unit <= 122 && (!roles || ((roles[at] ?? 0) & skip) === 0)) {
			if (start < 0) start = at;
			if (length < MAX_WORD) units[length++] = unit;
			last = at + 1;
			continue;
		}
		let kind = roles && ((roles[at] ?? 0) & skip) !== 0 ? GAP : classOf(unit);
		let wide = '';
		let size = 1;
		if (kind === HALF) {
			const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
			size = char.length;
			({ kind, folded: wide } = classOfPair(char));
		}
		if (kind === WORD) {
			if (start < 0) start = at;
			unit = wide === '' ? foldOf(unit) : 0;
			if (unit !== 0) {
				if (length < MAX_WORD) units[length++] = unit;
			} else {
				for (const char of wide === '' ? longFold(text.charCodeAt(at)) : wide) {
					if (length < MAX_WORD) units[length++] = char.charCodeAt(0);
				}
			}
			last = at + size;
		} else if (kind === MARK) {
			if (start >= 0) last = at + size;
		} else {
			if (start >= 0) {
				if (length > 0) tokens.push(wordOf(vocabulary, length, learn), start, last, 0);
				start = -1;
				length = 0;
			}
			if (kind === SINGLE) {
				units[0] = wide === '' ? foldOf(unit) : wide.charCodeAt(0);
				if (wide !== '') units[1] = wide.charCodeAt(1);
				const word = learn ? vocabulary.intern(units, size) : vocabulary.find(units, size);
				tokens.push(word, at, at + size, 1);
			}
		}
		at += size - 1;
	}
	if (start >= 0 && length > 0) tokens.push(wordOf(vocabulary, length, learn), start, last, 0);
}

/** The number of the word that stands in `units`. */
function wordOf(vocabulary: Vocabulary, length: number, learn: boolean): number {
	const stemmed = stem(units, length);
	return learn ? vocabulary.intern(units, stemmed) : vocabulary.find(units, stemmed);
}

/** Plural endings only: the study found stronger stemming worse. Gives the new length. */
function stem(word: Uint16Array, length: number): number {
	if (length < 4 || word[length - 1] !== 115) return length;
	for (let at = 0; at < length; at += 1) {
		const unit = word[at] ?? 0;
		if (unit >= 48 && unit <= 57) return length;
	}
	const before = word[length - 2] ?? 0;
	// ss, us, is
	if (before === 115 || before === 117 || before === 105) return length;
	if (before !== 101) return length - 1;
	const third = word[length - 3] ?? 0;
	if (third === 105) {
		word[length - 3] = 121;
		return length - 2;
	}
	const fourth = word[length - 4] ?? 0;
	// sses, shes, ches, xes
	const sibilant =
		third === 120 ||
		(third === 115 && fourth === 115) ||
		(third === 104 && (fourth === 115 || fourth === 99));
	return sibilant ? length - 2 : length - 1;
}
