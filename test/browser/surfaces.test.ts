import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { CHALLENGE, page as articleHtml, prose } from '../support/articles';
import { articlePage, PARAGRAPHS } from '../support/filled-note';
import { gardenFeed } from '../support/feeds';
import { readNotes } from '../support/folder';
import { reviewSettings, reviewVault } from '../support/review-vault';
import { startLoopback, type Loopback } from '../support/server';
import { audit, inBothThemes, overflowing, smallTargets } from './audit';
import type { OpenApp } from './harness';
import { oneApp } from './one-app';
import { DATA, expect } from './queue-app';

const NOTE = 'inbox/moss.md';
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

let web: Loopback;
const start = oneApp();
beforeEach(async () => {
	web = await startLoopback();
});
afterEach(() => web.close());

type Open = (files: Readonly<Record<string, string>>) => Promise<OpenApp>;

const run = (page: Page, name: string): Promise<boolean> =>
	page.evaluate(async (command) => (await window.standIn).runCommand(command), name);

const show = (page: Page, path: string): Promise<void> =>
	page.evaluate(
		async (at) => (await window.standIn).app.workspace.openLinkText(at, '', false),
		path,
	);

function note(title: string, path: string): string {
	return `---\ntitle: "${title}"\nsource: "garden RSS"\nurl: "${web.base}${path}"\nstatus: pending-analysis\n---\n\n# ${title}\n\n> A gauge.\n\n## Full Content\n\n## Related\n\n- \n`;
}

/** Two feeds, one of which fails, asked once; the report of it is open. */
async function synced(open: Open): Promise<Page> {
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
	web.serve('/dead.xml', { status: 500, body: 'no' });
	const feed = (name: string, path: string): object => ({
		...{ name, url: web.base + path, folder: '', tags: [], enabled: true },
	});
	const feeds = [feed('garden', '/feed.xml'), feed(LONG, '/dead.xml')];
	const settings = { version: 1, language: 'en', firstImport: 2, feeds };
	const { page } = await open({ [DATA]: JSON.stringify(settings) });
	await run(page, 'Sync all feeds');
	await page.waitForSelector('.zettelfeed-report');
	return page;
}

async function feedsOpen(open: Open): Promise<Page> {
	const page = await synced(open);
	await page.click('.modal-close-button');
	await run(page, 'Open feeds');
	await page.waitForSelector('.zettelfeed-feeds-row');
	return page;
}

/** A note whose text was fetched, edited by the person and changed by its author; both texts are compared. */
async function compared(open: Open): Promise<Page> {
	const page = (blocks: readonly string[]): object => ({
		...{ type: 'text/html; charset=utf-8', body: articlePage('Moss', blocks) },
	});
	const blocks = ['# The wall', ...PARAGRAPHS];
	web.serve('/moss', page(blocks));
	const opened = await open({ [NOTE]: note('Moss', '/moss') });
	await show(opened.page, NOTE);
	await run(opened.page, 'Fetch full content');
	const text = (): string => readNotes(opened.vault).get(NOTE) ?? '';
	await expect.poll(text).toContain('zettelfeed:from');
	await expect.poll(async () => (await opened.notices()).join()).toContain('Full text added');
	writeFileSync(join(opened.vault, NOTE), text().replace('brass ruler', 'steel ruler'));
	await opened.rescan();
	web.serve('/moss', page([...blocks.map((each) => each.replace('fourth', 'fifth')), LONG]));
	await run(opened.page, 'Compare with the fetched text');
	await opened.page.waitForSelector('.zettelfeed-block');
	return opened.page;
}

async function fetched(open: Open): Promise<Page> {
	web.serve('/wall', { status: 403, type: 'text/html', body: CHALLENGE });
	const start = `${prose(2, 2)}<p>This post is for paid subscribers</p>`;
	web.serve('/start', { type: 'text/html', body: articleHtml('The start of it', start) });
	const { page } = await open({
		'inbox/wall.md': note('Behind a wall', '/wall'),
		'inbox/start.md': note(LONG, '/start'),
	});
	await run(page, 'Fetch full content of all pending notes');
	await page.waitForSelector('.zettelfeed-report');
	await page.evaluate(() => {
		for (const each of document.querySelectorAll('details')) each.open = true;
	});
	return page;
}

async function related(open: Open): Promise<Page> {
	const vault = { ...reviewVault(), [`${LONG}.md`]: 'Moss on the harbour wall, a cushion.\n' };
	const { page } = await open({ ...vault, [DATA]: reviewSettings() });
	await show(page, 'inbox/2026-11-25-moss.md');
	await run(page, 'Show related notes');
	await page.locator('.zettelfeed-offer button').first().click();
	await page.waitForSelector('.zettelfeed-edit');
	return page;
}

const SURFACES: readonly (readonly [
	name: string,
	within: string,
	reach: (open: Open) => Promise<Page>,
])[] = [
	['the report of a sync', '.modal-content', synced],
	['the feeds', '.zettelfeed-feeds', feedsOpen],
	[
		'the page of a feed',
		'.zettelfeed-feeds',
		async (open) => {
			const page = await feedsOpen(open);
			await page.click('[data-feed="garden"]');
			await page.waitForSelector('.zettelfeed-feed-answers');
			return page;
		},
	],
	[
		'no feeds',
		'.zettelfeed-feeds',
		async (open) => {
			const { page } = await open({});
			await run(page, 'Open feeds');
			await page.waitForSelector('.zettelfeed-empty-title');
			return page;
		},
	],
	[
		'a feed that was found',
		'.modal-content',
		async (open) => {
			web.serve('/feed.xml', { body: gardenFeed(web.base) });
			const { page } = await open({});
			await run(page, 'Add feed');
			await page.keyboard.type(`${web.base}/feed.xml`);
			await page.keyboard.press('Enter');
			await page.waitForSelector('.zettelfeed-add-title');
			return page;
		},
	],
	['the report of a fetch', '.modal-content', fetched],
	['two texts to choose from', '.modal-content', compared],
	['related notes with their evidence', '.zettelfeed-related', related],
	[
		'an untouched note to clean up',
		'.modal-content',
		async (open) => {
			const { page } = await open({ ...reviewVault(), [DATA]: reviewSettings() });
			await run(page, 'Clean up untouched notes');
			await page.waitForSelector('.modal-content input');
			return page;
		},
	],
	[
		'a permanent note to make',
		'.modal-content',
		async (open) => {
			const { page } = await open({ ...reviewVault(), [DATA]: reviewSettings() });
			await run(page, 'Open review queue');
			await page.waitForSelector('.zettelfeed-row.is-current');
			await run(page, 'Queue: turn into a permanent note…');
			await page.waitForSelector('.zettelfeed-convert-text');
			return page;
		},
	],
];

describe.each(SURFACES)('%s', (_, within, reach) => {
	it('passes an audit by axe in light and dark', async () => {
		const page = await reach((files) => start(files));
		await inBothThemes(page, async () => expect(await audit(page, within)).toEqual([]));
	});

	it('fits a phone and its thumb', async () => {
		const page = await reach((files) => start(files, undefined, { phone: true }));
		expect(await overflowing(page, within)).toEqual([]);
		expect(await smallTargets(page, within)).toEqual([]);
	});
});
