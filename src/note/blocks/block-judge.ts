import type { BlockRow, Comparison } from './block-diff';
import type { BlockKind } from './blocks';
import type { CountedPart, Lost, RowMark } from '../model';
import type { ReadBlock } from './read-blocks';

export interface Judgement {
	/** One for each row of the comparison. */
	readonly marks: readonly RowMark[];
	/** What the fetched text lacks. Any of it makes the text a worse one: it must not replace what is there. */
	readonly lost: readonly Lost[];
	/** Blocks before or after the article that are none of its text. */
	readonly around: number;
}

const PARTS: readonly (readonly [CountedPart, BlockKind])[] = [
	['items', 'item'],
	['images', 'image'],
	['tables', 'table'],
	['code', 'code'],
	['footnotes', 'footnote'],
	['headings', 'heading'],
];
/** Less than this share left of a part is a loss and no edit. */
const KEPT = 0.5;
/** Words may shrink by an edit; by a third, something was not read. */
const WORDS_KEPT = 0.67;
/** Fewer links than this are easily edited away. */
const MIN_LINKS = 4;
/** A run around the article counts as foreign from so many blocks and this share of the article's words. */
const MIN_AROUND = 4;
const AROUND_SHARE = 0.4;
/** A caption is no longer than this; where its image is lost, so is it. */
const CAPTION_LENGTH = 200;

/**
 * Tells changes by the publisher from what is only a poorer reading of the same page. Where the text as we last wrote it is
 * known (`base`: what its blocks say), the person's own edits are told apart too. `isPart`: the page gave only a part of the
 * article, so that nothing it lacks was taken out.
 */
export function judge(
	comparison: Comparison,
	known: { readonly base?: ReadonlySet<string>; readonly isPart?: boolean } = {},
): Judgement {
	const { rows } = comparison;
	const { base, isPart = false } = known;
	const foreign = foreignRows(comparison);
	// What the person added was never on the page: lacking it is no loss.
	const ours = base ? comparison.mine.filter((block) => base.has(block.plain)) : comparison.mine;
	const lost = lostParts({ ...comparison, mine: ours }, foreign);
	const kinds = new Set(
		PARTS.filter(([part]) => lost.some((each) => each.part === part)).map(([, kind]) => kind),
	);
	const isShort = isPart || lost.some((each) => each.part === 'words');
	const marks = rows.map((row, at): RowMark => {
		if (row.kind === 'same' || row.kind === 'moved') return 'none';
		if (foreign.has(at)) return 'around';
		const own = base && ownEdit(row, base);
		if (own) return own;
		if (row.kind !== 'only-mine') return 'change';
		return isShort || isLoss(row.mine, kinds, rows[at - 1]) ? 'loss' : 'change';
	});
	return { marks, lost, around: foreign.size };
}

/** What stands in the note is new to us, or what is fetched is what we wrote before: the person's edit, alone or as well. */
function ownEdit(row: BlockRow, base: ReadonlySet<string>): RowMark | undefined {
	if (row.theirs && base.has(row.theirs.plain)) return 'yours';
	if (!row.mine || base.has(row.mine.plain)) return undefined;
	return row.theirs ? 'conflict' : 'yours';
}

function isLoss(
	block: ReadBlock,
	kinds: ReadonlySet<BlockKind>,
	before: BlockRow | undefined,
): boolean {
	if (kinds.has(block.kind)) return true;
	const afterImage = before?.kind === 'only-mine' && before.mine.kind === 'image';
	return afterImage && kinds.has('image') && block.plain.length <= CAPTION_LENGTH;
}

/** Long runs of fetched blocks before the first and after the last that the note has too. */
function foreignRows({ rows, mine }: Comparison): ReadonlySet<number> {
	const known = (row: BlockRow): boolean => row.kind === 'same' || row.kind === 'changed';
	const first = rows.findIndex(known);
	const last = rows.findLastIndex(known);
	if (first < 0) return new Set();
	const enough = words(mine) * AROUND_SHARE;
	const runs = [
		rows.slice(0, first).map((_, at) => at),
		rows.slice(last + 1).map((_, at) => last + 1 + at),
	];
	return new Set(
		runs.flatMap((run) => {
			const added = run.filter((at) => rows[at]?.kind === 'only-theirs');
			const texts = added.flatMap((at) => rows[at]?.theirs ?? []);
			return texts.length >= MIN_AROUND && words(texts) >= enough ? added : [];
		}),
	);
}

function lostParts(
	{ mine, theirs, rows }: Comparison,
	foreign: ReadonlySet<number>,
): readonly Lost[] {
	const outside = new Set([...foreign].flatMap((at) => rows[at]?.theirs ?? []));
	const inside = theirs.filter((block) => !outside.has(block));
	const counted = PARTS.map(([part, kind]): Lost => ({
		part,
		before: mine.filter((block) => block.kind === kind).length,
		after: inside.filter((block) => block.kind === kind).length,
	}));
	const links: Lost = { part: 'links', before: linksIn(mine), after: linksIn(inside) };
	const length: Lost = { part: 'words', before: words(mine), after: words(inside) };
	return [
		...counted.filter(({ before, after }) => after < before * KEPT),
		...(links.before >= MIN_LINKS && links.after < links.before * KEPT ? [links] : []),
		...(length.after < length.before * WORDS_KEPT ? [length] : []),
	];
}

function linksIn(blocks: readonly ReadBlock[]): number {
	return blocks.reduce((sum, { text }) => sum + (text.match(/\]\(<?https?:/gu)?.length ?? 0), 0);
}

/** As many as spaces and signs of unspaced scripts tell: enough to weigh one text against another. */
function words(blocks: readonly ReadBlock[]): number {
	return blocks.reduce(
		(sum, { plain }) =>
			sum +
			(plain.match(
				/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/gu,
			)?.length ?? 0),
		0,
	);
}
