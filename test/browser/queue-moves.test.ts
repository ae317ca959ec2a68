import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { reviewNote, reviewVault } from '../support/review-vault';
import { expect, heard, left, MOSS, queueTests, titleOf, TOOLS, type QueueApp } from './queue-app';

const open = queueTests();
const MOVED = 'inbox/moss on walls.md';
const MOSS_TITLE = 'Why moss keeps time better than most clocks on the harbour wall';
const TOOLS_TITLE = 'In praise of slow tools';

/** As the person renames it in the app's own explorer. */
const rename = (page: Page, from: string, to: string): Promise<void> =>
	page.evaluate(
		async ([path = '', wanted = '']) => {
			const { app } = await window.standIn;
			const file = app.vault.getFileByPath(path);
			if (file) await app.fileManager.renameFile(file, wanted);
		},
		[from, to],
	);

/** Another program takes the note away. */
async function remove(opened: QueueApp, path: string): Promise<void> {
	rmSync(join(opened.vault, path));
	await opened.rescan();
	await expect.poll(() => titleOf(opened.page)).toBe(TOOLS_TITLE);
}

const menuLines = (page: Page): Promise<readonly string[]> =>
	page.locator('.menu-item').allTextContents();
const marked = (page: Page): Promise<number> => page.locator('.zettelfeed-row.is-marked').count();

describe('a note that is renamed', () => {
	it('under the cursor stays there, in the pane and marked, and the next key is for it', async () => {
		const { page, text } = await open();
		await page.waitForSelector('.zettelfeed-body p');
		await page.keyboard.press('v');
		await rename(page, MOSS, MOVED);
		await page.waitForSelector(`[data-path="${MOVED}"].is-marked.is-current`);
		expect(await page.textContent('.zettelfeed-detail-title')).toBe(MOSS_TITLE);
		await page.keyboard.press('x');
		await expect.poll(() => text(MOVED)).toContain('status: archived');
		expect(text(TOOLS)).toContain('status: pending-analysis');
	});

	it('while a question about it is open is the one that is decided on', async () => {
		const { page, text } = await open();
		await page.keyboard.press('s');
		await page.click('.menu-item:has-text("Another day")');
		await page.waitForSelector('.modal-content input');
		await rename(page, MOSS, MOVED);
		await page.waitForSelector(`[data-path="${MOVED}"]`);
		await page.fill('.modal-content input', 'friday');
		await page.keyboard.press('Enter');
		await expect.poll(() => text(MOVED)).toContain('snoozed-until');
	});

	it('by its filing leaves the cursor on the next, also where its status is shown', async () => {
		const filing = { pending: '', analysed: 'done', permanent: '', archived: '' };
		const { page, text } = await open(reviewVault(), { settings: { review: { filing } } });
		await page.click('[aria-label="Order and grouping"]');
		await page.click('.menu-item:has-text("Analysed")');
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('a');
		await expect.poll(() => text('done/2026-11-25-moss.md')).toContain('status: analysed');
		await page.waitForSelector('[data-path="done/2026-11-25-moss.md"]');
		expect(await titleOf(page)).toBe(TOOLS_TITLE);
		await page.keyboard.press('k');
		await expect.poll(() => titleOf(page)).toBe(MOSS_TITLE);
	});
});

describe('what is asked about a note', () => {
	it('is not answered for its neighbour once the note is gone', async () => {
		const opened = await open();
		const { page, text } = opened;
		const before = text(TOOLS);
		await page.keyboard.press('s');
		await page.click('.menu-item:has-text("Another day")');
		await page.waitForSelector('.modal-content input');
		await remove(opened, MOSS);
		await page.fill('.modal-content input', 'friday');
		await page.keyboard.press('Enter');
		await expect.poll(() => heard(page)).toContain('moss');
		expect(text(TOOLS)).toBe(before);
	});

	it('by a menu is for the note it was opened on', async () => {
		const opened = await open();
		const { page, text } = opened;
		const before = text(TOOLS);
		for (const [key, line] of [
			['s', 'Tomorrow'],
			['m', 'Archive'],
		] as const) {
			await page.keyboard.press(key);
			await page.waitForSelector('.menu-item');
			if (key === 's') await remove(opened, MOSS);
			else await rename(page, TOOLS, 'inbox/tools.md');
			await page.click(`.menu-item:has-text("${line}")`);
			if (key === 's') await expect.poll(() => heard(page)).toContain('moss');
			if (key === 's') expect(text(TOOLS)).toBe(before);
		}
		await expect.poll(() => text('inbox/tools.md')).toContain('status: archived');
	});

	it('tags that could not be written offer no tick', async () => {
		const broken = reviewVault()[MOSS]?.replace('priority: 1', 'priority: [') ?? '';
		const { page } = await open({ ...reviewVault(), [MOSS]: broken });
		await page.click(`[data-path="${MOSS}"]`);
		await page.waitForSelector('.zettelfeed-body input[type="checkbox"]');
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('t');
		await page.fill('.modal-content input', 'walls');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.zettelfeed-toast.is-wrong');
		await page.keyboard.press('?');
		await page.waitForSelector('.zettelfeed-keys');
		expect(await page.isVisible('.zettelfeed-tick-offer')).toBe(false);
	});

	it('by the menu of another row offers nothing of the note before', async () => {
		const { page } = await open();
		await page.waitForSelector('.zettelfeed-pane .zettelfeed-offer');
		await page.evaluate(() => {
			const row = document.querySelectorAll('.zettelfeed-row')[8];
			row?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		});
		expect((await menuLines(page)).filter((line) => line.startsWith('Append'))).toEqual([]);
	});
});

