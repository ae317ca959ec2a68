import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { launch, openApp } from '../test/browser/harness';
import { item, rss } from '../test/support/feeds';
import { startLoopback } from '../test/support/server';
import { longestTask } from './main-thread';

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const ITEMS = Number(process.env['LARGE'] ?? 10_000);

/** Names only: reading ten thousand notes takes longer than the run. */
function count(vault: string): number {
	return readdirSync(vault, { recursive: true }).filter((name) => String(name).endsWith('.md'))
		.length;
}

/** Ten thousand new items in one run, in Chromium: long tasks, memory, and how soon cancel answers. */
it('a first import of ten thousand items', { timeout: 600_000 }, async () => {
	const web = await startLoopback();
	const posts = Array.from({ length: ITEMS }, (_, at) =>
		item({
			title: `Entry ${at} of the mill`,
			link: `${web.base}/${at}`,
			pubDate: new Date(Date.UTC(2020, 0, 1) + at * 3_600_000).toUTCString(),
			description:
				'&lt;p&gt;The river carried silt past the mill, and the miller wrote it down.&lt;/p&gt;'.repeat(
					4,
				),
		}),
	);
	web.serve('/feed.xml', { body: rss('Mill', posts) });
	const browser = await launch();
	const feed = { name: 'mill', url: `${web.base}/feed.xml`, folder: '', tags: [], enabled: true };
	const app = await openApp(browser, {
		[DATA]: JSON.stringify({ version: 1, language: 'en', firstImport: ITEMS, feeds: [feed] }),
	});
	const { page } = app;
	const heap = (): Promise<number> =>
		page.evaluate(
			() =>
				(performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize /
				1e6,
		);
	const before = await heap();
	let most = before;
	const start = Date.now();
	let made = 0;
	const sync = (): Promise<unknown> => app.command('Sync all feeds');
	const until = async (isOver: () => boolean): Promise<void> => {
		while (!isOver() && Date.now() - start < 500_000) {
			await page.waitForTimeout(100);
			most = Math.max(most, await heap());
			made = count(app.vault);
		}
	};
	// Traced are the reading of the feed, the plan and the first notes of both runs: a trace of all is longer than a string may be.
	const first = await longestTask(browser, page, async () => {
		await sync();
		await until(() => made > ITEMS / 20);
	});
	await page.click('.zettelfeed-notice-button');
	const at = count(app.vault);
	const stopped = async (): Promise<boolean> =>
		(await app.notices()).some((each) => each.startsWith('Stopped'));
	await expect.poll(stopped, { timeout: 20_000 }).toBe(true);
	const cancelled = count(app.vault) - at;
	const second = await longestTask(browser, page, async () => {
		await sync();
		await until(() => made > ITEMS / 10);
	});
	await until(() => made >= ITEMS);
	const longest = {
		cpu: Math.max(first.cpu, second.cpu),
		wall: Math.max(first.wall, second.wall),
	};
	console.log(
		`large import: ${made} notes in ${Math.round((Date.now() - start) / 1000)} s, longest task ${longest.cpu.toFixed(0)} ms of processor time, ${longest.wall.toFixed(0)} by the clock, memory ${Math.round(most - before)} MB above ${Math.round(before)} MB, ${cancelled} notes after cancel`,
	);
	await app.close();
	await browser.close();
	await web.close();
	expect(made).toBe(ITEMS);
});
