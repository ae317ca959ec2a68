import type { Growing32, Growing8 } from './growing';

/** The count of a term in a note shares its byte with a bit: the term stands in a name of the note. */
export const IN_NAME = 128;
export const MAX_COUNT = 127;
/** Notes read between two breaths, and terms. */
export const SLICE = 1000;
const TERM_SLICE = 100_000;

/** By term, the notes that say it: flat lists sorted by note, and beside them those of the terms in names. */
export class FlatLists {
	constructor(
		/** By term (one more for the end): where its list begins. */
		readonly starts: Uint32Array = new Uint32Array(1),
		readonly docs: Uint32Array = new Uint32Array(0),
		readonly bytes: Uint8Array = new Uint8Array(0),
		readonly nameStarts: Uint32Array = new Uint32Array(1),
		readonly nameDocs: Uint32Array = new Uint32Array(0),
	) {}

	/** As the constructor takes them. */
	columns(): readonly [Uint32Array, Uint32Array, Uint8Array, Uint32Array, Uint32Array] {
		return [this.starts, this.docs, this.bytes, this.nameStarts, this.nameDocs];
	}

	/** How many notes hold all the terms, read from the rarest term's list. */
	together(terms: readonly number[]): number {
		const [rarest, ...rest] = [...terms].sort((a, b) => this.lengthOf(a) - this.lengthOf(b));
		if (rarest === undefined) return 0;
		if (rest.length === 0) return this.lengthOf(rarest);
		let count = 0;
		const to = this.starts[rarest + 1] ?? 0;
		for (let place = this.starts[rarest] ?? to; place < to; place += 1) {
			const note = this.docs[place] ?? 0;
			if (rest.every((term) => this.holds(term, note))) count += 1;
		}
		return count;
	}

	private lengthOf(term: number): number {
		const to = this.starts[term + 1];
		return to === undefined ? 0 : to - (this.starts[term] ?? 0);
	}

	private holds(term: number, note: number): boolean {
		const to = this.starts[term + 1] ?? 0;
		let low = this.starts[term] ?? 0;
		let high = to;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.docs[middle] ?? 0) < note) low = middle + 1;
			else high = middle;
		}
		return low < to && this.docs[low] === note;
	}
}

/** What is held by note: where each note's slice begins, how long it is, and the slices. */
export interface Slices {
	readonly from: Uint32Array;
	readonly count: Uint32Array;
	readonly terms: Growing32;
	readonly counts: Growing8;
}

/** Writes flat lists from the notes' slices by a counting sort, in linear time, a breath after each stretch of notes. */
export function* writeLists(slices: Slices, terms: number): Generator<void, FlatLists> {
	const [starts, nameStarts] = yield* listStarts(slices, terms);
	const docs = new Uint32Array(starts[terms] ?? 0);
	const bytes = new Uint8Array(docs.length);
	const nameDocs = new Uint32Array(nameStarts[terms] ?? 0);
	const [fill, nameFill] = [starts.slice(), nameStarts.slice()];
	for (let note = 0; note < slices.count.length; note += 1) {
		const from = slices.from[note] ?? 0;
		const to = from + (slices.count[note] ?? 0);
		for (let at = from; at < to; at += 1) {
			const term = slices.terms.items[at] ?? 0;
			const byte = slices.counts.items[at] ?? 0;
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
	return new FlatLists(starts, docs, bytes, nameStarts, nameDocs);
}

function* listStarts(
	{ terms: column, counts }: Slices,
	terms: number,
): Generator<void, readonly [Uint32Array, Uint32Array]> {
	const starts = new Uint32Array(terms + 1);
	const nameStarts = new Uint32Array(terms + 1);
	// What comes meanwhile is no part of these lists.
	const { length } = column;
	for (let at = 0; at < length; at += 1) {
		const next = (column.items[at] ?? 0) + 1;
		starts[next] = (starts[next] ?? 0) + 1;
		if ((counts.items[at] ?? 0) >= IN_NAME) nameStarts[next] = (nameStarts[next] ?? 0) + 1;
		if (at % TERM_SLICE === TERM_SLICE - 1) yield;
	}
	for (let term = 0; term < terms; term += 1) {
		starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
		nameStarts[term + 1] = (nameStarts[term + 1] ?? 0) + (nameStarts[term] ?? 0);
	}
	yield;
	return [starts, nameStarts];
}
