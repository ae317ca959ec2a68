import { dayNumber, dayOfNumber, localDay } from '../base/time/day';
import type { AgeKey, ChartWeek, QueueEntry, ReviewChart } from './model';

const WEEKS = 12;

/** Upper ends in days, exclusive. */
const AGES: readonly (readonly [AgeKey, number])[] = [
	['day', 1],
	['week', 7],
	['month', 30],
	['quarter', 91],
	['year', 365],
	['older', Infinity],
];

/**
 * What came in against what was decided in each of the last twelve weeks, and how long pending notes have waited. Counted
 * from the entries each time, never stored. An item comes in on its own date: no time of fetching stands in a note.
 */
export function reviewChart(entries: readonly QueueEntry[], now: number): ReviewChart {
	const today = dayNumber(localDay(now));
	const thisWeek = weekOf(today);
	const [arrived, decided] = [zeros(WEEKS), zeros(WEEKS)];
	const ages = zeros(AGES.length);
	let [pending, undated] = [0, 0];
	for (const entry of entries) {
		const day = dayOf(entry.date);
		count(arrived, WEEKS - 1 - (thisWeek - weekOf(day)));
		if (entry.state !== 'pending') {
			if (entry.decided !== undefined)
				count(decided, WEEKS - 1 - (thisWeek - weekOf(dayNumber(entry.decided))));
			continue;
		}
		pending += 1;
		if (Number.isNaN(day)) undated += 1;
		else
			count(
				ages,
				AGES.findIndex(([, end]) => today - day < end),
			);
	}
	return {
		weeks: arrived.map((number, at): ChartWeek => ({
			start: dayOfNumber(mondayOfWeek(thisWeek - (WEEKS - 1 - at))),
			arrived: number,
			decided: decided[at] ?? 0,
		})),
		ages: AGES.map(([key], at) => ({ key, notes: ages[at] ?? 0 })),
		pending,
		undated,
	};
}

function zeros(length: number): number[] {
	return Array.from({ length }, () => 0);
}

/** Adds one where the place is within the picture. */
function count(into: number[], at: number): void {
	if (at >= 0 && at < into.length) into[at] = (into[at] ?? 0) + 1;
}

/** Day 0, 1 January 1970, was a Thursday: weeks begin on the Monday before. */
function weekOf(day: number): number {
	return Math.floor((day + 3) / 7);
}

function mondayOfWeek(week: number): number {
	return week * 7 - 3;
}

function dayOf(date: string): number {
	if (date === '') return NaN;
	return dayNumber(date.length <= 10 ? date : localDay(Date.parse(date)));
}
