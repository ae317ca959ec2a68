import { createEmptyIndex, restoreLinkIndex } from '../links/index';
import type {
	Calibration,
	IndexSnapshot,
	LinkIndex,
	Mention,
	MentionOptions,
	SuggestOptions,
	Suggestion,
	Sureness,
} from '../links/model';
import { paced } from '../links/slices';
import { indexedNote, queryOf, type RawNote } from './indexed-note';

/** Where the index lives: in a worker, or here in slices. Every answer comes later, and all of it can be cloned. */
export interface IndexHost {
	/** Takes up what this device stored of this vault; the number of notes in it. */
	restore(): Promise<number>;
	/** Some of the notes that are there: the paths whose stamps are not the ones it knows. */
	compare(present: readonly (readonly [path: string, stamp: string])[]): Promise<readonly string[]>;
	/** All that are there were compared or added: forgets the others. */
	forgetRest(): Promise<void>;
	add(notes: readonly RawNote[]): Promise<void>;
	remove(path: string): Promise<void>;
	rename(from: string, to: string): Promise<void>;
	suggest(about: RawNote, k: number, options?: SuggestOptions): Promise<readonly Suggestion[]>;
	mentions(text: string, options?: MentionOptions): Promise<readonly Mention[]>;
	/** As `LinkIndex.mayMention`. */
	mayMention(path: string): Promise<readonly string[] | undefined>;
	calibrate(): Promise<Calibration>;
	/** The lowest score at which so large a share of this vault's mentions is linked by its author. */
	barFor(precision: number): Promise<number>;
	/** How sure mentions at or above a score are, and whether that was measured on this vault. */
	sureness(bar: number): Promise<Sureness>;
	/** Keeps the index on this device. */
	store(): Promise<void>;
	close(): void;
	/** Where an index can be lost (its worker fell): told when it is. What is asked from then on is asked of an empty one. */
	onLost?(listener: () => void): void;
}

/** The index as this device keeps it between starts. */
export interface IndexStore {
	load(): Promise<unknown>;
	save(value: unknown): Promise<void>;
}

export interface LocalHostOptions {
	readonly breathe: () => Promise<void>;
	readonly store?: IndexStore;
	/** Beyond so many bytes of index, further notes are known by name and properties only. */
	readonly maxBytes?: number;
}

/** An index of 50,000 notes takes about 230 MB in the link study; a phone gives less (`obsidian/link-worker.ts`). */
const MAX_BYTES = 300_000_000;

interface Stored {
	readonly shape: 1;
	readonly snapshot: IndexSnapshot;
	readonly stamps: readonly (readonly [string, string])[];
	/** Absent in those of older releases. */
	readonly byName?: readonly string[];
}

/** The index in this very thread; the worker runs one of these inside. */
export function createLocalHost(options: LocalHostOptions): IndexHost {
	const stamps = new Map<string, string>();
	/** Compared or added since the last notes were forgotten. */
	const present = new Set<string>();
	/** Notes that came when the index was full. */
	const byName = new Set<string>();
	let index: LinkIndex = createEmptyIndex();
	const isFull = (): boolean => index.stats().bytes > (options.maxBytes ?? MAX_BYTES);
	const drop = (path: string): void => {
		index.remove(path);
		stamps.delete(path);
		byName.delete(path);
	};
	return {
		async restore() {
			const stored = readStored(await options.store?.load());
			const restored = stored?.snapshot && restoreLinkIndex(stored.snapshot);
			if (!stored || !restored) return 0;
			index = restored;
			stamps.clear();
			byName.clear();
			for (const [path, stamp] of stored.stamps) stamps.set(path, stamp);
			for (const path of stored.byName ?? []) byName.add(path);
			return stamps.size;
		},
		compare: (some) => {
			for (const [path] of some) present.add(path);
			return Promise.resolve(
				some.flatMap(([path, stamp]) => (stamps.get(path) === stamp ? [] : [path])),
			);
		},
		async forgetRest() {
			for (const path of [...stamps.keys()]) {
				if (present.has(path)) continue;
				drop(path);
				await options.breathe();
			}
			present.clear();
		},
		async add(notes) {
			const full = isFull();
			const fresh: RawNote[] = [];
			for (const note of notes) {
				const isKnown = stamps.has(note.path);
				// What is edited in a note takes the place of what it said: only what was not there may be too much.
				const isTooMuch = full && (!isKnown || byName.has(note.path));
				if (isTooMuch) byName.add(note.path);
				else byName.delete(note.path);
				const kept = isTooMuch ? { ...note, text: '' } : note;
				if (isKnown) index.update(indexedNote(kept));
				else fresh.push(kept);
				stamps.set(note.path, note.stamp);
				present.add(note.path);
				await options.breathe();
			}
			// With nothing new too: what known notes changed is put in order here in slices, not at the next question at once.
			await index.add(fresh.map(indexedNote), options.breathe);
		},
		remove: (path) => {
			drop(path);
			return Promise.resolve();
		},
		rename: (from, to) => {
			const stamp = stamps.get(from);
			// What is not there must not push out what was read under the new path.
			if (stamp === undefined) return Promise.resolve();
			index.rename(from, to);
			stamps.delete(from);
			stamps.set(to, stamp);
			present.add(to);
			byName.delete(to);
			if (byName.delete(from)) byName.add(to);
			return Promise.resolve();
		},
		suggest: (about, k, asked) =>
			paced(index.suggesting(queryOf(about), k, asked), options.breathe),
		mentions: (text, asked) => Promise.resolve(index.mentions(text, asked)),
		mayMention: (path) => Promise.resolve(index.mayMention(path)),
		calibrate: () => index.calibrate(options.breathe),
		barFor: (precision) => Promise.resolve(index.barFor(precision)),
		sureness: (bar) => Promise.resolve(index.sureness(bar)),
		async store() {
			const value: Stored = {
				...{ shape: 1, snapshot: index.save(), stamps: [...stamps] },
				byName: [...byName],
			};
			await options.store?.save(value);
		},
		close: () => undefined,
	};
}

function readStored(value: unknown): Stored | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const stored = value as Stored;
	return stored.shape === 1 && Array.isArray(stored.stamps) ? stored : undefined;
}
