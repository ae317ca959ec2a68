/** Ids of a Zettelkasten. */

/** A timestamp id by the local clock: `202611260123`. */
function timestampId(now: number): string {
	const date = new Date(now);
	const parts = [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()];
	return String(date.getFullYear()) + parts.map((part) => String(part).padStart(2, '0')).join('');
}

/** The first timestamp id that is free, minute by minute from now on. */
export function freeTimestampId(now: number, isTaken: (id: string) => boolean): string {
	for (let minute = 0; ; minute += 1) {
		const id = timestampId(now + minute * 60_000);
		if (!isTaken(id)) return id;
	}
}

const SEQUENCE = /^(\d{1,9}(?:[a-z]{1,3}\d{1,9}){0,30}(?:[a-z]{1,3})?)(?=$|[\s_.–-])/u;

/** The id a note's name begins with, as Luhmann counted: `1`, `1a`, `1a2`. A date is none. */
export function sequenceIdOf(name: string): string | undefined {
	const id = SEQUENCE.exec(name)?.[1];
	return id === undefined || /^\d{6,}/u.test(id) || /^\d{4}-\d{2}/u.test(name) ? undefined : id;
}

/**
 * The next free child of a note by its id: letters follow figures, figures follow letters. `1` has `1a`, `1b`; `1a` has
 * `1a1`, `1a2`. Without a parent, the next number at the top.
 */
export function nextSequenceId(parent: string, taken: ReadonlySet<string>): string {
	const byLetters = /\d$/u.test(parent);
	for (let number = 1; ; number += 1) {
		const id = parent + (byLetters ? lettersOf(number) : String(number));
		if (!taken.has(id)) return id;
	}
}

/** 1 is `a`, 26 is `z`, 27 is `aa`. */
function lettersOf(number: number): string {
	let [rest, letters] = [number, ''];
	while (rest > 0) {
		letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
		rest = Math.floor((rest - 1) / 26);
	}
	return letters;
}
