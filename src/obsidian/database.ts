export const ACTIONS = 'actions';
export const SHELF = 'shelf';

/** The device's own database of this vault, opened at first use: large things that no other device needs. */
export function createDatabase(name: string): () => Promise<IDBDatabase> {
	let opened: Promise<IDBDatabase> | undefined;
	return () => (opened ??= open(`zettelfeed-${name}`));
}

function open(name: string): Promise<IDBDatabase> {
	const request = indexedDB.open(name, 2);
	request.onupgradeneeded = () => {
		const { result } = request;
		const stores = result.objectStoreNames;
		// Ids start with the instant of the action, so their order is the order of the actions.
		if (!stores.contains(ACTIONS)) result.createObjectStore(ACTIONS, { keyPath: 'id' });
		if (!stores.contains(SHELF)) result.createObjectStore(SHELF);
	};
	return settled(request);
}

/** A request's result as a promise. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
	});
}
