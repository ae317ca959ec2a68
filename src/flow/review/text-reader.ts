import type { World } from '../../ports';
import type { QueueEntry, TextFacts } from '../../queue/model';
import { textFacts } from './text-facts';

/** Reads the texts of queue entries in the background, what is looked at first. */
export interface TextReader {
	/** Puts these at the front of what is to be read; reading goes on until all are known. */
	want(entries: readonly QueueEntry[]): Promise<void>;
	/** Reads these once nothing else is wanted, with rests; ends early where they are dropped. */
	wantLater(entries: readonly QueueEntry[]): Promise<void>;
	/** Nothing is waited for any more. */
	drop(): void;
	stop(): void;
}

/** Longer notes are known by their size alone. */
const MAX_BYTES = 2_000_000;
/** Texts read on end where nobody waits for them, and the rest after them in milliseconds: a frame is left for the person. */
const READ_ON_END = 8;
const REST_MS = 16;

/** Whether nobody reads the note for its row: what only a text tells stays unknown. */
export function isTooLong(entry: QueueEntry): boolean {
	return entry.size > MAX_BYTES;
}

export function createTextReader(
	world: Pick<World, 'notes' | 'clock'>,
	tell: (path: string, mtime: number, facts: TextFacts, isLater: boolean) => void,
): TextReader {
	/** The one wanted last is the one looked at now: it stands at the end. A path may stand here twice. */
	const stack: string[] = [];
	const later: string[] = [];
	const waiting = new Map<string, number>();
	const never = new AbortController().signal;
	let running: Promise<void> | undefined;
	let stopped = false;
	const read = async (path: string, isLater: boolean): Promise<void> => {
		const mtime = waiting.get(path);
		waiting.delete(path);
		if (mtime === undefined) return;
		const text = await world.notes.read(path);
		// Gone, or changed meanwhile: its event brings it back.
		if (text.ok && world.notes.facts(path)?.mtime === mtime)
			tell(path, mtime, textFacts(text.value), isLater);
		await world.clock.breathe();
	};
	const run = async (): Promise<void> => {
		// Where all is known the loop ends at once; it must be known as running before it says that it is not.
		await Promise.resolve();
		let readLater = 0;
		while (!stopped) {
			const wanted = stack.pop();
			const path = wanted ?? later.pop();
			if (path === undefined) break;
			await read(path, wanted === undefined);
			if (wanted === undefined && (readLater += 1) % READ_ON_END === 0)
				await world.clock.sleep(REST_MS, never);
		}
		running = undefined;
	};
	const put = (entries: readonly QueueEntry[], into: string[]): Promise<void> => {
		for (const entry of [...entries].reverse()) {
			if (entry.text !== undefined || isTooLong(entry)) continue;
			waiting.set(entry.path, entry.mtime);
			into.push(entry.path);
		}
		running ??= run();
		return running;
	};
	return {
		want: (entries) => put(entries, stack),
		wantLater(entries) {
			later.length = 0;
			return put(entries, later);
		},
		drop() {
			stack.length = 0;
			later.length = 0;
			waiting.clear();
		},
		stop() {
			stopped = true;
		},
	};
}
