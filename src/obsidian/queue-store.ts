import { failedFetches } from '../flow/failures';
import { entryOf, queueRules } from '../flow/queue-source';
import { createTextReader, type TextReader } from '../flow/text-reader';
import type { World } from '../ports';
import { QueueBook } from '../queue/book';
import type { QueueEntry } from '../queue/model';
import type { Settings } from '../settings/model';

/** Texts found within this time are told together. */
const TELL_MS = 120;

/** Notes looked through between two times of putting them in order. */
const SORTED_AT_ONCE = 400;

/** The queue, kept up note by note: a change of one note looks at that note's facts and no other. */
export class QueueStore {
	private readonly book = new QueueBook();
	private readonly listeners = new Set<() => void>();
	/** Notes that were members, by the path they had. */
	private readonly renames = new Map<string, string>();
	private readonly followers = new Set<(path: string, to: string) => void>();
	private readonly texts: TextReader;
	private filled = false;
	private fills = 0;
	private wantsAll = false;
	private telling = false;

	constructor(
		private readonly world: World,
		private readonly settings: () => Settings,
		/** Is handed what runs in the background. */
		private readonly report: (running: Promise<unknown>) => void,
	) {
		this.texts = createTextReader(world, (path, mtime, facts) => {
			this.book.setText(path, mtime, facts);
			this.tellSoon();
		});
	}

	/** Whether the vault has been looked through once. */
	get isReady(): boolean {
		return this.filled;
	}

	/** Rises with every change. */
	get version(): number {
		return this.book.version;
	}

	/** Pending notes, newest first; the same array until something changes. */
	list(): readonly QueueEntry[] {
		return this.book.pending();
	}

	/** Notes of every status, newest first. */
	all(): readonly QueueEntry[] {
		return this.book.all();
	}

	get(path: string): QueueEntry | undefined {
		return this.book.get(path);
	}

	onChange(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Told of each renamed note before the change itself, so that what goes by paths can follow. */
	onRename(follower: (path: string, to: string) => void): () => void {
		this.followers.add(follower);
		return () => this.followers.delete(follower);
	}

	/** Where the note is now that was a member under this path: who asked about it may have to wait for the answer. */
	pathNow(path: string): string {
		const to = this.get(path) ? undefined : this.renames.get(path);
		return to === undefined ? path : this.pathNow(to);
	}

	/** Looks through all notes once, in slices. A fill that is overtaken by another ends quietly. */
	async fill(): Promise<void> {
		const turn = (this.fills += 1);
		this.book.clear();
		let looked = 0;
		for (const path of this.world.notes.list()) {
			if (turn !== this.fills) return;
			this.read(path);
			looked += 1;
			// Put in order as they come: all of them at the end would be one long hold.
			if (looked % SORTED_AT_ONCE === 0) this.book.all();
			await this.world.clock.breathe();
		}
		this.readFailures();
		this.filled = true;
		this.tell();
		if (this.wantsAll) this.readTexts();
	}

	changed(path: string): void {
		if (!this.read(path)) return;
		this.tell();
		const entry = this.book.get(path);
		if (entry && this.wantsAll) this.readTexts([entry]);
	}

	removed(path: string): void {
		if (this.book.put(path, undefined)) this.tell();
	}

	renamed(path: string, to: string): void {
		const before = this.version;
		// Who goes there and back ends where it began.
		this.renames.delete(to);
		if (this.get(path)) this.renames.set(path, to);
		this.book.rename(path, to);
		this.read(to);
		for (const follower of this.followers) follower(path, to);
		if (this.version !== before) this.tell();
	}

	/** After a fetch: which notes failed is kept on this device. */
	failuresChanged(): void {
		const before = this.version;
		this.readFailures();
		if (this.version !== before) this.tell();
	}

	/**
	 * Reads texts in the background, these first; without entries, of all that are pending, from now on. Each text found
	 * gives its entry `text` and tells the listeners, many at once.
	 */
	readTexts(entries?: readonly QueueEntry[]): void {
		if (entries === undefined) this.wantsAll = true;
		this.report(this.texts.want(entries ?? this.list()));
	}

	stop(): void {
		this.texts.stop();
	}

	private read(path: string): boolean {
		const facts = this.world.notes.facts(path);
		return this.book.put(path, facts && entryOf(facts, queueRules(this.settings())));
	}

	private readFailures(): void {
		this.book.setFailures(
			new Map(
				failedFetches(this.world).map(({ path, problem, nextTry }) => [
					path,
					{ failure: problem, ...(nextTry === undefined ? {} : { nextTry }) },
				]),
			),
		);
	}

	/** A thousand texts read one after the other are told in a few gulps. */
	private tellSoon(): void {
		if (this.telling) return;
		this.telling = true;
		const told = this.world.clock.sleep(TELL_MS, new AbortController().signal).then(() => {
			this.telling = false;
			this.tell();
		});
		this.report(told);
	}

	private tell(): void {
		for (const listener of this.listeners) listener();
	}
}
