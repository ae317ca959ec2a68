/** A run of lines that both texts have, or only the earlier or the later one. */
export interface DiffRun {
	readonly kind: 'same' | 'removed' | 'added';
	readonly lines: readonly string[];
}

/** Cells of the table beyond which two texts count as wholly different in the middle: four million take some 30 ms. */
const MAX_CELLS = 4_000_000;

/** Line by line, the longest common subsequence; removed lines come before those added in their place. Never throws. */
export function diffLines(before: string, after: string): readonly DiffRun[] {
	return diffTokens(before.split('\n'), after.split('\n'));
}

/** The same for pieces of any kind: words, lines. */
export function diffTokens(
	a: readonly string[],
	b: readonly string[],
	maxCells = MAX_CELLS,
): readonly DiffRun[] {
	const { head, tail } = sameEnds(a, b);
	const runs = new Runs();
	for (const line of a.slice(0, head)) runs.add('same', line);
	const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
	if (left.length * right.length <= maxCells) middle(left, right, runs);
	else replaced(left, right, runs);
	for (const line of a.slice(a.length - tail)) runs.add('same', line);
	return runs.list;
}

/** How many pieces at the start and, of the rest, at the end are the same in both. */
export function sameEnds(
	a: readonly string[],
	b: readonly string[],
): { readonly head: number; readonly tail: number } {
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
	let tail = 0;
	while (
		tail < a.length - head &&
		tail < b.length - head &&
		a[a.length - 1 - tail] === b[b.length - 1 - tail]
	)
		tail += 1;
	return { head, tail };
}

function replaced(a: readonly string[], b: readonly string[], runs: Runs): void {
	for (const line of a) runs.add('removed', line);
	for (const line of b) runs.add('added', line);
}

function middle(a: readonly string[], b: readonly string[], runs: Runs): void {
	const width = b.length + 1;
	const common = new Uint32Array((a.length + 1) * width);
	const at = (i: number, j: number): number => common[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1)
			common[i * width + j] =
				a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	}
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			runs.add('same', a[i] ?? '');
			i += 1;
			j += 1;
		} else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
			runs.add('removed', a[i] ?? '');
			i += 1;
		} else {
			runs.add('added', b[j] ?? '');
			j += 1;
		}
	}
}

class Runs {
	readonly list: { kind: DiffRun['kind']; lines: string[] }[] = [];

	add(kind: DiffRun['kind'], line: string): void {
		const last = this.list.at(-1);
		if (last?.kind === kind) last.lines.push(line);
		else this.list.push({ kind, lines: [line] });
	}
}
