import { describe, expect, it } from 'vitest';
import { readPastDay } from '../../src/queue/past-day';

const NOW = Date.UTC(2026, 10, 26, 12);

describe('a day gone by', () => {
	it.each([
		['90', '2026-08-28'],
		['1 day', '2026-11-25'],
		['yesterday', '2026-11-25'],
		['2 weeks ago', '2026-11-12'],
		['last week', '2026-11-19'],
		['Last  Month', '2026-10-26'],
		['a year ago', '2025-11-26'],
		['3 months', '2026-08-26'],
		['2026-06-01', '2026-06-01'],
		['0', '2026-11-26'],
	])('"%s" is %s', (words, day) => expect(readPastDay(words, NOW)).toBe(day));

	it.each([
		'',
		'friday',
		'tomorrow',
		'2026-12-01',
		'in 3 days',
		'99999',
		'9999 years',
		'-3',
		'soon',
	])('"%s" is none', (words) => expect(readPastDay(words, NOW)).toBeUndefined());
});
