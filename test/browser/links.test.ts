import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeRegion } from '../../src/note/section';
import { item, rss } from '../support/feeds';
import { readNotes } from '../support/folder';
import { startLoopback } from '../support/server';
import type { OpenApp } from './harness';
import { oneApp } from './one-app';

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const MOSS = 'inbox/2026-03-03-rss-garden-letters-why-moss-keeps-time.md';
const TEXT = [
	'The surveyor came back each spring with the same brass ruler and wrote the width into a ledger.',
	'What she measured followed the forgetting curve closely; the forgetting curve was hers alone.',
	'Lichen, sphagnum and liverwort share the north wall, and [a page on waiting](https://a.example/waiting?utm_source=feed) says why.',
].join('\n\n');

function article(text: string, status = 'pending-analysis'): string {
	const region = writeRegion(text, { method: 'page', url: 'https://a.example/moss' });
	return `---\ntitle: "Why moss keeps time"\nsource: "garden-letters RSS"\nurl: "https://a.example/moss"\ndate: 2026-03-03T08:15:00.000Z\ntags: [rss, garden-letters]\nstatus: ${status}\n---\n\n# Why moss keeps time\n\n> On slow growth.\n\n## Full Content\n\n${region}\n\n## Analysis Checklist\n\n- [ ] Link it to existing notes\n\n## Related\n\n- \n`;
}

const FILES = {
	[DATA]: JSON.stringify({ version: 1, language: 'en' }),
	[MOSS]: article(TEXT),
	'Forgetting curve.md':
		'# Forgetting curve\r\n\r\nMemory decays unless it is used.\r\n\r\n## See also\r\n\r\n* [[Compost]]\r\n',
	'Waiting.md': '---\nurl: http://www.a.example/waiting/\n---\nWhat waiting is for.\n',
	'Walls.md':
		'# Walls\n\n## North side\n\nLichen, sphagnum and liverwort grow where no sun comes. ^north\n',
	'Compost.md': 'Leaves and time.\n',
};

const start = oneApp();

async function open(files: Readonly<Record<string, string>> = {}): Promise<OpenApp> {
	const app = await start({ ...FILES, ...files });
	return app;
}

/** The pane of related notes on the article, every note read. */
async function related(files: Readonly<Record<string, string>> = {}): Promise<OpenApp> {
	const opened = await open(files);
	await opened.page.evaluate(async (path) => {
		await (await window.standIn).app.workspace.openLinkText(path, '', false);
	}, MOSS);
	await opened.command('Show related notes');
	await opened.page.waitForSelector('.zettelfeed-related .zettelfeed-offer');
	await expect
		.poll(() => opened.page.locator('.zettelfeed-related [data-path="Walls.md"]').count())
		.toBe(1);
	return opened;
}

function row(opened: OpenApp, path: string) {
	return opened.page.locator(`.zettelfeed-offer[data-path="${path}"]`);
}

/** How many indexes this device keeps of the vault: none or one. */
function storedIndexes(page: OpenApp['page']): Promise<number> {
	return page.evaluate(async () => {
		const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
		const name = names.find((each) => each.startsWith('zettelfeed-index-'));
		if (name === undefined) return 0;
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error(name));
		});
		const count = await new Promise<number>((resolve) => {
			const request = database.transaction('index').objectStore('index').count();
			request.onsuccess = () => resolve(request.result);
		});
		database.close();
		return count;
	});
}

async function doEdit(opened: OpenApp, path: string, kind: string): Promise<string> {
	const offer = row(opened, path);
	if ((await offer.locator('.zettelfeed-edits').count()) === 0)
		await offer.locator('button').first().click();
	const edit = offer.locator(`[data-edit="${kind}"]`);
	await edit.waitFor();
	const shown = (await edit.locator('.is-new .zettelfeed-edit-changed').allTextContents()).join(
		'\n',
	);
	await edit.locator('button').click();
	await offer.locator('.zettelfeed-offer-head', { hasText: 'Linked' }).waitFor();
	return shown;
}

/** The note with a link in our text of it, which says what stands in it. */
const linkedText = (from: string, to: string): string => article(TEXT.replace(from, to));

