/** What tells a wording that is worth a link from one that only stands there; `namings.ts` says which. */
export const TRAITS = 14;

/** Mean and deviation of the traits, weights and bias: fitted on two open vaults, each of the same weight (ADR 22). */
const MEAN = [
	-2.327, -0.091, 2.562, 2.008, 0.645, 0.722, 0.177, 0.845, 3.352, 0.052, 0.444, 7.722, 0.944,
	0.531,
];
const DEVIATION = [
	1.703, 0.208, 3.227, 0.542, 0.479, 0.448, 0.382, 0.362, 1.33, 0.051, 0.289, 1.158, 0.449, 0.922,
];

/** Weights of the traits, then the bias. */
export const STANDING_MENTION_WEIGHTS: Float64Array = Float64Array.from([
	1.282, 0.347, 0.77, 0.611, 1.001, -0.529, 0.471, 0.019, -0.427, 0.27, -0.099, -0.466, 0.006,
	0.359, -1.112,
]);

/** Writes the traits as the model weighs them: all to one scale. */
export function standardise(traits: readonly number[], row: Float64Array): void {
	for (let at = 0; at < TRAITS; at += 1) {
		row[at] = ((traits[at] ?? 0) - (MEAN[at] ?? 0)) / (DEVIATION[at] ?? 1);
	}
}

/** How likely the vault's author would link it. */
export function probability(row: Float64Array, weights: Float64Array): number {
	let sum = weights[TRAITS] ?? 0;
	for (let at = 0; at < TRAITS; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
	return 1 / (1 + Math.exp(-sum));
}
