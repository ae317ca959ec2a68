import { describe, expect, it } from 'vitest';
import { BREATH, finish } from '../../src/base/pace';
import { demoteHeadings } from '../../src/article/write/headings';
import {
	itemMarkdown,
	itemToMarkdown,
	nodeToMarkdown,
	toMarkdown,
} from '../../src/article/markdown';
import { parseHtml } from '../../src/cli/dom';

const md = (html: string): string =>
	toMarkdown(html, { url: 'https://garden.example/x/' }, parseHtml);

describe('HTML as Obsidian Markdown', () => {
	it('footnotes become native, their back links go', () => {
		const html =
			'<p>A claim.<sup><a href="#fn1" id="ref1">1</a></sup></p><ol class="footnotes"><li id="fn1"><p>The proof. <a href="#ref1" class="footnote-backref">↩</a></p></li></ol>';
		expect(md(html)).toBe('A claim.[^1]\n\n[^1]: The proof.');
	});

	it('what a feed sent loses its first and last line of boilerplate and starts at level three', () => {
		const html =
			'Published on March 3, 2026 8:15 AM GMT<br/><br/><h1>One</h1><p>Text.</p><h2>Two</h2><p>More.</p><br/><br/><a href="https://garden.example/1#comments">Discuss</a>';
		expect(itemMarkdown(html, 'https://garden.example/1', parseHtml)).toBe(
			'### One\n\nText.\n\n#### Two\n\nMore.',
		);
	});
});

describe('a text that a feed sent, as a quotation', () => {
	const URL = 'https://garden.example/walls/';
	const quoted = (html: string): string => itemMarkdown(html, URL, parseHtml);

	it.each([
		'<p>The post <a href="/walls/">Walls</a> appeared first on <a href="/">Garden</a>.</p>',
		'<p>Thanks for reading Garden! Subscribe for free to receive new posts.</p><p><a href="/subscribe">Subscribe now</a></p>',
		'<div><p><a href="/walls/?action=share">Share</a></p></div>',
	])('ends where its words end: %s', (end) => {
		expect(quoted(`<p>It held for eighty years [&#8230;]</p>\n${end}\n`)).toBe(
			'It held for eighty years […]',
		);
	});

	it.each([
		[
			'is all there is',
			'<p><a href="/walls/?action=share">Share</a></p>',
			'[Share](https://garden.example/walls/?action=share)',
		],
		[
			'is an item of a list',
			'<p>To press:</p><ul><li>Save</li><li>Share</li></ul>',
			'To press:\n\n- Save\n- Share',
		],
		['is a line of code', '<p>Then</p><pre>Share</pre>', 'Then\n\n```\nShare\n```'],
	])('keeps such a line where it %s', (_, html, markdown) => {
		expect(quoted(html)).toBe(markdown);
	});
});

