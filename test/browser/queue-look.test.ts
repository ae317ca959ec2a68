import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reviewNote, reviewSettings, reviewVault } from '../support/review-vault';
import { oneApp } from './one-app';

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const SCROLLED = '.zettelfeed-pane-scroll';

const start = oneApp();

async function open(files = reviewVault(), phone = false): Promise<Page> {
	const app = await start({ ...files, [DATA]: reviewSettings() }, undefined, { phone });
	const { page } = app;
	await page.evaluate(async () => {
		(await window.standIn).runCommand('Open review queue');
	});
	await page.waitForSelector('.zettelfeed-row.is-current');
	return page;
}

async function box(page: Page, selector: string) {
	const found = await page.locator(selector).first().boundingBox();
	return found ?? { x: 0, y: 0, width: 0, height: 0 };
}

it('pages asked for while the last one still glides add up', async () => {
	const note = reviewNote({
		name: 'long',
		title: 'A long one',
		source: 'Garden',
		date: '2026-11-25T08:00:00.000Z',
		text: 'The river carried silt past the mill.\n\n'.repeat(400),
	});
	const page = await open({ 'inbox/long.md': note });
	const height = (): Promise<number> =>
		page.evaluate((at) => document.querySelector(at)?.scrollHeight ?? 0, SCROLLED);
	const view = (await box(page, SCROLLED)).height;
	await expect.poll(height).toBeGreaterThan(2.8 * view);
	await page.focus('.zettelfeed-list');
	for (let times = 0; times < 2; times += 1) await page.keyboard.press(' ');
	// Pixels are whole where pages are not.
	const short = (): Promise<number> =>
		page.evaluate(([at, goal]) => Math.abs((document.querySelector(at)?.scrollTop ?? 0) - goal), [
			SCROLLED,
			1.8 * view,
		] as const);
	await expect.poll(short).toBeLessThan(2);
});

it('the icon of the search stands beside the words, whichever way they run, and a cross clears them', async () => {
	const page = await open();
	const input = '.zettelfeed-search input';
	const clear = page.locator('.zettelfeed-search [aria-label="Clear search"]');
	expect(await clear.isVisible()).toBe(false);
	for (const direction of ['ltr', 'rtl']) {
		await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
		for (const words of ['slow', 'ملاحظات']) {
			await page.fill(input, words);
			const [icon, field] = [await box(page, '.zettelfeed-search-icon'), await box(page, input)];
			const isApart = icon.x + icon.width <= field.x || field.x + field.width <= icon.x;
			expect(isApart, `${direction} ${words}`).toBe(true);
		}
	}
	await clear.click();
	expect(await page.inputValue(input)).toBe('');
	await expect.poll(() => page.locator('.zettelfeed-row').count()).toBeGreaterThan(2);
});

it('names of decisions stand apart in a sidebar of 300 pixels', async () => {
	const page = await open();
	await page.addStyleTag({ content: '.right-sidebar { inline-size: 300px !important; }' });
	await expect.poll(async () => (await box(page, '.zettelfeed-queue')).width).toBeLessThan(301);
	const edges = await page.locator('.zettelfeed-bar .zettelfeed-action-label').evaluateAll((all) =>
		all.map((el) => {
			const { left, right } = el.getBoundingClientRect();
			return [left, right] as const;
		}),
	);
	expect(edges).toHaveLength(5);
	edges.slice(1).forEach(([left], at) => expect(left - (edges[at]?.[1] ?? 0)).toBeGreaterThan(4));
});

it('the buttons that decide stand within their note, however wide it is', async () => {
	const page = await open();
	await page.evaluate(async () => (await window.standIn).runCommand('Open review queue in a tab'));
	await page.waitForSelector('.main-pane .zettelfeed-row.is-current');
	for (const width of [1000, 1060, 1140, 1200, 1280, 1500]) {
		await page.setViewportSize({ width, height: 800 });
		const pane = await box(page, '.main-pane .zettelfeed-pane');
		const buttons = await page.locator('.main-pane .zettelfeed-bar button').all();
		expect(buttons).toHaveLength(5);
		for (const button of buttons) {
			const { x, width: wide } = (await button.boundingBox()) ?? { x: 0, width: 0 };
			expect(x, `${width}`).toBeGreaterThanOrEqual(pane.x);
			expect(x + wide, `${width}`).toBeLessThanOrEqual(pane.x + pane.width);
		}
	}
});

