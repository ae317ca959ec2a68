import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/base/text/text';

/** What counting means, said once more in expressions. */
function counted(text: string): number {
	const unspaced = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]/gu;
	const word = /[\p{L}\p{N}]+(?:['’._-][\p{L}\p{N}]+)*/gu;
	return (
		(text.match(unspaced)?.length ?? 0) + (text.replace(unspaced, ' ').match(word)?.length ?? 0)
	);
}

describe('words are counted', () => {
	it.each([
		['don’t stop', 2],
		['version 3.14 of the e-mail client_name', 6],
		['end. Next', 2],
		['a--b', 2],
		['老城墙', 3],
		['the 墙 wall', 3],
		['x-墙', 2],
		['𝒜𝒷 and 👍', 2],
		['', 0],
	])('in %j', (text, words) => {
		expect(countWords(text)).toBe(words);
	});

	it('as the expressions say, in any text', () => {
		const sign = fc.constantFrom(..."ab1_-.’' \n墙ア한éЖ".split(''), '𝒜', '👍', '\ud800', '\udc00');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'grapheme' }),
					fc.array(sign).map((all) => all.join('')),
				),
				(text) => {
					expect(countWords(text)).toBe(counted(text));
				},
			),
		);
	});
});
