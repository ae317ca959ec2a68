type Compare<T> = (a: T, b: T) => number;

/** More new ones than this are sorted with the rest. */
const MOST_ADDED = 500;

/** What left a list and what came in, whatever the order of either. */
export interface Difference<T> {
	readonly gone: ReadonlySet<T>;
	readonly come: readonly T[];
}

/** Told by identity. Two lists that are alike at both ends, as they are after a decision, are compared in passing. */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start += 1;
	let end = 0;
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
	const old = before.slice(start, before.length - end);
	const now = after.slice(start, after.length - end);
	const [known, stays] = [new Set(old), new Set(now)];
	return {
		gone: new Set(old.filter((each) => !stays.has(each))),
		come: now.filter((each) => !known.has(each)),
	};
}

/**
 * A sorted list brought up to date: what stays keeps its place, what is new is put in by halving. The same result as
 * sorting anew, where the list was sorted by the same comparison.
 */
export function resorted<T>(
	sorted: readonly T[],
	{ gone, come }: Difference<T>,
	compare: Compare<T>,
): readonly T[] {
	const kept = gone.size === 0 ? [...sorted] : sorted.filter((each) => !gone.has(each));
	if (come.length > MOST_ADDED) return [...kept, ...come].sort(compare);
	for (const each of come) kept.splice(placeOf(kept, each, compare), 0, each);
	return kept;
}

/** Behind all that do not come after it. */
function placeOf<T>(sorted: readonly T[], each: T, compare: Compare<T>): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compare(sorted[middle] as T, each) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
