/** Han, Kana and Hangul: scripts written without spaces, where a character stands for a word. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Signs that join letters to one word: don't, 3.14, e-mail. */
const JOINERS = new Set(["'", '’', '.', '_', '-'].map((sign) => sign.charCodeAt(0)));

const UNKNOWN = 0;
const OTHER = 1;
const IN_WORD = 2;
const WORD_ALONE = 3;
/** What each code unit was found to be; filled as texts need it. */
const kinds = new Uint8Array(0x10000);

/** How many words a text has: runs of letters and digits, and each character of a script without spaces. */
export function countWords(text: string): number {
	let words = 0;
	let isInside = false;
	// Sign by sign: an expression would make an array of every word of a long text only to count it.
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		let kind = kinds[code] ?? UNKNOWN;
		if (kind === UNKNOWN) kind = kindAt(text, at, code);
		if (kind === WORD_ALONE) words += 1;
		if (kind === IN_WORD && !isInside) words += 1;
		if (kind === IN_WORD) isInside = true;
		else if (!(isInside && JOINERS.has(code) && isLetterAt(text, at + 1))) isInside = false;
	}
	return words;
}

function isLetterAt(text: string, at: number): boolean {
	if (at >= text.length) return false;
	const code = text.charCodeAt(at);
	return ((kinds[code] ?? UNKNOWN) || kindAt(text, at, code)) === IN_WORD;
}

/** Half of a pair is what the whole pair is; only single units are remembered. */
function kindAt(text: string, at: number, code: number): number {
	if (code >= 0xdc00 && code < 0xe000) {
		const isPair = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
		return isPair ? kindOf(text.codePointAt(at - 1) ?? code) : OTHER;
	}
	if (code >= 0xd800 && code < 0xdc00) return kindOf(text.codePointAt(at) ?? code);
	return (kinds[code] = kindOf(code));
}

function kindOf(point: number): number {
	const sign = String.fromCodePoint(point);
	if (UNSPACED.test(sign)) return WORD_ALONE;
	return LETTER.test(sign) ? IN_WORD : OTHER;
}

const UNEVEN = /[^\S ]|^ | $| {2}/u;

/** One line of text: runs of white space (hard spaces too) become one space, ends trimmed. */
export function oneLine(text: string): string {
	return UNEVEN.test(text) ? text.replace(/[\s\u00a0]+/gu, ' ').trim() : text;
}

/**
 * Text without the signs at its end that fit a pattern for one sign. A pattern ending in `+$` is tried from every sign of
 * a run: one that is followed by something else costs its square.
 */
export function trimEndSigns(text: string, sign: RegExp): string {
	let end = text.length;
	while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}
