type Compare<T> = (a: T, b: T) => number;

/** More new ones than this are sorted with the rest. */
const MOST_ADDED = 500;

/**
 * A sorted list brought up to date: what stays keeps its place, what is new is merged in. Linear where little changed, which
 * is what happens at every decision; the same result as sorting anew.
 */
export function resorted<T>(
	before: readonly T[],
	after: ReadonlySet<T>,
	compare: Compare<T>,
): readonly T[] {
	const kept = before.filter((each) => after.has(each));
	if (after.size - kept.length > MOST_ADDED || kept.length === 0) return [...after].sort(compare);
	const known = new Set(kept);
	const added = [...after].filter((each) => !known.has(each)).sort(compare);
	return added.length === 0 ? kept : merged(kept, added, compare);
}

function merged<T>(kept: readonly T[], added: readonly T[], compare: Compare<T>): readonly T[] {
	const out: T[] = [];
	let at = 0;
	for (const each of added) {
		let next = kept[at];
		while (next !== undefined && compare(next, each) <= 0) {
			out.push(next);
			at += 1;
			next = kept[at];
		}
		out.push(each);
	}
	return [...out, ...kept.slice(at)];
}
