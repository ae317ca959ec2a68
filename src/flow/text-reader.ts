import type { World } from '../ports';
import type { QueueEntry, TextFacts } from '../queue/model';
import { textFacts } from './text-facts';

/** Reads the texts of queue entries in the background, what is looked at first. */
export interface TextReader {
	/** Puts these at the front of what is to be read; reading goes on until all are known. */
	want(entries: readonly QueueEntry[]): Promise<void>;
	stop(): void;
}

/** Longer notes are known by their size alone. */
const MAX_BYTES = 2_000_000;

export function createTextReader(
	world: Pick<World, 'notes' | 'clock'>,
	tell: (path: string, mtime: number, facts: TextFacts) => void,
): TextReader {
	/** The one wanted last is the one looked at now: it stands at the end. A path may stand here twice. */
	const stack: string[] = [];
	const waiting = new Map<string, number>();
	let running: Promise<void> | undefined;
	let stopped = false;
	const run = async (): Promise<void> => {
		for (let path = stack.pop(); path !== undefined && !stopped; path = stack.pop()) {
			const mtime = waiting.get(path);
			waiting.delete(path);
			if (mtime === undefined) continue;
			const read = await world.notes.read(path);
			// Gone, or changed meanwhile: its event brings it back.
			if (read.ok && world.notes.facts(path)?.mtime === mtime)
				tell(path, mtime, textFacts(read.value));
			await world.clock.breathe();
		}
		running = undefined;
	};
	return {
		want(entries) {
			for (const entry of [...entries].reverse()) {
				if (entry.text !== undefined || entry.size > MAX_BYTES) continue;
				waiting.set(entry.path, entry.mtime);
				stack.push(entry.path);
			}
			running ??= run();
			return running;
		},
		stop() {
			stopped = true;
		},
	};
}
