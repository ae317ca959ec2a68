import { describe, expect, it } from 'vitest';
import { createLinkIndex } from '../../src/links/index';
import { isFunctionWord } from '../../src/links/read/function-words';
import { everyday, note } from './vault';

async function sharedWords(body: string, other: string): Promise<readonly string[]> {
	const index = await createLinkIndex([...everyday(12), note('Other', other)], {
		calibrate: false,
	});
	const found = index
		.suggest({ title: 'Article', body }, 5)
		.find(({ path }) => path === 'Other.md');
	return (found?.reasons ?? []).filter(({ kind }) => kind === 'content').flatMap((r) => r.words);
}

describe('shared words', () => {
	it('are words that tell something, in a vault of a dozen notes too', async () => {
		const words = await sharedWords(
			'However, sourdough rises slowly whenever the starter itself is cold.',
			'It is cold outside, however the sourdough starter rises by itself whenever it likes.',
		);
		expect(words).toContain('sourdough');
		expect(words).toContain('starter');
		expect(words.filter(isFunctionWord)).toEqual([]);
	});

	it('are none where only words that bind are shared', async () => {
		expect(
			await sharedWords('Although they were there, however briefly.', 'However, although there.'),
		).toEqual([]);
	});

	it('may be the last of a text, whatever was asked before', async () => {
		const index = await createLinkIndex(
			[...everyday(12), note('Other', '新しいプラグインでテンプレートを使う。')],
			{ calibrate: false },
		);
		const asked = (body: string): readonly string[] =>
			index
				.suggest({ title: 'Article', body }, 5)
				.flatMap(({ reasons }) => reasons)
				.filter(({ kind }) => kind === 'content')
				.flatMap(({ words }) => words);
		const body = 'テンプレートとプラグイン';
		const alone = asked(`${body}。`);
		expect(alone).toContain('プラグイン');
		asked('他の人は '.repeat(20));
		expect(asked(body)).toEqual(alone);
	});

	it('are words of the dictionary in a script without spaces, and no pairs across two of them', async () => {
		const words = await sharedWords(
			'卢曼的卡片盒笔记法要求用自己的话重写。新しいプラグインとテンプレートを入れる。',
			'另一张卡片说，卡片盒笔记法出自卢曼。プラグインでテンプレートを使う。',
		);
		expect(words.length).toBeGreaterThan(1);
		for (const word of words) {
			expect(['卡片', '笔记', '卢曼', 'プラグイン', 'テンプレート', '自己']).toContain(word);
		}
	});

	it.each([
		['或者', true],
		['Aber', true],
		['также', true],
		['的人', true],
		['について', true],
		['Sauerteig', false],
		['笔记', false],
		['ノート', false],
	])('%s binds: %s', (word, binds) => {
		expect(isFunctionWord(word)).toBe(binds);
	});
});
