import type { RawLink } from '../read/inline';
import type { Match } from '../names/matches';
import { Sparse } from '../data/sparse';
import type { Tokens } from '../read/tokens';

/**
 * How many components the ranking has. In the order of the weights: 0 cosine of the texts, 1 words of the note's names,
 * 2 how likely an author links the wording that names it, 3 mention, 4 links of near notes, 5 the same for its in-degree,
 * 6 co-citation, 7 in-degree, 8 tags, 9 folders of near notes, 10 cosine of the title alone. See `candidates.ts`.
 */
export const COMPONENTS = 11;

/** What is left out of the reckoning: a note that asks, or is asked about as if it were new. */
export interface LeftOut {
	readonly note: number;
	/** Surface and target of its links, as `surface * 2^26 + target`. */
	readonly anchors: ReadonlySet<number>;
	readonly linkers: ReadonlySet<number>;
	readonly out: ReadonlySet<number>;
}

export const ANCHOR_SPAN = 2 ** 26;

/** Terms with their weight, and how much each tells in this vault. */
export interface Weighed {
	readonly terms: readonly number[];
	readonly weights: readonly number[];
	readonly idfs: readonly number[];
}

/** A text that asks, read: its terms, heaviest first, and the wordings of the vault that stand in it. */
export interface Question extends Weighed {
	/** Terms of its title, of equal weight but for how much they tell. */
	readonly about: Weighed;
	readonly matches: readonly Match[];
	/** Links of the text, web addresses among them. */
	readonly links: readonly RawLink[];
	/** The text as far as it is read, and its tokens with their terms: good until the next text is read. */
	readonly body: string;
	readonly tokens: Tokens;
	readonly tags: readonly string[];
	readonly leftOut: LeftOut | undefined;
}

/** The reckoning of one question, by note. Reused from question to question. */
export class Asked {
	/** Cosine of the text with each note (tf-idf). */
	readonly cos = new Sparse();
	/** How much of a note's names the text says, by rarity. */
	readonly title = new Sparse();
	/** Cosine of the title alone with each note, up to a factor. */
	readonly about = new Sparse();
	readonly titleHits = new Sparse();
	/** Mention by link probability: the best of the wordings that name a note, 0 to 1. */
	readonly menlp = new Sparse();
	/** How strongly the text names notes tied to a named note; by note, 0 where not asked yet. */
	readonly ties = new Sparse();
	/** How often the text names a note. */
	readonly times = new Sparse();
	/** Links from the nearest notes (k nearest neighbours), the nearer the more. */
	readonly knn = new Sparse();
	/** Co-citation: links from notes that link, or are linked from, the best ones so far. */
	readonly cf = new Sparse();
	/** Tags it shares with the text, rare ones more. */
	readonly tag = new Sparse();
	/** By note: the place among the matches, plus one, of the one that speaks for it most. */
	readonly best = new Sparse();
	/** Notes of the highest cosine, best first. */
	near: readonly number[] = [];
	/** Notes of the highest mention, and of the most links from near notes. */
	named: readonly number[] = [];
	linked: readonly number[] = [];
	/** By folder: how much of the near notes stands in it. */
	readonly folders = new Map<number, number>();
	/** Length of the question's vector. */
	norm = 1;

	start(notes: number): void {
		for (const each of this.all()) {
			each.clear();
			each.reserve(notes);
		}
		this.folders.clear();
		this.near = [];
		this.named = [];
	}

	private all(): readonly Sparse[] {
		const { cos, title, about, titleHits, menlp, best, times, ties, knn, cf, tag } = this;
		return [cos, title, about, titleHits, menlp, best, times, ties, knn, cf, tag];
	}
}
