import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHALLENGE, page, prose } from '../support/articles';
import { item, rss } from '../support/feeds';
import { readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import type { OpenApp } from './harness';
import { oneApp } from './one-app';

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const MARK = '%% zettelfeed:text %%';

let web: Loopback;
const start = oneApp();

beforeEach(async () => {
	web = await startLoopback();
});
afterEach(async () => {
	await web.close();
});

/** Waits as long as a busy machine needs. */
const soon = <T>(read: () => T): ReturnType<typeof expect.poll<T>> =>
	expect.poll(read, { timeout: 20_000 });

function note(path: string, status = 'pending-analysis'): string {
	return `---\ntitle: "Tide"\nsource: "harbour RSS"\nurl: "${web.base}${path}"\nstatus: ${status}\n---\n\n# Tide\n\n> A gauge.\n\n## Full Content\n\n## Related\n\n- \n`;
}

async function open(
	notes: Readonly<Record<string, string>>,
	settings: Readonly<Record<string, unknown>> = {},
): Promise<OpenApp> {
	const app = await start({
		...notes,
		[DATA]: JSON.stringify({ version: 1, language: 'en', ...settings }),
	});
	return app;
}

function serveTide(path: string, number = 1): void {
	web.serve(path, { type: 'text/html', body: page('Tide', prose(number)) });
}

const text = (opened: OpenApp, path: string): string =>
	readFileSync(join(opened.vault, path), 'utf8');

async function reload({ page: tab }: OpenApp): Promise<void> {
	await tab.reload();
	await tab.evaluate(async () => (await window.standIn).onloadMs);
}

async function show(opened: OpenApp, path: string): Promise<void> {
	await opened.page.evaluate(async (link) => {
		const { app: inside } = await window.standIn;
		await inside.workspace.openLinkText(link, '', false);
	}, path);
}

it('a sync brings the texts of a feed that is set to it, and of no other', async () => {
	const feedOf = (path: string): string =>
		rss('Harbour', [
			item({
				...{ title: `Tide ${path}`, link: `${web.base}${path}`, guid: path },
				pubDate: 'Tue, 03 Mar 2026 07:00:00 GMT',
			}),
		]);
	web.serve('/harbour.xml', { body: feedOf('/one') });
	web.serve('/garden.xml', { body: feedOf('/two') });
	serveTide('/one');
	serveTide('/two', 2);
	const feed = (name: string, fetchAtSync: boolean): object => ({
		...{ name, url: `${web.base}/${name}.xml`, folder: '', tags: [], enabled: true },
		fetchAtSync,
	});
	const opened = await open({}, { feeds: [feed('harbour', true), feed('garden', false)] });
	await opened.command('Sync all feeds');
	const filled = (): readonly string[] =>
		[...readNotes(opened.vault).values()].filter((each) => each.includes(MARK));
	await soon(() => filled().length).toBe(1);
	expect(filled()[0]).toContain('source: "harbour RSS"');
	await soon(async () => (await opened.notices()).join()).toContain('Full text added');
	expect(web.requests).not.toContain('/two');
	// The text and the note are two actions: the text is taken back first.
	await opened.command('Undo last action');
	await soon(() => filled().length).toBe(0);
	expect(readNotes(opened.vault).size).toBe(2);
});

it('a pending note that is opened gets its text; a decided one, or without the setting, none', async () => {
	serveTide('/tide');
	const notes = { 'tide.md': note('/tide'), 'done.md': note('/done', 'analysed') };
	const opened = await open(notes, { fullText: { onOpen: true } });
	await show(opened, 'done.md');
	await show(opened, 'tide.md');
	await soon(() => text(opened, 'tide.md')).toContain(MARK);
	expect(web.requests).toEqual(['/tide']);
	// Opened again it holds its text and nobody is asked.
	await show(opened, 'done.md');
	await show(opened, 'tide.md');
	await opened.page.waitForTimeout(200);
	expect(web.requests).toEqual(['/tide']);
});

it('a note that is opened before the app has read it gets its text', async () => {
	serveTide('/tide');
	const opened = await open({}, { fullText: { onOpen: true } });
	await opened.page.evaluate(async (body) => {
		const { app: inside } = await window.standIn;
		await inside.vault.create('tide.md', body);
		await inside.workspace.openLinkText('tide.md', '', false);
	}, note('/tide'));
	await soon(() => text(opened, 'tide.md')).toContain(MARK);
});

it('a note opened while another is fetched has its turn afterwards', async () => {
	web.serve('/slow', { type: 'text/html', hangs: true });
	serveTide('/tide');
	const opened = await open(
		{ 'slow.md': note('/slow'), 'tide.md': note('/tide') },
		{ fullText: { onOpen: true } },
	);
	await show(opened, 'slow.md');
	await soon(() => web.requests).toEqual(['/slow']);
	await show(opened, 'tide.md');
	await opened.command('Cancel the run');
	await soon(() => text(opened, 'tide.md')).toContain(MARK);
});

it('opening a note asks nobody while the setting is off', async () => {
	serveTide('/tide');
	const opened = await open({ 'tide.md': note('/tide') });
	await show(opened, 'tide.md');
	await opened.page.waitForTimeout(200);
	expect(web.requests).toEqual([]);
});

it('what an interrupted run left is offered after a restart, and fetched when the person says so', async () => {
	serveTide('/one');
	web.serve('/two', { type: 'text/html', body: '<html>', hangs: true });
	const notes = { 'one.md': note('/one'), 'two.md': note('/two') };
	const opened = await open(notes);
	await opened.command('Fetch full content of all pending notes');
	await soon(() => web.requests.includes('/two')).toBe(true);
	await reload(opened);
	await soon(async () => (await opened.notices()).join()).toContain('A fetch was interrupted:');
	await opened.shoot('fetch-resume');
	serveTide('/two', 2);
	await opened.page.click('.notice button:text-is("Continue")');
	await soon(() => text(opened, 'two.md')).toContain(MARK);
	await soon(() => text(opened, 'one.md')).toContain(MARK);
	await soon(async () => (await opened.notices()).at(-1)).toContain('Full text added');
	await reload(opened);
	await opened.page.waitForTimeout(300);
	expect(await opened.notices()).toEqual([]);
});

it('a run that begins while the app still starts is not offered as an interrupted one', async () => {
	web.serve('/one', { type: 'text/html', body: '<html>', hangs: true });
	const { page, notices } = await open({ 'one.md': note('/one'), 'two.md': note('/one') });
	let letGo = (): void => undefined;
	const gone = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/disk', async (route) => {
		if (route.request().postData()?.includes('templates.json')) await gone;
		await route.continue();
	});
	await page.reload();
	await page.evaluate(async () =>
		(await window.standIn).runCommand('Fetch full content of all pending notes'),
	);
	await soon(() => web.requests.length).toBe(1);
	letGo();
	// Once the vault was looked through, the start is over.
	await page.waitForSelector('.status-bar-item:has-text("to review")');
	expect((await notices()).join()).not.toContain('interrupted');
});

