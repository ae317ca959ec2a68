import { localDay } from '../base/time/day';
import { hasTitleWords, searchWords } from './search';
import type {
	Arrangement,
	Facets,
	QueueChoice,
	QueueEntry,
	QueueGroup,
	QueueGrouping,
} from './model';
import { createPlacing } from './placing';
import { isWhole } from './reading';
import { isAsleep } from './snooze';
import { STATES } from './status';

/** What arranging needs beside the entries. */
export interface ArrangeContext {
	/** Milliseconds since the epoch. */
	readonly now: number;
	/** Paths whose text holds the searched words; title and feed are searched here. */
	readonly hits?: ReadonlySet<string>;
}

export interface Arranger {
	/** The same arrangement as long as nothing changed. */
	arrange(
		entries: readonly QueueEntry[],
		choice: QueueChoice,
		context: ArrangeContext,
	): Arrangement;
	/** The next time everything is put in order anew, by all that was learnt of texts and links since. */
	forget(): void;
}

/**
 * Puts entries in the chosen order, groups and filters. One for each view: it keeps its sorted list, so that typing in the
 * search field sorts nothing and a change places one entry. `connections` tells how strongly a note is connected to the
 * vault: suggestions and links.
 */
export function createArranger(connections?: (path: string) => number): Arranger {
	const placing = createPlacing(connections);
	let last: { readonly by: Basis; readonly arrangement: Arrangement } | undefined;
	return {
		arrange(entries, choice, { now, hits }) {
			const sorted = placing.place(entries, choice.order);
			const by: Basis = [sorted, choice, localDay(now), hits];
			if (!last?.by.every((each, at) => each === by[at]))
				last = { by, arrangement: filtered(...by) };
			return last.arrangement;
		},
		forget: () => placing.forget(),
	};
}

/** What an arrangement is made from: where none of these is another, it is the same one. */
type Basis = [
	sorted: readonly QueueEntry[],
	choice: QueueChoice,
	today: string,
	hits: ReadonlySet<string> | undefined,
];

function filtered(...[sorted, choice, today, hits]: Basis): Arrangement {
	const words = searchWords(choice.search);
	const passes = filterOf(choice);
	const shown: QueueEntry[] = [];
	let [total, snoozed] = [0, 0];
	for (const entry of sorted) {
		if (!choice.states.includes(entry.state)) continue;
		total += 1;
		const asleep = isAsleep(entry, today);
		if (asleep) snoozed += 1;
		if (asleep !== choice.snoozed || !passes(entry)) continue;
		if (words.length > 0 && hits?.has(entry.path) !== true && !hasTitleWords(entry, words))
			continue;
		shown.push(entry);
	}
	const groups = grouped(shown, choice.group);
	const entries = choice.group === 'none' ? shown : groups.flatMap((group) => group.entries);
	return { groups, entries, total, snoozed };
}

function filterOf(choice: QueueChoice): (entry: QueueEntry) => boolean {
	const feeds = new Set(choice.feeds);
	const tags = new Set(choice.tags);
	return (entry) =>
		(!choice.unread || entry.tasks.done === 0) &&
		(choice.text === 'any' || hasText(entry, choice.text)) &&
		(!choice.failed || entry.failure !== undefined || entry.fault !== undefined) &&
		(feeds.size === 0 || feeds.has(entry.source)) &&
		(tags.size === 0 || entry.tags.some((tag) => tags.has(tag)));
}

/** A text that nobody has read yet is neither there nor missing. */
function hasText({ text }: QueueEntry, wanted: 'full' | 'missing'): boolean {
	return text !== undefined && isWhole(text) === (wanted === 'full');
}

function grouped(entries: readonly QueueEntry[], grouping: QueueGrouping): readonly QueueGroup[] {
	if (grouping === 'none') return entries.length === 0 ? [] : [{ key: '', entries }];
	const groups = new Map<string, QueueEntry[]>();
	for (const entry of entries) {
		const key = groupKey(entry, grouping);
		const group = groups.get(key);
		if (group) group.push(entry);
		else groups.set(key, [entry]);
	}
	const named = [...groups].map(([key, members]) => ({ key, entries: members }));
	return named.sort(groupOrder(grouping));
}

function groupKey(entry: QueueEntry, grouping: QueueGrouping): string {
	switch (grouping) {
		case 'feed':
			return entry.source;
		case 'day':
			return dayOf(entry.date);
		case 'tag':
			return ownTag(entry);
		case 'status':
			return entry.state;
		case 'none':
			return '';
	}
}

/** Days by instant: a list grouped by day asks for the same ten thousand at every change. */
const days = new Map<string, string>();
/** More are forgotten all at once: a clock of another zone, a vault that is another. */
const MAX_DAYS = 50_000;

/** The day a person here would call it; a date without a time is that day everywhere. */
function dayOf(date: string): string {
	if (date.length <= 10) return date;
	let day = days.get(date);
	if (day === undefined) {
		if (days.size >= MAX_DAYS) days.clear();
		day = localDay(Date.parse(date));
		days.set(date, day);
	}
	return day;
}

/** The first tag that tells something: `rss` and the feed's name stand on every note of the feed. */
function ownTag(entry: QueueEntry): string {
	return entry.tags.find((tag) => tag !== 'rss' && tag !== entry.source) ?? '';
}

/** Days newest first, statuses as they follow each other, names by alphabet; what has none stands last. */
function groupOrder(grouping: QueueGrouping): (a: QueueGroup, b: QueueGroup) => number {
	return (a, b) => {
		if (a.key === '' || b.key === '') return a.key === b.key ? 0 : a.key === '' ? 1 : -1;
		if (grouping === 'day') return a.key < b.key ? 1 : -1;
		if (grouping === 'status') return placeOfState(a.key) - placeOfState(b.key);
		return a.key.localeCompare(b.key) || (a.key < b.key ? -1 : 1);
	};
}

function placeOfState(key: string): number {
	return STATES.findIndex((state) => state === key);
}

/** Which feeds and tags entries have, most used first. */
export function facetsOf(entries: readonly QueueEntry[]): Facets {
	const feeds = new Map<string, number>();
	const tags = new Map<string, number>();
	for (const entry of entries) {
		if (entry.source !== '') feeds.set(entry.source, (feeds.get(entry.source) ?? 0) + 1);
		for (const tag of entry.tags)
			if (tag !== 'rss' && tag !== entry.source) tags.set(tag, (tags.get(tag) ?? 0) + 1);
	}
	return { feeds: byCount(feeds), tags: byCount(tags) };
}

function byCount(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The arrangement without entries that are on their way out, by path. */
export function without(arranged: Arrangement, leaving: ReadonlyMap<string, unknown>): Arrangement {
	const stays = (entry: QueueEntry): boolean => !leaving.has(entry.path);
	const groups = arranged.groups
		.map(({ key, entries }) => ({ key, entries: entries.filter(stays) }))
		.filter((group) => group.entries.length > 0);
	const entries = groups.flatMap((group) => group.entries);
	const gone = arranged.entries.length - entries.length;
	return { ...arranged, groups, entries, total: arranged.total - gone };
}
