import type { World } from '../ports';

const STEP_MS = 100;
/** The app reads the properties of a thousand new notes in about a second. */
const LIMIT_MS = 10_000;

/**
 * Waits until the properties of new notes are known: the app reads them a moment after a note is made. Gives the paths whose
 * properties came in time.
 */
export async function awaitFacts(
	world: World,
	paths: readonly string[],
	signal: AbortSignal,
): Promise<readonly string[]> {
	const isKnown = (path: string): boolean => world.notes.facts(path)?.frontmatter !== undefined;
	for (let waited = 0; waited < LIMIT_MS && !signal.aborted; waited += STEP_MS) {
		if (paths.every(isKnown)) return paths;
		await world.clock.sleep(STEP_MS, signal);
	}
	return paths.filter(isKnown);
}
