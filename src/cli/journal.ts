import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord, type UnknownRecord } from '../base/record';
import { beyondBounds, sizeOf } from '../flow/undo/journal-bounds';
import type { Action, Journal } from '../ports';
import { isThere, readJson } from './state';
import { writeOver } from './write';

/**
 * The recorder's journal, one file an action, bounded in actions and in size: command lines that run at once write files of
 * their own, and saving an action does not write all others again.
 */
export async function openJournal(state: string): Promise<Journal> {
	const folder = join(state, 'journal');
	const fileOf = (id: string): string => join(folder, `${id.replace(/[^\w.-]/gu, '-')}.json`);
	const known = new Map<string, Known>();
	const load = async (): Promise<readonly Action[]> => {
		const names = (await isThere(folder)) ? await readdir(folder) : [];
		const found: Action[] = [];
		for (const name of names.filter((each) => each.endsWith('.json'))) {
			const action = await readAction(join(folder, name), known);
			if (action) found.push(action);
		}
		return found.sort((a, b) => (a.id < b.id ? -1 : 1));
	};
	const drop = (id: string): Promise<void> => rm(fileOf(id), { force: true });
	let sizes: Map<string, number> | undefined;
	const journal: Journal = {
		load,
		async save(action) {
			sizes ??= new Map((await load()).map((each) => [each.id, sizeOf(each)]));
			sizes.set(action.id, sizeOf(action));
			await writeOver(fileOf(action.id), JSON.stringify(action));
			for (const id of beyondBounds([...sizes])) {
				sizes.delete(id);
				await drop(id);
			}
		},
		async remove(id) {
			sizes?.delete(id);
			await drop(id);
		},
	};
	await takeOver(journal, join(state, 'journal.json'));
	return journal;
}

/** An action as read from its file, and when that was written, in milliseconds. */
interface Known {
	readonly written: number;
	readonly action: Action | undefined;
}

/** The action in a file, read once as long as the file stays; `undefined` where it is gone or holds none. */
async function readAction(file: string, known: Map<string, Known>): Promise<Action | undefined> {
	try {
		const written = (await stat(file)).mtimeMs;
		const before = known.get(file);
		if (before?.written === written) return before.action;
		const stored = await readJson(file);
		const action = isAction(stored) ? stored : undefined;
		known.set(file, { written, action });
		return action;
	} catch {
		// Taken back by another command line while we look.
		return undefined;
	}
}

/** The journal of older releases was one file. */
async function takeOver(journal: Journal, file: string): Promise<void> {
	const stored = await readJson(file);
	if (stored === undefined) return;
	for (const each of Array.isArray(stored) ? stored.filter(isAction) : []) await journal.save(each);
	await rm(file, { force: true });
}

/** Whether a stored value can be listed and undone; what a damaged file holds otherwise is left out. */
function isAction(stored: unknown): stored is Action {
	const isText = (of: UnknownRecord, key: string): boolean => typeof of[key] === 'string';
	if (!isRecord(stored)) return false;
	return (
		['id', 'kind', 'subject', 'at'].every((key) => isText(stored, key)) &&
		Array.isArray(stored['changes']) &&
		stored['changes'].every((each: unknown) => isRecord(each) && isText(each, 'path'))
	);
}
