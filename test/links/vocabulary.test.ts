import { describe, expect, it } from 'vitest';
import { Tokens, readTokens } from '../../src/links/read/tokens';
import { Vocabulary } from '../../src/links/read/vocabulary';

const numbers = (text: string, vocabulary: Vocabulary, learn = true): number[] => {
	const tokens = new Tokens();
	readTokens(text, vocabulary, tokens, { learn });
	return [...tokens.words.subarray(0, tokens.length)];
};

describe('words by number', () => {
	it('one number for a word in any case, with marks, in the plural', () => {
		const [first, ...others] = numbers('cafe Cafe CAFE Café cafés cafes', new Vocabulary());
		expect(new Set([first, ...others]).size).toBe(1);
	});
	it('another for another word, however many there are', () => {
		const words = Array.from({ length: 20_000 }, (_, at) => `w${at.toString(26)}q`);
		expect(new Set(numbers(words.join(' '), new Vocabulary())).size).toBe(words.length);
	});
	it('the same numbers after it was kept and taken up', () => {
		const vocabulary = new Vocabulary();
		const text = 'Über drei Wörter, ein 字 und 10 naïve Ideas 𠮷野';
		const before = numbers(text, vocabulary);
		const after = new Vocabulary(vocabulary.save());
		expect(numbers(text, after, false)).toEqual(before);
		expect(after.size).toBe(vocabulary.size);
		expect(numbers('something else', after, false)).toEqual([-1, -1]);
	});
});
