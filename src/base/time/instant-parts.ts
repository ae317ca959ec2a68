import { isValid, parseISO } from './dates';
import { ZONES } from './instant-names';

/** An instant as ISO 8601 UTC with milliseconds, and what is doubtful about it. */
export interface Instant {
	readonly iso: string;
	/** `no-zone`: the text named none and UTC was assumed. `day-or-month`: `05/03/2024` was read with its month first. */
	readonly flags: readonly string[];
}

/** Which part of `05/03/2024` is the day. Several dates of one source tell it better than one. */
export type DateOrder = 'month-first' | 'day-first';

export interface Parts {
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
	millisecond: number;
	/** Minutes east of UTC; absent where the text names none. */
	offset?: number;
}

export type Time = Partial<Pick<Parts, 'hour' | 'minute' | 'second' | 'millisecond'>>;

export const CLOCK =
	/(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)? ?([ap]\.?m\.?(?![a-z]))?/iu;

/** RFC 2822 section 4.3: two digits below 50 are of this century, three digits count from 1900. */
export function fullYear(year: number): number {
	if (year < 50) return 2000 + year;
	return year < 1000 ? 1900 + year : year;
}

export function clockParts(clock: RegExpExecArray | null): Required<Time> {
	if (!clock) return { hour: 0, minute: 0, second: 0, millisecond: 0 };
	const half = clock[5]?.toLowerCase().startsWith('p') ?? false;
	const raw = Number(clock[1]);
	const hour = clock[5] === undefined ? raw : (raw % 12) + (half ? 12 : 0);
	return {
		hour,
		minute: Number(clock[2]),
		second: Number(clock[3] ?? 0),
		millisecond: Math.floor(Number(`0.${clock[4] ?? '0'}`) * 1000),
	};
}

export function withOffset(
	midnight: Date,
	time: Time,
	offset: number | undefined,
): Instant | undefined {
	const { hour = 0, minute = 0, second = 0, millisecond = 0 } = time;
	// 24:00:00 is the end of a day and :60 a leap second; both are written by real publishers.
	if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0))
		return undefined;
	const ms = ((hour * 60 + minute - (offset ?? 0)) * 60 + second) * 1000 + millisecond;
	const instant = new Date(midnight.getTime() + ms);
	if (!isValid(instant) || instant.getUTCFullYear() > 9999 || instant.getUTCFullYear() < 100)
		return undefined;
	return { iso: instant.toISOString(), flags: offset === undefined ? ['no-zone'] : [] };
}

export const REGION = /^[A-Z][A-Za-z]{1,20}\/[A-Z][A-Za-z_]{1,30}(?:\/[A-Z][A-Za-z_]{1,30})?$/u;

export function inZone(midnight: Date, time: Time, zone: string | undefined): Instant | undefined {
	if (zone === undefined || !REGION.test(zone))
		return withOffset(midnight, time, zone === undefined ? undefined : readZone(zone));
	const asUtc = withOffset(midnight, time, 0);
	return asUtc && withOffset(midnight, time, regionOffset(zone, new Date(asUtc.iso)));
}

/** Minutes east of UTC in a region such as `Europe/Brussels` at a local time, by the zone data every engine brings. */
function regionOffset(zone: string, local: Date): number | undefined {
	try {
		const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
		const offsetAt = (at: number): number | undefined => {
			const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
			return name === 'GMT' ? 0 : readZone(name?.replace('GMT', '') ?? '');
		};
		const near = offsetAt(local.getTime());
		return near === undefined ? undefined : offsetAt(local.getTime() - near * 60_000);
	} catch {
		// A region nobody knows: the date stands, flagged as one without a zone.
		return undefined;
	}
}

/** The zone stands after the time; a few publishers put it, and the year after it, at the end. */
export function zonePart(after: string, before: string): string | undefined {
	const text = after.replace(/\([^)]{0,60}\)/gu, ' ').trim();
	const numeric = /(?:GMT|UTC?|Z)? ?([+-]\d{1,2}:?\d{2}|[+-]\d{1,2}(?!\d))/iu.exec(text)?.[1];
	if (numeric !== undefined) return numeric;
	for (const word of text.match(/[A-Za-z][A-Za-z/_]*/gu) ?? []) {
		if (readZone(word) !== undefined || REGION.test(word)) return word;
	}
	// Go and others write the zone in brackets alone.
	const bracketed = /\(([A-Za-z]{1,5})\)/u.exec(after)?.[1];
	if (bracketed !== undefined && readZone(bracketed) !== undefined) return bracketed;
	const trailing = after === '' ? /(?:^| )(GMT|UTC|Z)$/u.exec(before.trim())?.[1] : undefined;
	return trailing;
}

/** Minutes east of UTC for `Z`, `+0200`, `-07:00`, `+2` or a zone's name; `undefined` for an unknown one. */
export function readZone(zone: string): number | undefined {
	const numeric = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone);
	if (numeric) {
		const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
		return minutes > 15 * 60 ? undefined : numeric[1] === '-' ? -minutes : minutes;
	}
	return ZONES.get(zone.toUpperCase());
}

export function assemble(parts: Parts, zone: string | undefined): Instant | undefined {
	const { year, month, day } = parts;
	const pad = (value: number, width: number): string => String(value).padStart(width, '0');
	const midnight = parseISO(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T00:00:00Z`);
	if (!isValid(midnight)) return undefined;
	return inZone(midnight, parts, zone);
}
