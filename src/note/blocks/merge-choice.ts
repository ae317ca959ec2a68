import type { BlockRow } from './block-diff';
import { footnoteLabels, relabel } from './footnote-labels';
import type { ReadBlock } from './read-blocks';

/** What a person keeps of a row: what the note has, what was fetched, or one below the other. */
export type Choice = 'mine' | 'theirs' | 'both';

/** Whether a row offers a choice at all. */
export function isOpen(row: BlockRow): boolean {
	return row.kind !== 'same' && row.kind !== 'moved';
}

/**
 * The text that choices make. What both say stays as the note has it, to the byte; `mine` throughout gives the note's text
 * back. Footnotes keep the note's labels.
 */
export function mergeRows(rows: readonly BlockRow[], choiceOf: (at: number) => Choice): string {
	const labels = footnoteLabels(rows);
	const placed: Placed[] = [];
	rows.forEach((row, at) => {
		const choice = isOpen(row) ? choiceOf(at) : 'mine';
		if (row.mine && choice !== 'theirs') placed.push({ side: 'mine', block: row.mine });
		if (row.theirs && choice !== 'mine')
			placed.push({
				side: 'theirs',
				block: { ...row.theirs, text: relabel(row.theirs.text, labels) },
			});
	});
	return placed.map((each, at) => gapBefore(each, placed[at - 1]) + each.block.text).join('');
}

interface Placed {
	readonly side: 'mine' | 'theirs';
	readonly block: ReadBlock;
}

/** As in its own text where its neighbour is the same as there; otherwise an empty line, but none between items of a list. */
function gapBefore({ side, block }: Placed, before: Placed | undefined): string {
	if (!before) return block.at === 0 ? block.gap : '';
	if (before.side === side && before.block.at === block.at - 1) return block.gap;
	const inList = block.kind === 'item' && before.block.kind === 'item' && !isLoose(block);
	return inList ? '\n' : '\n\n';
}

function isLoose({ at, gap }: ReadBlock): boolean {
	return at > 0 && /\n[ \t]*\n/u.test(gap);
}
