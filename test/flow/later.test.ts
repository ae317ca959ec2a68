import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importLeft, leftItems } from '../../src/flow/feeds/later';
import { takeAlong } from '../../src/flow/feeds/move-feed';
import { staleNotes, trashStale } from '../../src/flow/feeds/retention';
import { undoLast } from '../../src/flow/undo/undo';
import { openRevisions, previewRevision, takeRevision } from '../../src/flow/feeds/update';
import type { World } from '../../src/ports';
import { item, rss } from '../support/feeds';
import { makeFolder, readNotes, writeFiles } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { feed, open, SETTINGS, SILENT, sync } from '../support/vault';

let web: Loopback;
let vault: string;
let state: string;
beforeEach(async () => {
	web = await startLoopback();
	[vault, state] = [makeFolder(), makeFolder()];
});
afterEach(() => web.close());

const DAY = 86_400_000;
const run = { progress: SILENT, signal: new AbortController().signal };
const alpha = (): ReturnType<typeof feed> => feed('alpha', `${web.base}/a.xml`);
const post = (day: number, text = `Said on day ${day}.`): string =>
	item({
		title: `Day ${day}`,
		link: `${web.base}/day-${day}`,
		pubDate: `0${day} Mar 2026 08:00:00 GMT`,
		description: text,
	});
const serve = (...posts: readonly string[]): void =>
	web.serve('/a.xml', { body: rss('alpha', posts) });
const pathOf = (day: number): string => `inbox/2026-03-0${day}-rss-alpha-day-${day}.md`;

