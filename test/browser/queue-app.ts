import type { Page } from 'playwright-core';
import { expect as claim } from 'vitest';
import { readFiles, readNotes } from '../support/folder';
import { reviewSettings, reviewVault } from '../support/review-vault';
import type { OpenApp } from './harness';
import { oneApp } from './one-app';

/** A claim that comes true within the time a loaded machine takes. */
export const expect = Object.assign(<T>(value: T) => claim(value), {
	poll: <T>(read: () => T, options = { timeout: 20_000 }) => claim.poll(read, options),
});

export const DATA = '.obsidian/plugins/zettelfeed/data.json';
/** The first note of the vault in `review-vault.ts`, its second, and words of the first that stand there once. */
export const MOSS = 'inbox/2026-11-25-moss.md';
export const TOOLS = 'inbox/2026-11-24-slow-tools.md';
export const BANDS = 'the number of winter bands';

export interface QueueApp extends OpenApp {
	/** Every note of the vault by path. */
	notes(): ReadonlyMap<string, string>;
	text(path: string): string;
	/** What `data.json` says now. */
	data(): Record<string, unknown>;
}

interface Opening {
	readonly phone?: boolean;
	/** Settings beside those of the vault's feeds. */
	readonly settings?: Record<string, unknown>;
	/** The queue is not opened: the test begins once the vault was looked through. */
	readonly isClosed?: boolean;
}

export type OpenQueue = (
	files?: Readonly<Record<string, string>>,
	opening?: Opening,
) => Promise<QueueApp>;

/** One browser for the file that calls this; the app of each test is closed behind it. */
export function queueTests(): OpenQueue {
	const start = oneApp();
	return async (files = reviewVault(), { phone = false, settings = {}, isClosed = false } = {}) => {
		const all = { ...files, [DATA]: reviewSettings(settings) };
		const opened = await start(all, undefined, { phone });
		// The count in the status bar tells that the vault was looked through.
		if (isClosed) await opened.page.waitForSelector('.status-bar-item:has-text("to review")');
		else await openQueue(opened.page);
		const notes = (): ReadonlyMap<string, string> => readNotes(opened.vault);
		return {
			...opened,
			notes,
			text: (path) => notes().get(path) ?? '',
			data: () => JSON.parse(readFiles(opened.vault).get(DATA) ?? '{}') as Record<string, unknown>,
		};
	};
}

export async function openQueue(page: Page): Promise<void> {
	await page.evaluate(async () => {
		(await window.standIn).runCommand('Open review queue');
	});
	// While the vault is looked through there is nothing yet that a key could be for.
	await page.waitForSelector(
		'.zettelfeed-row.is-current, .zettelfeed-empty-title:not(:text("Looking through"))',
	);
}

export const titleOf = (page: Page): Promise<string | null> =>
	page.textContent('.zettelfeed-row.is-current .zettelfeed-row-title');
/** How many are left, as the head of the view says. */
export const left = (page: Page): Promise<string | null> =>
	page.textContent('.zettelfeed-title-count');
/** What a screen reader was told last. */
export const heard = (page: Page): Promise<string | null> =>
	page.textContent('.zettelfeed-queue [aria-live]');
/** The note open in the main area. */
export const activeNote = (page: Page): Promise<string | undefined> =>
	page.evaluate(async () => (await window.standIn).app.workspace.getActiveFile()?.path);

/** Waits until the note is drawn to its checklist, which stands at its end. */
export async function readToEnd(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const scroll = document.querySelector('.zettelfeed-pane-scroll');
		const isThere = document.querySelector('.zettelfeed-body input[type="checkbox"]');
		if (!isThere) scroll?.scrollBy({ top: 300, behavior: 'instant' });
		return isThere;
	});
}

/** Selects words of the pane, as a drag or shift with the arrows leaves them; the pane is read on until they are there. */
export async function select(page: Page, words: string, nth = 0): Promise<void> {
	await page.waitForFunction((wanted) => {
		const scroll = document.querySelector('.zettelfeed-pane-scroll');
		const isThere = document.querySelector('.zettelfeed-body')?.textContent?.includes(wanted);
		if (!isThere) scroll?.scrollBy({ top: 300, behavior: 'instant' });
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
				node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
				getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
				return;
			}
			throw new Error(`no ${wanted}`);
		},
		{ wanted: words, times: nth },
	);
	await page.waitForSelector('.zettelfeed-selection:not(.is-hidden)');
}

/** Undo by its key, as often as was acted, until every note is what it was. */
export async function undoAll(
	{ page, notes }: QueueApp,
	before: ReadonlyMap<string, string>,
	times = 1,
): Promise<void> {
	await page.focus('.zettelfeed-list');
	for (let at = 0; at < times; at += 1) await page.keyboard.press('z');
	await expect.poll(notes).toEqual(before);
}

/** A line of the menu of the current row. */
export async function chooseFromMenu(page: Page, line: string): Promise<void> {
	await page.keyboard.press('m');
	await page.click(`.menu-item:has-text("${line}")`);
}
