import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { writeFiles } from '../support/folder';
import { reviewNote, reviewVault } from '../support/review-vault';
import {
	BANDS,
	expect,
	heard,
	MOSS,
	queueTests,
	readToEnd,
	select,
	titleOf,
	type QueueApp,
} from './queue-app';

const open = queueTests();
const STEP = 'Decide whether it becomes a permanent note';

/** Holds every reading of a note back until it is let go; tells how many were held. */
async function holdReads(page: Page, name: string): Promise<{ count(): number; letGo(): void }> {
	let count = 0;
	let letGo = (): void => undefined;
	const gone = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/disk', async (route) => {
		if (route.request().postData()?.includes(name)) {
			count += 1;
			await gone;
		}
		await route.continue();
	});
	return { count: () => count, letGo: () => letGo() };
}

/** Remembers every element of the text that is drawn now; later tells whether all of them are still there. */
async function keepInMind(page: Page): Promise<() => Promise<boolean>> {
	await page.evaluate(() => {
		const kept = [...document.querySelectorAll('.zettelfeed-body *')];
		Object.assign(window, { kept });
	});
	return () =>
		page.evaluate(() =>
			(window as unknown as { kept: Element[] }).kept.every((el) => el.isConnected),
		);
}

const selected = (page: Page): Promise<string> =>
	page.evaluate(() => getSelection()?.toString() ?? '');
const scrolled = (page: Page): Promise<number> =>
	page.evaluate(() => document.querySelector('.zettelfeed-pane-scroll')?.scrollTop ?? 0);

/** What another program did to a note, seen by the app. */
async function changeOutside(opened: QueueApp, path: string, text: string): Promise<void> {
	writeFiles(opened.vault, { [path]: text });
	await opened.rescan();
}

function longNote(): string {
	const paragraph = 'The river carried silt past the mill, and the miller wrote it down. '.repeat(
		8,
	);
	return reviewNote({
		name: 'long',
		title: 'A very long article',
		source: 'Archive dispatch',
		date: '2026-11-25T20:00:00.000Z',
		text: Array.from({ length: 190 }, (_, at) => `Day ${at}. ${paragraph}`).join('\n\n'),
	});
}

describe('the text of a note', () => {
	it('of 100,000 characters is drawn piece by piece as one reads on', async () => {
		const { page } = await open({ ...reviewVault(), 'inbox/long.md': longNote() });
		await page.waitForSelector('.zettelfeed-body p');
		const drawn = (): Promise<number> => page.locator('.zettelfeed-piece').count();
		const first = await drawn();
		expect(first).toBeLessThan(8);
		// A press while the page still glides goes less far: as many as it takes.
		await expect
			.poll(async () => {
				await page.keyboard.press(' ');
				return drawn();
			})
			.toBeGreaterThan(first);
	});

	it('that comes late for an earlier note is dropped', async () => {
		const { page } = await open();
		await page.waitForSelector('.zettelfeed-body p');
		await page.keyboard.press('j');
		const { count, letGo } = await holdReads(page, 'moss');
		await page.keyboard.press('k');
		await expect.poll(count).toBeGreaterThan(0);
		await page.keyboard.press('j');
		await expect.poll(() => page.textContent('.zettelfeed-body')).toContain('Slow tools');
		const late = page.waitForResponse((each) => !!each.request().postData()?.includes('moss'));
		letGo();
		await (await late).finished();
		await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
		expect(await page.textContent('.zettelfeed-body')).toContain('Slow tools');
		expect(await page.textContent('.zettelfeed-body')).not.toContain('Nobody plants moss');
	});
});

describe('space', () => {
	it('reads on and at the end goes to the next note', async () => {
		const { page } = await open();
		await page.waitForSelector('.zettelfeed-body p');
		const title = await titleOf(page);
		await page.keyboard.press(' ');
		await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
		expect(await titleOf(page)).toBe(title);
		await expect
			.poll(async () => {
				await page.keyboard.press(' ');
				return titleOf(page);
			})
			.not.toBe(title);
	});

	it('before the text of a note is there does not skip the note', async () => {
		const { page } = await open();
		await page.waitForSelector('.zettelfeed-body p');
		const { count, letGo } = await holdReads(page, 'slow-tools');
		await page.keyboard.press('j');
		for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press(' ');
		await expect.poll(count).toBeGreaterThan(0);
		await page.keyboard.press(' ');
		expect(await titleOf(page)).toBe('In praise of slow tools');
		letGo();
		await expect.poll(() => page.textContent('.zettelfeed-body')).toContain('Slow tools');
		await page.keyboard.press(' ');
		await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
		expect(await titleOf(page)).toBe('In praise of slow tools');
	});
});

