import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { ACTION_NAMES } from '../../src/words/review-keys';
import { reviewVault } from '../support/review-vault';
import { expect, heard, left, MOSS, openQueue, queueTests, TOOLS } from './queue-app';

const open = queueTests();

/** Types a key for an action into the settings; whether it was refused. */
async function setKey(page: Page, action: string, key: string): Promise<boolean> {
	const field = page.locator(`[data-key="review.keys.${action}"]`);
	await field.fill(key);
	return (await field.getAttribute('data-invalid')) !== null;
}

const openSettings = (page: Page): Promise<void> =>
	page.evaluate(async () => (await window.standIn).openSettings());

describe('keys', () => {
	it('are shown by one of them as they are after a remapping', async () => {
		const { page, text } = await open(reviewVault(), {
			settings: { review: { keys: { archive: 'q' } } },
		});
		await page.keyboard.press('?');
		await page.waitForSelector('.zettelfeed-keys');
		const help = (await page.locator('.zettelfeed-keys-row').allTextContents()).join('|');
		expect(help).toContain('Archiveq');
		await page.keyboard.press('Escape');
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('x');
		await page.keyboard.press('q');
		await expect.poll(() => heard(page)).toBe('Archived. 8 left.');
		expect(text(MOSS)).toContain('status: archived');
		expect(text(TOOLS)).toContain('status: pending-analysis');
	});

	it('with a modifier stay the app’s, and a field keeps its letters', async () => {
		const { page, notes } = await open();
		const before = notes();
		await page.keyboard.press('Control+a');
		await page.keyboard.press('Alt+x');
		await page.click('.zettelfeed-search input');
		await page.keyboard.type('axp');
		expect(await page.inputValue('.zettelfeed-search input')).toBe('axp');
		await page.keyboard.press('Escape');
		await expect.poll(() => left(page)).toBe('9');
		expect(notes()).toEqual(before);
	});

	it('are commands too, on the row that is current, while the queue is open', async () => {
		const opened = await open(reviewVault(), { isClosed: true });
		const { page } = opened;
		const listed = async (): Promise<readonly string[]> =>
			(await page.evaluate(async () => (await window.standIn).listCommands())).filter((name) =>
				name.startsWith('Queue: '),
			);
		expect(await listed()).toEqual([]);
		await openQueue(page);
		const numbers = Array.from({ length: 9 }, (_, at) => `accept suggestion ${at + 1}`);
		const names = Object.values(ACTION_NAMES).map(
			(name) => name.charAt(0).toLowerCase() + name.slice(1),
		);
		expect(await listed()).toEqual([...names, ...numbers].map((name) => `Queue: ${name}`));
		await opened.command('Queue: archive');
		await expect.poll(() => opened.text(MOSS)).toContain('status: archived');
		await opened.command('Queue: show keys');
		await page.waitForSelector('.zettelfeed-keys');
	});

	it('rank and decide, and what they did is taken back by another', async () => {
		const { page, text, notes } = await open();
		const before = notes();
		await page.keyboard.press('+');
		await expect.poll(() => heard(page)).toBe('It is so already.');
		await page.keyboard.press('-');
		await expect.poll(() => text(MOSS)).toContain('priority: 2');
		await page.keyboard.press('p');
		await expect.poll(() => text(MOSS)).toContain('status: permanent');
		for (let at = 0; at < 2; at += 1) await page.keyboard.press('z');
		await expect.poll(notes).toEqual(before);
	});
});

describe('the settings of keys', () => {
	it('refuse a key that another action has, one of every list, and what is no key', async () => {
		const { page, data } = await open();
		await openSettings(page);
		for (const key of ['a', '1', ' ', 'Escape', 'ab'])
			await expect.poll(() => setKey(page, 'archive', key)).toBe(key.trim() !== '');
		expect(JSON.stringify(data())).not.toContain('"archive":"a"');
	});

	it('take a free key over: it works from the next press on, the old one no more', async () => {
		const { page, text } = await open();
		await openSettings(page);
		expect(await setKey(page, 'analysed', 'q')).toBe(false);
		await page.keyboard.press('Escape');
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('a');
		await page.keyboard.press('q');
		await expect.poll(() => text(MOSS)).toContain('status: analysed');
		await expect.poll(() => heard(page)).toContain('8 left.');
		expect(text(TOOLS)).toContain('status: pending-analysis');
	});

	it('keep what was chosen for the next start', async () => {
		const { page, data } = await open();
		await openSettings(page);
		expect(await setKey(page, 'archive', 'q')).toBe(false);
		await expect.poll(() => JSON.stringify(data())).toContain('"archive":"q"');
		await page.reload();
		await openQueue(page);
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('q');
		await expect.poll(() => heard(page)).toBe('Archived. 8 left.');
	});
});
