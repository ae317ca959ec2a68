import type { App } from 'obsidian';
import { problem } from '../base/problem';
import { fail, ok } from '../base/result';
import { formatEntry, parseEntries } from '../flow/ledger-lines';
import type { Ledger } from '../ports';

/** The ledger in the plugin's folder: this device appends to a file of its own, all devices' files are read as one. */
export function createLedger(app: App, device: string): Ledger {
	const { adapter, configDir } = app.vault;
	const folder = `${configDir}/plugins/zettelfeed/ledger`;
	return {
		async load() {
			try {
				if (!(await adapter.exists(folder))) return ok([]);
				const names = (await adapter.list(folder)).files
					.filter((name) => name.endsWith('.jsonl'))
					.sort();
				const texts = await Promise.all(names.map((name) => adapter.read(name)));
				return ok(texts.flatMap(parseEntries));
			} catch (cause) {
				return fail(problem('bad-ledger', folder, undefined, cause));
			}
		},
		async append(entries) {
			const file = `${folder}/${device}.jsonl`;
			const lines = entries.map(formatEntry).join('');
			try {
				if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
				if (!(await adapter.exists(file))) await adapter.write(file, lines);
				else {
					// A line cut short by a crash must not swallow the next one.
					const cut = !(await adapter.read(file)).endsWith('\n');
					await adapter.append(file, cut ? `\n${lines}` : lines);
				}
				return ok(undefined);
			} catch (cause) {
				return fail(problem('bad-ledger', folder, undefined, cause));
			}
		},
	};
}
