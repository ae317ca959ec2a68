import type { World } from '../../ports';
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

/**
 * Storing writes the whole index, whatever changed in it. That pays when so large a share of the notes would be read anew at the
 * next start, of a vault of 10,000 notes 200; when the app is left, after which there may be no later, a tenth of that.
 */
const STORE_SHARE = { staying: 0.02, leaving: 0.002 } as const;
/** Or when something changed and nothing was stored for so long. */
const STORE_AFTER_MS = 3_600_000;

/** Keeps an index true to the vault: built once, lazily, from what was stored and what changed since; then note by note. */
export class IndexKeeper {
	private readonly stale = new Set<string>();
	private readonly listeners = new Set<(state: IndexState) => void>();
	private opened: Promise<number> | undefined;
	private building: Promise<void> | undefined;
	/** Changes go to the index one after the other; never rejects. */
	private turn: Promise<unknown> = Promise.resolve();
	private isFlushing = false;
	private unstored = 0;
	private storedAt = 0;
	private current: IndexState = { phase: 'idle', done: 0, total: 0 };

	constructor(
		private readonly world: World,
		readonly host: IndexHost,
	) {
		host.onLost?.(() => this.lost());
	}

	get state(): IndexState {
		return this.current;
	}

	onState(listener: (state: IndexState) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Starts building where nothing has; resolves when every note is in. */
	ready(): Promise<void> {
		if (this.building) return this.building;
		const building: Promise<void> = this.build().catch((cause: unknown) => {
			// Lost and begun anew: who waits, waits for that.
			if (this.building !== building) return this.ready();
			// The next one to ask tries again.
			this.forget();
			throw cause;
		});
		this.building = building;
		return building;
	}

	/** Starts building, and resolves as soon as there is something to ask. */
	async answering(): Promise<void> {
		this.ready().catch(() => undefined);
		await this.open();
		// A note that cannot be taken in now is tried again; the others answer without it.
		if (this.current.phase === 'ready') await this.flush().catch(() => undefined);
	}

	changed(path: string): void {
		if (this.opened) this.stale.add(path);
	}

	renamed(from: string, to: string): void {
		if (!this.opened) return;
		// A folder that moves takes its notes along as they are. A note that is being read may come in under either path, one
		// that waits to be read waits on, and one of another name is another name to be found by.
		const isUnderWay = this.isFlushing || this.current.phase !== 'ready' || this.stale.has(from);
		if (isUnderWay) this.stale.add(from);
		if (isUnderWay || nameOf(from) !== nameOf(to)) this.stale.add(to);
		this.unstored += 1;
		this.inTurn(() => this.host.rename(from, to)).catch(() => this.stale.add(from).add(to));
	}

	/**
	 * Takes in what changed since: those notes and no other. Rejects where one could not be; it waits for the next flush, and
	 * the others are in.
	 */
	flush(): Promise<void> {
		return this.inTurn(async () => {
			const failed = new Map<string, unknown>();
			this.isFlushing = true;
			for (const path of this.stale) {
				this.stale.delete(path);
				try {
					await this.take(path);
				} catch (cause) {
					failed.set(path, cause);
				}
				await this.world.clock.breathe();
			}
			this.isFlushing = false;
			for (const path of failed.keys()) this.stale.add(path);
			for (const cause of failed.values()) throw cause;
		});
	}

	/** Keeps the index on this device where it is worth it. */
	async keep(when: 'staying' | 'leaving' = 'staying'): Promise<void> {
		const changes = this.unstored + this.stale.size;
		if (this.current.phase !== 'ready' || changes === 0) return;
		const isLong = this.world.clock.now() - this.storedAt >= STORE_AFTER_MS;
		if (changes < this.current.total * STORE_SHARE[when] && !isLong) return;
		await this.flush();
		const { unstored } = this;
		await this.host.store();
		this.unstored -= unstored;
		this.storedAt = this.world.clock.now();
	}

	/** A note as the index takes it; `undefined` where it is gone. A huge one comes without its text. */
	async read(path: string): Promise<RawNote | undefined> {
		const facts = this.world.notes.facts(path);
		if (!facts) return undefined;
		if (facts.size > MAX_NOTE_BYTES) return rawNote(facts, '');
		const text = await this.world.notes.read(path);
		return text.ok ? rawNote(facts, text.value) : undefined;
	}

	private async take(path: string): Promise<void> {
		const note = await this.read(path);
		if (note) await this.host.add([shortened(note)]);
		else await this.host.remove(path);
		this.unstored += 1;
	}

	private inTurn(work: () => Promise<void>): Promise<void> {
		const done = this.turn.then(work);
		this.turn = done.catch(() => undefined);
		return done;
	}

	private open(): Promise<number> {
		this.opened ??= this.host.restore();
		return this.opened;
	}

	/** What was stored is taken up again, and what has changed since is read. */
	private lost(): void {
		const wasOpened = this.opened !== undefined;
		this.forget();
		if (wasOpened) this.ready().catch(() => undefined);
	}

	private forget(): void {
		this.building = undefined;
		this.opened = undefined;
		this.unstored = 0;
		this.say({ phase: 'idle', done: 0, total: 0 });
	}

	private async build(): Promise<void> {
		const opened = this.open();
		const known = await opened;
		const paths = this.world.notes.list();
		const total = paths.length;
		// What answers after a loss is another index, which another build fills: this one must not touch it.
		const check = (): void => {
			if (this.opened !== opened) throw new Error('the index was lost while it was built');
		};
		const tell = (phase: IndexState['phase'], done: number): void => {
			check();
			this.say({ phase, done, total });
		};
		const changed = await this.changedOf(paths, check);
		const kept = total - changed.length;
		let next = this.readSome(changed, 0);
		for (let at = 0; at < changed.length; at += BATCH) {
			tell('building', kept + at);
			const notes = await next;
			// The next are read while the index takes these in.
			next = this.readSome(changed, at + BATCH);
			next.catch(() => undefined);
			check();
			await this.host.add(notes);
			await this.world.clock.breathe();
		}
		tell('building', total);
		if (known === 0 || changed.length > total * RELEARN) await this.host.calibrate();
		check();
		// Counted before it is told: whoever hears of it may keep it.
		this.unstored += changed.length;
		this.storedAt = this.world.clock.now();
		tell('ready', total);
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
	private async changedOf(paths: readonly string[], check: () => void): Promise<readonly string[]> {
		const changed: string[] = [];
		for (let at = 0; at < paths.length; at += COMPARED) {
			const present: [string, string][] = [];
			for (const path of paths.slice(at, at + COMPARED)) {
				const facts = this.world.notes.facts(path);
				if (facts) present.push([path, stampOf(facts)]);
				await this.world.clock.breathe();
			}
			check();
			changed.push(...(await this.host.compare(present)));
		}
		check();
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
