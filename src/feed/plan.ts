import { identityKeys } from './identity';
import type { Feed, FeedItem } from './model';

/** What a run means to do with a feed's items, before anything is written. */
export interface ImportPlan {
	/** Newest first, undated last, ties by identity. */
	readonly make: readonly FeedItem[];
	/** Beyond the first import's number: listed, and remembered as seen. */
	readonly notImported: readonly FeedItem[];
	readonly same: readonly FeedItem[];
}

export interface PlanOptions {
	/** Set on a feed's first import: how many of the newest items become notes. */
	readonly firstImport?: number;
}

/**
 * Sorts a feed's items into new, known and not imported, by identity alone: dates decide the order, never what is known.
 * Items that say the same under one identity count once.
 */
export function planImport(
	feed: Feed,
	known: (key: string) => boolean,
	options: PlanOptions = {},
): ImportPlan {
	const seen = new Set<string>();
	const fresh: FeedItem[] = [];
	const same: FeedItem[] = [];
	for (const item of [...feed.items].sort(newestFirst)) {
		const keys = identityKeys(item, feed);
		if (keys.some((key) => known(key) || seen.has(key))) same.push(item);
		else fresh.push(item);
		for (const key of keys) seen.add(key);
	}
	const count = options.firstImport ?? fresh.length;
	return { make: fresh.slice(0, count), notImported: fresh.slice(count), same };
}

/** Newest first; items without a date last; ties by identity, so that the order in the document does not matter. */
export function newestFirst(a: FeedItem, b: FeedItem): number {
	const [left, right] = [a.date ?? '', b.date ?? ''];
	if (left !== right) return left < right ? 1 : -1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
