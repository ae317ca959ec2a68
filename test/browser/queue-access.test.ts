import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reviewSettings, reviewVault } from '../support/review-vault';
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

/** What axe finds wrong within the view, or within what lies over it. */
async function audit(page: Page, within = '.zettelfeed-queue'): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(async (selector) => {
		// The colours of a call to action are the app's own (4.25 to 1 in its default theme).
		const context = { include: [selector], exclude: ['.mod-cta'] };
		const { violations } = await window.axe.run(context, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			// Landmarks are the app's: a view is a part of its page.
			rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
		});
		return violations.flatMap((each) =>
			each.nodes.map(
				(node) => `${each.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
			),
		);
	}, within);
}

async function inBothThemes(page: Page, run: () => Promise<void>): Promise<void> {
	await run();
	await page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));
	await run();
	await page.evaluate(() => document.body.classList.replace('theme-dark', 'theme-light'));
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

declare global {
	interface Window {
		axe: typeof axe;
	}
}
