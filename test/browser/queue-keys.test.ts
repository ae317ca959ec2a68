import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { ACTION_NAMES } from '../../src/words/review-keys';
import { reviewNote, reviewVault } from '../support/review-vault';
import { expect, heard, left, MOSS, openQueue, queueTests, readToEnd, TOOLS } from './queue-app';

const open = queueTests();

/** Types a key for an action into the settings; whether it was refused. */
async function setKey(page: Page, action: string, key: string): Promise<boolean> {
	const field = page.locator(`[data-key="review.keys.${action}"]`);
	await field.fill(key);
	return (await field.getAttribute('data-invalid')) !== null;
}

/** What a screen reader calls what has the focus; nothing where that fell out of the view. */
const focused = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const el = document.activeElement?.closest('.zettelfeed-queue *');
		return el ? (el.getAttribute('aria-label') ?? el.textContent ?? '') : '';
	});

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

	it('lead back one step at a time: to the list, out of the search', async () => {
		const { page } = await open();
		await page.keyboard.press('/');
		await page.keyboard.type('compost');
		await expect.poll(() => left(page)).toMatch(/^\d of 9$/u);
		await page.keyboard.press('ArrowDown');
		await page.focus('.zettelfeed-pane-scroll');
		await page.keyboard.press('Escape');
		expect(await focused(page)).toBe('Notes to review');
		expect(await left(page)).toMatch(/^\d of 9$/u);
		await page.keyboard.press('Escape');
		await expect.poll(() => left(page)).toBe('9');
		expect(await page.inputValue('.zettelfeed-search input')).toBe('');
	});

	it('lead back from whatever has the focus, and from what is there no more', async () => {
		const { page } = await open();
		await page.focus('.zettelfeed-chip');
		await page.keyboard.press('Escape');
		expect(await focused(page)).toBe('Notes to review');
		// What was said goes with its button.
		await page.keyboard.press('x');
		await page.focus('.zettelfeed-toast-undo');
		await page.keyboard.press('Enter');
		await expect.poll(() => heard(page)).toContain('Undone');
		expect(await focused(page)).toBe('Notes to review');
		// The bar of what is selected goes once nothing is.
		await page.keyboard.press('v');
		await page.focus('.zettelfeed-marks button:last-child');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.zettelfeed-marks', { state: 'hidden' });
		await expect.poll(() => focused(page)).toBe('Notes to review');
		// A box of a note goes with its note.
		await readToEnd(page);
		await page.focus('.zettelfeed-body input[type="checkbox"]');
		await page.keyboard.press('j');
		await expect.poll(() => focused(page)).toBe('Notes to review');
	});

	it('lead back from a button above a note, which goes with what is wrong with it', async () => {
		const facts = { source: 'Mill', summary: 'The river carried silt past the mill.' };
		const { page } = await open({
			'inbox/a.md': reviewNote({ ...facts, name: 'a', title: 'A', date: '2026-11-20T08:00:00Z' }),
			'inbox/b.md': reviewNote({
				...{ ...facts, name: 'b', title: 'B', date: '2026-11-19T08:00:00Z' },
				text: 'Silt lay in the race, and the wheel stood.',
			}),
		});
		await page.waitForSelector('.zettelfeed-pane-notice button');
		await page.focus('.zettelfeed-pane-notice button');
		await page.keyboard.press('j');
		await page.waitForSelector('.zettelfeed-pane-notice', { state: 'hidden' });
		await expect.poll(() => focused(page)).toBe('Notes to review');
	});

	it('link, look at the evidence and turn down without a mouse, and what was done is said with undo', async () => {
		const { page, text, notes, notices } = await open();
		const before = notes();
		const first = page.locator('.zettelfeed-pane .zettelfeed-offer').first();
		await first.waitFor();
		await page.keyboard.press('l');
		await expect.poll(() => focused(page)).toMatch(/^Link 1: /u);
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.zettelfeed-pane .zettelfeed-edit-do');
		expect(await focused(page)).toMatch(/^Show less/u);
		await page.keyboard.press('Enter');
		await page.keyboard.press('l');
		await page.keyboard.press('Enter');
		await expect.poll(() => heard(page)).toMatch(/^Linked /u);
		expect(text(MOSS)).toMatch(/## Related\n\n- \[\[/u);
		expect(await focused(page)).toMatch(/^Link 1: /u);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect.poll(() => heard(page)).toContain('not offered here again');
		expect(await page.locator('.zettelfeed-toast-undo').isVisible()).toBe(true);
		expect(await notices()).toEqual([]);
		for (let times = 0; times < 2; times += 1) {
			expect(await focused(page)).not.toBe('');
			await page.keyboard.press('z');
		}
		await expect.poll(notes).toEqual(before);
	});

	it('to the last note leave the focus in the view', async () => {
		const files = Object.fromEntries(
			Object.entries(reviewVault()).filter(([path]) => path === MOSS),
		);
		const { page } = await open(files);
		await page.waitForSelector('.zettelfeed-body p');
		await page.focus('.zettelfeed-bar button');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.zettelfeed-empty-title:text("All read")');
		expect(await focused(page)).toContain('All read');
		await page.keyboard.press('z');
		await expect.poll(() => left(page)).toBe('1');
		expect(await focused(page)).toBe('Notes to review');
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
