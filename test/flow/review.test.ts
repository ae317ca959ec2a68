import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDay } from '../../src/base/time/day';
import { failedFetches } from '../../src/flow/texts/failures';
import { fillNotes } from '../../src/flow/texts/fill';
import { readQueue } from '../../src/flow/review/review';
import { previewFeed } from '../../src/flow/feeds/subscribe';
import { acceptOffer } from '../../src/flow/links/link-edits';
import { applyEdit } from '../../src/flow/review/triage';
import { undoLast } from '../../src/flow/undo/undo';
import type { World } from '../../src/ports';
import type { Decision } from '../../src/queue/model';
import { problemSentence } from '../../src/words/problem';
import { gardenFeed, mossPage } from '../support/feeds';
import { makeFolder, readFiles, writeFiles } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { feed, open, SETTINGS, SILENT, sync, suggesterOf } from '../support/vault';

const MOSS = 'inbox/2026-03-03-rss-garden-why-moss-keeps-time.md';
const signal = new AbortController().signal;

let web: Loopback;
let vault: string;
beforeEach(async () => {
	web = await startLoopback();
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
	web.serve('/moss', { type: 'text/html', body: mossPage(web.base) });
	vault = makeFolder({
		'Forgetting curve.md': '# Forgetting curve\n',
		'Curve page.md': `---\nurl: ${web.base}/curve\n---\nA page I kept.\n`,
		'old/Spaced repetition.md': 'Intervals.\n',
	});
	await sync(vault, [feed('garden', `${web.base}/feed.xml`)]);
});
afterEach(() => web.close());
const text = (path: string): string => readFileSync(join(vault, path), 'utf8');
const decide = (world: World, paths: readonly string[], decision: Decision) =>
	applyEdit(world, SETTINGS, paths, { kind: 'status', decision });

describe('fetching full content', () => {
	it('fills our section alone, twice the same, and is undone to the byte', async () => {
		const before = text(MOSS);
		const { world } = await open(vault);
		const report = await fillNotes(world, SETTINGS, [MOSS], SILENT, signal);
		expect(report).toMatchObject({
			filled: [{ path: MOSS, method: expect.any(String) as string }],
			failed: [],
		});
		const filled = text(MOSS);
		expect(filled).toContain('### The ledger');
		expect((await fillNotes(world, SETTINGS, [MOSS], SILENT, signal)).same).toEqual([MOSS]);
		expect(text(MOSS)).toBe(filled);
		await undoLast(world);
		expect(text(MOSS)).toBe(before);
	});

	it.each([
		['an image', { type: 'image/png', body: 'x' }, /sent image\/png/u],
		['a PDF under a wrong type', { type: 'text/html', body: '%PDF-1.7' }, /sent a PDF/u],
		[
			'compressed bytes',
			{ type: 'text/html', body: new Uint8Array([0x1f, 0x8b, 1, 2]) },
			/sent gzip data/u,
		],
		[
			'a page without an article',
			{ type: 'text/html', body: '<html><body><div id="app"></div></body></html>' },
			/Found no article/u,
		],
		['a server in trouble', { status: 503, body: '' }, /503: its server has trouble/u],
	])('%s leaves the note as it was, says why and is remembered', async (_, served, sentence) => {
		web.serve('/moss', served);
		const before = text(MOSS);
		const { world } = await open(vault);
		const { failed } = await fillNotes(world, SETTINGS, [MOSS], SILENT, signal);
		expect(failed.map((each) => problemSentence(each.problem)).join()).toMatch(sentence);
		expect(text(MOSS)).toBe(before);
		expect(failedFetches(world).map((each) => each.path)).toEqual([MOSS]);
		web.serve('/moss', { type: 'text/html', body: mossPage(web.base) });
		await fillNotes(world, SETTINGS, [MOSS], SILENT, signal);
		expect(failedFetches(world)).toEqual([]);
	});

	it('a note without an address, one that is gone and one the person edited are named; the rest is filled', async () => {
		writeFiles(vault, { 'Plain.md': '# Plain\n' });
		const { world } = await open(vault);
		await fillNotes(world, SETTINGS, [MOSS], SILENT, signal);
		writeFiles(vault, { [MOSS]: text(MOSS).replace('The surveyor', 'The ==surveyor==') });
		web.serve('/swifts', { type: 'text/html', body: mossPage(web.base) });
		const swifts = 'inbox/2026-03-02-rss-garden-a-wall-for-swifts.md';
		const report = await fillNotes(
			(await open(vault)).world,
			SETTINGS,
			['Plain.md', 'gone.md', MOSS, swifts],
			SILENT,
			signal,
		);
		expect(report.failed.map((each) => each.problem.kind)).toEqual([
			'note-has-no-address',
			'note-missing',
			'note-edited',
		]);
		expect(report.filled.map((each) => each.path)).toEqual([swifts]);
		expect(text(MOSS)).toContain('==surveyor==');
	});
});

