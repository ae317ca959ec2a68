import { describe, expect, it } from 'vitest';
import { byNewest, nextIndex } from '../../src/queue/order';
import { member } from './support';

describe('who stands in the queue', () => {
	it('a note whose status is pending, by its property alone', () => {
		expect(
			member({
				status: 'pending-analysis',
				title: 'T',
				source: 'garden RSS',
				url: 'u',
				date: '2026-03-03T08:15:00.000Z',
			}),
		).toMatchObject({
			path: 'a.md',
			title: 'T',
			source: 'garden',
			url: 'u',
			date: '2026-03-03T08:15:00.000Z',
			status: 'pending-analysis',
		});
	});
	it.each([{}, { status: 'sprouting' }, { status: ['pending-analysis'] }, { status: 7 }])(
		'%j does not',
		(frontmatter) => {
			expect(member(frontmatter)).toBeUndefined();
		},
	);
	it('a note without a title goes by its file name, a date that is a date counts', () => {
		expect(
			member({ status: 'pending-analysis', date: new Date('2026-03-03T00:00:00Z') }),
		).toMatchObject({ title: 'a', date: '2026-03-03T00:00:00.000Z' });
	});
	it('newest first, undated last, ties by path', () => {
		const all = [
			member({ status: 'pending-analysis' }, 'z.md'),
			member({ status: 'pending-analysis', date: '2026-01-01' }, 'b.md'),
			member({ status: 'pending-analysis', date: '2026-02-01' }, 'c.md'),
			member({ status: 'pending-analysis', date: '2026-01-01' }, 'a.md'),
		].filter((each) => each !== undefined);
		expect(all.sort(byNewest).map((each) => each.path)).toEqual(['c.md', 'a.md', 'b.md', 'z.md']);
	});
	it('the selection goes to the row that takes the place', () => {
		expect([nextIndex(1, 3), nextIndex(2, 2), nextIndex(0, 0)]).toEqual([1, 1, -1]);
	});
});
