import { isDay, localDay, mondayOf, plusDays, plusMonths, weekday } from '../base/time/day';
import { parseInstant } from '../base/time/instant';
import type { QueueEntry } from './model';

/** Whether an entry is hidden today: it comes back on the day itself. */
export function isAsleep(entry: QueueEntry, today: string): boolean {
	return (
		entry.snoozedUntil !== undefined && entry.state === 'pending' && entry.snoozedUntil > today
	);
}

export type SnoozePreset = 'tomorrow' | 'weekend' | 'next-week';

/** What is offered before any typing. The weekend begins on Saturday, the week on Monday. */
export function snoozePresets(
	now: number,
): readonly { readonly key: SnoozePreset; readonly day: string }[] {
	const today = localDay(now);
	return [
		{ key: 'tomorrow', day: plusDays(today, 1) },
		{ key: 'weekend', day: nextWeekday(today, 6) },
		{ key: 'next-week', day: nextWeekday(today, 1) },
	];
}

const WEEKDAYS: readonly RegExp[] = [
	/^(?:sun(?:day)?|so(?:nntag)?|(?:周|星期|礼拜|週)[日天])$/u,
	/^(?:mon(?:day)?|mo(?:ntag)?|(?:周|星期|礼拜|週)一)$/u,
	/^(?:tue(?:s(?:day)?)?|di(?:enstag)?|(?:周|星期|礼拜|週)二)$/u,
	/^(?:wed(?:nesday)?|mi(?:ttwoch)?|(?:周|星期|礼拜|週)三)$/u,
	/^(?:thu(?:rs(?:day)?)?|do(?:nnerstag)?|(?:周|星期|礼拜|週)四)$/u,
	/^(?:fri(?:day)?|fr(?:eitag)?|(?:周|星期|礼拜|週)五)$/u,
	/^(?:sat(?:urday)?|sa(?:mstag)?|sonnabend|(?:周|星期|礼拜|週)六)$/u,
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
	[
		[1, 'a', 'an', 'one', 'ein', 'eine', 'einem', 'einer', '一'],
		[2, 'two', 'zwei', '两', '二', '兩'],
		[3, 'three', 'drei', '三'],
		[4, 'four', 'vier', '四'],
		[5, 'five', 'fünf', '五'],
		[6, 'six', 'sechs', '六'],
		[7, 'seven', 'sieben', '七'],
		[8, 'eight', 'acht', '八'],
		[9, 'nine', 'neun', '九'],
		[10, 'ten', 'zehn', '十'],
	].flatMap(([number, ...words]) =>
		words.map((word): [string, number] => [String(word), Number(number)]),
	),
);

const MAX_LENGTH = 60;
/** Nobody snoozes for longer; a slip of the finger does. */
const MAX_AHEAD = 3660;

/**
 * A date in words, as a day after today: `in 3 days`, `friday`, `next month`, `2026-12-01`, and the same in German and
 * Chinese. `undefined` for what is none, or is not ahead.
 */
export function readWhen(words: string, now: number): string | undefined {
	if (words.length > MAX_LENGTH) return undefined;
	const today = localDay(now);
	const text = words
		.trim()
		.toLowerCase()
		.replace(/\s+/gu, ' ')
		.replace(/[.!。]$/u, '');
	const day =
		namedDay(text, today) ??
		spanAhead(text, today) ??
		weekdayNamed(text, today) ??
		dated(text, today);
	const isAhead = day !== undefined && day > today && day < plusDays(today, MAX_AHEAD);
	return isAhead ? day : undefined;
}

function namedDay(text: string, today: string): string | undefined {
	if (/^(?:tomorrow|morgen|明天)$/u.test(text)) return plusDays(today, 1);
	if (/^(?:(?:the )?day after tomorrow|übermorgen|后天|後天)$/u.test(text))
		return plusDays(today, 2);
	if (/^(?:(?:the |this |next )?weekend|(?:am |nächstes )?wochenende|周末|週末)$/u.test(text))
		return nextWeekday(today, 6);
	if (/^(?:next week|nächste woche|下周|下週|下星期)$/u.test(text)) return nextWeekday(today, 1);
	if (/^(?:next month|nächsten monat|nächster monat|下个月|下月|下個月)$/u.test(text))
		return `${plusMonths(today, 1).slice(0, 8)}01`;
	if (/^(?:next year|nächstes jahr|明年)$/u.test(text))
		return `${Number(today.slice(0, 4)) + 1}-01-01`;
	return undefined;
}

const SPAN =
	/^(?:in )?(\d{1,4}|[a-zäöü]{1,7}|[一二两兩三四五六七八九十]) ?(d|days?|tage?n?|天|日|w|weeks?|wochen?|个?星期|周|週|m|months?|monate?n?|个?月|個月|y|years?|jahre?n?|年)(?: ?(?:from now|later|后|後))?$/u;

function spanAhead(text: string, today: string): string | undefined {
	const [, number = '', unit = ''] = SPAN.exec(text) ?? [];
	const count = /^\d/u.test(number) ? Number(number) : NUMBERS.get(number);
	if (count === undefined || count > MAX_AHEAD) return undefined;
	if (/^(?:d|t|天|日)/u.test(unit)) return plusDays(today, count);
	if (/^(?:w|周|週|个?星期)/u.test(unit)) return plusDays(today, count * 7);
	if (/^(?:m|个?月|個月)/u.test(unit)) return plusMonths(today, count);
	return plusMonths(today, count * 12);
}

function weekdayNamed(text: string, today: string): string | undefined {
	const [, next, name = ''] =
		/^(?:on |am |this |diesen )?(next |nächsten |下)?(.{1,12})$/u.exec(text) ?? [];
	const at = WEEKDAYS.findIndex((weekdayName) => weekdayName.test(name));
	if (at < 0) return undefined;
	// "Next Friday" is the one of next week; "Friday" is the first to come.
	return next === undefined
		? nextWeekday(today, at)
		: plusDays(mondayOf(today), 7 + ((at + 6) % 7));
}

/** A date in figures or with the month's name. One without a year is the next of its kind. */
function dated(text: string, today: string): string | undefined {
	if (isDay(text)) return text;
	const german = /^(\d{1,2})\. ?(\d{1,2})\.?$/u.exec(text);
	const chinese = /^(\d{1,2})月(\d{1,2})[日号]?$/u.exec(text);
	const [month, day] = german
		? [german[2], german[1]]
		: chinese
			? [chinese[1], chinese[2]]
			: [undefined, undefined];
	if (month !== undefined && day !== undefined) {
		const rest = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
		const year = Number(today.slice(0, 4));
		return [`${year}${rest}`, `${year + 1}${rest}`].find((each) => isDay(each) && each > today);
	}
	return /\d{4}/u.test(text) ? parseInstant(text)?.iso.slice(0, 10) : undefined;
}

/** The first such weekday after today. */
function nextWeekday(today: string, wanted: number): string {
	const ahead = (wanted - weekday(today) + 7) % 7;
	return plusDays(today, ahead === 0 ? 7 : ahead);
}
