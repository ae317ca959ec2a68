import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/base/text/text';
import { makeElement, textOf } from '../../src/article/dom';
import { demoteHeadings } from '../../src/article/write/headings';
import { bringLead } from '../../src/article/find/lead';
import { prepare } from '../../src/article/prepare';
import { markCallouts } from '../../src/article/steps/callouts';
import { plainCode } from '../../src/article/steps/code';
import { markFootnotes } from '../../src/article/steps/footnotes';
import { linkMedia } from '../../src/article/steps/media';
import { parseHtml } from '../../src/cli/dom';

/** More than a call takes as arguments in any engine. */
const MANY = 150_000;

/** A page in which the element that `mark` selects holds many children. */
function page(body: string, mark: string, text = 'a '): Document {
	const document = parseHtml(`<!doctype html><html><body>${body}</body></html>`);
	const holder = document.querySelector(mark);
	for (let at = 0; at < MANY; at += 1)
		holder?.append(at % 2 === 0 && text !== '' ? text : makeElement(document, 'br'));
	return document;
}

const SHAPES: readonly (readonly [string, string, string, (document: Document) => void])[] = [
	[
		'a caption',
		'<table><caption></caption><tr><td>x</td></tr></table>',
		'caption',
		({ body }) => prepare(body),
	],
	['a footnote', '<p>x</p><ol><li data-zf-note="1"></li></ol>', 'li', ({ body }) => prepare(body)],
	[
		'a callout’s title',
		'<div class="admonition note"><p class="admonition-title"></p><p>x</p></div>',
		'.admonition-title',
		markCallouts,
	],
	[
		'a box of Asciidoctor',
		'<div class="admonitionblock note"><table><tr><td class="icon">i</td><td class="content"></td></tr></table></div>',
		'.content',
		markCallouts,
	],
	['a poem', '<pre class="wp-block-verse"></pre>', 'pre', plainCode],
	['an object', '<object></object>', 'object', linkMedia],
	[
		'a footnote of MCI',
		'<div class="footnotes_reference_container"><table><tr><th id="footnote_plugin_reference_1_1">1</th><td class="footnote_plugin_text"></td></tr></table></div>',
		'.footnote_plugin_text',
		markFootnotes,
	],
];

describe('an element with more children than a call takes', () => {
	it.each(SHAPES)('is read as %s', (_name, body, mark, step) => {
		const document = page(body, mark);
		step(document);
		expect(countWords(textOf(document.body))).toBeGreaterThanOrEqual(MANY / 2);
	});

	it('is brought as the lead', () => {
		const document = page(
			'<h1>T</h1><p class="lead">The wall was built in the dry summer when the river stood so low.</p><article><p>x</p></article>',
			'.lead',
			'',
		);
		const article = document.querySelector('article');
		if (article) bringLead(document, article, []);
		expect(textOf(article)).toContain('dry summer');
	});

	it('is a text of as many headings', () => {
		const text = Array.from({ length: MANY }, () => '# a').join('\n');
		expect(demoteHeadings(text).startsWith('### a\n### a')).toBe(true);
	});
});
