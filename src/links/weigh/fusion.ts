import { COMPONENTS } from './asked';

/**
 * Pairs of components whose product counts, by their places (`COMPONENTS`): mention, names, near links and in-degree with
 * cosine; mention, names, in-degree and folders with near links; folders with in-degree. All were tried, these earn their place.
 */
const PAIRS: readonly (readonly [number, number])[] = [
	[3, 0],
	[1, 0],
	[4, 0],
	[7, 4],
	[3, 4],
	[1, 4],
	[7, 0],
	[9, 4],
	[9, 7],
];
const WIDTH = COMPONENTS;
/** Numbers that are weighed: each component, its root, and the roots of the products. */
export const BASIS = WIDTH * 2 + PAIRS.length;

/** Weights fitted on two open vaults, each of the same weight (ADR 22): linear, roots, products. A vault's own are learned from these. */
export const STANDING_WEIGHTS: Float32Array = Float32Array.from([
	1.463, 0.313, -0.322, 0.056, 0.099, 0.577, -0.754, 0.92, 0.305, 0.439, 0.142, 0.237, 0.165, 2.826,
	1.987, 0.277, -0.012, 1.108, 0.229, -0.105, 0.772, 0.12, -1.69, 0.124, -0.666, 1.08, -0.629,
	-0.004, -0.22, -0.244, -1.674,
]);

/** Writes the basis of row `row` of the components into `into` from `at`. */
export function basisOf(
	components: Float32Array,
	row: number,
	into: Float32Array,
	at: number,
): void {
	const from = row * WIDTH;
	for (let each = 0; each < WIDTH; each += 1) {
		const value = components[from + each] ?? 0;
		into[at + each] = value;
		into[at + WIDTH + each] = Math.sqrt(value);
	}
	const roots = at + WIDTH;
	for (let pair = 0; pair < PAIRS.length; pair += 1) {
		const [a, b] = PAIRS[pair] ?? NO_PAIR;
		into[roots + WIDTH + pair] = (into[roots + a] ?? 0) * (into[roots + b] ?? 0);
	}
}

const NO_PAIR = [0, 0] as const;
const one = new Float32Array(BASIS);

/** The score of one row of components. */
export function scoreOf(components: Float32Array, row: number, weights: Float32Array): number {
	basisOf(components, row, one, 0);
	let sum = 0;
	for (let each = 0; each < BASIS; each += 1) sum += (one[each] ?? 0) * (weights[each] ?? 0);
	return sum;
}
