import { readFileSync, renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dueFetches, failedFetches, renamedFailure } from '../../src/flow/texts/failures';
import {
	awakeNotes,
	failedNotes,
	pendingNotes,
	pendingOfFeed,
} from '../../src/flow/texts/fetch-choice';
import {
	beginFetchRun,
	leftOfFetchRun,
	renamedInRun,
	wasStopped,
} from '../../src/flow/texts/fetch-run';
import { fillNotes } from '../../src/flow/texts/fill';
import { nextTry } from '../../src/flow/texts/retry';
import { undoLast } from '../../src/flow/undo/undo';
import type { FillReport } from '../../src/flow/report';
import { problem } from '../../src/base/problem';
import { fail } from '../../src/base/result';
import type { World } from '../../src/ports';
import { failedLine, fillSentence } from '../../src/words/fetch';
import { CHALLENGE, page, prose } from '../support/articles';
import { makeFolder, writeFiles } from '../support/folder';
import { startSites, type Sites } from '../support/sites';
import { feed, open, SETTINGS, SILENT } from '../support/vault';

const signal = new AbortController().signal;
const url = 'https://harbour.example/tide';
const html = (body: string): { type: string; body: string } => ({ type: 'text/html', body });

let web: Sites;
let vault: string;
let state: string;
beforeEach(async () => {
	web = await startSites();
	[vault, state] = [makeFolder({ 'tide.md': note(url) }), makeFolder()];
});
afterEach(() => web.close());

function note(address: string, more = '', section = 'placeholder'): string {
	return `---\ntitle: "Tide"\nsource: "harbour RSS"\nurl: "${address}"\nstatus: pending-analysis\n${more}---\n\n# Tide\n\n> A gauge.\n\n## Full Content\n\n${section}\n\n## Analysis Checklist\n\n- [ ] Read\n\n## Related\n\n- \n`;
}
const world = async (): Promise<World> => web.onWeb((await open(vault, state)).world);
const text = (path = 'tide.md'): string => readFileSync(join(vault, path), 'utf8');

describe('the better text stays', () => {
	it('a page that says less than what stands there changes nothing, and the report says why', async () => {
		web.serve(url, html(page('Tide', prose(1, 6) + '<ul><li>a</li><li>b</li><li>c</li></ul>')));
		await fillNotes(await world(), SETTINGS, ['tide.md'], SILENT, signal);
		const rich = text();
		web.serve(url, html(page('Tide', prose(1, 2))));
		const report = await fillNotes(await world(), SETTINGS, ['tide.md'], SILENT, signal);
		expect(report.kept).toMatchObject([
			{ path: 'tide.md', why: expect.stringMatching(/words instead of/u) as string },
		]);
		expect(fillSentence(report)).toMatch(/Kept the better text/u);
		expect(text()).toBe(rich);
	});

	it('a part never replaces the whole; the whole replaces a part, and its line goes', async () => {
		const saga = 'https://harbour.example/saga';
		writeFiles(vault, { 'saga.md': note(saga) });
		const next = `<link rel="next" href="${saga}/2">`;
		web.serve(saga, html(page('Saga', prose(1, 6), { head: next })));
		const first = await fillNotes(await world(), SETTINGS, ['saga.md'], SILENT, signal);
		expect(first.filled).toMatchObject([{ partial: 'pages' }]);
		expect(text('saga.md')).toMatch(/%% zettelfeed:text %%\n\n> \[!info\] Only the first pages\./u);
		expect(text('saga.md')).toMatch(/method=\w+\+partial /u);
		web.serve(`${saga}/2`, html(page('Saga', prose(2, 6))));
		await fillNotes(await world(), SETTINGS, ['saga.md'], SILENT, signal);
		const whole = text('saga.md');
		expect(whole).not.toContain('[!info]');
		web.serve(`${saga}/2`, { status: 503 });
		const again = await fillNotes(await world(), SETTINGS, ['saga.md'], SILENT, signal);
		expect(again.kept).toHaveLength(1);
		expect(text('saga.md')).toBe(whole);
	});
});

