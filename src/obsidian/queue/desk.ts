import { createArranger, without, type Arranger } from '../../queue/arrange';
import type { Arrangement, QueueChoice, QueueEntry } from '../../queue/model';
import { rememberChoice, rememberedChoice } from '../../flow/review/queue-memory';
import { hasTitleWords, searchWords } from '../../queue/search';
import { createTextSearcher, type TextSearcher } from '../../flow/review/text-search';
import { Selection } from './selection';
import { reportFailure, type Session } from '../session';

/** The current note, and the notes that decisions are for: the marked ones, else that one. */
export interface Target {
	readonly path: string | undefined;
	readonly paths: readonly string[];
}

/** What a part of the view has to draw anew; `both`: rows, of which another is current. */
export type DeskChange = 'rows' | 'current' | 'both' | 'marks';

/** Titles searched between two looks at the clock. */
const SEARCHED_AT_ONCE = 100;

const NOTHING: Arrangement = { groups: [], entries: [], total: 0, snoozed: 0 };

/**
 * What lies on the reviewer's desk: the entries as chosen, the current one, the marked ones. Knows nothing of how it is
 * drawn. A decided note leaves at once, before the app has read it again; it comes back where the decision failed.
 */
export class ReviewDesk {
	readonly selection = new Selection();
	arrangement: Arrangement = NOTHING;
	choice: QueueChoice;
	/** Marking by single taps, as one does with a thumb. */
	isSelecting = false;
	private readonly arranger: Arranger;
	private readonly searcher: TextSearcher;
	private readonly listeners = new Set<(change: DeskChange) => void>();
	/** Decided notes by path, with the entry as it was: another entry means that the app has read the note. */
	private readonly leaving = new Map<string, QueueEntry>();
	private hits: ReadonlySet<string> | undefined;
	private search = new AbortController();
	/** A note to be current once it is back in the list: what an undo brought. */
	private awaited = '';

	constructor(
		private readonly session: Session,
		connections: (path: string) => number,
	) {
		this.arranger = createArranger(connections);
		this.choice = rememberedChoice(session.world);
		this.searcher = createTextSearcher(session.world);
	}

