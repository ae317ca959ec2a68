import type { UnknownRecord } from '../base/record';

/**
 * Numbered pure steps: step n turns what version n stored into what version n + 1 stores. Unknown keys pass through.
 * Data without a version was stored by no release; it counts as version 1.
 */
const STEPS: readonly ((stored: UnknownRecord) => UnknownRecord)[] = [];

export function migrate(stored: UnknownRecord): UnknownRecord {
	const version = typeof stored['version'] === 'number' ? stored['version'] : 1;
	return STEPS.slice(Math.max(0, version - 1)).reduce((data, step) => step(data), stored);
}
