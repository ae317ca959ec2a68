import { attributeOf } from '../dom';
import TurndownService from 'turndown';
import { BREATH, type Work } from '../../base/pace';
import { TEXT } from './block-tree';
import { inertInfo } from './inert';
import { CALLOUT, CALLOUT_FOLD, CALLOUT_TITLE } from '../steps/callouts';
import { NOTE_TEXT } from '../steps/footnotes';
import { tableMarkdown } from './table';

/** Blocks, or items of a list, that are written in one go: two milliseconds or so. */
const BATCH = 64;

/**
 * Writes a clean tree of blocks (see `blocks.ts`) with turndown and rules of ours; the only file that knows the library.
 * It never sees inline content: its rules know one element and no neighbours, and its walk is recursive. In slices, each
 * of which takes its blocks out of the tree.
 */
export function* writeBlocks(tree: Element): Work<string> {
	const parts: string[] = [];
	for (let first = tree.firstElementChild; first; first = tree.firstElementChild) {
		const part = isLongList(first) ? yield* writeList(first) : write(takeBatch(tree));
		if (part !== '') parts.push(part);
		yield BREATH;
	}
	return parts.join('\n\n');
}

/** A list's items stand below each other however the list is cut. */
function* writeList(list: Element): Work<string> {
	const parts: string[] = [];
	while (list.firstElementChild) {
		parts.push(write(takeBatch(list)));
		yield BREATH;
	}
	list.remove();
	return parts.join('\n');
}

const isLongList = (element: Element): boolean =>
	/^[OU]L$/u.test(element.nodeName) && element.childElementCount > BATCH;

/** The first children, moved into an element like their own; up to a long list, which is written by itself. */
function takeBatch(from: Element): Element {
	const batch = from.cloneNode(false) as Element;
	for (let at = 0; at < BATCH; at += 1) {
		const next = from.firstElementChild;
		if (!next || isLongList(next)) break;
		batch.append(next);
	}
	return batch;
}

function write(tree: Element): string {
	return service().turndown(tree as HTMLElement);
}

let shared: TurndownService | undefined;

/** Made once: it holds rules and no state between conversions. */
function service(): TurndownService {
	shared ??= makeService();
	return shared;
}

const attribute = (node: Node, name: string): string => attributeOf(node as Element, name);

function makeService(): TurndownService {
	const made = new TurndownService({ hr: '---' });
	made.addRule('paragraph', { filter: 'p', replacement: (_, node) => paragraph(node) });
	made.addRule('heading', {
		filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
		replacement: (_, node) =>
			`\n\n${'#'.repeat(Number(node.nodeName.charAt(1)))} ${attribute(node, TEXT)}\n\n`,
	});
	made.addRule('rule', {
		filter: 'hr',
		// After a list's mark, three more would be one long rule.
		replacement: (_, node) => (isAfterDash(node) ? '\n\n***\n\n' : '\n\n---\n\n'),
	});
	made.addRule('code', { filter: 'pre', replacement: (_, node) => codeBlock(node) });
	made.addRule('list item', { filter: 'li', replacement: listItem });
	made.addRule('list', {
		filter: ['ul', 'ol'],
		replacement: (content, node) => {
			const ends = node.parentElement?.nodeName === 'LI' ? '\n' : '\n\n';
			return `${ends}${trimLines(content)}${ends}`;
		},
	});
	made.addRule('quote', { filter: 'blockquote', replacement: quote });
	made.addRule('table', { filter: 'table', replacement: (_, node) => tableMarkdown(node) });
	made.addRule('footnote text', {
		filter: (node) => node.hasAttribute(NOTE_TEXT),
		replacement: (content, node) => {
			const body = indent(trimLines(content), '    ');
			return body === '' ? '' : `\n\n[^${attribute(node, NOTE_TEXT)}]: ${body}\n\n`;
		},
	});
	return made;
}

const trimLines = (text: string): string => text.trimEnd().replace(/^\n+/u, '');

/** All lines but the first. */
function indent(text: string, by: string): string {
	return text.replace(/\n(?!\n|$)/gu, `\n${by}`);
}

function isAfterDash(node: Node): boolean {
	const item = node.parentNode;
	return (
		item?.nodeName === 'LI' &&
		node.previousSibling === null &&
		attribute(item, 'data-zf-mark') !== '*'
	);
}

function paragraph(node: Element): string {
	const next = node.nextElementSibling;
	// A list that counts on from elsewhere would be read on as the paragraph it follows.
	const isList =
		next?.nodeName === 'UL' ||
		(next?.nodeName === 'OL' &&
			/^1[.)]$/u.test(attribute(next.firstElementChild ?? next, 'data-zf-mark')));
	const isTight = node.parentElement?.nodeName === 'LI' && isList;
	return `\n\n${attribute(node, TEXT)}${isTight ? '\n' : '\n\n'}`;
}

function listItem(content: string, node: Node): string {
	const mark = attribute(node, 'data-zf-mark') || '-';
	const box = attribute(node, 'data-zf-task');
	const body = trimLines(content);
	const tab = isAfterColumns(node) ? '    ' : '\t';
	const by = isByColumn(node) ? ' '.repeat(mark.length + 1) : tab.repeat(mark.length > 3 ? 2 : 1);
	const task = box === '' ? '' : `[${box}] `;
	return `${mark} ${task}${indent(body, by)}\n`.replace(/^(\S+) \n$/u, '$1\n');
}

/** A list or code straight in an item starts on its line, and only spaces hit its column. */
const isByColumn = (item: Node): boolean =>
	/^(?:[OU]L|PRE)$/u.test(item.firstChild?.nodeName ?? '');

/** After the mark of a quote, or spaces, a tab reaches less far. */
function isAfterColumns(item: Node): boolean {
	for (let at = item.parentNode; at; at = at.parentNode)
		if (at.nodeName === 'BLOCKQUOTE' || (at.nodeName === 'LI' && isByColumn(at))) return true;
	return false;
}

function quote(content: string, node: Node): string {
	const kind = attribute(node, CALLOUT);
	const title = attribute(node, CALLOUT_TITLE);
	const head = kind === '' ? '' : `[!${kind}]${attribute(node, CALLOUT_FOLD)} ${title}`.trim();
	const body = content.slice(node.firstChild?.nodeType === 3 ? 1 : 0).trim();
	// A rule would make the title a heading; a list that counts on from elsewhere would be read on as the title.
	const isApart = /^(?:---|\*\*\*|(?!1[.)])\d+[.)] )/u.test(body);
	const text = [head, body].filter((part) => part !== '').join(isApart ? '\n\n' : '\n');
	if (text === '') return '';
	return `\n\n${text.replace(/^/gmu, '> ').replace(/^> $/gmu, '>')}\n\n`;
}

/** A fence longer than any inside, so that the code stays as it is. */
function codeBlock(pre: Node): string {
	const text = pre.textContent ?? '';
	const longest = (text.match(/`{3,}/gu) ?? []).reduce(
		(most, run) => Math.max(most, run.length),
		2,
	);
	const fence = '`'.repeat(longest + 1);
	return `\n\n${fence}${inertInfo(attribute(pre, 'data-zf-language'))}\n${text}\n${fence}\n\n`;
}
