/** How many UTF-16 units two texts share at their beginnings, and at their ends behind that. */
export interface CommonEnds {
	readonly head: number;
	readonly tail: number;
}

/** What stayed on either side of the one stretch that tells two texts apart. */
export function commonEnds(a: string, b: string): CommonEnds {
	const most = Math.min(a.length, b.length);
	let head = 0;
	while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
	let tail = 0;
	while (
		tail < most - head &&
		a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)
	)
		tail += 1;
	return { head, tail };
}