describe('commands of the queue', () => {
	it('act on the view that is active, and on none that is not seen', async () => {
		const opened = await open();
		const { page, text } = opened;
		await opened.command('Open review queue in a tab');
		await page.waitForSelector('.main-pane .zettelfeed-row.is-current');
		await page.focus('.main-pane .zettelfeed-list');
		await page.keyboard.press('j');
		await opened.command('Queue: archive');
		await expect.poll(() => text(TOOLS)).toContain('status: archived');
		expect(text(MOSS)).toContain('status: pending-analysis');
	});

	it('are not there while the view lies in a closed sidebar', async () => {
		const { page } = await open();
		const listed = (): Promise<number> =>
			page.evaluate(
				async () =>
					(await window.standIn).listCommands().filter((name) => name.startsWith('Queue: ')).length,
			);
		expect(await listed()).toBeGreaterThan(0);
		await page.evaluate(async () => {
			(await window.standIn).app.workspace.rightSplit.collapse();
		});
		expect(await listed()).toBe(0);
	});
});

describe('notes that prove empty', () => {
	const notes = (empty: (at: number) => boolean, length = 60): Record<string, string> =>
		Object.fromEntries(
			Array.from({ length }, (_, at) => {
				const name = `n-${String(at).padStart(2, '0')}`;
				const date = new Date(Date.UTC(2026, 10, 20) - at * 3_600_000).toISOString();
				const about = empty(at) ? {} : { summary: 'The river carried silt past the mill.' };
				const note = reviewNote({
					...{ name, title: `Note ${at}`, source: 'Mill', date },
					...about,
				});
				return [`inbox/${name}.md`, note];
			}),
		);
	const place = (page: Page): Promise<string | null> =>
		page.getAttribute('.zettelfeed-row.is-current', 'aria-posinset');
	const first = (page: Page): Promise<string | null> =>
		page.textContent('.zettelfeed-row .zettelfeed-row-title');

	it('sink to the end, and who stands on the first stays at the top', async () => {
		const { page } = await open(notes((at) => at % 2 === 0));
		await expect.poll(() => titleOf(page)).toBe('Note 1');
		expect(await place(page)).toBe('1');
		expect(await first(page)).toBe('Note 1');
		await expect.poll(() => page.textContent('.zettelfeed-detail-title')).toBe('Note 1');
	});

	it('leave who reads one on a phone in it', async () => {
		const { page } = await open(
			notes((at) => at < 200, 400),
			{ phone: true },
		);
		await page.click('.zettelfeed-row');
		const shown = '.is-reading .zettelfeed-detail-title';
		const title = await page.textContent(shown);
		// Longer than the texts of so many notes take to be read.
		await page.waitForTimeout(6_000);
		expect(await page.textContent(shown)).toBe(title);
	});

	it('leave the note that one reads where it is seen', async () => {
		const { page } = await open(notes((at) => at % 2 === 0 && at < 20));
		const top = (): Promise<number> =>
			page.locator('.zettelfeed-row.is-current').evaluate((el) => el.getBoundingClientRect().top);
		// Some may be read, and sink, on the way there.
		for (let at = 0; at < 40 && (await titleOf(page)) !== 'Note 21'; at += 1) {
			const from = await titleOf(page);
			await page.keyboard.press('j');
			await expect.poll(() => titleOf(page)).not.toBe(from);
		}
		expect(await titleOf(page)).toBe('Note 21');
		const before = await top();
		await expect.poll(() => place(page)).toBe('12');
		expect(Math.abs((await top()) - before)).toBeLessThan(2);
	});
});

