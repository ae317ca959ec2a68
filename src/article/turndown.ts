import TurndownService from 'turndown';
import { inertAddress, inertCode, inertInfo, inertText, LINK_START } from './inert';
import { NOTE_REF, NOTE_TEXT } from './steps/footnotes';
import { MATH } from './steps/math';
import { tableMarkdown } from './table';

/** The converter with our rules; the only file that knows turndown. It is always handed a node, never a string. */
export function convert(root: Element): string {
	return service().turndown(root as HTMLElement);
}

let shared: TurndownService | undefined;

/** Made once: it holds rules and no state between conversions. */
function service(): TurndownService {
	shared ??= makeService();
	return shared;
}

function makeService(): TurndownService {
	const made = new TurndownService({
		headingStyle: 'atx',
		hr: '---',
		bulletListMarker: '-',
		codeBlockStyle: 'fenced',
		fence: '```',
		emDelimiter: '*',
		strongDelimiter: '**',
		linkStyle: 'inlined',
		linkReferenceStyle: 'full',
		br: '  ',
		preformattedCode: false,
	});
	made.escape = inertText;
	addBlocks(made);
	addInlines(made);
	addMarks(made);
	return made;
}

const attribute = (node: Node, name: string): string =>
	(node as Element).getAttribute?.(name) ?? '';
const named = (node: Node, ...names: readonly string[]): boolean => names.includes(node.nodeName);

function addBlocks(to: TurndownService): void {
	to.addRule('code block', {
		filter: (node) => named(node, 'PRE'),
		replacement: (_, node) => codeBlock(node),
	});
	to.addRule('heading', {
		filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
		replacement: (content, node) => {
			const text = content.replace(/\s+/gu, ' ').trim();
			return text === '' ? '' : `\n\n${'#'.repeat(Number(node.nodeName.charAt(1)))} ${text}\n\n`;
		},
	});
	to.addRule('list item', { filter: 'li', replacement: listItem });
	to.addRule('list', {
		filter: ['ul', 'ol'],
		replacement: (content, node) => {
			const inItem = node.parentElement?.nodeName === 'LI';
			return inItem ? `\n${content.replace(/^\n+|\s+$/gu, '')}\n` : `\n\n${content.trim()}\n\n`;
		},
	});
	to.addRule('quote', {
		filter: 'blockquote',
		replacement: (content) => {
			const lines = content
				.trim()
				.split('\n')
				.map((line) => (line.trim() === '' ? '>' : `> ${line}`));
			return content.trim() === '' ? '' : `\n\n${lines.join('\n')}\n\n`;
		},
	});
	to.addRule('table', {
		filter: 'table',
		replacement: (content, node) =>
			tableMarkdown(node, content, (cell) => to.turndown(cell as HTMLElement)),
	});
}

function listItem(content: string, node: Node): string {
	const parent = node.parentNode as Element | null;
	const items = parent ? [...parent.children].filter((each) => each.nodeName === 'LI') : [];
	const start = Number(attribute(parent ?? node, 'start') || 1);
	const number = parent?.nodeName === 'OL' ? start + items.indexOf(node as Element) : undefined;
	const box = (node as Element).querySelector?.('input[type="checkbox"]');
	const owned = box?.closest('li') === node ? box : undefined;
	const task = owned ? (owned.hasAttribute('checked') ? '[x] ' : '[ ] ') : '';
	const prefix = `${number === undefined ? '-' : `${number}.`} `;
	const text = content.replace(/^\s+|\s+$/gu, '').replace(/\n{3,}/gu, '\n\n');
	const body = text
		.split('\n')
		.map((line, at) => (at === 0 || line === '' ? line : `\t${line}`))
		.join('\n');
	return `${prefix}${task}${body}\n`;
}

