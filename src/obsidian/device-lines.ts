import type { App } from 'obsidian';
import { problem, type ProblemKind } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { readDevices } from '../flow/device-texts';

/** Lines of one kind: where they are kept, how they are read and written, and the problem where they cannot be. */
export interface LineKind<T> {
	/** Folder within the plugin's own. */
	readonly folder: string;
	readonly parse: (text: string) => readonly T[];
	readonly format: (line: T) => string;
	readonly problem: ProblemKind;
	/** Whether a file that cannot be read makes the others of no use: an item missing from the ledger would be imported again. */
	readonly needsAll: boolean;
}

/** A log that file syncs can merge: this device appends to a file of its own, all devices' files are read as one. */
export function deviceLines<T>(
	app: App,
	device: string,
	kind: LineKind<T>,
): {
	load(): Promise<Result<readonly T[]>>;
	append(lines: readonly T[]): Promise<Result<void>>;
} {
	const { adapter, configDir } = app.vault;
	const folder = `${configDir}/plugins/zettelfeed/${kind.folder}`;
	let turn: Promise<unknown> = Promise.resolve();
	const add = async (entries: readonly T[]): Promise<Result<void>> => {
		const file = `${folder}/${device}.jsonl`;
		const lines = entries.map(kind.format).join('');
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
			return fail(problem(kind.problem, folder, undefined, cause));
		}
	};
	return {
		async load() {
			try {
				if (!(await adapter.exists(folder))) return ok([]);
				const names = (await adapter.list(folder)).files
					.filter((name) => name.endsWith('.jsonl'))
					.sort();
				const texts = await readDevices(names, (name) => adapter.read(name), kind.needsAll);
				return ok(texts.flatMap(kind.parse));
			} catch (cause) {
				return fail(problem(kind.problem, folder, undefined, cause));
			}
		},
		append(entries) {
			// One after the other: of two that find no file yet, the second would write over the first.
			const done = turn.then(() => add(entries));
			turn = done;
			return done;
		},
	};
}
