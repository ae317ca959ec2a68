import { hostOf } from '../base/address';
import { hashText } from '../base/hash';
import { utcDay } from '../base/time/instant';
import { pageKey } from '../base/identity/page-key';
import { oneLine } from '../base/text/text';
import type { Feed, FeedItem } from './model';
import { finish, ITEM, type Work } from '../base/pace';

/** An item before it has a name of its own. */
export type Unidentified = Omit<FeedItem, 'id'>;

/**
 * Gives each item its identity, the same on every device and whatever the order of items. The ladder: the guid (an address
 * counts by its page key, anything else within the item's site), the page where the document links it once, title and day,
 * the hash of what was said. A rung on which two items of the document stand is no identity for either.
 */
export function* identify(
	items: readonly Unidentified[],
	feedUrl: string,
): Work<readonly FeedItem[]> {
	// Read once: a feed has one host and may have fifty thousand items.
	const feedHost = hostOf(feedUrl);
	const guids = yield* each(items, (item) => guidIdentity(item, feedHost));
	// Lower rungs are worked out where an item needs them only: hashing every body is the dearest part of reading a feed.
	const isSettled =
		new Set(guids).size === items.length && guids.every((key) => /^guid:/u.test(key));
	const pages = isSettled ? [] : yield* each(items, (item) => pageIdentity(item.url));
	const ids = yield* chooseUnique(items, [guids, pages]);
	const lower = ids.includes('')
		? yield* chooseUnique(items, [yield* each(items, (item) => titleIdentity(item, feedHost))])
		: [];
	// Two items that share every rung say the same thing: they are one.
	return yield* each(items, (item, at) => ({
		id: ids[at] || lower[at] || saidIdentity(item),
		...item,
	}));
}

/** Items between two yields: each goes through every generator on the way, which costs more than an item that says nothing. */
const FEW = 32;
/** What it costs to look that many items up in a list, beside what it costs to read them. */
const GLANCE = (FEW * ITEM) / 10;

/** `map` in slices. */
function* each<T, U>(list: readonly T[], make: (one: T, at: number) => U): Work<readonly U[]> {
	const made: U[] = [];
	for (const one of list) {
		const count = made.push(make(one, made.length));
		if (count % FEW === 0) yield FEW * ITEM;
	}
	return made;
}

/**
 * For each item the first of its keys that no other item has on that rung and none took on a rung above; else an empty text.
 * Rung by rung: a later item that links an earlier one's page must not take that one's identity away.
 */
function* chooseUnique(
	items: readonly Unidentified[],
	rungs: readonly (readonly string[])[],
): Work<readonly string[]> {
	const ids = items.map(() => '');
	const taken = new Set<string>();
	for (const keys of rungs) {
		const counts = new Map<string, number>();
		for (const [at, key] of keys.entries()) {
			if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
			if (at % FEW === 0) yield GLANCE;
		}
		for (const at of items.keys()) {
			if (at % FEW === 0) yield GLANCE;
			const key = keys[at] ?? '';
			if (ids[at] !== '' || key === '' || counts.get(key) !== 1 || taken.has(key)) continue;
			ids[at] = key;
			taken.add(key);
		}
	}
	return ids;
}

/** All keys an item is known by: its id, and its page where no other item links that page or is known by it. */
export function identityKeys(item: FeedItem, feed: Feed): readonly string[] {
	const page = pageIdentity(item.url);
	const isOwn = page !== '' && pageOwners(feed).get(page) === item.id;
	return [...new Set([item.id, ...(isOwn ? [page] : [])])];
}

/** Kept per feed: asking anew for each item would be quadratic, seven seconds for 2,000 items. */
const OWNERS = new WeakMap<Feed, ReadonlyMap<string, string>>();

function pageOwners(feed: Feed): ReadonlyMap<string, string> {
	return OWNERS.get(feed) ?? finish(ownPages(feed));
}

/**
 * Each page the document links or an item is known by, with the id of the one item; an empty text where there are several.
 * Asked for before `identityKeys` where the feed may be long: that would do it in one go.
 */
export function* ownPages(feed: Feed): Work<ReadonlyMap<string, string>> {
	const kept = OWNERS.get(feed);
	if (kept) return kept;
	const owners = new Map<string, string>();
	for (const item of feed.items) {
		yield ITEM;
		for (const page of [item.id, pageIdentity(item.url)]) {
			const owner = owners.get(page);
			owners.set(page, owner === undefined || owner === item.id ? item.id : '');
		}
	}
	OWNERS.set(feed, owners);
	return owners;
}

/** The key under which a page is known, from an item's link or a note's `url`; empty for no web address. */
export function pageIdentity(url: string): string {
	const key = pageKey(url);
	return key === '' ? '' : `page:${key}`;
}

function titleIdentity(item: Unidentified, feedHost: string): string {
	const day = item.date === undefined ? '' : utcDay(item.date);
	const title = oneLine(item.title).toLowerCase();
	return title === '' || day === ''
		? ''
		: `title:${scope(item, feedHost)}:${day}:${hashText(title)}`;
}

function saidIdentity(item: Unidentified): string {
	const { title, url, date = '', summaryHtml = '', contentHtml = '' } = item;
	return `said:${hashText([title, url, date, summaryHtml, contentHtml].join('\n'))}`;
}

function guidIdentity(item: Unidentified, feedHost: string): string {
	const guid = item.guid?.trim() ?? '';
	if (guid === '') return '';
	if (/^https?:\/\//iu.test(guid)) return pageIdentity(guid);
	return `guid:${scope(item, feedHost)}:${guid.length > 120 ? hashText(guid) : guid}`;
}

/** A bare guid such as `17` is unique within a site only. A local file's path is never part of an identity. */
function scope(item: Unidentified, feedHost: string): string {
	// Sites move between `www` and bare hosts; their items do not change by that.
	return (hostOf(item.url) || feedHost).replace(/^www\./u, '');
}
