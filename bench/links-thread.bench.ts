import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launch, openApp, type OpenApp } from '../test/browser/harness';
import { longestTask, type LongestTask } from './main-thread';

const NOTES = Number(process.env['NOTES'] ?? 10_000);
const ARTICLE = 'inbox/article.md';

/** Words of our own making, some common and most rare, as in a vault that grew for years. */
function words(seed: number, count: number): string {
	let state = seed * 2_654_435_761 + 1;
	const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
	const syllables = ['mo', 'ri', 'ta', 'sel', 'kan', 'do', 'ver', 'lu', 'pe', 'sti', 'nor', 'ga'];
	return Array.from({ length: count }, () => {
		const rank = Math.floor(20_000 ** next());
		return [rank % 12, (rank >> 3) % 12, (rank >> 6) % 12].map((at) => syllables[at]).join('');
	}).join(' ');
}

function vault(): Record<string, string> {
	const files: Record<string, string> = {
		[ARTICLE]: `---\nurl: https://a.example/x\nstatus: pending-analysis\n---\n\n${words(7, 600)} Note 12 and Note 44 on ${words(12, 3)}.\n`,
	};
	for (let at = 0; at < NOTES; at += 1)
		files[`notes/${at % 50}/Note ${at} ${words(at, 2)}.md`] =
			`# Note ${at}\n\n${words(at, 60)}.\n\n${words(at * 3, 60)} [[Note ${(at * 7) % NOTES} ${words((at * 7) % NOTES, 2)}]].\n`;
	return files;
}

/**
 * The stand-in's disk is a server that costs more for each note than the index does, and its requests fill the trace: notes are
 * read from memory, but for the one that changes.
 */
async function readFromMemory(page: Page, files: Record<string, string>): Promise<void> {
	const { [ARTICLE]: _, ...texts } = files;
	await page.evaluate(async (known) => {
		const { vault } = (await window.standIn).app;
		const read = vault.read.bind(vault);
		vault.read = (file) => {
			const text = known[file.path];
			return text === undefined ? read(file) : Promise.resolve(text);
		};
	}, texts);
}

/** Opens the pane and waits until every note is in the index. */
async function build(browser: Browser, app: OpenApp): Promise<string> {
	const { page } = app;
	await page.evaluate(async (path) => {
		await (await window.standIn).app.workspace.openLinkText(path, '', false);
	}, ARTICLE);
	const start = Date.now();
	const task = await longestTask(browser, page, async () => {
		await page.evaluate(async () => (await window.standIn).runCommand('Show related notes'));
		await page.waitForFunction(
			() => {
				const state = document.querySelector('.zettelfeed-related [role="status"]');
				return (
					state?.textContent === '' &&
					document.querySelector('.zettelfeed-related .zettelfeed-offer') !== null
				);
			},
			undefined,
			{ timeout: 200_000, polling: 200 },
		);
	});
	return `${((Date.now() - start) / 1000).toFixed(1)} s, ${longest(task)}`;
}

/** `Receive mojo message` is how a slice begins: a message to ourselves (`src/obsidian/ports/clock.ts`). */
function longest({ wall, cpu, parts, collections, uncollected }: LongestTask): string {
	const without = `${uncollected.wall.toFixed(1)}, ${uncollected.cpu.toFixed(1)}`;
	const rest = collections === 0 ? '' : `; ${without} without full collections of garbage`;
	return `longest task ${wall.toFixed(1)} ms, ${cpu.toFixed(1)} of processor time (${parts.split(', ').slice(0, 2).join(', ')})${rest}`;
}

async function changeTwentyTimes(page: Page): Promise<void> {
	await page.evaluate(async (path) => {
		const { app } = await window.standIn;
		const file = app.vault.getFileByPath(path);
		for (let at = 0; at < 20 && file; at += 1) {
			await app.vault.process(file, (text) => `${text}more ${at}\n`);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}, ARTICLE);
	await page.click('[aria-label="Look again"]');
	await page.waitForTimeout(500);
}

it(`the index of ${NOTES} notes and the main thread`, { timeout: 900_000 }, async () => {
	const browser = await launch();
	const files = vault();
	const first = await openApp(browser, files);
	await readFromMemory(first.page, files);
	console.log(`links thread: build in a worker: ${await build(browser, first)}`);
	const changes = await longestTask(browser, first.page, () => changeTwentyTimes(first.page));
	console.log(`links thread: twenty changes and a look: ${longest(changes)}`);
	await first.close();

	const second = await openApp(browser, files);
	await readFromMemory(second.page, files);
	await second.page.evaluate(() => {
		window.Worker = class {
			constructor() {
				throw new Error('no workers here');
			}
		} as unknown as typeof Worker;
	});
	console.log(`links thread: build in slices: ${await build(browser, second)}`);
	await second.close();
	await browser.close();
	expect(Object.keys(files).length).toBe(NOTES + 1);
});
