import type { QueueEntry } from '../../queue/model';
import { nextIndex } from '../../queue/order';

/** Which rows are chosen: one is current, others may be marked with it. By path, so that new rows above move nothing. */
export class Selection {
	private currentPath = '';
	private currentIndex = 0;
	/** Where the last marking of a stretch began; empty once one went elsewhere or unmarked all. */
	private markedFrom = '';
	readonly marked = new Set<string>();

	get current(): string {
		return this.currentPath;
	}

	get index(): number {
		return this.currentIndex;
	}

	/** The rows an action is for: the marked ones, else the current one. */
	get paths(): readonly string[] {
		if (this.marked.size > 0) return [...this.marked];
		return this.currentPath === '' ? [] : [this.currentPath];
	}

	/** Follows the list: a row that left hands over to the one that takes its place. Says whether the current row changed. */
	follow(entries: readonly QueueEntry[]): boolean {
		const before = this.currentPath;
		this.unmarkMissing(entries);
		// Where it stood is where it stands, mostly.
		const at =
			entries[this.currentIndex]?.path === before
				? this.currentIndex
				: entries.findIndex((entry) => entry.path === before);
		this.currentIndex = at >= 0 ? at : nextIndex(this.currentIndex, entries.length);
		this.currentPath = entries[this.currentIndex]?.path ?? '';
		return before !== this.currentPath;
	}

	/** The same row under another path. */
	renamed(path: string, to: string): void {
		if (this.currentPath === path) this.currentPath = to;
		if (this.markedFrom === path) this.markedFrom = to;
		if (this.marked.delete(path)) this.mark(to);
	}

	private unmarkMissing(entries: readonly QueueEntry[]): void {
		if (this.marked.size === 0) return;
		const paths = new Set(entries.map((entry) => entry.path));
		for (const path of this.marked) if (!paths.has(path)) this.marked.delete(path);
	}

	moveTo(index: number, entries: readonly QueueEntry[]): void {
		this.markedFrom = '';
		this.currentIndex = Math.min(Math.max(index, 0), entries.length - 1);
		this.currentPath = entries[this.currentIndex]?.path ?? '';
	}

	/** Marks the stretch from where one began to this row, and goes there; whoever goes back unmarks what lies behind. */
	markTo(wanted: number, entries: readonly QueueEntry[]): void {
		// Beyond the first and the last there is none: the stretch stays.
		const index = Math.min(Math.max(wanted, 0), entries.length - 1);
		const began = entries.findIndex((entry) => entry.path === this.markedFrom);
		const from = began < 0 ? this.currentIndex : began;
		const stretch = (to: number): readonly QueueEntry[] =>
			entries.slice(Math.min(from, to), Math.max(from, to) + 1);
		if (began >= 0) for (const { path } of stretch(this.currentIndex)) this.marked.delete(path);
		for (const { path } of stretch(index)) this.mark(path);
		this.moveTo(index, entries);
		this.markedFrom = entries[from]?.path ?? '';
	}

	mark(path: string): void {
		if (path !== '') this.marked.add(path);
	}

	unmarkAll(): void {
		this.marked.clear();
		this.markedFrom = '';
	}

	toggle(path: string): void {
		if (!this.marked.delete(path)) this.mark(path);
	}
}
