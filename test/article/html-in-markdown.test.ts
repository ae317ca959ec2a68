import { describe, expect, it } from 'vitest';
import { inertMarkdown } from '../../src/article/write/inert-markdown';

const PAGE = 'https://harbour.example/notes/tide.md';
const README = 'https://raw.githubusercontent.com/harbour/gauge/HEAD/README.md';

describe('HTML that authors write into Markdown', () => {
	it.each([
		[
			'pictures with their width',
			'<p align="center">\n    <img src="/a.png" alt="Gauge" width="200">\n</p>',
			'![Gauge|200](https://harbour.example/a.png)',
		],
		[
			'links, round pictures too',
			'<a href="/b">\n  <picture>\n    <source srcset="dark.png">\n    <img src=/a.png>\n  </picture>\n</a> and <a href="/c">c</a>',
			'[\n![](https://harbour.example/a.png)\n](https://harbour.example/b) and [c](https://harbour.example/c)',
		],
		[
			'tags over several lines',
			'<a\n  href="/b"\n>Gauge</a>\n\n<img\n  src="/a.png"\n  alt="A"\n>\nend',
			'[Gauge](https://harbour.example/b)\n\n![A](https://harbour.example/a.png)\nend',
		],
		[
			'targets in angles, which are no tags',
			'[x](<a b>) ![y](<a b.png> "t")\n\n[r]: <a b> "t"\n\n[z](a\\_b)',
			'[x](https://harbour.example/notes/a%20b) ![y](https://harbour.example/notes/a%20b.png "t")\n\n[r]: https://harbour.example/notes/a%20b "t"\n\n[z](https://harbour.example/notes/a_b)',
		],
		['a tag that never ends', 'if a <p and\nb is\n\nmore', 'if a \\<p and b is\n\nmore'],
		['code', '```\n<img\n  src="/a.png">\n```', '```\n<img\n  src="/a.png">\n```'],
		['headings', '<h1 align="center">Gauge</h1>\n\n<div>text</div>', '# Gauge\n\ntext'],
		['an anchor without an address is nothing', '## <a name="x"></a>Head', '## Head'],
		['small tags lose their attributes', 'a<sub class="x">2</sub>', 'a<sub>2</sub>'],
		[
			'code',
			'run <code>make</code>, `<p>` and\n\n```\n<p>x</p>\n```',
			'run `make`, `<p>` and\n\n```\n<p>x</p>\n```',
		],
		['an address that runs code', '<a href="javascript:x">a</a><img src="data:x" alt="b">', 'ab'],
		['other tags are text', 'make <target> <iframe src="x">', 'make \\<target> \\<iframe src="x">'],
	])('%s', (_, text, expected) => {
		expect(inertMarkdown(text, PAGE)).toBe(expected);
	});

	it('nothing that it parts comes alive when it goes', () => {
		const text = '[<p>[a]] %<div>%b%% <<p>script> {<p>{c}} :<p>: #<p>tag <a href="/x">[a]]</a>';
		const made = inertMarkdown(text, PAGE);
		expect(made).not.toMatch(/(?<!\\)\[\[|%%|(?<!\\)<script|\{\{|::|(?<!\\)#tag/u);
		expect(inertMarkdown(made, PAGE)).toBe(made);
		expect(inertMarkdown('<p>```\ntext', PAGE)).toBe('```\ntext\n```');
	});

	it.each([
		[
			'in a tag that becomes text',
			'a <moss [[Garden]] %%x%%>',
			'a \\<moss \\[\\[Garden]] \\%\\%x\\%\\%>',
		],
		['on both sides of a comment', 'a [<!-- b -->[Garden]]', 'a \\[\\[Garden]]'],
		['behind a comment', 'a\n<!-- b -->```\nc', 'a\n```\nc\n```'],
		['in an address that is none', '[a](javascript:[[b)', '[a]\\(javascript:\\[\\[b)'],
	])('nothing is live %s', (_, markdown, inert) => {
		expect(inertMarkdown(markdown, 'https://harbour.example/')).toBe(inert);
	});
	it('a sentence behind a name in brackets is no address', () => {
		const text = '[Update]: We fixed it.';
		expect(inertMarkdown(text, 'https://harbour.example/')).toBe(text);
	});
	it('ten thousand tags without end', () => {
		for (const part of ['<p ', '<a href="/x">', '<img\n', '`<p>', '<h1>', '</a>'])
			expect(typeof inertMarkdown(part.repeat(10_000), PAGE)).toBe('string');
	});
});

describe('the readme of a repository', () => {
	it('leads to the pages of its files, shows its pictures, and what is written out stays', () => {
		const script = 'https://raw.githubusercontent.com/harbour/gauge/HEAD/get.sh';
		const text = `[a](docs/a.md) [b](/LICENSE) [c](#use) ![d](/d.png) [e](${script})\n\n[f]: docs/f.md`;
		expect(inertMarkdown(text, README)).toBe(
			`[a](https://github.com/harbour/gauge/blob/HEAD/docs/a.md) [b](https://github.com/harbour/gauge/blob/HEAD/LICENSE) [c](https://github.com/harbour/gauge/blob/HEAD/README.md#use) ![d](https://raw.githubusercontent.com/harbour/gauge/HEAD/d.png) [e](${script})\n\n[f]: https://github.com/harbour/gauge/blob/HEAD/docs/f.md`,
		);
	});
});

describe('rows of backticks', () => {
	// Once each such row doubled the time for every backtick in it; fifty took two seconds.
	it.each([
		['that close nothing stay', '`'.repeat(5000)],
		['of all lengths', Array.from({ length: 200 }, (_, at) => '`'.repeat(at + 1)).join('x ')],
		['two and one in turn', '``x`y'.repeat(2000)],
	])('%s', (_, text) => {
		expect(inertMarkdown(`Tide ${text}`, PAGE)).toBe(`Tide ${text}`);
	});

	it('make code as long as the row that opens it, an escaped one makes none', () => {
		expect(inertMarkdown('``a ` #b`` \\``c #d` `#e', PAGE)).toBe('``a ` #b`` \\``c #d` `\\#e');
	});
});
