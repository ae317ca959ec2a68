import { pageKey } from '../../base/identity/page-key';
import type { FeedItem } from '../../feed/model';
import { wholeArticle } from '../../note/template/whole';
import type { World } from '../../ports';
import type { FeedSettings, Settings } from '../../settings/model';
import { feedsOf } from './note-feeds';

/** What feeds last sent of an article. */
export interface SentItem {
	/** The feed's name. */
	readonly feed?: string;
	/** The whole article as the feed sent it; absent where it sends teasers, or nothing of it is on this device. */
	readonly html?: string;
}

export interface SentItems {
	find(properties: Readonly<Record<string, unknown>> | undefined, url: string): Promise<SentItem>;
}

/** Looks notes up among what their feeds last sent; each feed's shelf is read once. */
export function createSentItems(world: World, settings: Settings): SentItems {
	const shelves = new Map<string, Promise<ReadonlyMap<string, FeedItem>>>();
	const shelfOf = (feed: FeedSettings): Promise<ReadonlyMap<string, FeedItem>> => {
		const known = shelves.get(feed.url);
		if (known) return known;
		const loaded = world.shelf
			.load(feed.url)
			.then((items) => new Map(items.map((item) => [pageKey(item.url), item])));
		shelves.set(feed.url, loaded);
		return loaded;
	};
	return {
		async find(properties, url) {
			const named = feedsOf(settings, properties);
			const own = settings.feeds.filter((feed) => named.includes(feed.name));
			const [first] = own;
			if (!first) return {};
			const key = pageKey(url);
			for (const feed of own) {
				const item = key === '' ? undefined : (await shelfOf(feed)).get(key);
				const html = item && wholeArticle(item);
				if (html !== undefined) return { feed: feed.name, html };
			}
			return { feed: first.name };
		},
	};
}
