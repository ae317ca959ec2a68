import { proposedMove } from '../../feed/visits/move';
import { ok, type Result } from '../../base/result';
import type { FeedVisit } from '../../feed/model';
import type { World } from '../../ports';
import type { FeedSettings, Settings } from '../../settings/model';
import { openRevisions } from './update';
import { openVisits } from './visits';

/** What there is to know of a feed at a glance. Counts are always counted, never stored. */
export interface FeedOverview {
	readonly feed: FeedSettings;
	readonly visit: FeedVisit;
	/** Notes ever made of it. */
	readonly made: number;
	/** Items left out that are in no note. */
	readonly left: number;
	/** Notes whose publisher says something else now. */
	readonly revised: number;
	/** The address it seems to have moved to. */
	readonly movedTo?: string;
}

/** One pass over the ledger for all feeds. */
export async function overviewFeeds(
	world: World,
	settings: Settings,
): Promise<Result<readonly FeedOverview[]>> {
	const ledger = await world.ledger.load();
	if (!ledger.ok) return ledger;
	const made = new Map<string, Set<string>>();
	const left = new Map<string, Map<string, readonly string[]>>();
	const inNotes = new Set<string>();
	for (const { kind, feed, keys } of ledger.value) {
		const id = keys[0] ?? '';
		if (kind === 'not-imported') inner(left, feed, () => new Map()).set(id, keys);
		else for (const key of keys) inNotes.add(key);
		if (kind === 'made') inner(made, feed, () => new Set()).add(id);
	}
	const visits = openVisits(world);
	const revisions = openRevisions(world);
	const now = world.clock.now();
	return ok(
		settings.feeds.map((feed) => {
			const visit = visits.get(feed.url);
			const movedTo = proposedMove(visit, now);
			return {
				feed,
				visit,
				made: made.get(feed.name)?.size ?? 0,
				left: [...(left.get(feed.name)?.values() ?? [])].filter(
					(keys) => !keys.some((key) => inNotes.has(key)),
				).length,
				revised: revisions.filter((each) => each.feed === feed.name).length,
				...(movedTo === undefined ? {} : { movedTo }),
			};
		}),
	);
}

function inner<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	const found = map.get(key) ?? make();
	map.set(key, found);
	return found;
}
