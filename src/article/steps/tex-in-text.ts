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
	joinLines(root);
	const texts: Node[] = [];
	const stack: Node[] = [top];
	for (let node = stack.pop(); node; node = stack.pop()) {
		if (node.nodeType === 3) texts.push(node);
		else if (!NOT_PROSE.has(node.nodeName.toUpperCase())) {
			for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
		}
	}
	const readsDollars = setsDollars(root) || texts.some(hasCommand);
	for (const node of texts) {
		const parts = split(textOf(node), readsDollars);
		if (parts.length > 1 || typeof parts[0] === 'object') replace(node, parts);
	}
}

/** Editors break the lines of a formula as they break all: those of one alone in its paragraph come back into one text. */
function joinLines(root: ParentNode): void {
	for (const parent of new Set(findAll(root, 'br').map((line) => line.parentElement))) {
		if (
			!parent ||
			parent.querySelector(':scope > :not(br)') ||
			!/^\s*(?:\$\$|\\\[|\\begin)[^$]*(?:\$\$|\\\]|\})\s*$/u.test(textOf(parent))
		)
			continue;
		for (const line of findAll(parent, 'br')) line.replaceWith('\n');
		parent.textContent = textOf(parent);
	}
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