describe('the queue and its decisions', () => {
	it('lists pending notes newest first and changes the status line alone, with the day of the decision below', async () => {
		const { world } = await open(vault);
		expect(readQueue(world.notes, SETTINGS).map((entry) => entry.title)).toEqual([
			'Why moss keeps time',
			'A wall for swifts',
			'Counting rain',
		]);
		const before = text(MOSS);
		expect(await decide(world, [MOSS], 'archived')).toMatchObject({ changed: [MOSS] });
		const today = localDay(world.clock.now());
		expect(text(MOSS)).toBe(before.replace('pending-analysis\n', `archived\ndecided: ${today}\n`));
		expect(readQueue(world.notes, SETTINGS)).toHaveLength(2);
		expect(await decide(world, [MOSS], 'archived')).toMatchObject({ same: [MOSS] });
	});

	it('a batch is one action: undone whole', async () => {
		const { world } = await open(vault);
		const before = readFiles(vault);
		await decide(
			world,
			readQueue(world.notes, SETTINGS).map((entry) => entry.path),
			'analysed',
		);
		expect(await undoLast(world)).toMatchObject({ ok: true, value: { paths: { length: 3 } } });
		expect(readFiles(vault)).toEqual(before);
	});
});

describe('link suggestions', () => {
	it('address first, then names; accepted once, hidden when linked, undone to the byte', async () => {
		const { world } = await open(vault);
		await fillNotes(world, SETTINGS, [MOSS], SILENT, signal);
		const suggester = suggesterOf(world);
		const offers = await suggester.offers(MOSS, 9);
		if (!offers.ok) throw new Error(offers.problem.kind);
		expect(offers.value.slice(0, 3).map((offer) => offer.path)).toEqual([
			'Curve page.md',
			expect.any(String),
			expect.any(String),
		]);
		expect(offers.value.map((offer) => offer.path)).toEqual(
			expect.arrayContaining(['Forgetting curve.md', 'old/Spaced repetition.md']),
		);
		const before = text(MOSS);
		const [first] = offers.value;
		if (!first) throw new Error('no offer');
		expect(await acceptOffer(world, MOSS, first)).toMatchObject({ ok: true });
		expect(text(MOSS)).toBe(before.replace(/- \n$/u, `- [[Curve page]] — ${first.why}\n`));
		expect(await acceptOffer(world, MOSS, first)).toMatchObject({
			ok: false,
			problem: { kind: 'already-linked' },
		});
		suggester.changed(MOSS);
		const later = await suggester.offers(MOSS, 9);
		expect(later.ok && later.value.map((offer) => offer.path)).not.toContain('Curve page.md');
		await undoLast(world);
		expect(text(MOSS)).toBe(before);
	});

	it('leaves out excluded folders and notes that link here', async () => {
		writeFiles(vault, {
			'Forgetting curve.md':
				'# Forgetting curve\n\n[[2026-03-03-rss-garden-why-moss-keeps-time]]\n',
		});
		const { world } = await open(vault);
		await fillNotes(world, SETTINGS, [MOSS], SILENT, signal);
		const offers = await suggesterOf(world, { ...SETTINGS, excludedFolders: ['old'] }).offers(
			MOSS,
			9,
		);
		const paths = offers.ok ? offers.value.map((offer) => offer.path) : [];
		expect(paths).toContain('Curve page.md');
		expect(paths).not.toContain('Forgetting curve.md');
		expect(paths).not.toContain('old/Spaced repetition.md');
	});
});

describe('looking at an address', () => {
	it('shows a feed and its first note and writes nothing', async () => {
		const before = readFiles(vault);
		const { world } = await open(vault);
		const found = await previewFeed(world, SETTINGS, `${web.base}/feed.xml`, signal);
		expect(found).toMatchObject({
			ok: true,
			value: {
				title: 'Garden letters',
				suggestedName: 'garden-letters',
				itemCount: 3,
				foundOnPage: false,
				firstNote: { path: 'inbox/2026-03-03-rss-garden-letters-why-moss-keeps-time.md' },
			},
		});
		expect(readFiles(vault)).toEqual(before);
	});
	it('follows the feed a page declares, not the one for comments', async () => {
		web.serve('/', {
			type: 'text/html',
			body: '<html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml"><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>',
		});
		const { world } = await open(vault);
		expect(await previewFeed(world, SETTINGS, web.base, signal)).toMatchObject({
			ok: true,
			value: { url: `${web.base}/feed.xml`, foundOnPage: true },
		});
	});
	it.each([
		['', 'bad-address'],
		['not an address', 'bad-address'],
		['file:///etc/passwd', 'bad-address'],
		['javascript:1', 'bad-address'],
	])('%j is refused', async (address, kind) => {
		const { world } = await open(vault);
		expect(await previewFeed(world, SETTINGS, address, signal)).toMatchObject({
			ok: false,
			problem: { kind },
		});
	});
});
