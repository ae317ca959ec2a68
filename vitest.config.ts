import { defineConfig } from 'vitest/config';

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
					testTimeout: 30_000,
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
