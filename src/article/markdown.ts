import type { ParseHtml } from './model';
import { demoteHeadings } from './headings';
import { LINK_START } from './inert';
import { prepare } from './prepare';
import { resolveAddresses } from './steps/addresses';
import { plainCode } from './steps/code';
import { markFootnotes } from './steps/footnotes';
import { dropBoilerplate } from './steps/drop';
import { markMath } from './steps/math';
import { convert } from './turndown';

/**
 * Converts HTML to Obsidian Markdown in which nothing is live that the author did not mean: see `inert.ts`. Addresses
 * become absolute against `url`. Never throws; the same HTML gives the same bytes.
 */
export function toMarkdown(
	html: string,
	options: { readonly url: string },
	parseHtml: ParseHtml,
): string {
	const document = settled(html, options.url, parseHtml);
	return document ? nodeToMarkdown(document.body) : '';
}

/**
 * The same for what a feed sent, to stand in a note: the "Published on" line and the "Discuss" link are dropped, headings
 * start at level 3, below the note's own.
 */
export function itemMarkdown(html: string, url: string, parseHtml: ParseHtml): string {
	const document = settled(html, url, parseHtml);
	if (!document) return '';
	dropBoilerplate(document.body);
	return demoteHeadings(nodeToMarkdown(document.body), 3);
}

function settled(html: string, url: string, parseHtml: ParseHtml): Document | undefined {
	if (html.trim() === '') return undefined;
	const document = parseHtml(html);
	markMath(document);
	plainCode(document);
	resolveAddresses(document, url, document.querySelector('base[href]')?.getAttribute('href') ?? '');
	markFootnotes(document);
	return document;
}

/** The same for a tree whose code, formulas, footnotes and addresses are settled already. Changes the tree. */
export function nodeToMarkdown(root: Element): string {
	prepare(root);
	return tidy(
		convert(root)
			.replace(new RegExp(`!${LINK_START}`, 'gu'), '\\!')
			.replaceAll(LINK_START, ''),
	);
}

/** One empty line between blocks, none at the ends, no blanks at line ends but a hard break's two. Fences are left alone. */
function tidy(markdown: string): string {
	const lines: string[] = [];
	let fence = '';
	for (const line of markdown.replace(/\r/gu, '').split('\n')) {
		const mark = /^[\s>]{0,40}(`{3,}|~{3,})/u.exec(line)?.[1];
		if (fence !== '') {
			if (mark?.startsWith(fence)) fence = '';
			lines.push(line);
			continue;
		}
		if (mark !== undefined) fence = mark;
		const clean = /\S {2}$/u.test(line) ? line : line.replace(/[ \t]+$/u, '');
		if (clean !== '' || lines.at(-1) !== '') lines.push(clean);
	}
	// A hard break that ends a paragraph breaks nothing.
	return lines
		.join('\n')
		.replace(/ {2,}\n(?=\n)/gu, '\n')
		.replace(/^\n+|\s+$/gu, '');
}
