import { readEpoch, readIso, readShortIso } from './instant-iso';
import { readZone, type DateOrder, type Instant } from './instant-parts';
import { readNamed, readNumbers } from './instant-words';
import { monthOf } from './instant-names';

export type { DateOrder, Instant } from './instant-parts';

/** Longer texts are no dates; the bound keeps hostile ones cheap. */
const MAX_LENGTH = 100;
/** The same with the white space around and within. */
const MAX_SENT = 1000;

/**
 * Reads a date as feeds and pages write it. Independent of the machine's clock, zone and language; what cannot be
 * read, or names an impossible day, gives `undefined`, never "now".
 */
export function parseInstant(text: string, order?: DateOrder): Instant | undefined {
	if (text === '' || text.length > MAX_SENT) return undefined;
	const usual = readUsual(text);
	if (usual) return usual;
	const clean = plainForm(text);
	if (clean === '' || clean.length > MAX_LENGTH) return undefined;
	return (
		readEpoch(clean) ??
		readShortIso(clean) ??
		readIso(clean) ??
		readNamed(clean) ??
		readNumbers(clean, order)
	);
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
	const month = named ? monthOf((second ?? '').toLowerCase()) : Number(second);
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

/** What a date of figures tells of its order: `25/03/2024` can only be read day first. */
export function orderOf(text: string): DateOrder | undefined {
	const match = text.includes('/') ? SLASHES.exec(text) : null;
	if (!match) return undefined;
	const [first, second] = [Number(match[1]), Number(match[2])];
	if (first > 12 && first <= 31 && second <= 12) return 'day-first';
	return second > 12 && second <= 31 && first <= 12 ? 'month-first' : undefined;
}

const SLASHES = /^[^\d]{0,40}(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?!\d)/u;

/** One spelling for what people type in several: white space, minus signs, full-width figures, halves of the day, hours. */
function plainForm(text: string): string {
	const even = /[^\u0020-\u007e]/u.test(text) ? text.normalize('NFKC') : text;
	// Years of the Hijri calendars, such as 1404: their months are other ones.
	if (/[\u0661\u06f1][\u0663\u0664\u06f3\u06f4][\u0660-\u06f9]{2}/u.test(even)) return '';
	return (
		even
			.replace(/[\s\u00a0]+/gu, ' ')
			.replace(/[\u2010-\u2015\u2212]/gu, '-')
			.replace(/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?(?= |$)/u, '$1-$2-$3')
			.replace(/(?:오전|上午|午前|凌晨|早上) ?(\d{1,2}(?::\d{2}){1,2})/u, '$1 AM')
			.replace(/(?:오후|下午|午後|晚上) ?(\d{1,2}(?::\d{2}){1,2})/u, '$1 PM')
			// `10.30.00` and `10h30` are times, and `10.30` behind a year: before it, it is a day and month.
			.replace(
				/([ T]\d{1,2})(?:\.(?=\d\d\.)| ?h ?)(\d\d)(?:\.(\d\d)(?:\.\d{3,9})?)?(?= |Z|$)/u,
				'$1:$2:$3',
			)
			.replace(/(:\d\d):(?!\d)/u, '$1')
			.replace(/(\d{4}.{0,12}[^\d.:]\d{1,2})\.(\d\d)(?= |$)/u, '$1:$2')
			.replace(/^(\D{0,20}\d{1,2}\.) ?(\d{1,2}\.) (\d{4})(?= |$)/u, '$1$2$3')
			.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (figure) => `${figure.charCodeAt(0) & 15}`)
			.replace(/(\d{1,2}) (?:thg|tháng) (\d{1,2}),? (\d{4})/iu, '$3-$2-$1')
			.replace(/(\d{1,2}) (\d{1,2})[月월],? (\d{4})/u, '$3-$2-$1')
			.replace(/(:\d{2} [+-]) (\d{4})$/u, '$1$2')
			.trim()
	);
}

/** The UTC day of an ISO instant, as `2026-02-18`. */
export function utcDay(iso: string): string {
	return iso.slice(0, 10);
}