it('an interrupted run that the person leaves is not offered again', async () => {
	web.serve('/one', { type: 'text/html', body: '<html>', hangs: true });
	const opened = await open({ 'one.md': note('/one'), 'two.md': note('/one') });
	await opened.command('Fetch full content of all pending notes');
	await soon(() => web.requests.length).toBe(1);
	await reload(opened);
	await opened.page.click('.notice button:text-is("Leave it")');
	await reload(opened);
	await opened.page.waitForTimeout(300);
	expect(await opened.notices()).toEqual([]);
	expect(
		await opened.page.evaluate(async () => (await window.standIn).listCommands()),
	).not.toContain('Continue the interrupted fetch');
});

it('a fetch that failed is tried again when its time has come, only on a device that fetches by itself', async () => {
	web.serve('/tide', { status: 403, type: 'text/html', body: CHALLENGE });
	const opened = await open({ 'tide.md': note('/tide') });
	await opened.page.clock.install();
	await reload(opened);
	await opened.command('Fetch full content of all pending notes');
	await soon(async () => (await opened.notices()).at(-1)).toMatch(/checks whether/u);
	serveTide('/tide');
	const asked = web.requests.length;
	await opened.page.clock.runFor('30:00');
	expect(web.requests).toHaveLength(asked);
	await opened.command('Toggle automatic sync on this device');
	await soon(async () => (await opened.notices()).at(-1)).toMatch(/this device/iu);
	await opened.page.clock.runFor('06:00');
	await soon(() => text(opened, 'tide.md')).toContain(MARK);
	await soon(async () => (await opened.notices()).at(-1)).toMatch(/^Full text added/u);
});
