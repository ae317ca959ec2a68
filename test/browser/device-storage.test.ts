import { beforeEach, afterEach, expect, it } from 'vitest';
import { item, rss } from '../support/feeds';
import { readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import type { OpenApp } from './harness';
import { oneApp } from './one-app';

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const NOTES = 60;

let web: Loopback;
const start = oneApp();

beforeEach(async () => {
	web = await startLoopback();
	const items = Array.from({ length: NOTES }, (_, at) =>
		item({
			...{ title: `Tide ${at + 1}`, link: `${web.base}/${at + 1}`, guid: `tide-${at + 1}` },
			pubDate: `Tue, 03 Mar 2026 07:${String(at % 60).padStart(2, '0')}:00 GMT`,
		}),
	);
	web.serve('/harbour.xml', { body: rss('Harbour', items) });
});
afterEach(async () => {
	await web.close();
});

function open(): Promise<OpenApp> {
	const feed = { name: 'harbour', url: `${web.base}/harbour.xml`, folder: '', tags: [] };
	return start({
		[DATA]: JSON.stringify({
			...{ version: 1, language: 'en', firstImport: NOTES },
			feeds: [{ ...feed, enabled: true }],
		}),
	});
}

const refusal = (why: string): string =>
	`This device’s own storage refused to keep something (${why}). Your notes are written, but undo and what is known of feeds may be lost when you close the app. Free some space, then restart it.`;

const madeIn = (opened: OpenApp): number => readNotes(opened.vault).size;

/** What was said of the storage that refused. */
const told = async (opened: OpenApp): Promise<readonly string[]> =>
	(await opened.notices()).filter((each) => each.startsWith('This device’s own storage'));

async function syncAll(opened: OpenApp): Promise<void> {
	await opened.command('Sync all feeds');
	await expect
		.poll(async () => (await opened.notices()).join('\n'), { timeout: 20_000 })
		.toContain(`${NOTES} new notes from 1 feed.`);
	expect(madeIn(opened)).toBe(NOTES);
}

async function undoSync(opened: OpenApp): Promise<void> {
	await opened.command('Undo last action');
	await expect
		.poll(opened.notices)
		.toContain(`Undone: the sync of harbour. ${NOTES} notes moved to the trash.`);
	expect(madeIn(opened)).toBe(0);
}

it('a device whose database takes nothing more still makes the notes, tells it once, and undoes until the app is closed', async () => {
	const opened = await open();
	await opened.page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		};
	});
	await syncAll(opened);
	expect(await told(opened)).toEqual([refusal('The disk is full')]);
	await undoSync(opened);
});

it('a connection to the database that the system cut is opened anew', async () => {
	const opened = await open();
	await opened.page.evaluate(() => {
		const { transaction } = IDBDatabase.prototype;
		let first: IDBDatabase | undefined;
		IDBDatabase.prototype.transaction = function (...about) {
			// The index keeps its own.
			if (!this.name.startsWith('zettelfeed-index')) first ??= this;
			if (this === first)
				throw new DOMException('Connection to Indexed Database server lost.', 'InvalidStateError');
			return transaction.apply(this, about);
		};
	});
	await syncAll(opened);
	expect(await told(opened)).toEqual([]);
	await undoSync(opened);
});

it('a full local storage costs no note', async () => {
	const opened = await open();
	await opened.page.evaluate(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
	});
	await syncAll(opened);
	expect(await told(opened)).toEqual([refusal('The quota has been exceeded')]);
});

it('where no id of the device can be kept, each start finds the stores of the one before', async () => {
	const opened = await open();
	const { page } = opened;
	await page.evaluate(() => localStorage.clear());
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
	});
	const restart = async (): Promise<void> => {
		await page.reload();
		await page.evaluate(async () => (await window.standIn).onloadMs);
	};
	const stores = (): Promise<readonly string[]> =>
		page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort());
	await restart();
	await syncAll(opened);
	const made = await stores();
	expect(made).toHaveLength(1);
	await restart();
	await undoSync(opened);
	expect(await stores()).toEqual(made);
});
