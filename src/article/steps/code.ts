import { findAll, makeElement, textOf } from '../dom';

const LANGUAGE =
	/(?:^|[\s"])(?:language|lang|highlight-source|brush:|code)-?\s?([A-Za-z0-9+#_.-]{1,30})(?=[\s";]|$)/u;

/**
 * Turns code in all its costumes into `pre > code.language-x` with plain text: highlighters' spans, line tables, line
 * numbers. Done before extraction, which would turn the divs of a `pre` into paragraphs and lose the class.
 */
export function plainCode(root: ParentNode): void {
	for (const table of findAll(root, 'table.highlighttable, figure.highlight table, .rouge-table')) {
		const code = table.querySelector('td.code pre, td.code, td:last-child pre');
		if (code) table.replaceWith(block(code, languageOf(table)));
	}
	for (const pre of findAll(root, 'pre')) {
		if (pre.parentNode) pre.replaceWith(block(pre, languageOf(pre)));
	}
}

function block(source: Element, language: string): Element {
	const pre = makeElement(source, 'pre');
	const code = makeElement(source, 'code', codeText(source));
	if (language !== '') code.setAttribute('class', `language-${language}`);
	pre.append(code);
	return pre;
}

function codeText(source: Element): string {
	for (const number of findAll(
		source,
		'.linenumber, .line-number, .lineno, .gutter, .hljs-ln-numbers, [data-line-number]:empty, button',
	))
		number.remove();
	for (const line of findAll(source, 'br')) line.replaceWith('\n');
	// Highlighters that put each line into a block write no line ends of their own.
	const lines = findAll(source, 'code > div, code > span.line, pre > div, .code-line');
	if (lines.length > 1 && !textOf(source).trim().includes('\n'))
		for (const line of lines) line.append('\n');
	return textOf(source)
		.replace(/\r\n?/gu, '\n')
		.replace(/^\n+|\s+$/gu, '');
}

function languageOf(element: Element): string {
	const inner = element.querySelector('code');
	const around = [inner, element, element.parentElement, element.parentElement?.parentElement];
	for (const each of around) {
		const named = each?.getAttribute('data-lang') ?? each?.getAttribute('data-language') ?? '';
		const found = named || (LANGUAGE.exec(each?.getAttribute('class') ?? '')?.[1] ?? '');
		if (found !== '' && !/^(?:block|wrapper|plaintext|none|text)$/iu.test(found))
			return found.toLowerCase();
	}
	return '';
}
