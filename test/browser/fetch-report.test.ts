import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { CHALLENGE, page, prose } from '../support/articles';
import { item, rss } from '../support/feeds';
import { png } from '../support/images';
import { startLoopback, type Loopback } from '../support/server';
import { launch, openApp, type OpenApp } from './harness';

const DATA = '.obsidian/plugins/zettelfeed/data.json';

let browser: Browser;
let web: Loopback;
let opened: OpenApp;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
	web = await startLoopback();
	const note = (title: string, path: string): string =>
		`---\ntitle: "${title}"\nsource: "harbour RSS"\nurl: "${web.base}${path}"\nstatus: pending-analysis\n---\n\n# ${title}\n\n> A gauge.\n\n## Full Content\n\n## Related\n\n- \n`;
	const harbour = { name: 'harbour', url: `${web.base}/feed.xml`, folder: '', tags: [] };
	opened = await openApp(browser, {
		'inbox/A keeper of tides.md': note('A keeper of tides', '/keeper'),
		'inbox/Behind a wall.md': note('Behind a wall', '/wall'),
		'inbox/Gone.md': note('Gone', '/gone'),
		'inbox/The start of it.md': note('The start of it', '/start'),
		[DATA]: JSON.stringify({
			...{ version: 1, language: 'en' },
			feeds: [{ ...harbour, enabled: true, images: 'download' }],
		}),
	});
});
afterEach(async () => {
	await opened.close();
	await web.close();
});

it('a run over many notes ends with what failed, what is a part, and which images stayed on the web', async () => {
	const html = (body: string): { type: string; body: string } => ({ type: 'text/html', body });
	const images = `<p><img src="/had.png" alt="A wall"></p><p><img src="/lost.png" alt="A gutter"></p>`;
	web.serve('/keeper', html(page('A keeper of tides', prose() + images)));
	web.serve('/wall', { status: 403, ...html(CHALLENGE) });
	web.serve(
		'/start',
		html(page('The start of it', `${prose(2, 2)}<p>This post is for paid subscribers</p>`)),
	);
	web.serve('/had.png', { type: 'image/png', body: png(1) });
	await opened.command('Fetch full content of all pending notes');
	const modal = opened.page.locator('.modal.zettelfeed-report, .modal:has(.zettelfeed-report)');
	await modal.waitFor({ timeout: 20_000 });
	expect(await modal.locator('.zettelfeed-report-summary').textContent()).toBe(
		'Full text added to 2 notes, 1 of them in part, 2 failed, 1 image left on the web.',
	);
	expect(await modal.locator('summary').allTextContents()).toEqual([
		...[
			'Failed (2)',
			'Only a part (1)',
			'Images that stayed on the web (1)',
			'Where each text came from (2)',
		],
	]);
	const failed = modal.locator('details.is-problem li');
	expect((await failed.allTextContents()).join('\n')).toMatch(
		/Behind a wall.*checks whether a person is asking.*next try is due/u,
	);
	// Each has its next step: the page itself, another try, what came.
	expect(
		await failed
			.locator('a:text-is("Open original")')
			.evaluateAll((all) => all.map((el) => el.getAttribute('href'))),
	).toEqual([`${web.base}/wall`, `${web.base}/gone`]);
	expect(await modal.locator('.zettelfeed-modal-end button').allTextContents()).toEqual([
		'Open review queue',
		'Try again',
	]);
	await opened.shoot('fetch-report');
	const remote = modal.locator('details', { hasText: 'Images that stayed' });
	await remote.locator('summary').click();
	await opened.shoot('fetch-report-images');
	expect(await remote.locator('li').textContent()).toContain('404');
	const why = modal.locator('details', { hasText: 'Where each text' });
	await why.locator('summary').click();
	expect((await why.locator('li').allTextContents()).join('\n')).toMatch(
		/A keeper of tides\d+ words from the page\./u,
	);
	await failed.locator('a').first().click();
	await expect.poll(() => modal.count()).toBe(0);
	// The report closes first, then the app opens the note.
	await expect
		.poll(() => opened.page.locator('.main-pane').textContent())
		.toContain('# Behind a wall');
});

it('a sync that brings the texts, too, ends with one report, and the other is a press away', async () => {
	const { page: tab, vault } = opened;
	const items = ['/wall', '/gone'].map((path) =>
		item({
			...{ title: `New ${path}`, guid: path, link: `${web.base}${path}?new` },
			...{ pubDate: 'Tue, 03 Mar 2026 08:15:00 GMT', description: 'A gauge.' },
		}),
	);
	web.serve('/feed.xml', { body: rss('Harbour', items) });
	web.serve('/dead.xml', { status: 500, body: 'no' });
	const data = JSON.parse(readFileSync(join(vault, DATA), 'utf8')) as { feeds: object[] };
	const [harbour] = data.feeds;
	const feeds = [
		{ ...harbour, fetchAtSync: true },
		{ ...harbour, name: 'dead', url: `${web.base}/dead.xml` },
	];
	writeFileSync(join(vault, DATA), JSON.stringify({ ...data, feeds }));
	await tab.reload();
	await tab.evaluate(async () => (await window.standIn).onloadMs);
	await opened.command('Sync all feeds');
	await tab.waitForSelector('.zettelfeed-report');
	expect(await tab.locator('.modal').count()).toBe(1);
	expect(await tab.locator('.zettelfeed-report-summary').allTextContents()).toEqual([
		'2 new notes from 2 feeds, 1 feed with problems.',
		'Full text added to 0 notes, 2 failed.',
	]);
	await tab.click('button:text-is("Full content")');
	await tab.waitForSelector('.modal-title:text-is("Full content")');
	expect(await tab.locator('.modal').count()).toBe(1);
});

it('what failed is tried again from the report, though its time has not come', async () => {
	await opened.command('Fetch full content of all pending notes');
	const modal = opened.page.locator('.modal:has(.zettelfeed-report)');
	await modal.waitFor({ timeout: 20_000 });
	expect(await modal.locator('summary').first().textContent()).toBe('Failed (4)');
	for (const path of ['/keeper', '/wall', '/gone', '/start'])
		web.serve(path, { type: 'text/html', body: page(path, prose()) });
	await modal.locator('button:text-is("Try again")').click();
	await expect
		.poll(async () => (await opened.notices()).join(), { timeout: 20_000 })
		.toContain('Full text added to 4 notes.');
	await opened.command('Fetch full content of all pending notes');
	await expect.poll(() => modal.count()).toBe(0);
});

it('the settings of full texts are one group, and a wrong order is said and not kept', async () => {
	await opened.page.evaluate(async () => (await window.standIn).openSettings());
	const group = opened.page.locator('.setting-group', { hasText: 'Fetch on opening' }).last();
	await group.scrollIntoViewIfNeeded();
	await opened.shoot('settings-full-text');
	const order = group.getByLabel('Sources in order');
	await order.fill('page, moon');
	expect(await order.getAttribute('data-invalid')).not.toBeNull();
	await order.fill('reader, page');
	expect(await order.getAttribute('data-invalid')).toBeNull();
});
