import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { gardenFeed, item, mossPage, rss } from '../support/feeds';
import { makeFolder, readFiles, readNotes } from '../support/folder';
import { startLoopback } from '../support/server';
import { launch, openApp } from './harness';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs');
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
	for (const close of closing) await close();
});

it('the command line and the app write the same bytes for the same feeds and page', async () => {
	const web = await startLoopback();
	closing.push(() => web.close());
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
	web.serve('/moss', { type: 'text/html', body: mossPage(web.base) });
	const rich =
		'&lt;h2&gt;A&lt;/h2&gt;&lt;p&gt;x &amp;amp; y &lt;b&gt;b&lt;/b&gt;&lt;table&gt;&lt;tr&gt;&lt;td&gt;1&lt;td&gt;2&lt;/table&gt;&lt;pre&gt;&lt;code class="language-js"&gt;let a&lt;/code&gt;&lt;/pre&gt;&lt;ul&gt;&lt;li&gt;一&lt;li&gt;二&lt;/ul&gt;';
	web.serve('/rich.xml', {
		body: rss('Rich', [
			item({
				title: 'Unclosed &amp; odd',
				link: `${web.base}/r`,
				guid: 'r',
				'content:encoded': rich,
			}),
		]),
	});
	const data = JSON.stringify({
		feeds: [
			{ name: 'garden', url: `${web.base}/feed.xml` },
			{ name: 'rich', url: `${web.base}/rich.xml` },
		],
	});
	const files = { 'Forgetting curve.md': 'x\n', '.obsidian/plugins/zettelfeed/data.json': data };
	const moss = 'inbox/2026-03-03-rss-garden-why-moss-keeps-time.md';

	const byHand = makeFolder(files);
	const run = promisify(execFile);
	const common = ['--vault', byHand, '--state', makeFolder()];
	await run(process.execPath, [CLI, 'sync', ...common]);
	await run(process.execPath, [CLI, 'fetch', moss, ...common]);
	await run(process.execPath, [CLI, 'suggest', moss, '--k', '1', '--apply', ...common]);

	const browser = await launch();
	closing.push(() => browser.close());
	const opened = await openApp(browser, files);
	await opened.command('Sync all feeds');
	await expect.poll(() => readNotes(opened.vault).size).toBe(5);
	// The undated item is told of in a report.
	await opened.page.click('.modal-close-button');
	await opened.command('Open review queue');
	await opened.page.click('.zettelfeed-row:first-child');
	await opened.page.keyboard.press('f');
	await expect.poll(() => readNotes(opened.vault).get(moss)).toContain('zettelfeed:text');
	await opened.page.waitForSelector('.zettelfeed-offer');
	await opened.page.keyboard.press('1');
	await expect.poll(() => readNotes(opened.vault).get(moss)).toContain('- [[Forgetting curve]] — ');
	expect(readNotes(opened.vault)).toEqual(readNotes(byHand));
	await opened.close();
});

it('a folder of records in the vault carries what was seen to a device that gets no files of plugins', async () => {
	const web = await startLoopback();
	closing.push(() => web.close());
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
	const data = JSON.stringify({
		recordsFolder: 'Records',
		feeds: [{ name: 'garden', url: `${web.base}/feed.xml` }],
	});
	const files = { '.obsidian/plugins/zettelfeed/data.json': data };
	const browser = await launch();
	closing.push(() => browser.close());
	const opened = await openApp(browser, files);
	await opened.command('Sync all feeds');
	const recorded = (): readonly (readonly [string, string])[] =>
		[...readFiles(opened.vault)].filter(([path]) => path.endsWith('.jsonl'));
	await expect
		.poll(() => recorded().map(([path]) => path))
		.toEqual([expect.stringMatching(/^Records\/ledger\/app-\w{8}\.jsonl$/u)]);
	const records = recorded();
	expect(readNotes(opened.vault).size).toBe(3);
	await opened.close();

	// The other device got the records, and none of the notes: the person has deleted them.
	const other = makeFolder({ ...files, ...Object.fromEntries(records) });
	const common = ['--vault', other, '--state', makeFolder()];
	const run = promisify(execFile);
	const { stdout } = await run(process.execPath, [CLI, 'sync', ...common]);
	expect(stdout).toContain('garden: 0 new, 3 known already');
	expect(readNotes(other).size).toBe(0);
});
