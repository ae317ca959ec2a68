import { attributeOf, findAll, textOf } from '../dom';

type Part = string | { readonly tex: string; readonly isBlock: boolean };

const NOT_PROSE = new Set(
	'SCRIPT STYLE PRE CODE TEXTAREA TT SAMP KBD SVG MATH NOSCRIPT'.split(' '),
);

/** The delimiters MathJax and KaTeX read by default. A formula is short, so the search is bounded. */
const DELIMITED =
	/\\\(([^\n]{1,1000}?)\\\)|\\\[([\s\S]{1,4000}?)\\\]|\$\$([^$]{1,4000})\$\$|\\begin\{(equation|align|gather|eqnarray|multline)(\*?)\}([\s\S]{1,4000}?)\\end\{\4\5\}/gu;
/** A single dollar is money, unless the page sets up a typesetter for it or writes TeX's commands. */
const DOLLAR = /\$(?=[^\s$])((?:\\[\s\S]|[^$\\\n]){1,500}?)\$(?!\d)/gu;

/** Finds TeX between delimiters in prose that no script typeset, and hands each such text on in parts. */
export function markTexInText(
	root: ParentNode,
	replace: (node: Node, parts: readonly Part[]) => void,
): void {
	const top: Node = root.querySelector('body') ?? root;
	if (!/\\[([b]|\$/u.test(textOf(top))) return;
	const texts: Node[] = [];
	const stack: Node[] = [top];
	for (let node = stack.pop(); node; node = stack.pop()) {
		if (node.nodeType === 3) texts.push(node);
		else if (!NOT_PROSE.has(node.nodeName.toUpperCase())) {
			for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
		}
	}
	const readsDollars = setsDollars(root) || texts.some(hasCommand);
	joinLines(texts);
	for (const node of texts) {
		const parts = split(textOf(node), readsDollars);
		if (parts.length > 1 || typeof parts[0] === 'object') replace(node, parts);
	}
}

/** A formula of more lines than these is none, nor is any on a page where so many begin and do not end. */
const MOST_LINES = 80;

/** Whether a formula begins in a text and does not end. */
function isOpen(text: string): boolean {
	// A row's end may look like a beginning: `\\\\[2pt]`.
	const plain = text.replace(/\\\\/gu, '');
	return (
		(plain.match(/\$\$/gu) ?? []).length % 2 === 1 ||
		plain.lastIndexOf('\\[') > plain.lastIndexOf('\\]') ||
		plain.lastIndexOf('\\begin{') > plain.lastIndexOf('\\end{')
	);
}

/** Editors break the lines of a displayed formula as they break all: such lines come back into one text. */
function joinLines(texts: readonly Node[]): void {
	let failed = 0;
	for (const node of texts) {
		if (failed > MOST_LINES) return;
		if (node.nextSibling?.nodeName !== 'BR' || !isOpen(textOf(node))) continue;
		const lines = linesOf(node);
		if (lines.length === 0) failed += 1;
		else node.textContent = textOf(node) + lines.map(lineOf).join('');
		for (const each of lines) each.parentNode?.removeChild(each);
	}
}

const lineOf = (node: Node): string => (node.nodeName === 'BR' ? '\n' : textOf(node));

/** The texts and breaks up to where the formula ends that a text begins; none where it does not end. */
function linesOf(node: Node): readonly Node[] {
	const lines: Node[] = [];
	let text = textOf(node);
	for (let next = node.nextSibling; next && lines.length < MOST_LINES; next = next.nextSibling) {
		if (next.nodeName !== 'BR' && next.nodeType !== 3) return [];
		lines.push(next);
		text += lineOf(next);
		if (/\$\$|\\\]|\\end\{/u.test(textOf(next)) && !isOpen(text)) return lines;
	}
	return [];
}

function setsDollars(root: ParentNode): boolean {
	return findAll(root, 'script').some((script) => {
		const source = `${attributeOf(script, 'src')} ${textOf(script).slice(0, 5000)}`;
		return /mathjax|katex/iu.test(source) && /inlineMath|delimiters|auto-render|\$/u.test(source);
	});
}

/** A feed has no scripts; a command between dollars is no price. */
function hasCommand(node: Node): boolean {
	for (const [, tex = ''] of textOf(node).matchAll(DOLLAR))
		if (/\\[A-Za-z]{2,}|[_^]\{/u.test(tex) && !/\s$/u.test(tex)) return true;
	return false;
}

function split(text: string, readsDollars: boolean): readonly Part[] {
	if (!/\\[([b]|\$/u.test(text)) return [text];
	const parts: Part[] = [];
	let at = 0;
	for (const match of text.matchAll(DELIMITED)) {
		const [whole, inline, square, dollars, environment] = match;
		// `\[` in prose about Markdown is no formula; one has letters, digits or commands and no blank ends it escapes.
		const tex = environment === undefined ? (inline ?? square ?? dollars ?? '') : whole;
		if (!isTex(tex)) continue;
		for (const part of dollarParts(text.slice(at, match.index), readsDollars)) parts.push(part);
		parts.push({ tex, isBlock: inline === undefined });
		at = match.index + whole.length;
	}
	return [...parts, ...dollarParts(text.slice(at), readsDollars)].filter((part) => part !== '');
}

function dollarParts(text: string, readsDollars: boolean): readonly Part[] {
	if (!readsDollars) return [text];
	const parts: Part[] = [];
	let at = 0;
	for (const match of text.matchAll(DOLLAR)) {
		const tex = match[1] ?? '';
		if (!isTex(tex) || /\s$/u.test(tex)) continue;
		parts.push(text.slice(at, match.index), { tex, isBlock: false });
		at = match.index + match[0].length;
	}
	return [...parts, text.slice(at)];
}

/** A comment sign is prose here: TeX in pages has none, and what it would hide must stay. */
const isTex = (tex: string): boolean => /[\p{L}\p{N}]/u.test(tex) && !/(?:^|[^\\])%/u.test(tex);
