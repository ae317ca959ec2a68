import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/article/markdown';
import { parseHtml } from '../../src/cli/dom';
import { BLOCK_CASES, CODE_CASES, LIST_CASES, TABLE_CASES } from './cases/blocks';
import { BOX_CASES } from './cases/boxes';
import { CODE_MAKER_CASES } from './cases/code-makers';
import { CJK_CASES, IMAGE_CASES, INLINE_CASES, LINK_CASES, MEDIA_CASES } from './cases/inlines';
import { MAKER_CASES } from './cases/makers';
import { MARKUP_CASES } from './cases/markup';
import { PAGE } from './cases/model';
import { ESCAPE_CASES, FOOTNOTE_CASES, MATH_CASES } from './cases/signs';

describe.each([
	['blocks', BLOCK_CASES],
	['lists', LIST_CASES],
	['code', CODE_CASES],
	['tables', TABLE_CASES],
	['boxes, bars and cards', BOX_CASES],
	['inline markup', INLINE_CASES],
	['links', LINK_CASES],
	['images', IMAGE_CASES],
	['players', MEDIA_CASES],
	['Chinese, Japanese, Korean', CJK_CASES],
	['signs that would act', ESCAPE_CASES],
	['formulas', MATH_CASES],
	['footnotes', FOOTNOTE_CASES],
	['markup of more makers', MAKER_CASES],
	['code of more makers', CODE_MAKER_CASES],
	['markup of editors and plugins', MARKUP_CASES],
])('%s in Markdown', (_, cases) => {
	it.each(cases)('%s', (_name, html, markdown) => {
		expect(toMarkdown(html, { url: PAGE }, parseHtml)).toBe(markdown);
	});
});
