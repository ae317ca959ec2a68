import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREATH, drive, type Work } from '../../src/base/pace';
import { isRecord } from '../../src/base/record';
import { decodeEntities } from '../../src/base/text/entities';
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

describe('character references are decoded once', () => {
	it.each([
		['a &lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;', `a <b> & "c" 'd'`, []],
		['&amp;lt;', '&lt;', []],
		['&#60;&#x3C;&#X3c;', '<<<', []],
		['&#8212;&mdash;', '——', ['undefined-entity']],
		['&#151;', '—', []],
		['R&D, Q & A &', 'R&D, Q & A &', ['bare-ampersand', 'bare-ampersand', 'bare-ampersand']],
		['&lt&gt&amp', '<>&', ['bare-ampersand', 'bare-ampersand', 'bare-ampersand']],
		['&mdash x', '&mdash x', ['bare-ampersand']],
		['&moss;', '&moss;', ['undefined-entity']],
	])('%s', (text, decoded, oddities) => {
		const told: string[] = [];
		expect(decodeEntities(text, (oddity) => told.push(oddity))).toBe(decoded);
		expect(told).toEqual(oddities);
	});
});

describe('a record of unknown fields', () => {
	it.each([
		[{}, true],
		[{ a: 1 }, true],
		[[], false],
		[null, false],
		[undefined, false],
		['text', false],
	])('%j: %s', (value, is) => expect(isRecord(value)).toBe(is));
});

describe('work in slices', () => {
	it('asks for breath once for each slice that is done, and not before', async () => {
		function* work(costs: readonly number[]): Work<string> {
			for (const cost of costs) yield cost;
			return 'done';
		}
		const breaths = async (...costs: readonly number[]): Promise<number> => {
			let count = 0;
			const result = await drive(work(costs), () => Promise.resolve(void (count += 1)));
			expect(result).toBe('done');
			return count;
		};
		const half = BREATH / 2;
		expect(await breaths()).toBe(0);
		expect(await breaths(BREATH - 1)).toBe(0);
		expect(await breaths(half, half)).toBe(1);
		expect(await breaths(half, half, half)).toBe(1);
		expect(await breaths(BREATH * 3, half, half)).toBe(2);
	});
});
