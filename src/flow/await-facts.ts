import type { World } from '../ports';

const STEP_MS = 100;
/** The app reads the properties of a thousand new notes in about a second. */
const LIMIT_MS = 10_000;

/**
 * Waits until the app has read notes: it does so a moment after a note is made, and one by one at its start. Gives the paths
 * that it knew in time.
 */
export async function awaitFacts(
	world: World,
	paths: readonly string[],
	signal: AbortSignal,
): Promise<readonly string[]> {
	const isKnown = (path: string): boolean => world.notes.facts(path) !== undefined;
	for (let waited = 0; waited < LIMIT_MS && !signal.aborted; waited += STEP_MS) {
		if (paths.every(isKnown)) return paths;
		await world.clock.sleep(STEP_MS, signal);
	}
	return paths.filter(isKnown);
}
