import type { QueueEntry, QueueOrder } from '../../queue/model';
import { reportFailure, type Session } from '../session';

/** As many suggestions as there are keys for. */
const MOST = 9;
/** The list is put in order anew after so many notes were looked up. */
const TOLD = 200;

/**
 * How many suggestions wait for a note. Rows show what is known and look nothing up: nobody who scrolls has asked for an
 * index of the vault. Whoever asks for the most connected first has, and for them all notes are looked up in the background.
 */
export class Connections {
	private run = 0;
	private isServing = false;

	constructor(
		private readonly session: Session,
		private readonly learnt: () => void,
	) {}

	/** 0 where nobody has looked yet. */
	count(path: string): number {
		return this.session.suggester.count(path) ?? 0;
	}

	/** Looks the listed notes up where the order wants to know, once for each time it is chosen. */
	serve(order: QueueOrder, entries: readonly QueueEntry[]): void {
		if ((order === 'connected') === this.isServing) return;
		this.isServing = order === 'connected';
		this.run += 1;
		if (this.isServing) reportFailure(this.lookUp(entries.map((entry) => entry.path)));
	}

	private async lookUp(paths: readonly string[]): Promise<void> {
		const { run } = this;
		const { suggester, world } = this.session;
		let found = 0;
		for (const path of paths) {
			if (suggester.count(path) !== undefined) continue;
			await suggester.offers(path, MOST);
			await world.clock.breathe();
			if (run !== this.run) return;
			found += 1;
			if (found % TOLD === 0) this.learnt();
		}
		if (found % TOLD > 0) this.learnt();
	}

	close(): void {
		this.run += 1;
	}
}
