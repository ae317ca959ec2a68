import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { reviewNote, reviewVault } from '../support/review-vault';
import { expect, left, MOSS, queueTests, titleOf, undoAll } from './queue-app';

const open = queueTests();

/** Sixty notes of which the newest is empty and the oldest alone has its full text. */
function sixty(): Record<string, string> {
	return Object.fromEntries(
		Array.from({ length: 60 }, (_, at) => {
			const name = `entry-${String(at).padStart(2, '0')}`;
			const note = reviewNote({
				...{ name, title: `Entry ${at}`, source: 'Archive dispatch' },
				date: new Date(Date.UTC(2026, 10, 1) - at * 3_600_000).toISOString(),
				...(at === 0 ? {} : { summary: `The river carried silt past the mill on day ${at}.` }),
				...(at === 59 ? { text: 'The mill stood still for a year. '.repeat(40) } : {}),
			});
			return [`inbox/${name}.md`, note];
		}),
	);
}

const selected = (page: Page): Promise<string> =>
	page.evaluate(() => getSelection()?.toString() ?? '');

describe('what only a text tells', () => {
	it('is known of notes that nobody scrolled to: the empty one stands last, the reader on the first', async () => {
		const { page } = await open(sixty());
		await expect.poll(() => titleOf(page)).toBe('Entry 1');
		expect(await page.getAttribute('.zettelfeed-row.is-current', 'aria-posinset')).toBe('1');
		await page.keyboard.press('End');
		await expect.poll(() => titleOf(page)).toBe('Entry 0');
		expect(await page.getAttribute('.zettelfeed-row.is-current', 'aria-posinset')).toBe('60');
	});

	it('fills the chips, far below what is in sight', async () => {
		const { page } = await open(sixty());
		await page.click('.zettelfeed-chip:has-text("Full text")');
		await expect.poll(() => left(page)).toBe('1 of 60');
		expect(await page.textContent('.zettelfeed-row-title')).toBe('Entry 59');
	});
});

describe('text of the pane', () => {
	it('is selected by keys, sentence by sentence, and highlighted without a pointer', async () => {
		const opened = await open();
		const { page, text } = opened;
		const before = opened.notes();
		await page.waitForSelector('.zettelfeed-body p');
		await expect
			.poll(async () => {
				await page.keyboard.press('.');
				return selected(page);
			})
			.toBe('Nobody plants moss.');
		await page.keyboard.press('.');
		await page.keyboard.press('>');
		const two = await selected(page);
		expect(two.startsWith('It arrives')).toBe(true);
		await page.keyboard.press('<');
		expect(two.startsWith(await selected(page))).toBe(true);
		await page.keyboard.press(',');
		expect(await selected(page)).toBe('Nobody plants moss.');
		await page.keyboard.press('h');
		await expect.poll(() => text(MOSS)).toContain('==Nobody plants moss.==');
		await undoAll(opened, before, 1);
	});

	it('by keys of the person’s own, shown in the bar as soon as they are changed', async () => {
		const { page } = await open(reviewVault(), {
			settings: { review: { keys: { 'text-next': 'w' } } },
		});
		await page.waitForSelector('.zettelfeed-body p');
		await page.keyboard.press('w');
		await page.waitForSelector('.zettelfeed-selection:not(.is-hidden)');
		expect(await selected(page)).not.toBe('');
		await page.evaluate(async () => (await window.standIn).openSettings());
		await page.fill('[data-key="review.keys.archive"]', 'q');
		await page.keyboard.press('Escape');
		await page.waitForSelector('.zettelfeed-bar [aria-keyshortcuts="q"]');
	});
});
