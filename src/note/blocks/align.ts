/** Pairs of equal entries, each side in its own order. */
export type Match = readonly [a: number, b: number];

interface Part {
	readonly a0: number;
	readonly a1: number;
	readonly b0: number;
	readonly b1: number;
	readonly depth: number;
}

/** Cells of a table beyond which a part without landmarks is matched greedily. */
const MAX_CELLS = 250_000;
/** How deep parts are parted by landmarks; texts of people need three. */
const MAX_DEPTH = 40;
/** How far the greedy match looks ahead. */
const WINDOW = 200;

/**
 * Equal entries of two lists in order: what stands once on both sides is a landmark (patience diff), between landmarks a
 * small table decides, and where that grew too large the nearest equal one is taken. Bounded for any input; `breathe` is
 * awaited between slices.
 */
export async function align(
	a: readonly string[],
	b: readonly string[],
	breathe: () => Promise<void>,
): Promise<readonly Match[]> {
	const found: [number, number][] = [];
	const open: Part[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length, depth: 0 }];
	for (let part = open.pop(); part; part = open.pop()) {
		const inner = trimmed(a, b, part, found);
		await breathe();
		if (inner.a0 === inner.a1 || inner.b0 === inner.b1) continue;
		const landmarks = inner.depth < MAX_DEPTH ? landmarksIn(a, b, inner) : [];
		if (landmarks.length > 0) open.push(...between(inner, landmarks, found));
		else if ((inner.a1 - inner.a0) * (inner.b1 - inner.b0) <= MAX_CELLS)
			byTable(a, b, inner, found);
		else await greedily(a, b, inner, { found, breathe });
	}
	return found.sort((one, other) => one[0] - other[0]);
}

/** Takes what is equal at both ends. */
function trimmed(
	a: readonly string[],
	b: readonly string[],
	part: Part,
	found: [number, number][],
): Part {
	let { a0, a1, b0, b1 } = part;
	while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
		found.push([a0, b0]);
		a0 += 1;
		b0 += 1;
	}
	while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) {
		a1 -= 1;
		b1 -= 1;
		found.push([a1, b1]);
	}
	return { a0, a1, b0, b1, depth: part.depth };
}

/** Entries that stand once on both sides, the longest run of them that is in order. */
function landmarksIn(a: readonly string[], b: readonly string[], part: Part): readonly Match[] {
	const inA = placesOnce(a, part.a0, part.a1);
	const inB = placesOnce(b, part.b0, part.b1);
	const pairs: Match[] = [];
	for (const [entry, at] of inA) {
		const other = inB.get(entry);
		if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
	}
	return longestRising(pairs);
}

/** Where each entry stands; -1 where it stands more than once. In order of first appearance. */
function placesOnce(list: readonly string[], from: number, to: number): Map<string, number> {
	const places = new Map<string, number>();
	for (let at = from; at < to; at += 1) {
		const entry = list[at] ?? '';
		places.set(entry, places.has(entry) ? -1 : at);
	}
	return places;
}

/** Patience sorting: the longest run whose second numbers rise too. */
function longestRising(pairs: readonly Match[]): readonly Match[] {
	const tops: number[] = [];
	const before: number[] = [];
	pairs.forEach(([, b], at) => {
		let [low, high] = [0, tops.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
			else high = middle;
		}
		before[at] = low === 0 ? -1 : (tops[low - 1] ?? -1);
		tops[low] = at;
	});
	const run: Match[] = [];
	for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
		const pair = pairs[at];
		if (pair) run.push(pair);
	}
	return run.reverse();
}

function between(
	part: Part,
	landmarks: readonly Match[],
	found: [number, number][],
): readonly Part[] {
	const depth = part.depth + 1;
	let [a0, b0] = [part.a0, part.b0];
	const parts = landmarks.map(([a, b]): Part => {
		found.push([a, b]);
		const gap = { a0, a1: a, b0, b1: b, depth };
		[a0, b0] = [a + 1, b + 1];
		return gap;
	});
	return [...parts, { a0, a1: part.a1, b0, b1: part.b1, depth }];
}

/** The longest common subsequence by the usual table. */
function byTable(
	a: readonly string[],
	b: readonly string[],
	part: Part,
	found: [number, number][],
): void {
	const [height, width] = [part.a1 - part.a0, part.b1 - part.b0];
	const common = new Uint32Array((height + 1) * (width + 1));
	const at = (i: number, j: number): number => common[i * (width + 1) + j] ?? 0;
	for (let i = height - 1; i >= 0; i -= 1)
		for (let j = width - 1; j >= 0; j -= 1)
			common[i * (width + 1) + j] =
				a[part.a0 + i] === b[part.b0 + j]
					? at(i + 1, j + 1) + 1
					: Math.max(at(i + 1, j), at(i, j + 1));
	let [i, j] = [0, 0];
	while (i < height && j < width) {
		if (a[part.a0 + i] === b[part.b0 + j]) {
			found.push([part.a0 + i, part.b0 + j]);
			i += 1;
			j += 1;
		} else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
		else j += 1;
	}
}

async function greedily(
	a: readonly string[],
	b: readonly string[],
	part: Part,
	{ found, breathe }: { readonly found: [number, number][]; readonly breathe: () => Promise<void> },
): Promise<void> {
	let j = part.b0;
	for (let i = part.a0; i < part.a1 && j < part.b1; i += 1) {
		if (i % WINDOW === 0) await breathe();
		const limit = Math.min(part.b1, j + WINDOW);
		let next = j;
		while (next < limit && a[i] !== b[next]) next += 1;
		if (next === limit) continue;
		found.push([i, next]);
		j = next + 1;
	}
}
