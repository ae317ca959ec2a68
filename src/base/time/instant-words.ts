import { monthOf } from './instant-names';
import {
	assemble,
	CLOCK,
	clockParts,
	fullYear,
	zonePart,
	type DateOrder,
	type Instant,
} from './instant-parts';

/** RFC 822 in all its misspellings: a day number, a month's name, a year, a time and a zone in any sensible order. */
export function readNamed(text: string): Instant | undefined {
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
	// Thai calendars count from the Buddha's death.
	const year = date.year > 2400 ? date.year - 543 : date.year;
	return assemble({ day: date.day, year, month, ...clockParts(clock) }, zoneText);
}

/** Of several, the last: `mar` before it is a Tuesday in Spanish, Italian or French. */
function findMonth(words: readonly string[]): number | undefined {
	return words.map(monthOf).findLast((month) => month !== undefined);
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

/** `2026年3月3日 下午4:30`, `2026년 3월 3일 오후 4시 30분`: year, month, day, half of the day, hour, minute, second. */
const ASIAN =
	/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]?(?:[^\d]{0,12}?(오후|下午|晚上|오전|上午|午前|午後)? ?(\d{1,2}) ?[:時时시] ?(\d{1,2})?(?: ?[:分분] ?(\d{1,2}))?)?/u;
/** `3/12/2026`, `Tue 2026-03-12`, `3.12.26`: both separators are one; what the parts are is told by `orderParts`. */
const NUMERIC = /^(?:\p{L}{1,9}[.,]{0,2} ){0,2}(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?=$|[ ,T])/u;

/** Dates of figures only. Slash means month first, dot and dash day first, unless a part says otherwise. */
export function readNumbers(text: string, order?: DateOrder): Instant | undefined {
	const asian = ASIAN.exec(text);
	if (asian) {
		const rest = text.slice(asian.index + asian[0].length);
		const half = asian[4] ?? rest.trimStart();
		const late = /^(?:오후|下午|晚上|午後|PM)/u.test(half);
		const early = /^(?:오전|上午|午前|AM)/u.test(half);
		const hour = Number(asian[5] ?? 0);
		const parts = {
			year: Number(asian[1]),
			month: Number(asian[2]),
			day: Number(asian[3]),
			// Twelve in the morning is midnight.
			hour: late && hour < 12 ? hour + 12 : early && hour === 12 ? 0 : hour,
			minute: Number(asian[6] ?? 0),
			second: Number(asian[7] ?? 0),
			millisecond: 0,
		};
		return assemble(parts, zonePart(rest, ''));
	}
	const match = NUMERIC.exec(text);
	if (!match) return undefined;
	const rest = text.slice(match[0].length);
	const clock = CLOCK.exec(rest);
	const zone = clock ? zonePart(rest.slice(clock.index + clock[0].length), '') : undefined;
	const instant = assemble({ ...orderParts(match, order), ...clockParts(clock) }, zone);
	return instant && isAmbiguous(match, order)
		? { ...instant, flags: [...instant.flags, 'day-or-month'] }
		: instant;
}

function isAmbiguous(match: RegExpExecArray, order?: DateOrder): boolean {
	const [first, second] = [match[1] ?? '', match[3] ?? ''];
	const isOpen = first.length < 3 && Number(first) <= 12 && Number(second) <= 12;
	return order === undefined && match[2] === '/' && isOpen && Number(first) !== Number(second);
}

function orderParts(
	match: RegExpExecArray,
	order?: DateOrder,
): { year: number; month: number; day: number } {
	const [first, second, third] = [Number(match[1]), Number(match[3]), Number(match[4])];
	if ((match[1] ?? '').length === 4) return { year: first, month: second, day: third };
	const dayFirst = first > 12 || (second <= 12 && (match[2] !== '/' || order === 'day-first'));
	// `03-12-31`: a year to come is less likely than ISO 8601 without its century.
	const isIso = match[2] === '-' && (match[4] ?? '').length === 2 && third > 29 && third <= 31;
	if (first > 31 || isIso) return { year: fullYear(first), month: second, day: third };
	const year = fullYear(third);
	return dayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
}
