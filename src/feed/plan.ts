import { identityKeys, ownPages } from './identity';
import type { Feed, FeedItem } from './model';
import { ITEM, type Work } from '../base/pace';

/** What a run means to do with a feed's items, before anything is written. */
export interface ImportPlan {
	/** In the order asked for; undated last, ties by identity. */
	readonly make: readonly FeedItem[];
	/** New, but not made into notes: listed, and remembered as seen. */
	readonly left: readonly LeftOut[];
	/** Known already. */
	readonly same: readonly FeedItem[];
}

export interface LeftOut {
	readonly item: FeedItem;
	readonly why: 'first-import' | 'cap' | 'filter';
	/** The rule that dropped it. */
	readonly rule?: string;
}

export interface PlanOptions {
	/** Set on a feed's first import: how many of the newest items become notes. */
	readonly firstImport?: number;
	/** How many notes the day still has room for. */
	readonly room?: number;
	/** Which come first, and so win where there is little room. Default `newest`. */
	readonly order?: 'newest' | 'oldest';
	/** Why an item is to be dropped: the rule's words; `undefined` to keep it. */
	readonly drop?: (item: FeedItem) => string | undefined;
}

/**
 * Sorts a feed's items into new, known and left out, by identity alone: dates decide the order, never what is known.
 * Items that say the same under one identity count once.
 */
export function* planImport(
	feed: Feed,
	known: (key: string) => boolean,
	options: PlanOptions = {},
): Work<ImportPlan> {
	const seen = new Set<string>();
	const fresh: FeedItem[] = [];
	const same: FeedItem[] = [];
	yield* ownPages(feed);
	for (const item of [...feed.items].sort(newestFirst)) {
		yield ITEM;
		const keys = identityKeys(item, feed);
		if (keys.some((key) => known(key) || seen.has(key))) same.push(item);
		else fresh.push(item);
		for (const key of keys) seen.add(key);
	}
	return { ...(yield* choose(fresh, options)), same };
}

function* choose(
	fresh: readonly FeedItem[],
	options: PlanOptions,
): Work<Pick<ImportPlan, 'make' | 'left'>> {
	const left: LeftOut[] = [];
	const wanted: FeedItem[] = [];
	for (const item of fresh) {
		if (options.drop) yield ITEM * 2;
		const rule = options.drop?.(item);
		if (rule === undefined) wanted.push(item);
		else left.push({ item, why: 'filter', rule });
	}
	const newest = wanted.slice(0, options.firstImport ?? wanted.length);
	for (const item of wanted.slice(newest.length)) left.push({ item, why: 'first-import' });
	const ordered = options.order === 'oldest' ? oldestFirst(newest) : newest;
	const make = ordered.slice(0, options.room ?? ordered.length);
	for (const item of ordered.slice(make.length)) left.push({ item, why: 'cap' });
	return { make, left };
}

/** Of a list newest first: turned round, but what has no date stays last. */
function oldestFirst(newest: readonly FeedItem[]): readonly FeedItem[] {
	const dated = newest.filter((item) => item.date !== undefined);
	return [...dated.reverse(), ...newest.filter((item) => item.date === undefined)];
}

/** Newest first; items without a date last; ties by identity, so that the order in the document does not matter. */
export function newestFirst(a: FeedItem, b: FeedItem): number {
	const [left, right] = [a.date ?? '', b.date ?? ''];
	if (left !== right) return left < right ? 1 : -1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
