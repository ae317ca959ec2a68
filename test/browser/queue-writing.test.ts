import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect as claim, it } from 'vitest';
import { readFiles } from '../support/folder';
import { reviewNote, reviewSettings, reviewVault } from '../support/review-vault';
import { launch, openApp, type OpenApp } from './harness';

/** A claim that comes true within the time a loaded machine takes. */
const expect = Object.assign(<T>(value: T) => claim(value), {
	poll: <T>(read: () => T, options = { timeout: 20_000 }) => claim.poll(read, options),
});

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const MOSS = 'inbox/2026-11-25-moss.md';
const BANDS = 'the number of winter bands';

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

interface Opened extends OpenApp {
	/** Every note of the vault by path. */
	notes(): ReadonlyMap<string, string>;
	text(path: string): string;
}

async function open(
	files: Readonly<Record<string, string>> = reviewVault(),
	settings: Record<string, unknown> = {},
): Promise<Opened> {
	const opened = await openApp(browser, { ...files, [DATA]: reviewSettings(settings) });
	app = opened;
	await opened.page.evaluate(async () => {
		(await window.standIn).runCommand('Open review queue');
	});
	await opened.page.waitForSelector('.zettelfeed-row.is-current');
	await opened.page.waitForSelector('.zettelfeed-body p');
	const notes = (): ReadonlyMap<string, string> =>
		new Map(
			[...readFiles(opened.vault)].filter(
				([path]) => path.endsWith('.md') && !path.startsWith('.'),
			),
		);
	return { ...opened, notes, text: (path) => notes().get(path) ?? '' };
}

/** Selects words of the pane, as a drag or shift with the arrows leaves them; the pane is read on until they are there. */
async function select(page: Page, words: string, nth = 0): Promise<void> {
	await page.waitForFunction((wanted) => {
		const scroll = document.querySelector('.zettelfeed-pane-scroll');
		const isThere = document.querySelector('.zettelfeed-body')?.textContent?.includes(wanted);
		if (!isThere) scroll?.scrollBy(0, 300);
		return isThere;
	}, words);
	await page.evaluate(
		({ wanted, times }) => {
			const body = document.querySelector('.zettelfeed-body');
			const walker = document.createTreeWalker(body ?? document, NodeFilter.SHOW_TEXT);
			let seen = 0;
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const at = node.textContent?.indexOf(wanted) ?? -1;
				if (at < 0 || (seen += 1) <= times) continue;
				node.parentElement?.scrollIntoView({ block: 'center' });
				getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
				return;
			}
			throw new Error(`no ${wanted}`);
		},
		{ wanted: words, times: nth },
	);
	await page.waitForSelector('.zettelfeed-selection:not(.is-hidden)');
}

/** Undo by its key until the vault is what it was. */
async function undoAll(
	{ page, notes }: Opened,
	before: ReadonlyMap<string, string>,
	times: number,
): Promise<void> {
	await page.focus('.zettelfeed-list');
	for (let at = 0; at < times; at += 1) await page.keyboard.press('z');
	await expect.poll(notes).toEqual(before);
}

describe('selected text', () => {
	it('is highlighted by a key: two marks in the note and nothing else', async () => {
		const opened = await open();
		const before = opened.notes();
		await select(opened.page, BANDS);
		await opened.page.keyboard.press('h');
		await expect
			.poll(() => opened.text(MOSS))
			.toBe((before.get(MOSS) ?? '').replace(BANDS, `==${BANDS}==`));
		await expect
			.poll(() => opened.page.locator('.zettelfeed-body mark').allTextContents())
			.toEqual([BANDS]);
		await undoAll(opened, before, 1);
	});

	it('is marked where it was selected, though the title and an earlier line say the same', async () => {
		const note = reviewNote({
			name: 'twice',
			title: 'Slow moss',
			source: 'Garden letters',
			date: '2026-11-26T08:00:00.000Z',
			summary: 'On slow moss.',
			text: 'One says Slow moss first.\n\nThe other says Slow moss again.',
		});
		const opened = await open({ 'inbox/twice.md': note });
		await select(opened.page, 'Slow moss', 1);
		await opened.page.click('.zettelfeed-selection button:has-text("Highlight")');
		await expect
			.poll(() => opened.text('inbox/twice.md'))
			.toBe(note.replace('says Slow moss again', 'says ==Slow moss== again'));
	});

	it('gets a comment under Notes, below the words it is about', async () => {
		const opened = await open();
		const before = opened.notes();
		await select(opened.page, BANDS);
		await opened.page.keyboard.press('c');
		await opened.page.waitForSelector('.zettelfeed-ask textarea');
		await opened.page.keyboard.type('Count them dry.');
		await opened.page.keyboard.press('Control+Enter');
		const section = `## Notes\n\n> ${BANDS}\n\nCount them dry.\n\n## Related\n`;
		await expect
			.poll(() => opened.text(MOSS))
			.toBe((before.get(MOSS) ?? '').replace('## Related\n', section));
		await undoAll(opened, before, 1);
	});

	it('of a heading becomes a note that links to the heading', async () => {
		const opened = await open();
		const { page } = opened;
		await select(page, 'How a cushion is read');
		await page.click('.zettelfeed-selection button:has-text("New note")');
		await page.waitForSelector('.zettelfeed-ask input');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => opened.text('permanent/How a cushion is read.md'))
			.toContain('[[2026-11-25-moss#How a cushion is read]]');
	});
});
