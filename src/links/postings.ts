import { Growing32, Growing8 } from './growing';

/** The count of a term in a note shares its byte with a bit: the term stands in a name of the note. */
export const IN_NAME = 128;
const MAX_COUNT = 127;
/** Flat lists are written anew when this share of the notes has changed since. */
const STALE_SHARE = 0.1;
const SLICE = 2000;

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
	/** By term (one more for the end): where its flat list begins. */
	starts = new Uint32Array(1);
	docs = new Uint32Array(0);
	bytes = new Uint8Array(0);
	/** Flat lists of the terms in names. */
	nameStarts = new Uint32Array(1);
	nameDocs = new Uint32Array(0);
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
	private outdated = 0;
	private touched: Set<number> | undefined;

	/** Puts a note's terms in; `bytes` are counts with the `IN_NAME` bit. */
	set(note: number, terms: readonly number[], byteAt: (place: number) => number): void {
		this.drop(note);
		this.from.reserve(note + 1);
		this.count.reserve(note + 1);
		this.from.items[note] = this.terms.length;
		this.count.items[note] = terms.length;
		terms.forEach((term, at) => {
			this.df.reserve(term + 1);
			this.df.items[term] = (this.df.items[term] ?? 0) + 1;
			this.terms.push(term);
			this.counts.push(byteAt(at));
		});
		this.live += 1;
		this.changed.add(note);
		this.outdated += 1;
		this.widen(note);
		this.weigh(note);
	}

	drop(note: number): void {
		this.widen(note);
		this.stale[note] = 1;
		this.touched?.add(note);
		const count = this.count.items[note] ?? 0;
		if (!this.has(note)) return;
		const from = this.from.items[note] ?? 0;
		for (let at = from; at < from + count; at += 1) {
			const term = this.terms.items[at] ?? 0;
			this.df.items[term] = (this.df.items[term] ?? 1) - 1;
		}
		this.count.items[note] = 0;
		this.changed.delete(note);
		this.live -= 1;
		this.outdated += 1;
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

	/** How many notes of the flat lists hold all the terms. */
	together(terms: readonly number[]): number {
		const [rarest, ...rest] = [...terms].sort((a, b) => this.listed(a) - this.listed(b));
		if (rarest === undefined) return 0;
		if (rest.length === 0) return this.listed(rarest);
		let count = 0;
		const to = this.starts[rarest + 1] ?? 0;
		for (let place = this.starts[rarest] ?? to; place < to; place += 1) {
			const note = this.docs[place] ?? 0;
			if (rest.every((term) => this.lists(term, note))) count += 1;
		}
		return count;
	}

	private listed(term: number): number {
		return (this.starts[term + 1] ?? 0) - (this.starts[term] ?? 0) || 0;
	}

	/** Whether a term's flat list holds a note. */
	private lists(term: number, note: number): boolean {
		let low = this.starts[term] ?? 0;
		let high = this.starts[term + 1] ?? 0;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.docs[middle] ?? 0) < note) low = middle + 1;
			else high = middle;
		}
		return low < (this.starts[term + 1] ?? 0) && this.docs[low] === note;
	}

	get isStale(): boolean {
		return this.outdated > this.live * STALE_SHARE;
	}

	/** Writes the flat lists anew, in slices; the old ones serve until the last. */
	*settling(terms: number): Generator<void> {
		this.outdated = 0;
		this.compact();
		// Notes may change between slices: what is written is the state of now, and those are marked at the end.
		const touched = new Set<number>();
		this.touched = touched;
		const [froms, counts] = [this.from.items.slice(), this.count.items.slice()];
		const [notes, end] = [counts.length, this.terms.length];
		const starts = new Uint32Array(terms + 1);
		const nameStarts = new Uint32Array(terms + 1);
		for (let at = 0; at < end; at += 1) {
			const next = (this.terms.items[at] ?? 0) + 1;
			starts[next] = (starts[next] ?? 0) + 1;
			if ((this.counts.items[at] ?? 0) >= IN_NAME) nameStarts[next] = (nameStarts[next] ?? 0) + 1;
		}
		for (let term = 0; term < terms; term += 1) {
			starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
			nameStarts[term + 1] = (nameStarts[term + 1] ?? 0) + (nameStarts[term] ?? 0);
		}
		yield;
		const docs = new Uint32Array(starts[terms] ?? 0);
		const bytes = new Uint8Array(docs.length);
		const nameDocs = new Uint32Array(nameStarts[terms] ?? 0);
		const [fill, nameFill] = [starts.slice(), nameStarts.slice()];
		for (let note = 0; note < notes; note += 1) {
			const from = froms[note] ?? 0;
			const to = from + (counts[note] ?? 0);
			for (let at = from; at < to; at += 1) {
				const term = this.terms.items[at] ?? 0;
				const byte = this.counts.items[at] ?? 0;
				const place = fill[term] ?? 0;
				docs[place] = note;
				bytes[place] = byte;
				fill[term] = place + 1;
				if (byte < IN_NAME) continue;
				const namePlace = nameFill[term] ?? 0;
				nameDocs[namePlace] = note;
				nameFill[term] = namePlace + 1;
			}
			if (note % SLICE === SLICE - 1) yield;
		}
		Object.assign(this, { starts, docs, bytes, nameStarts, nameDocs });
		this.stale.fill(0);
		this.changed.clear();
		for (const note of touched) {
			this.stale[note] = 1;
			if (this.has(note)) this.changed.add(note);
		}
		this.touched = undefined;
		yield;
		yield* this.weighing(terms);
		this.age += 1;
	}

	get size(): number {
		const arrays: readonly ArrayBufferView[] = [
			...[this.docs, this.bytes, this.nameDocs, this.starts, this.nameStarts, this.norms],
			...[this.terms.items, this.counts.items, this.df.items],
		];
		return arrays.reduce((sum, each) => sum + each.byteLength, 0);
	}

	private *weighing(terms: number): Generator<void> {
		const idfs = new Float32Array(terms);
		for (let term = 0; term < terms; term += 1) idfs[term] = this.idf(term);
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
			terms.items.set(this.terms.items.subarray(from, from + count), terms.length);
			counts.items.set(this.counts.items.subarray(from, from + count), counts.length);
			terms.length += count;
			counts.length += count;
		}
		this.terms = terms;
		this.counts = counts;
	}

	private widen(note: number): void {
		if (note < this.stale.length) return;
		const size = Math.max(note + 1, this.stale.length * 2);
		const stale = new Uint8Array(size);
		stale.set(this.stale);
		const norms = new Float32Array(size);
		norms.set(this.norms);
		const nameWeights = new Float32Array(size);
		nameWeights.set(this.nameWeights);
		Object.assign(this, { stale, norms, nameWeights });
	}
}

/** A count and its bit as they share a byte. */
export function byteOf(count: number, inName: boolean): number {
	return Math.min(MAX_COUNT, count) | (inName ? IN_NAME : 0);
}
