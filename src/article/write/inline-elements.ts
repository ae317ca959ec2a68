import { attributeOf, hrefOf } from '../dom';
import type { BlockTree, Close, Enter } from './block-tree';
import { imageMarkdown } from './image';
import type { MarkKind } from './run';
import { NOTE_REF } from '../steps/footnotes';

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

/** Marks by element, and by style where editors of documents write no elements. */
export function inline(tree: BlockTree, element: Element, name: string): Close {
	const style = attributeOf(element, 'style');
	const closes: Close[] = [];
	const kind = MARKS[name];
	const isUndone =
		(kind === 'strong' && /(?:^|[^\w-])font-weight:\s*(?:normal|400)/iu.test(style)) ||
		(kind === 'em' && /font-style:\s*normal/iu.test(style));
	if (kind && !isUndone) closes.push(tree.mark(kind));
	if (style !== '' && (name === 'SPAN' || name === 'FONT')) {
		if (/(?:^|[^\w-])font-weight:\s*(?:bold|[6-9]00)/iu.test(style))
			closes.push(tree.mark('strong'));
		if (/font-style:\s*italic/iu.test(style)) closes.push(tree.mark('em'));
		if (/text-decoration[\w-]*:\s*line-through/iu.test(style)) closes.push(tree.mark('del'));
	}
	return () => {
		for (const close of closes.reverse()) close();
	};
}

export const link: Enter = (tree, element) => {
	const address = hrefOf(element);
	return /^(?:https?|mailto|tel|ftp|magnet):/iu.test(address)
		? tree.mark('link', address)
		: () => undefined;
};

export const image: Enter = (tree, element) => {
	const shown = imageMarkdown(element, tree.isFlat());
	if (shown.kind === 'words') tree.words(shown.text);
	else if (shown.text !== '') tree.atom(shown.text);
	return undefined;
};

export const code: Enter = (tree, element, name) => {
	// Left open, it holds what is no code.
	if (element.querySelector('p, pre, ul, ol, table, h2, h3')) return inline(tree, element, name);
	// Links inside code stay links, each with its part of the code; other markup in it is colour.
	for (const part of codeParts(element)) {
		const close = part.address === '' ? undefined : tree.mark('link', part.address);
		const text = part.text.replace(/[\u00ad\u200b\ufeff]/gu, '').trim();
		if (/^\s/u.test(part.text)) tree.words(' ');
		if (text !== '') tree.code(text);
		if (text !== '' && part.text.trimEnd() !== part.text) tree.words(' ');
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
		if (owner) parts.push({ text: owner.textContent ?? '', address: hrefOf(owner) });
		else if (at.nodeType === 3) parts.push({ text: at.textContent ?? '', address: '' });
		else for (const each of [...at.childNodes].reverse()) walker.push(each);
	}
	return parts.map((part) => ({
		...part,
		address: /^https?:/u.test(part.address) ? part.address : '',
	}));
}

export const raised: Enter = (tree, element, name) =>
	element.querySelector(`[${NOTE_REF}]`) ? () => undefined : inline(tree, element, name);

export const bracketed =
	(before: string, after: string): Enter =>
	(tree) => {
		tree.words(before);
		return () => {
			tree.words(after);
		};
	};

export const lineBreak: Enter = (tree) => {
	tree.lineBreak();
	return undefined;
};
