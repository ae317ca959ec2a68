import { describe, it } from 'vitest';
import { reviewNote, reviewVault } from '../support/review-vault';
import { activeNote, BANDS, expect, MOSS, queueTests, select, undoAll } from './queue-app';

const open = queueTests();

describe('selected text', () => {
	it('is highlighted by a key: two marks in the note and nothing else', async () => {
		const opened = await open();
		const before = opened.notes();
		await select(opened.page, BANDS);
		await opened.page.keyboard.press('h');
		await expect
			.poll(() => opened.text(MOSS))
			.toBe((before.get(MOSS) ?? '').replace(BANDS, `==${BANDS}==`));
		await expect
			.poll(() => opened.page.locator('.zettelfeed-body mark').allTextContents())
			.toEqual([BANDS]);
		await undoAll(opened, before, 1);
	});

	it('is marked where it was selected, though the title and an earlier line say the same', async () => {
		const note = reviewNote({
			name: 'twice',
			title: 'Slow moss',
			source: 'Garden letters',
			date: '2026-11-26T08:00:00.000Z',
			summary: 'On slow moss.',
			text: 'One says Slow moss first.\n\nThe other says Slow moss again.',
		});
		const opened = await open({ 'inbox/twice.md': note });
		await select(opened.page, 'Slow moss', 1);
		await opened.page.click('.zettelfeed-selection button:has-text("Highlight")');
		await expect
			.poll(() => opened.text('inbox/twice.md'))
			.toBe(note.replace('says Slow moss again', 'says ==Slow moss== again'));
	});

	it('gets a comment under Notes, below the words it is about', async () => {
		const opened = await open();
		const before = opened.notes();
		await select(opened.page, BANDS);
		await opened.page.keyboard.press('c');
		await opened.page.waitForSelector('.zettelfeed-ask textarea');
		await opened.page.keyboard.type('Count them dry.');
		await opened.page.keyboard.press('Control+Enter');
		const section = `## Notes\n\n> ${BANDS}\n\nCount them dry.\n\n## Related\n`;
		await expect
			.poll(() => opened.text(MOSS))
			.toBe((before.get(MOSS) ?? '').replace('## Related\n', section));
		await undoAll(opened, before, 1);
	});

	it('becomes permanent notes, as many as wanted, linked with its block and back', async () => {
		const opened = await open();
		const { page } = opened;
		const before = opened.notes();
		for (const [words, title] of [
			[BANDS, 'Winter bands'],
			['each look at the same wall costs less', 'A look costs less'],
		] as const) {
			await select(page, words);
			await page.keyboard.press('n');
			await page.waitForSelector('.zettelfeed-ask input');
			await page.fill('.zettelfeed-ask input', title);
			await page.keyboard.press('Enter');
			await expect.poll(() => opened.text(`permanent/${title}.md`)).toContain(`> ${words}`);
			await expect.poll(() => opened.text(MOSS)).toContain(`- [[${title}]]`);
		}
		const [, block = ''] = /\[\[2026-11-25-moss#\^([\w-]+)\]\]/u.exec(
			opened.text('permanent/Winter bands.md'),
		) ?? ['', 'no block'];
		expect(opened.text(MOSS)).toContain(`rings when the moss is dry, ^${block}\n`);
		expect(opened.text(MOSS)).toContain('status: pending-analysis');
		await undoAll(opened, new Map([...before]), 2);
	});

	it('of a heading becomes a note that links to the heading, and is linked back', async () => {
		const opened = await open();
		const { page } = opened;
		const before = opened.notes();
		await select(page, 'How a cushion is read');
		await page.click('.zettelfeed-selection button:has-text("New note")');
		await page.waitForSelector('.zettelfeed-ask input');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => opened.text('permanent/How a cushion is read.md'))
			.toContain('[[2026-11-25-moss#How a cushion is read]]');
		await expect.poll(() => opened.text(MOSS)).toContain('- [[How a cushion is read]]');
		await undoAll(opened, before);
	});
});

