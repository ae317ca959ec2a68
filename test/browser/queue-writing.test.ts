import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect as claim, it } from 'vitest';
import { readFiles } from '../support/folder';
import { reviewNote, reviewSettings, reviewVault } from '../support/review-vault';
import { launch, openApp, type OpenApp } from './harness';

/** A claim that comes true within the time a loaded machine takes. */
const expect = Object.assign(<T>(value: T) => claim(value), {
	poll: <T>(read: () => T, options = { timeout: 20_000 }) => claim.poll(read, options),
});

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const MOSS = 'inbox/2026-11-25-moss.md';
const BANDS = 'the number of winter bands';

let browser: Browser;
let app: OpenApp | undefined;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
	const opened = app;
	app = undefined;
	await opened?.close();
});

interface Opened extends OpenApp {
	/** Every note of the vault by path. */
	notes(): ReadonlyMap<string, string>;
	text(path: string): string;
}

async function open(
	files: Readonly<Record<string, string>> = reviewVault(),
	settings: Record<string, unknown> = {},
): Promise<Opened> {
	const opened = await openApp(browser, { ...files, [DATA]: reviewSettings(settings) });
	app = opened;
	await opened.page.evaluate(async () => {
		(await window.standIn).runCommand('Open review queue');
	});
	await opened.page.waitForSelector('.zettelfeed-row.is-current');
	await opened.page.waitForSelector('.zettelfeed-body p');
	const notes = (): ReadonlyMap<string, string> =>
		new Map([...readFiles(opened.vault)].filter(([path]) => path.endsWith('.md')));
	return { ...opened, notes, text: (path) => notes().get(path) ?? '' };
}

/** Selects words of the pane, as a drag or shift with the arrows leaves them; the pane is read on until they are there. */
async function select(page: Page, words: string, nth = 0): Promise<void> {
	await page.waitForFunction((wanted) => {
		const scroll = document.querySelector('.zettelfeed-pane-scroll');
		const isThere = document.querySelector('.zettelfeed-body')?.textContent?.includes(wanted);
		if (!isThere) scroll?.scrollBy(0, 300);
		return isThere;
	}, words);
	await page.evaluate(
		({ wanted, times }) => {
			const body = document.querySelector('.zettelfeed-body');
			const walker = document.createTreeWalker(body ?? document, NodeFilter.SHOW_TEXT);
			let seen = 0;
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const at = node.textContent?.indexOf(wanted) ?? -1;
				if (at < 0 || (seen += 1) <= times) continue;
				node.parentElement?.scrollIntoView({ block: 'center' });
				getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
				return;
			}
			throw new Error(`no ${wanted}`);
		},
		{ wanted: words, times: nth },
	);
	await page.waitForSelector('.zettelfeed-selection:not(.is-hidden)');
}

const heard = (page: Page): Promise<string | null> =>
	page.textContent('.zettelfeed-queue [aria-live]');

/** Undo by its key until the vault is what it was. */
async function undoAll(
	{ page, notes }: Opened,
	before: ReadonlyMap<string, string>,
	times: number,
): Promise<void> {
	await page.focus('.zettelfeed-list');
	for (let at = 0; at < times; at += 1) await page.keyboard.press('z');
	await expect.poll(notes).toEqual(before);
}

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

	it('of a heading becomes a note that links to the heading', async () => {
		const opened = await open();
		const { page } = opened;
		await select(page, 'How a cushion is read');
		await page.click('.zettelfeed-selection button:has-text("New note")');
		await page.waitForSelector('.zettelfeed-ask input');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => opened.text('permanent/How a cushion is read.md'))
			.toContain('[[2026-11-25-moss#How a cushion is read]]');
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
			'Forgetting curve.md': '---\ntags: [memory]\n---\n\n# Forgetting curve\n\nMemory decays.\n',
			'a.md': '---\ntags: [crowd]\n---\n',
			'b.md': '---\ntags: [crowd]\n---\n',
		};
		const opened = await open(files);
		const { page } = opened;
		const before = opened.notes();
		await page.waitForSelector('.zettelfeed-offer[data-path="Forgetting curve.md"]');
		await page.keyboard.press('t');
		await page.waitForSelector('.zettelfeed-ask .zettelfeed-chip');
		const chips = await page.locator('.zettelfeed-ask .zettelfeed-chip').allTextContents();
		expect(chips[0]).toBe('memory');
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
					'tags: [rss, garden-letters, memory, slow, growth]',
				),
			);
		await undoAll(opened, before, 1);
	});
});

