import { FlatLists, IN_NAME, MAX_COUNT, SLICE, writeLists } from '../data/flat-lists';
import { copied, Growing32, Growing8 } from '../data/growing';

/** Flat lists are written anew when this share of the notes has changed since. */
const STALE_SHARE = 0.1;
/** Or so many: each question reads them one by one. */
const STALE_MOST = 1500;
/** A vault that is read batch by batch would write its lists ten times over by that rule: new notes wait for more of them. */
const FRESH_SHARE = 0.5;

export interface SavedPostings {
	readonly from: Uint32Array;
	readonly count: Uint32Array;
	readonly terms: Uint32Array;
	readonly counts: Uint8Array;
	readonly df: Uint32Array;
	readonly live: number;
	/** The flat lists, since writing them takes longer than reading them, and what they do not say. */
	readonly lists: readonly [Uint32Array, Uint32Array, Uint8Array, Uint32Array, Uint32Array];
	readonly stale: Uint8Array;
	readonly changed: readonly number[];
	readonly outdated: number;
	readonly fresh: number;
	readonly norms: Float32Array;
	readonly nameWeights: Float32Array;
}

/** Weight of a count: 1 + ln n, as a table. */
export const TF = Float32Array.from({ length: 256 }, (_, byte) => {
	const count = byte & MAX_COUNT;
	return count === 0 ? 0 : 1 + Math.log(count);
});

/**
 * Which notes say which terms, both ways. By note: slices of two growing columns, the newest slice of a note counts. By term:
 * flat sorted lists written by a counting sort, and a short list of notes changed since, which queries read by note.
 */
export class Postings {
	/** By note: where its slice begins, and how many terms it holds (0 for a note that is not there). */
	readonly from = new Growing32();
	readonly count = new Growing32();
	/** Slices: terms, and their counts with the `IN_NAME` bit. */
	terms = new Growing32();
	counts = new Growing8();
	/** By term: how many notes hold it now. */
	readonly df = new Growing32();
	lists = new FlatLists();
	/** By note: 1 where the flat lists no longer say what it holds. */
	stale = new Uint8Array(64);
	/** Notes that changed since and are there. */
	changed = new Set<number>();
	/** By note: length of its vector and the weight of its names' terms. */
	norms = new Float32Array(64);
	nameWeights = new Float32Array(64);
	live = 0;
	/** Grows whenever weights move: what was cached by it is out of date. */
	age = 0;
	/** Changes to notes that the flat lists hold, and notes that they do not hold yet. */
	private outdated = 0;
	private fresh = 0;
	/** Notes whose norms are still to be reckoned: while a vault is read they would be again and again. */
	private unweighed: number[] = [];
	private touched: Set<number> | undefined;

	save(): SavedPostings {
		this.compact();
		this.weighNew();
		const { live, outdated, fresh } = this;
		return {
			from: this.from.items.slice(),
			count: this.count.items.slice(),
			terms: this.terms.trimmed(),
			counts: this.counts.trimmed(),
			df: this.df.items.slice(),
			...{ live, outdated, fresh },
			lists: this.lists.columns(),
			stale: this.stale.slice(),
			changed: [...this.changed],
			norms: this.norms.slice(),
			nameWeights: this.nameWeights.slice(),
		};
	}

	static restore(saved: SavedPostings): Postings {
		const postings = new Postings();
		postings.from.items = saved.from;
		postings.count.items = saved.count;
		postings.terms = new Growing32(saved.terms, saved.terms.length);
		postings.counts = new Growing8(saved.counts, saved.counts.length);
		postings.df.items = saved.df;
		postings.lists = new FlatLists(...saved.lists);
		const { live, outdated, fresh, stale, norms, nameWeights } = saved;
		Object.assign(postings, { live, outdated, fresh, stale, norms, nameWeights, age: 1 });
		postings.changed = new Set(saved.changed);
		return postings;
	}

	/** Puts a note's terms in; `bytes` are counts with the `IN_NAME` bit, one for each term. */
	set(note: number, terms: Uint32Array, bytes: Uint8Array): void {
		if (this.has(note)) this.outdated += 1;
		else this.fresh += 1;
		this.drop(note);
		this.from.reserve(note + 1);
		this.count.reserve(note + 1);
		this.from.items[note] = this.terms.length;
		this.count.items[note] = terms.length;
		this.terms.append(terms);
		this.counts.append(bytes.subarray(0, terms.length));
		let df = this.df.items;
		for (const term of terms) {
			if (term >= df.length) {
				this.df.reserve(term + 1);
				df = this.df.items;
			}
			df[term] = (df[term] ?? 0) + 1;
		}
		this.live += 1;
		this.changed.add(note);
		this.unweighed.push(note);
		this.widen(note);
	}

	drop(note: number): void {
		this.widen(note);
		this.stale[note] = 1;
		this.touched?.add(note);
		if (!this.has(note)) return;
		const from = this.from.items[note] ?? 0;
		const df = this.df.items;
		for (const term of this.terms.items.subarray(from, from + (this.count.items[note] ?? 0))) {
			df[term] = (df[term] ?? 1) - 1;
		}
		this.count.items[note] = 0;
		this.changed.delete(note);
		this.live -= 1;
		this.outdated += 1;
	}

