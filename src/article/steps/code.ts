import { trimBlankLines } from '../../base/text/blanks';
import { attributeOf, findAll, has, makeElement, moveChildren, textOf, trimmed } from '../dom';
import { textNodes } from '../find/measure';
import { languageOf, LANGUAGES } from './code-language';
import { MATH } from './math';

/** Tables that set line numbers beside code: Pygments, Rouge, Hexo, Chroma, SyntaxHighlighter, GitHub, Crayon. */
const TABLES =
	'table.highlighttable, figure.highlight table, table.rouge-table, table.lntable, .syntaxhighlighter table, table.js-file-line-container, table.crayon-table, .wp_syntax table';
/** Editors, and Doxygen, that draw each line as a block of its own. */
const EDITORS = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor, .fragment';
const LINES =
	'[class$="-line"], [class*="-line "], .ace_line, .line, .hljs-ln-code, .blob-code, code > [style*=":block"], code > [style*=": block"], code > div, code > p, code > code, pre > ol > li, pre > div, pre > p, pre > code + code';
/** What stands in code and is not code: numbers, buttons, pop-ups. */
const NOT_CODE =
	'[class^="lineno"], span[class^="line"][class*="umber"], .hljs-ln-numbers, .gutter, .ln, .CodeMirror-linenumber, .CodeMirror-gutter-wrapper, .cm-gutters, [data-line-number]:empty, button, .copy, [class*="copy-b"], [class$="-copy"], label, .twoslash-popup-container, .sr-only, style, script';
/** Bars beside code that say its language or offer to copy it. */
const BARS =
	'.code-toolbar > .toolbar, .highlight > .copy-btn, [class^="code"] > .language, .crayon-toolbar, .codebox > p, .example-header > .language-name, [class*="language-"] > .lang, .line-numbers-wrapper, .test-arrow';

/**
 * Turns code in all its costumes into `pre > code.language-x` with plain text: highlighters' spans, line tables, line
 * numbers. Done before extraction, which would turn the divs of a `pre` into paragraphs and lose the class.
 */
export function plainCode(root: ParentNode): void {
	for (const bar of findAll(root, BARS)) bar.remove();
	// A network in front takes `name@version` for an address and hides it, each letter under the first one's bits.
	for (const hidden of findAll(root, '[data-cfemail]')) hidden.replaceWith(unhidden(hidden));
	// Not as `.linenodiv + table`: what looks for siblings before every table takes the square of their number in Node.
	const beside = findAll(root, '.linenodiv').flatMap(({ nextElementSibling: next }) =>
		next?.nodeName === 'TABLE' ? [next] : [],
	);
	for (const table of [...findAll(root, TABLES), ...beside]) {
		const code = table.querySelector(
			'td.code pre, td.rouge-code pre, td.lntd + td pre, td.code, td.crayon-code, td:last-child pre',
		);
		const isWhole = has(table, '.blob-code');
		const source = isWhole ? table : code;
		if (!source || !table.parentNode || isInPre(table)) continue;
		const made = block(source, languageOf(source, table));
		// Kramdown sets the table into the code.
		const outer = table.parentElement;
		(outer?.nodeName === 'CODE' && outer.children.length === 1 ? outer : table).replaceWith(made);
	}
	for (const editor of findAll(root, EDITORS)) {
		if (editor.parentNode && !isInPre(editor) && editor.querySelector(LINES))
			editor.replaceWith(block(editor, languageOf(editor, editor)));
	}
	for (const verse of findAll(root, 'pre.wp-block-verse')) verse.replaceWith(lines(verse));
	for (const pre of findAll(root, 'pre, listing, xmp, d-code[block], .code-block[data-lang]')) {
		const isHolder = pre.nodeName === 'DIV' && pre.querySelector('pre, code') !== null;
		if (!pre.parentNode || isInPre(pre) || isHolder) continue;
		const named = dropBars(pre);
		const language = languageOf(pre, pre) || named;
		dropLabel(pre, language);
		pre.replaceWith(block(pre, language));
	}
	for (const code of findAll(root, `code:not([${MATH}]), samp`)) {
		if (isBlockOfItsOwn(code)) code.replaceWith(block(code, languageOf(code, code)));
		else if (!isInPre(code)) for (const line of findAll(code, 'br')) line.replaceWith(' ');
	}
}

/** A poem, whose lines are text and no code. */
function lines(verse: Element): Element {
	const made = makeElement(verse, 'p');
	for (const node of textNodes(verse)) {
		for (const part of textOf(node).split(/(\n)/u))
			(node as ChildNode).before(part === '\n' ? makeElement(verse, 'br') : part);
		(node as ChildNode).remove();
	}
	moveChildren(verse, made);
	return made;
}