it('a press is for the suggestion under it, though the list is looked up anew meanwhile', async () => {
	const opened = await related();
	const { page } = opened;
	let letGo = (): void => undefined;
	const gone = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/disk', async (route) => {
		if (route.request().postData()?.includes('moss')) await gone;
		await route.continue();
	});
	// What the first suggestion stands on is gone: another will be first, and this one is refused with a word.
	const first = page.locator('.zettelfeed-offer').first();
	expect(await first.getAttribute('data-path')).toBe('Waiting.md');
	const changed = article(TEXT.replace(/\[a page[^)]*\)/u, 'a page'));
	writeFileSync(join(opened.vault, MOSS), changed);
	await page.click('[aria-label="Look again"]');
	await first.locator('.zettelfeed-offer-accept').click();
	letGo();
	await expect.poll(async () => (await opened.notices()).length).toBe(1);
	expect((await opened.notices()).join()).not.toContain('Forgetting curve');
	expect(readNotes(opened.vault).get(MOSS)).toBe(changed);
});

describe('every edit writes what it showed and nothing else, and is undone to the byte', () => {
	it.each([
		[
			'a line under Related',
			'Forgetting curve.md',
			'related',
			MOSS,
			article(TEXT).replace(
				/- \n$/u,
				'- [[Forgetting curve]] — the text mentions “forgetting curve”\n',
			),
		],
		[
			'a line under Related to the block it is about',
			'Walls.md',
			'related-place',
			MOSS,
			expect.stringMatching(/## Related\n\n- \[\[Walls#\^north\]\] — [^\n]+\n$/u) as string,
		],
		[
			'the mention in the text',
			'Forgetting curve.md',
			'mention',
			MOSS,
			linkedText(
				'the forgetting curve closely',
				'the [[Forgetting curve|forgetting curve]] closely',
			),
		],
		[
			'the plain address',
			'Waiting.md',
			'address',
			MOSS,
			linkedText(
				'[a page on waiting](https://a.example/waiting?utm_source=feed)',
				'[[Waiting|a page on waiting]]',
			),
		],
		[
			'the reverse line in the older note, in its own list and line ends',
			'Forgetting curve.md',
			'back',
			'Forgetting curve.md',
			`${FILES['Forgetting curve.md']}* [[2026-03-03-rss-garden-letters-why-moss-keeps-time|Why moss keeps time]] — its text mentions “forgetting curve”\r\n`,
		],
		[
			'the reverse link at the line that says why',
			'Walls.md',
			'back-line',
			'Walls.md',
			expect.stringContaining(
				'([[2026-03-03-rss-garden-letters-why-moss-keeps-time|Why moss keeps time]]) ^north\n',
			) as string,
		],
	])('%s', async (_, path, kind, changed, expected) => {
		const opened = await related();
		const before = readNotes(opened.vault);
		const shown = await doEdit(opened, path, kind);
		await expect.poll(() => readNotes(opened.vault).get(changed)).toEqual(expected);
		expect(readNotes(opened.vault).get(changed)).toContain(shown);
		const others = [...readNotes(opened.vault)].filter(([each]) => each !== changed);
		expect(others).toEqual([...before].filter(([each]) => each !== changed));
		await opened.command('Undo last action');
		await expect.poll(() => readNotes(opened.vault)).toEqual(before);
	});

	it('to the one that is meant of two notes of one name, the words in the text as they were', async () => {
		const text = `${TEXT}\n\nBy the Heap.`;
		const opened = await related({
			[MOSS]: article(text),
			'Heap.md': 'Another.\n',
			'deep/Heap.md': 'Lichen, sphagnum and liverwort on a heap.\n',
		});
		await doEdit(opened, 'deep/Heap.md', 'mention');
		await expect
			.poll(() => readNotes(opened.vault).get(MOSS))
			.toContain('By the [[deep/Heap|Heap]].');
	});

	it('both ways one after the other, from the row that stays for it, each undone on its own', async () => {
		const opened = await related();
		const before = readNotes(opened.vault);
		await doEdit(opened, 'Forgetting curve.md', 'mention');
		const offer = row(opened, 'Forgetting curve.md');
		await offer.locator('[data-edit="back"] button').waitFor();
		expect(await offer.locator('[data-edit="related"]').count()).toBe(0);
		await offer.locator('[data-edit="back"] button').click();
		await offer.waitFor({ state: 'detached' });
		expect(readNotes(opened.vault).get(MOSS)).toContain('[[Forgetting curve|forgetting curve]]');
		expect(readNotes(opened.vault).get('Forgetting curve.md')).toContain('Why moss keeps time]]');
		await opened.command('Undo last action');
		await opened.command('Undo last action');
		await expect.poll(() => readNotes(opened.vault)).toEqual(before);
	});

	it('a note that changed between suggestion and click is left alone, and the click says so', async () => {
		const opened = await related();
		await row(opened, 'Forgetting curve.md').locator('button').first().click();
		await opened.page.locator('[data-edit="mention"] button').waitFor();
		const now = article('Something else altogether.');
		writeFileSync(join(opened.vault, MOSS), now);
		await opened.page.locator('[data-edit="mention"] button').click();
		await expect
			.poll(async () => (await opened.notices()).join())
			.toMatch(/“forgetting curve” does not stand in|the reason for linking Forgetting curve/u);
		expect(readNotes(opened.vault).get(MOSS)).toBe(now);
	});
});

describe('the pane of related notes', () => {
	it('shows evidence that stands in both files', async () => {
		const opened = await related();
		for (const path of ['Forgetting curve.md', 'Waiting.md', 'Walls.md'])
			await row(opened, path).locator('button').first().click();
		await expect
			.poll(() => opened.page.locator('.zettelfeed-related .zettelfeed-edits').count())
			.toBe(3);
		const spans = await opened.page
			.locator('.zettelfeed-related .zettelfeed-span[data-path]')
			.evaluateAll((all) =>
				all.map((each) => ({
					path: each.getAttribute('data-path') ?? '',
					text: each.querySelector('.zettelfeed-span-text')?.textContent ?? '',
					marked: [...each.querySelectorAll('mark')].map((mark) => mark.textContent).join(''),
				})),
			);
		expect(spans.length).toBeGreaterThan(4);
		for (const { path, text, marked } of spans) {
			expect(readNotes(opened.vault).get(path)).toContain(text.replace(/^… | …$/gu, ''));
			expect(marked).not.toBe('');
		}
		await opened.shoot('related-evidence');
	});

	it('works by keys: accept, reject, open; what is rejected is not offered again, on any device', async () => {
		const opened = await related();
		const titles = (): Promise<readonly string[]> =>
			opened.page.locator('.zettelfeed-related .zettelfeed-offer-title').allTextContents();
		const [first, second] = await titles();
		await opened.page.locator('.zettelfeed-related button').first().focus();
		await opened.page.keyboard.press('Alt+1');
		await expect
			.poll(() => opened.page.locator('.zettelfeed-offer [aria-expanded="true"]').count())
			.toBe(1);
		await opened.page.keyboard.press('Shift+1');
		await expect.poll(titles).not.toContain(first);
		await opened.page.keyboard.press('1');
		await expect
			.poll(() => readNotes(opened.vault).get(MOSS))
			.toContain(`- [[${second ?? ''}]] — `);
		await opened.page.click('[aria-label="Look again"]');
		await opened.page.waitForTimeout(200);
		expect(await titles()).not.toContain(first);
		const lines = opened.server.writes.filter((each) => each.includes('/answers/'));
		expect(lines.length).toBeGreaterThan(0);
		await opened.command('Forget all answers to link suggestions');
		await opened.page.click('[aria-label="Look again"]');
		await expect.poll(titles).toContain(first);
	});

	it('follows the open note and the queue’s row, unless it is pinned', async () => {
		const opened = await related();
		const name = (): Promise<string | null> => opened.page.textContent('.zettelfeed-related-title');
		await opened.page.evaluate(async () => {
			await (await window.standIn).app.workspace.openLinkText('Walls.md', '', false);
		});
		await expect.poll(name).toBe('Walls');
		await opened.page.click('[aria-label="Keep this note here"]');
		await opened.page.evaluate(async () => {
			await (await window.standIn).app.workspace.openLinkText('Compost.md', '', false);
		});
		await opened.page.waitForTimeout(100);
		expect(await name()).toBe('Walls');
		await opened.page.click('[aria-label="Follow the open note"]');
		await opened.page.evaluate(async () => {
			await (await window.standIn).app.workspace.openLinkText('Forgetting curve.md', '', false);
		});
		await expect.poll(name).toBe('Forgetting curve');
		await expect
			.poll(() =>
				opened.page.locator('ol[aria-label="Articles that mention this note"] li').count(),
			)
			.toBe(1);
	});

	it('stays pinned over a restart, to the note as it is called by then', async () => {
		const { page, ...opened } = await related();
		const name = (): Promise<string | null> => page.textContent('.zettelfeed-related-title');
		await page.click('[aria-label="Keep this note here"]');
		await page.evaluate(async (path) => {
			const { app } = await window.standIn;
			await app.fileManager.renameFile(app.vault.getFileByPath(path)!, 'inbox/Moss.md');
		}, MOSS);
		const layout = await page.evaluate(
			async () => (await window.standIn).app.workspace.savedLayout,
		);
		const restart = async (): Promise<void> => {
			await page.reload();
			await page.evaluate(async ([saved]) => {
				const { workspace } = (await window.standIn).app;
				await workspace.openLinkText('Walls.md', '', false);
				const leaf = workspace.getRightLeaf(false)!;
				leaf.defer(saved!.type, saved!.state);
				await workspace.revealLeaf(leaf);
			}, layout);
		};
		await restart();
		await expect.poll(name).toBe('Why moss keeps time');
		expect(await page.locator('[aria-label="Follow the open note"]').count()).toBe(1);
		rmSync(join(opened.vault, 'inbox/Moss.md'));
		await restart();
		await expect.poll(name).toBe('Walls');
		expect(await page.locator('[aria-label="Keep this note here"]').count()).toBe(1);
	});

	it('keeps the focus among its rows, and its note where that is called otherwise', async () => {
		const opened = await related();
		const { page } = opened;
		const focused = (): Promise<readonly string[]> =>
			page.evaluate(() => {
				const row = document.activeElement?.closest('[data-number]');
				return [row?.getAttribute('data-number') ?? '', document.activeElement?.textContent ?? ''];
			});
		const rows = page.locator('.zettelfeed-related .zettelfeed-offer');
		const all = await rows.count();
		await rows.first().locator('.zettelfeed-offer-accept').focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => rows.count()).toBe(all - 1);
		expect(await focused()).toEqual(['1', 'Link']);
		await rows.first().locator('button[aria-label^="Not related"]').focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => rows.count()).toBe(all - 2);
		expect((await focused())[0]).toBe('1');
		await page.click('[aria-label="Keep this note here"]');
		await page.evaluate(async (path) => {
			const { app } = await window.standIn;
			const file = app.vault.getFileByPath(path);
			if (file) await app.fileManager.renameFile(file, 'inbox/moss.md');
		}, MOSS);
		await expect.poll(() => rows.count()).toBe(all - 2);
		await rows.first().locator('.zettelfeed-offer-accept').click();
		await expect
			.poll(() => readNotes(opened.vault).get('inbox/moss.md'))
			.toMatch(/## Related\n\n- \[\[[^\n]+\n- \[\[/u);
	});

	it('articles that mention the note have evidence, edits, keys and a way to turn them down', async () => {
		const other = 'inbox/other.md';
		const opened = await open({
			[other]: article('Another look at the forgetting curve of a day.').replace(
				/Why moss keeps time/gu,
				'Another look',
			),
		});
		const { page } = opened;
		await page.evaluate(async () => {
			await (await window.standIn).app.workspace.openLinkText('Forgetting curve.md', '', false);
		});
		await opened.command('Show related notes');
		const rows = page.locator('ol[aria-label="Articles that mention this note"] li');
		await expect.poll(() => rows.count()).toBe(2);
		// None of them is suggested a second time above.
		const named = page.locator('.zettelfeed-related .zettelfeed-offer');
		const paths = await named.evaluateAll((all) => all.map((el) => el.getAttribute('data-path')));
		expect(paths).toEqual([...new Set(paths)]);
		await rows.first().locator('button').first().focus();
		await page.keyboard.press('Alt+1');
		const edits = rows.first().locator('.zettelfeed-edits [data-edit="mention"]');
		await edits.waitFor();
		const labels = await rows.first().locator('.zettelfeed-span-label').allTextContents();
		const path = (await rows.first().getAttribute('data-path')) ?? '';
		const title = await rows.first().locator('.zettelfeed-offer-title').textContent();
		expect(labels).toContain(title);
		const before = readNotes(opened.vault);
		await page.keyboard.press('Shift+2');
		await expect.poll(() => rows.count()).toBe(1);
		expect(await rows.first().getAttribute('data-path')).toBe(path);
		expect(readNotes(opened.vault)).toEqual(before);
		await page.keyboard.press('1');
		await expect
			.poll(() => readNotes(opened.vault).get(path))
			.toContain('- [[Forgetting curve]] — ');
		await expect.poll(() => rows.count()).toBe(0);
	});

	it.each(['in a worker', 'in slices where the platform refuses workers'])(
		'works %s',
		async (where) => {
			const opened = await open();
			await opened.page.evaluate((refuse) => {
				const made: string[] = [];
				const { Worker: Own } = window;
				window.Worker = class extends Own {
					constructor(url: string | URL, options?: WorkerOptions) {
						if (refuse) throw new Error('Refused to create a worker');
						super(url, options);
						made.push(options?.name ?? '');
					}
				};
				Object.assign(window, { made });
			}, where !== 'in a worker');
			await opened.page.evaluate(async (path) => {
				await (await window.standIn).app.workspace.openLinkText(path, '', false);
			}, MOSS);
			await opened.command('Show related notes');
			await expect
				.poll(() =>
					opened.page.locator('.zettelfeed-related .zettelfeed-offer-title').allTextContents(),
				)
				.toContain('Forgetting curve');
			const made = await opened.page.evaluate(() => (window as unknown as { made: string[] }).made);
			expect(made).toEqual(where === 'in a worker' ? ['zettelfeed-links'] : []);
		},
	);

	it('is taken up after a restart from what was stored as soon as it was ready', async () => {
		const { page, ...opened } = await related({ 'Zebra.md': 'Stripes.\n' });
		await expect.poll(() => storedIndexes(page)).toBe(1);
		await page.reload();
		await page.evaluate(async () => (await window.standIn).onloadMs);
		const read: string[] = [];
		page.on('request', (request) => {
			const data = request.postData() ?? '';
			const path = /"op":"read".*"path":"([^"]+\.md)"/u.exec(data)?.[1];
			if (path !== undefined) read.push(path);
		});
		await page.evaluate(async (path) => {
			await (await window.standIn).app.workspace.openLinkText(path, '', false);
		}, MOSS);
		await opened.command('Show related notes');
		await row({ page, ...opened }, 'Walls.md').waitFor();
		// Those that may be shown are read, and no other.
		expect(read).toContain('Walls.md');
		expect(read).not.toContain('Zebra.md');
	});

	it('is stored by a new connection where the system cut the one it had', async () => {
		const opened = await open();
		const { page } = opened;
		await page.evaluate(() => {
			// In slices on this thread, whose connections can be cut from here.
			window.Worker = class {
				constructor() {
					throw new Error('Refused to create a worker');
				}
			} as unknown as typeof Worker;
			const { transaction } = IDBDatabase.prototype;
			let first: IDBDatabase | undefined;
			IDBDatabase.prototype.transaction = function (...about) {
				if (this.name.startsWith('zettelfeed-index')) first ??= this;
				if (this === first) throw new DOMException('Connection lost.', 'InvalidStateError');
				return transaction.apply(this, about);
			};
		});
		await page.evaluate(async (path) => {
			await (await window.standIn).app.workspace.openLinkText(path, '', false);
		}, MOSS);
		await opened.command('Show related notes');
		await row(opened, 'Walls.md').waitFor();
		await page.evaluate(() => {
			Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
			document.dispatchEvent(new Event('visibilitychange'));
		});
		await expect.poll(() => storedIndexes(page)).toBe(1);
	});

	it('a worker that dies is made up for, with a way to ask again meanwhile', async () => {
		const opened = await open();
		const { page } = opened;
		await page.evaluate(() => {
			const { Worker: Own } = window;
			const workers: Worker[] = [];
			window.Worker = class extends Own {
				constructor(url: string | URL, options?: WorkerOptions) {
					super(url, options);
					workers.push(this);
				}
			};
			Object.assign(window, { workers });
		});
		const show = (path: string): Promise<void> =>
			page.evaluate(async (to) => {
				await (await window.standIn).app.workspace.openLinkText(to, '', false);
			}, path);
		await show(MOSS);
		await opened.command('Show related notes');
		await row(opened, 'Walls.md').waitFor();
		await page.evaluate(() => {
			const [worker] = (window as unknown as { workers: Worker[] }).workers;
			worker?.onerror?.(new ErrorEvent('error', { message: 'out of memory' }));
		});
		await show('Compost.md');
		await show(MOSS);
		await row(opened, 'Walls.md').waitFor();
	});

	it('a search that breaks off says so, and is tried again', async () => {
		const opened = await related();
		const { page } = opened;
		await page.evaluate(() => {
			const { postMessage } = MessagePort.prototype;
			MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]) {
				if ((args[0] as { method?: string }).method === 'suggest') throw new Error('closed');
				Reflect.apply(postMessage, this, args);
			} as typeof postMessage;
			Object.assign(window, {
				mend: () => {
					MessagePort.prototype.postMessage = postMessage;
				},
			});
			// The page’s errors fail a test; this one is meant.
			console.error = () => undefined;
		});
		await page.click('[aria-label="Look again"]');
		await page.waitForSelector(
			'.zettelfeed-related :text("The search for related notes broke off.")',
		);
		await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
		await page.click('.zettelfeed-related button:text-is("Try again")');
		await row(opened, 'Walls.md').waitFor();
	});

	it('leaves out the app’s excluded files and folders of templates', async () => {
		const opened = await related({
			'.obsidian/templates.json': '{"folder":"forms"}',
			'forms/Forgetting.md': '---\naliases: [brass ruler]\n---\nA form.\n',
		});
		expect(await row(opened, 'forms/Forgetting.md').count()).toBe(0);
		await opened.page.evaluate(async () => {
			(await window.standIn).app.metadataCache.excluded = ['Forgetting'];
		});
		expect(await row(opened, 'Forgetting curve.md').count()).toBe(1);
		await opened.page.click('[aria-label="Look again"]');
		await expect.poll(() => row(opened, 'Forgetting curve.md').count()).toBe(0);
	});

	it('a note that gets another extension leaves the queue and the suggestions', async () => {
		const opened = await related();
		await opened.command('Open review queue');
		const inQueue = opened.page.locator(`.zettelfeed-queue [data-path="${MOSS}"]`);
		await inQueue.first().waitFor();
		await opened.page.evaluate(async (path) => {
			const { app } = await window.standIn;
			const file = app.vault.getFileByPath(path);
			if (file) await app.fileManager.renameFile(file, path.replace(/\.md$/u, '.txt'));
		}, MOSS);
		await expect.poll(() => inQueue.count()).toBe(0);
	});

	it('a new note that articles mention already is told of, with a way to them', async () => {
		const opened = await open();
		await opened.page.waitForTimeout(500);
		writeFileSync(join(opened.vault, 'Brass ruler.md'), 'What a ruler measures.\n');
		await opened.rescan();
		await expect
			.poll(async () => (await opened.notices()).join(), { timeout: 30_000 })
			.toContain('1 article mentions Brass ruler.');
		await opened.page.click('.notice button:text-is("Show")');
		const item = opened.page.locator('ol[aria-label="Articles that mention this note"] li');
		await item.locator('button:text-is("Link")').click();
		await expect
			.poll(() => readNotes(opened.vault).get(MOSS))
			.toContain('- [[Brass ruler]] — the text mentions “brass ruler”');
	});
});

