import { hrefOf } from './dom';
import { BREATH, finish, type Work } from '../base/pace';
import { readBlocks } from './write/blocks';
import type { ParseHtml } from './model';
import { demoteHeadings } from './write/headings';
import { prepare } from './prepare';
import { cleanSent } from './prune/clean';
import { dropLastLines } from './prune/ends';
import { resolveAddresses } from './steps/addresses';
import { plainCode } from './steps/code';
import { markFootnotes } from './steps/footnotes';
import { dropBoilerplate } from './steps/drop';
import { nameRoles, partLabels, raiseTitles } from './steps/labels';
import { markMath } from './steps/math';
import { linkBookmarks, linkGists } from './steps/media';
import { labelTabs } from './steps/tabs';
import { writeBlocks } from './write/turndown';

/**
 * Converts HTML to Obsidian Markdown in which nothing is live that the author did not mean: see `inert.ts`. Addresses
 * become absolute against `url`. Never throws; the same HTML gives the same bytes.
 */
export function toMarkdown(
	html: string,
	{ url }: { readonly url: string },
	parseHtml: ParseHtml,
): string {
	return finish(htmlToMarkdown(html, url, parseHtml));
}

/** The same in slices. */
export function* htmlToMarkdown(html: string, url: string, parseHtml: ParseHtml): Work<string> {
	const document = yield* settled(html, url, parseHtml);
	return document ? yield* nodeToMarkdown(document.body) : '';
}

/**
 * The same for what a feed sent, to stand in a note: the "Published on" line, the "Discuss" link and the lines that a
 * publishing system sets below are dropped, headings start at level 3, below the note's own.
 */
export function itemMarkdown(html: string, url: string, parseHtml: ParseHtml): string {
	return finish(itemToMarkdown(html, url, parseHtml)).markdown;
}

/**
 * The same in slices, with the address that the dropped link led to. Of a text that is to be the article, whole
 * parts go as well: related posts, shares.
 */
export function* itemToMarkdown(
	html: string,
	url: string,
	parseHtml: ParseHtml,
	use: 'quote' | 'article' = 'quote',
): Work<{ readonly markdown: string; readonly discussion?: string }> {
	const document = yield* settled(html, url, parseHtml);
	if (!document) return { markdown: '' };
	const discussion = dropBoilerplate(document.body);
	dropLastLines(document.body);
	if (use === 'article') yield* cleanSent(document.body, url);
	const markdown = demoteHeadings(yield* nodeToMarkdown(document.body));
	return { markdown, ...(discussion === undefined ? {} : { discussion }) };
}

function* settled(html: string, url: string, parseHtml: ParseHtml): Work<Document | undefined> {
	if (html.trim() === '') return undefined;
	// What a document may begin with belongs to its head, a formula's script as well.
	const document = parseHtml(/^\s*<script\b/iu.test(html) ? `<body>${html}` : html);
	yield BREATH;
	markMath(document);
	yield BREATH;
	plainCode(document);
	yield BREATH;
	linkGists(document);
	linkBookmarks(document);
	partLabels(document);
	nameRoles(document);
	raiseTitles(document);
	yield BREATH;
	resolveAddresses(document, url, hrefOf(document.querySelector('base[href]')));
	yield BREATH;
	markFootnotes(document);
	labelTabs(document);
	yield BREATH;
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
