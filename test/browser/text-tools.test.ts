import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlePage, PARAGRAPHS } from '../support/filled-note';
import { readFiles, readNotes } from '../support/folder';
import { png } from '../support/images';
import { startLoopback, type Loopback } from '../support/server';
import type { OpenApp } from './harness';
import { oneApp } from './one-app';

const NOTE = 'inbox/moss.md';
const REED = 'inbox/reed.md';
const LIST = '- first of them\n- second of them\n- third of them\n- fourth of them';
const BLOCKS = [
	'# The wall',
	...PARAGRAPHS.slice(0, 3),
	LIST,
	'# The gutter',
	...PARAGRAPHS.slice(3),
];
const ADDED = 'A last paragraph that the author added a year after, on the flood and what it left.';
const REVISED = [
	...BLOCKS.map((block) => block.replace('By the fourth year', 'By the fifth year')),
	ADDED,
];

let web: Loopback;
const start = oneApp();

beforeEach(async () => {
	web = await startLoopback();
	serve(BLOCKS);
	web.serve('/wall.png', { type: 'image/png', body: png(1) });
});
afterEach(async () => {
	await web.close();
});

function serve(blocks: readonly string[], name = 'moss'): void {
	web.serve(`/${name}`, { type: 'text/html; charset=utf-8', body: articlePage('Moss', blocks) });
}

function unfilled(name: string): string {
	return `---\ntitle: "Why moss keeps time"\nsource: "garden RSS"\nurl: "${web.base}/${name}"\nstatus: pending-analysis\n---\n\n# Moss\n\n> ${PARAGRAPHS[0] ?? ''}\n\n## Full Content\n\n## Related\n\n- \n`;
}

/** A note whose text was fetched, open in the app. */
async function filled(files: Readonly<Record<string, string>> = {}): Promise<OpenApp> {
	const opened = await start({
		...files,
		[NOTE]: unfilled('moss'),
		[REED]: unfilled('reed'),
		'other.md': 'See [[moss#The gutter]].\n',
	});
	await fill(opened, NOTE);
	return opened;
}

async function fill(opened: OpenApp, note: string): Promise<void> {
	const before = (await opened.notices()).length;
	await opened.page.evaluate(async (path) => {
		const { app: inside } = await window.standIn;
		await inside.workspace.openLinkText(path, '', false);
	}, note);
	await opened.command('Fetch full content');
	await soon(() => text(opened, note)).toContain('%% zettelfeed:from');
	// The run is over once it has said so: another may begin.
	await soon(async () => (await opened.notices()).slice(before).join()).toContain(
		'Full text added',
	);
}

function text(opened: OpenApp, note = NOTE): string {
	return readNotes(opened.vault).get(note) ?? '';
}

async function edit(opened: OpenApp, change: (now: string) => string): Promise<void> {
	writeFileSync(join(opened.vault, NOTE), change(text(opened)));
	await opened.rescan();
}

/** Waits as long as a busy machine needs. */
const soon = <T>(read: () => T): ReturnType<typeof expect.poll<T>> =>
	expect.poll(read, { timeout: 20_000 });
const lastNotice = async (opened: OpenApp): Promise<string> =>
	(await opened.notices()).at(-1) ?? '';

