/** Han, Kana and Hangul: scripts written without spaces, where a character stands for a word. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’._-][\p{L}\p{N}]+)*/gu;

/** How many words a text has: runs of letters and digits, and each character of a script without spaces. */
export function countWords(text: string): number {
	const unspaced = text.match(UNSPACED)?.length ?? 0;
	const spaced = text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0;
	return unspaced + spaced;
}

const UNEVEN = /[^\S ]|^ | $| {2}/u;

/** One line of text: runs of white space (hard spaces too) become one space, ends trimmed. */
export function oneLine(text: string): string {
	return UNEVEN.test(text) ? text.replace(/[\s\u00a0]+/gu, ' ').trim() : text;
}
