import { growBlockTree, TEXT, type BlockTree, type Close } from './block-tree';
import { imageMarkdown } from './image';
import { inertCode } from './inert';
import { formulaMarkdown } from './formula';
import type { MarkKind } from './run';
import { CALLOUT, CALLOUT_FOLD, CALLOUT_TITLE } from './steps/callouts';
import { NOTE_REF, NOTE_TEXT } from './steps/footnotes';
import { MATH } from './steps/math';
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
const MARKS: Readonly<Record<string, MarkKind>> = {
	B: 'strong',
	STRONG: 'strong',
	I: 'em',
	EM: 'em',
	DEL: 'del',
	S: 'del',
	STRIKE: 'del',
	MARK: 'mark',
	SUP: 'sup',
	SUB: 'sub',
	KBD: 'kbd',
};

/**
 * Reads a prepared tree into a clean one of blocks with finished text (see `block-tree.ts`): inline content is written
 * here, paragraph by paragraph, since emphasis and escapes depend on neighbours. Without recursion, so that no depth of
 * nesting overflows; the clean tree is shallow.
 */
export function readBlocks(root: Element): Element {
	const tree = growBlockTree(root);
	const closes: Close[] = [];
	let node: Node | null = root.firstChild;
	while (node) {
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

type Enter = (tree: BlockTree, element: Element, name: string) => Close | undefined;

const block: Enter = (tree) => {
	tree.flush();
	return tree.flush;
};

const heading: Enter = (tree, _, name) =>
	tree.flat('heading', (text) => {
		if (text !== '') tree.leaf(name.toLowerCase(), { [TEXT]: text }, 'x');
	});

const list: Enter = (tree, element, name) => {
	const isOrdered = name === 'OL';
	const before = tree.top().lastElementChild;
	// Two lists in a row would read as one: the second takes the other marker.
	const other =
		before?.nodeName === (isOrdered ? 'OL' : 'UL') && before.getAttribute('data-zf-marker') !== 'b';
	return tree.open(isOrdered ? 'ol' : 'ul', {
		'data-zf-marker': other ? 'b' : 'a',
		...numbering(element),
	});
};

function numbering(element: Element): Readonly<Record<string, string>> {
	const isReversed = element.hasAttribute('reversed');
	const stated = parseInt(element.getAttribute('start') ?? '', 10);
	const items = isReversed && Number.isNaN(stated) ? element.children.length : 1;
	const start = Number.isNaN(stated) ? items : Math.min(999999999, Math.max(0, stated));
	return { 'data-zf-next': String(start), 'data-zf-step': isReversed ? '-1' : '1' };
}

const item: Enter = (tree, element) => {
	if (tree.isFlat()) {
		tree.flush();
		tree.atom('- ');
		return tree.flush;
	}
	// An item without a list begins one, and its neighbours join it.
	tree.flush();
	const top = tree.top();
	const closeList = /^[OU]L$/u.test(top.nodeName) ? undefined : openLooseList(tree, top);
	const closeItem = tree.open('li', { 'data-zf-mark': marker(tree.top(), element) });
	return () => {
		closeItem();
		closeList?.();
	};
};

function openLooseList(tree: BlockTree, top: Element): Close {
	const last = top.lastElementChild;
	return last?.hasAttribute('data-zf-loose')
		? tree.reopen(last)
		: tree.open('ul', { 'data-zf-marker': 'a', 'data-zf-loose': '' });
}

function marker(parent: Element, element: Element): string {
	const isOther = parent.getAttribute('data-zf-marker') === 'b';
	if (parent.nodeName !== 'OL') return isOther ? '*' : '-';
	const stated = parseInt(element.getAttribute('value') ?? '', 10);
	const next = Number(parent.getAttribute('data-zf-next') ?? 1);
	const number = Number.isNaN(stated) ? next : stated;
	const clamped = Math.min(999999999, Math.max(0, number));
	parent.setAttribute(
		'data-zf-next',
		String(clamped + Number(parent.getAttribute('data-zf-step') ?? 1)),
	);
	return `${clamped}${isOther ? ')' : '.'}`;
}

const checkbox: Enter = (tree, element) => {
	const at = tree.top();
	if (element.getAttribute('type')?.toLowerCase() === 'checkbox' && at.nodeName === 'LI')
		at.setAttribute('data-zf-task', element.hasAttribute('checked') ? 'x' : ' ');
	return undefined;
};

const quote: Enter = (tree, element) => {
	const kind = element.getAttribute(CALLOUT);
	if (kind === null) return tree.open('blockquote');
	const fold = element.getAttribute(CALLOUT_FOLD) ?? '';
	return tree.open('blockquote', { [CALLOUT]: kind, [CALLOUT_FOLD]: fold });
};

function calloutTitle(tree: BlockTree): Close {
	const at = tree.top();
	return tree.flat('heading', (text) => {
		at.setAttribute(CALLOUT_TITLE, text);
		// A callout of a title alone still stands.
		if (!at.hasChildNodes()) at.append(' ');
	});
}

const preformatted: Enter = (tree, element) => {
	const code = element.querySelector('code') ?? element;
	const text = inertCode((element.textContent ?? '').replace(/^\n+|\s+$/gu, ''));
	if (text.trim() === '') return undefined;
	tree.flush();
	if (tree.isFlat()) {
		for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
			tree.code(line);
			tree.flush();
		}
		return undefined;
	}
	const language = /language-(\S+)/u.exec(code.getAttribute('class') ?? '')?.[1] ?? '';
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

const link: Enter = (tree, element) => {
	const address = element.getAttribute('href') ?? '';
	return /^(?:https?|mailto|tel|ftp|magnet):/iu.test(address)
		? tree.mark('link', address)
		: () => undefined;
};

const image: Enter = (tree, element) => {
	const shown = imageMarkdown(element, tree.isFlat());
	if (shown.kind === 'words') tree.words(shown.text);
	else if (shown.text !== '') tree.atom(shown.text);
	return undefined;
};

const code: Enter = (tree, element) => {
	// Links inside code stay links, each with its part of the code; other markup in it is colour.
	for (const part of codeParts(element)) {
		const close = part.address === '' ? undefined : tree.mark('link', part.address);
		const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(part.text) ?? [];
		if (before !== '') tree.words(' ');
		if (text !== '') tree.code(text);
		if (after !== '') tree.words(' ');
		close?.();
	}
	return undefined;
};

function codeParts(element: Element): readonly { text: string; address: string }[] {
	const links = [...element.querySelectorAll('a[href]')];
	if (links.length === 0 || links.length > 50)
		return [{ text: element.textContent ?? '', address: '' }];
	const parts: { text: string; address: string }[] = [];
	const walker: Node[] = [element];
	for (let node = walker.pop(); node; node = walker.pop()) {
		const at = node;
		const owner = links.find((each) => each === at);
		if (owner)
			parts.push({ text: owner.textContent ?? '', address: owner.getAttribute('href') ?? '' });
		else if (at.nodeType === 3) parts.push({ text: at.textContent ?? '', address: '' });
		else walker.push(...[...at.childNodes].reverse());
	}
	return parts.map((part) => ({
		...part,
		address: /^https?:/u.test(part.address) ? part.address : '',
	}));
}

const raised: Enter = (tree, element, name) =>
	element.querySelector(`[${NOTE_REF}]`) ? () => undefined : inline(tree, element, name);

const bracketed =
	(before: string, after: string): Enter =>
	(tree) => {
		tree.words(before);
		return () => {
			tree.words(after);
		};
	};

const lineBreak: Enter = (tree) => {
	tree.lineBreak();
	return undefined;
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

/** Marks by element, and by style where editors of documents write no elements. */
function inline(tree: BlockTree, element: Element, name: string): Close {
	const style = element.getAttribute('style') ?? '';
	const closes: Close[] = [];
	const kind = MARKS[name];
	const isUndone =
		(kind === 'strong' && /font-weight:\s*(?:normal|400)/iu.test(style)) ||
		(kind === 'em' && /font-style:\s*normal/iu.test(style));
	if (kind && !isUndone) closes.push(tree.mark(kind));
	if (style !== '' && (name === 'SPAN' || name === 'FONT')) {
		if (/font-weight:\s*(?:bold|[6-9]00)/iu.test(style)) closes.push(tree.mark('strong'));
		if (/font-style:\s*italic/iu.test(style)) closes.push(tree.mark('em'));
		if (/text-decoration[\w-]*:\s*line-through/iu.test(style)) closes.push(tree.mark('del'));
	}
	return () => {
		for (const close of closes.reverse()) close();
	};
}

function isHidden(element: Element): boolean {
	return (
		element.hasAttribute('hidden') || /display:\s*none/iu.test(element.getAttribute('style') ?? '')
	);
}

function formula(tree: BlockTree, element: Element): undefined {
	const isBlock = element.getAttribute(MATH) === 'block' && !tree.isFlat();
	const text = formulaMarkdown(element.textContent ?? '', isBlock);
	if (text === '') return undefined;
	if (isBlock) {
		tree.flush();
		tree.leaf('p', { [TEXT]: text }, 'x');
	} else tree.atom(text);
	return undefined;
}
