import type { QueueEntry, TextFacts } from './model';

/** Words a minute of silent reading: the mean of 190 studies (Brysbaert 2019, English non-fiction: 238). */
const WORDS_A_MINUTE = 238;
/** Bytes a word takes with its space and marks, where the text has not been read: English prose has about six. */
const BYTES_A_WORD = 6;

/** Minutes of reading, at least one; 0 for nothing to read. */
export function readingMinutes(words: number): number {
	return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** Whether the full text is there, not a part of it. */
export function isWhole({ method }: TextFacts): boolean {
	return method !== undefined && !method.endsWith('+partial');
}

/** The article's words, guessed from the note's size until its text is read. */
export function wordsOf(entry: QueueEntry): number {
	return entry.text?.words ?? Math.round(entry.size / BYTES_A_WORD);
}
