import type { World } from '../ports';

const KEY = 'fetch-run';
const DONE_KEY = 'fetch-run-done';
/** What is done is written down after so many notes: a crash makes us look at these again, and finds their text there. */
const SAVE_EVERY = 10;
/** A longer run is remembered by its first so many notes. */
const MAX_PATHS = 5000;

/** A run of fetches that outlives the app: what is left of it is known after a restart. */
export interface FetchRun {
	/** A note is done, well or not. */
	finish(path: string): Promise<void>;
	/** The run has ended by itself: nothing is left of it. */
	end(): Promise<void>;
}

/** Writes down what a run is about to do, in place of what was left of an earlier one. */
export async function beginFetchRun(world: World, paths: readonly string[]): Promise<FetchRun> {
	const planned = paths.slice(0, MAX_PATHS);
	const index = new Map(planned.map((path, at) => [path, at]));
	const done: number[] = [];
	await world.memory.set(DONE_KEY, done);
	await world.memory.set(KEY, planned);
	return {
		async finish(path) {
			const at = index.get(path);
			if (at === undefined) return;
			done.push(at);
			if (done.length % SAVE_EVERY === 0) await world.memory.set(DONE_KEY, [...done]);
		},
		async end() {
			await world.memory.set(KEY, []);
			await world.memory.set(DONE_KEY, []);
		},
	};
}

/** Notes that an interrupted run on this device had still to do, and that are still there. */
export function leftOfFetchRun(world: World): readonly string[] {
	const [planned, done] = [world.memory.get(KEY), world.memory.get(DONE_KEY)];
	if (!Array.isArray(planned)) return [];
	const finished = new Set<unknown>(Array.isArray(done) ? done : []);
	return planned.filter(
		(path, at): path is string =>
			typeof path === 'string' && !finished.has(at) && world.notes.facts(path) !== undefined,
	);
}

/** Lets go of what was left: the person does not want it any more. */
export async function forgetFetchRun(world: World): Promise<void> {
	await world.memory.set(KEY, []);
}