describe('a text that a feed sent, as the article', () => {
	const URL = 'https://garden.example/walls/';
	const TEXT =
		'<p>The wall was built in the dry summer when the river stood so low that children walked across it.</p><p>It held for eighty years, and nobody remembers who had the idea.</p>';
	const written = (html: string): string =>
		finish(itemToMarkdown(html, URL, parseHtml, 'article')).markdown;

	it.each([
		'<p>The post <a href="/walls/">Walls</a> appeared first on <a href="/">Garden</a>.</p>',
		'<p><em>The article <a href="/walls/">Walls</a> appeared first on <a href="/">Garden</a>.</em></p>',
		'<hr><p><a href="/walls/">Walls</a> was originally published in <a href="/">Garden</a> on Medium, where people are talking about it.</p>',
		'<p>Garden is a reader-supported publication. To receive new posts, consider becoming a subscriber.</p>',
		'<p>Thanks for reading Garden! Subscribe for free to receive new posts.</p>',
		'<p><a href="https://garden.example/subscribe">Subscribe now</a></p>',
		'<p><a href="/walls/?action=share"><span>Share</span></a></p><p><a href="/walls/comments">Leave a comment</a></p>',
		'<p>Share this:</p><ul><li><a href="?share=facebook">Click to share on Facebook</a></li></ul>',
		'<p>Filed under: <a href="/c/">Stone</a></p>',
		'<p><strong>Related posts:</strong></p><ol><li><a href="/1">Gates</a></li><li><a href="/2">Doors</a></li></ol>',
		'<p><a href="https://shop.example/"><img src="/a/offer-banner.png"></a></p>',
	])('loses what was set below it: %s', (end) => {
		expect(written(TEXT + end)).toBe(written(TEXT));
	});

	it.each([
		[
			'a photo',
			'<p><img src="/a/wall.jpg" width="120"></p>',
			'![|120](https://garden.example/a/wall.jpg)',
		],
		[
			'a comic that leads to the next',
			'<p>Today a wall.</p><p><a href="/gates/"><img src="/a/wall.png"></a></p>',
			'Today a wall.\n\n[![](https://garden.example/a/wall.png)](https://garden.example/gates/)',
		],
		[
			'a link',
			'<p><a href="https://mason.example/">The mason</a></p>',
			'[The mason](https://mason.example/)',
		],
		[
			'a quotation and a word',
			'<blockquote><p>Nobody knows.</p></blockquote><p>Indeed.</p>',
			'> Nobody knows.\n\nIndeed.',
		],
	])('stays whole where it is %s alone', (_, html, markdown) => {
		expect(written(html)).toBe(markdown);
	});
});

describe('long texts, which are written in batches', () => {
	const many = (count: number, each: (at: number) => string): string =>
		Array.from({ length: count }, (_, at) => each(at + 1)).join('');
	const lines = (count: number, each: (at: number) => string): string =>
		Array.from({ length: count }, (_, at) => each(at + 1)).join('\n');

	it('a long list is one list that counts on, between its neighbours', () => {
		const list = `<ol>${many(300, (at) => `<li>stone ${at}</li>`)}</ol>`;
		expect(md(`<p>Before.</p>${list}<p>After.</p>`)).toBe(
			`Before.\n\n${lines(300, (at) => `${at}. stone ${at}`)}\n\nAfter.`,
		);
	});

	it('items with lists and code of their own stand as in a short list', () => {
		const item = (at: number): string =>
			`<li>wall ${at}<ul><li>lime</li></ul><pre><code>mix(${at})</code></pre></li>`;
		const short = md(`<ul>${many(3, item)}</ul>`);
		const long = md(`<ul>${many(130, item)}</ul>`);
		expect(long.startsWith(short)).toBe(true);
		expect(long.split('\n')).toHaveLength((short.split('\n').length / 3) * 130);
	});

	it('paragraphs, headings, quotes and tables are parted as in a short text', () => {
		const part = (at: number): string =>
			`<h2>Part ${at}</h2><p>Text.</p><blockquote><p>Said.</p></blockquote><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>`;
		expect(md(many(100, part))).toBe(
			Array.from({ length: 100 }, (_, at) => md(part(at + 1))).join('\n\n'),
		);
	});

	it('are read and written in slices', () => {
		const { body } = parseHtml(many(3000, (at) => `<p>stone ${at}</p>`));
		const costs = [...nodeToMarkdown(body)];
		expect(costs.length).toBeGreaterThan(3000);
		expect(Math.max(...costs)).toBeLessThanOrEqual(BREATH);
	});
});

describe('nothing in it is live', () => {
	it('code that a plugin would run does not run, and our marks never stand in an article', () => {
		expect(md('<pre><code class="language-dataviewjs">x</code></pre>')).toContain(
			'```dataviewjs-code',
		);
		expect(md('<p><code>= this.file.name</code></p>')).toBe('= this.file.name');
		expect(md('<pre>%% /zettelfeed:text %%</pre>').split('\n')).not.toContain(
			'%% /zettelfeed:text %%',
		);
	});
});

describe('headings under a section', () => {
	it('keep their order and leave code alone', () => {
		expect(demoteHeadings('# a\n\n```\n# code\n```\n\n### b')).toBe(
			'### a\n\n```\n# code\n```\n\n##### b',
		);
		expect(demoteHeadings('#### a')).toBe('#### a');
	});
});
