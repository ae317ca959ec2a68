import { parseAddress } from '../../base/address';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { oneLine } from '../../base/text/text';
import { feedKey } from '../../feed/discovery/candidate';
import type { CandidateWhy, Feed } from '../../feed/model';
import { newestFirst } from '../../feed/plan';
import type { NoteDraft } from '../../note/model';
import { safeName } from '../../note/path';
import { itemTitle } from '../../note/template/values';
import type { World } from '../../ports';
import type { Settings } from '../../settings/model';
import { freeName } from '../../settings/feeds';
import { discoverFeeds, type FoundFeed } from './discover';
import { createDrafters } from './draft';
import { keepRecent } from './recent';

/** What stands behind an address, before anything is written. */
export interface FeedPreview {
	readonly url: string;
	readonly title: string;
	readonly suggestedName: string;
	readonly siteUrl?: string;
	readonly itemCount: number;
	/** The newest, at most ten. */
	readonly items: readonly { readonly title: string; readonly date?: string }[];
	readonly firstNote?: NoteDraft;
	/** The name under which this very feed is followed already. */
	readonly followedAs?: string;
	/** The address was not the feed's own: it was found from there. */
	readonly foundOnPage: boolean;
	/** How the feed was found. */
	readonly why?: CandidateWhy;
	/** `rss`, `atom`, `rdf` or `json`. */
	readonly format?: string;
	/** Other feeds found from the same address, best first; none where it was a feed itself. */
	readonly others?: readonly OtherFeed[];
}

/** A feed found beside the one shown, for the person to choose. */
export interface OtherFeed {
	readonly url: string;
	readonly title: string;
	readonly itemCount: number;
	/** ISO instant of the newest dated item. */
	readonly newest?: string;
	readonly format: string;
	readonly why: CandidateWhy;
}

/** Reads what an address holds: a feed, or what leads to one (`discoverFeeds`). Shows the best; writes nothing. */
export async function previewFeed(
	world: World,
	settings: Settings,
	address: string,
	signal: AbortSignal,
): Promise<Result<FeedPreview>> {
	const found = await discoverFeeds(world, address, signal);
	if (!found.ok) return found;
	const [best, ...others] = found.value.feeds;
	if (best === undefined) return fail(problem('no-feed-found', found.value.address));
	keepRecent(world, best.url, best.answer);
	const shown = await preview(world, settings, {
		feed: best.feed,
		url: best.url,
		foundOnPage: best.why !== 'address',
	});
	if (!shown.ok) return shown;
	return ok({
		...shown.value,
		why: best.why,
		format: best.format,
		others: others.map(withoutItems),
	});
}

function withoutItems({ url, title, itemCount, newest, format, why }: FoundFeed): OtherFeed {
	return { url, title, itemCount, ...(newest === undefined ? {} : { newest }), format, why };
}

async function preview(
	world: World,
	settings: Settings,
	found: { readonly feed: Feed; readonly url: string; readonly foundOnPage: boolean },
): Promise<Result<FeedPreview>> {
	const { feed, url, foundOnPage } = found;
	const suggestedName = freeName(feedName(feed.title, url), settings.feeds);
	const drafter = await createDrafters(world, settings).of({
		name: suggestedName,
		url,
		folder: '',
		tags: [],
		enabled: true,
	});
	if (!drafter.ok) return drafter;
	const followed = settings.feeds.find((each) => feedKey(each.url) === feedKey(url));
	const newest = [...feed.items].sort(newestFirst);
	const first = newest[0];
	return ok({
		url,
		title: feed.title,
		suggestedName,
		...(feed.siteUrl === undefined ? {} : { siteUrl: feed.siteUrl }),
		itemCount: feed.items.length,
		items: newest.slice(0, 10).map((item) => ({
			title: itemTitle(item),
			...(item.date === undefined ? {} : { date: item.date }),
		})),
		...(followed ? { followedAs: followed.name } : {}),
		...(first ? { firstNote: await drafter.value.note(first, feed) } : {}),
		foundOnPage,
	});
}

/** A feed's name stands in file names and tags: short words and dashes, as people name feeds. */
export function feedName(title: string, url: string): string {
	const name = safeName(oneLine(title))
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/gu, '')
		.slice(0, 40);
	return name || (parseAddress(url)?.hostname.replace(/^www\./u, '') ?? 'feed');
}
