import { visibleText } from './protect';
import { readTerms, readTokens } from './tokens';
import type { IndexedNote } from './model';

/** How often a note says a term: title and aliases count five times, tags once more (link study, section 5). */
const NAME_WEIGHT = 5;
/** The query's rarest terms compared with the vault; more cost time and add noise. */
const QUERY_TERMS = 200;

export interface Kin {
	readonly path: string;
	/** Cosine, 0 to 1. */
	readonly score: number;
	/** Shared terms, the ones that weigh most first. */
	readonly terms: readonly string[];
}

/** What every note says, by term, for finding kindred notes. */
export class TermIndex {
	private readonly postings = new Map<string, Map<string, number>>();
	private readonly notes = new Map<string, ReadonlyMap<string, number>>();

	get size(): number {
		return this.notes.size;
	}

	set(note: IndexedNote): void {
		this.remove(note.path);
		const counts = countTerms(visibleText(note.body));
		for (const name of [note.title, ...note.aliases]) addTerms(counts, name, NAME_WEIGHT);
		for (const tag of note.tags) addTerms(counts, tag, 1);
		this.notes.set(note.path, counts);
		for (const [term, count] of counts) {
			const posting = this.postings.get(term) ?? new Map<string, number>();
			posting.set(note.path, count);
			this.postings.set(term, posting);
		}
	}

	remove(path: string): void {
		for (const term of this.notes.get(path)?.keys() ?? []) {
			const posting = this.postings.get(term);
			posting?.delete(path);
			if (posting?.size === 0) this.postings.delete(term);
		}
		this.notes.delete(path);
	}

	/** How rare a term is: 0 where every note says it. */
	rarity(term: string): number {
		const df = this.postings.get(term)?.size ?? 0;
		return Math.log(1 + (this.size - df + 0.5) / (df + 0.5));
	}

	/** Notes that share rare terms with a text, best first, at most `limit`. */
	kin(text: string, title: string, limit: number): readonly Kin[] {
		const counts = countTerms(visibleText(text));
		addTerms(counts, title, 3);
		const weights = this.weigh(counts).slice(0, QUERY_TERMS);
		const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
		const sums = new Map<string, number>();
		for (const [term, weight] of weights) {
			for (const [path, count] of this.postings.get(term) ?? []) {
				sums.set(path, (sums.get(path) ?? 0) + weight * tf(count) * this.rarity(term));
			}
		}
		const found = [...sums].map(([path, sum]) => ({
			path,
			score: sum / (length * this.lengthOf(path)),
		}));
		found.sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1));
		return found
			.slice(0, limit)
			.map((each) => ({ ...each, terms: this.shared(each.path, weights) }));
	}

	private weigh(counts: ReadonlyMap<string, number>): [string, number][] {
		const weighed = [...counts]
			.filter(
				([term]) =>
					(this.postings.get(term)?.size ?? 0) > 0 &&
					(this.postings.get(term)?.size ?? 0) <= Math.max(2, this.size / 2),
			)
			.map(([term, count]): [string, number] => [term, tf(count) * this.rarity(term)]);
		return weighed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	}

	private shared(path: string, weights: readonly (readonly [string, number])[]): readonly string[] {
		const counts = this.notes.get(path);
		return weights
			.filter(([term]) => counts?.has(term))
			.map(([term, weight]): [string, number] => [
				term,
				weight * tf(counts?.get(term) ?? 0) * this.rarity(term),
			])
			.sort((a, b) => b[1] - a[1])
			.slice(0, 8)
			.map(([term]) => term);
	}

	private readonly lengths = new WeakMap<
		ReadonlyMap<string, number>,
		{ readonly size: number; readonly length: number }
	>();

	/** Kept until the vault has grown or shrunk by a tenth: rarities move slowly. */
	private lengthOf(path: string): number {
		const counts = this.notes.get(path);
		if (!counts) return 1;
		const known = this.lengths.get(counts);
		if (known && Math.abs(known.size - this.size) <= this.size / 10) return known.length;
		let sum = 0;
		for (const [term, count] of counts) sum += (tf(count) * this.rarity(term)) ** 2;
		const length = Math.sqrt(sum) || 1;
		this.lengths.set(counts, { size: this.size, length });
		return length;
	}
}

function tf(count: number): number {
	return 1 + Math.log(Math.min(count, 255));
}

function countTerms(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { term } of readTerms(readTokens(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
	return counts;
}

function addTerms(counts: Map<string, number>, text: string, weight: number): void {
	for (const { term } of readTerms(readTokens(text)))
		counts.set(term, (counts.get(term) ?? 0) + weight);
}
