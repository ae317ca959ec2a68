import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { fiftyNotes, reviewNote, reviewVault } from '../support/review-vault';
import { expect, heard, left, MOSS, openQueue, queueTests, titleOf } from './queue-app';

const open = queueTests();

/** Counts what a mouse, a finger and the keyboard do from now on. */
async function countEvents(page: Page): Promise<() => Promise<Record<string, number>>> {
	await page.evaluate(() => {
		const counts: Record<string, number> = {};
		Object.assign(window, { eventCounts: counts });
		for (const name of ['mousedown', 'mousemove', 'click', 'wheel', 'keydown', 'touchstart'])
			window.addEventListener(name, () => (counts[name] = (counts[name] ?? 0) + 1), true);
	});
	return () =>
		page.evaluate(() => (window as unknown as { eventCounts: Record<string, number> }).eventCounts);
}

describe('fifty notes in a sitting', () => {
	it('by keys alone, at most four a note, and undo of all leaves every byte as it was', async () => {
		const { page, notes } = await open(fiftyNotes());
		const before = notes();
		const events = await countEvents(page);
		const hands = [['a'], ['x'], ['p'], ['!', 'a'], ['+', 'x'], ['s', 'ArrowDown', 'Enter']];
		let [keys, actions] = [0, 0];
		await expect.poll(() => titleOf(page)).toContain('Entry');
		for (let at = 0; at < 50; at += 1) {
			const hand = hands[at % hands.length] ?? [];
			const title = await titleOf(page);
			for (const key of hand) {
				if (key === 'ArrowDown') await page.waitForSelector('.menu');
				await page.keyboard.press(key);
			}
			keys += hand.length;
			actions += hand[0] === 's' ? 1 : hand.length;
			if (at < 49) await expect.poll(() => titleOf(page)).not.toBe(title);
		}
		await page.waitForSelector('.zettelfeed-empty-title');
		const counted = await events();
		expect(counted['keydown']).toBe(keys);
		expect(keys).toBeLessThanOrEqual(4 * 50);
		expect(counted['mousedown'] ?? 0).toBe(0);
		expect(counted['mousemove'] ?? 0).toBe(0);
		expect(counted['click'] ?? 0).toBe(0);
		await expect
			.poll(() => [...notes().values()].filter((text) => /status: pending/u.test(text)).length)
			.toBe(8);
		expect(
			[...notes().values()].filter((text) => /snoozed-until: \d{4}-\d\d-\d\d/u.test(text)),
		).toHaveLength(8);
		for (let at = 0; at < actions; at += 1) await page.keyboard.press('z');
		await expect.poll(() => left(page), { timeout: 30_000 }).toBe('50');
		await expect.poll(() => notes()).toEqual(before);
	});

	it('by touch alone at the width of a phone, and undo of all leaves every byte as it was', async () => {
		const { page, notes } = await open(fiftyNotes(), { phone: true });
		const before = notes();
		const swipe = await fingers(page);
		for (let at = 0; at < 50; at += 1) {
			const count = await left(page);
			await swipe('.zettelfeed-row', at % 2 === 0 ? 160 : -160);
			if (at < 49) await expect.poll(() => left(page)).not.toBe(count);
		}
		await page.waitForSelector('.zettelfeed-empty-title');
		await expect
			.poll(() => [...notes().values()].filter((text) => /status: archived/u.test(text)).length)
			.toBe(25);
		expect([...notes().values()].filter((text) => /status: analysed/u.test(text))).toHaveLength(25);
		// The first was drawn to the right, the second to the left.
		expect(notes().get('inbox/entry-00.md')).toContain('status: analysed');
		expect(notes().get('inbox/entry-01.md')).toContain('status: archived');
		// One tap, one undo, from the first one on: right after a swipe, over an empty list.
		for (let taps = 0; taps < 50; taps += 1) {
			await page.tap('.zettelfeed-header [aria-label="Undo"]');
			await expect.poll(() => left(page)).toBe(String(taps + 1));
		}
		await expect.poll(() => notes()).toEqual(before);
	});
});

