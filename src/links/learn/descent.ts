import { BASIS } from '../weigh/fusion';
import type { Breathe } from '../model';

/** Candidates of one question, row by row on the fusion's basis, and which of them its author linked. */
export interface Lesson {
	readonly rows: Float32Array;
	readonly linked: Uint8Array;
}

/** Steps and their decay: `links.md` section 5, self-calibration; a weaker pull towards the standing weights (ADR 22). */
const PULL = 0.002;
const EPOCHS = 30;
const HALVED_EVERY = 10;
const RATE = 0.05;
const BATCH = 64;
const [MOMENTUM, SPREAD, TINY] = [0.9, 0.999, 1e-8];

/** Weights that rank what authors linked first: softmax cross-entropy against the linked notes, by Adam, from `standing`. */
export async function learn(
	lessons: readonly Lesson[],
	standing: Float32Array,
	breathe: Breathe | undefined,
): Promise<Float32Array> {
	const weights = Float64Array.from(standing);
	const first = new Float64Array(BASIS);
	const second = new Float64Array(BASIS);
	const gradient = new Float64Array(BASIS);
	const order = lessons.map((_, at) => at);
	let step = 0;
	for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
		const rate = RATE / 2 ** Math.floor(epoch / HALVED_EVERY);
		shuffle(order, epoch + 1);
		for (let from = 0; from < order.length; from += BATCH) {
			const batch = order.slice(from, from + BATCH);
			weights.forEach((weight, at) => {
				gradient[at] = 2 * PULL * (weight - (standing[at] ?? 0));
			});
			for (const at of batch) {
				const lesson = lessons[at];
				if (lesson) addGradient(lesson, weights, { gradient, share: 1 / batch.length });
			}
			step += 1;
			for (let at = 0; at < BASIS; at += 1) {
				const slope = gradient[at] ?? 0;
				first[at] = MOMENTUM * (first[at] ?? 0) + (1 - MOMENTUM) * slope;
				second[at] = SPREAD * (second[at] ?? 0) + (1 - SPREAD) * slope * slope;
				const mean = (first[at] ?? 0) / (1 - MOMENTUM ** step);
				const deviation = Math.sqrt((second[at] ?? 0) / (1 - SPREAD ** step));
				weights[at] = (weights[at] ?? 0) - (rate * mean) / (deviation + TINY);
			}
			await breathe?.();
		}
	}
	return Float32Array.from(weights);
}

/** Adds the slope of the cross-entropy between the softmax of the scores and an even share for each linked note. */
function addGradient(
	{ rows, linked }: Lesson,
	weights: Float64Array,
	{ gradient, share }: { readonly gradient: Float64Array; readonly share: number },
): void {
	const count = linked.length;
	const scores = new Float64Array(count);
	let most = -Infinity;
	let hits = 0;
	for (let row = 0; row < count; row += 1) {
		let score = 0;
		const from = row * BASIS;
		for (let at = 0; at < BASIS; at += 1) score += (rows[from + at] ?? 0) * (weights[at] ?? 0);
		scores[row] = score;
		most = Math.max(most, score);
		hits += linked[row] ?? 0;
	}
	let total = 0;
	for (let row = 0; row < count; row += 1) {
		const grown = Math.exp((scores[row] ?? 0) - most);
		scores[row] = grown;
		total += grown;
	}
	for (let row = 0; row < count; row += 1) {
		const off = share * ((scores[row] ?? 0) / total - (linked[row] ?? 0) / hits);
		if (Math.abs(off) < 1e-7) continue;
		const from = row * BASIS;
		for (let at = 0; at < BASIS; at += 1) {
			gradient[at] = (gradient[at] ?? 0) + off * (rows[from + at] ?? 0);
		}
	}
}

/** The same order in every run and on every device. */
function shuffle(order: number[], seed: number): void {
	let state = seed * 2654435761;
	for (let at = order.length - 1; at > 0; at -= 1) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		const other = state % (at + 1);
		const kept = order[at] ?? 0;
		order[at] = order[other] ?? 0;
		order[other] = kept;
	}
}