	onChange(listener: (change: DeskChange) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	get entries(): readonly QueueEntry[] {
		return this.arrangement.entries;
	}

	get current(): QueueEntry | undefined {
		return this.entries[this.selection.index];
	}

	/** The notes an action is for. */
	get targets(): readonly string[] {
		return this.selection.paths;
	}

	/** What an action is for at this moment; kept by whoever asks before it acts, since the list goes on changing. */
	get target(): Target {
		return { path: this.current?.path, paths: [...this.targets] };
	}

	/** Arranges anew from what the store holds now. */
	refresh(): void {
		const store = this.session.queue;
		for (const [path, entry] of this.leaving)
			if (isDecidedSince(store.get(path), entry)) this.leaving.delete(path);
		const arranged = this.arranged();
		this.arrangement = this.leaving.size === 0 ? arranged : without(arranged, this.leaving);
		this.tell(this.followRows() ? 'both' : 'rows');
	}

	/**
	 * The same in tasks of their own, so that what led here, putting in order and drawing are not one hold. What is current
	 * changes as it is drawn, not before: a key is for what one sees.
	 */
	async refreshInSteps(signal = this.search.signal, first?: () => void): Promise<void> {
		const { clock } = this.session.world;
		const draw = (): void => {
			first?.();
			this.refresh();
		};
		for (const step of [() => this.arranged(), draw]) {
			await clock.sleep(0, signal);
			if (signal.aborted) return;
			step();
		}
	}

	private arranged(): Arrangement {
		const { queue, world } = this.session;
		const pendingOnly = this.choice.states.length === 1 && this.choice.states[0] === 'pending';
		// Half a list would put the cursor on a note that is not the first.
		const all = !queue.isReady ? NOTHING.entries : pendingOnly ? queue.list() : queue.all();
		return this.arranger.arrange(all, this.choice, {
			now: world.clock.now(),
			...(this.hits ? { hits: this.hits } : {}),
		});
	}

	/** Puts the list in order anew, by all that was learnt of the notes since. */
	reorder(): void {
		this.arranger.forget();
		this.refresh();
	}

	/**
	 * The same for whoever did not ask for it: nothing is held up. An empty note sinks to the end, but nobody with it: who
	 * stands on the first stays at the top; who went to another, or sees the note alone, has the list as it is.
	 */
	async reorderInSteps(isReading: boolean): Promise<void> {
		const isSinking = (): boolean => this.current?.text?.empty === true;
		if (isSinking() && (isReading || this.selection.index > 0)) return;
		this.arranger.forget();
		await this.refreshInSteps(undefined, () => {
			if (isSinking()) this.selection.moveTo(0, []);
		});
	}

	/** The selection follows the list; whether another note is current now. */
	private followRows(): boolean {
		const back =
			this.awaited === '' ? -1 : this.entries.findIndex((each) => each.path === this.awaited);
		if (back < 0) return this.selection.follow(this.entries);
		this.selection.moveTo(back, this.entries);
		this.awaited = '';
		return true;
	}

	choose(change: Partial<QueueChoice>): void {
		const before = this.choice;
		this.choice = { ...before, ...change };
		const isSearch = Object.keys(change).every((key) => key === 'search');
		// What is searched for is not kept: a letter typed writes nothing.
		if (!isSearch) reportFailure(Promise.resolve(rememberChoice(this.session.world, this.choice)));
		// Texts were searched in notes of the statuses shown then.
		const isOther = this.choice.search.trim() !== '' && before.states !== this.choice.states;
		if (isOther || before.search !== this.choice.search) reportFailure(this.searchNotes());
		else this.reorder();
	}

	/** Titles and feeds are searched at once; texts follow as they are read. A letter more ends the search before it. */
	private async searchNotes(): Promise<void> {
		this.search.abort();
		this.search = new AbortController();
		this.hits = undefined;
		const { signal } = this.search;
		const { search, states } = this.choice;
		if (search.trim() === '') return this.refreshInSteps(signal);
		const notes = this.session.queue.all().filter((entry) => states.includes(entry.state));
		await this.searchTitles(notes, signal);
		await this.refreshInSteps(signal);
		const found = (hits: ReadonlySet<string>): void => {
			if (signal.aborted) return;
			this.hits = hits;
			reportFailure(this.refreshInSteps(signal));
		};
		if (!signal.aborted) await this.searcher.search(search, notes, found, signal);
	}

	/** In slices: what is found in a title is kept for the list that is arranged next. */
	private async searchTitles(notes: readonly QueueEntry[], signal: AbortSignal): Promise<void> {
		const words = searchWords(this.choice.search);
		for (let at = 0; at < notes.length && !signal.aborted; at += SEARCHED_AT_ONCE) {
			for (const note of notes.slice(at, at + SEARCHED_AT_ONCE)) hasTitleWords(note, words);
			await this.session.world.clock.breathe();
		}
	}

	moveTo(index: number): void {
		// Whoever goes elsewhere waits for nothing.
		this.awaited = '';
		this.selection.moveTo(index, this.entries);
		this.tell('current');
	}

	moveBy(step: number): void {
		this.moveTo(this.selection.index + step);
	}

	/** To the first entry of the next group, or of the one before. */
	moveByGroup(step: 1 | -1): void {
		let start = 0;
		const starts = this.arrangement.groups.map(
			(group) => (start += group.entries.length) - group.entries.length,
		);
		const { index } = this.selection;
		const to =
			step > 0 ? starts.find((each) => each > index) : starts.filter((each) => each < index).at(-1);
		if (to !== undefined) this.moveBy(to - index);
	}

	/** Marks every entry from where one began to this one. */
	markTo(index: number): void {
		this.selection.markTo(index, this.entries);
		this.tell('current');
		this.tell('marks');
	}

	toggle(path: string): void {
		this.selection.toggle(path);
		this.isSelecting = this.selection.marked.size > 0;
		this.tell('marks');
	}

	markAll(paths: readonly string[]): void {
		const isAll = paths.every((path) => this.selection.marked.has(path));
		for (const path of paths) {
			if (isAll) this.selection.marked.delete(path);
			else this.selection.mark(path);
		}
		this.isSelecting = this.selection.marked.size > 0;
		this.tell('marks');
	}

	/** The entries of the current one's group. */
	get groupPaths(): readonly string[] {
		const current = this.current;
		const group = this.arrangement.groups.find((each) => current && each.entries.includes(current));
		return (group?.entries ?? []).map((entry) => entry.path);
	}

	/** Whether there were any. */
	clearMarks(): boolean {
		if (!this.isSelecting && this.selection.marked.size === 0) return false;
		this.selection.unmarkAll();
		this.isSelecting = false;
		this.tell('marks');
		return true;
	}

	/** These notes are on their way out of the list. */
	leave(paths: readonly string[]): void {
		for (const path of paths) {
			const entry = this.session.queue.get(path);
			if (entry) this.leaving.set(path, entry);
			this.selection.marked.delete(path);
		}
		if (this.selection.marked.size === 0) this.isSelecting = false;
		this.refresh();
		this.tell('marks');
	}

	/** They stay after all. */
	stay(paths: readonly string[]): void {
		for (const path of paths) this.leaving.delete(path);
		this.refresh();
	}

	/** Makes a note current as soon as it is in the list. */
	await(path: string): void {
		this.awaited = path;
		this.leaving.delete(path);
		this.refresh();
	}

	/** A note is the same one under its new path: current, marked, leaving, awaited and found as before. */
	renamed(path: string, to: string): void {
		this.selection.renamed(path, to);
		const left = this.leaving.get(path);
		if (left && this.leaving.delete(path)) this.leaving.set(to, left);
		if (this.awaited === path) this.awaited = to;
		if (this.hits?.has(path)) this.hits = new Set([...this.hits, to]);
	}

	close(): void {
		this.search.abort();
		this.listeners.clear();
	}

	private tell(change: DeskChange): void {
		for (const listener of this.listeners) listener(change);
	}
}

/** What is learnt of a note's text while its decision is being written makes another entry, but no other decision. */
function isDecidedSince(now: QueueEntry | undefined, left: QueueEntry): boolean {
	return now?.status !== left.status || now.snoozedUntil !== left.snoozedUntil;
}
