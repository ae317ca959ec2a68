import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedReport } from '../../src/flow/report';
import { syncFeeds } from '../../src/flow/feeds/sync';
import { undoLast } from '../../src/flow/undo/undo';
import { problemSentence } from '../../src/words/problem';
import { syncLines } from '../../src/words/report';
import { prose } from '../support/articles';
import { gardenFeed, item, rss, type Served } from '../support/feeds';
import { makeFolder, readFiles, readNotes, writeFiles } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { feed, open, SETTINGS, SILENT, sync } from '../support/vault';

let web: Loopback;
beforeEach(async () => {
	web = await startLoopback();
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
});
afterEach(() => web.close());
const garden = (): ReturnType<typeof feed> => feed('garden', `${web.base}/feed.xml`);

function only(report: { readonly feeds: readonly FeedReport[] }): FeedReport {
	const [first] = report.feeds;
	if (!first) throw new Error('no feed in the report');
	return first;
}

describe('syncing', () => {
	it('makes one whole note per new item and nothing the second time', async () => {
		const [vault, state] = [makeFolder(), makeFolder()];
		expect(only(await sync(vault, [garden()], { state })).made).toHaveLength(3);
		const before = readFiles(vault);
		expect(only(await sync(vault, [garden()], { state }))).toMatchObject({ made: [], same: 3 });
		expect(readFiles(vault)).toEqual(before);
	});

	it('a deleted note is not made again, a moved one is known, by another device too', async () => {
		const vault = makeFolder();
		await sync(vault, [garden()]);
		const [first = '', second = ''] = readNotes(vault).keys();
		rmSync(join(vault, first));
		renameSync(join(vault, second), join(vault, 'moved.md'));
		expect(only(await sync(vault, [garden()]))).toMatchObject({ made: [], same: 3 });
		expect(readNotes(vault).size).toBe(2);
	});

	it('an answer that ends within an item leaves it to the whole one, and says so', async () => {
		const [vault, state] = [makeFolder(), makeFolder()];
		const whole = gardenFeed(web.base);
		const cut = whole.slice(0, whole.lastIndexOf('<item>') + 20);
		web.serve('/feed.xml', { body: cut, headers: { etag: '"1"' } });
		const first = only(await sync(vault, [garden()], { state }));
		expect(first).toMatchObject({ failed: [], skipped: [{ title: expect.any(String) as string }] });
		expect(first.made).toHaveLength(2);
		expect(syncLines({ feeds: [first], cancelled: false }).join('\n')).toContain(
			'the answer ends in the midst of it',
		);
		web.serve('/feed.xml', { body: whole, headers: { etag: '"1"' } });
		const second = only(await sync(vault, [garden()], { state }));
		expect(second.made).toHaveLength(1);
		expect(second).toMatchObject({ same: 2, skipped: [], revised: [] });
		expect(readNotes(vault).size).toBe(3);
	});

	it('a note the person has of that page already counts as the item’s note', async () => {
		const vault = makeFolder({
			'My moss.md': `---\nurl: ${web.base}/moss/?utm_source=mail\n---\nmine`,
		});
		expect(only(await sync(vault, [garden()]))).toMatchObject({ same: 1 });
		expect(readNotes(vault).size).toBe(3);
	});

	it('a first import takes the newest and lists the rest, which stay out later', async () => {
		const vault = makeFolder();
		const settings = { ...SETTINGS, firstImport: 1 };
		const report = only(await sync(vault, [garden()], { settings }));
		expect(report.made.map((note) => note.title)).toEqual(['Why moss keeps time']);
		expect(report.notImported.map((each) => each.title)).toEqual([
			'A wall for swifts',
			'Counting rain',
		]);
		expect(only(await sync(vault, [garden()], { settings })).made).toEqual([]);
	});

	it('two devices make the same bytes, in whatever order the feed lists its items', async () => {
		const twins = ['a', 'b'].map((id) =>
			item({
				title: 'Same name',
				link: `${web.base}/${id}`,
				guid: `id-${id}`,
				pubDate: '03 Mar 2026 08:15:00 GMT',
				description: id,
			}),
		);
		const [one, two] = [makeFolder(), makeFolder()];
		web.serve('/twins.xml', { body: rss('t', twins) });
		await sync(one, [feed('twins', `${web.base}/twins.xml`)]);
		web.serve('/twins.xml', { body: rss('t', [...twins].reverse()) });
		await sync(two, [feed('twins', `${web.base}/twins.xml`)]);
		expect(readNotes(one)).toEqual(readNotes(two));
		expect(readNotes(one).size).toBe(2);
	});

	it('a taken name gets a suffix, never a silent skip', async () => {
		const path = 'inbox/2026-03-03-rss-garden-why-moss-keeps-time.md';
		const vault = makeFolder({ [path]: 'my own note' });
		await sync(vault, [garden()]);
		expect(readNotes(vault).get(path)).toBe('my own note');
		expect(
			[...readNotes(vault).keys()].some((each) =>
				/why-moss-keeps-time-[0-9a-z]{6}\.md$/u.test(each),
			),
		).toBe(true);
	});

	it('cancel answers within one item and what was made is remembered', async () => {
		const vault = makeFolder();
		const { world } = await open(vault);
		const stop = new AbortController();
		const report = await syncFeeds(
			world,
			SETTINGS,
			[garden()],
			{
				step: (done, _total, label) =>
					label === 'garden' && done === 1 ? stop.abort() : undefined,
			},
			stop.signal,
		);
		expect(report.cancelled).toBe(true);
		const made = readNotes(vault).size;
		expect(made).toBeLessThan(3);
		expect(only(await sync(vault, [garden()])).same).toBeGreaterThanOrEqual(made);
	});

	it('asks at most four hosts at once and one after the other on one host', async () => {
		const vault = makeFolder();
		for (let at = 0; at < 6; at += 1)
			web.serve(`/f${at}.xml`, {
				body: rss(`t${at}`, [item({ title: `x${at}`, link: `${web.base}/x${at}` })]),
			});
		const report = await sync(
			vault,
			Array.from({ length: 6 }, (_, at) => feed(`f${at}`, `${web.base}/f${at}.xml`)),
		);
		expect(report.feeds.map((each) => each.made.length)).toEqual([1, 1, 1, 1, 1, 1]);
		expect(web.requests).toEqual([
			'/f0.xml',
			'/f1.xml',
			'/f2.xml',
			'/f3.xml',
			'/f4.xml',
			'/f5.xml',
		]);
	});
});

