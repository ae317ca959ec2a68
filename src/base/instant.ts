import { isValid, parseISO } from './dates';
import { MONTHS, WEEKDAYS, ZONES } from './instant-names';

/** An instant as ISO 8601 UTC with milliseconds, and what is doubtful about it. */
export interface Instant {
	readonly iso: string;
	/** `no-zone`: the text named none and UTC was assumed. */
	readonly flags: readonly string[];
}

/** Which part of `05/03/2024` is the day. Several dates of one source tell it better than one. */
export type DateOrder = 'month-first' | 'day-first';

interface Parts {
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

/** Longer texts are no dates; the bound keeps hostile ones cheap. */
const MAX_LENGTH = 100;
/** The same with the white space around and within. */
const MAX_SENT = 1000;

/**
 * Reads a date as feeds and pages write it. Independent of the machine's clock, zone and language; what cannot be
 * read, or names an impossible day, gives `undefined`, never "now".
 */
export function parseInstant(text: string, order: DateOrder = 'month-first'): Instant | undefined {
	if (text.length > MAX_SENT) return undefined;
	const usual = readUsual(text);
	if (usual) return usual;
	const clean = text.replace(/[\s\u00a0]+/gu, ' ').trim();
	if (clean === '' || clean.length > MAX_LENGTH) return undefined;
	return readEpoch(clean) ?? readIso(clean) ?? readNamed(clean) ?? readNumbers(clean, order);
}

const RFC_822 =
	/^\s{0,9}(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (GMT|[+-]\d\d:?\d\d)\s{0,9}$/u;
const RFC_3339 =
	/^\s{0,9}(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)\s{0,9}$/u;

/** The two forms of nearly all dates, without a search; what is odd about one is left to the readers below. */
function readUsual(text: string): Instant | undefined {
	const named = RFC_822.exec(text);
	const iso = named ? null : RFC_3339.exec(text);
	if (!named && !iso) return undefined;
	const [, first, second, third, hour, minute, second60, ...rest] = (named ??
		iso) as RegExpExecArray;
	const month = named ? MONTHS.get((second ?? '').toLowerCase()) : Number(second);
	const [day, year] = named ? [Number(first), Number(third)] : [Number(third), Number(first)];
	const zone = rest.at(-1) ?? '';
	const offset = readZone(zone);
	if (month === undefined || offset === undefined) return undefined;
	const clock = [Number(hour), Number(minute), Number(second60)] as const;
	const fraction = iso ? Math.floor(Number(`0.${rest[0] ?? '0'}`) * 1000) : 0;
	const date = new Date(Date.UTC(year, month - 1, day, ...clock, fraction));
	const isPlain = clock[0] < 24 && clock[1] < 60 && clock[2] < 60 && date.getUTCDate() === day;
	if (!isPlain || date.getUTCMonth() !== month - 1 || year < 100) return undefined;
	date.setTime(date.getTime() - offset * 60_000);
	return { iso: date.toISOString(), flags: NO_FLAGS };
}

const NO_FLAGS: readonly string[] = [];

/** Whether a date of figures can only be read with its day first: `25/03/2024`. */
export function isDayFirst(text: string): boolean {
	const match = text.includes('/') ? DAY_FIRST.exec(text) : null;
	return (
		match !== null && Number(match[1]) > 12 && Number(match[1]) <= 31 && Number(match[2]) <= 12
	);
}

const DAY_FIRST = /^[^\d]{0,40}(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?!\d)/u;

/** The UTC day of an ISO instant, as `2026-02-18`. */
export function utcDay(iso: string): string {
	return iso.slice(0, 10);
}

function readEpoch(text: string): Instant | undefined {
	if (!/^\d{10}(?:\d{3})?(?:\.\d{1,6})?$/u.test(text)) return undefined;
	const value = Number(text);
	return { iso: new Date(value < 1e11 ? value * 1000 : value).toISOString(), flags: [] };
}

const ISO_DAY =
	/^[+]?(\d{4})(?:-?W\d{2}-?\d?|-?\d{3}(?!\d)|-\d{1,2}(?:-\d{1,2})?|\d{4}|)(?=$|[T ])/u;
const ISO_TAIL =
	/^[T ]+(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?(?:[.,](\d{1,9}))? ?(Z|[+-]\d{2}:?\d{0,2}|[A-Za-z][\w/+:-]{0,30})?$/u;

/** ISO 8601 and RFC 3339 with their usual misspellings; the day part is left to date-fns, which knows week and ordinal dates. */
function readIso(text: string): Instant | undefined {
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
	const offset = tail[5] === undefined ? undefined : readZone(tail[5]);
	if (tail[5] !== undefined && offset === undefined) return undefined;
	const time = {
		hour: Number(tail[1]),
		minute: Number(tail[2] ?? 0),
		second: Number(tail[3] ?? 0),
		millisecond: Math.floor(Number(`0.${tail[4] ?? '0'}`) * 1000),
	};
	return withOffset(midnight, time, offset);
}

/** `2024-5-3` is written by many; only a plain year, month and day is padded. */
function padDay(day: string): string {
	return day.replace(/-(\d)(?=-|$)/gu, '-0$1');
}

type Time = Partial<Pick<Parts, 'hour' | 'minute' | 'second' | 'millisecond'>>;

function withOffset(midnight: Date, time: Time, offset: number | undefined): Instant | undefined {
	const { hour = 0, minute = 0, second = 0, millisecond = 0 } = time;
	// 24:00:00 is the end of a day and :60 a leap second; both are written by real publishers.
	if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0))
		return undefined;
	const ms = ((hour * 60 + minute - (offset ?? 0)) * 60 + second) * 1000 + millisecond;
	const instant = new Date(midnight.getTime() + ms);
	if (!isValid(instant) || instant.getUTCFullYear() > 9999 || instant.getUTCFullYear() < 1)
		return undefined;
	return { iso: instant.toISOString(), flags: offset === undefined ? ['no-zone'] : [] };
}

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?([ap]\.?m\.?(?![a-z]))?/iu;

/** RFC 822 in all its misspellings: a day number, a month's name, a year, a time and a zone in any sensible order. */
function readNamed(text: string): Instant | undefined {
	const clock = CLOCK.exec(text);
	const before = clock ? text.slice(0, clock.index) : text;
	const after = clock ? text.slice(clock.index + clock[0].length) : '';
	const words =
		`${before} ${after}`.toLowerCase().match(/\p{L}[\p{L}\p{M}.]*|\d+(?:st|nd|rd|th)?/gu) ?? [];
	const month = findMonth(words);
	if (month === undefined) return undefined;
	const zoneText = zonePart(after, before);
	const zoneNumbers = new Set((zoneText ?? '').match(/\d+/gu) ?? []);
	const numbers = words
		.filter((word) => /^\d/u.test(word) && !zoneNumbers.has(word))
		.map((word) => word.replace(/\D+$/u, ''));
	const date = dayAndYear(numbers);
	if (!date) return undefined;
	return assemble({ ...date, month, ...clockParts(clock) }, zoneText);
}

function findMonth(words: readonly string[]): number | undefined {
	for (const word of words) {
		const name = word.replace(/\.$/u, '');
		if (WEEKDAYS.has(name) && !MONTHS.has(name)) continue;
		const month = MONTHS.get(name);
		if (month !== undefined) return month;
	}
	return undefined;
}

function dayAndYear(numbers: readonly string[]): { day: number; year: number } | undefined {
	const yearAt = numbers.findIndex((number) => number.length === 4);
	if (yearAt >= 0) {
		const day = numbers.find((_, at) => at !== yearAt);
		return { day: Number(day ?? 1), year: Number(numbers[yearAt]) };
	}
	const [day, year] = numbers;
	if (day === undefined || year === undefined) return undefined;
	return { day: Number(day), year: fullYear(Number(year)) };
}

/** RFC 2822 section 4.3: two digits below 50 are of this century, three digits count from 1900. */
function fullYear(year: number): number {
	if (year < 50) return 2000 + year;
	return year < 1000 ? 1900 + year : year;
}

function clockParts(clock: RegExpExecArray | null): Required<Time> {
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

/** The zone stands after the time; a few publishers put it, and the year after it, at the end. */
function zonePart(after: string, before: string): string | undefined {
	const text = after.replace(/\([^)]{0,60}\)/gu, ' ').trim();
	const numeric = /(?:GMT|UTC?|Z)? ?([+-]\d{1,2}:?\d{2}|[+-]\d{1,2}(?!\d))/iu.exec(text)?.[1];
	if (numeric !== undefined) return numeric;
	for (const word of text.match(/[A-Za-z][A-Za-z/_]*/gu) ?? []) {
		if (readZone(word) !== undefined) return word;
	}
	const trailing = after === '' ? /(?:^| )(GMT|UTC|Z)$/u.exec(before.trim())?.[1] : undefined;
	return trailing;
}

/** Minutes east of UTC for `Z`, `+0200`, `-07:00`, `+2` or a zone's name; `undefined` for an unknown one. */
function readZone(zone: string): number | undefined {
	const numeric = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone);
	if (numeric) {
		const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
		return minutes > 15 * 60 ? undefined : numeric[1] === '-' ? -minutes : minutes;
	}
	return ZONES.get(zone.toUpperCase());
}

