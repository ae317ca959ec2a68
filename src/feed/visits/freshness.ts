import { parseInstant } from '../../base/time/instant';

export type Headers = Readonly<Record<string, string>>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A year of caching is a static server's habit and no wish about feeds: at most a day is honoured. */
const MAX_FRESH = DAY;
/** A server that is overloaded may ask for more, but a feed that is never asked again is lost. */
const MAX_RETRY = 7 * DAY;

/**
 * How long an answer says it stays fresh, in milliseconds (RFC 9111 sections 4.2.1, 5.2.2 and 5.3): `max-age` less `Age`,
 * else `Expires` less `Date`; 0 for `no-cache`, `no-store` and anything unreadable.
 */
export function freshFor(headers: Headers, now: number): number {
	const control = (headers['cache-control'] ?? '').slice(0, 1000).toLowerCase();
	if (/(?:^|[\s,])(?:no-cache|no-store|max-age\s{0,3}=\s{0,3}"?0"?(?!\d))/u.test(control)) return 0;
	const maxAge = /(?:^|[\s,])max-age\s{0,3}=\s{0,3}"?(\d{1,12})/u.exec(control)?.[1];
	if (maxAge !== undefined) {
		const age = /^\d{1,9}$/u.test(headers['age'] ?? '') ? Number(headers['age']) : 0;
		return clamp((Number(maxAge) - age) * 1000, 0, MAX_FRESH);
	}
	const expires = httpDate(headers['expires']);
	if (expires === undefined) return 0;
	return clamp(expires - (httpDate(headers['date']) ?? now), 0, MAX_FRESH);
}

/** How long a server asks to be left alone, in milliseconds (RFC 9110 section 10.2.3): seconds or a date; 0 for neither. */
export function retryAfter(headers: Headers, now: number): number {
	const value = (headers['retry-after'] ?? '').trim();
	if (/^\d{1,12}$/u.test(value)) return clamp(Number(value) * 1000, 0, MAX_RETRY);
	const date = httpDate(value);
	return date === undefined ? 0 : clamp(date - now, 0, MAX_RETRY);
}

function httpDate(value: string | undefined): number | undefined {
	if (value === undefined || !/[a-z]/iu.test(value) || value.length > 60) return undefined;
	const instant = parseInstant(value);
	return instant === undefined ? undefined : Date.parse(instant.iso);
}

export function clamp(value: number, least: number, most: number): number {
	return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}
