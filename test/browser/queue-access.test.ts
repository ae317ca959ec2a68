import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reviewSettings, reviewVault } from '../support/review-vault';
import { audit, inBothThemes } from './audit';
import { oneApp } from './one-app';

const DATA = '.obsidian/plugins/zettelfeed/data.json';

const start = oneApp();

async function open(phone: boolean, files = reviewVault()): Promise<Page> {
	const app = await start({ ...files, [DATA]: reviewSettings() }, undefined, { phone });
	const { page } = app;
	await page.evaluate(async () => {
		(await window.standIn).runCommand('Open review queue');
	});
	await page.waitForSelector('.zettelfeed-row.is-current, .zettelfeed-empty-title');
	return page;
}

describe('an audit by axe finds nothing wrong, in light and dark', () => {
	it('with a note selected, several marked, a toast and the chart open', async () => {
		const page = await open(false);
		await page.waitForSelector('.zettelfeed-body p');
		await inBothThemes(page, async () => expect(await audit(page)).toEqual([]));
		await page.click('[aria-label="Show progress"]');
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('x');
		await page.waitForSelector('.zettelfeed-toast-undo');
		await page.keyboard.press('Shift+ArrowDown');
		await page.waitForSelector('.zettelfeed-marks-words');
		await inBothThemes(page, async () => expect(await audit(page)).toEqual([]));
	});

	it('on the keys and on a question', async () => {
		const page = await open(false);
		await page.keyboard.press('?');
		await page.waitForSelector('.zettelfeed-keys');
		await inBothThemes(page, async () => expect(await audit(page, '.modal-content')).toEqual([]));
		await page.keyboard.press('Escape');
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('t');
		await page.waitForSelector('.zettelfeed-ask-field');
		await inBothThemes(page, async () => expect(await audit(page, '.modal-content')).toEqual([]));
	});

	it('on a phone, in the list and in a note', async () => {
		const page = await open(true);
		await inBothThemes(page, async () => expect(await audit(page)).toEqual([]));
		await page.tap('.zettelfeed-row');
		await page.waitForSelector('.zettelfeed-body p');
		await inBothThemes(page, async () => expect(await audit(page)).toEqual([]));
	});

	it('with nothing to review', async () => {
		const page = await open(false, {});
		await inBothThemes(page, async () => expect(await audit(page)).toEqual([]));
	});
});

describe('a thumb', () => {
	it('finds targets of at least 44 pixels in the bars of a note', async () => {
		const page = await open(true);
		await page.tap('.zettelfeed-row');
		await page.waitForSelector('.zettelfeed-bar');
		const sizes = await page
			.locator('.zettelfeed-bar button, .zettelfeed-pane-top button')
			.evaluateAll((all) =>
				all.map((el) => el.getBoundingClientRect()).map((box) => Math.min(box.width, box.height)),
			);
		expect(sizes).toHaveLength(8);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
	});

	it('opens the menu of a row by a long press', async () => {
		const page = await open(true);
		const box = await page.locator('.zettelfeed-row').nth(1).boundingBox();
		const session = await page.context().newCDPSession(page);
		const at = { x: (box?.x ?? 0) + 80, y: (box?.y ?? 0) + 20 };
		await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
		await page.waitForSelector('.menu-item:has-text("Snooze")');
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		expect(await page.textContent('.zettelfeed-row.is-current .zettelfeed-row-title')).toBe(
			'In praise of slow tools',
		);
	});
});
