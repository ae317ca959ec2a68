import type { FeedItem } from '../feed/model';
import type { Shelf } from '../ports';
import { settled, SHELF } from './database';

/** Items as last sent, in the device's database. */
export function createShelf(database: () => Promise<IDBDatabase>): Shelf {
	return {
		async load(feedUrl) {
			const store = (await database()).transaction(SHELF).objectStore(SHELF);
			const items = (await settled(store.get(feedUrl))) as unknown;
			return Array.isArray(items) ? (items as FeedItem[]) : [];
		},
		async save(feedUrl, items) {
			const store = (await database()).transaction(SHELF, 'readwrite').objectStore(SHELF);
			if (items.length === 0) await settled(store.delete(feedUrl));
			else await settled(store.put(items, feedUrl));
		},
	};
}
