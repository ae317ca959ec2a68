import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchOf, unpatch } from '../../src/base/patch';

const text = fc
	.array(fc.constantFrom('a', 'b', '\n', '🌱'), { maxLength: 12 })
	.map((all) => all.join(''));

describe('a patch', () => {
	it('takes a text back to what it was, whatever part it is to hold whole', () => {
		fc.assert(
			fc.property(text, text, fc.nat(14), fc.nat(14), (before, after, a, b) => {
				const end = Math.min(Math.max(a, b), after.length);
				const whole = { start: Math.min(a, b, end), end };
				expect(unpatch(after, patchOf(before, after, whole))).toBe(before);
			}),
			{ numRuns: 2000 },
		);
	});

	it('holds the whole of a part that it touches, and of one that it does not touch nothing', () => {
		const [before, after] = ['head [one two three] tail', 'head [one four three] tail'];
		const whole = { start: 5, end: after.indexOf(']') + 1 };
		expect(patchOf(before, after, whole)).toMatchObject({
			at: 5,
			before: '[one two three]',
			after: '[one four three]',
		});
		const head = patchOf('old [one]', 'new [one]', { start: 4, end: 9 });
		expect(head).toMatchObject({ at: 0, before: 'old', after: 'new' });
	});
});
