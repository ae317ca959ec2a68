import { diffTokens, type DiffRun } from '../../base/change/diff';
import { align } from './align';
import { findPairs } from './block-pairs';
import { wordsOf } from './likeness';
import { readBlocks, type ReadBlock } from './read-blocks';

/**
 * One line of the comparison. `moved` says the same elsewhere in the fetched text and counts as same; `changed` are two
 * blocks much alike; `only-mine` and `only-theirs` have no partner.
 */
export type BlockRow =
	| {
			readonly kind: 'same' | 'moved' | 'changed';
			readonly mine: ReadBlock;
			readonly theirs: ReadBlock;
	  }
	| { readonly kind: 'only-mine'; readonly mine: ReadBlock; readonly theirs?: undefined }
	| { readonly kind: 'only-theirs'; readonly mine?: undefined; readonly theirs: ReadBlock };

/** Two texts block by block: every block of both once, those of `mine` in their order. */
export interface Comparison {
	readonly mine: readonly ReadBlock[];
	readonly theirs: readonly ReadBlock[];
	readonly rows: readonly BlockRow[];
}

/** Blocks shorter than this are no evidence of a move: many say the same. */
const MOVE_LENGTH = 12;
const SLICE = 200;
/** Words of a change against each other; beyond, it is shown as replaced: hundreds of changes are drawn at once. */
const MAX_WORD_CELLS = 200_000;

/**
 * Compares two Markdown texts block by block after normalising. Bounded: 20,000 blocks on each side are fine; `breathe` is
 * awaited now and then.
 */
export async function compareTexts(
	mine: string,
	theirs: string,
	breathe: () => Promise<void>,
): Promise<Comparison> {
	const a = await readBlocks(mine, breathe);
	const b = await readBlocks(theirs, breathe);
	const matches = await align(a.map(keyOf), b.map(keyOf), breathe);
	await breathe();
	const rows: BlockRow[] = [];
	let [i, j] = [0, 0];
	for (const [nextA, nextB] of [...matches, [a.length, b.length] as const]) {
		for (const row of await pairGap(a.slice(i, nextA), b.slice(j, nextB), breathe)) rows.push(row);
		const [left, right] = [a[nextA], b[nextB]];
		if (left && right) rows.push({ kind: 'same', mine: left, theirs: right });
		[i, j] = [nextA + 1, nextB + 1];
		if (nextA % SLICE === 0) await breathe();
	}
	return { mine: a, theirs: b, rows: withMoves(rows) };
}

/** A change word by word, for showing. Signs stand alone; the white space between words is left to the reader. */
export function diffWords(mine: ReadBlock, theirs: ReadBlock): readonly DiffRun[] {
	const split = (block: ReadBlock): readonly string[] =>
		block.kind === 'code'
			? (block.plain.match(/[^\n]*\n|[^\n]+/gu) ?? [])
			: spacedWords(block.plain);
	return diffTokens(split(mine), split(theirs), MAX_WORD_CELLS);
}

/** Words with the white space after them, so that they join to the text again. */
function spacedWords(text: string): readonly string[] {
	const words = wordsOf(text);
	let at = 0;
	return words.map((word) => {
		const start = text.indexOf(word, at);
		let end = start + word.length;
		while (end < text.length && /\s/u.test(text.charAt(end))) end += 1;
		at = end;
		return text.slice(start, end);
	});
}

function keyOf(block: ReadBlock): string {
	return block.plain === '' ? `\n${block.kind}` : block.plain;
}

/** Blocks between two equal ones: those alike become changes, in order. */
async function pairGap(
	a: readonly ReadBlock[],
	b: readonly ReadBlock[],
	breathe: () => Promise<void>,
): Promise<readonly BlockRow[]> {
	if (a.length === 0 || b.length === 0) return unpaired(a, b);
	const rows: BlockRow[] = [];
	let [i, j] = [0, 0];
	for (const [x, y] of await findPairs(a, b, breathe)) {
		const [mine, theirs] = [a[x], b[y]];
		if (!mine || !theirs) continue;
		rows.push(...unpaired(a.slice(i, x), b.slice(j, y)), { kind: 'changed', mine, theirs });
		[i, j] = [x + 1, y + 1];
	}
	return [...rows, ...unpaired(a.slice(i), b.slice(j))];
}

function unpaired(a: readonly ReadBlock[], b: readonly ReadBlock[]): readonly BlockRow[] {
	return [
		...a.map((mine): BlockRow => ({ kind: 'only-mine', mine })),
		...b.map((theirs): BlockRow => ({ kind: 'only-theirs', theirs })),
	];
}

/** What stands on both sides without a partner and says the same has moved: it stays where the note has it. */
function withMoves(rows: readonly BlockRow[]): readonly BlockRow[] {
	const loose = new Map<string, ReadBlock[]>();
	for (const { kind, theirs } of [...rows].reverse()) {
		if (kind !== 'only-theirs' || theirs.plain.length < MOVE_LENGTH) continue;
		const waiting = loose.get(theirs.plain);
		if (waiting) waiting.push(theirs);
		else loose.set(theirs.plain, [theirs]);
	}
	const moved = new Set<ReadBlock>();
	const placed = rows.map((row): BlockRow => {
		if (row.kind !== 'only-mine') return row;
		const theirs = loose.get(row.mine.plain)?.pop();
		if (!theirs) return row;
		moved.add(theirs);
		return { kind: 'moved', mine: row.mine, theirs };
	});
	return placed.filter((row) => row.kind !== 'only-theirs' || !moved.has(row.theirs));
}
