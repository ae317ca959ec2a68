import { parseYaml, type App } from 'obsidian';
import type { World } from '../ports';
import { createAttachments } from './attachments';
import { createClock } from './clock';
import { createFeedChoices } from './feed-choices';
import { createHttp } from './http';
import { createDatabase } from './database';
import { createJournal } from './journal';
import { createLedger, createVerdicts } from './ledger';
import { createMemory, deviceId } from './local';
import type { VaultNotes } from './notes';
import { pdf } from './pdf';
import type { SettingsStore } from './settings-store';
import { createShelf } from './shelf';

/** The world of flows inside the app. Made without reading anything but the device's id. */
export function createWorld(app: App, notes: VaultNotes, settings: SettingsStore): World {
	const device = deviceId(app);
	// The device's id is per vault, so two vaults of one name stay apart.
	const database = createDatabase(device);
	return {
		http: createHttp(),
		notes,
		attachments: createAttachments(app, notes),
		ledger: createLedger(app, device),
		verdicts: createVerdicts(app, device),
		journal: createJournal(database),
		memory: createMemory(app),
		shelf: createShelf(database),
		secrets: { get: (name) => app.secretStorage.getSecret(name) ?? undefined },
		feeds: createFeedChoices(settings),
		clock: createClock(),
		pdf,
		parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
		parseYaml: (yaml) => parseYaml(yaml) as unknown,
	};
}
