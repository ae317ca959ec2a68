import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { hashText } from '../base/hash';
import { codeOf } from '../base/problem';
import { isRecord, type UnknownRecord } from '../base/record';
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

/**
 * Small facts as one file of this device. What another command line wrote meanwhile stays: under other names, and in a record
 * (visits by feed, failures by note) under other entries; of one entry the later writer's counts.
 */
export async function openMemory(state: string): Promise<Memory> {
	const file = join(state, 'memory.json');
	const read = async (): Promise<Map<string, unknown>> => {
		const stored = await readJson(file);
		return new Map(Object.entries(recordOf(stored)));
	};
	const facts = await read();
	/** What this one has read or written last, entry by entry, as JSON: flows may change what they were given. */
	const known = new Map([...facts].map(([key, value]) => [key, entriesOf(value)]));
	let turn: Promise<unknown> = Promise.resolve();
	const write = async (key: string): Promise<void> => {
		const ours = facts.get(key);
		const entries = entriesOf(ours);
		const before = known.get(key) ?? new Map<string, string>();
		known.set(key, entries);
		await alone(file, async () => {
			const now = await read();
			now.set(key, isRecord(ours) ? merged(now.get(key), before, entries) : ours);
			await writeOver(file, JSON.stringify(Object.fromEntries(now)));
		});
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

const recordOf = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

function entriesOf(value: unknown): ReadonlyMap<string, string> {
	const entries: readonly [string, unknown][] = Object.entries(recordOf(value));
	return new Map(
		entries.flatMap(([name, each]) => (each === undefined ? [] : [[name, JSON.stringify(each)]])),
	);
}

/** A record as it is stored, with what changed from `before` to `now`. */
function merged(
	stored: unknown,
	before: ReadonlyMap<string, string>,
	now: ReadonlyMap<string, string>,
): object {
	const all = new Map<string, unknown>(Object.entries(recordOf(stored)));
	for (const name of before.keys()) if (!now.has(name)) all.delete(name);
	for (const [name, json] of now) {
		if (before.get(name) === json) continue;
		// Behind the others: what is oldest is forgotten first.
		all.delete(name);
		all.set(name, JSON.parse(json) as unknown);
	}
	return Object.fromEntries(all);
}

/** Milliseconds between two looks, and looks until the lock counts as left by a run that was killed. */
const LOOK = 10;
const LOOKS = 200;

/** Runs while no other command line does so with this file; a lock file beside it tells. */
async function alone(file: string, run: () => Promise<void>): Promise<void> {
	const lock = `${file}.lock`;
	await mkdir(dirname(file), { recursive: true });
	for (let look = 0; look < LOOKS && !(await isFree(lock)); look += 1)
		await new Promise((resolve) => setTimeout(resolve, LOOK));
	try {
		await run();
	} finally {
		await rm(lock, { force: true });
	}
}

/** Takes the lock where nobody has it. */
async function isFree(lock: string): Promise<boolean> {
	try {
		await writeFile(lock, '', { flag: 'wx' });
		return true;
	} catch (cause) {
		if (codeOf(cause) === 'EEXIST') return false;
		throw cause;
	}
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
