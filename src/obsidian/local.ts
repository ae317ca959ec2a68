import type { App } from 'obsidian';
import { hashText } from '../base/hash';
import type { Memory } from '../ports';

const PREFIX = 'zettelfeed-';

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
	const known: unknown = app.loadLocalStorage(`${PREFIX}device`);
	if (typeof known === 'string' && known !== '') return known;
	const id = `app-${hashText(crypto.randomUUID()).slice(-8)}`;
	try {
		app.saveLocalStorage(`${PREFIX}device`, id);
	} catch {
		// A full storage must not keep the plugin from loading; what it then cannot keep is told when it matters.
	}
	return id;
}
