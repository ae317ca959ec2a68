import { hindrance, setPaused } from '../../feed/visits/visit';
import type { World } from '../../ports';
import { resolveFeed } from '../../settings/feeds';
import type { FeedSettings, Settings } from '../../settings/model';
import { openVisits } from './visits';

const HERE = 'fetch-here';

/** Whether this device fetches by itself. Of this device alone: two that do would ask every publisher twice. */
export function fetchesHere(world: World): boolean {
	return world.memory.get(HERE) === true;
}

export async function setFetchesHere(world: World, on: boolean): Promise<void> {
	await world.memory.set(HERE, on);
}

/**
 * The feeds whose time has come: those with an interval of their own or of all feeds, not paused, not held by their server.
 * What was missed while the device slept is due at once.
 */
export function dueFeeds(world: World, settings: Settings): readonly FeedSettings[] {
	if (!fetchesHere(world)) return [];
	const visits = openVisits(world);
	const now = world.clock.now();
	return settings.feeds.filter(
		(feed) =>
			feed.enabled &&
			resolveFeed(feed, settings).intervalMinutes > 0 &&
			hindrance(visits.get(feed.url), now, 'by-itself') === undefined,
	);
}

/** Pauses a feed until the person says otherwise, or asks it again from now on. */
export async function pauseFeed(world: World, feed: FeedSettings, paused: boolean): Promise<void> {
	const visits = openVisits(world);
	await visits.set(feed.url, setPaused(visits.get(feed.url), paused, world.clock.now()));
	await visits.save();
}