describe('changes upstream, by keys', () => {
	it('says so where nothing changed', async () => {
		const opened = await filled();
		await opened.command('Check for changes upstream');
		await soon(() => lastNotice(opened)).toBe('No change upstream.');
	});

	it('takes the change that is chosen and leaves every other byte', async () => {
		const opened = await filled();
		const before = text(opened);
		serve(REVISED);
		await opened.command('Check for changes upstream');
		await opened.page.waitForSelector('.zettelfeed-block');
		expect(await opened.page.locator('.zettelfeed-block-label').allTextContents()).toEqual([
			...['Changed', 'Added'],
		]);
		expect(await opened.page.textContent('.zettelfeed-block del')).toBe('fourth');
		expect(await opened.page.textContent('.zettelfeed-block ins')).toBe('fifth');
		await opened.shoot('upstream');
		await opened.page.keyboard.press('f');
		expect(
			await opened.page.locator('.zettelfeed-block:focus [aria-checked="true"]').textContent(),
		).toBe('Fetched');
		await opened.page.keyboard.press('Enter');
		await soon(() => text(opened)).toContain('By the fifth year');
		const hash = /hash=\S+/u;
		expect(text(opened).replace(hash, '')).toBe(
			before.replace('By the fourth year', 'By the fifth year').replace(hash, ''),
		);
		await opened.command('Undo last action');
		await soon(() => text(opened)).toBe(before);
	});

	it('takes all by one button, and the next look finds nothing', async () => {
		const opened = await filled();
		serve(REVISED);
		await opened.command('Check for changes upstream');
		await opened.page.click('button:text-is("Take all")');
		await soon(() => text(opened)).toContain(`\n\n${ADDED}\n\n%% /zettelfeed:text %%`);
		await opened.command('Check for changes upstream');
		await soon(() => lastNotice(opened)).toBe('No change upstream.');
	});

	it('of all analysed notes lists those that changed; each opens its changes', async () => {
		const opened = await filled();
		await edit(opened, (now) => now.replace('status: pending-analysis', 'status: analysed'));
		serve(REVISED);
		await opened.command('Check analysed notes for changes upstream');
		await opened.page.waitForSelector('.modal button:text-is("Show changes")');
		expect(await opened.page.textContent('.modal p')).toBe('1 article changed, 0 unchanged.');
		await opened.shoot('upstream-report');
		await opened.page.click('.modal button:text-is("Show changes")');
		await opened.page.waitForSelector('.zettelfeed-block');
		await opened.page.click('button:text-is("Take all")');
		await soon(() => text(opened)).toContain(ADDED);
		expect(text(opened)).toContain('status: analysed');
	});

	it('of the notes chosen in the queue lists those that changed, and looks at no other', async () => {
		const opened = await filled();
		serve(BLOCKS, 'reed');
		await fill(opened, REED);
		for (const name of ['moss', 'reed']) serve(REVISED, name);
		const { page } = opened;
		await opened.command('Open review queue');
		await page.click(`.zettelfeed-row[data-path="${NOTE}"]`);
		await opened.command('Check notes chosen in the queue for changes upstream');
		await page.waitForSelector('.modal button:text-is("Show changes")');
		expect(await page.textContent('.modal p')).toBe('1 article changed, 0 unchanged.');
		await page.click('.modal button:text-is("Show changes")');
		await page.click('button:text-is("Take all")');
		await soon(() => text(opened)).toContain(ADDED);
		expect(text(opened, REED)).not.toContain(ADDED);
	});

	it('a worse reading is said, its losses are no changes, and taking all is not offered', async () => {
		const opened = await filled();
		serve(REVISED.filter((block) => block !== LIST));
		await opened.command('Check for changes upstream');
		await opened.page.waitForSelector('.zettelfeed-warning');
		expect(await opened.page.textContent('.zettelfeed-warning')).toContain('0 of 4 list items');
		expect(await opened.page.locator('.zettelfeed-block').count()).toBe(2);
		expect(await opened.page.locator('button:text-is("Take all")').count()).toBe(0);
		await opened.shoot('upstream-worse');
		await opened.page.keyboard.press('Escape');
	});
});

describe('a text the person edited, by keys', () => {
	it('is left alone by a fetch, which leads to both texts; choices write the region alone', async () => {
		const opened = await filled();
		await edit(opened, (now) =>
			now
				.replace('brass ruler', 'steel ruler')
				.replace('### The gutter', 'A thought of mine on [[other]].\n\n### The gutter'),
		);
		serve(REVISED);
		const before = text(opened);
		const told = (await opened.notices()).length;
		await opened.command('Fetch full content');
		await opened.page.click('.notice button:text-is("Compare with the fetched text")');
		// Why and the way on are one notice.
		const since = (await opened.notices()).slice(told);
		expect(since.filter((each) => !each.startsWith('Fetching'))).toEqual([
			`You have edited “Why moss keeps time” since. It was left as it is.Compare with the fetched text`,
		]);
		await opened.page.waitForSelector('.zettelfeed-block');
		expect(text(opened)).toBe(before);
		expect(await opened.page.locator('.zettelfeed-block-label').allTextContents()).toEqual([
			...['Your own edit', 'Your own edit', 'Changed', 'Only in the fetched text'],
		]);
		await opened.shoot('merge');
		const keys = ['b', 'ArrowDown', 'ArrowDown', 'f', 'End', 'ArrowRight', 'm'];
		for (const key of keys) await opened.page.keyboard.press(key);
		await opened.page.keyboard.press('Enter');
		await soon(() => text(opened)).toContain('By the fifth year');
		const ruler = PARAGRAPHS[1] ?? '';
		const hash = /hash=\S+/u;
		expect(text(opened).replace(hash, '')).toBe(
			before
				.replace(hash, '')
				.replace('By the fourth year', 'By the fifth year')
				.replace(ruler.replace('brass', 'steel'), `${ruler.replace('brass', 'steel')}\n\n${ruler}`),
		);
		await opened.command('Undo last action');
		await soon(() => text(opened)).toBe(before);
	});

	it('keeps the way on in sight, and says what was chosen to those who hear it alone', async () => {
		const opened = await filled();
		const long = Array.from({ length: 30 }, (_, at) => `A new paragraph of the author, ${at}.`);
		serve([...BLOCKS, ...long]);
		await opened.command('Compare with the fetched text');
		const { page } = opened;
		await page.waitForSelector('.zettelfeed-block');
		await page.keyboard.press('f');
		const live = page.locator('.modal [aria-live]', { hasText: 'Add' });
		expect((await live.boundingBox())?.height).toBeLessThan(2);
		const apply = await page.locator('.modal button:text-is("Apply")').boundingBox();
		const modal = await page.locator('.modal').boundingBox();
		expect((apply?.y ?? 0) + (apply?.height ?? 0)).toBeLessThanOrEqual(
			(modal?.y ?? 0) + (modal?.height ?? 0),
		);
		// In the order of every dialog.
		expect(await page.locator('.setting-item button').allTextContents()).toEqual([
			...['Apply', 'Keep mine'],
		]);
		await page.keyboard.press('Escape');
	});

	it('warns of links to a heading that would go, and not once it is kept', async () => {
		const opened = await filled();
		await edit(opened, (now) => now.replace('brass ruler', 'steel ruler'));
		serve(BLOCKS.map((block) => (block === '# The gutter' ? '# The gutter and the drip' : block)));
		await opened.command('Compare with the fetched text');
		await opened.page.waitForSelector('.zettelfeed-block');
		expect(await opened.page.locator('.zettelfeed-warning').count()).toBe(0);
		for (const key of ['End', 'f']) await opened.page.keyboard.press(key);
		expect(await opened.page.textContent('.zettelfeed-warning')).toContain(
			'“other” links to the heading “The gutter”',
		);
		await opened.page.keyboard.press('m');
		expect(await opened.page.locator('.zettelfeed-warning').count()).toBe(0);
		await opened.page.keyboard.press('Escape');
	});

	it('a note that changed while one chose is not written', async () => {
		const opened = await filled();
		serve(REVISED);
		await opened.command('Compare with the fetched text');
		await opened.page.waitForSelector('.zettelfeed-block');
		await edit(opened, (now) => now.replace('brass ruler', 'steel ruler'));
		const before = text(opened);
		await opened.page.keyboard.press('f');
		await opened.page.keyboard.press('Enter');
		await soon(() => lastNotice(opened)).toContain('changed meanwhile');
		expect(text(opened)).toBe(before);
	});
});

