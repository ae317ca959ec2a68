import { cpSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillNotes } from '../../src/flow/texts/fill';
import { downloadImages } from '../../src/flow/texts/images';
import { readQueue } from '../../src/flow/review/review';
import { applyEdit } from '../../src/flow/review/triage';
import { QueueBook } from '../../src/queue/book';
import { articlePage, filledNote, PARAGRAPHS } from '../support/filled-note';
import { gardenFeed } from '../support/feeds';
import { makeFolder, readFiles, readNotes, writeFiles } from '../support/folder';
import { png } from '../support/images';
import { startLoopback, type Loopback } from '../support/server';
import { feed, open, SETTINGS, SILENT, sync } from '../support/vault';

const signal = new AbortController().signal;
let web: Loopback;
beforeEach(async () => {
	web = await startLoopback();
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
	for (const name of ['moss', 'swifts', 'rain'])
		web.serve(`/${name}`, {
			type: 'text/html',
			body: articlePage(name, [...PARAGRAPHS, `<img src="${web.base}/wall.png" alt="A wall">`]),
		});
	web.serve('/wall.png', { type: 'image/png', body: png(1) });
});
afterEach(() => web.close());

/** One device: a sync, the texts of all its notes and their images. */
async function device(vault: string): Promise<void> {
	const state = makeFolder();
	await sync(vault, [feed('garden', `${web.base}/feed.xml`)], { state });
	const { world } = await open(vault, state);
	const paths = world.notes.list();
	await fillNotes(world, SETTINGS, paths, SILENT, signal);
	await downloadImages(world, paths, SILENT, signal);
}

const visible = (vault: string): Map<string, string> =>
	new Map([...readFiles(vault)].filter(([path]) => !path.startsWith('.')));

const CONFLICTS: Readonly<Record<string, (path: string) => string>> = {
	'Obsidian Sync': (path) => path.replace(/\.md$/u, ' (Conflicted copy phone 202611261200).md'),
	Dropbox: (path) => path.replace(/\.md$/u, ' (conflicted copy 2026-11-26).md'),
	iCloud: (path) => path.replace(/\.md$/u, ' 2.md'),
	Syncthing: (path) => path.replace(/\.md$/u, '.sync-conflict-20261126-120000-ABCDEFG.md'),
};

describe('two devices', () => {
	it('write the same bytes apart, and merged have each item once', async () => {
		const [one, two] = [makeFolder(), makeFolder()];
		await device(one);
		await device(two);
		expect(readNotes(one).size).toBe(3);
		expect(visible(two)).toEqual(visible(one));
		// Last file wins: the same names, and each device's own part of the ledger.
		cpSync(two, one, { recursive: true });
		const before = visible(one);
		await device(one);
		expect(visible(one)).toEqual(before);
	});

	it('that each kept one image under its own address show one of the two files from then on', async () => {
		web.serve('/plan.png', { type: 'image/png', body: png(1) });
		const noteOf = (name: string): string =>
			filledNote({ title: name, url: `${web.base}/${name}` }, `![](${web.base}/${name}.png)`);
		const [one, two] = [
			makeFolder({ 'a.md': noteOf('wall') }),
			makeFolder({ 'b.md': noteOf('plan') }),
		];
		await downloadImages((await open(one)).world, ['a.md'], SILENT, signal);
		await downloadImages((await open(two)).world, ['b.md'], SILENT, signal);
		cpSync(two, one, { recursive: true });
		const before = visible(one);
		writeFiles(one, { 'c.md': noteOf('wall') });
		await downloadImages((await open(one)).world, ['c.md'], SILENT, signal);
		const [c = '', ...others] = [...visible(one)].filter(([path]) => !before.has(path));
		expect(others).toEqual([]);
		expect(c[1]).toMatch(/!\[\[plan-\w+\.png\]\]/u);
		for (const [path, text] of before) expect(visible(one).get(path)).toBe(text);
	});

	it.each(Object.entries(CONFLICTS))(
		'a conflict copy of %s stays as it is, and its item is neither made again nor taken for another',
		async (_, named) => {
			const vault = makeFolder();
			await device(vault);
			const [path = '', text = ''] = [...readNotes(vault)][0] ?? [];
			const copy = named(path);
			writeFiles(vault, { [copy]: `${text}Mine, from the phone.\n` });
			const before = visible(vault);
			const feeds = ['garden', 'other'].map((name) => feed(name, `${web.base}/feed.xml`));
			const again = await sync(vault, feeds.slice(0, 1));
			expect(again.feeds[0]).toMatchObject({ made: [], same: 3, failed: [] });
			expect(visible(vault)).toEqual(before);
			// What is known of the item stands in its note, not in the copy.
			await sync(vault, feeds);
			expect(readNotes(vault).get(path)).toMatch(/^sources: .*other/mu);
			expect(readNotes(vault).get(copy)).toBe(before.get(copy));
			const { world } = await open(vault);
			const book = new QueueBook();
			for (const entry of readQueue(world.notes, SETTINGS)) book.put(entry.path, entry);
			expect(book.get(copy)).toMatchObject({ fault: 'duplicate', twin: path });
			expect(book.get(path)).toMatchObject({ fault: 'duplicate', twin: copy });
			await applyEdit(world, SETTINGS, [path], { kind: 'status', decision: 'archived' });
			expect(readNotes(vault).get(copy)).toBe(before.get(copy));
		},
	);
});
