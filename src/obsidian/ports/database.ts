export const ACTIONS = 'actions';
export const SHELF = 'shelf';

/** A database of this device, opened at first use: large things that no other device needs. */
export interface Database {
	/** What one request gives, once its transaction is complete. Rejects with what the browser says. */
	ask<T>(
		store: string,
		mode: IDBTransactionMode,
		request: (store: IDBObjectStore) => Asked<T>,
	): Promise<T>;
}

/** A request of any kind. */
type Asked<T> = Pick<IDBRequest<T>, 'result'>;

/** Actions of this vault, and what its feeds sent last. `vault` as `storeName` gives it. */
export function createRecords(vault: string): Database {
	return createDatabase(`zettelfeed-${vault}`, 2, (database) => {
		const stores = database.objectStoreNames;
		// Ids start with the instant of the action, so their order is the order of the actions.
		if (!stores.contains(ACTIONS)) database.createObjectStore(ACTIONS, { keyPath: 'id' });
		if (!stores.contains(SHELF)) database.createObjectStore(SHELF);
	});
}

/** `layOut` makes the stores of this version where the database is new or of an older one. */
export function createDatabase(
	name: string,
	version: number,
	layOut: (database: IDBDatabase) => void,
): Database {
	let opened: Promise<IDBDatabase> | undefined;
	const connect = (): Promise<IDBDatabase> => (opened ??= open(name, version, layOut));
	return {
		async ask(store, mode, request) {
			const database = connect();
			try {
				return await transact(await database, store, mode, request);
			} catch (cause) {
				if (isFull(cause)) throw cause;
				// iOS cuts connections of an app that slept, and a first opening may fail: a new connection serves.
				if (database === opened) opened = undefined;
				return transact(await connect(), store, mode, request);
			}
		},
	};
}

function transact<T>(
	database: IDBDatabase,
	store: string,
	mode: IDBTransactionMode,
	request: (store: IDBObjectStore) => Asked<T>,
): Promise<T> {
	const transaction = database.transaction(store, mode);
	const asked = request(transaction.objectStore(store));
	// A request that went well is not yet on the disk: a full one refuses the transaction as a whole.
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve(asked.result);
		transaction.onabort = () => reject(transaction.error ?? unknown());
	});
}

/** Whether what was refused does not fit: asking again would change nothing. */
function isFull(cause: unknown): boolean {
	return cause instanceof DOMException && cause.name === 'QuotaExceededError';
}

function open(
	name: string,
	version: number,
	layOut: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
	const request = indexedDB.open(name, version);
	request.onupgradeneeded = () => layOut(request.result);
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? unknown());
	});
}

function unknown(): Error {
	return new Error('IndexedDB gave no reason');
}
