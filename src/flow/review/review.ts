import type { Notes } from '../../ports';
import type { QueueEntry } from '../../queue/model';
import { byNewest } from '../../queue/order';
import { stateOf } from '../../queue/status';
import type { Settings } from '../../settings/model';
import { entryOf, queueRules } from './queue-source';

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