/** Bars within code, each a button and at most one word beside it: they go; gives the language that one names. */
function dropBars(pre: Element): string {
	let named = '';
	const buttons = findAll(pre, 'button');
	for (const button of buttons) button.replaceChildren();
	for (const button of buttons) {
		let bar = button;
		for (let at = bar.parentElement; at && isBar(at); at = at.parentElement) bar = at;
		const word = textOf(bar).trim().toLowerCase();
		if (LANGUAGES.has(word)) named = word;
		bar.remove();
	}
	return named;
}

const isBar = (element: Element): boolean =>
	!/^(?:CODE|PRE)$/u.test(element.nodeName) &&
	element.querySelector('code') === null &&
	/^\s*[\w+#.-]{0,20}\s*$/u.test(textOf(element));

/** The bar above code that says its language and offers to copy it. */
function dropLabel(pre: Element, language: string): void {
	for (const bar of [pre.previousElementSibling, pre.querySelector('div')]) {
		if (language === '' || bar?.nodeName !== 'DIV' || textOf(bar).length > 60) continue;
		const offers = findAll(bar, 'button').map(textOf);
		const label = offers.reduce((text, offer) => text.replace(offer, ''), textOf(bar));
		if (label.trim().toLowerCase() === language) bar.remove();
	}
}

function unhidden(element: Element): string {
	const [key = 0, ...letters] = attributeOf(element, 'data-cfemail')
		.split(/(..)/u)
		.filter((pair) => pair !== '')
		.map((pair) => parseInt(pair, 16));
	return String.fromCharCode(...letters.map((letter) => letter ^ key));
}

const isInPre = (element: Element): boolean => element.parentElement?.closest('pre') != null;

/** Code of several lines outside of `pre` that is all its paragraph holds, whatever shows it as lines. */
function isBlockOfItsOwn(code: Element): boolean {
	const parent = code.parentElement;
	// Paragraphs alone are lines of code, unless they are sentences: then someone left the code open.
	const kids = [...code.children];
	const isOfLines = kids.length > 0 && kids.every((each) => /^(?:P|DIV)$/u.test(each.nodeName));
	if (isOfLines && !isInPre(code) && !has(code, 'a, img, p p, ul'))
		return kids.filter((each) => /[.!?。！？]\s*$/u.test(textOf(each))).length * 2 <= kids.length;
	return (
		parent !== null &&
		(has(code, 'br') || trimmed(code).includes('\n')) &&
		!isInPre(code) &&
		/^(?:P|DIV|LI|TD|BODY)$/u.test(parent.nodeName) &&
		trimmed(parent) === trimmed(code)
	);
}

function block(source: Element, language: string): Element {
	const pre = makeElement(source, 'pre');
	const code = makeElement(source, 'code', codeText(source));
	if (language !== '') code.setAttribute('class', `language-${language}`);
	pre.append(code);
	return pre;
}

/** Elements of one look that count every line, and are not all there is, number the lines. */
function dropCounts(source: Element, text: string, lines: number): void {
	const look = (each?: Element): string => attributeOf(each, 'class') + attributeOf(each, 'style');
	const counts = findAll(source, 'span, a').filter(
		(each) => !each.firstElementChild && /^\s*\d+\s*$/u.test(textOf(each)),
	);
	const column = counts.filter((each) => look(each) === look(counts[0]));
	const isCount = column.every(
		(each, at) => Number(textOf(each)) === Number(textOf(column[0])) + at,
	);
	if (isCount && column.length > 1 && column.length >= lines && /[^\s\d]/u.test(text))
		for (const each of column) each.remove();
}

function codeText(source: Element): string {
	for (const each of findAll(source, NOT_CODE)) each.remove();
	for (const line of findAll(source, 'br')) line.replaceWith('\n');
	// Highlighters that put each line into a block write no line ends of their own.
	const lines = findAll(source, LINES);
	const text = textOf(source);
	const ends = (text.trim().match(/\n/gu) ?? []).length;
	dropCounts(source, text, Math.max(lines.length, ends + 1));
	if (lines.length > 1 && ends < lines.length / 2)
		for (const line of lines) if (!textOf(line).endsWith('\n')) line.append('\n');
	return trimBlankLines(
		textOf(source)
			.replace(/\r\n?/gu, '\n')
			.replace(/[\u00a0\u202f]/gu, ' ')
			.replace(/[\u00ad\u200b\ufeff]/gu, '')
			// The library's last look at its ends takes the square of a longer gap.
			.replace(/(\s{1000})\s+/gu, '$1'),
	);
}
