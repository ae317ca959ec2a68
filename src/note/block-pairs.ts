import { likeness, wordCounts } from './likeness';
import type { ReadBlock } from './read-blocks';

/** Two blocks are a change of one another where they share this much of their words. */
const ALIKE = 0.5;
/** Pairs of a gap that are all looked at; a larger gap is searched nearby only. */
const MAX_PAIRS = 400;
const NEARBY = 8;

type Pair = readonly [a: number, b: number];

/** Which blocks of two runs are changes of one another, in order. */
export function findPairs(a: readonly ReadBlock[], b: readonly ReadBlock[]): readonly Pair[] {
	return a.length * b.length <= MAX_PAIRS ? bestPairs(a, b) : nearPairs(a, b);
}

/** The pairs in order whose likenesses add up to the most. */
function bestPairs(a: readonly ReadBlock[], b: readonly ReadBlock[]): readonly Pair[] {
	const [left, right] = [a.map(counted), b.map(counted)];
	const width = b.length + 1;
	const alike = new Float64Array(a.length * b.length);
	const best = new Float64Array((a.length + 1) * width);
	const at = (i: number, j: number): number => best[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i -= 1)
		for (let j = b.length - 1; j >= 0; j -= 1) {
			const value = pairValue(left[i], right[j]);
			alike[i * b.length + j] = value;
			const paired = value === 0 ? 0 : at(i + 1, j + 1) + value;
			best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), paired);
		}
	const pairs: [number, number][] = [];
	let [i, j] = [0, 0];
	while (i < a.length && j < b.length) {
		const value = alike[i * b.length + j] ?? 0;
		if (value > 0 && at(i, j) === at(i + 1, j + 1) + value) {
			pairs.push([i, j]);
			i += 1;
			j += 1;
		} else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
		else j += 1;
	}
	return pairs;
}

/** In a large gap: each block with the first one alike among the next few. */
function nearPairs(a: readonly ReadBlock[], b: readonly ReadBlock[]): readonly Pair[] {
	const right = b.map(counted);
	const pairs: [number, number][] = [];
	let from = 0;
	a.forEach((block, x) => {
		const left = counted(block);
		for (let y = from; y < Math.min(b.length, from + NEARBY); y += 1) {
			if (pairValue(left, right[y]) === 0) continue;
			pairs.push([x, y]);
			from = y + 1;
			return;
		}
	});
	return pairs;
}

interface Counted {
	readonly block: ReadBlock;
	readonly words: ReadonlyMap<string, number>;
}

function counted(block: ReadBlock): Counted {
	return { block, words: wordCounts(block.plain) };
}

function pairValue(a: Counted | undefined, b: Counted | undefined): number {
	if (!a || !b) return 0;
	for (const kind of ['code', 'image', 'formula'] as const)
		if ((a.block.kind === kind) !== (b.block.kind === kind)) return 0;
	const value = likeness(a.words, b.words);
	return value >= ALIKE ? value : 0;
}