describe('several notes', () => {
	it('far apart are marked by keys, counted, and unmarked by Escape', async () => {
		const { page } = await open();
		for (const key of ['v', 'j', 'j', 'v']) await page.keyboard.press(key);
		await expect.poll(() => marked(page)).toBe(2);
		expect(await page.textContent('.zettelfeed-marks-words')).toBe('2 notes selected');
		await page.keyboard.press('Escape');
		await expect.poll(() => marked(page)).toBe(0);
		await page.keyboard.press('*');
		await expect.poll(() => page.textContent('.zettelfeed-marks-words')).toBe('9 notes selected');
	});

	it('in a row are marked with shift, unmarked on the way back, and their number is told', async () => {
		const { page } = await open();
		for (const more of [2, 3]) {
			await page.keyboard.press('Shift+ArrowDown');
			await expect.poll(() => heard(page)).toBe(`${more} notes selected`);
		}
		await page.keyboard.press('Shift+ArrowUp');
		await expect.poll(() => marked(page)).toBe(2);
		expect(await titleOf(page)).toBe(TOOLS_TITLE);
		// Elsewhere another stretch begins; what is marked stays.
		for (const key of ['j', 'j', 'Shift+ArrowDown', 'Shift+ArrowUp', 'Shift+ArrowUp'])
			await page.keyboard.press(key);
		await expect.poll(() => marked(page)).toBe(4);
	});

	it('in a row stay marked beyond the first of the list; once they are unmarked another begins', async () => {
		const { page } = await open();
		for (const key of ['j', 'j', ...Array<string>(4).fill('Shift+ArrowUp')])
			await page.keyboard.press(key);
		await expect.poll(() => heard(page)).toBe('3 notes selected');
		await expect.poll(() => marked(page)).toBe(3);
		await page.keyboard.press('Escape');
		await expect.poll(() => marked(page)).toBe(0);
		for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
		await expect.poll(() => heard(page)).toBe('3 notes selected');
		expect(await marked(page)).toBe(3);
	});

	it('leave the one that is current in sight, though their bar takes room from the list', async () => {
		const { page } = await open();
		const hidden = (): Promise<number> =>
			page.evaluate(() => {
				const list = document.querySelector('.zettelfeed-list')?.getBoundingClientRect();
				const row = document.querySelector('.zettelfeed-row.is-current')?.getBoundingClientRect();
				return list && row ? Math.max(0, row.bottom - list.bottom, list.top - row.top) : -1;
			});
		for (const key of ['j', 'j', 'j', 'j', 'j']) await page.keyboard.press(key);
		await expect.poll(hidden).toBe(0);
		for (const key of ['v', 'Escape', '*']) {
			await page.keyboard.press(key);
			await page.waitForSelector('.zettelfeed-marks', {
				state: key === 'Escape' ? 'hidden' : 'visible',
			});
			await expect.poll(hidden).toBe(0);
		}
	});

	it('of a group are marked by one key, and more by a click with control', async () => {
		const { page } = await open();
		await page.click('[aria-label="Order and grouping"]');
		await page.click('.menu-item:has-text("Feed")');
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('Home');
		await page.keyboard.press('g');
		await expect.poll(() => marked(page)).toBe(2);
		await page.click(`[data-path="${MOSS}"]`, { modifiers: ['Control'] });
		await expect.poll(() => marked(page)).toBe(3);
	});

	it('are chosen from the menu by their group, or all where there are none', async () => {
		const { page } = await open();
		const lines = async (): Promise<readonly string[]> => {
			await page.keyboard.press('m');
			const all = await menuLines(page);
			await page.keyboard.press('Escape');
			return all.filter((line) => line.startsWith('Select '));
		};
		expect(await lines()).toEqual(['Select all shown']);
		await page.click('[aria-label="Order and grouping"]');
		await page.click('.menu-item:has-text("Feed")');
		await page.focus('.zettelfeed-list');
		expect(await lines()).toEqual(['Select the group']);
	});

	it('are marked by a thumb: the menu marks the first, taps the rest', async () => {
		const { page } = await open(reviewVault(), { phone: true });
		await page.dispatchEvent('.zettelfeed-row', 'contextmenu');
		await page.locator('.menu-item', { hasText: /^Select$/u }).dispatchEvent('click');
		await expect.poll(() => marked(page)).toBe(1);
		await page.tap('.zettelfeed-row >> nth=2');
		await expect.poll(() => marked(page)).toBe(2);
		expect(await left(page)).toBe('9');
	});
});