describe('a tick', () => {
	it('of a step changes that character of the note and nothing else', async () => {
		const { page, notes, text } = await open();
		const before = notes().get(MOSS) ?? '';
		await readToEnd(page);
		await page.locator('.zettelfeed-body input.task-list-item-checkbox').nth(2).click();
		await expect.poll(() => text(MOSS)).toBe(before.replace(`- [ ] ${STEP}`, `- [x] ${STEP}`));
		await expect
			.poll(() => page.locator('.zettelfeed-row.is-current .zettelfeed-sign').allTextContents())
			.toContain('3/5');
	});

	it('by its key leaves the text as it is drawn, what is selected and where one reads', async () => {
		const { page } = await open();
		await readToEnd(page);
		await select(page, BANDS);
		const isAllThere = await keepInMind(page);
		const place = await scrolled(page);
		await page.keyboard.press('d');
		const box = page.getByRole('checkbox', { name: STEP });
		await expect.poll(() => box.isChecked()).toBe(true);
		expect(await box.evaluate((el) => el.closest('li')?.className)).toContain('is-checked');
		expect(await isAllThere()).toBe(true);
		expect(await selected(page)).toBe(BANDS);
		expect(await scrolled(page)).toBe(place);
	});

	it('that the note cannot take is taken off the box again, and the reason is said', async () => {
		const { page, vault } = await open();
		await readToEnd(page);
		rmSync(join(vault, MOSS));
		const box = page.getByRole('checkbox', { name: STEP });
		await box.click();
		await expect.poll(() => heard(page)).toContain('moss');
		await expect.poll(() => box.isChecked()).toBe(false);
	});
});

describe('a change from outside', () => {
	it('of a property leaves the text as it is drawn, and a tick still finds its line', async () => {
		const opened = await open();
		const { page, text } = opened;
		await readToEnd(page);
		await select(page, BANDS);
		const isAllThere = await keepInMind(page);
		const changed = text(MOSS).replace('priority: 1', 'priority: 3\nread-by:\n  - me\n  - you');
		await changeOutside(opened, MOSS, changed);
		await page.waitForSelector('.zettelfeed-row.is-current .is-priority-3');
		expect(await selected(page)).toBe(BANDS);
		expect(await isAllThere()).toBe(true);
		await page.getByRole('checkbox', { name: STEP }).click();
		await expect.poll(() => text(MOSS)).toBe(changed.replace(`- [ ] ${STEP}`, `- [x] ${STEP}`));
	});

	it('of one paragraph leaves what is selected in another', async () => {
		const opened = await open();
		const { page, text } = opened;
		await readToEnd(page);
		await select(page, BANDS);
		const changed = text(MOSS).replace('None of it is exact.', 'Nothing of it is exact.');
		await changeOutside(opened, MOSS, changed);
		await expect.poll(() => page.textContent('.zettelfeed-body')).toContain('Nothing of it');
		expect(await page.textContent('.zettelfeed-body')).not.toContain('None of it is exact.');
		expect(await selected(page)).toBe(BANDS);
		await page.getByRole('checkbox', { name: STEP }).click();
		await expect.poll(() => text(MOSS)).toBe(changed.replace(`- [ ] ${STEP}`, `- [x] ${STEP}`));
	});

	it('that adds a task above keeps every box with its own task', async () => {
		const opened = await open();
		const { page, text } = opened;
		await readToEnd(page);
		const task = '- [ ] A task of my own';
		const changed = text(MOSS).replace('### What it is', `${task}\n\n### What it is`);
		await changeOutside(opened, MOSS, changed);
		await page.getByRole('checkbox', { name: 'A task of my own' }).waitFor();
		await page.getByRole('checkbox', { name: STEP }).click();
		await expect.poll(() => text(MOSS)).toBe(changed.replace(`- [ ] ${STEP}`, `- [x] ${STEP}`));
		await page.getByRole('checkbox', { name: 'A task of my own' }).click();
		await expect.poll(() => text(MOSS)).toContain('- [x] A task of my own');
	});

	it('near the top and at the end of a long note leaves what is drawn between as it is', async () => {
		const opened = await open({ ...reviewVault(), 'inbox/long.md': longNote() });
		const { page, text } = opened;
		await select(page, 'Day 3.');
		const drawn = await page.locator('.zettelfeed-piece').count();
		await page.evaluate(() => {
			for (const piece of document.querySelectorAll<HTMLElement>('.zettelfeed-piece'))
				piece.firstElementChild?.setAttribute('data-was', 'there');
		});
		const changed = text('inbox/long.md').replace('Day 1.', 'Day I.');
		await changeOutside(opened, 'inbox/long.md', `${changed}\n## Notes\n\n- Mine.\n\nAnd more.\n`);
		await expect.poll(() => page.textContent('.zettelfeed-body')).toContain('Day I.');
		expect(await page.locator('[data-was]').count()).toBeGreaterThanOrEqual(drawn - 1);
		expect(await selected(page)).toBe('Day 3.');
	});

	it('of one passage of a long note is drawn there, and one reads on where one was', async () => {
		const opened = await open({ ...reviewVault(), 'inbox/long.md': longNote() });
		const { page, text } = opened;
		await select(page, 'Day 40.');
		const place = await scrolled(page);
		await changeOutside(opened, 'inbox/long.md', text('inbox/long.md').replace('Day 1.', 'Day I.'));
		await expect.poll(() => page.textContent('.zettelfeed-body')).toContain('Day I.');
		expect(await selected(page)).toBe('Day 40.');
		expect(await scrolled(page)).toBe(place);
		for (const [day, times] of [
			[/^Day 0\./u, 1],
			[/^Day I\./u, 1],
			[/^Day 1\./u, 0],
			[/^Day 2\./u, 1],
		] as const)
			expect(await page.locator('.zettelfeed-body').getByText(day).count()).toBe(times);
	});
});
