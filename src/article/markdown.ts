import { BREATH, finish, type Work } from '../base/pace';
import { readBlocks } from './blocks';
import type { ParseHtml } from './model';
import { demoteHeadings } from './headings';
import { prepare } from './prepare';
import { resolveAddresses } from './steps/addresses';
import { plainCode } from './steps/code';
import { markFootnotes } from './steps/footnotes';
import { dropBoilerplate } from './steps/drop';
import { partLabels, raiseTitles } from './steps/labels';
import { markMath } from './steps/math';
import { linkBookmarks, linkGists } from './steps/media';
import { labelTabs } from './steps/tabs';
import { writeBlocks } from './turndown';

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
	return document ? finish(nodeToMarkdown(document.body)) : '';
}

/**
 * The same for what a feed sent, to stand in a note: the "Published on" line and the "Discuss" link are dropped, headings
 * start at level 3, below the note's own.
 */
export function itemMarkdown(html: string, url: string, parseHtml: ParseHtml): string {
	const document = settled(html, url, parseHtml);
	if (!document) return '';
	dropBoilerplate(document.body);
	return demoteHeadings(finish(nodeToMarkdown(document.body)), 3);
}

function settled(html: string, url: string, parseHtml: ParseHtml): Document | undefined {
	if (html.trim() === '') return undefined;
	const document = parseHtml(html);
	markMath(document);
	plainCode(document);
	linkGists(document);
	linkBookmarks(document);
	partLabels(document);
	raiseTitles(document);
	resolveAddresses(document, url, document.querySelector('base[href]')?.getAttribute('href') ?? '');
	markFootnotes(document);
	labelTabs(document);
	return document;
}

/** The same for a tree whose code, formulas, footnotes and addresses are settled already. Changes the tree. */
export function* nodeToMarkdown(root: Element): Work<string> {
	prepare(root);
	yield BREATH;
	return withoutEndRules(yield* writeBlocks(yield* readBlocks(root)));
}

/** A rule that starts or ends a text parts nothing; at the start of a note it would even open its properties. */
function withoutEndRules(markdown: string): string {
	return markdown
		.replace(/^(?:(?:---|\*\*\*)\n+)+/u, '')
		.replace(/(?:\n+(?:---|\*\*\*))+\n*$/u, '');
}