describe('a note that is another by the time its text comes', () => {
	/** A world in which something happens to the vault while the page is on its way. */
	const meanwhile = async (happens: (opened: World) => Promise<void> | void): Promise<World> => {
		const opened = await world();
		const { get } = opened.http;
		const http: World['http'] = {
			async get(request, stop) {
				const answer = await get(request, stop);
				await happens(opened);
				return answer;
			},
		};
		// The same object: what knows a world knows it by that.
		return Object.assign(opened, { http });
	};
	beforeEach(() => web.serve(url, html(page('Tide', prose(1, 6)))));

	it('is found where it was renamed', async () => {
		const move = async (opened: World): Promise<void> => {
			await opened.notes.rename('tide.md', 'filed/ebb.md');
			await renamedInRun(opened, 'tide.md', 'filed/ebb.md');
		};
		const opened = await meanwhile(move);
		const report = await fillNotes(opened, SETTINGS, ['tide.md'], SILENT, signal);
		expect(report).toMatchObject({ filled: [{ path: 'filed/ebb.md' }], failed: [] });
		expect(text('filed/ebb.md')).toContain('zettelfeed:from');
		expect((await undoLast(opened)).ok).toBe(true);
		expect(text('filed/ebb.md')).toBe(note(url));
	});

	it('that failed and is renamed before the run ends is remembered by the name it has', async () => {
		const ebb = 'https://harbour.example/ebb';
		writeFiles(vault, { 'b.md': note(ebb) });
		web.serve(url, { status: 404 });
		web.serve(ebb, html(page('Tide', prose(1, 6))));
		const opened = await world();
		const { get } = opened.http;
		const http: World['http'] = {
			async get(request, stop) {
				if (request.url === ebb && opened.notes.facts('tide.md')) {
					await opened.notes.rename('tide.md', 'filed/tide.md');
					await renamedInRun(opened, 'tide.md', 'filed/tide.md');
				}
				return get(request, stop);
			},
		};
		Object.assign(opened, { http });
		const report = await fillNotes(opened, SETTINGS, ['tide.md', 'b.md'], SILENT, signal);
		expect(report).toMatchObject({
			filled: [{ path: 'b.md' }],
			failed: [{ path: 'filed/tide.md' }],
		});
		expect(failedFetches(opened).map((each) => each.path)).toEqual(['filed/tide.md']);
	});

	it('in a run of its own leaves what is left of an earlier run by the names it has', async () => {
		writeFiles(vault, { 'a.md': note(`${url}/a`), 'b.md': note(`${url}/b`) });
		const opened = await meanwhile(async ({ notes }) => {
			if (!notes.facts('b.md')) return;
			await notes.rename('b.md', 'c.md');
			await renamedInRun(opened, 'b.md', 'c.md');
		});
		await beginFetchRun(opened, ['tide.md', 'a.md', 'b.md']);
		await fillNotes(opened, SETTINGS, ['tide.md'], SILENT, signal);
		expect(leftOfFetchRun(opened)).toEqual(['a.md', 'c.md']);
	});

	it.each([
		['about another page', (now: string) => now.replace('/tide', '/ebb')],
		['empty', () => ''],
		['without properties that can be read', (now: string) => now.replace('"Tide"', '"Tide')],
	])('stays as it is where it is %s', async (_, edit) => {
		const edited = edit(note(url));
		const opened = await meanwhile(() => writeFiles(vault, { 'tide.md': edited }));
		const report = await fillNotes(opened, SETTINGS, ['tide.md'], SILENT, signal);
		expect(report.failed).toMatchObject([{ problem: { kind: 'note-changed' } }]);
		expect(text()).toBe(edited);
	});

	it('keeps what the person wrote into it', async () => {
		const own = note(url).replace('placeholder', 'My words.').replace('- \n', '- [[x]]\n');
		const opened = await meanwhile(() => writeFiles(vault, { 'tide.md': own }));
		await fillNotes(opened, SETTINGS, ['tide.md'], SILENT, signal);
		expect(text()).toContain('My words.\n\n%% zettelfeed:text %%');
		expect(text()).toContain('- [[x]]\n');
	});
});

