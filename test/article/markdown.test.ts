import { describe, expect, it } from 'vitest';
import { demoteHeadings } from '../../src/article/headings';
import { itemMarkdown, toMarkdown } from '../../src/article/markdown';
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
		expect(demoteHeadings('# a\n\n```\n# code\n```\n\n### b', 3)).toBe(
			'### a\n\n```\n# code\n```\n\n##### b',
		);
		expect(demoteHeadings('#### a', 3)).toBe('#### a');
	});
});
