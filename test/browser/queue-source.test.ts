import { describe, expect as claim, it } from 'vitest';
import { reviewVault } from '../support/review-vault';
import {
	activeNote,
	chooseFromMenu,
	expect,
	heard,
	queueTests,
	TOOLS,
	undoAll,
	type QueueApp,
} from './queue-app';

const open = queueTests();

describe('from a row', () => {
	const feeds = (opened: QueueApp): unknown => opened.data()['feeds'];

	it('its feed is paused, and asked again after undo', async () => {
		const opened = await open();
		await chooseFromMenu(opened.page, 'Pause this feed');
		await expect
			.poll(() => feeds(opened))
			.toContainEqual(claim.objectContaining({ name: 'Garden letters', enabled: false }));
		await expect.poll(() => heard(opened.page)).toContain('Garden letters is paused.');
		const before = opened.notes();
		await opened.page.focus('.zettelfeed-list');
		await opened.page.keyboard.press('z');
		await expect
			.poll(() => feeds(opened))
			.toContainEqual(claim.objectContaining({ name: 'Garden letters', enabled: true }));
		await expect.poll(() => heard(opened.page)).toBe('Undone: Garden letters is asked again.');
		expect(opened.notes()).toEqual(before);
	});

	it('a rule leaves such items out until it is undone; one that cannot be read is refused with the reason', async () => {
		const opened = await open();
		const { page } = opened;
		await chooseFromMenu(page, 'Leave out such items');
		await page.waitForSelector('.zettelfeed-ask input');
		expect(await page.inputValue('.zettelfeed-ask input')).toMatch(/^drop /u);
		await page.fill('.zettelfeed-ask input', 'drop nonsense');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.textContent('.zettelfeed-ask .zettelfeed-error')).not.toBe('');
		await page.fill('.zettelfeed-ask input', 'drop title contains sponsored');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => feeds(opened))
			.toContainEqual(
				claim.objectContaining({
					name: 'Garden letters',
					filters: 'drop title contains sponsored',
				}),
			);
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('z');
		await expect
			.poll(() => feeds(opened))
			.toContainEqual(claim.objectContaining({ name: 'Garden letters', filters: '' }));
	});

	it('all older than a day are archived after their count was shown, and undone at once', async () => {
		const opened = await open();
		const { page } = opened;
		const before = opened.notes();
		await chooseFromMenu(page, 'Archive all older than');
		await page.waitForSelector('.zettelfeed-ask input');
		await page.fill('.zettelfeed-ask input', 'friday');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.textContent('.zettelfeed-error')).toContain('a day gone by');
		await page.fill('.zettelfeed-ask input', '2026-11-20');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.modal-button-container .mod-cta:focus');
		expect(await page.textContent('.modal-title')).toBe('Archive 3 notes older than 2026-11-20');
		expect(await page.textContent('.modal-content')).toContain('3 notes will change.');
		expect(opened.notes()).toEqual(before);
		await page.keyboard.press('Enter');
		await expect
			.poll(() => [...opened.notes().values()].filter((text) => text.includes('status: archived')))
			.toHaveLength(3);
		await undoAll(opened, before, 1);
	});
});

describe('where a note is read', () => {
	it('is the pane, and Enter opens the note itself', async () => {
		const { page } = await open();
		await page.click('.zettelfeed-row >> nth=1');
		expect(await page.textContent('.zettelfeed-detail-title')).toBe('In praise of slow tools');
		expect(await activeNote(page)).toBeUndefined();
		await page.keyboard.press('Enter');
		await expect.poll(() => activeNote(page)).toBe(TOOLS);
	});

	it('is a tab where that is set: a click opens it there, the view is the list, keys decide as ever', async () => {
		const { page, text } = await open(reviewVault(), { settings: { review: { openIn: 'tab' } } });
		await page.click('.zettelfeed-row >> nth=1');
		await expect.poll(() => activeNote(page)).toBe(TOOLS);
		expect(await page.isVisible('.zettelfeed-pane')).toBe(false);
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('x');
		await expect.poll(() => text(TOOLS)).toContain('status: archived');
	});
});
