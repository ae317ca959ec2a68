import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBlock } from '../../src/note/blocks/block-text';
import { eachBlock } from '../../src/note/blocks/blocks';

const kinds = (markdown: string): readonly string[] =>
	[...eachBlock(markdown)].map((block) => block.kind);
const joined = (markdown: string): string =>
	[...eachBlock(markdown)].map((block) => block.gap + block.text).join('');

describe('parting Markdown into blocks', () => {
	it('takes an item with what is nested in it as one block', () => {
		const blocks = [...eachBlock('- one\n\t- inner\n\n\tmore\n- two\n')];
		expect(blocks.map((block) => block.text)).toEqual(['- one\n\t- inner\n\n\tmore', '- two\n']);
		expect(blocks.map((block) => block.gap)).toEqual(['', '\n']);
	});

	it('knows each kind of block', () => {
		expect(
			kinds(
				'# A\ntext\nmore\n\n> said\n> twice\n\n```js\n\n# no heading\n```\n\n| a |\n| --- |\n| b |\n\n![x](https://e.example/x.png)\n\n$$\nx\n\ny\n$$\n\n%%\nhidden\n%%\n\n---\n\n[^1]: note\n\n    second paragraph\n\n1. one\n2. two',
			),
		).toEqual([
			...['heading', 'paragraph', 'quote', 'code', 'table', 'image', 'formula', 'comment'],
			...['rule', 'footnote', 'item', 'item'],
		]);
	});

	it('leaves an image inside a sentence to its paragraph, and takes a wikilinked one alone as an image', () => {
		expect(kinds('See ![x](https://e.example/x.png) here')).toEqual(['paragraph']);
		expect(kinds('![[moss-1a2b3c4d.png|A wall|300]]')).toEqual(['image']);
	});

	it('takes a fence that never closes to the end', () => {
		expect(kinds('```\n# a\n\n- b')).toEqual(['code']);
	});

	it('puts any text together again without losing a byte', () => {
		const line = fc.constantFrom(
			...['', ' ', 'word', '# h', '- i', '\ti', '    x', '> q', '```', '~~~', '$$', '%%', '|a|b|'],
			...['|---|---|', '---', '[^1]: f', '1. n', '![](https://e.example/a.png)', '$$ x $$', '==='],
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
				const text = lines.join('\n');
				expect(joined(text)).toBe(text.trim() === '' ? '' : text);
			}),
		);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(joined(text)).toBe(text.split('\n').every((each) => each.trim() === '') ? '' : text);
			}),
		);
	});
});

describe('what a block says', () => {
	const says = (markdown: string): string => plainBlock([...eachBlock(markdown)][0] ?? raise());
	const raise = (): never => {
		throw new Error('no block');
	};

	it.each([
		['**Me:** “Yes”—and no', 'Me: "Yes"-and no'],
		['See [the page](https://a.example/x_y) now', 'See [[Page|the page]] now'],
		['It is \\[so\\] and 2\\*3', 'It is [so] and 2*3'],
		['soft\u00adhyphen and hard\u00a0space', 'softhyphen and hard space'],
		['a snake_case name', 'a snake_case name'],
		['Text.[^3]', 'Text. [^12]'],
		['3. third', '1. third'],
		['## Heading', '#### Heading'],
		['[**—no**](https://a.example) end', '—no end'],
		['[^1]: The note', '[^2]: The note'],
	])('says the same: %s', (a, b) => {
		expect(says(a)).toBe(says(b));
	});

	it.each([
		['one word', 'two words'],
		['Text.', 'Text.[^1]'],
		['- [ ] open', '- [x] open'],
		['```\na b\n```', '```\nab\n```'],
	])('says something else: %s', (a, b) => {
		expect(says(a)).not.toBe(says(b));
	});

	it('an image says the same once it is a file of ours', () => {
		const remote = says('![A wall|300](https://cdn.example/v1/Moss%20wall.PNG?w=20)');
		expect(says('![[moss-wall-1a2b3c4d.png|A wall|300]]')).toBe(remote);
		const bare = says('![](https://cdn.example/v1/Moss%20wall.PNG?w=20)');
		expect(says('![[files/moss-wall-1a2b3c4d.png]]')).toBe(bare);
		expect(says('![](https://cdn.example/v1/other.png)')).not.toBe(bare);
	});

	it('is bounded on signs without an end', () => {
		for (const sign of [
			'[',
			'![',
			'[[',
			'_',
			'_ ',
			'*',
			'\\',
			'|',
			'`',
			'<b ',
			'> ',
			'[^',
			'](',
			'$$',
		]) {
			const block = { kind: 'paragraph', text: sign.repeat(40_000), gap: '' } as const;
			expect(typeof plainBlock(block)).toBe('string');
		}
	});
});
