import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launch, openApp } from '../test/browser/harness';
import { reviewNote } from '../test/support/review-vault';
import { heapUsed, longestTask, type LongestTask, type Times } from './main-thread';

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const NOTES = Number(process.env['BENCH_NOTES'] ?? 20_000);
const SETTINGS = { version: 1, language: 'en' };
const SEARCH = '.zettelfeed-search input';

function bigVault(): Record<string, string> {
	const files: Record<string, string> = { [DATA]: JSON.stringify(SETTINGS) };
	for (let at = 0; at < NOTES; at += 1) {
		const name = `note-${at}`;
		files[`inbox/${name}.md`] = reviewNote({
			name,
			title: `Entry ${at}: how the miller wrote down what the river carried past the mill`,
			source: `Feed ${at % 40}`,
			date: new Date(Date.UTC(2026, 0, 1) - at * 600_000).toISOString(),
			summary: `The river carried silt past the mill on day ${at}.`,
			status: at % 2 === 0 ? 'pending-analysis' : 'analysed',
		});
	}
	return files;
}

/** The app has told of every note, and the queue has looked at each. */
async function whenQueueIsReady(page: Page): Promise<void> {
	await page.waitForSelector(`.status-bar:has-text("${(NOTES / 2).toLocaleString('en')}")`, {
		state: 'attached',
		timeout: 120_000,
	});
	await page.waitForTimeout(500);
}

/** The index of links, which opening the view asks for, has read every note; `bench/links-thread.bench.ts` is about that. */
async function whenIndexIsReady(page: Page): Promise<void> {
	await page.waitForSelector('.zettelfeed-links:not(:has-text("Looking through your notes"))', {
		timeout: 240_000,
	});
	await page.waitForTimeout(1_000);
}

/** Milliseconds from the command to the first row that is drawn. */
function open(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const stood = await window.standIn;
		const start = performance.now();
		stood.runCommand('Open review queue');
		while (!document.querySelector('.zettelfeed-row')) await new Promise(requestAnimationFrame);
		return performance.now() - start;
	});
}

async function scroll(page: Page): Promise<void> {
	for (let at = 0; at < 60; at += 1) {
		await page.evaluate((to) => {
			const list = document.querySelector('.zettelfeed-list');
			if (list) list.scrollTop = to;
		}, at * 900);
		await page.waitForTimeout(30);
	}
}

async function type(page: Page): Promise<void> {
	await page.focus(SEARCH);
	await page.keyboard.type('entry 12', { delay: 90 });
	await page.waitForTimeout(1_000);
}

/** Another status for one note, from the moment the app's cache knows it until the count in the view is another. */
function change(page: Page, at: number): Promise<number> {
	return page.evaluate(async (path) => {
		const { app } = await window.standIn;
		const file = app.vault.getFileByPath(path);
		if (!file) throw new Error('no note');
		const text = (await app.vault.read(file)).replace('pending-analysis', 'archived');
		app.metadataCache.learn(file, text);
		const shown = (): string | null | undefined =>
			document.querySelector('.zettelfeed-title-count')?.textContent;
		const before = shown();
		const start = performance.now();
		app.metadataCache.trigger('changed', file, text, app.metadataCache.getFileCache(file));
		while (shown() === before) await new Promise(requestAnimationFrame);
		return performance.now() - start;
	}, `inbox/note-${at}.md`);
}

/** A list that has all rows in the document, drawn in the same page: what one writes first. */
function plainList(page: Page): Promise<number> {
	return page.evaluate((rows) => {
		const list = document.createElement('div');
		list.className = 'zettelfeed-list';
		const start = performance.now();
		for (let at = 0; at < rows; at += 1) {
			const row = list
				.createDiv({ cls: 'zettelfeed-row' })
				.createDiv({ cls: 'zettelfeed-row-body' });
			row.createDiv({
				cls: 'zettelfeed-row-title',
				text: `Entry ${at}: how the miller wrote down what the river carried`,
			});
			const meta = row.createDiv({ cls: 'zettelfeed-row-meta' });
			meta.createSpan({ text: 'Feed' });
			meta.createSpan({ text: '3 d' });
		}
		document.querySelector('.main-pane')?.append(list);
		void list.offsetHeight;
		const took = performance.now() - start;
		list.remove();
		return took;
	}, NOTES / 2);
}

/** What the queue holds: the heap with it, less the heap once its scope is a folder that is not there. */
async function queueMemory(page: Page, data: string): Promise<number> {
	const full = await heapUsed(page);
	const review = { scope: 'nowhere' };
	writeFileSync(data, JSON.stringify({ version: 1, language: 'en', review }));
	await page.evaluate(async () => {
		await (await window.standIn).plugin.onExternalSettingsChange();
	});
	await page.waitForSelector('.zettelfeed-empty-title');
	await page.waitForTimeout(1_000);
	return full - (await heapUsed(page));
}

const say = (number: number): string => `${number.toFixed(0)} ms`;
const sayTimes = ({ wall, cpu }: Times): string =>
	`${wall.toFixed(1)} ms (${cpu.toFixed(1)} of the processor)`;
const sayTask = (task: LongestTask): string =>
	task.collections === 0
		? sayTimes(task)
		: `${sayTimes(task)}, ${sayTimes(task.uncollected)} without full collections of garbage,`;

/** Half of the vault is pending. Opening, scrolling, typing, one change, memory; beside a plain list of all rows in the same run. */
it('the review queue of a large vault', { timeout: 600_000 }, async () => {
	const browser = await launch();
	const app = await openApp(browser, bigVault());
	const { page } = app;
	await whenQueueIsReady(page);
	const step = async (name: string, run: () => Promise<unknown>): Promise<LongestTask> => {
		const task = await longestTask(browser, page, run);
		console.log(`${name}: ${sayTask(task)}: ${task.parts}`);
		return task;
	};
	let opened = 0;
	const opening = await step('opening', async () => {
		opened = await open(page);
		await page.waitForTimeout(2_500);
	});
	expect(await page.locator('.zettelfeed-row').count()).toBeLessThan(60);
	await whenIndexIsReady(page);
	const scrolling = await step('scrolling', () => scroll(page));
	const typing = await step('typing', async () => {
		await page.fill(SEARCH, '');
		await type(page);
	});
	await page.fill(SEARCH, '');
	await page.waitForTimeout(1_500);
	expect(await page.textContent('.zettelfeed-title-count')).toBe(String(NOTES / 2));
	const changes: number[] = [];
	const changing = await step('changes', async () => {
		for (let at = 0; at < 5; at += 1) {
			changes.push(await change(page, 2 * changes.length));
			await page.waitForTimeout(200);
		}
	});
	const plain = await plainList(page);
	const held = await queueMemory(page, join(app.vault, DATA));
	await app.close();
	console.log(
		[
			`queue: ${NOTES / 2} pending of ${NOTES}: open to first rows ${say(opened)}`,
			`longest task ${sayTask(opening)} opening, ${sayTask(scrolling)} scrolling, ${sayTask(typing)} typing, ${sayTask(changing)} at a change`,
			`one change shown after ${say(changes.sort((a, b) => a - b)[Math.floor(changes.length / 2)] ?? 0)}`,
			`heap ${(held / 1e6).toFixed(1)} MB`,
			`a plain list of all rows ${say(plain)} (${(plain / opened).toFixed(1)} times opening)`,
		].join('; '),
	);
	await browser.close();
});
