import { describe, expect, it } from 'vitest';
import { BREATH } from '../../src/base/pace';
import { demoteHeadings } from '../../src/article/write/headings';
import { itemMarkdown, nodeToMarkdown, toMarkdown } from '../../src/article/markdown';
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
