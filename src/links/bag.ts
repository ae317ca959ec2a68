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

/** Calls `visit` with each term of the tokens. A lone character of a script without spaces says nothing; nor does a letter. */
export function eachTerm(
	text: string,
	tokens: Tokens,
	{ vocabulary, learn = false }: { readonly vocabulary: Vocabulary; readonly learn?: boolean },
	visit: (term: number, start: number, end: number) => void,
): void {
	for (let at = 0; at < tokens.length; at += 1) {
		const start = tokens.starts[at] ?? 0;
		const end = tokens.ends[at] ?? 0;
		if (tokens.single[at] === 0) {
			const word = tokens.words[at] ?? -1;
			if (word >= 0 && end - start > 1) visit(word, start, end);
			continue;
		}
		const next = at + 1;
		if (next >= tokens.length || tokens.single[next] === 0 || tokens.starts[next] !== end) continue;
		const stop = tokens.ends[next] ?? end;
		if (stop - start > 4) continue;
		for (let unit = start; unit < stop; unit += 1) pair[unit - start] = text.charCodeAt(unit);
		const length = stop - start;
		const term = learn ? vocabulary.intern(pair, length) : vocabulary.find(pair, length);
		if (term >= 0) visit(term, start, stop);
	}
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
	eachTerm(text, tokens, { vocabulary, learn: options.learn ?? false }, (term) => {
		bag.add(term, times);
	});
}
