import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonEnds } from '../../src/base/change/common-ends';

it('what two texts share at both ends never overlaps, is the same in both, and could be no longer', () => {
	const text = fc
		.array(fc.constantFrom('a', 'b', '中'), { maxLength: 10 })
		.map((all) => all.join(''));
	fc.assert(
		fc.property(text, text, (a, b) => {
			const { head, tail } = commonEnds(a, b);
			const rest = Math.min(a.length, b.length) - head - tail;
			expect(rest).toBeGreaterThanOrEqual(0);
			expect(a.slice(0, head)).toBe(b.slice(0, head));
			expect(a.slice(a.length - tail)).toBe(b.slice(b.length - tail));
			if (rest === 0) return;
			expect(a.charAt(head)).not.toBe(b.charAt(head));
			expect(a.charAt(a.length - 1 - tail)).not.toBe(b.charAt(b.length - 1 - tail));
		}),
	);
});
