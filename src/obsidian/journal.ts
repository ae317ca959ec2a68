import type { Action, Journal } from '../ports';

const MAX_ACTIONS = 50;
const STORE = 'actions';

/** The recorder's journal in IndexedDB, named by vault and device: large, and of this device only. */
export function createJournal(name: string): Journal {
	let opened: Promise<IDBDatabase> | undefined;
	const database = (): Promise<IDBDatabase> => (opened ??= open(`zettelfeed-${name}`));
	return {
		async load() {
			const store = (await database()).transaction(STORE).objectStore(STORE);
			return (await settled(store.getAll())) as Action[];
		},
		async save(action) {
			const store = (await database()).transaction(STORE, 'readwrite').objectStore(STORE);
			await settled(store.put(action));
			const keys = await settled(store.getAllKeys());
			for (const key of keys.slice(0, Math.max(0, keys.length - MAX_ACTIONS)))
				await settled(store.delete(key));
		},
		async remove(id) {
			const store = (await database()).transaction(STORE, 'readwrite').objectStore(STORE);
			await settled(store.delete(id));
		},
	};
}

function open(name: string): Promise<IDBDatabase> {
	const request = indexedDB.open(name, 1);
	// Ids start with the instant of the action, so their order is the order of the actions.
	request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
	return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
	});
}
