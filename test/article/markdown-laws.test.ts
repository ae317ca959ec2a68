import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertMarkdown } from '../../src/article/write/inert-markdown';
import { toMarkdown } from '../../src/article/markdown';
import { parseHtml } from '../../src/cli/dom';
import { actingText, lettersOf, renderMarkdown } from '../support/reading-view';

const URL = 'https://garden.example/x/';
const md = (html: string): string => toMarkdown(html, { url: URL }, parseHtml);
const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

const SIGNS = [
	...'[]#%=$^`*_!|~{}:<>()\\&-+.@ '.split(''),
	...[
		'[[',
		']]',
		'![',
		'](',
		'==',
		'%%',
		'::',
		'~~',
		'$$',
		'<%',
		'{{',
		'[^1]',
		'[!note]',
		'- ',
		'1. ',
	],
	...[
		'- [ ] ',
		'```',
		'---',
		'#tag',
		'&amp;',
		'<b>',
		'<!--',
		'http://a.example/_x',
		'word',
		'x',
		'7',
		'\n',
	],
	...['中', '。', '「', '」', 'é', '🌱', '\u00a0'],
];
const hostile = fc
	.array(fc.constantFrom(...SIGNS), { maxLength: 30 })
	.map((parts) => parts.join(''));

/** Runs of hostile text under nested marks, as inline HTML. */
const { inline } = fc.letrec<{ inline: string; part: string }>((tie) => ({
	inline: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
	part: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		hostile.map(escaped),
		fc
			.tuple(fc.constantFrom('b', 'i', 'strong', 'em', 'code', 'sup', 'span', 'kbd'), tie('inline'))
			.map(([name, inner]) => `<${name}>${inner}</${name}>`),
		tie('inline').map((inner) => `<a href="/t">${inner}</a>`),
	),
}));

const TEXTS = [
	'a',
	'bee',
	'中文。',
	'1. ',
	'- ',
	'> ',
	'#tag',
	'[[x]]',
	'a_b',
	'_c_',
	'*',
	'***',
	'---',
	'7',
];
const sentence = fc
	.array(
		fc.tuple(fc.constantFrom('', 'b', 'i', 'code', 'a href="/t"'), fc.constantFrom(...TEXTS)),
		{ minLength: 1, maxLength: 4 },
	)
	.map((parts) =>
		parts
			.map(([name, text]) =>
				name === '' ? escaped(text) : `<${name}>${escaped(text)}</${name.split(' ')[0]}>`,
			)
			.join(''),
	);
/** Blocks in blocks. */
const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
	blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
	block: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		sentence.map((text) => `<p>${text}</p>`),
		sentence.map((text) => `<h3>${text}</h3>`),
		fc.constantFrom('<hr>', '<pre><code class="language-js">a\n\n  b</code></pre>'),
		tie('blocks').map((inner) => `<blockquote>${inner}</blockquote>`),
		fc
			.tuple(
				fc.constantFrom('ul', 'ol', 'ol start="3"'),
				fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
			)
			.map(
				([name, items]) =>
					`<${name}>${items.map((item) => `<li>${item}</li>`).join('')}</${name.slice(0, 2)}>`,
			),
		fc
			.tuple(sentence, sentence)
			.map(
				([a, b]) =>
					`<table><tr><th>h</th><th>i</th></tr><tr><td>${a}</td><td>${b}</td></tr></table>`,
			),
	),
}));

