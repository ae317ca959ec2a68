type Stored = Readonly<Record<string, unknown>>;

/**
 * Numbered pure steps: step n turns what version n stored into what version n + 1 stores. Unknown keys pass through.
 * Data without a version was stored by no release; it counts as version 1.
 */
const STEPS: readonly ((stored: Stored) => Stored)[] = [];

export function migrate(stored: Stored): Stored {
	const version = typeof stored['version'] === 'number' ? stored['version'] : 1;
	return STEPS.slice(Math.max(0, version - 1)).reduce((data, step) => step(data), stored);
}
