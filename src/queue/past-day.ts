import { isDay, localDay, plusDays, plusMonths } from '../base/time/day';

const MAX_LENGTH = 40;
/** A hundred years, in days. */
const MAX_BACK = 36_500;

const SPAN = /^(\d{1,5}) ?(d|days?|w|weeks?|m|months?|y|years?)?(?: ago)?$/u;
const NAMED: ReadonlyMap<string, string> = new Map([
	['yesterday', '1 day'],
	['last week', '1 week'],
	['last month', '1 month'],
	['last year', '1 year'],
	['a week', '1 week'],
	['a month', '1 month'],
	['a year', '1 year'],
]);

/**
 * A day gone by, from words: `90` (days), `3 months`, `a year ago`, `last week`, `2026-06-01`. `undefined` for what is none
 * and for days to come: *older than friday* would be everything.
 */
export function readPastDay(words: string, now: number): string | undefined {
	if (words.length > MAX_LENGTH) return undefined;
	const today = localDay(now);
	const text = words.trim().toLowerCase().replace(/\s+/gu, ' ');
	if (isDay(text)) return text <= today ? text : undefined;
	const [, number, unit = 'd'] = SPAN.exec(NAMED.get(text.replace(/ ago$/u, '')) ?? text) ?? [];
	if (number === undefined) return undefined;
	const count = Number(number);
	const isMonths = unit.startsWith('m') || unit.startsWith('y');
	const back = isMonths ? count * (unit.startsWith('y') ? 12 : 1) : count;
	const days = unit.startsWith('w') ? back * 7 : back;
	if ((isMonths ? back * 31 : days) > MAX_BACK) return undefined;
	return isMonths ? plusMonths(today, -back) : plusDays(today, -days);
}
