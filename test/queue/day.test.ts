import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	dayNumber,
	dayOfNumber,
	isDay,
	localDay,
	mondayOf,
	weekday,
} from '../../src/base/time/day';
import { plusDays } from '../../src/base/time/day';
import { reviewChart } from '../../src/queue/chart';
import { offeredTick, stepOf } from '../../src/queue/checklist';
import { readingMinutes } from '../../src/queue/reading';
import { feedShares } from '../../src/queue/shares';
import { readWhen, snoozePresets } from '../../src/queue/snooze';
import { rankTags } from '../../src/queue/tags';
import { SEED_TEXTS } from '../../src/note/seed-texts';
import { entry } from './support';

/** A Thursday, at noon here. */
const NOW = new Date(2026, 10, 26, 12).getTime();

describe('a day in words', () => {
	it.each([
		['tomorrow', '2026-11-27'],
		['Tomorrow.', '2026-11-27'],
		['weekend', '2026-11-28'],
		['next week', '2026-11-30'],
		['next month', '2026-12-01'],
		['next year', '2027-01-01'],
		['in 3 days', '2026-11-29'],
		['3d', '2026-11-29'],
		['2 weeks', '2026-12-10'],
		['in a month', '2026-12-26'],
		['friday', '2026-11-27'],
		['thu', '2026-12-03'],
		['on monday', '2026-11-30'],
		['next friday', '2026-12-04'],
		['2026-12-01', '2026-12-01'],
		['1 December 2026', '2026-12-01'],
		['1.12.', '2026-12-01'],
		['1.2.', '2027-02-01'],
		['morgen', '2026-11-27'],
		['übermorgen', '2026-11-28'],
		['in drei Tagen', '2026-11-29'],
		['Freitag', '2026-11-27'],
		['nächste Woche', '2026-11-30'],
		['明天', '2026-11-27'],
		['下周', '2026-11-30'],
		['三天后', '2026-11-29'],
		['两周后', '2026-12-10'],
		['周五', '2026-11-27'],
		['下个月', '2026-12-01'],
		['12月1日', '2026-12-01'],
	])('%s is %s', (words, day) => {
		expect(readWhen(words, NOW)).toBe(day);
	});
	it.each([
		'',
		'soon',
		'yesterday',
		'2026-11-26',
		'2020-01-01',
		'in 0 days',
		'in 99999 days',
		'in 3661 days',
		'in 11 years',
		'31.2.',
	])('%j is no day ahead', (words) => {
		expect(readWhen(words, NOW)).toBeUndefined();
	});
	it('whatever is typed, what comes out is a day ahead or nothing', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 80 }), (words) => {
				const day = readWhen(words, NOW);
				expect(day === undefined || (isDay(day) && day > localDay(NOW))).toBe(true);
			}),
		);
	});
	it('presets are ahead on every day of the week', () => {
		for (let day = 0; day < 7; day += 1) {
			const now = NOW + day * 86_400_000;
			const days = snoozePresets(now).map((preset) => preset.day);
			expect(days.every((each) => each > localDay(now))).toBe(true);
			expect([weekday(days[1] ?? ''), weekday(days[2] ?? '')]).toEqual([6, 1]);
		}
	});
	it.each(['Europe/Berlin', 'America/Sao_Paulo', 'Asia/Beirut', 'Pacific/Apia'])(
		'in %s each day follows the one before, also where a night or a day was left out',
		(zone) => {
			const before = process.env['TZ'];
			process.env['TZ'] = zone;
			try {
				for (let number = dayNumber('2011-01-01'); number < dayNumber('2028-01-01'); number += 1) {
					const day = dayOfNumber(number);
					// Samoa went from the 29th to the 31st of December 2011.
					if (zone === 'Pacific/Apia' && /^2011-12-(?:29|30)$/u.test(day)) continue;
					expect(isDay(day)).toBe(true);
					expect(plusDays(day, 1)).toBe(dayOfNumber(number + 1));
				}
			} finally {
				if (before === undefined) delete process.env['TZ'];
				else process.env['TZ'] = before;
			}
		},
	);
	it('day numbers and Mondays agree with the calendar', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
				const day = dayOfNumber(number);
				expect(dayNumber(day)).toBe(number);
				expect(weekday(mondayOf(day))).toBe(1);
			}),
		);
	});
});

