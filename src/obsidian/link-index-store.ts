import type { IndexStore } from '../flow/index-host';
import { settled } from './database';

const STORE = 'index';
const KEY = 'links';

/**
 * The link index on this device. A database of its own, since the worker opens it: two threads with one connection each
 * would wait for one another when its layout changes. Named by the device's id, which is per vault and outlives renaming it.
 */
export function createIndexStore(name: string): IndexStore {
	let opened: Promise<IDBDatabase> | undefined;
	const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
		opened ??= open(`zettelfeed-index-${name}`);
		return (await opened).transaction(STORE, mode).objectStore(STORE);
	};
	return {
		async load() {
			try {
				return (await settled((await store('readonly')).get(KEY))) as unknown;
			} catch {
				// No storage, or one that is broken: the notes are all there to build from.
				return undefined;
			}
		},
		async save(value) {
			try {
				await settled((await store('readwrite')).put(value, KEY));
			} catch {
				// A full disk costs the next start some seconds and nothing else.
			}
		},
	};
}

function open(name: string): Promise<IDBDatabase> {
	const request = indexedDB.open(name, 1);
	request.onupgradeneeded = () => request.result.createObjectStore(STORE);
	return settled(request);
}