/** A finger that draws across a row, through the browser's own input. */
async function fingers(page: Page): Promise<(selector: string, by: number) => Promise<void>> {
	const session = await page.context().newCDPSession(page);
	return async (selector, by) => {
		const box = await page.locator(selector).first().boundingBox();
		if (!box) throw new Error(`no ${selector} in sight`);
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number): Promise<unknown> =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: at === undefined ? [] : [{ x: at, y }],
			});
		await touch('touchStart', x);
		for (let step = 1; step <= 4; step += 1) await touch('touchMove', x + (by * step) / 4);
		await touch('touchEnd');
	};
}

describe('a decision', () => {
	it('goes on to the note that takes the place, says so, and undo brings it back to the cursor', async () => {
		const { page } = await open();
		await page.keyboard.press('j');
		expect(await titleOf(page)).toBe('In praise of slow tools');
		await page.keyboard.press('x');
		await expect.poll(() => titleOf(page)).toContain('间隔重复');
		await expect.poll(() => heard(page)).toBe('Archived. 8 left.');
		await page.keyboard.press('z');
		await expect.poll(() => titleOf(page)).toBe('In praise of slow tools');
		expect(await left(page)).toBe('9');
	});

	it('of a fast hand falls on the notes in their order, though nothing is written yet', async () => {
		const { page, notes } = await open();
		await page.keyboard.press('x');
		await page.keyboard.press('a');
		await page.keyboard.press('p');
		await expect
			.poll(() =>
				['moss', 'slow-tools', 'memory'].map((name) => {
					const [, text] = [...notes()].find(([path]) => path.includes(name)) ?? [];
					return /status: (\S+)/u.exec(text ?? '')?.[1];
				}),
			)
			.toEqual(['archived', 'analysed', 'permanent']);
	});

	it('on several notes first shows what it will do, and one undo takes all of it back', async () => {
		const { page, notes } = await open();
		const before = notes();
		await page.keyboard.press('Shift+ArrowDown');
		await page.keyboard.press('Shift+ArrowDown');
		expect(await page.textContent('.zettelfeed-marks-words')).toBe('3 notes selected');
		await page.keyboard.press('x');
		await page.waitForSelector('.modal-button-container .mod-cta:focus');
		expect(await page.textContent('.modal-title')).toBe('Archive: 3 notes');
		expect(await page.textContent('.modal-content')).toContain('3 notes will change.');
		expect(notes()).toEqual(before);
		await page.keyboard.press('Enter');
		await expect.poll(() => left(page)).toBe('6');
		await expect.poll(() => heard(page)).toBe('Archived: 3 notes. 6 left.');
		await page.keyboard.press('z');
		await expect.poll(() => left(page)).toBe('9');
		expect(notes()).toEqual(before);
	});

	it('on a note deleted under the cursor changes nothing and says why', async () => {
		const opened = await open();
		const { page, notes, vault } = opened;
		rmSync(join(vault, MOSS));
		const before = notes();
		await page.keyboard.press('x');
		await expect.poll(() => heard(page)).toContain('moss');
		expect(notes()).toEqual(before);
		await opened.rescan();
		await expect.poll(() => left(page)).toBe('8');
	});
});

