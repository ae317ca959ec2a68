/** Numbers of one slot: both hashes and the word plus one, 0 for a free slot. */
const WIDTH = 3;
const FEWEST_SLOTS = 1024;

/**
 * Words by number, known by two hashes of their units and not kept as texts: nothing ever asks for one back. A look-up is one
 * look into memory. Of a million words two are taken for one with a chance of one in thirty million.
 */
export class Vocabulary {
	private cells: Uint32Array;
	/** Slots less one: a power of two less one. */
	private mask: number;
	size = 0;

	/** `saved`: both hashes of each word, in the order of their numbers. */
	constructor(saved: Uint32Array = new Uint32Array(0)) {
		const words = saved.length / 2;
		const slots = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_SLOTS, words * 2)));
		this.cells = new Uint32Array(slots * WIDTH);
		this.mask = slots - 1;
		for (let word = 0; word < words; word += 1) {
			this.enter(saved[word * 2] ?? 0, saved[word * 2 + 1] ?? 0, word);
		}
		this.size = words;
	}

	get bytes(): number {
		return this.cells.byteLength;
	}

	/** The number of the word in `units`; of a new one -1, or one given to it where it is to be learned. */
	number(units: Uint16Array, length: number, learn: boolean): number {
		let first = 0;
		let second = 0;
		for (let at = 0; at < length; at += 1) {
			const unit = units[at] ?? 0;
			// FNV-1a, and a hash unlike it in the low bits too: together 64 bits.
			first = Math.imul(first ^ unit, 16777619);
			second = Math.imul(second ^ unit, 0x85ebca6b);
			second ^= second >>> 15;
		}
		return this.numberOf(first, second, learn);
	}

	/** The same by the hashes of its units. */
	numberOf(first: number, second: number, learn: boolean): number {
		const place = this.placeOf(first >>> 0, second >>> 0);
		const known = this.cells[place + 2] ?? 0;
		if (known !== 0 || !learn) return known - 1;
		this.cells[place] = first;
		this.cells[place + 1] = second;
		this.size += 1;
		this.cells[place + 2] = this.size;
		if (this.size * 2 > this.mask) this.widen();
		return this.size - 1;
	}

	save(): Uint32Array {
		const hashes = new Uint32Array(this.size * 2);
		const { cells } = this;
		for (let place = 0; place < cells.length; place += WIDTH) {
			const word = (cells[place + 2] ?? 0) - 1;
			if (word < 0) continue;
			hashes[word * 2] = cells[place] ?? 0;
			hashes[word * 2 + 1] = cells[place + 1] ?? 0;
		}
		return hashes;
	}

	/** Where a word stands, or the free place where it would. */
	private placeOf(first: number, second: number): number {
		const { cells, mask } = this;
		// FNV alone leaves the low bits of short words in clusters.
		let slot = Math.imul(first ^ (first >>> 16), 0x9e3779b1);
		for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
			const place = slot * WIDTH;
			if (cells[place + 2] === 0) return place;
			if (cells[place] === first && cells[place + 1] === second) return place;
		}
	}

	private enter(first: number, second: number, word: number): void {
		const place = this.placeOf(first, second);
		this.cells[place] = first;
		this.cells[place + 1] = second;
		this.cells[place + 2] = word + 1;
	}

	private widen(): void {
		const before = this.cells;
		this.cells = new Uint32Array(before.length * 2);
		this.mask = this.mask * 2 + 1;
		for (let place = 0; place < before.length; place += WIDTH) {
			const known = before[place + 2] ?? 0;
			if (known > 0) this.enter(before[place] ?? 0, before[place + 1] ?? 0, known - 1);
		}
	}
}
