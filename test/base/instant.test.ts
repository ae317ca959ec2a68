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

	// RFC 822 and RFC 2822 section 4.3, then national clocks by the tz database.
	it.each([
		['EST EDT CST CDT MST MDT PST PDT', [-5, -4, -6, -5, -7, -6, -8, -7]],
		['AKST AKDT HST AST ADT NST NDT', [-9, -8, -10, -4, -3, -3.5, -2.5]],
		['Z UT UTC GMT WET', [0, 0, 0, 0, 0]],
		['BST CET MEZ CEST MESZ EET EEST MSK', [1, 1, 1, 2, 2, 2, 3, 3]],
		['SAST PKT HKT SGT AWST JST KST', [2, 5, 8, 8, 8, 9, 9]],
		['ACST ACDT AEST AEDT NZST NZDT', [9.5, 10.5, 10, 11, 12, 13]],
	])('the zones %s', (names, hours) => {
		const found = names.split(' ').map((zone) => {
			const instant = parseInstant(`12 Feb 2024 12:00:00 ${zone}`);
			return 12 - (Date.parse(instant?.iso ?? '') - Date.UTC(2024, 1, 12)) / 3_600_000;
		});
		expect(found).toEqual(hours);
	});

	it.each([
		['2026-02-18', '2026-02-18T00:00:00.000Z'],
		['2026-02-18T17:28:17', '2026-02-18T17:28:17.000Z'],
		['2024年5月3日 下午3:04', '2024-05-03T15:04:00.000Z'],
		['2018-W09-6', '2018-03-03T00:00:00.000Z'],
		['13/02/2009', '2009-02-13T00:00:00.000Z'],
		['02/13/2009', '2009-02-13T00:00:00.000Z'],
		['13.02.2009', '2009-02-13T00:00:00.000Z'],
		['3-12-2009', '2009-12-03T00:00:00.000Z'],
		['2009/12/03', '2009-12-03T00:00:00.000Z'],
		['2009.12.3', '2009-12-03T00:00:00.000Z'],
		['03-12-31', '2003-12-31T00:00:00.000Z'],
		['03-12-29', '2029-12-03T00:00:00.000Z'],
		['03-12-45', '2045-12-03T00:00:00.000Z'],
		['98-12-31', '1998-12-31T00:00:00.000Z'],
		['3.12.49', '2049-12-03T00:00:00.000Z'],
		['3.12.50', '1950-12-03T00:00:00.000Z'],
		['2026-062', '2026-03-03T00:00:00.000Z'],
		['20260303', '2026-03-03T00:00:00.000Z'],
		['2024년 5월 3일 오후 3시 4분', '2024-05-03T15:04:00.000Z'],
		['2024年5月3日 上午12時4分', '2024-05-03T00:04:00.000Z'],
		['2024年5月3日 下午12:04', '2024-05-03T12:04:00.000Z'],
		['2024년 5월 3일 오전 12시 30분', '2024-05-03T00:30:00.000Z'],
		['2024年5月3日 午前11:04', '2024-05-03T11:04:00.000Z'],
		['2024年5月3日 12:04 AM', '2024-05-03T00:04:00.000Z'],
		['2024年5月3日 3:04 PM', '2024-05-03T15:04:00.000Z'],
		['2024年5月3日 12:04', '2024-05-03T12:04:00.000Z'],
		['2024-05-03T8:05', '2024-05-03T08:05:00.000Z'],
		['2024-05-03 0815', '2024-05-03T08:15:00.000Z'],
	])('%s has no zone: read as UTC and flagged, wherever the machine stands', (text, iso) => {
		expect(parseInstant(text)).toEqual({ iso, flags: ['no-zone'] });
	});

	it.each([
		['05/06/2009', undefined, '2009-05-06T00:00:00.000Z', ['day-or-month', 'no-zone']],
		['05/06/2009', 'day-first', '2009-06-05T00:00:00.000Z', ['no-zone']],
		['05/06/2009', 'month-first', '2009-05-06T00:00:00.000Z', ['no-zone']],
		['05/05/2009', undefined, '2009-05-05T00:00:00.000Z', ['no-zone']],
	] as const)('%s among dates that are %s', (text, order, iso, flags) => {
		const found = parseInstant(text, order);
		expect(found?.iso).toBe(iso);
		expect([...(found?.flags ?? [])].sort()).toEqual(flags);
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
