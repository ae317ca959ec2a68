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

	it.each([
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
