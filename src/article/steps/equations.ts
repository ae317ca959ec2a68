import { findAll, textOf } from '../dom';

/** LaTeXML sets an equation as a table: its parts in cells, its number in the last one. */
const EQUATIONS = 'table.ltx_equation, table.ltx_equationgroup, table.ltx_eqn_table';

/** One formula for every row of LaTeXML's equations (arXiv), each with its number as a tag. */
export function markEquations(
	root: ParentNode,
	mark: (like: Node, tex: string, isBlock: boolean) => Element,
): void {
	for (const table of findAll(root, EQUATIONS)) {
		if (!table.parentNode) continue;
		const rows = findAll(table, 'tr')
			.map(readRow)
			.filter((row) => row !== '');
		// Words between the parts of an equation: the table shows them.
		if (rows.length === 0 || rows.includes(undefined)) continue;
		table.replaceWith(...rows.map((tex) => mark(table, tex ?? '', true)));
	}
}

/** A row as TeX; empty where it holds no formula, `undefined` where it holds more than formulas. */
function readRow(row: Element): string | undefined {
	const parts = findAll(row, 'math[alttext]');
	const label = row.querySelector('.ltx_tag_equation, .ltx_tag_equationgroup');
	const rest = [...parts, ...(label ? [label] : [])].reduce(
		(text, each) => text.replace(textOf(each), ''),
		textOf(row),
	);
	if (rest.trim() !== '') return undefined;
	const tex = parts
		.map((math) => (math.getAttribute('alttext') ?? '').replace(/^\\displaystyle\s*/u, ''))
		.join('');
	const number = textOf(label).replace(/[()\s]/gu, '');
	return tex === '' || number === '' ? tex : `${tex} \\tag{${number}}`;
}
