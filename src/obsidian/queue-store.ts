import type { World } from '../ports';
import { entryOf, queueRules } from '../flow/queue-source';
import type { QueueEntry } from '../queue/model';
import { byNewest } from '../queue/order';
import type { Settings } from '../settings/model';

/** The pending notes, kept up note by note: a change of one note re-reads that note's facts and no other. */
export class QueueStore {
	private readonly entries = new Map<string, QueueEntry>();
	private readonly listeners = new Set<() => void>();
	private sorted: readonly QueueEntry[] | undefined;
	private filled = false;

	constructor(
		private readonly world: World,
		private readonly settings: () => Settings,
	) {}

	get isReady(): boolean {
		return this.filled;
	}

	list(): readonly QueueEntry[] {
		this.sorted ??= [...this.entries.values()].sort(byNewest);
		return this.sorted;
	}

	onChange(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Looks through all notes once, in slices. */
	async fill(): Promise<void> {
		this.entries.clear();
		for (const path of this.world.notes.list()) {
			this.read(path);
			await this.world.clock.breathe();
		}
		this.filled = true;
		this.tell();
	}

	changed(path: string): void {
		const before = this.entries.get(path);
		const after = this.read(path);
		if (JSON.stringify(before) !== JSON.stringify(after)) this.tell();
	}

	removed(path: string): void {
		if (this.entries.delete(path)) this.tell();
	}

	private read(path: string): QueueEntry | undefined {
		const facts = this.world.notes.facts(path);
		const entry = facts && entryOf(facts, queueRules(this.settings()));
		if (entry) this.entries.set(path, entry);
		else this.entries.delete(path);
		this.sorted = undefined;
		return entry;
	}

	private tell(): void {
		this.sorted = undefined;
		for (const listener of this.listeners) listener();
	}
}