function codeBlock(pre: Element): string {
	const code = pre.querySelector('code') ?? pre;
	const text = inertCode((code.textContent ?? '').replace(/\s+$/u, ''));
	const language = /language-(\S+)/u.exec(attribute(code, 'class'))?.[1] ?? '';
	const longest = (text.match(/`{3,}/gu) ?? []).reduce(
		(most, run) => Math.max(most, run.length),
		2,
	);
	const fence = '`'.repeat(longest + 1);
	return text === '' ? '' : `\n\n${fence}${inertInfo(language)}\n${text}\n${fence}\n\n`;
}

function addInlines(to: TurndownService): void {
	to.addRule('code', {
		filter: (node) =>
			named(node, 'CODE', 'KBD', 'SAMP', 'TT') &&
			node.closest('pre') === null &&
			!node.hasAttribute(MATH),
		replacement: (_, node) => inlineCode(node.textContent ?? ''),
	});
	to.addRule('link', { filter: (node) => node.nodeName === 'A', replacement: link });
	to.addRule('image', { filter: 'img', replacement: (_, node) => image(node) });
	to.addRule('deleted', { filter: ['del', 's'], replacement: (content) => around(content, '~~') });
	to.addRule('struck', {
		filter: (node) => node.nodeName === 'STRIKE',
		replacement: (content) => around(content, '~~'),
	});
	to.addRule('highlight', { filter: 'mark', replacement: (content) => around(content, '==') });
	to.addRule('raised', {
		filter: (node) => named(node, 'SUP', 'SUB') && !node.hasAttribute(NOTE_REF),
		replacement: (content, node) => {
			const name = node.nodeName.toLowerCase();
			return content.trim() === '' ? '' : `<${name}>${content.trim()}</${name}>`;
		},
	});
}

function around(content: string, sign: string): string {
	const text = content.trim();
	if (text === '' || text.includes('\n\n')) return content;
	return `${/^\s/u.test(content) ? ' ' : ''}${sign}${text}${sign}${/\s$/u.test(content) ? ' ' : ''}`;
}

function inlineCode(source: string): string {
	const text = source.replace(/\s*\n\s*/gu, ' ');
	if (text.trim() === '') return '';
	// Dataview runs code that starts so; as text it says the same and runs nothing.
	if (/^\s*\$?=/u.test(text) || /<%/u.test(text)) return inertText(text);
	const longest = (text.match(/`+/gu) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
	const fence = '`'.repeat(longest + 1);
	const pad = /^`|`$|^ .* $/u.test(text) ? ' ' : '';
	return `${fence}${pad}${text}${pad}${fence}`;
}

function link(content: string, node: Node): string {
	const href = attribute(node, 'href');
	const text = content.replace(/\s*\n\s*/gu, ' ');
	if (text.trim() === '' || !/^(?:https?|mailto|tel|ftp|magnet):/iu.test(href)) return text;
	const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
	return `${before}${LINK_START}[${inner}](${inertAddress(href)})${after}`;
}

function image(node: Element): string {
	const source = attribute(node, 'src');
	if (!/^https?:/iu.test(source)) return '';
	const alt = inertText(attribute(node, 'alt').replace(/\s+/gu, ' ').trim()).replace(
		/[[\]|]/gu,
		'',
	);
	return `![${alt}](${inertAddress(source)})`;
}

function addMarks(to: TurndownService): void {
	to.addRule('formula', {
		filter: (node) => node.hasAttribute?.(MATH) === true,
		replacement: (_, node) => {
			const tex = (node.textContent ?? '')
				.replace(/\$/gu, '\\$')
				.replace(/\n{2,}/gu, '\n')
				.trim();
			if (tex === '') return '';
			return attribute(node, MATH) === 'block'
				? `\n\n$$\n${inertCode(tex)}\n$$\n\n`
				: `$${tex.replace(/\s+/gu, ' ')}$`;
		},
	});
	to.addRule('footnote reference', {
		filter: (node) => node.hasAttribute?.(NOTE_REF) === true,
		replacement: (_, node) => `${LINK_START}[^${attribute(node, NOTE_REF)}]`,
	});
	to.addRule('footnote text', {
		filter: (node) => node.hasAttribute?.(NOTE_TEXT) === true,
		replacement: (content, node) => {
			const lines = content
				.trim()
				.replace(/\n{3,}/gu, '\n\n')
				.split('\n');
			const body = lines
				.map((line, at) => (at === 0 || line === '' ? line : `    ${line}`))
				.join('\n');
			return body === '' ? '' : `\n\n[^${attribute(node, NOTE_TEXT)}]: ${body}\n\n`;
		},
	});
}
