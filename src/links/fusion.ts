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

/** Weights fitted on two open vaults (`links.md` section 5): linear, roots, products. A vault's own are learned from these. */
export const STANDING_WEIGHTS: Float32Array = Float32Array.from([
	...[1.454, 0.183, -0.001, 1.034, -0.003, 0.175, -0.811, 0.887, 0.149],
	...[2.088, 1.609, 1.355, 2.525, 1.051, 0.804, 1.165, -1.191, 0.076],
	...[-1.651, -0.551, -0.972, 1.494, -0.967, -1.115, -0.666],
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
