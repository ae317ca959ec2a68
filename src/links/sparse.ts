/** Numbers by note, few of them not 0; cleared in the time of those few. */
export class Sparse {
	values = new Float32Array(64);
	touched: number[] = [];

	reserve(notes: number): void {
		if (notes <= this.values.length) return;
		const wider = new Float32Array(Math.max(notes, this.values.length * 2));
		wider.set(this.values);
		this.values = wider;
	}

	clear(): void {
		for (const note of this.touched) this.values[note] = 0;
		this.touched = [];
	}

	get(note: number): number {
		return this.values[note] ?? 0;
	}

	add(note: number, value: number): void {
		const before = this.values[note] ?? 0;
		if (before === 0) this.touched.push(note);
		this.values[note] = before + value;
	}

	raise(note: number, value: number): void {
		const before = this.values[note] ?? 0;
		if (before === 0) this.touched.push(note);
		if (value > before) this.values[note] = value;
	}

	max(): number {
		let most = 0;
		for (const note of this.touched) most = Math.max(most, this.values[note] ?? 0);
		return most;
	}

	/** The `k` notes of highest value, best first; of equal ones the lower number. */
	top(k: number, notes: readonly number[] = this.touched): number[] {
		const { values } = this;
		const heap: number[] = [];
		// A sorted short list: most notes fall below its last and cost one comparison.
		for (const note of notes) {
			const value = values[note] ?? 0;
			if (value <= 0) continue;
			const last = heap[heap.length - 1];
			if (heap.length === k && last !== undefined && !isBetter(values, note, last)) continue;
			let low = 0;
			let high = heap.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if (isBetter(values, heap[middle] ?? 0, note)) low = middle + 1;
				else high = middle;
			}
			heap.splice(low, 0, note);
			if (heap.length > k) heap.pop();
		}
		return heap;
	}
}

function isBetter(values: Float32Array, a: number, b: number): boolean {
	const [left, right] = [values[a] ?? 0, values[b] ?? 0];
	return left > right || (left === right && a < b);
}
