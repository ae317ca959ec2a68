const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A day of the form `2026-11-27` as a person says it, `Fri 27 Nov 2026`; of one that is near, without its year. */
export function dayWords(day: string, isNear = false): string {
	const date = new Date(`${day}T00:00:00Z`);
	const month = MONTHS[date.getUTCMonth()];
	if (month === undefined) return day;
	const words = `${DAYS[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${month}`;
	return isNear ? words : `${words} ${date.getUTCFullYear()}`;
}
