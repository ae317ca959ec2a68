import type { World } from '../../ports';
import type { Settings } from '../../settings/model';
import { failedFetches } from './failures';
import { feedsOf } from '../feeds/note-feeds';
import { localDay } from '../../base/time/day';
import { isAsleep } from '../../queue/snooze';
import { readQueue } from '../review/review';
import type { QueueEntry } from '../../queue/model';
import type { FeedReport } from '../report';

/** Pending notes that have an address, newest first; templates name theirs in braces. */
export function pendingNotes(world: World, settings: Settings): readonly string[] {
	return readable(world, settings).map((entry) => entry.path);
}

function readable(world: World, settings: Settings): readonly QueueEntry[] {
	return readQueue(world.notes, settings).filter(({ url }) => url !== '' && !url.includes('{{'));
}

/** The same but for snoozed ones: who put a note off for later does not ask for its text now, and the queue does not count it. */
export function awakeNotes(world: World, settings: Settings): readonly string[] {
	const today = localDay(world.clock.now());
	return readable(world, settings)
		.filter((entry) => !isAsleep(entry, today))
		.map((entry) => entry.path);
}

/** How many pending notes are snoozed. */
export function asleepNotes(world: World, settings: Settings): number {
	return readable(world, settings).length - awakeNotes(world, settings).length;
}

/** Awake notes that a feed brought, first or beside others. */
export function pendingOfFeed(world: World, settings: Settings, feed: string): readonly string[] {
	return awakeNotes(world, settings).filter((path) =>
		feedsOf(settings, world.notes.facts(path)?.frontmatter).includes(feed),
	);
}

/** Notes whose last fetch failed on this device and that are still to be read: what was decided on or put off meanwhile is left alone. */
export function failedNotes(world: World, settings: Settings): readonly string[] {
	const pending = new Set(awakeNotes(world, settings));
	return failedFetches(world)
		.map((failure) => failure.path)
		.filter((path) => pending.has(path));
}

/** New notes of a sync whose feeds are set to bring the full text at once. */
export function madeForFetch(
	settings: Settings,
	reports: readonly FeedReport[],
): readonly string[] {
	const wanted = new Set(
		settings.feeds.filter((feed) => feed.fetchAtSync === true).map((feed) => feed.name),
	);
	return reports
		.filter((report) => wanted.has(report.feed))
		.flatMap((report) => report.made.map((note) => note.path));
}
