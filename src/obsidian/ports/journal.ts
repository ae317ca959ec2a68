import { beyondBounds, sizeOf } from '../../flow/undo/journal-bounds';
import type { Action, Journal } from '../../ports';
import { ACTIONS, type Database } from './database';

/**
 * The recorder's journal in the device's database: it outlives a restart. What the database refuses is told and kept until
 * the app is closed; no run ends for it.
 */
export function createJournal(database: Database, refused: (cause: unknown) => void): Journal {
	/** Actions that the database holds otherwise, as they should be; `undefined` where it should hold none. */
	const unsaved = new Map<string, Action | undefined>();
	const stored = async (): Promise<readonly Action[]> => {
		try {
			return await database.ask<Action[]>(ACTIONS, 'readonly', (actions) => actions.getAll());
		} catch (cause) {
			refused(cause);
			return [];
		}
	};
	const load = async (): Promise<readonly Action[]> => {
		const kept = (await stored()).filter(({ id }) => !unsaved.has(id));
		if (unsaved.size === 0) return kept;
		const others = [...unsaved.values()].filter((each) => each !== undefined);
		return [...kept, ...others].sort((a, b) => (a.id < b.id ? -1 : 1));
	};
	const write = async (id: string, action?: Action): Promise<void> => {
		try {
			await database.ask<unknown>(ACTIONS, 'readwrite', (actions) =>
				action ? actions.put(action) : actions.delete(id),
			);
			unsaved.delete(id);
		} catch (cause) {
			unsaved.set(id, action);
			refused(cause);
		}
	};
	/** Of each action, oldest first: read once, so that saving need not look at every text. */
	let sizes: Map<string, number> | undefined;
	return {
		load,
		async save(action) {
			sizes ??= new Map((await load()).map((each) => [each.id, sizeOf(each)]));
			sizes.set(action.id, sizeOf(action));
			await write(action.id, action);
			for (const id of beyondBounds([...sizes])) {
				sizes.delete(id);
				await write(id);
			}
		},
		async remove(id) {
			sizes?.delete(id);
			await write(id);
		},
	};
}
