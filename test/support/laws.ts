/**
 * Every law (fast-check's `assert`) runs as `vitest.config.ts` says: from which seed, and how many times the runs
 * that its test asks for. Global options of fast-check would not do: those a test names go before them.
 */
import { vi } from 'vitest';
import type fastCheck from 'fast-check';

/** What fast-check runs where a test names no number: its own default. */
const DEFAULT_RUNS = 100;

vi.mock('fast-check', async (original) => {
	const { default: fc } = await original<{ default: typeof fastCheck }>();
	const seed = Number(process.env['LAWS_SEED']);
	const times = Number(process.env['LAWS_TIMES']);
	const assert = <T>(
		property: fastCheck.IRawProperty<T>,
		options?: fastCheck.Parameters<T>,
	): void | Promise<void> => {
		const numRuns = (options?.numRuns ?? DEFAULT_RUNS) * times;
		return fc.assert(property, { ...options, seed, numRuns });
	};
	return { default: { ...fc, assert } };
});
