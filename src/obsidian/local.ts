import type { App } from 'obsidian';
import { hashText } from '../base/hash';
import type { Memory } from '../ports';

const PREFIX = 'zettelfeed-';

/** Facts of this device and vault, in the app's local storage. */
export function createMemory(app: App): Memory {
	return {
		get: (key) => app.loadLocalStorage(PREFIX + key) as unknown,
		set: (key, value) => {
			app.saveLocalStorage(PREFIX + key, value);
			return Promise.resolve();
		},
	};
}

/** This device's name in the ledger, made once per device and vault. */
export function deviceId(app: App): string {
	const known: unknown = app.loadLocalStorage(`${PREFIX}device`);
	if (typeof known === 'string' && known !== '') return known;
	const id = `app-${hashText(crypto.randomUUID()).slice(-8)}`;
	app.saveLocalStorage(`${PREFIX}device`, id);
	return id;
}
