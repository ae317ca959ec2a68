import { problem } from '../base/problem';
import { fail, ok } from '../base/result';
import { setProperty } from '../note/property';
import type { Notes, World } from '../ports';
import type { Decision, QueueEntry } from '../queue/model';
import { byNewest } from '../queue/order';
import { stateOf, statusFor } from '../queue/status';
import type { Settings } from '../settings/model';
import { entryOf, queueRules } from './queue-source';
import { record } from './recorder';
import type { DecisionReport, NoteFailure } from './report';

/** The queue: notes of one status (default: pending), newest first, from their properties alone. */
export function readQueue(
	notes: Notes,
	settings: Settings,
	status = settings.status.pending,
): readonly QueueEntry[] {
	const chosen = queueRules(settings);
	const isState = stateOf(status, chosen.status) !== undefined;
	// A status of the person's own can be asked for, too.
	const rules = isState ? chosen : { ...chosen, status: { ...chosen.status, pending: status } };
	const entries = notes.list().flatMap((path) => {
		const facts = notes.facts(path);
		const entry = facts && entryOf(facts, rules);
		const isFaulty = entry?.fault !== undefined && status === chosen.status.pending;
		return entry && (entry.status === status || isFaulty) ? [entry] : [];
	});
	return entries.sort(byNewest);
}

/** Sets the status of these notes: that line changes and nothing else. One action. */
export async function decide(
	world: World,
	settings: Settings,
	paths: readonly string[],
	decision: Decision,
): Promise<DecisionReport> {
	const status = statusFor(decision, settings.status);
	const changed: string[] = [];
	const same: string[] = [];
	const failed: NoteFailure[] = [];
	const subject = paths.length === 1 ? (paths[0] ?? '') : `${paths.length} notes`;
	await record(world, { kind: 'decision', subject }, async (recorder) => {
		for (const path of paths) {
			const result = await recorder.change(
				path,
				(text) => {
					const edited = setProperty(text, settings.status.property, status);
					return edited === undefined ? fail(problem('bad-front-matter', path)) : ok(edited);
				},
				`status ${status}`,
			);
			if (!result.ok) failed.push({ path, problem: result.problem });
			else if (result.value === 'same') same.push(path);
			else changed.push(path);
			await world.clock.breathe();
		}
	});
	return { changed, same, failed };
}
