import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect as claim, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readFiles } from '../support/folder';
import { reviewSettings, reviewVault } from '../support/review-vault';
import { launch, openApp, type OpenApp } from './harness';

/** A claim that comes true within the time a loaded machine takes. */
const expect = Object.assign(<T>(value: T) => claim(value), {
	poll: <T>(read: () => T, options = { timeout: 20_000 }) => claim.poll(read, options),
});

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const MOSS = 'inbox/2026-11-25-moss.md';

let browser: Browser;
let app: OpenApp | undefined;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
	const opened = app;
	app = undefined;
	await opened?.close();
});

async function open(
	files: Readonly<Record<string, string>> = {},
	settings: Record<string, unknown> = {},
): Promise<OpenApp> {
	app = await openApp(browser, { ...reviewVault(), ...files, [DATA]: reviewSettings(settings) });
	return app;
}

async function openNote(page: Page, path: string): Promise<void> {
	await page.evaluate(async (note) => {
		await (await window.standIn).app.workspace.openLinkText(note, '', false);
	}, path);
}

const active = (page: Page): Promise<string | undefined> =>
	page.evaluate(async () => (await window.standIn).app.workspace.getActiveFile()?.path);

/** The app's menu of a file: titles of our lines, and one of them chosen. */
function fileMenu(page: Page, path: string, chosen = ''): Promise<string[]> {
	return page.evaluate(
		async ({ note, wanted }) => {
			const titles: string[] = [];
			const menu = {
				addItem(build: (item: object) => unknown) {
					let title = '';
					const item = {
						setTitle: (text: string) => ((title = text), titles.push(text), item),
						setIcon: () => item,
						setSection: () => item,
						onClick: (run: () => unknown) => (title === wanted && run(), item),
					};
					build(item);
				},
			};
			const { workspace, vault } = (await window.standIn).app;
			workspace.trigger('file-menu', menu, vault.getFileByPath(note));
			return titles;
		},
		{ note: path, wanted: chosen },
	);
}

describe('commands outside the view', () => {
	it('review next opens one pending note after the other', async () => {
		const opened = await open();
		await opened.command('Review next');
		await expect.poll(() => active(opened.page)).toBe(MOSS);
		await opened.command('Review next');
		await expect.poll(() => active(opened.page)).toBe('inbox/2026-11-24-slow-tools.md');
	});

	it('adopt lists older notes first, sets their status, and is undone to the byte', async () => {
		const old = '---\ntitle: Old\nurl: https://example.org/old\ntags: [rss]\n---\n\nWords.\n';
		const opened = await open({ 'inbox/old.md': old });
		await opened.command('Adopt older notes into the queue');
		await opened.page.waitForSelector('.modal-button-container .mod-cta:focus');
		expect(await opened.page.textContent('.modal-content')).toContain(
			'1 note can be adopted: “Old”',
		);
		expect(readFiles(opened.vault).get('inbox/old.md')).toBe(old);
		await opened.page.keyboard.press('Enter');
		await expect
			.poll(() => readFiles(opened.vault).get('inbox/old.md'))
			.toBe(old.replace('tags: [rss]\n', 'tags: [rss]\nstatus: pending-analysis\n'));
		await opened.command('Undo last action');
		await expect.poll(() => readFiles(opened.vault).get('inbox/old.md')).toBe(old);
	});

	it('a base of the queue is made once, valid, with its three views', async () => {
		const opened = await open();
		await opened.command('Create a base of the review queue');
		await expect.poll(() => readFiles(opened.vault).has('Review queue.base')).toBe(true);
		const base = parseYaml(readFiles(opened.vault).get('Review queue.base') ?? '') as {
			views: { name: string }[];
		};
		expect(base.views.map((view) => view.name)).toEqual(['To review', 'Snoozed', 'Decided']);
	});

	it('the menu of a file of the queue decides on it, that of another has no line of ours', async () => {
		const opened = await open();
		expect(await fileMenu(opened.page, 'Compost.md')).toEqual([]);
		expect(await fileMenu(opened.page, MOSS, 'Archive')).toContain('Set analysed');
		await expect.poll(() => readFiles(opened.vault).get(MOSS)).toContain('status: archived');
	});

	it('a decision files the note in the folder of its status, and undo brings it back', async () => {
		const filing = { pending: '', analysed: 'done', permanent: '', archived: '' };
		const opened = await open({}, { review: { filing } });
		const before = readFiles(opened.vault);
		await openNote(opened.page, MOSS);
		expect(await fileMenu(opened.page, MOSS, 'Set analysed')).toContain('Archive');
		const filed = 'done/2026-11-25-moss.md';
		await expect.poll(() => readFiles(opened.vault).get(filed)).toContain('status: analysed');
		expect(readFiles(opened.vault).has(MOSS)).toBe(false);
		await opened.command('Undo last action');
		await expect.poll(() => readFiles(opened.vault).get(MOSS)).toBe(before.get(MOSS));
		expect(readFiles(opened.vault).has(filed)).toBe(false);
	});
});

describe('settings of reviewing', () => {
	it('a key is taken over by the next press, a choice of the form is kept', async () => {
		const opened = await open();
		const { page } = opened;
		await page.evaluate(async () => (await window.standIn).openSettings());
		await page.fill('[data-key="review.keys.analysed"]', 'q');
		await expect.poll(() => readFiles(opened.vault).get(DATA)).toContain('"analysed":');
		await page.keyboard.press('Escape');
		await page.evaluate(async () => {
			(await window.standIn).runCommand('Open review queue');
		});
		await page.waitForSelector('.zettelfeed-row.is-current');
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('q');
		await expect.poll(() => readFiles(opened.vault).get(MOSS)).toContain('status: analysed');
	});
});
