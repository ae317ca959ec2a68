import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { reviewVault } from '../support/review-vault';
import { activeNote, BANDS, expect, MOSS, queueTests, type QueueApp } from './queue-app';

const open = queueTests();
const FILED = 'done/2026-11-25-moss.md';

/** The app's menu of a file, its lines as one reads them. */
async function fileMenu(page: Page, path: string): Promise<readonly string[]> {
	await page.evaluate(async (note) => (await window.standIn).openFileMenu(note), path);
	return page.locator('.menu-item').allTextContents();
}

/** Opens a note in the main pane and selects these words of it there. */
async function selectInEditor(page: Page, path: string, words: string): Promise<void> {
	await page.evaluate(async (note) => {
		await (await window.standIn).app.workspace.openLinkText(note, '', false);
	}, path);
	await expect.poll(() => activeNote(page)).toBe(path);
	await page.waitForFunction(
		(wanted) => document.querySelector('.main-pane')?.textContent?.includes(wanted),
		words,
	);
	// The change of selection is told in an event of its own.
	await page.evaluate(async (wanted) => {
		const node = document.querySelector('.main-pane')?.firstChild;
		const at = node?.textContent?.indexOf(wanted) ?? -1;
		if (node && at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
		await new Promise((told) => requestAnimationFrame(told));
	}, words);
}

async function editorMenu(page: Page): Promise<readonly string[]> {
	await page.evaluate(async () => (await window.standIn).openEditorMenu());
	return page.locator('.menu-item').allTextContents();
}

async function undone(opened: QueueApp, before: ReadonlyMap<string, string>): Promise<void> {
	await opened.command('Undo last action');
	await expect.poll(() => opened.notes()).toEqual(before);
}

describe('the menu of a file', () => {
	it('of the queue decides on it, that of another has no line of ours', async () => {
		const opened = await open(reviewVault(), { isClosed: true });
		const { page, text } = opened;
		const before = opened.notes();
		expect(await fileMenu(page, 'Compost.md')).toEqual([]);
		await page.keyboard.press('Escape');
		expect(await fileMenu(page, MOSS)).toEqual([
			'Mark analysed',
			'Archive',
			'Snooze until tomorrow',
			'Convert to a permanent note',
		]);
		await page.click('.menu-item:has-text("Archive")');
		await expect.poll(() => text(MOSS)).toContain('status: archived');
		await undone(opened, before);
	});

	it('files a note decided on in the folder of its status, and undo brings it back', async () => {
		const filing = { pending: '', analysed: 'done', permanent: '', archived: '' };
		const opened = await open(reviewVault(), { isClosed: true, settings: { review: { filing } } });
		const { page, text } = opened;
		const before = opened.notes();
		await fileMenu(page, MOSS);
		await page.click('.menu-item:has-text("Mark analysed")');
		await expect.poll(() => text(FILED)).toContain('status: analysed');
		expect(text(MOSS)).toBe('');
		await undone(opened, before);
	});
});

describe('the menu of the editor', () => {
	it('has lines of ours only where words of a note of the queue are selected', async () => {
		const { page } = await open(reviewVault(), { isClosed: true });
		await selectInEditor(page, 'Compost.md', 'Leaves');
		expect(await editorMenu(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await selectInEditor(page, MOSS, BANDS);
		expect(await editorMenu(page)).toEqual([
			'Highlight the selection',
			'Comment on the selection',
			'New permanent note from the selection',
		]);
	});

	it('highlights the words selected there and no others', async () => {
		const opened = await open(reviewVault(), { isClosed: true });
		const before = opened.notes();
		await selectInEditor(opened.page, MOSS, BANDS);
		await editorMenu(opened.page);
		await opened.page.click('.menu-item:has-text("Highlight")');
		await expect
			.poll(() => opened.text(MOSS))
			.toBe((before.get(MOSS) ?? '').replace(BANDS, `==${BANDS}==`));
		await undone(opened, before);
	});

	it('comments on them under Notes', async () => {
		const opened = await open(reviewVault(), { isClosed: true });
		const before = opened.notes();
		await selectInEditor(opened.page, MOSS, BANDS);
		await editorMenu(opened.page);
		await opened.page.click('.menu-item:has-text("Comment")');
		await opened.page.fill('.zettelfeed-ask textarea', 'Count them dry.');
		await opened.page.keyboard.press('Control+Enter');
		await expect
			.poll(() => opened.text(MOSS))
			.toContain(`## Notes\n\n> ${BANDS}\n\nCount them dry.\n`);
		await undone(opened, before);
	});

	it('makes a permanent note of them, linked both ways', async () => {
		const opened = await open(reviewVault(), { isClosed: true });
		const before = opened.notes();
		await selectInEditor(opened.page, MOSS, BANDS);
		await editorMenu(opened.page);
		await opened.page.click('.menu-item:has-text("New permanent note")');
		await expect.poll(() => opened.text(`permanent/${BANDS}.md`)).toContain(`> ${BANDS}`);
		expect(opened.text(`permanent/${BANDS}.md`)).toMatch(/\[\[2026-11-25-moss#\^[\w-]+\]\]/u);
		await expect.poll(() => opened.text(MOSS)).toContain(`- [[${BANDS}]]`);
		await undone(opened, before);
	});
});

describe('around the view', () => {
	it('the ribbon opens the queue', async () => {
		const { page } = await open(reviewVault(), { isClosed: true });
		await page.click('.ribbon [aria-label="Open review queue"]');
		await page.waitForSelector('.zettelfeed-row.is-current');
	});

	it('the status bar counts what waits, follows a decision and opens the queue', async () => {
		const { page } = await open(reviewVault(), { isClosed: true });
		const bar = page.locator('.status-bar-item:has-text("to review")');
		await expect.poll(() => bar.textContent()).toBe('9 to review');
		await bar.click();
		await page.waitForSelector('.zettelfeed-row.is-current');
		await page.keyboard.press('s');
		await page.click('.menu-item:has-text("Tomorrow")');
		await expect.poll(() => bar.textContent()).toBe('8 to review');
		await page.keyboard.press('z');
		await expect.poll(() => bar.textContent()).toBe('9 to review');
	});

	it('the status bar says nothing where the settings say so', async () => {
		const { page } = await open(reviewVault(), { settings: { review: { statusBar: false } } });
		expect(await page.locator('.status-bar').textContent()).not.toContain('to review');
	});
});
