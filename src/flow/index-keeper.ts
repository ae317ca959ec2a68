import type { World } from '../ports';
import type { IndexHost } from './index-host';
import { rawNote, shortened, stampOf, type RawNote } from './indexed-note';

/** How far the index is; a view shows it. */
export interface IndexState {
	readonly phase: 'idle' | 'building' | 'ready';
	readonly done: number;
	readonly total: number;
}

/** Notes beyond this many bytes are known by name and properties only. */
const MAX_NOTE_BYTES = 2_000_000;
/** Notes read at once, and sent to the index together: a copy of so many is made within a slice of the main thread. */
const BATCH = 24;
/** Paths and stamps sent together: those of a whole vault are copied for longer than a slice. */
const COMPARED = 400;
/** Beyond this share of changed notes the vault's habits are learnt anew (link study, section 5). */
const RELEARN = 0.1;

/** Keeps an index true to the vault: built once, lazily, from what was stored and what changed since; then note by note. */
export class IndexKeeper {
	private readonly stale = new Set<string>();
	private readonly listeners = new Set<(state: IndexState) => void>();
	private opened: Promise<number> | undefined;
	private building: Promise<void> | undefined;
	private flushing: Promise<void> = Promise.resolve();
	private unstored = 0;
	private current: IndexState = { phase: 'idle', done: 0, total: 0 };

	constructor(
		private readonly world: World,
		readonly host: IndexHost,
	) {}

	get state(): IndexState {
		return this.current;
	}

	onState(listener: (state: IndexState) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Starts building where nothing has; resolves when every note is in. */
	ready(): Promise<void> {
		this.building ??= this.build().catch((cause: unknown) => {
			// The next one to ask tries again.
			this.building = undefined;
			this.opened = undefined;
			this.say({ phase: 'idle', done: 0, total: 0 });
			throw cause;
		});
		return this.building;
	}

	/** Starts building, and resolves as soon as there is something to ask. */
	async answering(): Promise<void> {
		this.ready().catch(() => undefined);
		await this.open();
		if (this.current.phase === 'ready') await this.flush();
	}

	changed(path: string): void {
		if (this.opened) this.stale.add(path);
	}

	renamed(from: string, to: string): void {
		if (!this.opened) return;
		this.stale.delete(from);
		this.flushing = this.flushing.then(() => this.host.rename(from, to));
		this.unstored += 1;
		// A folder that moves takes its notes along as they are; a note of another name is another name to be found by.
		if (nameOf(from) !== nameOf(to)) this.stale.add(to);
	}

	/** Takes in what changed since: those notes and no other. */
	flush(): Promise<void> {
		this.flushing = this.flushing.then(async () => {
			const paths = [...this.stale];
			this.stale.clear();
			for (const path of paths) {
				const note = await this.read(path);
				if (note) await this.host.add([shortened(note)]);
				else await this.host.remove(path);
				this.unstored += 1;
				await this.world.clock.breathe();
			}
		});
		return this.flushing;
	}

	/** Keeps the index on this device where it is worth it. */
	async keep(): Promise<void> {
		if (this.current.phase !== 'ready' || this.unstored === 0) return;
		await this.flush();
		this.unstored = 0;
		await this.host.store();
	}

	/** A note as the index takes it; `undefined` where it is gone. A huge one comes without its text. */
	async read(path: string): Promise<RawNote | undefined> {
		const facts = this.world.notes.facts(path);
		if (!facts) return undefined;
		if (facts.size > MAX_NOTE_BYTES) return rawNote(facts, '');
		const text = await this.world.notes.read(path);
		return text.ok ? rawNote(facts, text.value) : undefined;
	}

	private open(): Promise<number> {
		this.opened ??= this.host.restore();
		return this.opened;
	}

	private async build(): Promise<void> {
		const known = await this.open();
		const paths = this.world.notes.list();
		const changed = await this.changedOf(paths);
		const total = paths.length;
		const kept = total - changed.length;
		let next = this.readSome(changed, 0);
		for (let at = 0; at < changed.length; at += BATCH) {
			this.say({ phase: 'building', done: kept + at, total });
			const notes = await next;
			// The next are read while the index takes these in.
			next = this.readSome(changed, at + BATCH);
			next.catch(() => undefined);
			await this.host.add(notes);
			await this.world.clock.breathe();
		}
		this.say({ phase: 'building', done: total, total });
		if (known === 0 || changed.length > total * RELEARN) await this.host.calibrate();
		this.say({ phase: 'ready', done: total, total });
		this.unstored += changed.length;
	}

	private async readSome(paths: readonly string[], from: number): Promise<readonly RawNote[]> {
		const notes: Promise<RawNote | undefined>[] = [];
		for (const path of paths.slice(from, from + BATCH)) {
			notes.push(this.read(path));
			// Beginning two dozen reads takes its time, too.
			await this.world.clock.breathe();
		}
		return (await Promise.all(notes)).flatMap((note) => (note ? [shortened(note)] : []));
	}

	/** The notes that the index does not know as they are now; those that are gone it forgets. */
	private async changedOf(paths: readonly string[]): Promise<readonly string[]> {
		const changed: string[] = [];
		for (let at = 0; at < paths.length; at += COMPARED) {
			const present: [string, string][] = [];
			for (const path of paths.slice(at, at + COMPARED)) {
				const facts = this.world.notes.facts(path);
				if (facts) present.push([path, stampOf(facts)]);
				await this.world.clock.breathe();
			}
			changed.push(...(await this.host.compare(present)));
		}
		await this.host.forgetRest();
		return changed;
	}

	private say(state: IndexState): void {
		this.current = state;
		for (const listener of this.listeners) listener(state);
	}
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