describe('the list', () => {
	it('draws only the rows in sight of thousands', async () => {
		const files: Record<string, string> = {};
		for (let at = 0; at < 2_000; at += 1)
			files[`inbox/${at}.md`] =
				`---\ntitle: "Entry ${at}"\ndate: 2026-01-01T00:00:00.000Z\nstatus: pending-analysis\n---\n\n> Words of entry ${at}.\n`;
		const { page } = await open(files);
		await expect.poll(() => left(page)).toBe('2000');
		expect(await page.locator('.zettelfeed-row').count()).toBeLessThan(40);
		await page.keyboard.press('End');
		await expect
			.poll(() => page.getAttribute('.zettelfeed-row.is-current', 'aria-posinset'))
			.toBe('2000');
		expect(await page.locator('.zettelfeed-row').count()).toBeLessThan(40);
		await page.keyboard.press('Home');
		await expect
			.poll(() => page.getAttribute('.zettelfeed-row.is-current', 'aria-posinset'))
			.toBe('1');
	});

	it('is searched as one types, and Escape brings all back with the cursor in the list', async () => {
		const { page } = await open();
		await page.keyboard.press('/');
		await page.keyboard.type('moss');
		await expect.poll(() => left(page)).toMatch(/^\d of 9$/u);
		await expect.poll(() => titleOf(page)).toContain('Why moss');
		await page.keyboard.press('Escape');
		await expect.poll(() => left(page)).toBe('9');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
	});

	it('is ordered, grouped and filtered as chosen, and remembers it on this device', async () => {
		const { page } = await open();
		const titles = async (): Promise<readonly string[]> =>
			(await page.locator('.zettelfeed-row-title').allTextContents()).map((each) =>
				each.slice(0, 13),
			);
		const choose = async (opener: string, line: string): Promise<void> => {
			await page.click(opener);
			await page.click(`.menu-item:has-text("${line}")`);
		};
		await choose('[aria-label="Order and grouping"]', 'Oldest first');
		await choose('[aria-label="Order and grouping"]', 'Feed');
		await page.waitForSelector('.zettelfeed-group');
		await choose('.zettelfeed-chip:has-text("Feed")', 'Workshop notes (2)');
		await expect.poll(titles).toEqual(['Counting rain', 'In praise of ']);
		await page.reload();
		await openQueue(page);
		await expect.poll(titles).toEqual(['Counting rain', 'In praise of ']);
		expect(await left(page)).toBe('2 of 9');
	});

	it('keeps titles of any script in their own direction and cuts long ones', async () => {
		const { page } = await open();
		// Rows are drawn anew while facts come in; a row taken off the page has no style, so ask again.
		const drawn = () =>
			page.locator('.zettelfeed-row-title').evaluateAll((all) => ({
				rightToLeft: all.some((el) => getComputedStyle(el).direction === 'rtl'),
				mostLines: Math.max(
					...all.map((el) =>
						Math.round(el.clientHeight / Number.parseFloat(getComputedStyle(el).lineHeight)),
					),
				),
			}));
		await expect.poll(drawn).toEqual({ rightToLeft: true, mostLines: 2 });
	});

	it('says what is wrong with a faulty note and what to do next', async () => {
		const { page } = await open({
			...reviewVault(),
			'inbox/broken.md':
				'---\ntitle: "a\nstatus: [pending\n---\n\n# Broken\n\n## Full Content\n\n## Analysis Checklist\n\n## Related\n',
			'inbox/odd.md':
				'---\ntitle: Odd\nurl: https://example.org/odd\nstatus: [pending-analysis]\n---\n',
			'inbox/twin.md': reviewNote({
				name: 'moss',
				title: 'Why moss keeps time, again',
				source: 'Archive dispatch',
				date: '2026-11-21T00:00:00.000Z',
			}),
		});
		await page.click('.zettelfeed-chip:has-text("Needs attention")');
		await expect.poll(() => page.locator('.zettelfeed-row-trouble').count()).toBeGreaterThan(1);
		const words = (await page.locator('.zettelfeed-row-trouble').allTextContents()).join('|');
		expect(words).toContain('Open');
	});
});

describe('an empty list', () => {
	it('behind filters says how many wait and offers to clear them', async () => {
		const { page } = await open();
		await page.keyboard.press('/');
		await page.keyboard.type('nothing has this word');
		await expect
			.poll(() => page.textContent('.zettelfeed-empty-title'))
			.toBe('Nothing fits the filters');
		expect(await page.textContent('.zettelfeed-empty')).toContain('9 notes wait');
		await page.click('.zettelfeed-empty button');
		await expect.poll(() => left(page)).toBe('9');
	});

	it('of snoozed notes says when the next one is due', async () => {
		const note = reviewNote({
			name: 'a',
			title: 'Asleep',
			source: 'Archive dispatch',
			date: '2026-11-01T00:00:00.000Z',
			extra: ['snoozed-until: 2999-01-02'],
		});
		const { page } = await open({ 'inbox/a.md': note });
		await expect
			.poll(() => page.textContent('.zettelfeed-empty-title'))
			.toBe('Everything is snoozed');
		expect(await page.textContent('.zettelfeed-empty')).toContain('Wed 2 Jan 2999');
	});

	it('after the last decision says what was done today', async () => {
		const { page } = await open({
			'inbox/a.md': reviewNote({
				name: 'a',
				title: 'Only',
				source: 'Archive dispatch',
				date: '2026-11-01T00:00:00.000Z',
			}),
		});
		await page.keyboard.press('a');
		await expect
			.poll(() => page.textContent('.zettelfeed-empty'))
			.toContain('You decided on 1 note today.');
	});
});
