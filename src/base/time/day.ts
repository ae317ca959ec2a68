import { addDays, addMonths, format, isValid, parseISO } from './dates';

/**
 * Days as a person at this device counts them: `2026-12-01`, in the zone of the machine. Only for what a person decides
 * (snooze, date of a decision) and for pictures; what is written from a feed never depends on a zone.
 */
export function localDay(ms: number): string {
	const date = new Date(ms);
	const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function pad(number: number): string {
	return number < 10 ? `0${number}` : String(number);
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/u.test(text) && isValid(parseISO(text));
}

export function plusDays(day: string, days: number): string {
	return format(addDays(parseISO(day), days), 'yyyy-MM-dd');
}

/** The same day of a later month, or that month's last. */
export function plusMonths(day: string, months: number): string {
	return format(addMonths(parseISO(day), months), 'yyyy-MM-dd');
}

/** 0 is Sunday. */
export function weekday(day: string): number {
	return parseISO(day).getDay();
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
	return plusDays(day, -((weekday(day) + 6) % 7));
}

/** Days since 1970, for counting many days quickly. NaN for what is no day. */
export function dayNumber(day: string): number {
	return (
		Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
		86_400_000
	);
}

/** The day of a day number. */
export function dayOfNumber(number: number): string {
	return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
