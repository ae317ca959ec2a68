import type { Action, Journal } from '../ports';
import { ACTIONS, settled } from './database';

const MAX_ACTIONS = 50;

/** The recorder's journal in the device's database. */
export function createJournal(database: () => Promise<IDBDatabase>): Journal {
	const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
		(await database()).transaction(ACTIONS, mode).objectStore(ACTIONS);
	return {
		async load() {
			return (await settled((await store('readonly')).getAll())) as Action[];
		},
		async save(action) {
			const actions = await store('readwrite');
			await settled(actions.put(action));
			const keys = await settled(actions.getAllKeys());
			for (const key of keys.slice(0, Math.max(0, keys.length - MAX_ACTIONS)))
				await settled(actions.delete(key));
		},
		async remove(id) {
			await settled((await store('readwrite')).delete(id));
		},
	};
}
