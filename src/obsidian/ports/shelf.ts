import type { FeedItem } from '../../feed/model';
import type { Shelf } from '../../ports';
import { SHELF, type Database } from './database';

/** Items as last sent, in the device's database. What it refuses is told; no run ends for it. */
export function createShelf(database: Database, refused: (cause: unknown) => void): Shelf {
	/** Feeds whose items could not be read: what is there is not written over. */
	const unread = new Set<string>();
	return {
		async load(feedUrl) {
			try {
				const items = await database.ask<unknown>(SHELF, 'readonly', (all) => all.get(feedUrl));
				unread.delete(feedUrl);
				return Array.isArray(items) ? (items as FeedItem[]) : [];
			} catch (cause) {
				unread.add(feedUrl);
				refused(cause);
				return [];
			}
		},
		async save(feedUrl, items) {
			if (unread.has(feedUrl)) return;
			try {
				await database.ask<unknown>(SHELF, 'readwrite', (all) =>
					items.length === 0 ? all.delete(feedUrl) : all.put(items, feedUrl),
				);
			} catch (cause) {
				refused(cause);
			}
		},
	};
}