const ASIAN =
	/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]?(?:[^\d]{0,12}?(오후|下午|晚上|오전|上午|午前|午後)? ?(\d{1,2}) ?[:時时시] ?(\d{1,2})?(?: ?[:分분] ?(\d{1,2}))?)?/u;
const NUMERIC = /^(?:\p{L}{2,9},? )?(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?=$|[ ,T])/u;

/** Dates of figures only. Slash means month first, dot and dash day first, unless a part says otherwise. */
function readNumbers(text: string, order: DateOrder): Instant | undefined {
	const asian = ASIAN.exec(text);
	if (asian) {
		const late = /오후|下午|晚上|午後/u.test(asian[4] ?? '');
		const hour = Number(asian[5] ?? 0);
		const parts = {
			year: Number(asian[1]),
			month: Number(asian[2]),
			day: Number(asian[3]),
			hour: late && hour < 12 ? hour + 12 : hour,
			minute: Number(asian[6] ?? 0),
			second: Number(asian[7] ?? 0),
			millisecond: 0,
		};
		return assemble(parts, zonePart(text.slice(asian.index + asian[0].length), ''));
	}
	const match = NUMERIC.exec(text);
	if (!match) return undefined;
	const rest = text.slice(match[0].length);
	const clock = CLOCK.exec(rest);
	const zone = clock ? zonePart(rest.slice(clock.index + clock[0].length), '') : undefined;
	return assemble({ ...orderParts(match, order), ...clockParts(clock) }, zone);
}

function orderParts(
	match: RegExpExecArray,
	order: DateOrder,
): { year: number; month: number; day: number } {
	const [first, second, third] = [Number(match[1]), Number(match[3]), Number(match[4])];
	if ((match[1] ?? '').length === 4) return { year: first, month: second, day: third };
	const dayFirst = first > 12 || (second <= 12 && (match[2] !== '/' || order === 'day-first'));
	const year = fullYear(third);
	return dayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
}

function assemble(parts: Parts, zone: string | undefined): Instant | undefined {
	const { year, month, day } = parts;
	const pad = (value: number, width: number): string => String(value).padStart(width, '0');
	const midnight = parseISO(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T00:00:00Z`);
	if (!isValid(midnight)) return undefined;
	return withOffset(midnight, parts, zone === undefined ? undefined : readZone(zone));
}
