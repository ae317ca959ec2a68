import { FileSystemAdapter, type App } from 'obsidian';
import { hashText } from '../../base/hash';
import type { Memory } from '../../ports';

const PREFIX = 'zettelfeed-';
const DEVICE = `${PREFIX}device`;

/**
 * Facts of this device and vault, in the app's local storage. What it refuses is told and known until the app is closed: a
 * feed whose last visit is forgotten would be asked every minute.
 */
export function createMemory(app: App, refused: (cause: unknown) => void): Memory {
	const unsaved = new Map<string, unknown>();
	return {
		get: (key) =>
			unsaved.has(key) ? unsaved.get(key) : (app.loadLocalStorage(PREFIX + key) as unknown),
		set(key, value) {
			try {
				app.saveLocalStorage(PREFIX + key, value);
				unsaved.delete(key);
			} catch (cause) {
				unsaved.set(key, value);
				refused(cause);
			}
			return Promise.resolve();
		},
	};
}

/** This device's name in the ledger, made once per device and vault; anew at each start where nothing can be kept. */
export function deviceId(app: App): string {
	const known = keptId(app);
	if (known !== '') return known;
	const id = `app-${hashText(crypto.randomUUID()).slice(-8)}`;
	try {
		app.saveLocalStorage(DEVICE, id);
	} catch {
		// A full storage must not keep the plugin from loading; what it then cannot keep is told when it matters.
	}
	return id;
}

/**
 * Names this vault's databases on this device: by its id, which outlives renaming the vault; where none can be kept, by the
 * vault's place, since a new name at each start would leave the databases of the one before behind.
 */
export function storeName(app: App): string {
	const { adapter } = app.vault;
	const place = adapter instanceof FileSystemAdapter ? adapter.getBasePath() : app.vault.getName();
	return keptId(app) || `at-${hashText(place)}`;
}

function keptId(app: App): string {
	const id: unknown = app.loadLocalStorage(DEVICE);
	return typeof id === 'string' ? id : '';
}
