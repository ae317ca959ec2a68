import type { Problem } from '../../base/problem';
import { codeOf, problem } from '../../base/problem';
import { DEFAULT_SETTINGS } from '../../settings/defaults';
import type { Settings } from '../../settings/model';
import { readSettings } from '../../settings/read';
import { toStored } from '../../settings/write';

export interface DataFile {
	load(): Promise<unknown>;
	save(data: unknown): Promise<void>;
}

/** The person's choices in data.json. A file that cannot be read is never written over. */
export class SettingsStore {
	private stored: unknown;
	private settings: Settings = DEFAULT_SETTINGS;
	private readable = false;
	private readonly listeners = new Set<() => void>();
	private begin: () => void = () => undefined;
	/** Resolves once they were read for the first time, well or not. */
	readonly whenRead = new Promise<void>((resolve) => {
		this.begin = resolve;
	});

	constructor(
		private readonly file: DataFile,
		/** Told where a choice could not be kept. */
		private readonly failed: (problem: Problem) => void,
	) {}

	get current(): Settings {
		return this.settings;
	}

	/** Whether changes are kept: not before a load went well. */
	get isReadable(): boolean {
		return this.readable;
	}

	onChange(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Loads, or loads again after another device changed the file. Gives what was wrong with it. */
	async load(): Promise<readonly Problem[]> {
		const problems = await this.read();
		this.begin();
		return problems;
	}

	private async read(): Promise<readonly Problem[]> {
		try {
			this.stored = await this.file.load();
		} catch (cause) {
			this.readable = false;
			return [problem('bad-settings', 'data.json', 'it is not JSON', cause)];
		}
		const { settings, problems } = readSettings(this.stored);
		this.readable =
			this.stored === null ||
			this.stored === undefined ||
			(typeof this.stored === 'object' && !Array.isArray(this.stored));
		this.settings = settings;
		for (const listener of this.listeners) listener();
		return problems;
	}

	/** What cannot be written holds until the app is closed; that it could not is told. */
	async update(change: Partial<Settings>): Promise<void> {
		this.settings = { ...this.settings, ...change };
		for (const listener of this.listeners) listener();
		if (!this.readable) return;
		this.stored = toStored(this.settings, this.stored);
		try {
			await this.file.save(this.stored);
		} catch (cause) {
			this.failed(problem('vault-write', 'data.json', codeOf(cause), cause));
		}
	}
}