describe('the address of a note', () => {
	it.each([
		`["${url}", "https://other.example/"]`,
		`"<${url}>"`,
		`"[The tide](${url})"`,
		`" ${url} "`,
	])('is found in %s', async (written) => {
		writeFiles(vault, { 'tide.md': note(url).replace(`"${url}"`, written) });
		web.serve(url, html(page('Tide', prose(1, 6))));
		const report = await fillNotes(await world(), SETTINGS, ['tide.md'], SILENT, signal);
		expect(report.filled).toHaveLength(1);
	});

	it('is not asked where a feed of the open web names a private one; a person’s own feed may', async () => {
		const inside = 'http://192.168.250.250/x';
		writeFiles(vault, { 'tide.md': note(inside) });
		const opened = await world();
		const asked: string[] = [];
		const http: World['http'] = {
			get(request) {
				asked.push(request.url);
				return Promise.resolve(fail(problem('timeout', request.url)));
			},
		};
		const from = (feedUrl: string): Promise<FillReport> => {
			const settings = { ...SETTINGS, feeds: [feed('harbour', feedUrl)] };
			return fillNotes({ ...opened, http }, settings, ['tide.md'], SILENT, signal);
		};
		expect((await from('https://harbour.example/feed')).failed).toMatchObject([
			{ problem: { kind: 'private-address' } },
		]);
		expect(asked).toEqual([]);
		await from('http://192.168.250.1/feed');
		expect(asked).toEqual([inside]);
	});
});

describe('properties of the text', () => {
	it('are filled where the note has them and they are empty, and undone with the text', async () => {
		const more = 'words:\nminutes:\nauthor: []\nlanguage: ""\nimage: "mine.png"\n';
		writeFiles(vault, { 'tide.md': note(url, more) });
		const before = text();
		const head =
			'<meta name="author" content="A. Keeper"><meta property="og:image" content="https://harbour.example/a.png"><meta property="article:published_time" content="2026-02-01T08:00:00Z">';
		web.serve(url, html(page('Tide', prose(1, 6), { head })));
		const opened = await world();
		const report = await fillNotes(opened, SETTINGS, ['tide.md'], SILENT, signal);
		const words = report.filled[0]?.words ?? 0;
		expect(text()).toContain(`words: ${words}\n`);
		expect(text()).toMatch(/minutes: [1-9]/u);
		expect(text()).toContain('author: ["A. Keeper"]');
		expect(text()).toContain('language: "en"');
		expect(text()).toContain('image: "mine.png"');
		expect(text()).not.toContain('published:');
		web.serve(url, html(page('Tide', prose(1, 8), { head })));
		await fillNotes(await world(), SETTINGS, ['tide.md'], SILENT, signal);
		expect(text()).not.toContain(`words: ${words}\n`);
		expect(text()).toMatch(/words: \d+\n/u);
		await undoLast(await world());
		expect(text()).toContain(`words: ${words}\n`);
		await undoLast(await world());
		expect(text()).toBe(before);
	});

	it('a number that the person wrote stays', async () => {
		writeFiles(vault, { 'tide.md': note(url, 'words: 7\n') });
		web.serve(url, html(page('Tide', prose())));
		await fillNotes(await world(), SETTINGS, ['tide.md'], SILENT, signal);
		expect(text()).toContain('words: 7\n');
	});

	it('an empty list takes a value alone, a blank within it or none', async () => {
		const head = '<meta name="author" content="A. Keeper">';
		web.serve(url, html(page('Tide', prose(), { head })));
		for (const empty of ['[]', '[ ]']) {
			writeFiles(vault, { 'tide.md': note(url, `author: ${empty}\n`) });
			await fillNotes(await world(), SETTINGS, ['tide.md'], SILENT, signal);
			expect(text()).toContain('author: ["A. Keeper"]\n');
		}
	});
});

