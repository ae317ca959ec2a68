import type { QueueEntry } from './model';

const MAX_WORDS = 12;

/** The search asked about last: who asks for one search again is given the same array. */
let asked: { readonly search: string; readonly words: readonly string[] } = {
	search: '',
	words: [],
};

/** The words of a search: all must be found. Letter case and accents do not count. */
export function searchWords(search: string): readonly string[] {
	if (search !== asked.search) {
		const words = foldText(search)
			.split(/\s+/u)
			.filter((word) => word !== '');
		asked = { search, words: words.slice(0, MAX_WORDS) };
	}
	return asked.words;
}

const ACCENT = /\p{M}/gu;
const ASCII = /^[\u0000-\u007f]*$/u;

/** Text as it is compared: lower case, without accents, full-width letters as plain ones. */
export function foldText(text: string): string {
	if (ASCII.test(text)) return text.toLowerCase();
	return text.normalize('NFKD').replace(ACCENT, '').toLowerCase().replaceAll('ß', 'ss');
}

/** Title and feed as they are compared, with what the last search found there. */
interface Folded {
	readonly text: string;
	words: readonly string[];
	holds: boolean;
}

/** Folded once for each entry, for as long as the entry is: typing asks the same ten thousand titles at every key. */
const folded = new WeakMap<QueueEntry, Folded>();

function foldedTitle(entry: QueueEntry): Folded {
	let title = folded.get(entry);
	if (title === undefined) {
		title = { text: foldText(`${entry.title}\n${entry.source}`), words: [], holds: true };
		folded.set(entry, title);
	}
	return title;
}

/**
 * Whether title and feed together hold all words, as `searchWords` gives them. Compared once for each search: whoever
 * asks for all entries beforehand, in slices, makes it quick for who arranges them.
 */
export function hasTitleWords(entry: QueueEntry, words: readonly string[]): boolean {
	const title = foldedTitle(entry);
	if (title.words !== words) {
		const mayHold = title.holds || !isNarrower(words, title.words);
		title.holds = mayHold && holdsWords(title.text, words);
		title.words = words;
	}
	return title.holds;
}

let compared:
	{ narrow: readonly string[]; wide: readonly string[]; isNarrower: boolean } | undefined;

/** Whether what holds these words holds the wider ones, too: a letter more was typed. One answer serves ten thousand titles. */
function isNarrower(narrow: readonly string[], wide: readonly string[]): boolean {
	if (compared?.narrow !== narrow || compared.wide !== wide) {
		const isEach = wide.every((word) => narrow.some((other) => other.includes(word)));
		compared = { narrow, wide, isNarrower: isEach };
	}
	return compared.isNarrower;
}

/** Whether a folded text holds all words. */
export function holdsWords(text: string, words: readonly string[]): boolean {
	for (const word of words) if (!text.includes(word)) return false;
	return true;
}
