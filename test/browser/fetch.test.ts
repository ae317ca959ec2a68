import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { CHALLENGE, page, prose } from '../support/articles';
import { makePdf } from '../support/pdf';
import { startLoopback, type Loopback } from '../support/server';
import { launch, openApp, type OpenApp } from './harness';

let browser: Browser;
let web: Loopback;
let opened: OpenApp;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
	web = await startLoopback();
	const note = `---\ntitle: "Tide"\nsource: "harbour RSS"\nurl: "${web.base}/tide"\nstatus: pending-analysis\nwords:\n---\n\n# Tide\n\n> A gauge.\n\n## Full Content\n\n## Analysis Checklist\n\n- [ ] Read\n\n## Related\n\n- \n`;
	opened = await openApp(browser, { 'tide.md': note });
});
afterEach(async () => {
	await opened.close();
	await web.close();
});
const text = (): string => readFileSync(join(opened.vault, 'tide.md'), 'utf8');
const last = async (): Promise<string> => (await opened.notices()).at(-1) ?? '';

it('fetch full content goes through a wall, which is named and changes nothing, to a retry that works', async () => {
	web.serve('/tide', { status: 403, type: 'text/html', body: CHALLENGE });
	const before = text();
	await opened.command('Fetch full content of all pending notes');
	await expect.poll(last).toMatch(/checks whether a person is asking/u);
	expect(text()).toBe(before);
	await opened.command('Open review queue');
	await opened.page.waitForSelector('.zettelfeed-row');
	await opened.shoot('fetch-wall');
	// What failed and is not due is left in peace by a run over all; the person's own retry is not.
	const asked = web.requests.length;
	await opened.command('Fetch full content of all pending notes');
	await expect.poll(last).not.toMatch(/checks whether/u);
	expect(web.requests).toHaveLength(asked);
	web.serve('/tide', { type: 'text/html', body: page('Tide', prose()) });
	await opened.command('Try failed fetches again');
	await expect.poll(text).toContain('%% zettelfeed:text %%');
	expect(text()).toMatch(/words: \d+\n/u);
	// The text stands in the note before the run has ended.
	await expect.poll(last).toMatch(/^Full text added/u);
	await opened.command('Try failed fetches again');
	await expect.poll(last).toBe('No fetch has failed.');
	await opened.command('Undo last action');
	await expect.poll(text).toBe(before);
});

it('one failed fetch is told once, with what one can do: in the note that is read, else in a notice', async () => {
	web.serve('/tide', { status: 403, type: 'text/html', body: CHALLENGE });
	const { page: tab } = opened;
	await opened.command('Fetch full content of all pending notes');
	await expect.poll(last).toMatch(/^“Tide”: .*person is asking.*Try againOpen original$/u);
	await tab.waitForSelector('.notice button:text-is("Open original")');
	const told = (await opened.notices()).length;
	await opened.command('Open review queue');
	// Once it stands in the note that is read, it does not stand beside it.
	await expect.poll(() => tab.locator('.notice button').count(), { timeout: 5000 }).toBe(0);
	const row = tab.locator('.zettelfeed-row');
	await expect.poll(() => row.locator('[aria-label="Blocked"]').count()).toBe(1);
	expect(await row.textContent()).not.toContain('person is asking');
	await tab.focus('.zettelfeed-list');
	await tab.keyboard.press('f');
	// Progress is a notice; what came of it is not.
	await expect
		.poll(() => tab.textContent('.zettelfeed-queue [aria-live]'))
		.toContain('person is asking');
	expect((await opened.notices()).slice(told)).toEqual(['Fetching…Cancel']);
	const notice = tab.locator('.zettelfeed-pane-notice');
	expect(await notice.textContent()).toContain('person is asking');
	expect(await notice.locator('button').allTextContents()).toEqual([
		...['Try againf', 'Originalo'],
	]);
});

it('a note that is renamed and edited while its page is on its way gets its text; a second run waits', async () => {
	web.serve('/tide', { type: 'text/html', body: page('Tide', prose()), afterMs: 1500 });
	const { page: tab, vault } = opened;
	await opened.command('Fetch full content of all pending notes');
	await opened.command('Fetch full content of all pending notes');
	await expect.poll(last).toBe('A run is under way. Wait for it or cancel it.');
	await tab.evaluate(async () => {
		const { app } = await window.standIn;
		const file = app.vault.getFileByPath('tide.md');
		if (!file) throw new Error('no note');
		await app.vault.process(file, (now) => now.replace('- \n', '- [[ebb]]\n'));
		await app.fileManager.renameFile(file, 'ebb and flow.md');
	});
	const renamed = (): string => readFileSync(join(vault, 'ebb and flow.md'), 'utf8');
	await expect.poll(renamed, { timeout: 10_000 }).toContain('%% zettelfeed:text %%');
	expect(renamed()).toContain('- [[ebb]]\n');
	await expect.poll(last).toMatch(/^Full text added/u);
	expect(readdirSync(vault)).not.toContain('tide.md');
	// Renamed once more after the run: undo finds it, and leaves it the name.
	await tab.evaluate(async () => {
		const { app } = await window.standIn;
		const file = app.vault.getFileByPath('ebb and flow.md');
		if (!file) throw new Error('no note');
		await app.fileManager.renameFile(file, 'springs.md');
	});
	await opened.command('Undo last action');
	const springs = (): string => readFileSync(join(vault, 'springs.md'), 'utf8');
	await expect.poll(springs).not.toContain('zettelfeed');
	expect(springs()).toContain('- [[ebb]]\n');
	expect(readdirSync(vault)).not.toContain('ebb and flow.md');
});

it('a run that is stopped blames no note, and says how to go on', async () => {
	const { page: tab, vault } = opened;
	for (const path of ['/tide', '/ebb'])
		web.serve(path, { type: 'text/html', body: page('Tide', prose()), afterMs: 30_000 });
	writeFileSync(join(vault, 'ebb.md'), text().replace('/tide', '/ebb'));
	await opened.rescan();
	await opened.command('Fetch full content of all pending notes');
	await expect.poll(() => web.requests.length).toBeGreaterThan(0);
	await opened.command('Cancel the run');
	await expect
		.poll(last)
		.toMatch(/^Stopped: .* not reached\. “Continue the interrupted fetch” goes on with them\.$/u);
	expect(await tab.locator('.modal').count()).toBe(0);
});

it('a note whose address is a PDF gets its text through the app’s own loader', async () => {
	const sentence = 'The keeper of the tide gauge writes one number each morning before';
	const lines = Array.from({ length: 8 }, (_, at) => ({
		text: `${sentence} ${at}`,
		y: 690 - at * 14,
	}));
	const body = makePdf({
		pages: [[{ text: 'The gauge', y: 720, size: 16 }, ...lines]],
		outline: [['The gauge', 0]],
	});
	web.serve('/tide', { type: 'application/pdf', body });
	const before = text();
	await opened.command('Fetch full content of all pending notes');
	await expect.poll(text, { timeout: 20_000 }).toContain('%% zettelfeed:text %%');
	expect(text()).toContain('### The gauge\n');
	expect(text()).toContain(sentence);
	expect(text()).toContain('method=pdf');
	await expect.poll(last).toMatch(/^Full text added/u);
	await opened.command('Undo last action');
	await expect.poll(text).toBe(before);
});
