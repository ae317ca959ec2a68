import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoteHeadings } from '../../src/article/headings';
import { itemMarkdown, toMarkdown } from '../../src/article/markdown';
import { parseHtml } from '../../src/cli/dom';

const md = (html: string): string =>
	toMarkdown(html, { url: 'https://garden.example/x/' }, parseHtml);

describe('HTML as Obsidian Markdown', () => {
	it.each([
		[
			'emphasis',
			'<p>a <b>b</b> <i>c</i> <del>d</del> <mark>e</mark></p>',
			'a **b** *c* ~~d~~ ==e==',
		],
		[
			'an underlined link, absolute',
			'<p><a href="/p?q=(1)"><u>link</u></a></p>',
			'[link](https://garden.example/p?q=%281%29)',
		],
		['a link that runs code keeps its text', '<p><a href="javascript:x()">js</a></p>', 'js'],
		[
			'nested and task lists',
			'<ul><li>a<ul><li>b</li></ul></li><li><input type="checkbox" checked> done</li></ul>',
			'- a\n\t- b\n- [x] done',
		],
		['a list that starts at three', '<ol start="3"><li>x</li><li>y</li></ol>', '3. x\n4. y'],
		[
			'a table with a pipe and a line break',
			'<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td>x<br>y</td></tr></table>',
			'| A | B |\n| --- | --- |\n| 1\\|2 | x<br>y |',
		],
		[
			'a table without a header',
			'<table><tr><td>1</td><td>2</td></tr></table>',
			'|  |  |\n| --- | --- |\n| 1 | 2 |',
		],
		[
			'code with its language',
			'<pre><code class="language-ts">const a = 1;\n</code></pre>',
			'```ts\nconst a = 1;\n```',
		],
		['code in code', '<p><code>a`b</code></p>', '``a`b``'],
		[
			'a lazy image',
			'<img src="data:image/gif;base64,R0" data-src="/i.png" alt="moss">',
			'![moss](https://garden.example/i.png)',
		],
		[
			'the largest of a srcset',
			'<img srcset="/s.jpg 200w, /l.jpg 900w" alt="">',
			'![](https://garden.example/l.jpg)',
		],
		[
			'a video as a link',
			'<iframe src="https://www.youtube.com/embed/abcdefghijk" title="Moss"></iframe>',
			'[Moss](https://www.youtube.com/watch?v=abcdefghijk)',
		],
		[
			'a formula',
			'<p>so <span class="katex"><math><semantics><annotation encoding="application/x-tex">a^2</annotation></semantics></math></span></p>',
			'so $a^2$',
		],
		['Chinese and bold without new spaces', '<p>中文<strong>粗</strong>体</p>', '中文**粗**体'],
		['hard spaces and soft hyphens', '<p>a\u00a0b so\u00adft</p>', 'a b soft'],
		['a quote of two paragraphs', '<blockquote><p>q</p><p>r</p></blockquote>', '> q\n>\n> r'],
	])('%s', (_, html, expected) => {
		expect(md(html)).toBe(expected);
	});

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
	it.each([
		['a wikilink', '[[note]]', '\\[\\[note]]'],
		['an embed', '![[note]]', '!\\[\\[note]]'],
		['a tag', '#tag and C# and #1 end', '\\#tag and C# and #1 end'],
		['a comment', '%%hidden%%', '\\%\\%hidden\\%\\%'],
		['a highlight', '==high==', '\\=\\=high\\=\\='],
		['a price that is no formula', '$5 and $10', '\\$5 and \\$10'],
		['a template command', 'a <% tp.x %> b', 'a \\<\\% tp.x %> b'],
		['an inline field', 'key:: value', 'key:\\: value'],
		['a block id', 'text ^id', 'text \\^id'],
		['a footnote', 'x [^1] y', 'x \\[^1] y'],
		['an ordinal', '1. no list', '1\\. no list'],
		['a callout', '[!note] x', '\\[!note] x'],
	])('%s', (_, text, expected) => {
		expect(md(`<p>${text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</p>`)).toBe(expected);
	});

	it('a link after an exclamation mark is no embed', () => {
		expect(md('<p>wow!<a href="/b">x</a></p>')).toBe('wow\\![x](https://garden.example/b)');
	});

	it('code that a plugin would run does not run, and our marks never stand in an article', () => {
		expect(md('<pre><code class="language-dataviewjs">x</code></pre>')).toContain(
			'```dataviewjs-code',
		);
		expect(md('<p><code>= this.file.name</code></p>')).toBe('\\= this.file.name');
		expect(md('<pre>%% /zettelfeed:text %%</pre>').split('\n')).not.toContain(
			'%% /zettelfeed:text %%',
		);
	});

	it('of random hostile text, and the same bytes twice', () => {
		const signs = fc.constantFrom(
			'[[',
			']]',
			'#',
			'tag',
			'%%',
			'==',
			'$',
			' ',
			'\n',
			'<%',
			'^',
			'`',
			'*',
			'_',
			'!',
			'[',
			'](',
			')',
			'x',
			'|',
			'~',
			'{{',
			'::',
			'&lt;',
			'<b>',
			'</b>',
			'<br>',
			'- ',
			'1. ',
		);
		fc.assert(
			fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
				const html = `<p>${parts.join('')}</p>`;
				const out = md(html);
				const bare = out.replace(/\\[\s\S]/gu, '').replace(/(`+)[^`][\s\S]*?\1/gu, '');
				return out === md(html) && !/\[\[|%%|(?:^|\s)#[a-z]|<%|\$\S[^$]*\$/u.test(bare);
			}),
			{ numRuns: 300 },
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
