import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRecent } from '../../src/flow/feeds/recent';
import type { FeedReport } from '../../src/flow/report';
import { pauseFeed } from '../../src/flow/feeds/schedule';
import { previewFeed } from '../../src/flow/feeds/subscribe';
import { syncFeeds } from '../../src/flow/feeds/sync';
import type { Asked } from '../../src/flow/feeds/visit';
import { openVisits } from '../../src/flow/feeds/visits';
import type { World } from '../../src/ports';
import type { FeedSettings } from '../../src/settings/model';
import { item, rss, type Served } from '../support/feeds';
import { makeFolder, readFiles } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { feed, open, SETTINGS, SILENT } from '../support/vault';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let web: Loopback;
let vault: string;
let state: string;
let now: number;
beforeEach(async () => {
	web = await startLoopback();
	[vault, state] = [makeFolder(), makeFolder()];
	now = Date.UTC(2026, 2, 10, 12);
});
afterEach(() => web.close());

const alpha = (): FeedSettings => feed('alpha', `${web.base}/a.xml`);

const opened = new Map<string, Promise<World>>();

/** Opened once a test, with a clock that the test turns. */
function world(): Promise<World> {
	const known = opened.get(vault);
	if (known) return known;
	const made = open(vault, state).then((each) => ({
		...each.world,
		clock: { ...each.world.clock, now: () => now },
	}));
	opened.set(vault, made);
	return made;
}

async function visit(asked: Asked = 'by-person', one = alpha()): Promise<FeedReport> {
	const signal = new AbortController().signal;
	const report = await syncFeeds(await world(), SETTINGS, [one], SILENT, signal, asked);
	const [first] = report.feeds;
	if (!first) throw new Error('no feed in the report');
	return first;
}

function body(...days: readonly number[]): string {
	return rss(
		'alpha',
		days.map((day) =>
			item({
				title: `Day ${day}`,
				link: `${web.base}/day-${day}`,
				pubDate: new Date(Date.UTC(2026, 2, day)).toUTCString(),
			}),
		),
	);
}

/** A server that keeps validators as the standard has it. */
function serveWithTag(text: () => string, headers: Readonly<Record<string, string>> = {}): void {
	web.serve('/a.xml', (asked): Served => {
		const tag = `"${text().length}-${text().slice(-60).length}"`;
		if (asked['if-none-match'] === tag) return { status: 304, headers: { etag: tag, ...headers } };
		return { body: text(), headers: { etag: tag, ...headers } };
	});
}

const conditional = (): readonly boolean[] =>
	web.asked.map(({ headers }) => 'if-none-match' in headers || 'if-modified-since' in headers);

