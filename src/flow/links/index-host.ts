import { createEmptyIndex, restoreLinkIndex } from '../../links/index';
import type {
	Calibration,
	IndexSnapshot,
	LinkIndex,
	Mention,
	MentionOptions,
	SuggestOptions,
	Suggestion,
	Sureness,
} from '../../links/model';
import { paced } from '../../links/data/slices';
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

/** An index of 50,000 notes takes about 230 MB in the link study; a phone gives less (`obsidian/links/link-worker.ts`). */
const MAX_BYTES = 300_000_000;

interface Stored {
	readonly shape: 1;
	readonly snapshot: IndexSnapshot;
	readonly stamps: readonly (readonly [string, string])[];
	/** Absent in those of older releases. */
	readonly byName?: readonly string[];
}

/** Which notes the index holds, and as of when. */
class HeldNotes {
	private readonly stamps = new Map<string, string>();
	/** Compared or added since the last notes were forgotten. */
	private readonly present = new Set<string>();
	/** Notes that came when the index was full. */
	private readonly byName = new Set<string>();

	get size(): number {
		return this.stamps.size;
	}

	has(path: string): boolean {
		return this.stamps.has(path);
	}

	/** Whether it holds the note as it is now. */
	isCurrent(path: string, stamp: string): boolean {
		this.present.add(path);
		return this.stamps.get(path) === stamp;
	}

	/** The note as it is held from now on: its name alone where the index is full. */
	put(note: RawNote, isFull: boolean): RawNote {
		const { path, stamp } = note;
		// What is edited in a note takes the place of what it said: only what was not there may be too much.
		const isTooMuch = isFull && (!this.has(path) || this.byName.has(path));
		if (isTooMuch) this.byName.add(path);
		else this.byName.delete(path);
		this.stamps.set(path, stamp);
		this.present.add(path);
		return isTooMuch ? { ...note, text: '' } : note;
	}

	delete(path: string): void {
		this.stamps.delete(path);
		this.byName.delete(path);
	}

	rename(from: string, to: string): void {
		const stamp = this.stamps.get(from) ?? '';
		this.stamps.delete(from);
		this.stamps.set(to, stamp);
		this.present.add(to);
		this.byName.delete(to);
		if (this.byName.delete(from)) this.byName.add(to);
	}

	/** Those that are neither compared nor added since this was last asked; each is looked at when its turn comes. */
	*takeAbsent(): Generator<string> {
		for (const path of [...this.stamps.keys()]) if (!this.present.has(path)) yield path;
		this.present.clear();
	}

	restore({ stamps, byName = [] }: Stored): void {
		this.stamps.clear();
		this.byName.clear();
		for (const [path, stamp] of stamps) this.stamps.set(path, stamp);
		for (const path of byName) this.byName.add(path);
	}

	save(): Pick<Stored, 'stamps' | 'byName'> {
		return { stamps: [...this.stamps], byName: [...this.byName] };
	}
}

/** The index in this very thread; the worker runs one of these inside. */
export function createLocalHost(options: LocalHostOptions): IndexHost {
	const { breathe, store } = options;
	const held = new HeldNotes();
	let index: LinkIndex = createEmptyIndex();
	const drop = (path: string): void => {
		index.remove(path);
		held.delete(path);
	};
	return {
		async restore() {
			const stored = readStored(await store?.load());
			const restored = stored?.snapshot && restoreLinkIndex(stored.snapshot);
			if (!stored || !restored) return 0;
			index = restored;
			held.restore(stored);
			return held.size;
		},
		compare: (some) =>
			Promise.resolve(some.flatMap(([path, stamp]) => (held.isCurrent(path, stamp) ? [] : [path]))),
		async forgetRest() {
			for (const path of held.takeAbsent()) {
				drop(path);
				await breathe();
			}
		},
		async add(notes) {
			const isFull = index.stats().bytes > (options.maxBytes ?? MAX_BYTES);
			const fresh: RawNote[] = [];
			for (const note of notes) {
				const isKnown = held.has(note.path);
				const kept = held.put(note, isFull);
				if (isKnown) index.update(indexedNote(kept));
				else fresh.push(kept);
				await breathe();
			}
			// With nothing new too: what known notes changed is put in order here in slices, not at the next question at once.
			await index.add(fresh.map(indexedNote), breathe);
		},
		remove: (path) => Promise.resolve(drop(path)),
		rename(from, to) {
			// What is not there must not push out what was read under the new path.
			if (held.has(from)) {
				index.rename(from, to);
				held.rename(from, to);
			}
			return Promise.resolve();
		},
		suggest: (about, k, asked) => paced(index.suggesting(queryOf(about), k, asked), breathe),
		mentions: (text, asked) => Promise.resolve(index.mentions(text, asked)),
		mayMention: (path) => Promise.resolve(index.mayMention(path)),
		calibrate: () => index.calibrate(breathe),
		barFor: (precision) => Promise.resolve(index.barFor(precision)),
		sureness: (bar) => Promise.resolve(index.sureness(bar)),
		async store() {
			const value: Stored = { shape: 1, snapshot: index.save(), ...held.save() };
			await store?.save(value);
		},
		close: () => undefined,
	};
}

function readStored(value: unknown): Stored | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const stored = value as Stored;
	return stored.shape === 1 && Array.isArray(stored.stamps) ? stored : undefined;
}
