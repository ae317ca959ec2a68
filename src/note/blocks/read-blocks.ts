import { plainBlock } from './block-text';
import { eachBlock, type Block } from './blocks';

/** A block with what it says and where it stands. */
export interface ReadBlock extends Block {
	/** See `plainBlock`; equal for blocks that say the same. */
	readonly plain: string;
	/** Its place among the blocks of its text, from 0. */
	readonly at: number;
}

/** Blocks between two breaths; a breath is only taken when the slice was long. */
const SLICE = 50;

/** A text's blocks with what they say. */
export async function readBlocks(
	markdown: string,
	breathe: () => Promise<void>,
): Promise<readonly ReadBlock[]> {
	const blocks: ReadBlock[] = [];
	for (const block of eachBlock(markdown)) {
		blocks.push({ ...block, plain: plainBlock(block), at: blocks.length });
		if (blocks.length % SLICE === 0) await breathe();
	}
	return blocks;
}
