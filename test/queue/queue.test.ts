import { describe, expect, it } from 'vitest';
import { toEntry } from '../../src/queue/entry';
import { byNewest, nextIndex } from '../../src/queue/order';
import { DEFAULT_SETTINGS } from '../../src/settings/defaults';

const NAMES = DEFAULT_SETTINGS.status;
const entry = (
	frontmatter: Readonly<Record<string, unknown>>,
	path = 'a.md',
): ReturnType<typeof toEntry> => toEntry({ path, name: 'a', frontmatter }, NAMES.pending, NAMES);

describe('who stands in the queue', () => {
	it('a note whose status is pending, by its property alone', () => {
		expect(
			entry({
				status: 'pending-analysis',
				title: 'T',
				source: 'garden RSS',
				url: 'u',
				date: '2026-03-03T08:15:00.000Z',
			}),
		).toEqual({
			path: 'a.md',
			title: 'T',
			source: 'garden',
			url: 'u',
			date: '2026-03-03T08:15:00.000Z',
			status: 'pending-analysis',
		});
	});
	it.each([{}, { status: 'archived' }, { status: ['pending-analysis'] }, { status: 7 }])(
		'%j does not',
		(frontmatter) => {
			expect(entry(frontmatter)).toBeUndefined();
		},
	);
	it('a note without a title goes by its file name, a date that is a date counts', () => {
		expect(
			entry({ status: 'pending-analysis', date: new Date('2026-03-03T00:00:00Z') }),
		).toMatchObject({ title: 'a', date: '2026-03-03T00:00:00.000Z' });
	});
	it('newest first, undated last, ties by path', () => {
		const all = [
			entry({ status: 'pending-analysis' }, 'z.md'),
			entry({ status: 'pending-analysis', date: '2026-01-01' }, 'b.md'),
			entry({ status: 'pending-analysis', date: '2026-02-01' }, 'c.md'),
			entry({ status: 'pending-analysis', date: '2026-01-01' }, 'a.md'),
		].filter((each) => each !== undefined);
		expect(all.sort(byNewest).map((each) => each.path)).toEqual(['c.md', 'a.md', 'b.md', 'z.md']);
	});
	it('the selection goes to the row that takes the place', () => {
		expect([nextIndex(1, 3), nextIndex(2, 2), nextIndex(0, 0)]).toEqual([1, 1, -1]);
	});
});
