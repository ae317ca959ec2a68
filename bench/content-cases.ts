import Defuddle from 'defuddle/full';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import TurndownService from 'turndown';
import { toMarkdown } from '../src/article/markdown';
import type { ParseHtml } from '../src/article/model';
import { BLOCK_CASES, CODE_CASES, LIST_CASES, TABLE_CASES } from '../test/article/cases/blocks';
import { BOX_CASES } from '../test/article/cases/boxes';
import { CODE_MAKER_CASES } from '../test/article/cases/code-makers';
import {
	CJK_CASES,
	IMAGE_CASES,
	INLINE_CASES,
	LINK_CASES,
	MEDIA_CASES,
} from '../test/article/cases/inlines';
import { MAKER_CASES } from '../test/article/cases/makers';
import { MARKUP_CASES } from '../test/article/cases/markup';
import { PAGE } from '../test/article/cases/model';
import { ESCAPE_CASES, FOOTNOTE_CASES, MATH_CASES } from '../test/article/cases/signs';

const CASES = [
	...[BLOCK_CASES, LIST_CASES, CODE_CASES, TABLE_CASES, BOX_CASES, INLINE_CASES, LINK_CASES],
	...[IMAGE_CASES, MEDIA_CASES, CJK_CASES, ESCAPE_CASES, MATH_CASES, FOOTNOTE_CASES],
	...[MAKER_CASES, CODE_MAKER_CASES, MARKUP_CASES],
].flat();

const reader = new MarkdownIt({ html: true, breaks: true });
// The two type packages disagree about one and the same class.
footnotes(reader as unknown as Parameters<typeof footnotes>[0]);
const shown = (markdown: string): string =>
	reader
		.render(markdown.trim())
		.replace(/\sid="[^"]*"/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();

/** How many of our own Markdown cases each way passes: what it writes is shown as what the case wants. */
export function passes(parse: ParseHtml): Readonly<Record<string, number>> {
	const plain = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' });
	const ways: Readonly<Record<string, (html: string) => string>> = {
		ours: (html) => toMarkdown(html, { url: PAGE }, parse),
		turndown: (html) => plain.turndown(html),
		defuddle: (html) =>
			new Defuddle(parse(html), { url: PAGE, markdown: true, useAsync: false }).parse().content,
	};
	const count = (way: (html: string) => string): number =>
		CASES.filter(([, html, markdown]) => shown(way(html)) === shown(markdown)).length;
	return {
		all: CASES.length,
		...Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, count(way)])),
	};
}
