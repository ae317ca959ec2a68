import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hashText } from '../base/hash';
import type { FeedItem } from '../feed/model';
import type { Secrets, Shelf } from '../ports';
import { isThere } from './state';
import { writeOver } from './write';

/** Items as last sent, one file a feed under the state folder. */
export function createShelf(state: string): Shelf {
	const fileOf = (feedUrl: string): string => join(state, 'shelf', `${hashText(feedUrl)}.json`);
	return {
		async load(feedUrl) {
			const file = fileOf(feedUrl);
			if (!(await isThere(file))) return [];
			try {
				const items: unknown = JSON.parse(await readFile(file, 'utf8'));
				return Array.isArray(items) ? (items as FeedItem[]) : [];
			} catch {
				// Of this device only and remade by the next full answer: a broken file starts anew.
				return [];
			}
		},
		async save(feedUrl, items) {
			if (items.length === 0) await rm(fileOf(feedUrl), { force: true });
			else await writeOver(fileOf(feedUrl), JSON.stringify(items));
		},
	};
}

/** Secrets from the environment: `my-feed` is `ZETTELFEED_SECRET_MY_FEED`. */
export const environmentSecrets: Secrets = {
	get: (name) => process.env[`ZETTELFEED_SECRET_${name.toUpperCase().replace(/[^A-Z0-9]/gu, '_')}`],
};
