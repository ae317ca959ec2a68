import { readVisit } from '../feed/visit-read';
import type { FeedVisit } from '../feed/visit-model';
import type { World } from '../ports';

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

export function openVisits(world: World): Visits {
	const stored = world.memory.get(KEY);
	const visits = new Map<string, unknown>(
		typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
	);
	let unsaved = 0;
	const save = async (): Promise<void> => {
		if (unsaved === 0) return;
		unsaved = 0;
		await world.memory.set(KEY, Object.fromEntries([...visits].slice(-MAX_FEEDS)));
	};
	return {
		get: (feedUrl) => readVisit(visits.get(feedUrl)),
		async set(feedUrl, visit) {
			visits.delete(feedUrl);
			visits.set(feedUrl, visit);
			unsaved += 1;
			if (unsaved >= SAVE_EVERY) await save();
		},
		save,
	};
}
