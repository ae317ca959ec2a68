import { beyondBounds, sizeOf } from '../flow/journal-bounds';
import type { Action, Journal } from '../ports';
import { ACTIONS, settled } from './database';

/** The recorder's journal in the device's database: it outlives a restart. */
export function createJournal(database: () => Promise<IDBDatabase>): Journal {
	const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
		(await database()).transaction(ACTIONS, mode).objectStore(ACTIONS);
	const load = async (): Promise<readonly Action[]> =>
		(await settled((await store('readonly')).getAll())) as Action[];
	/** Of each action, oldest first: read once, so that saving need not look at every text. */
	let sizes: Map<string, number> | undefined;
	return {
		load,
		async save(action) {
			sizes ??= new Map((await load()).map((each) => [each.id, sizeOf(each)]));
			sizes.set(action.id, sizeOf(action));
			const actions = await store('readwrite');
			await settled(actions.put(action));
			for (const id of beyondBounds([...sizes])) {
				sizes.delete(id);
				await settled(actions.delete(id));
			}
		},
		async remove(id) {
			sizes?.delete(id);
			await settled((await store('readwrite')).delete(id));
		},
	};
}
