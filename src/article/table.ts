import { findAll, textOf } from './dom';

/** Rows beyond this are layout or data dumps: their text is kept, their shape is not. */
const MAX_ROWS = 2000;

/**
 * A table as Markdown: every row as wide as the widest, spans filled with empty cells, pipes escaped, line ends as `<br>`.
 * A table used for layout gives its content.
 * @param convertCell converts one cell's content
 */
export function tableMarkdown(
	table: Element,
	content: string,
	convertCell: (cell: Element) => string,
): string {
	const rows = findAll(table, 'tr').filter((row) => row.closest('table') === table);
	const cells = rows.map((row) =>
		[...row.children].filter((cell) => /^T[DH]$/u.test(cell.nodeName)),
	);
	const width = Math.max(0, ...cells.map((row) => row.reduce((sum, cell) => sum + span(cell), 0)));
	if (width < 2 || rows.length > MAX_ROWS || isLayout(table)) return `\n\n${content.trim()}\n\n`;
	const texts = cells.map((row) =>
		row.flatMap((cell) => [cellText(convertCell(cell)), ...Array<string>(span(cell) - 1).fill('')]),
	);
	const hasHeader =
		(cells[0] ?? []).length > 0 &&
		(cells[0] ?? []).every((cell) => cell.nodeName === 'TH' || cell.closest('thead') !== null);
	const head = hasHeader ? (texts[0] ?? []) : [];
	const body = hasHeader ? texts.slice(1) : texts;
	const line = (row: readonly string[]): string =>
		`| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
	const rule = `| ${Array<string>(width).fill('---').join(' | ')} |`;
	const caption = [...table.children].find((child) => child.nodeName === 'P');
	const above = caption ? `${convertCell(caption).trim()}\n\n` : '';
	return `\n\n${above}${[line(head), rule, ...body.filter((row) => row.length > 0).map(line)].join('\n')}\n\n`;
}

function span(cell: Element): number {
	return Math.min(50, Math.max(1, Number(cell.getAttribute('colspan')) || 1));
}

function isLayout(table: Element): boolean {
	return (
		table.getAttribute('role') === 'presentation' ||
		table.querySelector('table, h1, h2, pre, blockquote') !== null ||
		(findAll(table, 'tr').length === 1 && textOf(table).length > 1000)
	);
}

function cellText(markdown: string): string {
	return markdown
		.trim()
		.replace(/\\?\|/gu, '\\|')
		.replace(/ {2}\n/gu, '\n')
		.replace(/\n+/gu, '<br>');
}
