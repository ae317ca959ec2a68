import type { World } from '../ports';

/** Where notes stand that were renamed in this session, by where they stood; by the memory of their world. */
const renamed = new WeakMap<World['memory'], Map<string, string>>();

/** A note was renamed, by the person or by us. What stood at its new place before is no longer followed there. */
export function noteRenamed({ memory }: Pick<World, 'memory'>, from: string, to: string): void {
	const known = renamed.get(memory) ?? new Map<string, string>();
	renamed.set(memory, known.set(from, to));
	known.delete(to);
}

/** Where a note stands now that stood at a path. */
export function pathNow({ memory, notes }: Pick<World, 'memory' | 'notes'>, path: string): string {
	const to = notes.facts(path) ? undefined : renamed.get(memory)?.get(path);
	return to === undefined ? path : pathNow({ memory, notes }, to);
}
