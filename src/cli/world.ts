import { constants } from 'node:fs';
import { access, mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { codeOf, problem, type Problem } from '../base/problem';
import { createLedger, createVerdicts } from '../flow/devices/device-lines';
import { readExcluded } from '../flow/excluded';
import { cleanFolder } from '../note/path';
import type { World } from '../ports';
import type { Settings } from '../settings/model';
import { readSettings } from '../settings/read';
import { createAttachments } from './attachments';
import { createClock } from './clock';
import { parseHtml } from './dom';
import { openFolder } from './folder';
import { createHttp } from './http';
import { pdf } from './pdf';
import { createShelf, environmentSecrets } from './shelf';
import {
	createLogFiles,
	defaultStateFolder,
	deviceId,
	findConfigFolder,
	isThere,
	openJournal,
	openMemory,
} from './state';
import { parseYaml } from './yaml';

export interface OpenOptions {
	readonly vault: string;
	readonly state?: string;
	/** Addresses of files that the person named as feeds. */
	readonly files?: readonly string[];
	/** Milliseconds for one request; tests shorten it. */
	readonly timeoutMs?: number;
}

export interface OpenedVault {
	readonly world: World;
	readonly settings: Settings;
	/** What is wrong with the stored settings. */
	readonly problems: readonly Problem[];
	/** data.json is there and cannot be read: what it says is not known. */
	readonly unreadable: boolean;
}

/** Makes the folder of this device's own facts; a problem where it cannot be used, before anything is done. */
export async function prepareState(options: OpenOptions): Promise<Problem | undefined> {
	const state = stateOf(options);
	try {
		await mkdir(state, { recursive: true });
		await access(state, constants.W_OK);
		return undefined;
	} catch (cause) {
		return problem('vault-write', state, codeOf(cause), cause);
	}
}

function stateOf(options: OpenOptions): string {
	return resolve(options.state ?? defaultStateFolder(resolve(options.vault)));
}

/** Opens a plain folder as a vault, with the plugin's own settings where it has them. */
export async function openVault(options: OpenOptions): Promise<OpenedVault> {
	const vault = resolve(options.vault);
	const state = stateOf(options);
	const config = await findConfigFolder(vault);
	const plugin = `${config}/plugins/zettelfeed`;
	const notes = await openFolder(
		vault,
		await readExcluded((file) => readFile(join(vault, config, file), 'utf8')),
	);
	const stored = await readStored(join(vault, plugin, 'data.json'));
	const { settings, problems } = readSettings(stored.value);
	const memory = await openMemory(state);
	const logs = {
		files: createLogFiles(vault),
		...{ device: await deviceId(state), memory },
		own: plugin,
		chosen: () => cleanFolder(settings.recordsFolder),
	};
	const world: World = {
		http: createHttp({
			files: new Set(options.files),
			...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
		}),
		notes,
		attachments: await createAttachments(notes, join(vault, config)),
		ledger: createLedger(logs),
		verdicts: createVerdicts(logs),
		journal: await openJournal(state),
		memory,
		shelf: createShelf(state),
		secrets: environmentSecrets,
		clock: createClock(),
		pdf,
		parseHtml,
		parseYaml,
	};
	return {
		world,
		settings,
		problems: [...stored.problems, ...problems],
		unreadable: stored.problems.length > 0,
	};
}

async function readStored(
	file: string,
): Promise<{ readonly value: unknown; readonly problems: readonly Problem[] }> {
	if (!(await isThere(file))) return { value: undefined, problems: [] };
	try {
		return { value: JSON.parse(await readFile(file, 'utf8')) as unknown, problems: [] };
	} catch (cause) {
		return { value: undefined, problems: [problem('bad-settings', file, 'it is not JSON', cause)] };
	}
}
