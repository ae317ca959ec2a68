import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Laws run from one seed, so that a run tells of the change it tests and of nothing else. The search goes on in
 * `npm run soak`, which sets another seed and a multiple of the runs (`test/support/laws.ts`).
 */
const LAWS_SEED = process.env['LAWS_SEED'] ?? '20261127';
const LAWS_TIMES = process.env['LAWS_TIMES'] ?? '1';
console.log(`Laws: LAWS_SEED=${LAWS_SEED} LAWS_TIMES=${LAWS_TIMES}`);

export default defineConfig({
	test: {
		env: { TZ: process.env['ZETTELFEED_TZ'] ?? 'UTC' },
		projects: [
			{
				test: {
					name: 'unit',
					include: [
						'test/{base,feed,article,note,links,queue,settings,words,flow,cli,checks,app}/**/*.test.ts',
					],
					setupFiles: ['test/support/laws.ts'],
					env: { LAWS_SEED, LAWS_TIMES },
					// Vitest leaves one core to itself, which of two is half of the machine.
					maxWorkers: Math.max(2, availableParallelism() - 1),
					testTimeout: 30_000 * Number(LAWS_TIMES),
				},
			},
			// One Chromium at a time: the machine has two cores.
			{
				test: {
					name: 'browser',
					// A page on a busy machine takes its time; what never comes fails all the same.
					expect: { poll: { timeout: 15_000 } },
					// A click may fall into a repaint when two cores do the work of ten; what is broken fails twice.
					retry: 1,
					include: ['test/browser/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
					fileParallelism: false,
				},
			},
			// Not a test: `npm run bench` starts it.
			{ test: { name: 'bench', include: ['bench/**/*.bench.ts'] } },
		],
	},
});
