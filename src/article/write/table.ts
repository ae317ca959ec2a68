import { TEXT } from './block-tree';
import { attributeOf, findAll, has } from '../dom';

/** Rows beyond this are data dumps: their text is kept, their shape is not. */
const MAX_ROWS = 2000;
const MAX_SPAN = 50;
/** A table of so few letters holds no page. */
const SHORT = 1000;
const CELL = /^T[DH]$/u;

/** Whether a table holds data in rows and columns, not a page's layout (whose content then stands as it is). */
export function isDataTable(table: Element): boolean {
	if (/^(?:presentation|none)$/u.test(attributeOf(table, 'role'))) return false;
	const rows = findAll(table, 'tr').filter((row) => row.closest('table') === table);
	if (rows.length > MAX_ROWS) return false;
	const counts = rows.map((row) => [...row.children].filter((each) => CELL.test(each.nodeName)));
	const width = Math.max(0, ...counts.map((cells) => cells.length));
	const heads = counts.map((cells) => cells.filter((each) => each.nodeName === 'TH').length);
	const heading = Math.max(0, ...heads);
	const hasHeader = heading > 0;
	// The tables in it hold the data, unless they are values under a header of several columns.
	const isWide = findAll(table, 'td, th').length > 2 * counts.flat().length;
	if (isWide && !(heading > 1 && (table.textContent ?? '').length < SHORT)) return false;
	if (width < 2 && !(hasHeader && rows.length > 1)) return false;
	// One row of cells, or blocks that only a page has, is layout; a header says otherwise.
	const isFull = table.querySelector('table, h1, h2, h3, article, section, figure, blockquote');
	return hasHeader || (isFull === null && !(rows.length === 1 && isLong(table)));
}

function isLong(table: Element): boolean {
	return (table.textContent ?? '').length > 400 || has(table, 'p, ul, pre, div');
}

/**
 * A clean table (cells with finished text) as Markdown: every row as wide as the widest, spans filled with empty cells,
 * rows that say nothing left out, a table without a header under an empty one, columns aligned as their header or first row is.
 */
export function tableMarkdown(table: Element): string {
	const rows = [...table.children].filter((row) => row.nodeName === 'TR');
	const isSaid = (row: readonly Cell[]): boolean => row.some((cell) => cell.text !== '');
	const filled = fillSpans(rows);
	const top = rows[filled.findIndex(isSaid)];
	const grid = filled.filter(isSaid);
	const width = Math.max(0, ...grid.map((row) => row.length));
	if (!top) return '';
	const hasHeader =
		top.hasAttribute('data-zf-head') || [...top.children].every((cell) => cell.nodeName === 'TH');
	const body = hasHeader ? grid.slice(1) : grid;
	const columns = Array.from({ length: width }, (_, at) => at);
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const texts = (row: readonly Cell[]): string => line(columns.map((at) => row[at]?.text ?? ''));
	const rule = line(columns.map((at) => aligned(grid.slice(0, 2).map((row) => row[at]))));
	const head = hasHeader ? texts(grid[0] ?? []) : line(columns.map(() => ''));
	return `\n\n${[head, rule, ...body.map(texts)].join('\n')}\n\n`;
}

interface Cell {
	readonly text: string;
	readonly element?: Element;
}

/** Cells by row and column: what spans several leaves empty cells behind. */
function fillSpans(rows: readonly Element[]): readonly (readonly Cell[])[] {
	const grid: Cell[][] = rows.map(() => []);
	rows.forEach((row, y) => {
		let x = 0;
		for (const element of row.children) {
			const cells = grid[y] ?? [];
			while (cells[x]) x += 1;
			const [wide, high] = [span(element, 'colspan'), span(element, 'rowspan')];
			for (let down = 0; down < high; down += 1) {
				for (let right = 0; right < wide; right += 1) {
					const target = grid[y + down];
					if (target) target[x + right] ??= { text: '', element };
				}
			}
			cells[x] = { text: attributeOf(element, TEXT), element };
			x += wide;
		}
	});
	return grid;
}

function span(cell: Element, name: string): number {
	const stated = Number(cell.getAttribute(name) ?? 1);
	// None is all that follow.
	if (stated === 0 && name === 'rowspan') return MAX_SPAN;
	return Number.isInteger(stated) ? Math.min(MAX_SPAN, Math.max(1, stated)) : 1;
}

const RULES: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

function aligned(cells: readonly (Cell | undefined)[]): string {
	for (const cell of cells) {
		const style = attributeOf(cell?.element, 'style');
		const stated =
			/text-align:\s*(left|center|right)/iu.exec(style)?.[1] ?? attributeOf(cell?.element, 'align');
		const rule = RULES[stated.toLowerCase()];
		if (rule !== undefined) return rule;
	}
	return '---';
}
