import { splitFrontMatter } from '../properties/front-matter';
import { readLines, type ReadLine } from '../lines';
import type { BlockKind } from '../blocks/block-reader';
import { inlineRanges, type ProtectedRange, type RangeKind } from './protected-inline';

export interface ProtectOptions {
	/** Whether quotes may take links. What is quoted is someone else's: no, unless the person says so. */
	readonly quotes: boolean;
}

/** Where in a note links may be put. */
export interface TextMap {
	/** Stretches no link may be put into, in order, none within another. */
	readonly closed: readonly ProtectedRange[];
	/** Rows of tables, in which `|` must be written `\|`. */
	readonly tables: readonly { readonly start: number; readonly end: number }[];
	/** Where lines begin that are closed as a whole. */
	readonly blocks: ReadonlySet<number>;
}

/**
 * Maps a note: properties, inline ones too, code, math, comments (our own marks are some), HTML, links, addresses, tags, headings and, unless
 * chosen, quotes are closed. Offsets are UTF-16 units of the whole text. Linear, whatever the text.
 */
export function mapText(
	text: string,
	options: ProtectOptions,
	lines: readonly ReadLine[] = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0),
): TextMap {
	const kinds = lineKinds(lines, options);
	const closed: ProtectedRange[] = [];
	const tables: { start: number; end: number }[] = [];
	const blocks = new Set<number>();
	let first = 0;
	lines.forEach((line, at) => {
		const kind = kinds[at] ?? 'blank';
		if (kind === 'table') tables.push({ start: line.start, end: line.end });
		if (kind !== 'prose' && kind !== 'table') {
			first = at + 1;
			if (kind === 'blank') return;
			closed.push({ kind, start: line.start, end: line.end });
			blocks.add(line.start);
		} else if (kind === 'table' || kinds[at + 1] !== 'prose' || !lines[at + 1]?.block?.continues) {
			const from = lines[first]?.start ?? line.start;
			closed.push(...inlineRanges(text, from, line.start + line.text.length));
			first = at + 1;
		}
	});
	return { closed, tables, blocks };
}

/** Whether no closed stretch touches this place. */
export function isOpenPlace(map: TextMap, start: number, end: number): boolean {
	let [low, high] = [0, map.closed.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((map.closed[middle]?.end ?? 0) <= start) low = middle + 1;
		else high = middle;
	}
	const next = map.closed[low];
	return next === undefined || next.start >= end;
}

/** A link as it is written at a place: in a table, `|` would end the cell. */
export function fitTable(map: TextMap, start: number, link: string): string {
	const isInTable = map.tables.some((row) => start >= row.start && start < row.end);
	return isInTable ? link.replace(/\|/gu, '\\|') : link;
}

type LineKind = RangeKind | 'blank' | 'prose' | 'table';

/** A property that stands in the text (Dataview): `key:: value`, in a list or a task as well. */
const FIELD = /^(?:\[.\][ \t]+)?[^\s:`[\](){}<>$%|][^:`[\](){}<>$%|]{0,80}::(?:\s|$)/u;

const RANGE_KINDS: Readonly<Record<Exclude<BlockKind, 'prose'>, LineKind>> = {
	blank: 'blank',
	fence: 'block',
	comment: 'block',
	math: 'math',
	remark: 'comment',
	html: 'html',
	code: 'code',
	heading: 'heading',
	rule: 'heading',
	underline: 'heading',
	label: 'link',
};

function lineKinds(lines: readonly ReadLine[], options: ProtectOptions): readonly LineKind[] {
	const kinds: LineKind[] = [];
	lines.forEach(({ block }, at) => {
		if (!block) return kinds.push('block');
		const { kind, quoted, continues } = block;
		const text = FIELD.test(block.rest) ? 'property' : 'prose';
		const prose = quoted && !options.quotes ? 'quote' : text;
		const own = kind === 'prose' ? prose : RANGE_KINDS[kind];
		if (kind === 'underline') markParagraph(lines, kinds);
		const isInTable = own === 'prose' && continues;
		if (isInTable && isTableStart(lines[at - 1], block.rest)) kinds[at - 1] = 'table';
		return kinds.push(isInTable && kinds[at - 1] === 'table' ? 'table' : own);
	});
	return kinds;
}

/** Every line of the paragraph that an underline ends is its heading. */
function markParagraph(lines: readonly ReadLine[], kinds: LineKind[]): void {
	for (let at = kinds.length - 1; at >= 0; at -= 1) {
		kinds[at] = 'heading';
		if (!lines[at]?.block?.continues) return;
	}
}

function isTableStart(head: ReadLine | undefined, rule: string): boolean {
	const row = head?.block?.rest ?? '';
	return row.includes('|') && rule.includes('|') && rule.includes('-') && /^[\s|:-]+$/u.test(rule);
}
