import type { IndexStore } from '../../flow/links/index-host';
import { createDatabase } from '../ports/database';

const STORE = 'index';
const KEY = 'links';

/**
 * The link index on this device. A database of its own, since the worker opens it: two threads with one connection each
 * would wait for one another when its layout changes. `name` is of this vault on this device.
 */
export function createIndexStore(name: string): IndexStore {
	const database = createDatabase(`zettelfeed-index-${name}`, 1, (made) =>
		made.createObjectStore(STORE),
	);
	return {
		async load() {
			try {
				return await database.ask<unknown>(STORE, 'readonly', (all) => all.get(KEY));
			} catch {
				// No storage, or one that is broken: the notes are all there to build from.
				return undefined;
			}
		},
		async save(value) {
			try {
				await database.ask(STORE, 'readwrite', (all) => all.put(value, KEY));
			} catch {
				// A full disk costs the next start some seconds and nothing else.
			}
		},
	};
}
