import type { Match } from './matches';
import { Sparse } from './sparse';

/** Components of the ranking, in the order of the weights. */
export const COMPONENTS = [
	'cos',
	'title',
	'men',
	'menlp',
	'knn',
	'knnn',
	'cf',
	'prior',
	'tag',
] as const;
export type Component = (typeof COMPONENTS)[number];

/** What is left out of the reckoning: a note that asks, or is asked about as if it were new. */
export interface LeftOut {
	readonly note: number;
	/** Surface and target of its links, as `surface * 2^26 + target`. */
	readonly anchors: ReadonlySet<number>;
	readonly linkers: ReadonlySet<number>;
	readonly out: ReadonlySet<number>;
}

export const ANCHOR_SPAN = 2 ** 26;

/** A text that asks, read: its terms by weight, and the wordings of the vault that stand in it. */
export interface Question {
	/** Terms with their weight, heaviest first. */
	readonly terms: readonly number[];
	readonly weights: readonly number[];
	readonly matches: readonly Match[];
	readonly tags: readonly string[];
	readonly leftOut: LeftOut | undefined;
}

/** The reckoning of one question, by note. Reused from question to question. */
export class Asked {
	readonly cos = new Sparse();
	readonly title = new Sparse();
	readonly titleHits = new Sparse();
	readonly men = new Sparse();
	readonly menlp = new Sparse();
	readonly knn = new Sparse();
	readonly cf = new Sparse();
	readonly tag = new Sparse();
	/** By note: the match that speaks for it most. */
	readonly best = new Map<number, Match>();
	/** Notes of the highest cosine, best first. */
	near: readonly number[] = [];
	/** Notes of the highest mention, and of the most links from near notes. */
	named: readonly number[] = [];
	linked: readonly number[] = [];
	/** Length of the question's vector. */
	norm = 1;

	start(notes: number): void {
		for (const each of this.all()) {
			each.clear();
			each.reserve(notes);
		}
		this.best.clear();
		this.near = [];
	}

	private all(): readonly Sparse[] {
		const { cos, title, titleHits, men, menlp, knn, cf, tag } = this;
		return [cos, title, titleHits, men, menlp, knn, cf, tag];
	}
}
