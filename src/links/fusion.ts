import { COMPONENTS } from './asked';

/** Pairs of components whose product counts: `links.md` section 5 (tried all, these earn their place). */
const PAIRS: readonly (readonly [number, number])[] = [
	[3, 0],
	[1, 0],
	[4, 0],
	[7, 4],
	[3, 4],
	[1, 4],
	[7, 0],
];
const WIDTH = COMPONENTS.length;
/** Numbers that are weighed: each component, its root, and the roots of the products. */
export const BASIS = WIDTH * 2 + PAIRS.length;

/** Weights fitted on two open vaults, each of the same weight (ADR 22): linear, roots, products. A vault's own are learned from these. */
export const STANDING_WEIGHTS: Float32Array = Float32Array.from([
	1.541, -0.19, -0.052, 0.545, -0.144, 0.182, -1.16, 1.291, 0.213, 0.167, 2.66, 2.203, 1.649, 3.548,
	1.218, 0.728, 1.447, -1.78, -0.001, 0.3, -2.47, -1.046, -1.139, 1.965, -1.337, -1.142, -0.679,
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
	PAIRS.forEach(([a, b], pair) => {
		into[at + WIDTH * 2 + pair] = Math.sqrt(
			(components[from + a] ?? 0) * (components[from + b] ?? 0),
		);
	});
}

const one = new Float32Array(BASIS);

/** The score of one row of components. */
export function scoreOf(components: Float32Array, row: number, weights: Float32Array): number {
	basisOf(components, row, one, 0);
	let sum = 0;
	for (let each = 0; each < BASIS; each += 1) sum += (one[each] ?? 0) * (weights[each] ?? 0);
	return sum;
}
