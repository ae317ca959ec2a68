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
	/** Cosine of the text with the note. */
	readonly cosine: number;
	/** Where in the text it stands, 0 to 1, and the text's length. */
	readonly first: number;
	readonly length: number;
	/** How often the text names the note, and how strongly it names notes tied to it by a link. */
	readonly times: number;
	readonly ties: number;
}

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

/** Writes the traits as the model weighs them: logarithms where they span magnitudes, all to one scale. */
export function standardise(traits: MentionTraits, row: Float64Array): void {
	row[0] = Math.log(traits.lp);
	row[1] = Math.log(traits.com + 0.001);
	row[2] = traits.tokens;
	row[3] = Math.log(1 + traits.chars);
	row[4] = Number(traits.exact);
	row[5] = Number(traits.sameButCase);
	row[6] = Number(traits.upper);
	row[7] = Number(traits.name);
	row[8] = Math.log(1 + traits.df);
	row[9] = traits.cosine;
	row[10] = traits.first;
	row[11] = Math.log(1 + traits.length);
	row[12] = Math.log(1 + traits.times);
	row[13] = traits.ties;
	for (let at = 0; at < TRAITS; at += 1) {
		row[at] = ((row[at] ?? 0) - (MEAN[at] ?? 0)) / (DEVIATION[at] ?? 1);
	}
}

/** How likely the vault's author would link it. */
export function probability(row: Float64Array, weights: Float64Array): number {
	let sum = weights[TRAITS] ?? 0;
	for (let at = 0; at < TRAITS; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
	return 1 / (1 + Math.exp(-sum));
}
