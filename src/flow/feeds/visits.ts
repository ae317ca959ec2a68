import { isRecord } from '../../base/record';
import { readVisit } from '../../feed/visits/visit-read';
import type { FeedVisit } from '../../feed/visits/visit-model';
import type { World } from '../../ports';

const KEY = 'visits';
/** Written after this many changes, so that a crash repeats few requests. */
const SAVE_EVERY = 20;
/** Of more feeds the longest unvisited are forgotten. */
const MAX_FEEDS = 2000;

/** What this device knows of its visits, by the feed's address. */
export interface Visits {
	get(feedUrl: string): FeedVisit;
	set(feedUrl: string, visit: FeedVisit): Promise<void>;
	save(): Promise<void>;
}

/**
 * A run keeps its own copy for as long as it takes; what it writes goes beside what was written meanwhile, since the person
 * may pause or follow feeds while it is under way.
 */
export function openVisits(world: World): Visits {
	const opened = readStored(world);
	const changed = new Map<string, FeedVisit>();
	let unsaved = 0;
	const save = async (): Promise<void> => {
		if (unsaved === 0) return;
		unsaved = 0;
		const stored = readStored(world);
		for (const [feedUrl, visit] of changed) {
			const since = withPauseSince(visit, pauseIn(opened, feedUrl), pauseIn(stored, feedUrl));
			stored.delete(feedUrl);
			stored.set(feedUrl, since);
			opened.set(feedUrl, since);
		}
		changed.clear();
		await world.memory.set(KEY, Object.fromEntries([...stored].slice(-MAX_FEEDS)));
	};
	return {
		get: (feedUrl) => changed.get(feedUrl) ?? readVisit(opened.get(feedUrl)),
		async set(feedUrl, visit) {
			changed.delete(feedUrl);
			changed.set(feedUrl, visit);
			unsaved += 1;
			if (unsaved >= SAVE_EVERY) await save();
		},
		save,
	};
}

function readStored(world: World): Map<string, unknown> {
	const stored = world.memory.get(KEY);
	return new Map(isRecord(stored) ? Object.entries(stored) : []);
}

type Pause = FeedVisit['paused'];

function pauseIn(visits: ReadonlyMap<string, unknown>, feedUrl: string): Pause {
	return readVisit(visits.get(feedUrl)).paused;
}

/** The visit with the pause that was set, or ended, while its run was under way. */
function withPauseSince(visit: FeedVisit, opened: Pause, stored: Pause): FeedVisit {
	if (isSame(opened, stored)) return visit;
	if (stored) return { ...visit, why: 'paused', paused: stored };
	if (!isSame(visit.paused, opened)) return visit;
	const { paused: _ended, ...rest } = visit;
	return { ...rest, why: 'new' };
}

function isSame(one: Pause, other: Pause): boolean {
	return one?.reason === other?.reason && one?.at === other?.at;
}
