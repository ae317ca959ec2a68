import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { hashText } from '../base/hash';
import type { LogFiles } from '../flow/devices/device-lines';
import type { Memory } from '../ports';
import { appendDurably, writeOver } from './write';

/** Where this device keeps what is its own, unless `--state` says otherwise. */
export function defaultStateFolder(vault: string): string {
	const base = process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');
	return join(base, 'zettelfeed', hashText(resolve(vault)));
}

/** The vault's configuration folder, found and not assumed: a hidden folder that holds our plugin, or the app's own files. */
export async function findConfigFolder(vault: string): Promise<string> {
	const entries = await readdir(vault, { withFileTypes: true });
	const hidden = entries
		.filter((entry) => entry.isDirectory() && entry.name.startsWith('.') && entry.name !== '.trash')
		.map((entry) => entry.name)
		.sort();
	for (const inside of [
		'plugins/zettelfeed',
		'app.json',
		'community-plugins.json',
		'plugins',
		'workspace.json',
	]) {
		for (const name of hidden) if (await isThere(join(vault, name, inside))) return name;
	}
	return '.obsidian';
}

/** Files of logs by their paths in the vault, so that what is remembered of them holds where the vault is moved. */
export function createLogFiles(vault: string): LogFiles {
	const at = (path: string): string => resolve(vault, path);
	return {
		list: async (folder) =>
			(await isThere(at(folder)))
				? (await readdir(at(folder))).map((name) => `${folder}/${name}`)
				: [],
		read: (file) => readFile(at(file), 'utf8'),
		append: (file, text) => appendDurably(at(file), text),
	};
}

/** This device's name in the ledger, made once. */
export async function deviceId(state: string): Promise<string> {
	const file = join(state, 'device-id');
	const known = (await isThere(file)) ? (await readFile(file, 'utf8')).trim() : '';
	// It names a file of the ledger: a damaged one would name a hidden file, or one elsewhere.
	if (/^[\w-]{1,60}$/u.test(known)) return known;
	const id = `cli-${randomUUID().slice(0, 8)}`;
	await writeOver(file, `${id}\n`);
	return id;
}

/** Small facts as one file of this device. What another command line wrote meanwhile under other names stays. */
export async function openMemory(state: string): Promise<Memory> {
	const file = join(state, 'memory.json');
	const read = async (): Promise<Map<string, unknown>> => {
		const stored = await readJson(file);
		return new Map(typeof stored === 'object' && stored !== null ? Object.entries(stored) : []);
	};
	const facts = await read();
	let turn: Promise<unknown> = Promise.resolve();
	const write = async (key: string): Promise<void> => {
		const now = (await read()).set(key, facts.get(key));
		await writeOver(file, JSON.stringify(Object.fromEntries(now)));
	};
	return {
		get: (key) => facts.get(key),
		set(key, value) {
			facts.set(key, value);
			const done = turn.then(() => write(key));
			turn = done.catch(() => undefined);
			return done;
		},
	};
}

/** What a file of this device holds; `undefined` where there is none, or it is damaged. */
export async function readJson(file: string): Promise<unknown> {
	if (!(await isThere(file))) return undefined;
	try {
		return JSON.parse(await readFile(file, 'utf8')) as unknown;
	} catch {
		// Of this device only and remade by use: a broken file starts anew.
		return undefined;
	}
}

/** Whether anything stands at that path. */
export async function isThere(path: string): Promise<boolean> {
	try {
		await stat(path);
		return true;
	} catch {
		// Not there is an answer, not a failure.
		return false;
	}
}
