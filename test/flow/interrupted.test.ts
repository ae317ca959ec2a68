import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../src/base/problem';
import { fail, ok } from '../../src/base/result';
import { failedFetches } from '../../src/flow/texts/failures';
import { fillNotes } from '../../src/flow/texts/fill';
import { record } from '../../src/flow/undo/recorder';
import { syncFeeds } from '../../src/flow/feeds/sync';
import { skipLast, undoLast } from '../../src/flow/undo/undo';
import type { World } from '../../src/ports';
import { gardenFeed, item, rss } from '../support/feeds';
import { makeFolder, readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { feed, open, SETTINGS, SILENT, sync, suggesterOf } from '../support/vault';

const signal = new AbortController().signal;

let web: Loopback;
beforeEach(async () => {
	web = await startLoopback();
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
});
afterEach(() => web.close());
const garden = (): ReturnType<typeof feed> => feed('garden', `${web.base}/feed.xml`);

function serveMany(count: number): ReturnType<typeof feed> {
	const items = Array.from({ length: count }, (_, at) =>
		item({
			title: `Item ${at}`,
			link: `${web.base}/${at}`,
			pubDate: new Date(Date.UTC(2026, 0, 1 + at)).toUTCString(),
		}),
	);
	web.serve('/many.xml', { body: rss('many', items) });
	return feed('many', `${web.base}/many.xml`);
}

describe('a run that is cut off', () => {
	it('a cancelled first import goes on with its newest items later and does not flood the vault', async () => {
		const many = serveMany(30);
		const vault = makeFolder();
		const settings = { ...SETTINGS, firstImport: 5 };
		const stop = new AbortController();
		const { world } = await open(vault);
		const step = (done: number, _total: number, label: string): void => {
			if (label === 'many' && done === 2) stop.abort();
		};
		await syncFeeds(world, settings, [many], { step }, stop.signal);
		expect(readNotes(vault).size).toBeGreaterThan(0);
		expect(readNotes(vault).size).toBeLessThan(5);
		await sync(vault, [many], { settings });
		expect(readNotes(vault).size).toBe(5);
	});

	it('two runs over one vault at the same time make each note once', async () => {
		const vault = makeFolder();
		const [one, two] = [await open(vault), await open(vault)];
		const reports = await Promise.all(
			[one, two].map(({ world }) => syncFeeds(world, SETTINGS, [garden()], SILENT, signal)),
		);
		expect(readNotes(vault).size).toBe(3);
		expect(reports.flatMap((report) => report.feeds.flatMap((each) => each.failed))).toEqual([]);
	});

	it('a feed stops where what was seen cannot be written down, before it makes a second batch', async () => {
		const many = serveMany(120);
		const vault = makeFolder();
		const { world } = await open(vault);
		const broken: World = {
			...world,
			ledger: {
				...world.ledger,
				append: () => Promise.resolve(fail(problem('bad-ledger', 'the ledger', 'EROFS'))),
			},
		};
		const settings = { ...SETTINGS, firstImport: Infinity };
		const report = await syncFeeds(broken, settings, [many], SILENT, signal);
		expect(report.feeds[0]?.failed.map((each) => each.kind)).toEqual(['bad-ledger']);
		expect(readNotes(vault).size).toBe(50);
		const again = await sync(vault, [many], { settings });
		expect(again.feeds[0]).toMatchObject({ same: 50, made: { length: 70 } });
	});

	it('what was written before a crash can be undone', async () => {
		const vault = makeFolder();
		const { world } = await open(vault);
		const crash = record(world, { kind: 'sync', subject: 'garden' }, async (recorder) => {
			await recorder.create('a.md', 'one', 'new item');
			throw new Error('the power went');
		});
		await expect(crash).rejects.toThrow('the power went');
		expect(await undoLast(world)).toMatchObject({ ok: true, value: { paths: ['a.md'] } });
		expect(readNotes(vault).size).toBe(0);
	});

	it('a run that dies without a word has its first notes in the journal', async () => {
		const vault = makeFolder();
		const { world } = await open(vault);
		const seen: number[] = [];
		await record(world, { kind: 'sync', subject: 'many' }, async (recorder) => {
			for (let at = 0; at < 30; at += 1) {
				await recorder.create(`${at}.md`, 'text', 'new item');
				seen.push((await world.journal.load()).at(-1)?.changes.length ?? 0);
			}
		});
		expect(seen.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
		seen.forEach((kept, at) => expect(kept).toBeGreaterThan(0.8 * at));
		expect((await world.journal.load()).at(-1)?.changes).toHaveLength(30);
	});

	it.each([
		['a run that waits between its writes', 1000, 5, 100],
		['a run that writes as fast as it can', 0, 5, 0.2],
	])('%s keeps them as they come, for a twentieth of its time', async (_, gap, cost, kept) => {
		const { world } = await open(makeFolder());
		let [now, saves, saved] = [1e12, 0, 0];
		const save: World['journal']['save'] = (action) => {
			[now, saves, saved] = [now + cost, saves + 1, action.changes.length];
			return Promise.resolve();
		};
		const slow: World = {
			...world,
			clock: { ...world.clock, now: () => now },
			journal: { ...world.journal, save },
		};
		await record(slow, { kind: 'fetch', subject: 'many' }, async (recorder) => {
			for (let at = 1; at <= 100; at += 1) {
				now += gap;
				await recorder.create(`${at}.md`, 'text', 'new item');
				if (kept === 100) expect(saved).toBe(at);
			}
		});
		expect(saves).toBeLessThanOrEqual(kept === 100 ? 100 : 25);
	});
});

describe('undo while a run goes on', () => {
	it('is refused by name, and takes back all of the run after its end', async () => {
		const vault = makeFolder();
		const { world } = await open(vault);
		const early: unknown[] = [];
		await record(world, { kind: 'fetch', subject: '40 notes' }, async (recorder) => {
			for (let at = 0; at < 40; at += 1) {
				await recorder.create(`${at}.md`, 'text', 'full text');
				if (at === 30) early.push(await undoLast(world), await skipLast(world));
			}
		});
		const refused = { ok: false, problem: { kind: 'still-running', subject: '40 notes' } };
		expect(early).toMatchObject([refused, refused]);
		expect(readNotes(vault).size).toBe(40);
		expect(await undoLast(world)).toMatchObject({ ok: true, value: { paths: { length: 40 } } });
		expect(readNotes(vault).size).toBe(0);
	});

	it('a decision made meanwhile is taken back', async () => {
		const vault = makeFolder({ 'a.md': 'one' });
		const { world } = await open(vault);
		await record(world, { kind: 'fetch', subject: '30 notes' }, async (recorder) => {
			for (let at = 0; at < 30; at += 1) await recorder.create(`${at}.md`, 'text', 'full text');
			await record(world, { kind: 'decision', subject: 'a.md' }, (inner) =>
				inner.change('a.md', () => ok('two'), 'decided'),
			);
			expect(await undoLast(world)).toMatchObject({ ok: true, value: { paths: ['a.md'] } });
		});
		expect(readNotes(vault).get('a.md')).toBe('one');
	});
});

describe('undo that cannot finish', () => {
	it('puts back what it had undone when one note refuses, and can be tried again', async () => {
		const [vault, state] = [makeFolder(), makeFolder()];
		await sync(vault, [garden()], { state });
		const before = readNotes(vault);
		const [, second = ''] = before.keys();
		const { world } = await open(vault, state);
		const stuck: World = {
			...world,
			notes: noteThatStays(world, second),
		};
		expect(await undoLast(stuck)).toMatchObject({
			ok: false,
			problem: { kind: 'vault-write', subject: second },
		});
		expect(readNotes(vault)).toEqual(before);
		expect(await undoLast(world)).toMatchObject({ ok: true, value: { paths: { length: 3 } } });
		expect(readNotes(vault).size).toBe(0);
	});

	it('says why a text could not be put back, and blames no edit for it', async () => {
		const vault = makeFolder({ 'a.md': 'one' });
		const { world } = await open(vault);
		await record(world, { kind: 'link', subject: 'a.md' }, (recorder) =>
			recorder.change('a.md', () => ({ ok: true, value: 'two' }), 'link'),
		);
		const full: World = {
			...world,
			notes: {
				...methodsOf(world),
				change: (path) => Promise.resolve(fail(problem('vault-write', path, 'ENOSPC'))),
			},
		};
		expect(await undoLast(full)).toMatchObject({
			ok: false,
			problem: { kind: 'vault-write', detail: 'ENOSPC' },
		});
	});

	it('names the note that is gone and touches none', async () => {
		const vault = makeFolder({ 'a.md': 'one', 'b.md': 'one' });
		const { world } = await open(vault);
		await record(world, { kind: 'link', subject: 'a.md' }, async (recorder) => {
			for (const path of ['a.md', 'b.md']) await recorder.change(path, () => ok('two'), 'link');
		});
		rmSync(join(vault, 'a.md'));
		expect(await undoLast(world)).toMatchObject({
			ok: false,
			problem: { kind: 'note-missing', subject: 'a.md' },
		});
		expect([...readNotes(vault)]).toEqual([['b.md', 'two']]);
	});
});

describe('what is asked for is what is given', () => {
	it('a note deleted since its fetch failed is not tried again', async () => {
		const vault = makeFolder({ 'a.md': `---\nurl: ${web.base}/none\n---\n` });
		const state = makeFolder();
		const { world } = await open(vault, state);
		await fillNotes(world, SETTINGS, ['a.md'], SILENT, signal);
		expect(failedFetches(world)).toHaveLength(1);
		rmSync(join(vault, 'a.md'));
		expect(failedFetches((await open(vault, state)).world)).toEqual([]);
	});

	it('no suggestion at all where none is asked for', async () => {
		const vault = makeFolder({ 'Moss.md': 'Green.\n', 'a.md': 'Moss grows on walls.\n' });
		const { world } = await open(vault);
		const suggester = suggesterOf(world);
		expect(await suggester.offers('a.md', 1)).toMatchObject({ value: [{ path: 'Moss.md' }] });
		expect(await suggester.offers('a.md', 0)).toEqual({ ok: true, value: [] });
	});
});

function methodsOf(world: World): World['notes'] {
	const { notes } = world;
	return {
		list: () => notes.list(),
		facts: (path) => notes.facts(path),
		taken: (path) => notes.taken(path),
		read: (path) => notes.read(path),
		create: (path, text) => notes.create(path, text),
		change: (path, edit) => notes.change(path, edit),
		trash: (path) => notes.trash(path),
		rename: (path, to) => notes.rename(path, to),
		linkTo: (target, from, subpath) => notes.linkTo(target, from, subpath),
		isLeftOut: (path) => notes.isLeftOut(path),
		resolve: (link, from) => notes.resolve(link, from),
	};
}

function noteThatStays(world: World, stays: string): World['notes'] {
	return {
		...methodsOf(world),
		trash: (path) =>
			path === stays
				? Promise.resolve(fail(problem('vault-write', path, 'EBUSY')))
				: world.notes.trash(path),
	};
}

it('the last action stands last and is taken back first, though the clock was set back before it', async () => {
	const [vault, state] = [makeFolder({ 'a.md': 'a\n', 'b.md': 'b\n' }), makeFolder()];
	for (const [path, ahead] of [
		['a.md', 3_600_000],
		['b.md', 0],
	] as const) {
		const { world } = await open(vault, state);
		const clock = { ...world.clock, now: () => Date.now() + ahead };
		await record({ ...world, clock }, { kind: 'tags', subject: path }, (recorder) =>
			recorder.change(path, (text) => ok(`${text}more\n`), 'a test'),
		);
	}
	const { world } = await open(vault, state);
	const ids = (await world.journal.load()).map((action) => action.id);
	// The app keeps them by their ids.
	expect([...ids].sort()).toEqual(ids);
	expect(await undoLast(world)).toMatchObject({ ok: true, value: { paths: ['b.md'] } });
	expect(await undoLast(world)).toMatchObject({ ok: true, value: { paths: ['a.md'] } });
});
