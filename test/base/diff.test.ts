import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from '../../src/base/change/diff';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
const side = (runs: ReturnType<typeof diffLines>, kind: 'removed' | 'added'): string =>
	runs
		.filter((run) => run.kind === 'same' || run.kind === kind)
		.flatMap((run) => run.lines)
		.join('\n');

describe('the difference of two texts', () => {
	it('holds both texts whole', () => {
		fc.assert(
			fc.property(lines, lines, (a, b) => {
				const [before, after] = [a.join('\n'), b.join('\n')];
				const runs = diffLines(before, after);
				expect(side(runs, 'removed')).toBe(before);
				expect(side(runs, 'added')).toBe(after);
				if (before === after) expect(runs.every((run) => run.kind === 'same')).toBe(true);
			}),
		);
	});

	it('names the one line that changed', () => {
		expect(diffLines('a\nb\nc', 'a\nx\nc')).toEqual([
			{ kind: 'same', lines: ['a'] },
			{ kind: 'removed', lines: ['b'] },
			{ kind: 'added', lines: ['x'] },
			{ kind: 'same', lines: ['c'] },
		]);
	});

	it('of two long strangers gives up the comparison and not the texts', () => {
		const [a, b] = ['x', 'y'].map((c) => Array.from({ length: 5000 }, (_, at) => `${c}${at}`));
		const runs = diffLines((a ?? []).join('\n'), (b ?? []).join('\n'));
		expect(runs.map((run) => [run.kind, run.lines.length])).toEqual([
			['removed', 5000],
			['added', 5000],
		]);
	});
});
