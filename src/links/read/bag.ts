import { IN_NAME, MAX_COUNT } from '../data/flat-lists';
import { Growing32, type Growing8 } from '../data/growing';
import { HEADING } from './inline';
import { readTokens, type ReadOptions, type Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Beyond any count: the bit of terms in names. */
const NAMED = 2 ** 24;

/** A text as counts of its terms: words, and pairs of neighbours in scripts without spaces. Reused from text to text. */
export class Bag {
	/** Terms counted, in the order in which they were met. */
	private readonly met = new Growing32();
	private readonly counts = new Growing32(new Uint32Array(1024));

	/** Good until the bag is changed. */
	get terms(): Uint32Array {
		return this.met.items.subarray(0, this.met.length);
	}

	clear(): void {
		const { items } = this.counts;
		for (const term of this.terms) items[term] = 0;
		this.met.length = 0;
	}

	/** Makes room for terms below this number. */
	reserve(terms: number): void {
		this.counts.reserve(terms);
	}

	/** Counts a term there is room for. */
	add(term: number, times: number): void {
		const { items } = this.counts;
		const count = items[term] ?? 0;
		if (count === 0) this.met.push(term);
		items[term] = count + times;
	}

	/** Marks a term as one of the note's names. */
	name(term: number): void {
		this.counts.items[term] = (this.counts.items[term] ?? 0) | NAMED;
	}

	/** Writes what postings keep of each count, by place in `terms`, and forgets the counts. */
	pour(bytes: Growing8): void {
		bytes.reserve(this.met.length);
		const [into, { items }] = [bytes.items, this.counts];
		const { terms } = this;
		for (let at = 0; at < terms.length; at += 1) {
			const term = terms[at] ?? 0;
			const count = items[term] ?? 0;
			items[term] = 0;
			into[at] =
				count < NAMED ? Math.min(MAX_COUNT, count) : IN_NAME | Math.min(MAX_COUNT, count - NAMED);
		}
	}

	countOf(term: number): number {
		return this.counts.items[term] ?? 0;
	}
}

const pair = new Uint16Array(4);

/** Fills in the terms of scripts without spaces: a character with its neighbour. A lone one says nothing. */
export function readTerms(
	text: string,
	tokens: Tokens,
	{ vocabulary, learn = false }: { readonly vocabulary: Vocabulary; readonly learn?: boolean },
): void {
	if (!tokens.hasSingles) return;
	const { starts, ends, single, terms, length } = tokens;
	for (let at = 0; at < length; at += 1) {
		if (single[at] === 0) continue;
		terms[at] = -1;
		const end = ends[at] ?? 0;
		const next = at + 1;
		if (next >= length || single[next] === 0 || starts[next] !== end) continue;
		const start = starts[at] ?? 0;
		const size = (ends[next] ?? end) - start;
		if (size > 4) continue;
		for (let unit = 0; unit < size; unit += 1) pair[unit] = text.charCodeAt(start + unit);
		terms[at] = vocabulary.number(pair, size, learn);
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

export interface CountOptions extends ReadOptions {
	/** How much more a term counts where it stands in a heading. */
	readonly headings?: number;
}

/** Counts a text's terms into the bag, `times` for each. */
export function addText(
	{ vocabulary, tokens, bag }: BagSource,
	text: string,
	times: number,
	options: CountOptions = {},
): void {
	readTokens(text, vocabulary, tokens, options);
	readTerms(text, tokens, { vocabulary, learn: options.learn ?? false });
	bag.reserve(vocabulary.size);
	const { terms, roles, length } = tokens;
	const inHeading = times + (options.headings ?? 0);
	for (let at = 0; at < length; at += 1) {
		const term = terms[at] ?? -1;
		if (term >= 0) bag.add(term, ((roles[at] ?? 0) & HEADING) === 0 ? times : inHeading);
	}
}
