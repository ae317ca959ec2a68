import { failedFetches } from '../../flow/texts/failures';
import { entryOf, queueRules } from '../../flow/review/queue-source';
import { createTextReader, type TextReader } from '../../flow/review/text-reader';
import type { World } from '../../ports';
import { QueueBook } from '../../queue/book';
import type { QueueEntry } from '../../queue/model';
import type { Settings } from '../../settings/model';

/** Texts found within this time are told together; longer where nobody waits for them, since each telling arranges the list. */
const TELL_MS = 120;
const TELL_LATER_MS = 1500;

/** Notes looked through between two times of putting them in order. */
const SORTED_AT_ONCE = 400;

/** The queue, kept up note by note: a change of one note looks at that note's facts and no other. */
export class QueueStore {
	private readonly book = new QueueBook();
	private readonly listeners = new Set<() => void>();
	/** Notes of which the app tells no facts. */
	private readonly unread = new Set<string>();
	/** Notes that were members, by the path they had. */
	private readonly renames = new Map<string, string>();
	private readonly followers = new Set<(path: string, to: string) => void>();
	private readonly texts: TextReader;
	private filled = false;
	private fills = 0;
	/** Views that want every pending text read, with what to do once that is done. */
	private readonly wanting = new Set<() => void>();
	/** When listeners are told of texts next. */
	private due = Infinity;

	constructor(
		private readonly world: World,
		private readonly settings: () => Settings,
		/** Is handed what runs in the background. */
		private readonly report: (running: Promise<unknown>) => void,
	) {
		this.texts = createTextReader(world, (path, mtime, facts, isLater) => {
			this.book.setText(path, mtime, facts);
			this.tellSoon(isLater ? TELL_LATER_MS : TELL_MS);
		});
	}

	/** Whether the vault has been looked through once. */
	get isReady(): boolean {
		return this.filled;
	}

	/** Whether a view shows it. */
	get isWatched(): boolean {
		return this.wanting.size > 0;
	}

	/** Whether there are notes that the app has not read yet: an empty list says nothing then. */
	get isPartial(): boolean {
		return this.unread.size > 0;
	}

	/** The app has read all there is to read; what it knows nothing of stays so. */
	resolved(): void {
		if (this.unread.size === 0) return;
		this.unread.clear();
		this.tell();
	}

	/** Another day has begun: what slept may be awake, and everything is older. */
	dayTurned(): void {
		this.tell();
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
		this.readAll();
	}

	changed(path: string): void {
		if (!this.read(path)) return;
		this.tell();
		const entry = this.book.get(path);
		if (entry && this.wanting.size > 0) this.readTexts([entry]);
	}

	removed(path: string): void {
		this.unread.delete(path);
		if (this.book.put(path, undefined)) this.tell();
	}

	renamed(path: string, to: string): void {
		const before = this.version;
		// Who goes there and back ends where it began.
		this.renames.delete(to);
		if (this.get(path)) this.renames.set(path, to);
		this.book.rename(path, to);
		// Where the app knows nothing of the new path yet, it is what it was.
		if (this.world.notes.facts(to)) this.read(to);
		for (const follower of this.followers) follower(path, to);
		if (this.version !== before) this.tell();
	}

	/** After a fetch: which notes failed is kept on this device. */
	failuresChanged(): void {
		const before = this.version;
		this.readFailures();
		if (this.version !== before) this.tell();
	}

	/** Reads these texts in the background. Each text found gives its entry `text` and tells the listeners, many at once. */
	readTexts(entries: readonly QueueEntry[]): void {
		this.report(this.texts.want(entries));
	}

	/**
	 * Reads the texts of all that are pending, after what is looked at, until the answer is called: order and filters ask for
	 * what only a text tells. `done` is called each time all are known.
	 */
	wantTexts(done: () => void): () => void {
		this.wanting.add(done);
		this.readAll();
		return () => {
			this.wanting.delete(done);
			if (this.wanting.size === 0) this.texts.drop();
		};
	}

	private readAll(): void {
		if (!this.filled || this.wanting.size === 0) return;
		const all = this.texts.wantLater(this.list());
		this.report(all.then(() => this.wanting.forEach((done) => done())));
	}

	stop(): void {
		this.texts.stop();
	}

	private read(path: string): boolean {
		const facts = this.world.notes.facts(path);
		if (facts) this.unread.delete(path);
		else if (!this.filled) this.unread.add(path);
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
	private tellSoon(after: number): void {
		const due = this.world.clock.now() + after;
		if (this.due <= due) return;
		this.due = due;
		const told = this.world.clock.sleep(after, new AbortController().signal).then(() => {
			if (this.due !== due) return;
			this.due = Infinity;
			this.tell();
		});
		this.report(told);
	}

	private tell(): void {
		for (const listener of this.listeners) listener();
	}
}
