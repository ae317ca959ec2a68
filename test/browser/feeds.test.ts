import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gardenFeed, item, rss } from '../support/feeds';
import { readFiles, readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import type { OpenApp } from './harness';
import { oneApp } from './one-app';

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const MOSS = 'inbox/2026-03-03-rss-garden-why-moss-keeps-time.md';

let web: Loopback;
const start = oneApp();

beforeEach(async () => {
	web = await startLoopback();
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
});
afterEach(async () => {
	await web.close();
});

interface StoredFeed {
	readonly name: string;
	readonly path: string;
	readonly [key: string]: unknown;
}

async function open(
	feeds: readonly StoredFeed[],
	settings: Readonly<Record<string, unknown>> = {},
): Promise<OpenApp> {
	const stored = feeds.map(({ path, ...feed }) => ({
		...{ url: web.base + path, folder: '', tags: [], enabled: true },
		...feed,
	}));
	const app = await start({
		'Compost.md': 'Leaves and time.\n',
		[DATA]: JSON.stringify({ version: 1, language: 'en', ...settings, feeds: stored }),
	});
	return app;
}

const garden: StoredFeed = { name: 'garden', path: '/feed.xml', group: 'Science/Botany' };

async function syncedFeeds(opened: OpenApp, notes: number): Promise<void> {
	await opened.command('Sync all feeds');
	await expect.poll(() => readNotes(opened.vault).size).toBe(notes + 1);
	// A run that left something out ends with its report, any other with a notice.
	await expect
		.poll(async () =>
			(await opened.page.locator('.zettelfeed-report').count()) > 0
				? 'report'
				: (await opened.notices()).some((each) => each.includes('new note')),
		)
		.toBeTruthy();
	const close = opened.page.locator('.modal-close-button');
	if ((await opened.page.locator('.zettelfeed-report').count()) > 0) await close.click();
	await opened.command('Open feeds');
	await opened.page.waitForSelector('.zettelfeed-feeds-row');
}

describe('the feeds', () => {
	it('stand in their groups with how they are doing, and one opens by keys', async () => {
		web.serve('/dead.xml', { status: 500, body: 'no' });
		const opened = await open([garden, { name: 'dead', path: '/dead.xml' }], { firstImport: 2 });
		await syncedFeeds(opened, 2);
		const { page } = opened;
		expect(await page.textContent('.zettelfeed-feeds-list')).toMatch(
			/Science\/Botany.*garden.*2 notes made.*Asked just now\. Waits for you to sync\..*1 left out.*Without a group.*dead.*Asked just now, failed\./su,
		);
		const focused = (): Promise<string | null> =>
			page.evaluate(() => {
				const { activeElement: el } = document;
				return el?.getAttribute('data-feed') ?? el?.textContent ?? null;
			});
		await expect.poll(focused).toBe('garden');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.textContent('.zettelfeed-feed-head h2')).toBe('dead');
		expect(await page.textContent('.zettelfeed-feed-head .zettelfeed-error')).toContain('500');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.textContent('.zettelfeed-feed-head h2')).toBe('garden');
		expect(await page.textContent('.zettelfeed-feed-answers')).toMatch(/just now200\d+ k?B/u);
		await opened.shoot('feeds');
		// Whoever presses a button stays there, and Escape leads back.
		await page.focus('.zettelfeed-feeds-page button:text-is("Pause")');
		await page.keyboard.press('Enter');
		await expect.poll(focused).toBe('Resume');
		// Within a composition it ends that alone: asked after the next redraw could have been.
		await page.dispatchEvent('.zettelfeed-rules', 'keydown', { key: 'Escape', isComposing: true });
		await page.waitForTimeout(200);
		expect(await page.textContent('.zettelfeed-feed-head h2')).toBe('garden');
		await page.keyboard.press('Escape');
		await expect.poll(focused).toBe('garden');
	});

	it('with a long name leave the number of their notes whole; one that is off waits for nothing', async () => {
		const name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
		const opened = await open([garden, { name, path: '/gone.xml', enabled: false }]);
		await syncedFeeds(opened, 3);
		const row = opened.page.locator(`[data-feed="${name}"]`);
		const number = row.locator('.zettelfeed-feeds-row-head .zettelfeed-quiet');
		const lines = await number.evaluate((el) => {
			const range = document.createRange();
			range.selectNodeContents(el);
			return range.getClientRects().length;
		});
		expect(lines).toBe(1);
		expect(await row.textContent()).toMatch(/Switched off\.$/u);
	});

	it('the first feed asks in which language the fixed sentences of notes are, and shows it', async () => {
		const opened = await open([], { language: 'zh' });
		const { page, vault } = opened;
		await opened.command('Add feed');
		await page.keyboard.type(`${web.base}/feed.xml`);
		await page.keyboard.press('Enter');
		const shown = page.locator('.zettelfeed-add-note pre');
		await expect.poll(() => shown.textContent()).toMatch(/\p{Script=Han}/u);
		await page.getByLabel('Language of the template').selectOption('en');
		await expect.poll(() => shown.textContent()).toContain('Read the full text');
		expect(await shown.textContent()).not.toMatch(/\p{Script=Han}/u);
		await page.click('button:text-is("Add feed")');
		await expect
			.poll(() => JSON.parse(readFileSync(join(vault, DATA), 'utf8')) as object)
			.toMatchObject({ language: 'en', feeds: [{ url: `${web.base}/feed.xml` }] });
		await page.waitForSelector('.modal', { state: 'detached' });
		await opened.command('Add feed');
		await page.waitForSelector('.modal .zettelfeed-add-address');
		expect(await page.getByLabel('Language of the template').count()).toBe(0);
	});

	it('what was left out becomes a note by a press, and undo takes it back', async () => {
		const opened = await open([garden], { firstImport: 2 });
		await syncedFeeds(opened, 2);
		const { page } = opened;
		await page.click('[data-feed="garden"]');
		await page.waitForSelector('.zettelfeed-feed-items');
		expect(await page.textContent('.zettelfeed-feed-items')).toContain(
			'Counting rainOlder than the first import',
		);
		await page.click('text=Make note');
		await expect.poll(() => readNotes(opened.vault).size).toBe(4);
		await expect
			.poll(() => page.textContent('.zettelfeed-feeds-page'))
			.toContain('Nothing was left out.');
		await opened.command('Undo last action');
		await expect.poll(() => readNotes(opened.vault).size).toBe(3);
	});

	it('rules are tried as they are typed, faults pointed at, and kept rules drop before a note is made', async () => {
		const opened = await open([garden]);
		await syncedFeeds(opened, 3);
		const { page } = opened;
		await page.click('[data-feed="garden"]');
		await page.fill('.zettelfeed-rules', 'drop titel contains rain');
		await expect
			.poll(() => page.textContent('.zettelfeed-rules-result'))
			.toContain('Line 1, column 6: “titel” is nothing to ask about.');
		await page.fill('.zettelfeed-rules', 'drop title contains rain\ndrop older than 9 years');
		await expect
			.poll(() => page.textContent('.zettelfeed-rules-result'))
			.toMatch(
				/2 would be kept and 1 dropped.*decides 1 item.*matches nothing now.*Counting rain/su,
			);
		await page.locator('.zettelfeed-rules').scrollIntoViewIfNeeded();
		await opened.shoot('rules');
		await page.click('text=Save rules');
		await expect
			.poll(() => readFileSync(join(opened.vault, DATA), 'utf8'))
			.toContain('drop title contains rain');
		web.serve('/feed.xml', {
			body: rss('Garden', [
				item({ title: 'More rain', link: `${web.base}/more` }),
				item({ title: 'Snow', link: `${web.base}/snow` }),
			]),
		});
		await page.click('.zettelfeed-feed-head >> text=Sync');
		await expect.poll(() => readNotes(opened.vault).size).toBe(5);
		await expect
			.poll(() => page.textContent('.zettelfeed-feeds-page'))
			.toContain('More rainRule: drop title contains rain');
	});

	it('a change of the publisher is shown line by line before the note is renewed', async () => {
		const opened = await open([garden]);
		await syncedFeeds(opened, 3);
		const { page } = opened;
		const before = readNotes(opened.vault).get(MOSS) ?? '';
		web.serve('/feed.xml', { body: gardenFeed(web.base).replace('slow growth', 'slower growth') });
		await page.click('[data-feed="garden"]');
		await page.click('.zettelfeed-feed-head >> text=Sync');
		await page.locator('.modal-close-button').click();
		await page.click('text=Show changes');
		await page.waitForSelector('.zettelfeed-diff.is-added');
		expect(await page.textContent('.zettelfeed-diff.is-removed')).toContain('slow growth');
		expect(await page.textContent('.zettelfeed-diff.is-added')).toContain('slower growth');
		expect(readNotes(opened.vault).get(MOSS)).toBe(before);
		await opened.shoot('revision');
		await page.click('text=Update note');
		await expect.poll(() => readNotes(opened.vault).get(MOSS)).toContain('slower growth');
		await opened.command('Undo last action');
		await expect.poll(() => readNotes(opened.vault).get(MOSS)).toBe(before);
	});

	it('one that is switched off is resumed on its page, and removed there after a question; its notes stay', async () => {
		const opened = await open([
			{ ...garden, enabled: false },
			{ name: 'other', path: '/o.xml' },
		]);
		const { page, vault } = opened;
		const stored = (): string => readFileSync(join(vault, DATA), 'utf8');
		await opened.command('Open feeds');
		await page.click('[data-feed="garden"]');
		await page.click('.zettelfeed-feed-head >> text=Resume');
		await expect.poll(stored).not.toContain('"enabled": false');
		await page.waitForSelector('.zettelfeed-feed-head >> text=Pause');
		await page.click('.zettelfeed-feed-head >> text=Sync');
		await expect.poll(() => readNotes(vault).size).toBe(4);
		await page.click('.zettelfeed-feed-head >> text=Remove feed');
		await page.click('.modal button:text-is("Cancel")');
		await page.waitForSelector('.modal', { state: 'detached' });
		expect(stored()).toContain('"garden"');
		await page.click('.zettelfeed-feed-head >> text=Remove feed');
		expect(await page.textContent('.modal-content')).toContain('Its notes stay.');
		await page.click('.modal button:text-is("Remove feed")');
		await expect.poll(stored).not.toContain('"garden"');
		await page.waitForSelector('text=Choose a feed to see how it is doing.');
		expect(await page.locator('.zettelfeed-feeds-row').allTextContents()).toHaveLength(1);
		expect(readNotes(vault).size).toBe(4);
		// With all that was set for it, in its place.
		const before = JSON.parse(stored()) as { feeds: readonly { name: string }[] };
		await page.click('.notice:has-text("garden is removed. Its notes stay.") button');
		await expect
			.poll(() => (JSON.parse(stored()) as typeof before).feeds.map((feed) => feed.name))
			.toEqual(['garden', 'other']);
		await page.waitForSelector('[data-feed="garden"]');
	});

	it('no list is written where there is no feed', async () => {
		const opened = await open([]);
		await opened.command('Export feeds to OPML');
		await expect.poll(() => opened.notices()).toEqual(['There is no feed yet. Add one first.']);
		expect([...readFiles(opened.vault).keys()]).not.toContain('feeds.opml');
	});

	it('a page with several feeds lets the person choose', async () => {
		web.serve('/other.xml', { body: rss('Other letters', []) });
		web.serve('/', {
			type: 'text/html',
			body: `<!doctype html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"><link rel="alternate" type="application/rss+xml" title="Other" href="/other.xml"></head><body>Garden</body>`,
		});
		const opened = await open([]);
		const { page } = opened;
		await opened.command('Add feed');
		await page.keyboard.type(web.base);
		await page.keyboard.press('Enter');
		await page.waitForSelector('text=Other feeds found here');
		await opened.shoot('add-feed-choice');
		await page.click('text=Choose');
		await expect.poll(() => page.textContent('.zettelfeed-add-title')).toContain('Other letters');
	});

	it('OPML goes out as a file of the vault and comes in with its groups', async () => {
		const opened = await open([garden]);
		const { page } = opened;
		await opened.command('Export feeds to OPML');
		await expect.poll(() => readFiles(opened.vault).get('feeds.opml')).toContain('Botany');
		const list = join(opened.vault, 'list.opml');
		writeFileSync(
			list,
			`<opml version="2.0"><body><outline text="News"><outline type="rss" text="Dead letters" xmlUrl="${web.base}/dead.xml"/></outline><outline type="rss" text="again" xmlUrl="${web.base}/feed.xml"/></body></opml>`,
		);
		const [chooser] = await Promise.all([
			page.waitForEvent('filechooser'),
			opened.command('Import feeds from OPML'),
		]);
		await chooser.setFiles(list);
		await expect.poll(() => opened.notices()).toContain('1 feed added, 1 followed already.');
		expect(readFileSync(join(opened.vault, DATA), 'utf8')).toMatch(
			/"dead-letters"[\s\S]*"group": "News"/u,
		);
	});

	it('a template is tried on a real item as it is written, its faults with their place', async () => {
		const opened = await open([garden]);
		await syncedFeeds(opened, 3);
		const { page } = opened;
		writeFileSync(join(opened.vault, 'Template.md'), '# {{titel}}\n');
		await opened.rescan();
		await page.evaluate(async () =>
			(await window.standIn).app.workspace.openLinkText('Template.md', '', false),
		);
		await opened.command('Preview the open note as template');
		await expect
			.poll(() => page.textContent('.zettelfeed-template'))
			.toContain('Line 1, column 3: there is no field called “titel”. Did you mean “title”?');
		writeFileSync(
			join(opened.vault, 'Template.md'),
			'# {{title|upper}}\n\n{{authors|default:"no one"}}\n',
		);
		await opened.rescan();
		await expect
			.poll(() => page.textContent('.zettelfeed-template pre'))
			.toBe('# WHY MOSS KEEPS TIME\n\nno one\n');
		expect(await page.textContent('.zettelfeed-template')).toContain('The template is sound.');
		await opened.shoot('template');
	});

	it('a feed’s own settings are typed in, refused where they cannot be meant, and used', async () => {
		const opened = await open([garden]);
		const { page } = opened;
		await page.evaluate(async () => (await window.standIn).openSettings());
		await page.fill('[data-key="feeds.0.fileName"]', '{{titel}}');
		await expect
			.poll(() => page.getAttribute('[data-key="feeds.0.fileName"]', 'data-invalid'))
			.toBe('');
		await page.fill('[data-key="feeds.0.fileName"]', '{{date:YYYY}}/{{title}}');
		await page.fill('[data-key="feeds.0.dailyCap"]', '1');
		await page.fill('[data-key="feeds.0.folder"]', 'garden');
		await opened.shoot('settings-feed');
		await page.click('.modal-close-button');
		await opened.command('Sync all feeds');
		await expect
			.poll(() => [...readNotes(opened.vault).keys()])
			.toContain('garden/2026/Why moss keeps time.md');
		await page.locator('.modal-close-button').click();
		await page.evaluate(async () => (await window.standIn).openSettings());
		await page.fill('.setting-page .secret-input', 'garden-key');
		await expect
			.poll(() => readFileSync(join(opened.vault, DATA), 'utf8'))
			.toMatch(/"auth": \{\s+"kind": "basic",\s+"secret": "garden-key"/u);
		await page.click('.modal-close-button');
		// Named in the settings, but not in the keychain of this device: nothing is sent.
		const asked = web.requests.length;
		await opened.command('Sync all feeds');
		await expect
			.poll(() => page.textContent('.zettelfeed-report'))
			.toContain('The secret garden-key for garden is not on this device');
		expect(web.requests).toHaveLength(asked);
	});

	it('fetches by itself only on a device switched to it, and only what has an interval', async () => {
		const opened = await open([garden], { intervalMinutes: 30 });
		const { page } = opened;
		await page.clock.install();
		await page.reload();
		await page.evaluate(async () => (await window.standIn).onloadMs);
		// A jump, as when a laptop wakes: what is due runs once, and nothing that starts then times out.
		const jump = async (minutes: number): Promise<void> => {
			await page.clock.fastForward(minutes * 60_000 + 1000);
			await page.waitForTimeout(200);
		};
		await jump(2);
		expect(web.requests).toEqual([]);
		await opened.command('Toggle automatic sync on this device');
		await jump(1);
		await expect.poll(() => readNotes(opened.vault).size, { timeout: 5000 }).toBe(4);
		expect(web.requests).toHaveLength(1);
		await jump(20);
		expect(web.requests).toHaveLength(1);
		await jump(20);
		await expect.poll(() => web.requests.length, { timeout: 5000 }).toBe(2);
	});
});
