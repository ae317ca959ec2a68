import type { Page } from 'playwright-core';
import { describe, expect as claim, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { localDay } from '../../src/base/time/day';
import { readFiles } from '../support/folder';
import { reviewVault } from '../support/review-vault';
import {
	activeNote,
	BANDS,
	expect,
	MOSS,
	openQueue,
	queueTests,
	TOOLS,
	type QueueApp,
} from './queue-app';

const open = queueTests();
const CONFIRM = '.modal-button-container .mod-cta:focus';

/** The vault with one of its notes open, the queue not. */
async function openAt(
	path: string,
	files: Readonly<Record<string, string>> = reviewVault(),
	settings: Record<string, unknown> = {},
): Promise<QueueApp> {
	const opened = await open(files, { isClosed: true, settings });
	if (path !== '') await openNote(opened.page, path);
	return opened;
}

async function openNote(page: Page, path: string): Promise<void> {
	await page.evaluate(async (note) => {
		await (await window.standIn).app.workspace.openLinkText(note, '', false);
	}, path);
	await expect.poll(() => activeNote(page)).toBe(path);
}

async function undone(opened: QueueApp, before: ReadonlyMap<string, string>): Promise<void> {
	await opened.command('Undo last action');
	await expect.poll(() => opened.notes()).toEqual(before);
}

describe('commands without an open note', () => {
	it('the queue opens in a tab where the app has no sidebar to give', async () => {
		const { page, notices } = await openAt('');
		await page.evaluate(() => document.querySelector('.right-sidebar')?.remove());
		await openQueue(page);
		expect(await page.isVisible('.main-pane .zettelfeed-row.is-current')).toBe(true);
		expect(await notices()).toEqual([]);
	});

	it('review next opens one pending note after the other, and says when none is left', async () => {
		const { [MOSS]: moss = '', [TOOLS]: tools = '' } = reviewVault();
		const opened = await openAt('', { [MOSS]: moss, [TOOLS]: tools });
		await opened.command('Review next');
		await expect.poll(() => activeNote(opened.page)).toBe(MOSS);
		await opened.command('Review next');
		await expect.poll(() => activeNote(opened.page)).toBe(TOOLS);
		for (const path of [MOSS, TOOLS]) {
			await openNote(opened.page, path);
			await opened.command('Set status: archived');
			await expect.poll(() => opened.text(path)).toContain('status: archived');
		}
		await expect
			.poll(async () => {
				await opened.command('Review next');
				return opened.notices();
			})
			.toContain('Nothing more to review.');
	});

	it('adopt lists older notes first, sets their status, and is undone to the byte', async () => {
		const old = '---\ntitle: Old\nurl: https://example.org/old\ntags: [rss]\n---\n\nWords.\n';
		const opened = await openAt('', { ...reviewVault(), 'inbox/old.md': old });
		const { page, text } = opened;
		const before = opened.notes();
		await opened.command('Adopt older notes into the queue');
		await page.waitForSelector(CONFIRM);
		expect(await page.textContent('.modal-content')).toContain('1 note can be adopted: “Old”');
		expect(text('inbox/old.md')).toBe(old);
		await page.keyboard.press('Enter');
		const status = 'tags: [rss]\nstatus: pending-analysis\n';
		await expect.poll(() => text('inbox/old.md')).toBe(old.replace('tags: [rss]\n', status));
		await undone(opened, before);
	});

	it('archive all older than a day shows their count first, and is undone at once', async () => {
		const opened = await openAt('');
		const { page } = opened;
		const before = opened.notes();
		await opened.command('Archive all older than…');
		await page.fill('.zettelfeed-ask input', '2026-11-20');
		await page.keyboard.press('Enter');
		await page.waitForSelector(CONFIRM);
		expect(await page.textContent('.modal-content')).toContain(
			'3 notes from before 2026-11-20 will be archived.',
		);
		expect(opened.notes()).toEqual(before);
		await page.keyboard.press('Enter');
		await expect
			.poll(() => [...opened.notes().values()].filter((each) => each.includes('status: archived')))
			.toHaveLength(3);
		await undone(opened, before);
	});

	it('a base of the queue is made with its three views, opened, and undone', async () => {
		const opened = await openAt('');
		const base = (): string | undefined => readFiles(opened.vault).get('Review queue.base');
		await opened.command('Create a base of the review queue');
		// The file is there before all of it is.
		await expect.poll(() => base() ?? '').toContain('Decided');
		const { views } = parseYaml(base() ?? '') as { views: { name: string }[] };
		expect(views.map((view) => view.name)).toEqual(['To review', 'Snoozed', 'Decided']);
		await expect.poll(() => activeNote(opened.page)).toBe('Review queue.base');
		await opened.command('Undo last action');
		await expect.poll(base).toBeUndefined();
	});
});

describe('commands for the open note', () => {
	it('are listed where it is one of the queue, and nowhere else', async () => {
		const { page } = await openAt('Compost.md');
		const names = ['Snooze until tomorrow', 'Set priority: 1', 'Convert to a permanent note'];
		const listed = (): Promise<string[]> =>
			page.evaluate(async () => (await window.standIn).listCommands());
		for (const name of names) expect(await listed()).not.toContain(name);
		await openNote(page, MOSS);
		for (const name of names) expect(await listed()).toContain(name);
	});

	it('snooze, wake and rank it, each a line of its properties, each undone', async () => {
		const opened = await openAt(MOSS);
		const { text } = opened;
		const before = opened.notes();
		const tomorrow = localDay(Date.now() + 86_400_000);
		await opened.command('Snooze until tomorrow');
		await expect.poll(() => text(MOSS)).toContain(`snoozed-until: ${tomorrow}\n`);
		expect(text(MOSS)).toContain('status: pending-analysis\n');
		await opened.command('End snooze');
		await expect.poll(() => text(MOSS)).not.toContain('snoozed-until');
		await opened.command('Set priority: 3');
		await expect.poll(() => text(MOSS)).toContain('priority: 3\n');
		await opened.command('Take priority away');
		await expect.poll(() => text(MOSS)).not.toContain('priority:');
		for (let times = 0; times < 3; times += 1) await opened.command('Undo last action');
		await undone(opened, before);
	});

	it('snooze it until a day in words, and refuse a day that is gone', async () => {
		const { page, text, command } = await openAt(MOSS);
		await command('Snooze until…');
		await page.fill('.zettelfeed-ask input', '2020-01-01');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.textContent('.zettelfeed-error')).toContain('a day to come');
		await page.fill('.zettelfeed-ask input', 'in 3 days');
		await page.keyboard.press('Enter');
		const day = localDay(Date.now() + 3 * 86_400_000);
		await expect.poll(() => text(MOSS)).toContain(`snoozed-until: ${day}\n`);
	});

	it('add its words to a permanent note that is chosen', async () => {
		const vault = reviewVault();
		const marked = vault[MOSS]?.replace(BANDS, `==${BANDS}==`) ?? '';
		const walls = '# Walls\n\nThey keep time.\n';
		const opened = await openAt(MOSS, { ...vault, [MOSS]: marked, 'permanent/Walls.md': walls });
		const { page, text } = opened;
		const before = opened.notes();
		await opened.command('Add to a permanent note');
		expect(await page.locator('.suggestion-item').allTextContents()).toEqual(['permanent/Walls']);
		await page.keyboard.press('Enter');
		await page.waitForSelector('.zettelfeed-convert-text');
		await page.click('.zettelfeed-convert button.mod-cta');
		await expect.poll(() => text('permanent/Walls.md')).toContain(`> ${BANDS}`);
		expect(text('permanent/Walls.md').startsWith(walls)).toBe(true);
		await expect.poll(() => text(MOSS)).toContain('status: permanent');
		await undone(opened, before);
	});

	it('pause its feed', async () => {
		const opened = await openAt(MOSS);
		await opened.command('Pause the feed of this note');
		await expect
			.poll(() => opened.data()['feeds'])
			.toContainEqual(claim.objectContaining({ name: 'Garden letters', enabled: false }));
	});
});
