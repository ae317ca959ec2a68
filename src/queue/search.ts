import type { QueueEntry } from './model';

const MAX_WORDS = 12;

/** The words of a search: all must be found. Letter case and accents do not count. */
export function searchWords(search: string): readonly string[] {
	return foldText(search)
		.split(/\s+/u)
		.filter((word) => word !== '')
		.slice(0, MAX_WORDS);
}

const ACCENT = /\p{M}/gu;
const ASCII = /^[\u0000-\u007f]*$/u;

/** Text as it is compared: lower case, without accents, full-width letters as plain ones. */
export function foldText(text: string): string {
	if (ASCII.test(text)) return text.toLowerCase();
	return text.normalize('NFKD').replace(ACCENT, '').toLowerCase().replaceAll('ß', 'ss');
}

/** Folded once for each entry: typing asks the same ten thousand titles at every key. */
const folded = new WeakMap<QueueEntry, string>();

/** Title and feed as they are compared, kept for as long as the entry is. */
export function foldedTitle(entry: QueueEntry): string {
	let text = folded.get(entry);
	if (text === undefined) {
		text = foldText(`${entry.title}\n${entry.source}`);
		folded.set(entry, text);
	}
	return text;
}

/** Whether title and feed together hold all words. */
export function hasTitleWords(entry: QueueEntry, words: readonly string[]): boolean {
	return holdsWords(foldedTitle(entry), words);
}

/** Whether a folded text holds all words. */
export function holdsWords(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(word));
}
