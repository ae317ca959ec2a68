import { defineConfig } from 'vitest/config';

// Nothing may depend on the machine's zone; `npm run check` runs the date tests again in another one.
process.env['TZ'] ??= 'UTC';

const PURE = ['base', 'feed', 'article', 'note', 'links', 'queue', 'settings', 'words'];

export default defineConfig({
	test: {
		projects: [
			{
				// No alias for `obsidian` here: a pure test that reaches the app fails to load, which is the point.
				test: {
					name: 'pure',
					include: [...PURE.map((room) => `test/${room}/**/*.test.ts`), 'test/*.test.ts'],
				},
			},
			{ test: { name: 'flow', include: ['test/flow/**/*.test.ts'], testTimeout: 20_000 } },
			{ test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 30_000 } },
			{
				test: {
					name: 'checks',
					include: ['test/checks/**/*.test.{ts,mjs}'],
					testTimeout: 60_000,
				},
			},
			{
				resolve: { alias: { obsidian: 'obsidian-test-mocks/obsidian' } },
				test: { name: 'wiring', include: ['test/obsidian/**/*.test.ts'] },
			},
			{
				// One browser and one folder vault at a time: two cores are all a small machine has.
				test: {
					name: 'app',
					include: ['test/app/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
});