/** What only Obsidian and its plugins act on. */
const LIVE =
	/\[\[|%%|<%|\{\{|::|\[\^|\^\[|\$\S[^$\n]*\$|(?:^|[\s(])#[\p{L}_/-]|(?:^|\s)\^[\w-]+[ \t]*$|^[ \t]*(?:>[ \t]*)?\[!|^[ \t]*(?:[-*+]|\d+\.) \[.\] /mu;

describe('laws of the conversion', () => {
	it('no text of a page is live, whatever marks it stands under, and every letter is still there', () => {
		fc.assert(
			fc.property(inline, (html) => {
				// TeX between delimiters becomes a formula, which has laws of its own.
				fc.pre(!/\$\$|\\[([]/u.test(html));
				const page = `<p>${html}</p>`;
				const markdown = md(page);
				expect(actingText(markdown)).not.toMatch(LIVE);
				const text = (root: Element): string =>
					lettersOf(root)
						.map(({ letter }) => letter)
						.join('');
				expect(text(renderMarkdown(markdown))).toBe(text(parseHtml(page).body));
				expect(md(page)).toBe(markdown);
			}),
			{ numRuns: 300 },
		);
	});

	it('bold letters stay bold and others do not become so; links lead where they led', () => {
		const words = fc.array(
			fc.constantFrom('a', 'b ', ' ', '「', '」', '中', '.', '(', ')', '"', '€'),
			{
				maxLength: 6,
			},
		);
		const run = fc
			.tuple(fc.constantFrom('', 'b', 'i', 'a', 'b i', 'a b', 'b a', 'i b'), words)
			.map(([names, parts]) =>
				names
					.split(' ')
					.filter((name) => name !== '')
					.reduceRight(
						(inner, name) =>
							name === 'a'
								? `<a href="https://a.example/t">${inner}</a>`
								: `<${name}>${inner}</${name}>`,
						parts.join(''),
					),
			);
		fc.assert(
			fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
				const page = `<p>${runs.join('')}</p>`;
				const read = lettersOf(renderMarkdown(md(page)));
				const meant = lettersOf(parseHtml(page).body);
				expect(read.map(({ letter, link }) => letter + link)).toEqual(
					meant.map(({ letter, link }) => letter + link),
				);
				// Bold inside a word of italics may be given up; it is never put where none was.
				const isSimple = !/<i>.*<b>|<b>.*<i>/u.test(page);
				meant.forEach((letter, at) => {
					if (isSimple || !letter.isBold) expect(read[at]?.isBold).toBe(letter.isBold);
				});
			}),
			{ numRuns: 300 },
		);
	});

	it('blocks of any kind in any order never throw and give the same bytes twice', () => {
		const names =
			'p div ul ol li blockquote table tr td th pre h2 figure details summary dl dt dd aside section a b hr br img iframe sup'.split(
				' ',
			);
		const tags = fc.array(
			fc.oneof(
				fc.constantFrom(...names).map((name) => `<${name}>`),
				fc.constantFrom(...names).map((name) => `</${name}>`),
				hostile,
			),
			{ maxLength: 40 },
		);
		fc.assert(
			fc.property(tags, (parts) => {
				const html = parts.join('');
				expect(md(html)).toBe(md(html));
			}),
			{ numRuns: 300 },
		);
	});

	it('what the reading view shows, converted again, is the same Markdown', () => {
		fc.assert(
			fc.property(blocks, (html) => {
				const markdown = md(html);
				expect(md(renderMarkdown(markdown).innerHTML)).toBe(markdown);
			}),
			{ numRuns: 300 },
		);
	});

	it('foreign Markdown made inert is inert, and settles at the second time', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const once = inertMarkdown(text, URL);
				const twice = inertMarkdown(once, URL);
				expect(inertMarkdown(twice, URL)).toBe(twice);
				expect(actingText(once)).not.toMatch(/\[\[|%%|<%|\{\{|::/u);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('hostile pages end', () => {
	const many = (part: string, times: number): string => part.repeat(times);
	it.each([
		['ten thousand nested blocks', `${many('<div>x', 10000)}`],
		['ten thousand nested quotes', `${many('<blockquote>x', 10000)}`],
		['ten thousand nested bolds', `<p>${many('<b>x<i>', 5000)}`],
		['a paragraph of 200,000 brackets', `<p>${many('[', 200000)}</p>`],
		['a paragraph of 200,000 stars', `<p>${many('*a ', 70000)}</p>`],
		['addresses without end', `<p>${many('http://', 30000)}==</p>`],
		['twenty thousand bolds that touch punctuation', `<p>${many('a<b>(b)</b>c', 20000)}</p>`],
		['fifteen thousand rows of links', `<ul>${many('<li><a href="/x">row</a></li>', 15000)}</ul>`],
		[
			'a wide table of spans',
			`<table>${many('<tr><td rowspan="999" colspan="999">x</td><td>y</td></tr>', 500)}</table>`,
		],
		[
			'twenty thousand titles in one row',
			`<table><tr><td>${many('<div><h2>a</h2></div>', 20000)}</td></tr></table>`,
		],
		[
			'thirty thousand tabs',
			`<div><div role="tablist">${many('<b role="tab" aria-controls="p">t</b>', 30000)}</div>${many('<div role="tabpanel" id="q">x</div>', 30000)}</div>`,
		],
		[
			'twenty thousand footnotes without a number',
			`<div class="footnotes_reference_container"><p>${many('<i class="footnote_plugin_text">a</i>', 20000)}</p></div>`,
		],
		['eight thousand nested tables', many('<table><tr><td>x', 8000)],
		['eight thousand tables in a row', many('<table>x</table>', 8000)],
		['code of 100,000 empty lines', `<pre>x${many('\n', 100000)}x</pre>`],
		['a formula of 200,000 dollars', `<img class="tex" alt="a${many('$', 200000)}b">`],
		[
			'a formula kept as text that nests without end',
			`<p><i class="MathJax_SVG" data-mathml="&lt;math>${many('&lt;mrow>', 2000)}"></i></p>`,
		],
		['addresses that run on to emphasis', `<p>${many('https://a.example/*b*<i>c</i>', 5000)}</p>`],
		['formulas over broken lines', `<p>${many('$$a<br>\\[b<br>', 10000)}</p>`],
		['dollars and backslashes', `<p>${many('\\(', 40000)}${many('$', 40000)}</p>`],
		[
			'footnotes that refer to each other',
			many('<p id="a"><a href="#b" id="c">1</a></p><p id="b"><a href="#a">2</a></p>', 3000),
		],
	])('%s', (_, html) => {
		expect(typeof md(html)).toBe('string');
	});

	it.each([
		['backticks', '`'.repeat(100000)],
		['brackets', ']('.repeat(50000)],
		['tags', '<a '.repeat(50000)],
		['comments', '<!--'.repeat(50000)],
		['fences', `${'`'.repeat(100000)}\u2028`],
		['dollars in code', `\`a${'\`\`'.repeat(50000)} b\``],
	])('foreign Markdown of %s without end', (_, text) => {
		expect(typeof inertMarkdown(text, URL)).toBe('string');
	});
});