it('every filter is in sight of a mouse, and a long name of a feed leaves its arrow beside it', async () => {
	const source = 'A feed with a name that does not end for a while, weekly edition of the north';
	const note = reviewNote({ name: 'one', title: 'One', source, date: '2026-11-25T08:00:00.000Z' });
	const page = await open({ ...reviewVault(), 'inbox/one.md': note });
	const within = await box(page, '.zettelfeed-chips');
	for (const chip of await page.locator('.zettelfeed-chip').all()) {
		const { x, width } = (await chip.boundingBox()) ?? { x: 0, width: 0 };
		expect(x + width).toBeLessThanOrEqual(within.x + within.width);
	}
	await page.click('.zettelfeed-chip:has-text("Feed")');
	await page.click('.menu-item:has-text("A feed with a name")');
	const chip = '.zettelfeed-chip.is-on';
	await page.waitForSelector(chip);
	const [all, arrow] = [await box(page, chip), await box(page, `${chip} .svg-icon`)];
	expect(arrow.x + arrow.width).toBeLessThan(all.x + all.width);
});

it('what is wrong with a note stands over the whole width of a narrow pane, its buttons below', async () => {
	const page = await open(reviewVault(), true);
	await page.tap('.zettelfeed-row[data-path$="rain.md"]');
	await page.waitForSelector('.zettelfeed-pane-notice:not(.is-hidden)');
	const [words, button] = [
		await box(page, '.zettelfeed-pane-notice-words'),
		await box(page, '.zettelfeed-pane-notice .zettelfeed-action'),
	];
	expect(words.width).toBeGreaterThan(300);
	expect(button.y).toBeGreaterThanOrEqual(words.y + words.height);
});

it('a phone shows the name of the view in full, and no button for keys that it has not', async () => {
	const page = await open(reviewVault(), true);
	expect(await page.locator('[aria-label="Show keys"]').isVisible()).toBe(false);
	const name = page.locator('.zettelfeed-title-name');
	expect(await name.evaluate((el) => el.scrollWidth - el.clientWidth)).toBeLessThanOrEqual(0);
});

it('letters twice as large leave the names of decisions whole', async () => {
	const page = await open();
	await page.addStyleTag({
		content: 'body { --font-ui-smaller: 24px; --font-ui-small: 26px; --font-ui-medium: 30px; }',
	});
	const cut = page
		.locator('.zettelfeed-bar .zettelfeed-action-label')
		.evaluateAll((all) =>
			all.filter((el) => el.scrollWidth > el.clientWidth).map((el) => el.textContent),
		);
	expect(await cut).toEqual([]);
});

it('letters twice as large leave more than a row of the list, also while something is said', async () => {
	const page = await open();
	await page.addStyleTag({
		content: 'body { --font-ui-smaller: 24px; --font-ui-small: 26px; --font-ui-medium: 30px; }',
	});
	await page.focus('.zettelfeed-list');
	await page.keyboard.press('x');
	await page.waitForSelector('.zettelfeed-toast:not(.is-hidden)');
	const row = await box(page, '.zettelfeed-row.is-current');
	expect((await box(page, '.zettelfeed-list')).height).toBeGreaterThan(1.3 * row.height);
	// The note and what decides are there, too.
	expect((await box(page, SCROLLED)).height).toBeGreaterThan(150);
});

it('a number stays before its words where the app runs from right to left', async () => {
	const page = await open();
	await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
	await page.focus('.zettelfeed-list');
	await page.keyboard.press('Shift+ArrowDown');
	const words = page.locator('.zettelfeed-marks-words');
	await words.waitFor();
	const [first, last] = await words.evaluate((el) => {
		const range = document.createRange();
		const text = el.firstChild ?? el;
		return [0, 2].map((at) => {
			range.setStart(text, at);
			range.setEnd(text, at + 1);
			return range.getBoundingClientRect().x;
		});
	});
	expect(await words.textContent()).toBe('2 notes selected');
	expect(first).toBeLessThan(last ?? 0);
});

it('where the system chooses the colours, a line tells what is current, on and chosen', async () => {
	const page = await open();
	await page.emulateMedia({ forcedColors: 'active' });
	await page.click('.zettelfeed-chip:has-text("Not begun")');
	await page.click('[aria-label="Show progress"]');
	const lined = (selector: string): Promise<string> =>
		page
			.locator(selector)
			.first()
			.evaluate((el) => getComputedStyle(el).outlineStyle);
	for (const on of ['.zettelfeed-row.is-current', '.is-on', '[aria-pressed="true"]'])
		expect(await lined(on), on).toBe('solid');
	expect(await lined('.zettelfeed-row:not(.is-current)')).toBe('none');
	await page.emulateMedia({ forcedColors: 'none' });
});

it('who follows no feed is offered both ways to begin', async () => {
	const app = await start({});
	await app.page.evaluate(async () => (await window.standIn).runCommand('Open review queue'));
	await app.page.waitForSelector('.zettelfeed-empty-title:text("Follow your first feed")');
	const [chooser] = await Promise.all([
		app.page.waitForEvent('filechooser'),
		app.page.click('.zettelfeed-empty button:text-is("Import OPML")'),
	]);
	expect(chooser.isMultiple()).toBe(false);
	await app.page.click('.zettelfeed-empty button:text-is("Add feed")');
	await app.page.waitForSelector('.zettelfeed-add-address');
});

