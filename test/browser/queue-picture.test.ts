import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { reviewNote, reviewSettings } from '../support/review-vault';
import { oneApp } from './one-app';
import { DATA, expect } from './queue-app';

const WEEK_MS = 7 * 86_400_000;

const start = oneApp();

const dayBefore = (ms: number): string => new Date(Date.now() - ms).toISOString();

/** Two notes of this week, one of them analysed today, and one of the week before that was archived then. */
function weeks(): Record<string, string> {
	const note = (name: string, age: number, rest: Partial<Parameters<typeof reviewNote>[0]> = {}) =>
		reviewNote({ name, title: name, source: 'Garden', date: dayBefore(age), ...rest });
	return {
		'inbox/new.md': note('new', 0),
		'inbox/read.md': note('read', 0, {
			status: 'analysed',
			extra: [`decided: ${dayBefore(0).slice(0, 10)}`],
		}),
		'inbox/old.md': note('old', WEEK_MS, {
			status: 'archived',
			extra: [`decided: ${dayBefore(WEEK_MS).slice(0, 10)}`],
		}),
		'inbox/begun.md': note('begun', WEEK_MS, { ticked: 1 }),
	};
}

async function open(
	files: Record<string, string> = weeks(),
	settings: Record<string, unknown> = {},
): Promise<Page> {
	const app = await start({ ...files, [DATA]: reviewSettings(settings) });
	await app.page.evaluate(async () => {
		(await window.standIn).runCommand('Open review queue');
	});
	await app.page.waitForSelector('.zettelfeed-row.is-current');
	return app.page;
}

describe('the picture of what came and what was decided', () => {
	it('is one stop of the keyboard, and the arrows say week by week what its bars show', async () => {
		const page = await open();
		await page.click('[aria-label="Show progress"]');
		await page.focus('.zettelfeed-chart-week[tabindex="0"]');
		const said = (): Promise<string | null> =>
			page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
		expect(await said()).toMatch(/^Week of \w+ \d+ \w+ \d{4}: 2 arrived, 1 decided$/u);
		expect(await page.textContent('.zettelfeed-chart-words')).toBe(await said());
		await page.keyboard.press('ArrowLeft');
		expect(await said()).toMatch(/: 2 arrived, 1 decided$/u);
		await page.keyboard.press('ArrowLeft');
		expect(await said()).toMatch(/: 0 arrived, 0 decided$/u);
		expect(await page.textContent('.zettelfeed-chart-words')).toBe(await said());
		expect(await page.locator('.zettelfeed-chart-week[tabindex="0"]').count()).toBe(1);
		await page.keyboard.press('End');
		expect(await said()).toMatch(/: 2 arrived, 1 decided$/u);
		// The same numbers stand in tables for those who hear them.
		const rows = await page.locator('.zettelfeed-chart-part table tr').allTextContents();
		expect(rows.filter((row) => /^\d{4}-\d\d-\d\d21$/u.test(row))).toHaveLength(2);
		expect(rows).toContain('Up to 1 day1');
	});

	it('follows a decision, and the focus stays where it was', async () => {
		const page = await open();
		await page.click('[aria-label="Show progress"]');
		await page.focus('.zettelfeed-chart-week[tabindex="0"]');
		await page.evaluate(async () => (await window.standIn).runCommand('Queue: archive'));
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
			.toMatch(/: 2 arrived, 2 decided$/u);
	});
});

describe('the view', () => {
	it('asks the app for the preview of the note a pointer is over', async () => {
		const page = await open();
		await page.evaluate(async () => {
			const { app: stood } = await window.standIn;
			const asked: unknown[] = [];
			Object.assign(window, { asked });
			stood.workspace.on('hover-link', (hover: { source: string; linktext: string }) =>
				asked.push([hover.source, hover.linktext]),
			);
		});
		await page.hover('.zettelfeed-row[data-path="inbox/begun.md"]');
		await expect
			.poll(() => page.evaluate(() => (window as unknown as { asked: unknown[] }).asked))
			.toContainEqual(['zettelfeed-queue', 'inbox/begun.md']);
	});

	it('says that notes are still looked through, and shows them as soon as they are', async () => {
		const page = await open();
		await page.route('**/disk', async (route) => {
			const isSettings = route.request().postData()?.includes('data.json') ?? false;
			if (isSettings) await new Promise((resolve) => setTimeout(resolve, 2_000));
			await route.continue();
		});
		await page.reload();
		await page.evaluate(async () => {
			(await window.standIn).runCommand('Open review queue');
		});
		expect(await page.textContent('.zettelfeed-empty-title')).toBe('Looking through your notes…');
		await page.waitForSelector('.zettelfeed-row');
		expect(await page.locator('.zettelfeed-empty').isVisible()).toBe(false);
	});

	it('in a tab of the main area has list and note beside each other', async () => {
		const page = await open();
		await page.evaluate(async () => {
			const leaf = (await window.standIn).app.workspace.getLeaf('tab');
			await leaf.setViewState({ type: 'zettelfeed-queue' });
		});
		const list = await page.locator('.main-pane .zettelfeed-list').boundingBox();
		const pane = await page.locator('.main-pane .zettelfeed-pane').boundingBox();
		expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual((pane?.x ?? 0) + 1);
		expect(await page.locator('.main-pane .zettelfeed-row').count()).toBe(2);
	});

	it('does not jump back to the current row while texts are read and one scrolls', async () => {
		const files: Record<string, string> = {};
		for (let at = 0; at < 120; at += 1)
			files[`inbox/${at}.md`] = reviewNote({
				name: `${at}`,
				title: `Entry ${at}`,
				source: 'Garden',
				date: dayBefore(at * 60_000),
				text: 'The river carried silt past the mill. '.repeat(40),
			});
		const page = await open(files);
		await page.evaluate(() => {
			const list = document.querySelector('.zettelfeed-list');
			if (list) list.scrollTop = 3_000;
		});
		// The texts of the rows in sight are read once they rest, and their reading time comes.
		await page.waitForSelector('.zettelfeed-row[data-path="inbox/50.md"] :text("min")');
		// Heights that were guessed may be corrected by some pixels; the current row is 3,000 away.
		expect(
			await page.evaluate(() => document.querySelector('.zettelfeed-list')?.scrollTop),
		).toBeGreaterThan(2_000);
	});
});

describe('a feed', () => {
	it('says how much of it was kept, archived and untouched, and follows a decision', async () => {
		const feed = { name: 'Garden', url: 'https://garden.example/feed', folder: '', tags: [] };
		const page = await open(weeks(), { feeds: [{ ...feed, enabled: true }] });
		await page.evaluate(async () => (await window.standIn).runCommand('Open feeds'));
		await page.click('[data-feed="Garden"]');
		const words = (): Promise<string | null> => page.textContent('.zettelfeed-feed-share');
		await expect.poll(words).toBe('4 notes: 25 % kept, 25 % archived, 25 % untouched.');
		await page.evaluate(async () => (await window.standIn).runCommand('Queue: archive'));
		await expect.poll(words).toBe('4 notes: 25 % kept, 50 % archived, 0 % untouched.');
	});
});
