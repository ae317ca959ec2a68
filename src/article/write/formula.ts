/**
 * TeX as a formula of the app, inline or as a block. What would end the formula early or act inside it is written another
 * way that means the same in TeX: a lone dollar, comments, doubled brackets, in a table's cell the bar that would end it.
 */
export function formulaMarkdown(source: string, isBlock: boolean, isInCell = false): string {
	const tex = source
		// A comment runs to the line's end, and joined lines would make all the rest one.
		.replace(/(^|[^\\])%[^\n]*/gu, '$1')
		.replace(/\\[\s\S]|\$/gu, (sign) => (sign === '$' ? '\\$' : sign))
		.replace(/\[\[/gu, '[ [')
		.replace(/\]\]/gu, '] ]')
		.replace(/\n\s*\n/gu, '\n')
		.trim()
		.replace(/(^|[^\\])((?:\\\\)*)\\$/u, '$1$2');
	if (tex === '') return '';
	if (isBlock) return `$$\n${tex}\n$$`;
	const line = tex.replace(/\s+/gu, ' ');
	const whole = isInCell ? line.replace(/\\\|/gu, '\\Vert ').replace(/\|/gu, '\\vert ') : line;
	return `$${whole.trim()}$`;
}
