import { attributeOf, findAll, textOf } from '../dom';

/** One formula for every row of LaTeXML's equations (arXiv): a table, parts in its cells, the number in the last one. */
export function markEquations(
	root: ParentNode,
	mark: (like: Node, tex: string, isBlock: boolean) => Element,
): void {
	for (const table of findAll(root, 'table.ltx_eqn_table')) {
		const rows = findAll(table, 'tr').map(readRow);
		// Words between the parts of an equation: only the table shows them.
		if (!table.parentNode || rows.includes(undefined)) continue;
		table.replaceWith(
			...rows.flatMap((tex) => (tex === undefined || tex === '' ? [] : [mark(table, tex, true)])),
		);
	}
}

/** A row as TeX; empty where it holds nothing, `undefined` where it holds more than formulas. */
function readRow(row: Element): string | undefined {
	const parts = findAll(row, 'math[alttext]');
	const label = textOf(row.querySelector('.ltx_tag_equation, .ltx_tag_equationgroup'));
	const rest = [...parts.map(textOf), label].reduce(
		(text, part) => text.replace(part, ''),
		textOf(row),
	);
	if (rest.trim() !== '') return undefined;
	const tex = parts
		.map((math) => attributeOf(math, 'alttext').replace(/^\\displaystyle\s*/u, ''))
		.join('');
	const number = label.replace(/[()\s]/gu, '');
	return tex === '' || number === '' ? tex : `${tex} \\tag{${number}}`;
}
