import type { World } from '../../ports';
import type { Settings } from '../../settings/model';
import { failedFetches } from './failures';
import { feedsOf } from '../feeds/note-feeds';
import { readQueue } from '../review/review';
import type { FeedReport } from '../report';

/** Pending notes that have an address, newest first; templates name theirs in braces. */
export function pendingNotes(world: World, settings: Settings): readonly string[] {
	return readQueue(world.notes, settings)
		.filter(({ url }) => url !== '' && !url.includes('{{'))
		.map((entry) => entry.path);
}

/** Pending notes that a feed brought, first or beside others. */
export function pendingOfFeed(world: World, settings: Settings, feed: string): readonly string[] {
	return pendingNotes(world, settings).filter((path) =>
		feedsOf(settings, world.notes.facts(path)?.frontmatter).includes(feed),
	);
}

/** Notes whose last fetch failed on this device and that are still pending: what was decided on meanwhile is left alone. */
export function failedNotes(world: World, settings: Settings): readonly string[] {
	const pending = new Set(pendingNotes(world, settings));
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
