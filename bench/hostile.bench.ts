import { expect, it } from 'vitest';
import { parseFeed } from '../src/feed/parse';
import { COSTLY } from '../test/feed/corpus/costly';
import { HOSTILE } from '../test/feed/corpus/hostile';

/** How long the slowest hostile document holds the parser: what is quadratic shows here, not in a timed test. */
it('hostile feeds', { timeout: 300_000 }, async () => {
	const documents = [
		...COSTLY.map(([name, sent]) => [name, sent] as const),
		...HOSTILE.map((each) => [each.name, each.sent] as const),
	];
	const taken: (readonly [string, number])[] = [];
	for (const [name, sent] of documents) {
		const bytes = typeof sent === 'string' ? new TextEncoder().encode(sent) : sent;
		const start = performance.now();
		await parseFeed(bytes, { url: 'https://garden.example/feed.xml' });
		taken.push([name, performance.now() - start]);
	}
	taken.sort((a, b) => b[1] - a[1]);
	const [name = '', ms = 0] = taken[0] ?? [];
	console.log(`hostile feeds: ${Math.round(ms)} ms, the slowest of ${taken.length}: ${name}`);
	expect(taken.length).toBe(COSTLY.length + HOSTILE.length);
});