describe('asking again', () => {
	it('carries both validators; 304 reads no body, parses and writes nothing', async () => {
		web.serve('/a.xml', (asked): Served =>
			asked['if-none-match'] === '"v1"'
				? { status: 304 }
				: {
						body: body(1),
						headers: { etag: '"v1"', 'last-modified': 'Sun, 01 Mar 2026 00:00:00 GMT' },
					},
		);
		expect((await visit()).made).toHaveLength(1);
		const before = readFiles(vault);
		now += HOUR;
		expect(await visit()).toMatchObject({ unchanged: true, same: 1, made: [], failed: [] });
		expect(web.asked[1]?.headers).toMatchObject({
			'if-none-match': '"v1"',
			'if-modified-since': 'Sun, 01 Mar 2026 00:00:00 GMT',
		});
		expect(readFiles(vault)).toEqual(before);
	});

	it('304 of a feed that was never seen is no answer', async () => {
		web.serve('/a.xml', { status: 304 });
		expect(await visit()).toMatchObject({ failed: [{ kind: 'http-status', detail: '304' }] });
		web.serve('/a.xml', { body: body(1) });
		now += HOUR;
		expect((await visit()).made).toHaveLength(1);
	});

	it('304 to a request without validators is no answer: a feed must not fall silent by it', async () => {
		web.serve('/a.xml', { body: body(1) });
		expect((await visit()).made).toHaveLength(1);
		now += HOUR;
		web.serve('/a.xml', { status: 304 });
		expect(await visit()).toMatchObject({ failed: [{ kind: 'http-status', detail: '304' }] });
		web.serve('/a.xml', { body: body(1, 2) });
		now += DAY;
		expect((await visit()).made).toHaveLength(1);
	});

	it('the same bytes from a server without validators are not parsed again', async () => {
		web.serve('/a.xml', { body: body(1) });
		await visit();
		now += HOUR;
		expect(await visit()).toMatchObject({ unchanged: true, same: 1 });
		web.serve('/a.xml', { body: body(1, 2) });
		now += HOUR;
		expect((await visit()).made).toHaveLength(1);
	});

	it('validators are let go after fifty answers and after eight days', async () => {
		serveWithTag(() => body(1));
		for (let time = 0; time < 53; time += 1) {
			await visit();
			now += HOUR;
		}
		expect(conditional().flatMap((is, at) => (is ? [] : [at]))).toEqual([0, 51]);
		now += 9 * DAY;
		await visit();
		expect(conditional().at(-1)).toBe(false);
	});

	it('what was not dealt with is sent again whole', async () => {
		serveWithTag(() => body(1, 2));
		const stop = new AbortController();
		const progress = { step: (done: number) => (done === 1 ? stop.abort() : undefined) };
		await syncFeeds(await world(), SETTINGS, [alpha()], progress, stop.signal);
		now += HOUR;
		await visit();
		expect(conditional()).toEqual([false, false]);
		expect([...readFiles(vault).keys()].filter((path) => path.endsWith('.md'))).toHaveLength(2);
	});

	it('a feed that is followed already is told as such before it is added once more', async () => {
		web.serve('/a.xml', { body: body(1) });
		const followed = { ...SETTINGS, feeds: [feed('mine', `${web.base}/a.xml/`)] };
		const signal = new AbortController().signal;
		const again = await previewFeed(await world(), followed, alpha().url, signal);
		const anew = await previewFeed(await world(), SETTINGS, alpha().url, signal);
		expect(again.ok && again.value.followedAs).toBe('mine');
		expect(anew.ok && anew.value.followedAs).toBeUndefined();
	});

	it('adding a feed costs its publisher one request', async () => {
		web.serve('/a.xml', { body: body(1) });
		const here = await world();
		const signal = new AbortController().signal;
		const found = await previewFeed(here, SETTINGS, alpha().url, signal);
		expect(found.ok).toBe(true);
		const report = await syncFeeds(here, SETTINGS, [alpha()], SILENT, signal);
		expect(report.feeds[0]?.made).toHaveLength(1);
		expect(web.requests).toHaveLength(1);
		keepRecent(here, alpha().url, { status: 200, headers: {}, bytes: new Uint8Array() });
		now += HOUR;
		await syncFeeds(here, SETTINGS, [alpha()], SILENT, signal);
		expect(web.requests).toHaveLength(2);
	});
});

