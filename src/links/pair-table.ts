/** Numbers by a pair of UTF-16 units: two neighbours in a script without spaces. One look into memory for each. */
export class PairTable {
	/** Pairs as one number, each followed by its value plus one (0 for a free place). */
	private cells: Uint32Array = new Uint32Array(4096);
	private size = 0;

	/** The pair's value, or -1. */
	get(first: number, second: number): number {
		return (this.cells[this.placeOf(((first << 16) | second) >>> 0) + 1] ?? 0) - 1;
	}

	/** Sets the value of a pair that has none. */
	set(first: number, second: number, value: number): void {
		const key = ((first << 16) | second) >>> 0;
		const place = this.placeOf(key);
		this.cells[place] = key;
		this.cells[place + 1] = value + 1;
		this.size += 1;
		if (this.size * 4 > this.cells.length) this.widen();
	}

	get bytes(): number {
		return this.cells.byteLength;
	}

	private placeOf(key: number): number {
		const { cells } = this;
		const mask = cells.length - 2;
		let hash = Math.imul(key, 0x9e3779b1);
		hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
		let place = ((hash ^ (hash >>> 13)) << 1) & mask;
		while (cells[place + 1] !== 0 && cells[place] !== key) place = (place + 2) & mask;
		return place;
	}

	private widen(): void {
		const before = this.cells;
		this.cells = new Uint32Array(before.length * 2);
		for (let at = 0; at < before.length; at += 2) {
			const value = before[at + 1] ?? 0;
			if (value === 0) continue;
			const place = this.placeOf(before[at] ?? 0);
			this.cells[place] = before[at] ?? 0;
			this.cells[place + 1] = value;
		}
	}
}