it('a tap leaves no ring around the text it opens, and a key brings it back', async () => {
	const page = await open(reviewVault(), true);
	await page.tap('.zettelfeed-row');
	await page.waitForSelector('.zettelfeed-body p');
	const ring = (): Promise<string> =>
		page.evaluate((at) => {
			const el = document.querySelector(at);
			return el ? getComputedStyle(el).boxShadow : '';
		}, SCROLLED);
	expect(await ring()).toBe('none');
	await page.keyboard.press('Shift');
	await expect.poll(ring).not.toBe('none');
});

it('on a phone the note that is read says what was decided, above the buttons, with undo under the thumb', async () => {
	const page = await open(reviewVault(), true);
	await page.tap('.zettelfeed-row');
	await page.waitForSelector('.zettelfeed-body p');
	const title = (): Promise<string | null> => page.textContent('.zettelfeed-detail-title');
	const first = await title();
	const bar = await box(page, '.zettelfeed-bar');
	await page.tap('.zettelfeed-bar button:has-text("Archive")');
	const toast = page.locator('.zettelfeed-toast');
	await toast.waitFor();
	expect(await toast.textContent()).toContain('Archived. 8 left.');
	// The button that was pressed has not moved from under the thumb, and undo is not there in its stead.
	expect(await box(page, '.zettelfeed-bar')).toEqual(bar);
	const undo = await box(page, '.zettelfeed-toast-undo');
	expect(undo.y + undo.height).toBeLessThanOrEqual(bar.y);
	expect(undo.height).toBeGreaterThanOrEqual(44);
	// Heard, too: what stands in a part that is not shown is not read out.
	const live = page.locator('.zettelfeed-queue > [aria-live]');
	expect(await live.evaluate((el) => el.checkVisibility())).toBe(true);
	await page.tap('.zettelfeed-toast-undo');
	await expect.poll(title).toBe(first);
	await page.tap('[aria-label="Back to the list"]');
	await page.waitForSelector('.zettelfeed-side .zettelfeed-toast');
});

it('the text of a note is as large as the app writes notes, in a sidebar and on a phone', async () => {
	for (const phone of [false, true]) {
		const page = await open(reviewVault(), phone);
		if (phone) await page.tap('.zettelfeed-row');
		await page.addStyleTag({ content: 'body { --font-text-size: 31px !important; }' });
		const text = page.locator('.zettelfeed-body p').first();
		await expect.poll(() => text.evaluate((el) => getComputedStyle(el).fontSize)).toBe('31px');
	}
});

it('the number of notes leaves out those that sleep, which have a chip', async () => {
	const asleep = reviewNote({
		...{ name: 'later', title: 'Later', source: 'Garden', date: '2026-11-25T08:00:00.000Z' },
		extra: ['snoozed-until: 2099-01-01'],
	});
	const page = await open({ ...reviewVault(), 'inbox/later.md': asleep });
	const number = (): Promise<string | null> => page.textContent('.zettelfeed-title-count');
	expect(await number()).toBe('9');
	await page.fill('.zettelfeed-search input', 'compost');
	await expect.poll(number).toMatch(/^\d of 9$/u);
	// Typed, and a chip pressed before the search has followed: both hold.
	await page.evaluate(() => {
		const input = document.querySelector<HTMLInputElement>('.zettelfeed-search input');
		const chips = [...document.querySelectorAll<HTMLElement>('.zettelfeed-chip')];
		if (input) input.value = '';
		input?.dispatchEvent(new Event('input', { bubbles: true }));
		input?.blur();
		chips.find((chip) => chip.textContent === 'Snoozed 1')?.click();
	});
	await expect.poll(number).toBe('1');
});

it('every dialog has its main button first and the way out last, as the app’s own have', async () => {
	const page = await open();
	const names = (): Promise<readonly (string | null)[]> =>
		page.locator('.modal-content :is(.setting-item, .zettelfeed-modal-end)').evaluateAll((all) => {
			const last = all.filter((el) => el.querySelector('.mod-cta')).at(-1);
			return [...(last?.querySelectorAll('button') ?? [])].map((button) =>
				button.classList.contains('mod-cta') ? 'main' : button.textContent,
			);
		});
	for (const command of ['Queue: add tags…', 'Queue: turn into a permanent note…']) {
		await page.evaluate(async (name) => (await window.standIn).runCommand(name), command);
		await page.waitForSelector('.modal-content .mod-cta');
		expect(await names(), command).toEqual(['main', 'Cancel']);
		await page.keyboard.press('Escape');
	}
});
