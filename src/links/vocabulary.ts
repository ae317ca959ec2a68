import { Growing32 } from './growing';

/**
 * Words by number. Open addressing over one arena of UTF-16 units: no string is made for a word that is known, none keeps
 * the note alive that it was cut from, and the whole is saved as three arrays.
 */
export class Vocabulary {
	private slots: Uint32Array;
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
		this.rehash(2 ** Math.ceil(Math.log2(Math.max(1024, this.size * 2.5))));
	}

	get size(): number {
		return this.starts.length - 1;
	}

	get bytes(): number {
		return this.slots.byteLength + this.chars.byteLength + this.starts.items.byteLength;
	}

	/** The number of the word in `units`, or -1. */
	find(units: Uint16Array, length: number): number {
		return (this.slots[this.slotOf(units, 0, length)] ?? 0) - 1;
	}

	/** The number of the word in `units`, given one where it is new. */
	intern(units: Uint16Array, length: number): number {
		const slot = this.slotOf(units, 0, length);
		const known = this.slots[slot] ?? 0;
		if (known !== 0) return known - 1;
		const from = this.starts.items[this.size] ?? 0;
		if (from + length > this.chars.length) {
			const wider = new Uint16Array(Math.max(from + length, this.chars.length * 2));
			wider.set(this.chars);
			this.chars = wider;
		}
		for (let at = 0; at < length; at += 1) this.chars[from + at] = units[at] ?? 0;
		this.starts.push(from + length);
		this.slots[slot] = this.size;
		if (this.size * 2 > this.slots.length) this.rehash(this.slots.length * 2);
		return this.size - 1;
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
		let hash = 2166136261;
		for (let at = 0; at < length; at += 1) {
			hash = Math.imul(hash ^ (units[from + at] ?? 0), 16777619);
		}
		// FNV alone leaves the low bits of short words in clusters.
		hash ^= hash >>> 16;
		hash = Math.imul(hash, 0x85ebca6b);
		hash ^= hash >>> 13;
		const mask = this.slots.length - 1;
		let slot = hash & mask;
		for (;;) {
			const word = this.slots[slot] ?? 0;
			if (word === 0 || this.equals(word - 1, units, from, length)) return slot;
			slot = (slot + 1) & mask;
		}
	}

	private equals(word: number, units: Uint16Array, from: number, length: number): boolean {
		const start = this.starts.items[word] ?? 0;
		if ((this.starts.items[word + 1] ?? 0) - start !== length) return false;
		for (let at = 0; at < length; at += 1) {
			if (this.chars[start + at] !== units[from + at]) return false;
		}
		return true;
	}

	private rehash(slots: number): void {
		this.slots = new Uint32Array(slots);
		for (let word = 0; word < this.size; word += 1) {
			const from = this.starts.items[word] ?? 0;
			const length = (this.starts.items[word + 1] ?? 0) - from;
			this.slots[this.slotOf(this.chars, from, length)] = word + 1;
		}
	}
}
