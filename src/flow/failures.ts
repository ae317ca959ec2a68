import type { Problem } from '../base/problem';
import type { World } from '../ports';
import type { NoteFailure } from './report';

const KEY = 'fetch-failures';
/** More are forgotten, oldest first: they can be fetched again from the queue. */
const MAX_KEPT = 2000;

/** Notes of this vault whose last fetch failed on this device, with the reason; they stay pending and can be tried again. */
export function failedFetches(world: World): readonly NoteFailure[] {
	return [...readFailures(world)]
		.filter(([path]) => world.notes.facts(path) !== undefined)
		.map(([path, problem]) => ({ path, problem }));
}

/** Remembers how a fetch ended: with a problem, or well. */
export async function noteOutcomes(
	world: World,
	failed: readonly NoteFailure[],
	filled: readonly string[],
): Promise<void> {
	if (failed.length === 0 && filled.length === 0) return;
	const failures = readFailures(world);
	const sizeBefore = failures.size;
	for (const path of filled) failures.delete(path);
	if (failed.length === 0 && failures.size === sizeBefore) return;
	for (const { path, problem } of failed) {
		const { kind, subject, detail } = problem;
		failures.delete(path);
		failures.set(path, { kind, subject, ...(detail === undefined ? {} : { detail }) });
	}
	await world.memory.set(KEY, Object.fromEntries([...failures].slice(-MAX_KEPT)));
}

function readFailures(world: World): Map<string, Problem> {
	const stored = world.memory.get(KEY);
	if (typeof stored !== 'object' || stored === null) return new Map();
	const isProblem = (value: unknown): value is Problem =>
		typeof value === 'object' && value !== null && 'kind' in value && 'subject' in value;
	return new Map(
		Object.entries(stored).filter((pair): pair is [string, Problem] => isProblem(pair[1])),
	);
}
