import { hostOf } from '../base/address';
import { hashText } from '../base/hash';
import { utcDay } from '../base/instant';
import { pageKey } from '../base/page-key';
import { oneLine } from '../base/text';
import type { Feed, FeedItem } from './model';

/** An item before it has a name of its own. */
export type Unidentified = Omit<FeedItem, 'id'>;

/**
 * Gives each item its identity, the same on every device and whatever the order of items. The ladder: the guid (an address
 * counts by its page key, anything else within the item's site), the page where the document links it once, title and day,
 * the hash of what was said. A rung on which two items of the document stand is no identity for either.
 */
export function identify(items: readonly Unidentified[], feedUrl: string): readonly FeedItem[] {
	const rungs = items.map((item) => ladder(item, feedUrl));
	const counts = new Map<string, number>();
	for (const keys of rungs) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return items.map((item, at) => {
		const keys = rungs[at] ?? [];
		// Two items that share every rung say the same thing: they are one.
		const id = keys.find((key) => counts.get(key) === 1) ?? keys.at(-1) ?? '';
		return { id, ...item };
	});
}

/** All keys an item is known by: its id, and its page where the document links that page once. */
export function identityKeys(item: FeedItem, feed: Feed): readonly string[] {
	const page = pageIdentity(item.url);
	const isOwn = page !== '' && pageOwners(feed).get(page) === item.id;
	return [...new Set([item.id, ...(isOwn ? [page] : [])])];
}

/** Kept per feed: asking anew for each item would be quadratic, seven seconds for 2,000 items. */
const OWNERS = new WeakMap<Feed, ReadonlyMap<string, string>>();

/** Each page the document links, with the id of the one item that does; an empty text where several do. */
function pageOwners(feed: Feed): ReadonlyMap<string, string> {
	const kept = OWNERS.get(feed);
	if (kept) return kept;
	const owners = new Map<string, string>();
	for (const item of feed.items) {
		const page = pageIdentity(item.url);
		const owner = owners.get(page);
		owners.set(page, owner === undefined || owner === item.id ? item.id : '');
	}
	OWNERS.set(feed, owners);
	return owners;
}

/** The key under which a page is known, from an item's link or a note's `url`; empty for no web address. */
export function pageIdentity(url: string): string {
	const key = pageKey(url);
	return key === '' ? '' : `page:${key}`;
}

function ladder(item: Unidentified, feedUrl: string): readonly string[] {
	const page = pageIdentity(item.url);
	const day = item.date === undefined ? '' : utcDay(item.date);
	const title = oneLine(item.title).toLowerCase();
	const said = [
		item.title,
		item.url,
		item.date ?? '',
		item.summaryHtml ?? '',
		item.contentHtml ?? '',
	].join('\n');
	const keys = [
		guidIdentity(item, feedUrl),
		page,
		title === '' || day === '' ? '' : `title:${scope(item, feedUrl)}:${day}:${hashText(title)}`,
		`said:${hashText(said)}`,
	];
	return [...new Set(keys)].filter((key) => key !== '');
}

function guidIdentity(item: Unidentified, feedUrl: string): string {
	const guid = item.guid?.trim() ?? '';
	if (guid === '') return '';
	if (/^https?:\/\//iu.test(guid)) return pageIdentity(guid);
	return `guid:${scope(item, feedUrl)}:${guid.length > 120 ? hashText(guid) : guid}`;
}

/** A bare guid such as `17` is unique within a site only. A local file's path is never part of an identity. */
function scope(item: Unidentified, feedUrl: string): string {
	// Sites move between `www` and bare hosts; their items do not change by that.
	return (hostOf(item.url) || hostOf(feedUrl)).replace(/^www\./u, '');
}