	/** Weighs what came since the last question, as far as the flat lists have not been written with it. */
	weighNew(): void {
		for (const note of this.unweighed) this.weigh(note);
		this.unweighed.length = 0;
	}

	/** Whether the note is there and says anything. */
	has(note: number): boolean {
		return (this.count.items[note] ?? 0) > 0;
	}

	/** How much a term tells (BM25's inverse document frequency). */
	idf(term: number): number {
		const df = this.df.items[term] ?? 0;
		return Math.log(1 + (this.live - df + 0.5) / (df + 0.5));
	}

	/** What a note says: terms with their counts' bytes. */
	bytesOf(note: number): ReadonlyMap<number, number> {
		const from = this.from.items[note] ?? 0;
		const to = from + (this.count.items[note] ?? 0);
		const found = new Map<number, number>();
		for (let at = from; at < to; at += 1) {
			found.set(this.terms.items[at] ?? 0, this.counts.items[at] ?? 0);
		}
		return found;
	}

	/** Terms of a note's names. */
	nameTerms(note: number): readonly number[] {
		const from = this.from.items[note] ?? 0;
		const to = from + (this.count.items[note] ?? 0);
		const found: number[] = [];
		for (let at = from; at < to; at += 1) {
			if ((this.counts.items[at] ?? 0) >= IN_NAME) found.push(this.terms.items[at] ?? 0);
		}
		return found;
	}

	/** Whether the flat lists say anything that is out of date. */
	get hasStale(): boolean {
		return this.outdated + this.fresh > 0;
	}

	get isStale(): boolean {
		const { outdated, fresh, live } = this;
		return outdated > Math.min(STALE_MOST, live * STALE_SHARE) || fresh > live * FRESH_SHARE;
	}

	/** Writes the flat lists anew, in slices; the old ones serve until the last. */
	*settling(terms: number): Generator<void> {
		// One at a time: what changes meanwhile is marked, and waits for the next.
		if (this.touched || (!this.hasStale && this.age > 0)) return;
		this.outdated = 0;
		this.fresh = 0;
		this.compact();
		const touched = new Set<number>();
		this.touched = touched;
		try {
			const [from, count] = [this.from.items.slice(), this.count.items.slice()];
			const slices = { from, count, terms: this.terms, counts: this.counts };
			this.lists = yield* writeLists(slices, terms);
			this.stale.fill(0);
			this.changed.clear();
			for (const note of touched) {
				this.stale[note] = 1;
				if (this.has(note)) this.changed.add(note);
			}
			this.age += 1;
			yield* this.weighing(terms);
			// Until here a question weighs what is new itself.
			this.unweighed = [...touched].filter((note) => this.has(note));
		} finally {
			this.touched = undefined;
		}
	}

	get size(): number {
		const arrays: readonly ArrayBufferView[] = [
			...this.lists.columns(),
			this.norms,
			...[this.terms.items, this.counts.items, this.df.items],
		];
		return arrays.reduce((sum, each) => sum + each.byteLength, 0);
	}

	private *weighing(terms: number): Generator<void> {
		const idfs = new Float32Array(terms);
		for (let term = 0; term < terms; term += 1) idfs[term] = this.idf(term);
		yield;
		for (let note = 0; note < this.stale.length; note += 1) {
			if (this.has(note)) this.weigh(note, idfs);
			if (note % SLICE === SLICE - 1) yield;
		}
	}

	private weigh(note: number, idfs?: Float32Array): void {
		const from = this.from.items[note] ?? 0;
		const to = from + (this.count.items[note] ?? 0);
		let squares = 0;
		let names = 0;
		for (let at = from; at < to; at += 1) {
			const term = this.terms.items[at] ?? 0;
			const byte = this.counts.items[at] ?? 0;
			const idf = idfs?.[term] ?? this.idf(term);
			const weight = (TF[byte] ?? 0) * idf;
			squares += weight * weight;
			if (byte >= IN_NAME) names += idf;
		}
		this.norms[note] = Math.sqrt(squares) || 1;
		this.nameWeights[note] = names;
	}

	/** Drops slices that no note owns any more. */
	private compact(): void {
		let owned = 0;
		for (let note = 0; note < this.stale.length; note += 1) owned += this.count.items[note] ?? 0;
		if (owned === this.terms.length) return;
		const terms = new Growing32(new Uint32Array(owned + 64));
		const counts = new Growing8(new Uint8Array(owned + 64));
		for (let note = 0; note < this.stale.length; note += 1) {
			const from = this.from.items[note] ?? 0;
			const count = this.count.items[note] ?? 0;
			if (count === 0) continue;
			this.from.items[note] = terms.length;
			terms.append(this.terms.items.subarray(from, from + count));
			counts.append(this.counts.items.subarray(from, from + count));
		}
		this.terms = terms;
		this.counts = counts;
	}

	private widen(note: number): void {
		if (note < this.stale.length) return;
		const size = Math.max(note + 1, this.stale.length * 2);
		this.stale = copied(this.stale, new Uint8Array(size));
		this.norms = copied(this.norms, new Float32Array(size));
		this.nameWeights = copied(this.nameWeights, new Float32Array(size));
	}
}