describe('walls and other failures', () => {
	it('a wall leaves the note pending and untouched, with the reason and the next try; a retry that works ends it', async () => {
		web.serve(url, { status: 403, ...html(CHALLENGE) });
		const before = text();
		const opened = await world();
		const report = await fillNotes(opened, SETTINGS, ['tide.md'], SILENT, signal);
		expect(report.failed).toMatchObject([
			{
				path: 'tide.md',
				problem: { kind: 'page-challenge' },
				nextTry: expect.any(Number) as number,
			},
		]);
		expect(text()).toBe(before);
		expect(pendingNotes(opened, SETTINGS)).toEqual(['tide.md']);
		const [failure] = failedFetches(opened);
		if (!failure) throw new Error('no failure');
		expect(failedLine(failure, opened.clock.now())).toMatch(
			/person is asking.*next try is due in/su,
		);
		expect(dueFetches(opened)).toEqual([]);
		await opened.clock.sleep(20 * 60_000, signal);
		expect(dueFetches(opened).map((each) => each.path)).toEqual(['tide.md']);
		web.serve(url, html(page('Tide', prose())));
		await fillNotes(opened, SETTINGS, failedNotes(opened, SETTINGS), SILENT, signal);
		expect(failedFetches(opened)).toEqual([]);
		expect(text()).toContain('%% zettelfeed:text %%');
	});

	it('a next try reckoned by a clock that has been set back is not waited for', async () => {
		const opened = await world();
		web.serve(url, { status: 500 });
		let ahead = 30 * 86_400_000;
		const at = { ...opened, clock: { ...opened.clock, now: () => Date.now() + ahead } };
		await fillNotes(at, SETTINGS, ['tide.md'], SILENT, signal);
		expect(dueFetches(at)).toEqual([]);
		ahead = 0;
		expect(dueFetches(at)).toHaveLength(1);
	});

	it.each([
		[429, '7200'],
		[503, '7200.5'],
		[500, '7200'],
		[502, ' 7200 '],
	])('a server that answers %s and names its time (%s) is waited for', async (status, after) => {
		web.serve(url, { status, headers: { 'retry-after': after } });
		const opened = await world();
		const from = opened.clock.now() + 7_199_000;
		const report = await fillNotes(opened, SETTINGS, ['tide.md'], SILENT, signal);
		expect(report.failed[0]?.nextTry).toBeGreaterThan(from);
	});

	it('what will not pass is never tried by itself, what may is tried ever later, and not for ever', () => {
		const at = { now: 0, path: 'a.md', notBefore: 0 };
		const wait = (kind: 'page-paywall' | 'timeout', tries: number): number | undefined =>
			nextTry(problem(kind, ''), tries, at);
		expect(wait('page-paywall', 1)).toBeUndefined();
		expect(nextTry(problem('http-status', '', '404'), 1, at)).toBeUndefined();
		const waits = [1, 2, 3, 4].map((tries) => wait('timeout', tries) ?? 0);
		expect([...waits].sort((a, b) => a - b)).toEqual(waits);
		expect(wait('timeout', 10)).toBeLessThanOrEqual(1.2 * 24 * 3_600_000);
		expect(wait('timeout', 16)).toBeUndefined();
		// The server's own wish goes first.
		expect(
			nextTry(problem('http-status', '', '503'), 1, { ...at, notBefore: 1e9 }),
		).toBeGreaterThan(1e9);
	});

	it('a run over many passes by what holds its text, and what failed and is not due', async () => {
		const other = 'https://quay.example/b';
		writeFiles(vault, { 'b.md': note(other) });
		web.serve(url, html(page('Tide', prose())));
		const first = await fillNotes(await world(), SETTINGS, ['tide.md', 'b.md'], SILENT, signal);
		expect([first.filled.length, first.failed.length]).toEqual([1, 1]);
		const asked = web.asked.length;
		const opened = await world();
		const again = await fillNotes(
			opened,
			SETTINGS,
			pendingNotes(opened, SETTINGS),
			SILENT,
			signal,
			{
				onlyMissing: true,
			},
		);
		expect(again).toMatchObject({ had: 1, waiting: 1, filled: [], failed: [] });
		expect(web.asked).toHaveLength(asked);
	});
});