describe('what the server asks for', () => {
	it.each([
		['max-age', { 'cache-control': 'public, max-age=3600' }, 'max-age', 60],
		[
			'Expires',
			{ expires: 'Tue, 10 Mar 2026 12:45:00 GMT', date: 'Tue, 10 Mar 2026 12:00:00 GMT' },
			'max-age',
			45,
		],
	])('%s binds the person’s command too', async (_, headers, why, minutes) => {
		web.serve('/a.xml', { body: body(1), headers });
		await visit();
		now += minutes * MINUTE - 1000;
		expect(await visit('by-name')).toMatchObject({ waiting: { why } });
		expect(web.requests).toHaveLength(1);
		now += 2000;
		await visit();
		expect(web.requests).toHaveLength(2);
	});

	it.each([
		['in seconds', 503, '7200', 120],
		['in seconds, of a 429', 429, '7200', 120],
		['as a date', 429, 'Tue, 10 Mar 2026 15:00:00 GMT', 180],
		['as a date, of a 503', 503, 'Tue, 10 Mar 2026 15:00:00 GMT', 180],
		['as a date that is past', 429, 'Mon, 09 Mar 2026 15:00:00 GMT', 60],
		['of thirty years', 429, '999999999', 7 * 24 * 60],
		['absent from a 429', 429, undefined, 60],
		['of nonsense', 429, 'soon', 60],
	])('Retry-After %s', async (_, status, value, minutes) => {
		const headers = value === undefined ? {} : { 'retry-after': value };
		web.serve('/a.xml', { status, body: 'busy', headers });
		expect((await visit()).failed).toMatchObject([{ kind: 'http-status', subject: 'alpha' }]);
		now += minutes * MINUTE - 1000;
		expect(await visit()).toMatchObject({ waiting: { why: 'retry-after' }, failed: [] });
		expect(web.requests).toHaveLength(1);
		now += 2000;
		await visit();
		expect(web.requests).toHaveLength(2);
	});

	it('a month of replay: no request before its time, none unconditional but the planned ones', async () => {
		let day = 1;
		serveWithTag(() => body(...Array.from({ length: day }, (_, at) => at + 1)), {
			'cache-control': 'max-age=1800',
		});
		let [last, early] = [-Infinity, 0];
		const start = now;
		for (; now < start + 30 * DAY; now += 10 * MINUTE) {
			day = 1 + Math.floor((now - start) / DAY);
			const before = web.requests.length;
			await visit('by-itself');
			if (web.requests.length === before) continue;
			if (now - last < 1800_000) early += 1;
			last = now;
		}
		expect(early).toBe(0);
		const unconditional = conditional().filter((is) => !is).length;
		expect(unconditional).toBe(1);
		expect(web.requests.length).toBeGreaterThan(29);
		expect(web.requests.length).toBeLessThan(24 * 30);
		expect([...readFiles(vault).keys()].filter((path) => path.endsWith('.md'))).toHaveLength(30);
	});
});

describe('the nights in which clocks are changed', () => {
	const zone = process.env['TZ'];
	afterEach(() => {
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
	});

	/** Hours between visits over four days around an instant, in a zone. */
	async function waits(night: number, timeZone: string): Promise<readonly number[]> {
		process.env['TZ'] = timeZone;
		[vault, state] = [makeFolder(), makeFolder()];
		now = night - 2 * DAY;
		serveWithTag(() => body(1));
		const times: number[] = [];
		for (; now < night + 2 * DAY; now += 10 * MINUTE) {
			const before = web.requests.length;
			await visit('by-itself', { ...alpha(), intervalMinutes: 180 });
			if (web.requests.length > before) times.push(now);
		}
		return times.slice(1).map((at, index) => (at - (times[index] ?? 0)) / HOUR);
	}

	it.each([
		['forward', Date.UTC(2026, 2, 29, 1), 'Europe/Berlin'],
		['back', Date.UTC(2026, 9, 25, 1), 'Europe/Berlin'],
		['at midnight', Date.UTC(2018, 10, 4, 3), 'America/Sao_Paulo'],
	])('%s: no visit is left out and none comes twice', async (_, night, timeZone) => {
		const [there, inUtc] = [await waits(night, timeZone), await waits(night, 'UTC')];
		for (const each of [there, inUtc]) {
			expect(each.length).toBeGreaterThan(20);
			expect(Math.min(...each)).toBeGreaterThanOrEqual(3);
			expect(Math.max(...each)).toBeLessThan(3.5);
		}
	});
});

describe('failing', () => {
	it('waits ever longer, pauses after twelve failures over a week, and a named try brings it back', async () => {
		web.serve('/a.xml', { status: 500, body: 'no' });
		const start = now;
		const times: number[] = [];
		for (; now < start + 60 * DAY; now += HOUR) {
			const before = web.requests.length;
			await visit('by-itself');
			if (web.requests.length > before) times.push(now - start);
		}
		expect(times).toHaveLength(12);
		const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0));
		expect([...waits].sort((a, b) => a - b)).toEqual(waits);
		const [, , paused] = [0, 0, await visit()];
		expect(paused).toMatchObject({ paused: { reason: 'failing' }, waiting: { why: 'paused' } });
		web.serve('/a.xml', { body: body(1) });
		expect((await visit('by-name')).made).toHaveLength(1);
		expect(openVisits(await world()).get(alpha().url)).toMatchObject({ failures: 0 });
		expect((await visit()).paused).toBeUndefined();
	});

	it('410 pauses at once', async () => {
		web.serve('/a.xml', { status: 410, body: 'gone' });
		expect(await visit()).toMatchObject({ paused: { reason: 'gone' } });
		await visit();
		expect(web.requests).toHaveLength(1);
	});
});

