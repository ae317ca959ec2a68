import { BASIS } from '../weigh/fusion';
import { Adam } from './adam';
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
/** Weights that rank what authors linked first: softmax cross-entropy against the linked notes, by Adam, from `standing`. */
export async function learn(
	lessons: readonly Lesson[],
	standing: Float32Array,
	breathe: Breathe | undefined,
): Promise<Float32Array> {
	const weights = Float64Array.from(standing);
	const adam = new Adam(weights);
	const order = [...lessons];
	for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
		const rate = RATE / 2 ** Math.floor(epoch / HALVED_EVERY);
		shuffle(order, epoch + 1);
		for (let from = 0; from < order.length; from += BATCH) {
			const gradient = weights.map((weight, at) => 2 * PULL * (weight - (standing[at] ?? 0)));
			const batch = order.slice(from, from + BATCH);
			for (const lesson of batch) {
				addGradient(lesson, weights, { gradient, share: 1 / batch.length });
			}
			adam.move(gradient, rate);
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
function shuffle(order: Lesson[], seed: number): void {
	let state = seed * 2654435761;
	for (let at = order.length; at > 1; at -= 1) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		const [taken] = order.splice(state % at, 1, ...order.slice(at - 1, at));
		if (taken) order[at - 1] = taken;
	}
}
