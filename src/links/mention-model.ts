/** What tells a wording that is worth a link from one that only stands there, in the order of the weights. */
export interface MentionTraits {
	readonly lp: number;
	readonly com: number;
	readonly df: number;
	readonly tokens: number;
	readonly chars: number;
	readonly exact: boolean;
	readonly sameButCase: boolean;
	readonly upper: boolean;
	readonly name: boolean;
}

export const TRAITS = 9;

/** Mean and deviation of the traits, weights and bias: fitted on two open vaults (`links.md` section 5, Mentions). */
const MEAN = [-2.531, -0.267, 1.866, 2.037, 0.543, 0.61, 0.169, 0.737, 3.547];
const DEVIATION = [1.608, 0.552, 2.347, 0.505, 0.498, 0.488, 0.375, 0.44, 1.304];

/** Weights of the traits, then the bias. */
export const STANDING_MENTION_WEIGHTS: Float64Array = Float64Array.from([
	...[1.27, 0.916, 0.58, 0.456, 0.76, -0.341, 0.413, -0.027, -0.416],
	-1.807,
]);

/** The traits as the model weighs them: logarithms where they span magnitudes, all to one scale. */
export function standardised(traits: MentionTraits): Float64Array {
	const raw = [
		Math.log(traits.lp),
		Math.log(traits.com + 0.001),
		traits.tokens,
		Math.log(1 + traits.chars),
		Number(traits.exact),
		Number(traits.sameButCase),
		Number(traits.upper),
		Number(traits.name),
		Math.log(1 + traits.df),
	];
	return Float64Array.from(raw, (value, at) => (value - (MEAN[at] ?? 0)) / (DEVIATION[at] ?? 1));
}

/** How likely the vault's author would link it. */
export function probability(row: Float64Array, weights: Float64Array): number {
	let sum = weights[TRAITS] ?? 0;
	for (let at = 0; at < TRAITS; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
	return 1 / (1 + Math.exp(-sum));
}
