import { copied } from './growing';

/** Numbers by note, few of them not 0; cleared in the time of those few. */
export class Sparse {
	values = new Float32Array(64);
	touched: number[] = [];

	reserve(notes: number): void {
		if (notes <= this.values.length) return;
		const room = Math.max(notes, this.values.length * 2);
		this.values = copied(this.values, new Float32Array(room));
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

	/** The `k` notes of highest value, best first; of equal ones the lower number. */
	top(k: number): number[] {
		const { values, touched } = this;
		const best: number[] = [];
		// A sorted short list: most notes fall below its last and cost one comparison.
		let floor = 0;
		for (let at = 0; at < touched.length; at += 1) {
			const note = touched[at] ?? 0;
			const value = values[note] ?? 0;
			if (value < floor || value <= 0) continue;
			if (best.length === k && !isBetter(values, note, best[k - 1] ?? 0)) continue;
			let low = 0;
			let high = best.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if (isBetter(values, best[middle] ?? 0, note)) low = middle + 1;
				else high = middle;
			}
			best.splice(low, 0, note);
			if (best.length > k) best.pop();
			if (best.length === k) floor = values[best[k - 1] ?? 0] ?? 0;
		}
		return best;
	}
}

function isBetter(values: Float32Array, a: number, b: number): boolean {
	const left = values[a] ?? 0;
	const right = values[b] ?? 0;
	return left > right || (left === right && a < b);
}