describe('bad input is named with the next step, and the rest of the run goes on', () => {
	const bad: readonly (readonly [string, Served, RegExp])[] = [
		[
			'a page instead of a feed',
			{ body: '<!doctype html><html></html>', type: 'text/html' },
			/^bad feed sent a web page, not a feed\. Look for/u,
		],
		[
			'broken XML without a root',
			{ body: '<?xml version="1.0"?><menu>' },
			/^Could not read the feed bad feed.*Try again/u,
		],
		['an empty document', { body: '' }, /^bad feed sent an empty answer\. Try/u],
		[
			'a redirect loop',
			{ status: 302, headers: { location: '/bad.xml' } },
			/^bad feed sends from address to address/u,
		],
		['a body that never ends', { hangs: true }, /^bad feed took too long to answer\. Try/u],
		['not found', { status: 404 }, /^bad feed answered with 404: nothing is there\. Check/u],
		['compressed bytes', { body: new Uint8Array([0x1f, 0x8b, 8, 0]) }, /^bad feed sent gzip data/u],
	];
	it.each(bad)('%s', async (_, served, sentence) => {
		web.serve('/bad.xml', served);
		const vault = makeFolder();
		const report = await sync(vault, [feed('bad feed', `${web.base}/bad.xml`), garden()]);
		const [problem] = report.feeds[0]?.failed ?? [];
		expect(problem && problemSentence(problem)).toMatch(sentence);
		expect(report.feeds[1]?.made).toHaveLength(3);
	});

	it('a dead host', async () => {
		const gone = await startLoopback();
		await gone.close();
		const report = await sync(makeFolder(), [feed('dead', `${gone.base}/x`), garden()]);
		const [problem] = report.feeds[0]?.failed ?? [];
		expect(problem && problemSentence(problem)).toMatch(
			/^Could not reach dead \(it takes no connections\)\. Check/u,
		);
		expect(report.feeds[1]?.made).toHaveLength(3);
	});

	it('items without title, date, link or description are notes, named in the report', async () => {
		web.serve('/odd.xml', {
			body: rss('odd', [
				item({ guid: '1', description: 'Only a few words stand here' }),
				item({ title: 'Only a title' }),
				item({ title: 'a/b: "c" #d [[e]] \\ ..', link: `${web.base}/e`, pubDate: 'never' }),
			]),
		});
		const vault = makeFolder();
		const report = only(await sync(vault, [feed('odd', `${web.base}/odd.xml`)]));
		expect(report.failed).toEqual([]);
		expect(report.made.every((note) => note.undated)).toBe(true);
		expect([...readNotes(vault).keys()].sort()).toEqual([
			'inbox/undated-rss-odd-a-b-c-d-e-.md',
			'inbox/undated-rss-odd-only-a-few-words-stand-here.md',
			'inbox/undated-rss-odd-only-a-title.md',
		]);
	});

	it('an item dated in the future is a note with that date, named in the report', async () => {
		const days = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toUTCString();
		web.serve('/odd.xml', {
			body: rss('odd', [
				item({ title: 'Soon', link: `${web.base}/soon`, pubDate: days(0.5) }),
				item({ title: 'Far', link: `${web.base}/far`, pubDate: days(400) }),
			]),
		});
		const report = only(await sync(makeFolder(), [feed('odd', `${web.base}/odd.xml`)]));
		expect(report.made.map(({ title, ahead }) => [title, ahead])).toEqual([
			['Far', true],
			['Soon', undefined],
		]);
		expect(syncLines({ feeds: [report], cancelled: false }).join('\n')).toMatch(
			/dated in the future: inbox\/.*far\.md/u,
		);
	});

	it('a folder that cannot be written: named, and the feed stops after three refusals', async () => {
		const items = Array.from({ length: 9 }, (_, at) =>
			item({ title: `t${at}`, link: `${web.base}/${at}` }),
		);
		web.serve('/many.xml', { body: rss('many', items) });
		const vault = makeFolder({ inbox: 'a file stands where the folder should be' });
		const report = only(await sync(vault, [feed('many', `${web.base}/many.xml`)]));
		expect(report.failed).toHaveLength(3);
		expect(report.failed.map(problemSentence)[0]).toMatch(
			/^Could not write inbox\/.*Check the folder/u,
		);
		rmSync(join(vault, 'inbox'));
		expect(only(await sync(vault, [feed('many', `${web.base}/many.xml`)])).made).toHaveLength(9);
	});

	it('a missing template and one with a wrong variable are named; no note is made by another', async () => {
		const vault = makeFolder({ 'T.md': '# {{titel}}' });
		for (const templatePath of ['T.md', 'none']) {
			const report = only(
				await sync(vault, [garden()], { settings: { ...SETTINGS, templatePath } }),
			);
			expect(report.failed.map(problemSentence)[0]).toMatch(
				/^The template (?:T|none)\.md cannot be used/u,
			);
		}
		expect(readNotes(vault).size).toBe(1);
	});

	it('a ledger line cut short is passed over, the others stand', async () => {
		const [vault, state] = [makeFolder(), makeFolder()];
		await sync(vault, [garden()], { state });
		const ledger = [...readFiles(vault).keys()].find((path) => path.endsWith('.jsonl')) ?? '';
		const lines = readFiles(vault).get(ledger) ?? '';
		writeFileSync(join(vault, ledger), lines.slice(0, -20));
		for (const path of readNotes(vault).keys()) rmSync(join(vault, path));
		// Another device, since this one need not be sent the same bytes again.
		expect(only(await sync(vault, [garden()])).made).toHaveLength(1);
	});
});