describe('the checklist', () => {
	it('knows the five steps of the template in both languages', () => {
		for (const { checklist } of Object.values(SEED_TEXTS))
			expect(checklist.map(stepOf)).toEqual(['read', 'links', 'permanent', 'tags', 'summary']);
	});
	it('a point of the person is no step', () => {
		expect(stepOf('Ask Wells about the ledger')).toBeUndefined();
	});
	it('offers the open task of a step that was done', () => {
		const tasks = SEED_TEXTS.en.checklist.map((text, line) => ({ line, text, done: line === 0 }));
		expect(offeredTick(tasks, 'links')).toMatchObject({ line: 1 });
		expect(offeredTick(tasks, 'read')).toBeUndefined();
	});
});

describe('tags', () => {
	it('those of suggested notes come first, those the note has never', () => {
		const vault = new Map([
			['common', 90],
			['moss', 2],
			['rss', 400],
		]);
		expect(rankTags(vault, [['moss', 'slow'], ['rare']], ['Slow'])).toEqual([
			'moss',
			'rare',
			'common',
		]);
	});
});

describe('pictures', () => {
	it('weeks count what came and what was decided; ages what waits', () => {
		const chart = reviewChart(
			[
				entry({ path: 'a.md', date: '2026-11-26' }),
				entry({ path: 'b.md', date: '2026-11-17' }),
				entry({ path: 'c.md', date: '' }),
				entry({ path: 'd.md', state: 'archived', date: '2026-11-16', decided: '2026-11-23' }),
				entry({ path: 'e.md', state: 'archived', date: '2020-01-01' }),
			],
			NOW,
		);
		expect(chart.weeks.slice(0, -2).map((each) => each.arrived + each.decided)).toEqual(
			Array.from({ length: 10 }, () => 0),
		);
		expect({ ...chart, weeks: chart.weeks.slice(-2) }).toEqual({
			weeks: [
				{ start: '2026-11-16', arrived: 2, decided: 0 },
				{ start: '2026-11-23', arrived: 1, decided: 1 },
			],
			ages: [
				{ key: 'day', notes: 1 },
				{ key: 'week', notes: 0 },
				{ key: 'month', notes: 1 },
				{ key: 'quarter', notes: 0 },
				{ key: 'year', notes: 0 },
				{ key: 'older', notes: 0 },
			],
			pending: 3,
			undated: 1,
		});
	});
	it.each([
		[0, 'day'],
		[1, 'week'],
		[6, 'week'],
		[7, 'month'],
		[29, 'month'],
		[30, 'quarter'],
		[90, 'quarter'],
		[91, 'year'],
		[364, 'year'],
		[365, 'older'],
	])('what has waited %i days is of the age %s', (days, age) => {
		const { ages } = reviewChart(
			[entry({ path: 'a.md', date: plusDays('2026-11-26', -days) })],
			NOW,
		);
		expect(ages.filter(({ notes }) => notes > 0)).toEqual([{ key: age, notes: 1 }]);
	});
	it('a feed of which nothing was kept stands first', () => {
		const shares = feedShares([
			entry({ path: 'a.md', source: 'kept', state: 'analysed' }),
			entry({ path: 'b.md', source: 'dull', state: 'archived' }),
			entry({ path: 'c.md', source: 'dull', tasks: { done: 1, total: 5 } }),
			entry({ path: 'd.md', source: 'dull' }),
		]);
		expect(shares).toEqual([
			{ feed: 'dull', total: 3, pending: 2, kept: 0, archived: 1, untouched: 1 },
			{ feed: 'kept', total: 1, pending: 0, kept: 1, archived: 0, untouched: 0 },
		]);
	});
	it.each([
		[{}, 1],
		[{ tasks: { done: 1, total: 5 } }, 0],
		[{ priority: 1 as const }, 0],
		[{ snoozedUntil: '2026-12-01' }, 0],
		[{ state: 'analysed' as const }, 0],
	])('a note with %j counts as untouched: %i', (change, untouched) => {
		expect(feedShares([entry({ path: 'a.md', source: 'a', ...change })])[0]?.untouched).toBe(
			untouched,
		);
	});
	it('reading takes a minute at least, and none where there is nothing', () => {
		expect([0, 10, 238, 2380].map(readingMinutes)).toEqual([0, 1, 1, 10]);
	});
});
