/** A day of the form `2026-11-27` as a person says it, `Fri 27 Nov 2026`; of one that is near, without its year. */
export function dayWords(day: string, isNear = false): string {
	const date = new Date(day);
	if (Number.isNaN(date.getTime())) return day;
	const [name, number, month, year] = date.toUTCString().split(/,? /u);
	return [name, Number(number), month, ...(isNear ? [] : [year])].join(' ');
}
