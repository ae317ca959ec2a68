/** A word of a text, or one character of a script without spaces, in the form in which texts are compared. */
export interface Token {
	readonly term: string;
	readonly start: number;
	readonly end: number;
	/** Whether it is one Han, Kana or Hangul character. */
	readonly unspaced: boolean;
}

/** A term of the bag of words: how often it stands in the text and where it stands first. */
export interface Counted {
	count: number;
	readonly start: number;
	readonly end: number;
}

const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u30fc';
const TOKEN = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const ASCII = /^[a-z0-9]+$/iu;
/** Longer runs are data, not words. */
const MAX_TERM = 64;

/** The tokens of a text in order, with UTF-16 offsets. Linear in the text. */
export function tokenise(text: string): readonly Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(TOKEN)) {
		const raw = match[0];
		const ascii = ASCII.test(raw);
		const unspaced = !ascii && IS_UNSPACED.test(raw);
		const term = unspaced ? raw.normalize('NFC') : normalise(raw, ascii);
		if (term === '') continue;
		tokens.push({ term, start: match.index, end: match.index + raw.length, unspaced });
	}
	return tokens;
}

function normalise(raw: string, ascii: boolean): string {
	const short = raw.slice(0, MAX_TERM);
	if (ascii) return stem(short.toLowerCase());
	return stem(
		short
			.normalize('NFKD')
			.replace(/\p{M}+/gu, '')
			.toLowerCase(),
	);
}

function stem(word: string): string {
	if (word.length < 4 || !word.endsWith('s') || /\d/u.test(word)) return word;
	if (/(?:ss|us|is)$/u.test(word)) return word;
	if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	return /(?:sses|shes|ches|xes)$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** The bag of words: words as they are, scripts without spaces as pairs of neighbours. */
export function bagOf(text: string): Map<string, Counted> {
	const bag = new Map<string, Counted>();
	let before: Token | undefined;
	for (const token of tokenise(text)) {
		if (!token.unspaced) count(bag, token.term, token.start, token.end);
		else if (before?.unspaced && before.end === token.start) {
			count(bag, before.term + token.term, before.start, token.end);
		}
		before = token;
	}
	return bag;
}

function count(bag: Map<string, Counted>, term: string, start: number, end: number): void {
	const known = bag.get(term);
	if (known) known.count += 1;
	else bag.set(term, { count: 1, start, end });
}