it('an item as long as a book becomes a note in slices', async () => {
	const vault = makeFolder();
	const long = item({
		title: 'A book',
		link: 'https://garden.example/book',
		'content:encoded': `<![CDATA[${prose(1, 800)}]]>`,
	});
	web.serve('/book.xml', { body: rss('Books', [long]) });
	const { world } = await open(vault);
	let breaths = 0;
	const clock = { ...world.clock, breathe: () => ((breaths += 1), world.clock.breathe()) };
	const books = feed('books', `${web.base}/book.xml`);
	const never = new AbortController().signal;
	await syncFeeds({ ...world, clock }, SETTINGS, [books], SILENT, never);
	expect([...readNotes(vault).values()].join('')).toContain('method=feed');
	expect(breaths).toBeGreaterThan(30);
});

describe('undoing a sync', () => {
	it('moves its notes to the trash, and the items stay known', async () => {
		const [vault, state] = [makeFolder(), makeFolder()];
		await sync(vault, [garden()], { state });
		const { world } = await open(vault, state);
		expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(readNotes(vault).size).toBe(0);
		expect(only(await sync(vault, [garden()], { state }))).toMatchObject({ made: [], same: 3 });
	});

	it('all of it or none: one edited note stops it', async () => {
		const [vault, state] = [makeFolder(), makeFolder()];
		await sync(vault, [garden()], { state });
		const [path = ''] = readNotes(vault).keys();
		writeFiles(vault, { [path]: 'my own words' });
		const { world } = await open(vault, state);
		expect(await undoLast(world)).toMatchObject({
			ok: false,
			problem: { kind: 'note-edited', subject: path },
		});
		expect(readNotes(vault).size).toBe(3);
	});
});
