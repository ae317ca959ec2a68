import { readFileSync, rmSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gardenFeed, mossPage } from '../support/feeds';
import { readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import type { OpenApp } from './harness';
import { oneApp } from './one-app';

const MOSS = 'inbox/2026-03-03-rss-garden-letters-why-moss-keeps-time.md';
const DATA = '.obsidian/plugins/zettelfeed/data.json';

const vaultNotes = {
	'Forgetting curve.md': '# Forgetting curve\n\nMemory decays unless it is used.\n',
	'Spaced repetition.md': '# Spaced repetition\n\nReview at growing intervals.\n',
	'Compost.md': '# Compost\n\nLeaves and time.\n',
};

let web: Loopback;
const start = oneApp();

beforeEach(async () => {
	web = await startLoopback();
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
	web.serve('/moss', { type: 'text/html; charset=utf-8', body: mossPage(web.base) });
});
afterEach(async () => {
	await web.close();
});

function stored(feeds: readonly { name: string; url: string }[]): string {
	return JSON.stringify({
		version: 1,
		language: 'en',
		feeds: feeds.map((feed) => ({ ...feed, folder: '', tags: [], enabled: true })),
	});
}

async function open(files: Readonly<Record<string, string>> = {}): Promise<OpenApp> {
	const app = await start({ ...vaultNotes, ...files });
	return app;
}

async function synced(files: Readonly<Record<string, string>> = {}): Promise<OpenApp> {
	const opened = await open({
		[DATA]: stored([{ name: 'garden-letters', url: `${web.base}/feed.xml` }]),
		...files,
	});
	await opened.command('Sync all feeds');
	await expect.poll(() => readNotes(opened.vault).size).toBe(6);
	// The run goes on for a moment after the last note.
	await expect.poll(async () => (await opened.notices()).join()).toContain('3 new notes');
	await opened.command('Open review queue');
	await opened.page.waitForSelector('.zettelfeed-row');
	await expect.poll(() => opened.page.textContent('.zettelfeed-title-count')).toBe('3');
	return opened;
}

describe('the whole road in the app', () => {
	it('goes from an address to an accepted link, and back by undo', async () => {
		const opened = await open({ [DATA]: JSON.stringify({ language: 'en' }) });
		const { page } = opened;
		await opened.command('Add feed');
		await page.keyboard.type(`${web.base}/feed.xml`);
		await page.keyboard.press('Enter');
		await page.waitForSelector('.zettelfeed-add-title');
		expect(await page.textContent('.zettelfeed-add-title')).toBe('Garden letters, 3 items');
		expect(await page.textContent('.zettelfeed-add-path')).toBe(MOSS);
		expect(readNotes(opened.vault).size).toBe(3);
		await opened.shoot('add-feed');
		await page.click('button:text-is("Add feed")');
		await expect
			.poll(async () => (await opened.notices()).join())
			.toContain('Added garden-letters');

		await opened.command('Sync all feeds');
		await expect.poll(() => readNotes(opened.vault).size).toBe(6);
		// The run goes on for a moment after the last note; until its end no other begins.
		await expect.poll(async () => (await opened.notices()).join()).toContain('3 new notes');
		const asMade = readNotes(opened.vault).get(MOSS) ?? '';
		expect(asMade).toContain('status: pending-analysis');
		expect(asMade.endsWith('## Related\n\n- \n')).toBe(true);

		await opened.command('Open review queue');
		await page.waitForSelector('.zettelfeed-row.is-current');
		expect(await page.textContent('.zettelfeed-title-count')).toBe('3');
		await page.click('.zettelfeed-row:first-child');
		await page.keyboard.press('f');
		await expect.poll(() => readNotes(opened.vault).get(MOSS)).toContain('%% zettelfeed:text %%');
		const filled = readNotes(opened.vault).get(MOSS) ?? '';
		expect(filled).toContain('### The ledger\n\n- spring\n- autumn');
		expect(filled).not.toContain('Footer words');
		expect(filled).toContain('\\#notATag or \\[\\[notALink]]');

		await page.waitForSelector('.zettelfeed-offer');
		await expect
			.poll(() => page.locator('.zettelfeed-offer-title').allTextContents())
			.toContain('Forgetting curve');
		await opened.shoot('queue');
		const first = await page.textContent('.zettelfeed-offer:first-child .zettelfeed-offer-title');
		await page.keyboard.press('1');
		await expect
			.poll(() => readNotes(opened.vault).get(MOSS))
			.toMatch(new RegExp(`## Related\\n\\n- \\[\\[${first ?? ''}\\]\\] — \\S`, 'u'));

		await opened.command('Undo last action');
		await expect.poll(() => readNotes(opened.vault).get(MOSS)).toBe(filled);
		await opened.command('Undo last action');
		await expect.poll(() => readNotes(opened.vault).get(MOSS)).toBe(asMade);
		await opened.command('Undo last action');
		await expect.poll(() => readNotes(opened.vault).size).toBe(3);
	});

	it('begins with a command given before the settings are read', async () => {
		const opened = await open({
			[DATA]: stored([{ name: 'garden-letters', url: `${web.base}/feed.xml` }]),
		});
		const { page } = opened;
		let given: () => void = () => undefined;
		const isGiven = new Promise<void>((resolve) => {
			given = resolve;
		});
		await page.route('**/disk', async (route) => {
			const { op, path } = JSON.parse(route.request().postData() ?? '{}') as Record<
				string,
				unknown
			>;
			if (op === 'read' && path === DATA) await isGiven;
			await route.continue();
		});
		await page.reload();
		await page.evaluate(async () => (await window.standIn).onloadMs);
		await opened.command('Sync all feeds');
		given();
		await expect.poll(() => readNotes(opened.vault).size).toBe(6);
	});
	it('goes from an address to the first note by keys alone', async () => {
		const opened = await open({ [DATA]: JSON.stringify({ language: 'en', firstImport: 2 }) });
		const { page } = opened;
		await opened.command('Add feed');
		await page.keyboard.type(`${web.base}/feed.xml`);
		await page.keyboard.press('Enter');
		await page.waitForSelector('button:text-is("Add and sync"):focus');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.zettelfeed-report button:text-is("Open review queue"):focus');
		expect(await page.textContent('.zettelfeed-report-numbers')).toBe('2 new, 1 not imported');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.zettelfeed-row.is-current');
		expect(await page.textContent('.zettelfeed-title-count')).toBe('2');
		await page.keyboard.press('x');
		await expect.poll(() => readNotes(opened.vault).get(MOSS)).toContain('status: archived');
	});

	it('a feed added by two presses, while another is synced, is added once and told of', async () => {
		web.serve('/slow.xml', { hangs: true });
		const opened = await open({
			[DATA]: stored([{ name: 'slow', url: `${web.base}/slow.xml` }]),
		});
		const { page } = opened;
		await opened.command('Sync all feeds');
		await opened.command('Add feed');
		await page.keyboard.type(`${web.base}/feed.xml`);
		await page.keyboard.press('Enter');
		const add = page.locator('button:text-is("Add and sync"):focus');
		await add.evaluate((button: HTMLButtonElement) => [button.click(), button.click()]);
		await expect
			.poll(async () => (await opened.notices()).join())
			.toContain('Added garden-letters.');
		const { feeds } = JSON.parse(readFileSync(join(opened.vault, DATA), 'utf8')) as {
			readonly feeds: readonly { readonly name: string }[];
		};
		expect(feeds.map(({ name }) => name)).toEqual(['slow', 'garden-letters']);
		expect((await opened.notices()).join()).not.toContain('A run is under way');
	});

	it('a feed that brought nothing yet says so, and is no work done', async () => {
		const opened = await open({
			[DATA]: stored([{ name: 'garden-letters', url: `${web.base}/feed.xml` }]),
		});
		const { page } = opened;
		await opened.command('Open review queue');
		await expect.poll(() => page.textContent('.zettelfeed-empty-title')).toBe('No notes yet');
		// The list is not there to take the focus; what stands in its place has it, and hands it on.
		await page.waitForSelector('.zettelfeed-empty:focus');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.zettelfeed-list:focus .zettelfeed-row.is-current');
		await expect.poll(() => page.textContent('.zettelfeed-title-count')).toBe('3');
		for (let left = 2; left >= 0; left -= 1) {
			await page.keyboard.press('x');
			await expect.poll(() => page.textContent('.zettelfeed-title-count')).toBe(String(left));
		}
		await page.waitForSelector('.zettelfeed-empty:focus');
		await page.keyboard.press('z');
		await page.waitForSelector('.zettelfeed-list:focus .zettelfeed-row.is-current');
		expect(await page.textContent('.zettelfeed-queue [aria-live]')).toMatch(
			/^Undone: the status of “(?:A wall for swifts|Counting rain|Why moss keeps time)”\.$/u,
		);
	});

	it('a sync tells of new notes with the way to them', async () => {
		const opened = await open({
			[DATA]: stored([{ name: 'garden-letters', url: `${web.base}/feed.xml` }]),
		});
		await opened.command('Sync all feeds');
		await opened.page.click('.notice button:text-is("Open review queue")');
		await opened.page.waitForSelector('.zettelfeed-list:focus .zettelfeed-row.is-current');
	});

	it('a second sync writes nothing', async () => {
		const opened = await synced();
		const before = opened.server.writes.length;
		await opened.command('Sync all feeds');
		await expect.poll(async () => (await opened.notices()).join()).toContain('0 new notes');
		expect(opened.server.writes.slice(before)).toEqual([]);
	});

	it('a deleted note is not made again and a renamed one is still known', async () => {
		const opened = await synced();
		rmSync(join(opened.vault, 'inbox/2026-03-01-rss-garden-letters-counting-rain.md'));
		renameSync(join(opened.vault, MOSS), join(opened.vault, 'Moss.md'));
		await opened.rescan();
		await expect.poll(() => opened.page.textContent('.zettelfeed-title-count')).toBe('2');
		await opened.command('Sync all feeds');
		await expect.poll(async () => (await opened.notices()).join()).toContain('0 new notes');
		expect([...readNotes(opened.vault).keys()].sort()).toEqual([
			'Compost.md',
			'Forgetting curve.md',
			'Moss.md',
			'Spaced repetition.md',
			'inbox/2026-03-02-rss-garden-letters-a-wall-for-swifts.md',
		]);
	});

	it('a decision by one key changes the status line and nothing else, and the next row is current', async () => {
		const opened = await synced();
		const before = readNotes(opened.vault).get(MOSS) ?? '';
		await opened.page.click('.zettelfeed-row:first-child');
		await opened.page.keyboard.press('a');
		await expect
			.poll(() => readNotes(opened.vault).get(MOSS))
			.toMatch(/status: analysed\ndecided: \d{4}-\d\d-\d\d\n/u);
		expect(
			(readNotes(opened.vault).get(MOSS) ?? '')
				.replace(/decided: .*\n/u, '')
				.replace('status: analysed', 'status: pending-analysis'),
		).toBe(before);
		await expect
			.poll(() => opened.page.textContent('.zettelfeed-row.is-current .zettelfeed-row-title'))
			.toBe('A wall for swifts');
		expect(await opened.page.textContent('.zettelfeed-title-count')).toBe('2');
		await opened.page.keyboard.press('z');
		await expect.poll(() => readNotes(opened.vault).get(MOSS)).toBe(before);
		await expect.poll(() => opened.page.textContent('.zettelfeed-title-count')).toBe('3');
	});

	it('several rows are archived at once', async () => {
		const opened = await synced();
		await opened.page.click('.zettelfeed-row:first-child');
		await opened.page.keyboard.press('Shift+ArrowDown');
		await opened.page.keyboard.press('x');
		await opened.page.waitForSelector('.modal-button-container .mod-cta:focus');
		await opened.page.keyboard.press('Enter');
		await expect.poll(() => opened.page.textContent('.zettelfeed-title-count')).toBe('1');
		const archived = (): readonly string[] =>
			[...readNotes(opened.vault).values()].filter((text) => text.includes('status: archived'));
		await expect.poll(archived).toHaveLength(2);
	});

	it('a hand edit from outside is seen at once', async () => {
		const opened = await synced();
		const text = readNotes(opened.vault).get(MOSS) ?? '';
		writeFileSync(join(opened.vault, MOSS), text.replace('pending-analysis', 'permanent'));
		await opened.rescan();
		await expect.poll(() => opened.page.textContent('.zettelfeed-title-count')).toBe('2');
	});

	it('undo refuses where the person has edited since', async () => {
		const opened = await synced();
		writeFileSync(
			join(opened.vault, MOSS),
			`${readNotes(opened.vault).get(MOSS) ?? ''}my own words\n`,
		);
		await opened.rescan();
		await opened.command('Undo last action');
		await expect.poll(async () => (await opened.notices()).join()).toContain('was changed since');
		expect(readNotes(opened.vault).size).toBe(6);
	});

	it('a dead feed is named with its next step while the other one is synced', async () => {
		const opened = await open({
			[DATA]: stored([
				{ name: 'dead letters', url: 'http://127.0.0.1:1/feed' },
				{ name: 'garden-letters', url: `${web.base}/feed.xml` },
			]),
		});
		await opened.command('Sync all feeds');
		await opened.page.waitForSelector('.zettelfeed-report');
		const report = (await opened.page.textContent('.zettelfeed-report')) ?? '';
		expect(report).toContain('Could not reach dead letters');
		expect(report).toContain('garden-letters3 new');
		expect(readNotes(opened.vault).size).toBe(6);
		await opened.shoot('report');
	});

	it('data.json that is not JSON is named and never written over', async () => {
		const opened = await open({ [DATA]: '{ "feeds": [' });
		await expect
			.poll(async () => (await opened.notices()).join())
			.toContain('data.json could not be read');
		await opened.command('Add feed');
		await opened.page.keyboard.type(`${web.base}/feed.xml`);
		await opened.page.keyboard.press('Enter');
		await opened.page.waitForSelector('.zettelfeed-add-title');
		await opened.page.click('button:text-is("Add feed")');
		expect(opened.server.writes.filter((write) => write.includes('data.json'))).toEqual([]);
	});

	it('data.json that cannot be written is named, and what was chosen holds until the app is closed', async () => {
		const opened = await open({ [DATA]: stored([]) });
		const { page } = opened;
		await page.route('**/disk', async (route) => {
			const { op, path } = JSON.parse(route.request().postData() ?? '{}') as Record<
				string,
				unknown
			>;
			if (op === 'write' && path === DATA)
				await route.fulfill({ json: { error: 'EROFS: read-only file system' } });
			else await route.continue();
		});
		await opened.command('Add feed');
		await page.keyboard.type(`${web.base}/feed.xml`);
		await page.keyboard.press('Enter');
		await page.waitForSelector('.zettelfeed-add-title');
		await page.click('button:text-is("Add feed")');
		await expect
			.poll(async () => (await opened.notices()).join('\n'))
			.toMatch(
				/Could not write data\.json \(EROFS: read-only file system\)\. Check .*\nAdded garden-letters/u,
			);
		expect(await page.locator('.modal').count()).toBe(0);
		await opened.command('Sync all feeds');
		await expect.poll(() => readNotes(opened.vault).size).toBe(6);
		await expect.poll(async () => (await opened.notices()).join()).toContain('3 new notes');
		expect(readFileSync(join(opened.vault, DATA), 'utf8')).toBe(stored([]));
	});

	it('settings are typed in, kept, and a feed of a taken name is refused', async () => {
		const opened = await open({
			[DATA]: stored([
				{ name: 'one', url: `${web.base}/feed.xml` },
				{ name: 'two', url: `${web.base}/other.xml` },
			]),
		});
		// What is stored is read after the layout is ready; before that the tab knows no feed.
		await expect
			.poll(async () => {
				await opened.page.evaluate(async () => (await window.standIn).openSettings());
				const known = await opened.page.locator('[data-key="feeds.1.name"]').count();
				if (known === 0) await opened.page.click('.modal-close-button');
				return known;
			})
			.toBe(1);
		await opened.page.fill('[data-key="folder"]', 'reading');
		await opened.page.fill('[data-key="feeds.1.name"]', 'one');
		await expect
			.poll(() => opened.page.getAttribute('[data-key="feeds.1.name"]', 'data-invalid'))
			.toBe('');
		await opened.page.fill('[data-key="feeds.1.name"]', 'three');
		await opened.shoot('settings');
		await opened.page.click('.modal-close-button');
		await opened.command('Sync all feeds');
		await expect
			.poll(
				() =>
					[...readNotes(opened.vault).keys()].filter((path) => path.startsWith('reading/')).length,
			)
			.toBe(3);
	});

	it('commands for the open note are listed only where it has an address', async () => {
		const opened = await synced();
		const listed = (): Promise<readonly string[]> =>
			opened.page.evaluate(async () => (await window.standIn).listCommands());
		expect(await listed()).not.toContain('Fetch full content');
		await opened.page.click('.zettelfeed-row:first-child');
		await opened.page.keyboard.press('Enter');
		await expect.poll(listed).toContain('Fetch full content');
		await opened.command('Set status: permanent');
		await expect.poll(() => readNotes(opened.vault).get(MOSS)).toContain('status: permanent');
	});

	it('an empty vault teaches the first step', async () => {
		const opened = await open();
		await opened.command('Open review queue');
		await opened.page.waitForSelector('.zettelfeed-empty-title');
		expect(await opened.page.textContent('.zettelfeed-empty-title')).toBe('Follow your first feed');
		await opened.shoot('empty');
		await opened.page.click('.zettelfeed-empty button');
		await opened.page.waitForSelector('.zettelfeed-add-address');
	});

	it('a leaf saved in an earlier session is loaded and used, not doubled', async () => {
		const opened = await open({ [DATA]: stored([{ name: 'one', url: `${web.base}/feed.xml` }]) });
		await opened.page.evaluate(async () => {
			const { app } = await window.standIn;
			app.workspace.getRightLeaf(false)?.defer('zettelfeed-queue');
		});
		expect(await opened.page.locator('.zettelfeed-queue').count()).toBe(0);
		await opened.command('Open review queue');
		await opened.page.waitForSelector('.zettelfeed-empty-title');
		expect(await opened.page.locator('.zettelfeed-queue').count()).toBe(1);
		expect(
			await opened.page.evaluate(
				async () => (await window.standIn).app.workspace.getLeavesOfType('zettelfeed-queue').length,
			),
		).toBe(1);
	});

	it('a key pressed while suggestions are still looked up is not lost', async () => {
		const opened = await synced();
		await opened.page.click('.zettelfeed-row:nth-child(2)');
		// A slow disk: the lookup takes longer than the next key.
		await opened.page.route('**/disk', async (route) => {
			const isRead = route.request().postData()?.includes('"op":"read"') ?? false;
			if (isRead) await new Promise((resolve) => setTimeout(resolve, 300));
			await route.continue();
		});
		await opened.page.keyboard.press('k');
		await opened.page.keyboard.press('1');
		await expect
			.poll(() => readNotes(opened.vault).get(MOSS), { timeout: 10_000 })
			.toContain('- [[Forgetting curve]] — ');
	});
});