describe('a permanent note of one’s own words', () => {
	it('is refused where there are none, and made when asked once more', async () => {
		const opened = await open();
		const { page } = opened;
		const before = opened.notes();
		await page.keyboard.press('Shift+P');
		await page.waitForSelector('.zettelfeed-convert-warning');
		await page.keyboard.press('Escape');
		await page.waitForSelector('.modal', { state: 'detached' });
		expect(opened.notes()).toEqual(before);
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('Shift+P');
		await page.waitForSelector('.zettelfeed-convert-warning');
		await page.click('.zettelfeed-convert button.mod-cta');
		await expect.poll(() => opened.text(MOSS)).toContain('status: permanent');
		const [made = ''] = [...opened.notes().keys()].filter((path) => path.startsWith('permanent/'));
		expect(opened.text(made)).toContain('[[2026-11-25-moss]]');
		// Once more: the one that is there is offered first, and nothing is made of it.
		const after = opened.notes();
		await page.evaluate(async (path) => {
			const { app, runCommand } = await window.standIn;
			await app.workspace.openLinkText(path, '', false);
			await runCommand('Convert to a permanent note');
		}, MOSS);
		await expect
			.poll(() => page.textContent('.zettelfeed-convert-warning'))
			.toMatch(/^This note became “Why moss keeps time.*” before\./u);
		await page.keyboard.press('Enter');
		await expect.poll(() => activeNote(page)).toBe(made);
		expect(opened.notes()).toEqual(after);
		await undoAll(opened, before, 1);
	});

	it('shows what it will write, takes another title, and is written so', async () => {
		const marked = reviewVault()[MOSS]?.replace(BANDS, `==${BANDS}==`) ?? '';
		const opened = await open({ ...reviewVault(), [MOSS]: marked });
		const { page } = opened;
		const before = opened.notes();
		await page.keyboard.press('Shift+P');
		await page.fill('.zettelfeed-convert input', 'Bands are winters');
		await expect
			.poll(() => page.textContent('.zettelfeed-convert .zettelfeed-quiet'))
			.toBe('1 highlight to permanent/Bands are winters.md');
		const shown = await page.textContent('.zettelfeed-convert-text');
		expect(opened.notes()).toEqual(before);
		await page.press('.zettelfeed-convert input', 'Enter');
		await expect.poll(() => opened.text('permanent/Bands are winters.md')).toBe(shown);
		await expect.poll(() => opened.text(MOSS)).toContain('- [[Bands are winters]]');
		expect(opened.text(MOSS)).toContain('status: permanent');
		await undoAll(opened, before, 1);
	});

	it('is appended to a suggested note from the row’s menu, that note’s own text left as it is', async () => {
		const marked = reviewVault()[MOSS]?.replace(BANDS, `==${BANDS}==`) ?? '';
		const opened = await open({ ...reviewVault(), [MOSS]: marked });
		const { page } = opened;
		const before = opened.notes();
		await page.waitForSelector('.zettelfeed-pane .zettelfeed-offer');
		await expect
			.poll(async () => {
				await page.keyboard.press('m');
				await page.waitForSelector('.menu');
				const found = await page.locator('.menu-item:has-text("Append your words to")').count();
				if (found === 0) await page.keyboard.press('Escape');
				return found;
			})
			.toBeGreaterThan(0);
		const line = page.locator('.menu-item:has-text("Append your words to")').first();
		const title = ((await line.textContent()) ?? '').replace('Append your words to ', '');
		await line.click();
		await page.waitForSelector('.zettelfeed-convert-text');
		await page.click('.zettelfeed-convert button.mod-cta');
		const path = `${title}.md`;
		await expect.poll(() => opened.text(path)).toContain(`> ${BANDS}`);
		expect(opened.text(path).startsWith(before.get(path) ?? 'missing')).toBe(true);
		await expect.poll(() => opened.text(MOSS)).toContain('status: permanent');
		await undoAll(opened, before, 1);
	});
});

describe('summary and tags', () => {
	it('the summary is edited in place: its lines and nothing else', async () => {
		const opened = await open();
		const { page } = opened;
		const before = opened.notes();
		await page.keyboard.press('e');
		await page.waitForSelector('.zettelfeed-ask textarea');
		expect(await page.inputValue('.zettelfeed-ask textarea')).toContain(
			'An old wall is a calendar',
		);
		await page.fill('.zettelfeed-ask textarea', 'Walls keep calendars.\nRead forty.');
		await page.click('.zettelfeed-ask button.mod-cta');
		await expect
			.poll(() => opened.text(MOSS))
			.toBe(
				(before.get(MOSS) ?? '').replace(
					/^> An old wall.*$/mu,
					'> Walls keep calendars.\n> Read forty.',
				),
			);
		await undoAll(opened, before, 1);
	});

	it('tags are offered from the suggested notes first, and the tags line alone changes', async () => {
		const files = {
			...reviewVault(),
			'Reading walls.md':
				'---\ntags: [walls]\n---\n\nOn the harbour wall moss keeps time: cushions, winter bands, liverworts, mortar.\n',
			'a.md': '---\ntags: [crowd]\n---\n',
			'b.md': '---\ntags: [crowd]\n---\n',
		};
		const opened = await open(files);
		const { page } = opened;
		const before = opened.notes();
		await page.waitForSelector('.zettelfeed-offer[data-path="Reading walls.md"]');
		await page.keyboard.press('t');
		await page.waitForSelector('.zettelfeed-ask .zettelfeed-chip');
		const chips = await page.locator('.zettelfeed-ask .zettelfeed-chip').allTextContents();
		expect(chips[0]).toBe('walls');
		expect(chips).toContain('crowd');
		expect(chips).not.toContain('rss');
		await page.click('.zettelfeed-ask .zettelfeed-chip');
		await page.keyboard.type(', slow growth');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => opened.text(MOSS))
			.toBe(
				(before.get(MOSS) ?? '').replace(
					'tags: [rss, garden-letters]',
					'tags: [rss, garden-letters, walls, slow, growth]',
				),
			);
		await undoAll(opened, before, 1);
	});
});
