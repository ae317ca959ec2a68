import { codeOf, problem, type ProblemKind } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { Ledger, Memory, VerdictLog } from '../../ports';
import { readDevices } from './device-texts';
import { formatEntry, parseEntries } from './ledger-lines';
import { formatVerdict, parseVerdicts } from '../links/rejections';

/** Plain files that are no notes, as a log needs them. Each call rejects where the disk refuses. */
export interface LogFiles {
	/** Paths of the files in a folder; none where there is no folder. */
	list(folder: string): Promise<readonly string[]>;
	read(file: string): Promise<string>;
	/** Adds at the end; makes the file and its folders. */
	append(file: string, text: string): Promise<void>;
}

/** Where a device keeps its logs. */
export interface LogPlace {
	readonly files: LogFiles;
	/** Names this device's own files. */
	readonly device: string;
	/** The plugin's folder. */
	readonly own: string;
	/** The folder of the vault that the person chose instead, or an empty text. */
	readonly chosen: () => string;
	/** Knows the folders chosen before. */
	readonly memory: Memory;
}

/** Lines of one kind: where they are kept, how they are read and written, and the problem where they cannot be. */
interface LineKind<T> {
	/** Folder within the place. */
	readonly folder: string;
	readonly parse: (text: string) => readonly T[];
	readonly format: (line: T) => string;
	readonly problem: ProblemKind;
	/** Whether a file that cannot be read makes the others of no use: an item missing from the ledger would be imported again. */
	readonly needsAll: boolean;
}

/** What was seen (docs/ledger.md). */
export function createLedger(place: LogPlace): Ledger {
	return deviceLines(place, {
		folder: 'ledger',
		parse: parseEntries,
		format: formatEntry,
		problem: 'bad-ledger',
		needsAll: true,
	});
}

/** Answers to suggestions (docs/adr/0017). */
export function createVerdicts(place: LogPlace): VerdictLog {
	return deviceLines(place, {
		folder: 'answers',
		parse: parseVerdicts,
		format: formatVerdict,
		problem: 'bad-verdicts',
		needsAll: false,
	});
}

/** Folders that were chosen on this device, in the order in which they were. */
const CHOSEN = 'records-folders';

/** The folders in which lines of one kind may lie. */
interface Folders {
	/** The one to write to. */
	now(): string;
	/** What stands there is read, too: the plugin's own, and those chosen before. */
	others(): Promise<readonly string[]>;
}

function foldersOf({ own, chosen, memory }: LogPlace, kind: string): Folders {
	const now = (): string => `${chosen() || own}/${kind}`;
	return {
		now,
		async others() {
			const [here, kept] = [chosen(), memory.get(CHOSEN)];
			const before: readonly unknown[] = Array.isArray(kept) ? kept : [];
			if (here !== '' && !before.includes(here)) await memory.set(CHOSEN, [...before, here]);
			const places = [own, ...before].map((place) => `${String(place)}/${kind}`);
			return places.filter((each) => each !== now());
		},
	};
}

/**
 * A log that file syncs can merge: this device appends to a file of its own, all devices' files are read as one. What stands
 * in the plugin's folder, or in one chosen before, is read too; this device's part of it goes along.
 */
function deviceLines<T>(
	place: LogPlace,
	kind: LineKind<T>,
): {
	load(): Promise<Result<readonly T[]>>;
	append(lines: readonly T[]): Promise<Result<void>>;
} {
	const { files, device } = place;
	const folders = foldersOf(place, kind.folder);
	const refused = (cause: unknown): Result<never> =>
		fail(problem(kind.problem, folders.now(), codeOf(cause), cause));
	/** The folder whose file was looked at since the start: only this device writes there. */
	let lookedAt = '';
	const add = async (entries: readonly T[]): Promise<Result<void>> => {
		const folder = folders.now();
		try {
			const before = lookedAt === folder ? '' : await beforeNext(place, folder, folders);
			lookedAt = '';
			await files.append(`${folder}/${device}.jsonl`, before + entries.map(kind.format).join(''));
			lookedAt = folder;
			return ok(undefined);
		} catch (cause) {
			return refused(cause);
		}
	};
	let turn: Promise<unknown> = Promise.resolve();
	return {
		async load() {
			try {
				const all = [...(await folders.others()), folders.now()];
				const found = await Promise.all(all.map((folder) => files.list(folder)));
				const names = found.flatMap((each) => each.filter(isLines).sort());
				const texts = await readDevices(names, (name) => files.read(name), kind.needsAll);
				return ok(kind.parse(linesOf(texts).join('\n')));
			} catch (cause) {
				return refused(cause);
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

function isLines(name: string): boolean {
	return name.endsWith('.jsonl');
}

/**
 * What has to stand before this device's next line in a folder: the end of a line that a crash cut short, and what it wrote
 * in other folders and not here.
 */
async function beforeNext(
	{ files, device }: LogPlace,
	folder: string,
	folders: Folders,
): Promise<string> {
	const textIn = async (each: string): Promise<string> => {
		const file = `${each}/${device}.jsonl`;
		return (await files.list(each)).includes(file) ? files.read(file) : '';
	};
	const there = await textIn(folder);
	const cut = there === '' || there.endsWith('\n') ? '' : '\n';
	const known = new Set(['', ...there.split('\n')]);
	const elsewhere = linesOf(await Promise.all((await folders.others()).map(textIn)));
	const missing = elsewhere.filter((line) => !known.has(line));
	return cut + missing.map((line) => `${line}\n`).join('');
}

/** The lines of several texts, each once: a line that went along into another folder is one still. */
function linesOf(texts: readonly string[]): readonly string[] {
	return [...new Set(texts.flatMap((text) => text.split('\n')))];
}
