import { clamp } from './freshness';
import type { FeedSchedule, VisitReason } from './visit-model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Between two visits by themselves: never sooner, never later. */
export const LEAST = 15 * MINUTE;
export const MOST = 7 * DAY;

/** Of items' dates, the newest that tell the pace. */
const PACE_ITEMS = 10;

export interface Rhythm {
	readonly wait: number;
	readonly why: VisitReason;
}

/**
 * How long to wait by what is known of a feed: the person's interval, else half the usual gap between its newest items
 * (half, so that an item waits a quarter of a gap on average; a feed fallen silent is asked less and less), never below what
 * the feed asks for itself.
 */
export function ownRhythm(
	feed: { readonly dates: readonly string[]; readonly schedule?: FeedSchedule },
	intervalMinutes: number | undefined,
	now: number,
): Rhythm {
	const set = intervalMinutes !== undefined && intervalMinutes > 0;
	const own: Rhythm = set
		? { wait: clamp(intervalMinutes * MINUTE, LEAST, MOST), why: 'interval' }
		: { wait: pace(feed.dates, now), why: 'posting-rate' };
	const ttl = clamp((feed.schedule?.ttlMinutes ?? 0) * MINUTE, 0, DAY);
	return ttl > own.wait ? { wait: ttl, why: 'ttl' } : own;
}

function pace(dates: readonly string[], now: number): number {
	const newest = dates
		.map((date) => Date.parse(date))
		.filter((at) => Number.isFinite(at) && at <= now)
		.sort((a, b) => b - a)
		.slice(0, PACE_ITEMS);
	const gaps = newest.slice(1).map((at, index) => (newest[index] ?? at) - at);
	const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
	const [last] = newest;
	if (usual === undefined || last === undefined) return HOUR;
	return clamp(Math.max(usual, (now - last) / 4) / 2, 30 * MINUTE, DAY);
}

/** The first instant from `at` on at which the feed does not ask to be skipped; `at` itself where it asks for every hour. */
export function outsideSkips(at: number, schedule: FeedSchedule | undefined): number {
	const hours = new Set(schedule?.skipHours ?? []);
	const days = new Set(schedule?.skipDays ?? []);
	if (hours.size === 0 && days.size === 0) return at;
	for (let step = 0; step <= 7 * 24; step += 1) {
		const start = step === 0 ? at : Math.floor(at / HOUR) * HOUR + step * HOUR;
		const date = new Date(start);
		if (!hours.has(date.getUTCHours()) && !days.has(date.getUTCDay())) return start;
	}
	return at;
}
