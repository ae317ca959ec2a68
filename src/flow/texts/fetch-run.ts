import type { World } from '../../ports';

const KEY = 'fetch-run';
const DONE_KEY = 'fetch-run-done';
const STOPPED_KEY = 'fetch-run-stopped';
/** What is done is written down after so many notes: a crash makes us look at these again, and finds their text there. */
const SAVE_EVERY = 10;
/** A longer run is remembered by its first so many notes. */
const MAX_PATHS = 5000;

/** Notes renamed while a run is under way: where each stands now, by the path the run knows it by. */
const renamed = new WeakMap<World, Map<string, string>>();

/** Where a note of the run under way stands now. */
export function pathNow(world: World, path: string): string {
	const to = renamed.get(world)?.get(path);
	return to === undefined || world.notes.facts(path) !== undefined ? path : to;
}

/** Knows where notes stand that are renamed while `run` goes on, as within a run of fetches. */
export async function followingRenames<T>(world: World, run: () => Promise<T>): Promise<T> {
	if (renamed.has(world)) return run();
	renamed.set(world, new Map());
	try {
		return await run();
	} finally {
		renamed.delete(world);
	}
}

/** A run of fetches that outlives the app: what is left of it is known after a restart. */
export interface FetchRun {
	/** A note is done, well or not. */
	finish(path: string): Promise<void>;
	/** The run has ended by itself: nothing is left of these notes. What an earlier run left stays. */
	end(paths: readonly string[]): Promise<void>;
	/** The person stopped it: what is left can be taken up by them, and is not by itself. */
	stop(): Promise<void>;
}

/**
 * Writes down what a run is about to do, behind what an interrupted one left; what the person stopped is let go. A run that
 * plans nothing (a single note) still crosses its notes off.
 */
export async function beginFetchRun(world: World, paths: readonly string[]): Promise<FetchRun> {
	const before = paths.length > 0 && wasStopped(world) ? [] : leftOfFetchRun(world);
	const planned = [...new Set([...before, ...paths])].slice(0, MAX_PATHS);
	const index = new Map(planned.map((path, at) => [path, at]));
	const done = new Set<number>();
	const isPlan = paths.length > 0;
	let saved = 0;
	let isWritten = isPlan;
	renamed.set(world, new Map());
	if (isPlan) await writeRun(world, planned, { isStopped: false });
	const cross = (path: string): boolean => {
		const at = index.get(path);
		if (at !== undefined) done.add(at);
		return at !== undefined;
	};
	const save = async (): Promise<void> => {
		saved = done.size;
		// What stands there may be a plan of before with what was done of it: numbers count in this one.
		const now = planned.map((path) => pathNow(world, path));
		if (!isWritten) await world.memory.set(KEY, now);
		isWritten = true;
		await world.memory.set(DONE_KEY, [...done]);
	};
	return {
		async finish(path) {
			if (cross(path) && done.size - saved >= SAVE_EVERY) await save();
		},
		async end(ended) {
			const crossed = ended.filter(cross);
			if (done.size === planned.length) await forgetFetchRun(world);
			else if (crossed.length > 0) await save();
			renamed.delete(world);
		},
		async stop() {
			if (done.size > saved) await save();
			if (isPlan) await world.memory.set(STOPPED_KEY, true);
			renamed.delete(world);
		},
	};
}

async function writeRun(
	world: World,
	planned: readonly string[],
	{ isStopped }: { readonly isStopped: boolean },
): Promise<void> {
	await world.memory.set(DONE_KEY, []);
	await world.memory.set(KEY, planned);
	await world.memory.set(STOPPED_KEY, isStopped);
}

/** Whether the person stopped the run that is left: then it does not go on by itself. */
export function wasStopped(world: World): boolean {
	return world.memory.get(STOPPED_KEY) === true;
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
export function forgetFetchRun(world: World): Promise<void> {
	return writeRun(world, [], { isStopped: false });
}

/** A note was renamed: it is still to be done, by a run under way too. */
export async function renamedInRun(world: World, from: string, to: string): Promise<void> {
	const known = renamed.get(world);
	for (const [asked, now] of known ?? []) if (now === from) known?.set(asked, to);
	known?.set(from, to);
	const planned = world.memory.get(KEY);
	if (!Array.isArray(planned) || !planned.includes(from)) return;
	await world.memory.set(
		KEY,
		planned.map((path: unknown) => (path === from ? to : path)),
	);
}