describe('a failure that waiting does not help', () => {
	const all = async (settings = SETTINGS): Promise<FillReport> => {
		const opened = await world();
		const paths = ['tide.md', ...pendingNotes(opened, settings)];
		return fillNotes(opened, settings, paths, SILENT, signal, { onlyMissing: true });
	};

	it('is left alone by a run over many while nothing changes', async () => {
		web.serve(url, { status: 404 });
		expect((await all()).failed).toHaveLength(1);
		expect(await all()).toMatchObject({ failed: [], waiting: 1 });
	});

	it('is tried again once the code in its note ends', async () => {
		web.serve(url, html(page('Tide', prose())));
		writeFiles(vault, { 'tide.md': note(url).replace('> A gauge.', '```') });
		expect((await all()).failed.map((each) => each.problem.kind)).toEqual(['never-closed']);
		expect(await all()).toMatchObject({ failed: [], waiting: 1 });
		utimesSync(join(vault, 'tide.md'), 1, 1);
		expect((await all()).failed).toHaveLength(1);
		writeFiles(vault, { 'tide.md': note(url) });
		expect((await all()).filled).toHaveLength(1);
	});

	it('is tried again once the note has an address', async () => {
		writeFiles(vault, { 'tide.md': note('') });
		expect((await all()).failed.map((each) => each.problem.kind)).toEqual(['note-has-no-address']);
		writeFiles(vault, { 'tide.md': note(url) });
		web.serve(url, html(page('Tide', prose())));
		expect((await all()).filled).toHaveLength(1);
	});

	it('is tried again once a rule or the reader was set', async () => {
		web.serve(url, html(page('Tide', '<div class="log">Short.</div>')));
		expect((await all()).failed.map((each) => each.problem.kind)).toEqual(['no-article']);
		const fullText = { ...SETTINGS.fullText, reader: true };
		web.serve(`https://r.jina.ai/${url}`, {
			type: 'text/plain',
			body: `Title: Tide\n\nMarkdown Content:\n${prose().replace(/<\/?p>/gu, '\n')}`,
		});
		expect((await all({ ...SETTINGS, fullText })).filled).toHaveLength(1);
	});
});