describe('images in the app', () => {
	it('become attachments, and undo puts text and folder back', async () => {
		serve([...BLOCKS, `<img src="${web.base}/wall.png" alt="A wall">`]);
		const opened = await filled();
		const before = text(opened);
		await opened.command('Download images');
		await soon(() => text(opened)).toMatch(/!\[\[wall-[0-9a-z]{8}\.png\|A wall\]\]/u);
		const folder = join(opened.vault, 'attachments');
		const [file = ''] = readdirSync(folder);
		expect(readFileSync(join(folder, file))).toEqual(Buffer.from(png(1)));
		await soon(() => lastNotice(opened)).toBe('1 image in the vault.');
		await opened.command('Undo last action');
		await soon(() => text(opened)).toBe(before);
		await soon(() => existsSync(join(folder, file))).toBe(false);
		expect(existsSync(join(opened.vault, '.trash', 'attachments', file))).toBe(true);
	});

	it.each([
		[{ attachmentFolderPath: '/' }, /^wall-\w{8}\.png$/u, /!\[\[wall-\w{8}\.png\|A wall\]\]/u],
		[
			{ attachmentFolderPath: './', useMarkdownLinks: true, newLinkFormat: 'relative' },
			/^inbox\/wall-\w{8}\.png$/u,
			/!\[A wall\]\(wall-\w{8}\.png\)/u,
		],
		[
			{ attachmentFolderPath: './my files', useMarkdownLinks: true, newLinkFormat: 'relative' },
			/^inbox\/my files\/wall-\w{8}\.png$/u,
			/!\[A wall\]\(my%20files\/wall-\w{8}\.png\)/u,
		],
		[
			{ attachmentFolderPath: 'a/b', useMarkdownLinks: true, newLinkFormat: 'relative' },
			/^a\/b\/wall-\w{8}\.png$/u,
			/!\[A wall\]\(\.\.\/a\/b\/wall-\w{8}\.png\)/u,
		],
	])('stand where %j says, and are linked so; a fetch keeps them', async (rules, place, link) => {
		serve([...BLOCKS, `<img src="${web.base}/wall.png" alt="A wall">`]);
		const opened = await filled({ '.obsidian/app.json': JSON.stringify(rules) });
		const before = text(opened);
		await opened.command('Download images');
		await soon(() => text(opened)).toMatch(link);
		const images = [...readFiles(opened.vault).keys()].filter((path) => path.endsWith('.png'));
		expect(images).toEqual([expect.stringMatching(place)]);
		const local = text(opened);
		await opened.command('Fetch full content');
		await soon(() => lastNotice(opened)).toBe('The full text has not changed.');
		expect(text(opened)).toBe(local);
		await opened.command('Undo last action');
		await soon(() => text(opened)).toBe(before);
	});

	it('of the notes chosen in the queue are had by one command', async () => {
		serve([...BLOCKS, `<img src="${web.base}/wall.png" alt="A wall">`]);
		const opened = await filled();
		const command = 'Download images of notes chosen in the queue';
		const listed = (): Promise<string[]> =>
			opened.page.evaluate(async () => (await window.standIn).listCommands());
		expect(await listed()).not.toContain(command);
		await opened.command('Open review queue');
		await opened.page.waitForSelector('.zettelfeed-row');
		await opened.command(command);
		await soon(() => text(opened)).toMatch(/!\[\[wall-[0-9a-z]{8}\.png\|A wall\]\]/u);
	});
});
