import { isValid, parseISO } from './dates';
import {
	assemble,
	fullYear,
	inZone,
	readZone,
	REGION,
	withOffset,
	type Instant,
} from './instant-parts';

export function readEpoch(text: string): Instant | undefined {
	if (!/^\d{10}(?:\d{3})?(?:\.\d{1,6})?$/u.test(text)) return undefined;
	const value = Number(text);
	return { iso: new Date(value < 1e11 ? value * 1000 : value).toISOString(), flags: [] };
}

/** ISO 8601 of 1988 with the century left out; and figures without any sign between. */
export function readShortIso(text: string): Instant | undefined {
	const full = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(text);
	if (full) {
		const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = full
			.slice(1)
			.map(Number);
		return assemble({ year, month, day, hour, minute, second, millisecond: 0 }, undefined);
	}
	const [, year, ordinal, month, day] = SHORT_ISO.exec(text) ?? [];
	if (year === undefined) return undefined;
	const century = `${fullYear(Number(year))}`;
	const rest =
		ordinal === undefined ? `-${month ?? ''}${day === undefined ? '' : `-${day}`}` : `-${ordinal}`;
	return readIso(century + rest);
}

/** Without its century (ISO 8601:2000): `-26-03`, `260303`, `26-062`, `26062`: year, then day of the year or month and day. */
const SHORT_ISO =
	/^(?:(?=-)-|(?=\d{6}$)|(?=\d\d-?\d{3}$))(\d\d)(?:-?(\d{3})|-?(\d\d)(?:-?(\d\d))?)$/u;

/** `2026-03-03`, `2026-3`, `20260303`, `2026-W10-2`, `2026-062`, `2026`; a sign in front is let pass. */
const ISO_DAY =
	/^[+]?(\d{4})(?:-?W\d{2}-?\d?|-?\d{3}(?!\d)|-\d{1,2}(?:-\d{1,2})?|\d{4}|)(?=$|[Tt ])/u;
/** `T08:15:30.5Z`, ` 0815+01:00`, `T8 Europe/Berlin`: hour, minute, second (each with or without colon), fraction, zone. */
const ISO_TAIL =
	/^[Tt ]+(\d{1,2})(?::(\d{1,2})|(\d{2}))?(?::(\d{1,2})|(\d{2}))?(?:[.,](\d{1,9}))? ?(Z|[+-]\d{2}:?\d{0,2}|[A-Za-z][\w/+:-]{0,30})?$/u;

/** ISO 8601 and RFC 3339 with their usual misspellings; the day part is left to date-fns, which knows week and ordinal dates. */
export function readIso(text: string): Instant | undefined {
	const day = ISO_DAY.exec(text)?.[0];
	if (day === undefined) return undefined;
	const padded = day
		.replace(/^\+/u, '')
		.replace(/^\d{4}-\d{1,2}(?:-\d{1,2})?$/u, padDay)
		.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3')
		.replace(/^(\d{4})W(\d{2})(\d)$/u, '$1-W$2-$3');
	const midnight = parseISO(`${padded}T00:00:00Z`);
	if (!isValid(midnight)) return undefined;
	const rest = text.slice(day.length);
	if (rest.trim() === '') return withOffset(midnight, {}, undefined);
	const tail = ISO_TAIL.exec(rest);
	if (!tail) return undefined;
	const zone = tail[7];
	const time = {
		hour: Number(tail[1]),
		minute: Number(tail[2] ?? tail[3] ?? 0),
		second: Number(tail[4] ?? tail[5] ?? 0),
		millisecond: Math.floor(Number(`0.${tail[6] ?? '0'}`) * 1000),
	};
	if (zone !== undefined && readZone(zone) === undefined && !REGION.test(zone)) return undefined;
	return inZone(midnight, time, zone);
}

/** `2024-5-3` is written by many; only a plain year, month and day is padded. */
function padDay(day: string): string {
	return day.replace(/-(\d)(?=-|$)/gu, '-0$1');
}
