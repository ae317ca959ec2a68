import { describe, expect, it } from 'vitest';
import { parseInstant, utcDay } from '../../src/base/time/instant';

describe('a date as publishers write it', () => {
	it.each([
		['Wed, 18 Feb 2026 17:28:17 GMT', '2026-02-18T17:28:17.000Z'],
		['Thu, 5 Mar 2009 10:11:12 -0700 (PDT)', '2009-03-05T17:11:12.000Z'],
		['Sat, 01 Jan 00 10:00:00 UT', '2000-01-01T10:00:00.000Z'],
		['5 mars 2009 10:11:12 CEST', '2009-03-05T08:11:12.000Z'],
		['Fri Feb 13 2009 23:31:30 GMT+0100 (CET)', '2009-02-13T22:31:30.000Z'],
		['Mon Jan  5 10:11:12 PST 2024', '2024-01-05T18:11:12.000Z'],
		['2026-02-18T17:28:17.123456+08:00', '2026-02-18T09:28:17.123Z'],
		['20240503T101112Z', '2024-05-03T10:11:12.000Z'],
		['2024-05-03T24:00:00Z', '2024-05-04T00:00:00.000Z'],
		['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
		['1700000000', '2023-11-14T22:13:20.000Z'],
		['Feb 13, 2009 3:04 p.m. EST', '2009-02-13T20:04:00.000Z'],
		['12 февраля 2024 10:00:00 MSK', '2024-02-12T07:00:00.000Z'],
	])('%s', (text, iso) => {
		expect(parseInstant(text)).toEqual({ iso, flags: [] });
	});

	it.each([
		['2026-02-18', '2026-02-18T00:00:00.000Z'],
		['2026-02-18T17:28:17', '2026-02-18T17:28:17.000Z'],
		['2024年5月3日 下午3:04', '2024-05-03T15:04:00.000Z'],
		['2018-W09-6', '2018-03-03T00:00:00.000Z'],
		['13/02/2009', '2009-02-13T00:00:00.000Z'],
	])('%s has no zone: read as UTC and flagged, wherever the machine stands', (text, iso) => {
		expect(parseInstant(text)).toEqual({ iso, flags: ['no-zone'] });
	});

	it.each([
		'31 Feb 2024 10:00 GMT',
		'2024-13-01',
		'2024-02-30T10:00:00Z',
		'yesterday',
		'',
		'2024-01-01T25:00:00Z',
		'x'.repeat(500),
	])('%s is no date', (text) => {
		expect(parseInstant(text)).toBeUndefined();
	});

	it('the day of a note is the UTC day', () => {
		expect(utcDay(parseInstant('Wed, 18 Feb 2026 23:30:00 -0800')?.iso ?? '')).toBe('2026-02-19');
	});
});
