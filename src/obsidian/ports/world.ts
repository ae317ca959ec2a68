import { parseYaml, type App } from 'obsidian';
import { problem, type Problem } from '../../base/problem';
import { createLedger, createVerdicts } from '../../flow/devices/device-lines';
import { cleanFolder } from '../../note/path';
import type { World } from '../../ports';
import { createAttachments } from './attachments';
import { createClock } from './clock';
import { createFeedChoices } from './feed-choices';
import { createHttp } from './http';
import { createRecords } from './database';
import { createJournal } from './journal';
import { createLogFiles } from './log-files';
import { createMemory, deviceId, storeName } from './local';
import type { VaultNotes } from './notes';
import { pdf } from './pdf';
import type { SettingsStore } from '../settings/store';
import { createShelf } from './shelf';

/**
 * The world of flows inside the app. Made without reading anything but the device's id. `tell` hears once where the
 * device's own storage refuses: no report of a run can say it.
 */
export function createWorld(
	app: App,
	notes: VaultNotes,
	settings: SettingsStore,
	tell: (found: Problem) => void,
): World {
	const device = deviceId(app);
	const database = createRecords(storeName(app));
	let isTold = false;
	const refused = (cause: unknown): void => {
		if (isTold) return;
		isTold = true;
		const why = cause instanceof Error ? cause.message.replace(/\.$/u, '') : undefined;
		tell(problem('not-kept', device, why, cause));
	};
	const memory = createMemory(app, refused);
	const logs = {
		files: createLogFiles(app.vault.adapter),
		...{ device, memory },
		own: `${app.vault.configDir}/plugins/zettelfeed`,
		chosen: () => cleanFolder(settings.current.recordsFolder),
	};
	return {
		http: createHttp(),
		notes,
		attachments: createAttachments(app, notes),
		ledger: createLedger(logs),
		verdicts: createVerdicts(logs),
		journal: createJournal(database, refused),
		memory,
		shelf: createShelf(database, refused),
		secrets: { get: (name) => app.secretStorage.getSecret(name) ?? undefined },
		feeds: createFeedChoices(settings),
		clock: createClock(),
		pdf,
		parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
		parseYaml: (yaml) => parseYaml(yaml) as unknown,
	};
}