describe('runs', () => {
	const many = Array.from({ length: 8 }, (_, at) => `n${at}.md`);
	beforeEach(() => {
		for (const path of many) {
			const address = `https://${path.slice(0, 2)}.example/a`;
			writeFiles(vault, { [path]: note(address) });
			web.serve(address, html(page('Tide', prose(Number(path.slice(1, 2))))));
		}
	});

	it('what a stopped run left is known after a restart and can go on', async () => {
		const stop = new AbortController();
		const stopping = { step: (done: number) => (done >= 2 ? stop.abort() : undefined) };
		const report = await fillNotes(await world(), SETTINGS, many, stopping, stop.signal);
		expect(report.cancelled).toBe(true);
		expect(report.filled.length).toBeLessThan(many.length);
		// Nothing failed: some were not reached, and the sentence says how to go on with them.
		expect([report.failed, report.left]).toEqual([[], many.length - report.filled.length]);
		expect(fillSentence(report)).toMatch(
			/^Stopped: Full text added to \d notes?, \d not reached\. “Continue the interrupted fetch” goes on with them\.$/u,
		);
		const restarted = await world();
		const left = leftOfFetchRun(restarted);
		expect(left.length).toBeGreaterThan(0);
		const rest = await fillNotes(restarted, SETTINGS, left, SILENT, signal, { onlyMissing: true });
		expect(rest.failed).toEqual([]);
		for (const path of many) expect(text(path)).toContain('%% zettelfeed:text %%');
		expect(leftOfFetchRun(await world())).toEqual([]);
		// What was cut off is no failure of its note.
		expect(failedFetches(restarted)).toEqual([]);
	});

	it('one note that is left is crossed off as well, and notes that wait for their time', async () => {
		const opened = await world();
		await beginFetchRun(opened, many.slice(0, 2));
		await fillNotes(opened, SETTINGS, many.slice(0, 1), SILENT, signal);
		expect(leftOfFetchRun(await world())).toEqual(many.slice(1, 2));
		web.serve('https://n1.example/a', { status: 404 });
		const run = { onlyMissing: true };
		await fillNotes(opened, SETTINGS, many.slice(1, 2), SILENT, signal, run);
		expect(leftOfFetchRun(await world())).toEqual([]);
		await beginFetchRun(opened, many.slice(1, 2));
		const waited = await fillNotes(opened, SETTINGS, many.slice(1, 2), SILENT, signal, run);
		expect(waited.waiting).toBe(1);
		expect(leftOfFetchRun(await world())).toEqual([]);
	});

	it('a later run does not forget what an interrupted one left, and lets go of what was stopped', async () => {
		const opened = await world();
		await beginFetchRun(opened, many.slice(0, 2));
		await fillNotes(opened, SETTINGS, many.slice(2, 5), SILENT, signal);
		expect(leftOfFetchRun(await world())).toEqual(many.slice(0, 2));
		const stop = new AbortController();
		stop.abort();
		await fillNotes(opened, SETTINGS, many.slice(5, 7), SILENT, stop.signal);
		const stopped = await world();
		expect(wasStopped(stopped)).toBe(true);
		expect(leftOfFetchRun(stopped)).toEqual([...many.slice(0, 2), ...many.slice(5, 7)]);
		await beginFetchRun(stopped, many.slice(6));
		expect(wasStopped(stopped)).toBe(false);
		expect(leftOfFetchRun(stopped)).toEqual(many.slice(6));
	});

	it('a note that is renamed keeps why it failed, and is still to be done', async () => {
		const opened = await world();
		web.serve(url, { status: 404 });
		await fillNotes(opened, SETTINGS, ['tide.md'], SILENT, signal);
		await beginFetchRun(opened, ['n0.md', 'tide.md']);
		renameSync(join(vault, 'tide.md'), join(vault, 'ebb.md'));
		await renamedFailure(opened, 'tide.md', 'ebb.md');
		await renamedInRun(opened, 'tide.md', 'ebb.md');
		const restarted = await world();
		expect(failedFetches(restarted).map((each) => each.path)).toEqual(['ebb.md']);
		expect(leftOfFetchRun(restarted)).toEqual(['n0.md', 'ebb.md']);
	});

	it('at most four at once, each host in turn', async () => {
		const opened = await world();
		let running = 0;
		let most = 0;
		const counted: World = {
			...opened,
			http: {
				async get(request, given) {
					most = Math.max(most, (running += 1));
					await new Promise((resolve) => setImmediate(resolve));
					const answer = await opened.http.get(request, given);
					running -= 1;
					return answer;
				},
			},
		};
		await fillNotes(counted, SETTINGS, many, SILENT, signal);
		expect(most).toBe(4);
	});

	it('a template is no pending note', async () => {
		writeFiles(vault, { 'templates/rss.md': note('{{url}}') });
		expect(pendingNotes(await world(), SETTINGS)).not.toContain('templates/rss.md');
	});

	it.each([
		['2999-01-01', []],
		['2001-01-01', ['asleep.md']],
	])('a note snoozed until %s is left alone by runs over many until then', async (day, taken) => {
		const asleep = note(`${url}/later`, `snoozed-until: ${day}\n`);
		writeFiles(vault, { 'asleep.md': asleep });
		const opened = await world();
		web.serve(`${url}/later`, { status: 500 });
		await fillNotes(opened, SETTINGS, ['asleep.md'], SILENT, signal);
		const rest = (paths: readonly string[]): readonly string[] =>
			paths.filter((path) => path === 'asleep.md');
		expect(rest(awakeNotes(opened, SETTINGS))).toEqual(taken);
		expect(rest(pendingOfFeed(opened, SETTINGS, 'harbour'))).toEqual(taken);
		expect(rest(failedNotes(opened, SETTINGS))).toEqual(taken);
		// Opened by hand it is asked for all the same.
		expect(pendingNotes(opened, SETTINGS)).toContain('asleep.md');
	});

	it('the notes of a feed are those that name it', async () => {
		writeFiles(vault, {
			'other.md': note(url).replace('harbour RSS', 'quay RSS'),
			'both.md': note(url)
				.replace('harbour RSS', 'quay RSS')
				.replace('status:', 'sources: ["quay RSS", "harbour RSS"]\nstatus:'),
		});
		const found = pendingOfFeed(await world(), SETTINGS, 'harbour');
		expect(found).toContain('both.md');
		expect(found).not.toContain('other.md');
	});
});