it('a new alias of a note that was there is looked for in the articles, too', async () => {
	const opened = await open();
	await opened.page.waitForTimeout(500);
	writeFileSync(join(opened.vault, 'Compost.md'), '---\naliases: [brass ruler]\n---\nLeaves.\n');
	await opened.rescan();
	await expect
		.poll(async () => (await opened.notices()).join(), { timeout: 30_000 })
		.toContain('1 article mentions Compost.');
});

describe('mentions linked on demand and by themselves', () => {
	it('a dry run lists them; what stays ticked is written as one action', async () => {
		const opened = await related({
			'Notes/One.md': 'About the forgetting curve.\n',
			'Notes/Two.md': 'Compost and the forgetting curve.\n',
			[DATA]: JSON.stringify({ version: 1, language: 'en', links: { precision: 50 } }),
		});
		const before = readNotes(opened.vault);
		await opened.command('Link mentions in all notes');
		await opened.page.waitForSelector('.zettelfeed-plan-link');
		expect(readNotes(opened.vault)).toEqual(before);
		await opened.shoot('link-mentions');
		const rows = opened.page.locator('.zettelfeed-plan-link');
		expect(
			(await rows.allTextContents()).map(
				(text) => /^[\w ]+ → (?:Forgetting curve|Compost|Walls)/u.exec(text)?.[0],
			),
		).toEqual([
			'forgetting curve → Forgetting curve',
			'Compost → Compost',
			'forgetting curve → Forgetting curve',
			'wall → Walls',
		]);
		await rows.first().locator('input').uncheck();
		expect(await opened.page.textContent('.modal-content')).toContain('3 links');
		await opened.page.click('button:text-is("Put links in")');
		await expect.poll(async () => (await opened.notices()).join()).toMatch(/\d+ links? put in/u);
		const after = readNotes(opened.vault);
		const changed = [...after].filter(([path, text]) => before.get(path) !== text);
		expect(changed.length).toBeGreaterThan(0);
		for (const [path, text] of changed) {
			const plain = text.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/gu, '$1');
			if (path.startsWith('Notes/'))
				expect(plain.toLowerCase()).toBe((before.get(path) ?? '').toLowerCase());
		}
		await opened.command('Undo last action');
		await expect.poll(() => readNotes(opened.vault)).toEqual(before);
	});

	it('of a selection only the selected words', async () => {
		const opened = await related({
			[DATA]: JSON.stringify({ version: 1, language: 'en', links: { precision: 50 } }),
		});
		await opened.page.evaluate(async () => {
			const pane = document.querySelector('.main-pane');
			const node = pane?.firstChild;
			const at = node?.textContent?.indexOf('Lichen, sphagnum') ?? 0;
			if (node) getSelection()?.setBaseAndExtent(node, at, node, at + 20);
			(await window.standIn).runCommand('Link mentions in the selection…');
		});
		await opened.page.waitForSelector('.modal');
		await expect
			.poll(() => opened.page.textContent('.modal'))
			.toContain('There is nothing to link.');
	});

	it('after a sync, where the person switched it on: a report, and an undo of its own', async () => {
		const web = await startLoopback();
		const entry = {
			title: 'On heaps',
			link: `${web.base}/heaps`,
			guid: 'heaps',
			description: 'Compost.',
		};
		web.serve('/feed.xml', { body: rss('Heaps', [item(entry)]) });
		const feed = {
			name: 'heaps',
			url: `${web.base}/feed.xml`,
			folder: '',
			tags: [],
			enabled: true,
		};
		const opened = await open({
			[DATA]: JSON.stringify({
				...{ version: 1, language: 'en' },
				feeds: [feed],
				links: { autoLink: true, precision: 50 },
			}),
		});
		const before = readNotes(opened.vault);
		await opened.command('Sync all feeds');
		await expect
			.poll(async () => (await opened.notices()).join(), { timeout: 15_000 })
			.toContain('1 link put into 1 note by itself: Compost.');
		const made = (): string =>
			[...readNotes(opened.vault)].find(([path]) => !before.has(path))?.[1] ?? '';
		// The feed's words stand in a quote, which takes no link: the line goes under Related.
		expect(made()).toContain('## Related\n\n- [[Compost]] — the text mentions “Compost”\n');
		// The undated item is told of in a report.
		await opened.page.click('.modal-close-button');
		await opened.command('Undo last action');
		await expect.poll(made).toMatch(/## Related\n\n- \n$/u);
		await web.close();
	});

	it('settings of links are typed in and kept', async () => {
		const opened = await open();
		await opened.page.evaluate(async () => (await window.standIn).openSettings());
		await opened.page.check('[data-key="links.autoLink"]');
		await opened.page.fill('[data-key="links.precision"]', '85');
		await expect
			.poll(() => JSON.parse(readFileSync(join(opened.vault, DATA), 'utf8')) as unknown)
			.toMatchObject({ links: { autoLink: true, precision: 85 } });
	});
});
