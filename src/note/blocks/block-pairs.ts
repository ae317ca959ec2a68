import { likeness, wordCounts } from './likeness';
import type { ReadBlock } from './read-blocks';

/** Two blocks are a change of one another where they share this much of their words. */
const ALIKE = 0.5;
/** Pairs of a gap that are all looked at; a larger gap is searched nearby only. */
const MAX_PAIRS = 400;
const NEARBY = 8;
/** Blocks between two breaths. */
const SLICE = 50;

type Pair = readonly [a: number, b: number];

/** Which blocks of two runs are changes of one another, in order. */
export async function findPairs(
	a: readonly ReadBlock[],
	b: readonly ReadBlock[],
	breathe: () => Promise<void>,
): Promise<readonly Pair[]> {
	return a.length * b.length <= MAX_PAIRS ? bestPairs(a, b) : nearPairs(a, b, breathe);
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
async function nearPairs(
	a: readonly ReadBlock[],
	b: readonly ReadBlock[],
	breathe: () => Promise<void>,
): Promise<readonly Pair[]> {
	const right: Counted[] = [];
	const pairs: Pair[] = [];
	let from = 0;
	for (const [x, block] of a.entries()) {
		const left = counted(block);
		const end = Math.min(b.length, from + NEARBY);
		for (const next of b.slice(right.length, end)) right.push(counted(next));
		const near = right.slice(from, end).findIndex((each) => pairValue(left, each) > 0);
		if (near >= 0) {
			pairs.push([x, from + near]);
			from += near + 1;
		}
		if (x % SLICE === 0) await breathe();
	}
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