describe('suggestions', () => {
	it('are accepted by their number, and the tick of that step is offered: one key', async () => {
		const opened = await open({
			...reviewVault(),
			[MOSS]: reviewVault()[MOSS]?.replace('- [x] Link it', '- [ ] Link it') ?? '',
		});
		const { page } = opened;
		const before = opened.notes();
		const [first = ''] = await page
			.locator('.zettelfeed-pane .zettelfeed-offer')
			.first()
			.evaluateAll((all) => all.map((el) => (el as HTMLElement).dataset['path'] ?? ''));
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('1');
		await expect.poll(() => opened.text(MOSS)).toContain(`- [[${first.replace(/\.md$/u, '')}]]`);
		await page.waitForSelector('.zettelfeed-tick-offer:not(.is-hidden)');
		expect(opened.text(MOSS)).toContain('- [ ] Link it');
		await page.keyboard.press('d');
		await expect.poll(() => opened.text(MOSS)).toContain('- [x] Link it to existing notes');
		await page.waitForSelector('.zettelfeed-tick-offer', { state: 'hidden' });
		await undoAll(opened, before, 2);
	});

	it('all above the calibrated bar are accepted at once, none below it', async () => {
		const opened = await open();
		const { page } = opened;
		const before = opened.notes();
		await page.waitForSelector('.zettelfeed-pane .zettelfeed-offer');
		const expected = await page.evaluate(async () => {
			const { plugin } = await window.standIn;
			return Boolean(plugin);
		});
		expect(expected).toBe(true);
		const offers = await page.locator('.zettelfeed-pane .zettelfeed-offer').count();
		await page.keyboard.press('0');
		await expect.poll(() => opened.notices()).toContainEqual(expectLinked());
		const linked = opened.text(MOSS).split('## Related')[1]?.match(/\[\[/gu)?.length ?? 0;
		expect(linked).toBeGreaterThan(0);
		expect(await page.locator('.zettelfeed-pane .zettelfeed-offer').count()).toBe(offers - linked);
		await undoAll(opened, before, 1);
	});
});

function expectLinked(): unknown {
	return claim.stringMatching(/link/iu);
}

describe('the checklist', () => {
	it('has the action of each of its five steps beside it', async () => {
		const { page } = await open();
		for (let at = 0; at < 8; at += 1) {
			await page.keyboard.press(' ');
			await page.waitForTimeout(100);
			if ((await page.locator('.zettelfeed-step').count()) > 0) break;
		}
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
		for (let at = 0; at < 12; at += 1) {
			if (await page.isVisible('.zettelfeed-tick-offer')) break;
			await page.keyboard.press(' ');
			await page.waitForTimeout(150);
		}
		await page.click('.zettelfeed-tick-offer button:has-text("Tick")');
		await expect.poll(() => opened.text(MOSS)).toContain('- [x] Read the full text');
	});

	it('ticks by itself where that is set: links, tags, summary and decision, each in its own action', async () => {
		const fresh = reviewVault()[MOSS]?.replaceAll('- [x]', '- [ ]') ?? '';
		const opened = await open({ ...reviewVault(), [MOSS]: fresh }, { review: { autoTick: true } });
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

describe('from a row', () => {
	async function menu(page: Page, line: string): Promise<void> {
		await page.keyboard.press('m');
		await page.click(`.menu-item:has-text("${line}")`);
	}
	const feeds = (opened: Opened): unknown =>
		(JSON.parse(readFiles(opened.vault).get(DATA) ?? '{}') as { feeds?: unknown }).feeds;

	it('its feed is paused', async () => {
		const opened = await open();
		await menu(opened.page, 'Pause this feed');
		await expect
			.poll(() => feeds(opened))
			.toContainEqual(claim.objectContaining({ name: 'Garden letters', enabled: false }));
		await expect.poll(() => heard(opened.page)).toContain('Garden letters is paused.');
	});

	it('a rule leaves such items out from now on, before the rules that are there', async () => {
		const opened = await open();
		const { page } = opened;
		await menu(page, 'Leave out such items');
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
	});

	it('all older than a day are archived after their count was shown, and undone at once', async () => {
		const opened = await open();
		const { page } = opened;
		const before = opened.notes();
		await menu(page, 'Archive all older than');
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
		expect(await active(page)).toBeUndefined();
		await page.keyboard.press('Enter');
		await expect.poll(() => active(page)).toBe('inbox/2026-11-24-slow-tools.md');
	});

	it('is a tab where that is set: a click opens it there, the view is the list, keys decide as ever', async () => {
		const files = reviewVault();
		const opened = await openApp(browser, {
			...files,
			[DATA]: reviewSettings({ review: { openIn: 'tab' } }),
		});
		app = opened;
		const { page } = opened;
		await page.evaluate(async () => {
			(await window.standIn).runCommand('Open review queue');
		});
		await page.click('.zettelfeed-row >> nth=1');
		await expect.poll(() => active(page)).toBe('inbox/2026-11-24-slow-tools.md');
		expect(await page.isVisible('.zettelfeed-pane')).toBe(false);
		await page.focus('.zettelfeed-list');
		await page.keyboard.press('x');
		await expect
			.poll(() => readFiles(opened.vault).get('inbox/2026-11-24-slow-tools.md'))
			.toContain('status: archived');
	});
});

function active(page: Page): Promise<string | undefined> {
	return page.evaluate(
		async () => (await window.standIn).app.workspace.getActiveFile()?.path ?? undefined,
	);
}