/** The world as it will be after so many days. */
async function later(days: number): Promise<World> {
	const { world } = await open(vault, state);
	return { ...world, clock: { ...world.clock, now: () => Date.now() + days * DAY } };
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

describe('what was left out', () => {
	it('stays listed and can become a note later, with its text, even after the feed has moved on', async () => {
		serve(post(1), post(2), post(3));
		const settings = { ...SETTINGS, firstImport: 1 };
		await sync(vault, [alpha()], { settings, state });
		serve(post(3));
		await sync(vault, [alpha()], { settings, state });
		const { world } = await open(vault, state);
		const left = valueOf(await leftItems(world, alpha()));
		expect(left.map(({ title, why, hasText }) => [title, why, hasText])).toEqual([
			['Day 2', 'first-import', true],
			['Day 1', 'first-import', true],
		]);
		const ids = [left[1]?.id ?? ''];
		const report = valueOf(await importLeft(world, settings, { feed: alpha(), ids }, run));
		expect(report.made.map((note) => note.path)).toEqual([pathOf(1)]);
		expect(readNotes(vault).get(pathOf(1))).toContain('> Said on day 1.');
		const again = await open(vault, state);
		expect(valueOf(await leftItems(again.world, alpha())).map((each) => each.title)).toEqual([
			'Day 2',
		]);
	});

	it('keeps its text when the feed moves to another address', async () => {
		serve(post(1), post(2));
		const settings = { ...SETTINGS, firstImport: 1 };
		await sync(vault, [alpha()], { settings, state });
		const { world } = await open(vault, state);
		const moved = feed('alpha', `${web.base}/new.xml`);
		await takeAlong(world, alpha().url, moved.url);
		const left = valueOf(await leftItems(world, moved));
		expect(left.map(({ title, hasText }) => [title, hasText])).toEqual([['Day 1', true]]);
		expect(await world.shelf.load(alpha().url)).toEqual([]);
	});

	it('on a device that never had the text, the note starts with title, address and date', async () => {
		serve(post(1), post(2));
		const settings = { ...SETTINGS, firstImport: 1 };
		await sync(vault, [alpha()], { settings, state });
		const other = await open(vault, makeFolder());
		const [first] = valueOf(await leftItems(other.world, alpha()));
		expect(first?.hasText).toBe(false);
		const ids = [first?.id ?? ''];
		valueOf(await importLeft(other.world, settings, { feed: alpha(), ids }, run));
		expect(readNotes(vault).get(pathOf(1))).toContain(`url: "${web.base}/day-1"`);
		expect(readNotes(vault).get(pathOf(1))).toContain('date: 2026-03-01T08:00:00.000Z');
	});
});

describe('old notes no one has touched', () => {
	it('are listed after the days set, go to the trash together and come back by one undo', async () => {
		serve(post(1), post(2));
		await sync(vault, [alpha()], { state });
		expect(valueOf(await staleNotes(await later(29), SETTINGS, 30))).toEqual([]);
		const world = await later(31);
		const stale = valueOf(await staleNotes(world, SETTINGS, 30));
		expect(stale.map((note) => note.path).sort()).toEqual([pathOf(1), pathOf(2)]);
		const before = readNotes(vault);
		const paths = stale.map((note) => note.path);
		const done = valueOf(await trashStale(world, SETTINGS, { paths, days: 30 }, run));
		expect([done.trashed.length, done.failed]).toEqual([2, []]);
		expect(existsSync(join(vault, pathOf(1)))).toBe(false);
		expect((await undoLast(await later(31))).ok).toBe(true);
		expect(readNotes(vault)).toEqual(before);
		await sync(vault, [alpha()], { state });
		expect(readNotes(vault)).toEqual(before);
	});

	it.each([
		['a word of one’s own', (text: string) => `${text}\nMy thought.\n`],
		['a ticked box', (text: string) => text.replace('- [ ]', '- [x]')],
		['a tag', (text: string) => text.replace('tags: [rss', 'tags: [keep, rss')],
		['a decision', (text: string) => text.replace('pending-analysis', 'archived')],
		['a link to another note', (text: string) => text.replace(/- \n$/u, '- [[Other]]\n')],
	])('are spared for %s', async (_, edit) => {
		serve(post(1));
		await sync(vault, [alpha()], { state });
		const path = join(vault, pathOf(1));
		writeFileSync(path, edit(readNotes(vault).get(pathOf(1)) ?? ''));
		expect(valueOf(await staleNotes(await later(99), SETTINGS, 30))).toEqual([]);
	});

	it('are spared where another note links to them, and where the ledger cannot prove it', async () => {
		serve(post(1), post(2));
		await sync(vault, [alpha()], { state });
		writeFiles(vault, { 'Other.md': `See [[${pathOf(1).replace(/\.md$/u, '')}]].` });
		const stale = valueOf(await staleNotes(await later(99), SETTINGS, 30));
		expect(stale.map((note) => note.path)).toEqual([pathOf(2)]);
		rmSync(join(vault, '.obsidian', 'plugins', 'zettelfeed', 'ledger'), { recursive: true });
		expect(valueOf(await staleNotes(await later(99), SETTINGS, 30))).toEqual([]);
	});

	it('one edited between the list and the key is left and named', async () => {
		serve(post(1));
		await sync(vault, [alpha()], { state });
		writeFileSync(join(vault, pathOf(1)), 'mine now');
		const chosen = { paths: [pathOf(1)], days: 30 };
		const done = valueOf(await trashStale(await later(99), SETTINGS, chosen, run));
		expect(done).toMatchObject({ trashed: [], failed: [{ problem: { kind: 'note-edited' } }] });
	});
});

describe('taking a revision', () => {
	const revised = async (): Promise<{ world: World; settings: typeof SETTINGS }> => {
		const settings = { ...SETTINGS, feeds: [alpha()] };
		serve(post(1, 'The first wording.'));
		await sync(vault, [alpha()], { settings, state });
		return { world: (await open(vault, state)).world, settings };
	};

	it('renews the whole of an untouched note, after it was shown, and undo takes it back', async () => {
		const { settings } = await revised();
		const before = readNotes(vault);
		serve(post(1, 'The second wording.'));
		await sync(vault, [alpha()], { settings, state });
		expect(readNotes(vault)).toEqual(before);
		const { world } = await open(vault, state);
		const [revision] = openRevisions(world);
		if (!revision) throw new Error('no revision');
		const shown = valueOf(await previewRevision(world, settings, revision));
		expect(shown.after).toBe(shown.before.replace('first', 'second'));
		expect((await takeRevision(world, revision, shown)).ok).toBe(true);
		expect(readNotes(vault).get(pathOf(1))).toContain('> The second wording.');
		expect(openRevisions(world)).toEqual([]);
		await undoLast(world);
		expect(readNotes(vault)).toEqual(before);
	});

	it('in a note with the person’s words renews our quote alone; an edited quote stays', async () => {
		const { settings } = await revised();
		const path = join(vault, pathOf(1));
		const own = (readNotes(vault).get(pathOf(1)) ?? '').replace('- [ ]', '- [x]');
		writeFileSync(path, own);
		serve(post(1, 'The second wording.'));
		await sync(vault, [alpha()], { settings, state });
		const { world } = await open(vault, state);
		const [revision] = openRevisions(world);
		if (!revision) throw new Error('no revision');
		const shown = valueOf(await previewRevision(world, settings, revision));
		expect(shown.after).toBe(own.replace('first', 'second'));
		writeFileSync(path, own.replace('The first wording.', 'My wording.'));
		const refused = await previewRevision(world, settings, revision);
		expect(refused).toMatchObject({ ok: false, problem: { kind: 'note-edited' } });
		expect(await takeRevision(world, revision, shown)).toMatchObject({ ok: false });
		expect(readNotes(vault).get(pathOf(1))).toContain('> My wording.');
	});
});