describe('moving', () => {
	it('a permanent redirect seen three times is proposed and never taken by itself; a temporary one is not', async () => {
		for (const [status, proposed] of [
			[301, `${web.base}/new.xml`],
			[302, undefined],
		] as const) {
			[vault, state] = [makeFolder(), makeFolder()];
			web.serve('/a.xml', { status, headers: { location: '/new.xml' } });
			web.serve('/new.xml', { body: body(1) });
			const proposals = [];
			for (let time = 0; time < 4; time += 1) {
				proposals.push((await visit()).moved?.url);
				now += HOUR;
			}
			expect(proposals).toEqual([undefined, undefined, proposed, proposed]);
		}
	});

	it('a feed that names another address of its own is proposed after five answers over three days', async () => {
		const self = 'https://new.alpha-letters.org/feed';
		let count = 0;
		web.serve('/a.xml', () => ({
			body: body((count += 1)).replace(
				'<link>',
				`<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="${self}"/><link>`,
			),
		}));
		const proposals = [];
		for (let time = 0; time < 6; time += 1) {
			proposals.push((await visit()).moved?.url);
			now += DAY;
		}
		expect(proposals).toEqual([undefined, undefined, undefined, undefined, self, self]);
	});
});

describe('signing in', () => {
	it('sends the secret to the feed and not to where it redirects', async () => {
		process.env['ZETTELFEED_SECRET_ALPHA_KEY'] = 't0ken';
		const other = await startLoopback();
		other.serve('/a.xml', { body: body(1) });
		web.serve('/a.xml', { status: 302, headers: { location: `${other.base}/a.xml` } });
		const auth = { kind: 'bearer', secret: 'alpha-key' } as const;
		expect((await visit('by-person', { ...alpha(), auth })).made).toHaveLength(1);
		expect(web.asked[0]?.headers['authorization']).toBe('Bearer t0ken');
		expect(other.asked[0]?.headers['authorization']).toBeUndefined();
		delete process.env['ZETTELFEED_SECRET_ALPHA_KEY'];
		await other.close();
	});
});

describe('a feed the person paused', () => {
	const state = async (): Promise<string | undefined> =>
		openVisits(await world()).get(alpha().url).paused?.reason;

	it('stays paused though a run that asked it before is still under way', async () => {
		const here = await world();
		let paused = Promise.resolve();
		web.serve('/a.xml', () => {
			paused = pauseFeed(here, alpha(), true);
			return { body: body(1) };
		});
		expect((await visit()).made).toHaveLength(1);
		await paused;
		expect(await state()).toBe('asked');
	});

	it('is asked where the person names it, and stays paused', async () => {
		web.serve('/a.xml', { body: body(1) });
		await pauseFeed(await world(), alpha(), true);
		expect((await visit('by-name')).made).toHaveLength(1);
		expect(await state()).toBe('asked');
		await pauseFeed(await world(), alpha(), false);
		expect(await state()).toBeUndefined();
	});
});

describe('a feed whose secret is missing', () => {
	it('is not looked at every minute: it waits like one that fails, and no request is counted', async () => {
		const locked: FeedSettings = { ...alpha(), auth: { kind: 'bearer', secret: 'no-such-secret' } };
		expect((await visit('by-itself', locked)).failed).toMatchObject([{ kind: 'secret-missing' }]);
		expect(await visit('by-itself', locked)).toMatchObject({
			waiting: { why: 'back-off' },
			failed: [],
		});
		expect(openVisits(await world()).get(locked.url)).toMatchObject({
			lastProblem: 'secret-missing',
			requests: 0,
			answers: [],
		});
	});
});
