import { splitFrontMatter } from './front-matter';
import { readHeading, readLines, type Line } from './lines';
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
}

/**
 * Maps a note: properties, code, math, comments (our own marks are some), HTML, links, addresses, tags, headings and, unless
 * chosen, quotes are closed. Offsets are UTF-16 units of the whole text. Linear, whatever the text.
 */
export function mapText(text: string, options: ProtectOptions): TextMap {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const kinds = lineKinds(lines, options);
	const closed: ProtectedRange[] = [];
	const tables: { start: number; end: number }[] = [];
	let first = 0;
	lines.forEach((line, at) => {
		const kind = kinds[at];
		const next = lines[at + 1];
		if (kind === 'table') tables.push({ start: line.start, end: line.end });
		const isOpen = kind === 'prose' || kind === 'table';
		if (!isOpen && kind !== undefined && kind !== 'blank')
			closed.push({ kind, start: line.start, end: line.end });
		if (!isOpen) first = at + 1;
		else if (kinds[at + 1] !== 'prose' || kind === 'table' || startsItem(next)) {
			const from = lines[first]?.start ?? line.start;
			closed.push(...inlineRanges(text, from, line.start + line.text.length));
			first = at + 1;
		}
	});
	return { closed, tables };
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

function lineKinds(lines: readonly Line[], options: ProtectOptions): readonly LineKind[] {
	const kinds: LineKind[] = [];
	let [math, remark, table, list] = [false, false, false, false];
	lines.forEach((line, at) => {
		const { text } = line;
		const [wasMath, wasRemark] = [math, remark];
		if (!line.opaque) {
			if (/^\s{0,8}\$\$/u.test(text) || (math && text.includes('$$')))
				math = text.split('$$').length % 2 === 0 ? !math : math;
			if (!math) remark = remark ? !text.includes('-->') : opensRemark(text);
		}
		const isBlank = text.trim() === '';
		if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/u.test(text)) list = true;
		else if (!isBlank && /^\S/u.test(text)) list = false;
		table = !isBlank && (table || isTableStart(lines, at));
		kinds.push(
			wasMath || math
				? 'math'
				: wasRemark || (remark && text.trimStart().startsWith('<!--'))
					? 'comment'
					: plainKind(line, { next: lines[at + 1], before: lines[at - 1], table, list, options }),
		);
	});
	return kinds;
}

interface Around {
	readonly before: Line | undefined;
	readonly next: Line | undefined;
	readonly table: boolean;
	readonly list: boolean;
	readonly options: ProtectOptions;
}

function plainKind(line: Line, around: Around): LineKind {
	const { text } = line;
	if (line.opaque) return 'block';
	if (text.trim() === '') return 'blank';
	if (readHeading(line) || isUnderline(text, around.before) || isUnderline(around.next?.text, line))
		return 'heading';
	if (/^ {0,3}>/u.test(text) && !around.options.quotes) return 'quote';
	if (/^(?: {4}|\t)/u.test(text) && !around.list && !isProse(around.before)) return 'code';
	// Where a label's address or a footnote's text is said.
	if (/^ {0,3}\[[^\]\n]{1,400}\]:/u.test(text) && !/^ {0,3}\[\^/u.test(text)) return 'link';
	return around.table ? 'table' : 'prose';
}

function isProse(line: Line | undefined): boolean {
	return line !== undefined && line.text.trim() !== '' && !line.opaque;
}

/** The line of dashes that makes a heading of the line above it. */
function isUnderline(text: string | undefined, above: Line | undefined): boolean {
	if (text === undefined || !above || !/^ {0,3}(?:=+|-{2,})[ \t]*$/u.test(text)) return false;
	return isProse(above) && !/^\s*(?:[-*+>|]|\d{1,9}[.)]|#{1,6}\s)/u.test(above.text);
}

function isTableStart(lines: readonly Line[], at: number): boolean {
	const [row, rule] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? ''];
	return row.includes('|') && rule.includes('|') && rule.includes('-') && /^[\s|:-]+$/u.test(rule);
}

function opensRemark(text: string): boolean {
	const open = text.lastIndexOf('<!--');
	return open >= 0 && text.indexOf('-->', open) < 0;
}

function startsItem(line: Line | undefined): boolean {
	return line !== undefined && /^\s*(?:[-*+]|\d{1,9}[.)]|>)\s/u.test(line.text);
}
