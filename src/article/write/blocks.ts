import { attributeOf, classOf } from '../dom';
import { ITEM, type Work } from '../../base/pace';
import { BlockTree, TEXT, type Close, type Enter } from './block-tree';
import { inertCode } from './inert';
import { formulaMarkdown } from './formula';
import { bracketed, code, image, inline, lineBreak, link, raised } from './inline-elements';
import { checkbox, item, list } from './list-elements';
import { CALLOUT, CALLOUT_FOLD, CALLOUT_TITLE } from '../steps/callouts';
import { NOTE_REF, NOTE_TEXT } from '../steps/footnotes';
import { MATH } from '../steps/math';
import { isDataTable } from './table';

const SKIPPED = new Set(
	'SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON SELECT TEXTAREA SVG CANVAS LINK META TITLE HEAD RP MAP AREA DATALIST PROGRESS METER COLGROUP COL TRACK SOURCE PARAM IFRAME VIDEO AUDIO EMBED'.split(
		' ',
	),
);
const BLOCKS = new Set(
	'ADDRESS ARTICLE ASIDE BODY CENTER DD DETAILS DIV DL FIELDSET FIGCAPTION FIGURE FOOTER FORM HEADER HGROUP LEGEND MAIN NAV P SECTION SEARCH SUMMARY TABLE THEAD TBODY TFOOT TR TD TH CAPTION MENU'.split(
		' ',
	),
);
/**
 * Reads a prepared tree into a clean one of blocks with finished text (see `block-tree.ts`): inline content is written
 * here, paragraph by paragraph, since emphasis and escapes depend on neighbours. Without recursion, so that no depth of
 * nesting overflows; the clean tree is shallow. In slices: the paragraphs of a long page take a second.
 */
export function* readBlocks(root: Element): Work<Element> {
	const tree = new BlockTree(root);
	const closes: Close[] = [];
	let node: Node | null = root.firstChild;
	while (node) {
		yield node.nodeType === 3 ? (node.nodeValue ?? '').length : ITEM;
		const close: Close | undefined = enter(tree, node);
		if (close && node.firstChild) {
			closes.push(close);
			node = node.firstChild;
			continue;
		}
		close?.();
		while (node && node !== root && !node.nextSibling) {
			node = node.parentNode;
			if (node !== root) closes.pop()?.();
		}
		node = node === root ? null : (node?.nextSibling ?? null);
	}
	tree.flush();
	return tree.root;
}

/** What to do when the node ends; `undefined` where its children are not to be read. */
function enter(tree: BlockTree, node: Node): Close | undefined {
	if (node.nodeType === 3) tree.words(node.textContent ?? '');
	if (node.nodeType !== 1) return undefined;
	const element = node as Element;
	const name = element.nodeName.toUpperCase();
	if (SKIPPED.has(name) || isHidden(element)) return undefined;
	if (element.hasAttribute(MATH)) return formula(tree, element);
	const reference = element.getAttribute(NOTE_REF);
	if (reference !== null) {
		tree.atom(`[^${reference}]`);
		return undefined;
	}
	const note = element.getAttribute(NOTE_TEXT);
	if (note !== null) return tree.open('div', { [NOTE_TEXT]: note });
	if (element.hasAttribute(CALLOUT_TITLE)) return calloutTitle(tree);
	return (ENTER[name] ?? (BLOCKS.has(name) ? block : inline))(tree, element, name);
}

const block: Enter = (tree) => {
	tree.flush();
	return tree.flush;
};

const heading: Enter = (tree, _, name) =>
	tree.flat('heading', (text) => {
		if (text !== '') tree.leaf(name.toLowerCase(), { [TEXT]: text }, 'x');
	});

const quote: Enter = (tree, element) => {
	const kind = element.getAttribute(CALLOUT);
	if (kind === null) return tree.open('blockquote');
	const fold = attributeOf(element, CALLOUT_FOLD);
	return tree.open('blockquote', { [CALLOUT]: kind, [CALLOUT_FOLD]: fold });
};

function calloutTitle(tree: BlockTree): Close {
	const at = tree.top();
	return tree.flat('heading', (text) => {
		at.setAttribute(CALLOUT_TITLE, text);
		// A callout of a title alone still stands: the letter keeps the converter from taking it for an empty one.
		if (!at.hasChildNodes()) at.append('x');
	});
}

const preformatted: Enter = (tree, element) => {
	const code = element.querySelector('code') ?? element;
	const text = inertCode((element.textContent ?? '').trimEnd().replace(/^\n+/u, ''));
	if (text.trim() === '') return undefined;
	tree.flush();
	if (tree.isFlat()) {
		for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
			tree.code(line);
			tree.flush();
		}
		return undefined;
	}
	const language = /language-(\S+)/u.exec(classOf(code))?.[1] ?? '';
	tree.leaf('pre', { 'data-zf-language': language }, text);
	return undefined;
};

const table: Enter = (tree, element, name) => {
	if (tree.isFlat() || !isDataTable(element)) return block(tree, element, name);
	return tree.open('table');
};

const row: Enter = (tree, element, name) =>
	tree.top().nodeName === 'TABLE'
		? tree.open('tr', element.parentNode?.nodeName === 'THEAD' ? { 'data-zf-head': '' } : {})
		: block(tree, element, name);

const CELL_ATTRIBUTES = ['colspan', 'rowspan', 'align', 'style'];

const cell: Enter = (tree, element, name) => {
	if (tree.isFlat()) {
		tree.words(' ');
		return () => {
			tree.words(' ');
		};
	}
	if (tree.top().nodeName !== 'TR') return block(tree, element, name);
	const kept = CELL_ATTRIBUTES.map((each) => [each, element.getAttribute(each)] as const);
	return tree.flat('cell', (text) => {
		const attributes = Object.fromEntries(kept.filter(([, value]) => value !== null));
		tree.leaf(name.toLowerCase(), { ...attributes, [TEXT]: text }, 'x');
	});
};

const rule: Enter = (tree) => {
	tree.flush();
	if (!tree.isFlat()) tree.leaf('hr', {}, '');
	return undefined;
};

const term: Enter = (tree) => {
	tree.flush();
	const close = tree.mark('strong');
	return () => {
		tree.flush();
		close();
	};
};

const ENTER: Readonly<Record<string, Enter>> = {
	...Object.fromEntries(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((name) => [name, heading])),
	UL: list,
	OL: list,
	MENU: list,
	DIR: list,
	LI: item,
	INPUT: checkbox,
	BLOCKQUOTE: quote,
	PRE: preformatted,
	TABLE: table,
	TR: row,
	TD: cell,
	TH: cell,
	A: link,
	IMG: image,
	'AMP-IMG': image,
	CODE: code,
	SAMP: code,
	TT: code,
	SUP: raised,
	BR: lineBreak,
	HR: rule,
	DT: term,
	Q: bracketed('“', '”'),
	RT: bracketed('(', ')'),
};

function isHidden(element: Element): boolean {
	return element.hasAttribute('hidden') || /display:\s*none/iu.test(attributeOf(element, 'style'));
}

function formula(tree: BlockTree, element: Element): undefined {
	const isBlock = element.getAttribute(MATH) === 'block' && !tree.isFlat();
	const text = formulaMarkdown(element.textContent ?? '', isBlock, tree.isFlat());
	if (text === '') return undefined;
	if (isBlock) {
		tree.flush();
		tree.leaf('p', { [TEXT]: text }, 'x');
	} else tree.atom(text);
	return undefined;
}
