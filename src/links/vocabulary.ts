import { Growing32 } from './growing';
import { PairTable } from './pair-table';

/**
 * Words by number. Open addressing over one arena of UTF-16 units: no string is made for a word that is known, none keeps
 * the note alive that it was cut from, and the whole is saved as three arrays.
 */
export class Vocabulary {
	private slots: Uint32Array;
	/** By slot: the hash of its word, looked at before the word itself is. */
	private hashes: Uint32Array;
	/** By UTF-16 unit: its word plus one; scripts without spaces are read unit by unit. */
	private readonly lone = new Uint32Array(0x10000);
	private readonly pairs = new PairTable();
	private chars: Uint16Array;
	/** By word: where its units begin; one more for the end. */
	private readonly starts: Growing32;

	constructor(saved?: { readonly chars: Uint16Array; readonly starts: Uint32Array }) {
		this.chars = saved?.chars ?? new Uint16Array(4096);
		this.starts = new Growing32();
		if (saved) {
			this.starts.items = saved.starts;
			this.starts.length = saved.starts.length;
		} else this.starts.push(0);
		this.slots = new Uint32Array(0);
		this.hashes = new Uint32Array(0);
		this.rehash(2 ** Math.ceil(Math.log2(Math.max(1024, this.size * 2.5))));
		this.enterShort();
	}

	get size(): number {
		return this.starts.length - 1;
	}

	get bytes(): number {
		return (
			this.slots.byteLength * 2 +
			this.chars.byteLength +
			this.starts.items.byteLength +
			this.pairs.bytes
		);
	}

	/** The number of the word in `units`, or -1. */
	find(units: Uint16Array, length: number): number {
		if (length === 1) return (this.lone[units[0] ?? 0] ?? 0) - 1;
		if (length === 2) return this.pairs.get(units[0] ?? 0, units[1] ?? 0);
		return (this.slots[this.slotOf(units, 0, length)] ?? 0) - 1;
	}

	/** The number of the word in `units`, given one where it is new. */
	intern(units: Uint16Array, length: number): number {
		const slot = length > 2 ? this.slotOf(units, 0, length) : 0;
		const known = length > 2 ? (this.slots[slot] ?? 0) - 1 : this.find(units, length);
		if (known >= 0) return known;
		const word = this.size;
		this.enter(units, length);
		if (length === 1) this.lone[units[0] ?? 0] = word + 1;
		else if (length === 2) this.pairs.set(units[0] ?? 0, units[1] ?? 0, word);
		else {
			this.slots[slot] = word + 1;
			this.hashes[slot] = hashOf(units, 0, length);
		}
		if (this.size * 2 > this.slots.length) this.rehash(this.slots.length * 2);
		return word;
	}

	private enter(units: Uint16Array, length: number): void {
		const from = this.starts.items[this.size] ?? 0;
		if (from + length > this.chars.length) {
			const wider = new Uint16Array(Math.max(from + length, this.chars.length * 2));
			wider.set(this.chars);
			this.chars = wider;
		}
		for (let at = 0; at < length; at += 1) this.chars[from + at] = units[at] ?? 0;
		this.starts.push(from + length);
	}

	textOf(word: number): string {
		const from = this.starts.items[word] ?? 0;
		const to = this.starts.items[word + 1] ?? from;
		return String.fromCharCode(...this.chars.subarray(from, to));
	}

	save(): { readonly chars: Uint16Array; readonly starts: Uint32Array } {
		return {
			chars: this.chars.slice(0, this.starts.items[this.size] ?? 0),
			starts: this.starts.trimmed(),
		};
	}

	private slotOf(units: Uint16Array, from: number, length: number): number {
		const hash = hashOf(units, from, length);
		const { slots, hashes, chars } = this;
		const starts = this.starts.items;
		const mask = slots.length - 1;
		for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
			const word = slots[slot] ?? 0;
			if (word === 0) return slot;
			if (hashes[slot] !== hash) continue;
			const start = starts[word - 1] ?? 0;
			if ((starts[word] ?? 0) - start !== length) continue;
			let at = 0;
			while (at < length && chars[start + at] === units[from + at]) at += 1;
			if (at === length) return slot;
		}
	}

	private rehash(slots: number): void {
		this.slots = new Uint32Array(slots);
		this.hashes = new Uint32Array(slots);
		for (let word = 0; word < this.size; word += 1) {
			const from = this.starts.items[word] ?? 0;
			const length = (this.starts.items[word + 1] ?? 0) - from;
			if (length <= 2) continue;
			const slot = this.slotOf(this.chars, from, length);
			this.slots[slot] = word + 1;
			this.hashes[slot] = hashOf(this.chars, from, length);
		}
	}

	/** Short words of a saved vocabulary, into their tables. */
	private enterShort(): void {
		for (let word = 0; word < this.size; word += 1) {
			const from = this.starts.items[word] ?? 0;
			const length = (this.starts.items[word + 1] ?? 0) - from;
			const first = this.chars[from] ?? 0;
			if (length === 1) this.lone[first] = word + 1;
			else if (length === 2) this.pairs.set(first, this.chars[from + 1] ?? 0, word);
		}
	}
}

function hashOf(units: Uint16Array, from: number, length: number): number {
	let hash = 2166136261;
	for (let at = 0; at < length; at += 1) {
		hash = Math.imul(hash ^ (units[from + at] ?? 0), 16777619);
	}
	// FNV alone leaves the low bits of short words in clusters.
	hash ^= hash >>> 16;
	hash = Math.imul(hash, 0x85ebca6b);
	return (hash ^ (hash >>> 13)) >>> 0;
}
