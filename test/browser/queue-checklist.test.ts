import { describe, it } from 'vitest';
import { reviewVault } from '../support/review-vault';
import { expect, heard, MOSS, queueTests, readToEnd, undoAll } from './queue-app';

const open = queueTests();
const OFFER = '.zettelfeed-pane .zettelfeed-offer';

/** As a link has it: the shortest path. */
const nameOf = (path: string): string => path.replace(/^.*\/|\.md$/gu, '');

describe('suggestions', () => {
	it('are accepted by their number, and the tick of that step is offered: one key', async () => {
		const opened = await open({
			...reviewVault(),
			[MOSS]: reviewVault()[MOSS]?.replace('- [x] Link it', '- [ ] Link it') ?? '',
		});
		const { page } = opened;
		const before = opened.notes();
		const first = (await page.locator(OFFER).first().getAttribute('data-path')) ?? '';
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('1');
		await expect
			.poll(() => opened.text(MOSS))
			.toMatch(new RegExp(`\\[\\[${nameOf(first)}\\|[^\\]]+\\]\\] — `, 'u'));
		await page.waitForSelector('.zettelfeed-tick-offer:not(.is-hidden)');
		expect(opened.text(MOSS)).toContain('- [ ] Link it');
		await page.keyboard.press('d');
		await expect.poll(() => opened.text(MOSS)).toContain('- [x] Link it to existing notes');
		await page.waitForSelector('.zettelfeed-tick-offer', { state: 'hidden' });
		await undoAll(opened, before, 2);
	});

	it('that are sure are accepted all at once, the others left, and one undo takes them back', async () => {
		const vault = reviewVault();
		const rain = 'inbox/2026-11-20-rain.md';
		const more = 'As [a bucket](https://example.org/rain) shows.\n\n### What it is good for';
		const opened = await open({
			...vault,
			[MOSS]: vault[MOSS]?.replace('### What it is good for', more) ?? '',
		});
		const { page, text } = opened;
		const before = opened.notes();
		await page.waitForSelector(`${OFFER}[data-path="${rain}"]`);
		const offers = await page.locator(OFFER).count();
		expect(offers).toBeGreaterThan(1);
		await page.keyboard.press('0');
		await expect
			.poll(() => text(MOSS))
			.toContain(`[[${nameOf(rain)}|Counting rain with a bucket and a spreadsheet]] — `);
		await expect.poll(() => page.locator(OFFER).count()).toBe(offers - 1);
		expect(text(MOSS).split('## Related')[1]?.match(/\[\[/gu)).toHaveLength(1);
		await undoAll(opened, before);
	});

	it('of which none is sure are left alone, and it is said', async () => {
		const { page, notes } = await open();
		const before = notes();
		await page.waitForSelector(OFFER);
		await page.keyboard.press('0');
		await expect.poll(() => heard(page)).toContain('No suggestion here is as sure as 90 %');
		expect(notes()).toEqual(before);
	});
});

describe('the checklist', () => {
	it('has the action of each of its five steps beside it', async () => {
		const { page } = await open();
		await readToEnd(page);
		const steps = page.locator('.zettelfeed-body li:has(> .zettelfeed-step)');
		expect(await steps.count()).toBe(5);
		const labels = page.locator('.zettelfeed-step .zettelfeed-action-label');
		expect(await labels.allTextContents()).toEqual([
			'From the start',
			'Suggestions',
			'Permanent note',
			'Analysed only',
			'Tags',
			'Summary',
		]);
		await page.click('.zettelfeed-step:has-text("Summary")');
		await page.waitForSelector('.zettelfeed-ask textarea');
		await page.fill('.zettelfeed-ask textarea', 'Mine.');
		await page.keyboard.press('Control+Enter');
		await expect
			.poll(() => page.textContent('.zettelfeed-tick-words'))
			.toBe('Done: “Update the summary”?');
	});

	it('offers the tick of reading once the end of the text is reached', async () => {
		const opened = await open({
			...reviewVault(),
			[MOSS]: reviewVault()[MOSS]?.replace('- [x] Read', '- [ ] Read') ?? '',
		});
		const { page } = opened;
		await readToEnd(page);
		await page.evaluate(() =>
			document.querySelector('.zettelfeed-links')?.scrollIntoView({ block: 'end' }),
		);
		await page.click('.zettelfeed-tick-offer button:has-text("Tick")');
		await expect.poll(() => opened.text(MOSS)).toContain('- [x] Read the full text');
	});

	it('ticks by itself where that is set: links, tags, summary and decision, each in its own action', async () => {
		const fresh = reviewVault()[MOSS]?.replaceAll('- [x]', '- [ ]') ?? '';
		const opened = await open(
			{ ...reviewVault(), [MOSS]: fresh },
			{ settings: { review: { autoTick: true } } },
		);
		const { page } = opened;
		const before = opened.notes();
		await page.waitForSelector('.zettelfeed-pane .zettelfeed-offer');
		await page.keyboard.press('1');
		await expect.poll(() => opened.text(MOSS)).toContain('- [x] Link it');
		await page.keyboard.press('e');
		await page.fill('.zettelfeed-ask textarea', 'Mine.');
		await page.keyboard.press('Control+Enter');
		await expect.poll(() => opened.text(MOSS)).toContain('- [x] Update the summary');
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('t');
		await page.waitForSelector('.zettelfeed-ask input');
		await page.keyboard.type('walls');
		await page.keyboard.press('Enter');
		await expect.poll(() => opened.text(MOSS)).toContain('- [x] Add fitting tags');
		expect(await page.isVisible('.zettelfeed-tick-offer')).toBe(false);
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('a');
		await expect.poll(() => opened.text(MOSS)).toContain('- [x] Decide whether');
		await undoAll(opened, before, 4);
	});
});
