import { readTokens, type ReadOptions, type Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A text as counts of its terms: words, and pairs of neighbours in scripts without spaces. Reused from text to text. */
export class Bag {
	/** Terms counted, in the order in which they were met. */
	terms: number[] = [];
	private counts = new Uint32Array(1024);

	clear(): void {
		for (const term of this.terms) this.counts[term] = 0;
		this.terms = [];
	}

	add(term: number, times: number): void {
		if (term >= this.counts.length) {
			const wider = new Uint32Array(Math.max(term + 1, this.counts.length * 2));
			wider.set(this.counts);
			this.counts = wider;
		}
		const count = this.counts[term] ?? 0;
		if (count === 0) this.terms.push(term);
		this.counts[term] = count + times;
	}

	countOf(term: number): number {
		return this.counts[term] ?? 0;
	}
}

const pair = new Uint16Array(4);

/**
 * Fills the column of terms: a word by itself, a character of a script without spaces with its neighbour. A lone one says nothing;
 * nor does a letter.
 */
export function readTerms(
	text: string,
	tokens: Tokens,
	{ vocabulary, learn = false }: { readonly vocabulary: Vocabulary; readonly learn?: boolean },
): void {
	const { starts, ends, single, words, terms, length } = tokens;
	for (let at = 0; at < length; at += 1) {
		const start = starts[at] ?? 0;
		const end = ends[at] ?? 0;
		if (single[at] === 0) {
			terms[at] = end - start > 1 ? (words[at] ?? -1) : -1;
			continue;
		}
		terms[at] = -1;
		const next = at + 1;
		if (next >= length || single[next] === 0 || starts[next] !== end) continue;
		const size = (ends[next] ?? end) - start;
		if (size > 4) continue;
		for (let unit = 0; unit < size; unit += 1) pair[unit] = text.charCodeAt(start + unit);
		terms[at] = learn ? vocabulary.intern(pair, size) : vocabulary.find(pair, size);
	}
}

/** Where the term that begins with a token ends. */
export function termEnd({ single, ends }: Tokens, at: number): number {
	return ends[single[at] === 0 ? at : at + 1] ?? 0;
}

export interface BagSource {
	readonly vocabulary: Vocabulary;
	readonly tokens: Tokens;
	readonly bag: Bag;
}

/** Counts a text's terms into the bag, `times` for each. */
export function addText(
	{ vocabulary, tokens, bag }: BagSource,
	text: string,
	times: number,
	options: ReadOptions = {},
): void {
	readTokens(text, vocabulary, tokens, options);
	readTerms(text, tokens, { vocabulary, learn: options.learn ?? false });
	const { terms, length } = tokens;
	for (let at = 0; at < length; at += 1) {
		const term = terms[at] ?? -1;
		if (term >= 0) bag.add(term, times);
	}
}
