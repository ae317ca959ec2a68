import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../src/cli/clock';
import { parseHtml } from '../../src/cli/dom';
import { createHttp } from '../../src/cli/http';
import { discoverFeeds, LIMITS } from '../../src/flow/feeds/discover';
import { previewFeed } from '../../src/flow/feeds/subscribe';
import type { Http, World } from '../../src/ports';
import { problemSentence } from '../../src/words/problem';
import { gardenFeed, item, rss, type Served } from '../support/feeds';
import { makeFolder } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { open, SETTINGS } from '../support/vault';

type Needs = Pick<World, 'http' | 'clock' | 'parseHtml'>;
const { signal } = new AbortController();

let web: Loopback;
beforeEach(async () => (web = await startLoopback()));
afterEach(() => web.close());

function world(http: Http = createHttp({ files: new Set(), timeoutMs: 400 })): Needs {
	return { http, clock: createClock(), parseHtml };
}

/** The whole web on loopback: `https://host/path` is served as `/host/path`. */
function twin(): Needs {
	const real = createHttp({ files: new Set(), timeoutMs: 400 });
	return world({
		get: async (request, stop) => {
			const url = new URL(request.url);
			const answer = await real.get(
				{ ...request, url: `${web.base}/${url.host}${url.pathname}${url.search}` },
				stop,
			);
			return answer.ok ? { ok: true, value: { ...answer.value, url: request.url } } : answer;
		},
	});
}

function page(path: string, body: string, more: Served = {}): void {
	web.serve(path, { type: 'text/html', body: `<!doctype html><html>${body}</html>`, ...more });
}

function feedAt(path: string, title = 'Moss'): void {
	const entry = item({ title: 'One', link: `${web.base}/1`, pubDate: '03 Mar 2026 08:15:00 GMT' });
	web.serve(path, { body: rss(title, [entry]) });
}

const link = (href: string, title = ''): string =>
	`<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;

async function find(address: string, needs = world()): Promise<readonly (readonly string[])[]> {
	const found = await discoverFeeds(needs, address, signal);
	if (!found.ok) return [[found.problem.kind, found.problem.detail ?? '']];
	return found.value.feeds.map((each) => [each.why, each.url.replace(web.base, ''), each.title]);
}

describe('finding the feeds behind an address', () => {
	it('an address that is a feed is asked once and told whole', async () => {
		web.serve('/f', { body: gardenFeed(web.base) });
		const found = await discoverFeeds(world(), `feed:${web.base}/f`, signal);
		expect(found).toMatchObject({
			ok: true,
			value: {
				address: `${web.base}/f`,
				feeds: [
					{
						title: 'Garden letters',
						itemCount: 3,
						newest: '2026-03-03T08:15:00.000Z',
						format: 'rss',
						why: 'address',
					},
				],
			},
		});
		expect(web.requests).toEqual(['/f']);
	});

	it('of a page with three declared feeds all are offered, comments last, the broken one left out', async () => {
		page('/', link('/c', 'Comments') + link('/a') + link('/gone') + link('/b'));
		feedAt('/a', 'A');
		feedAt('/b', 'B');
		feedAt('/c', 'C');
		expect(await find(web.base)).toEqual([
			['declared', '/a', 'A'],
			['declared', '/b', 'B'],
			['declared', '/c', 'C'],
		]);
		expect(web.requests).toEqual(['/', '/a', '/gone', '/b', '/c']);
	});

	it('of ten declared feeds four are offered', async () => {
		page('/', Array.from({ length: 10 }, (_, at) => link(`/f${at}`)).join(''));
		for (let at = 0; at < 10; at += 1) feedAt(`/f${at}`);
		expect(await find(web.base)).toHaveLength(4);
		expect(web.requests).toHaveLength(5);
	});

	it('a page that only links its feed leads to it', async () => {
		page('/blog/x', '<body><a href="/news">News</a><a href="../stuff/all">RSS</a></body>');
		feedAt('/stuff/all');
		expect(await find(`${web.base}/blog/x`)).toEqual([['link', '/stuff/all', 'Moss']]);
	});

	it('a site that says nothing of its /index.xml is still found, from any page', async () => {
		page('/2024/moss', '<p>Moss</p>');
		feedAt('/index.xml');
		expect(await find(`${web.base}/2024/moss`)).toEqual([['common-path', '/index.xml', 'Moss']]);
	});

	it('a page that is gone leads to the site’s feed too', async () => {
		feedAt('/blog/feed');
		expect(await find(`${web.base}/blog/old`)).toEqual([['common-path', '/blog/feed', 'Moss']]);
	});

	it('a reader’s preview page names the feed it shows', async () => {
		feedAt('/real');
		page('/preview', '<p>Preview</p>');
		page(
			'/buttons',
			`<a href="https://feedly.com/i/subscription/feed/${web.base}/real">Feedly</a>`,
		);
		expect(await find(`${web.base}/preview?url=${encodeURIComponent(`${web.base}/real`)}`)).toEqual(
			[['in-query', '/real', 'Moss']],
		);
		expect(await find(`${web.base}/buttons`)).toEqual([['subscribe-link', '/real', 'Moss']]);
	});

	it('a declared feed that sends to the address of another counts once', async () => {
		page('/', link('/a') + link('/b'));
		feedAt('/a');
		web.serve('/b', { status: 301, headers: { location: '/a' } });
		expect(await find(web.base)).toEqual([['declared', '/a', 'Moss']]);
	});
});

describe('known sites', () => {
	it('a repository offers its releases and commits where it has no tags', async () => {
		page('/github.com/moss/wall', '<p>code</p>');
		feedAt('/github.com/moss/wall/releases.atom', 'Release notes');
		feedAt('/github.com/moss/wall/commits.atom', 'Commits');
		expect(await find('github.com/moss/wall', twin())).toEqual([
			['known-site', 'https://github.com/moss/wall/releases.atom', 'Release notes'],
			['known-site', 'https://github.com/moss/wall/commits.atom', 'Commits'],
		]);
	});
	it('a site that refuses its page still gives its feed', async () => {
		web.serve('/www.reddit.com/r/moss/', { status: 403, body: 'no' });
		feedAt('/www.reddit.com/r/moss/.rss');
		expect(await find('https://www.reddit.com/r/moss/', twin())).toEqual([
			['known-site', 'https://www.reddit.com/r/moss/.rss', 'Moss'],
		]);
	});
	it('a handle is resolved by its page', async () => {
		page('/www.youtube.com/@moss', '<script>{"externalId":"UCabcdefghijklmnopqrstuv"}</script>');
		feedAt('/www.youtube.com/feeds/videos.xml');
		expect((await find('https://www.youtube.com/@moss', twin()))[0]?.[0]).toBe('page-data');
	});
	it('a public page cannot make us ask a private address', async () => {
		page('/moss.example/', link(`${web.base}/secret`) + link('http://10.0.0.1/'));
		expect((await find('moss.example', twin()))[0]?.[0]).toBe('no-feed-found');
		expect(web.requests.filter((path) => /secret|10\.0/u.test(path))).toEqual([]);
	});
	it('a site without feeds is not knocked at eight times', async () => {
		page('/www.instagram.com/moss/', '<p>log in</p>');
		const found = await discoverFeeds(twin(), 'https://www.instagram.com/moss/', signal);
		expect(found.ok ? '' : problemSentence(found.problem)).toMatch(/that site offers none/u);
		expect(web.requests).toHaveLength(1);
	});
});

describe('what goes wrong', () => {
	it('a page without feeds names what was tried', async () => {
		page('/a/b', '<p>nothing</p>');
		const found = await discoverFeeds(world(), `${web.base}/a/b`, signal);
		expect(found.ok ? undefined : found.problem).toMatchObject({
			kind: 'no-feed-found',
			subject: `${web.base}/a/b`,
		});
		expect(found.ok ? '' : problemSentence(found.problem)).toMatch(
			/^Found no feed at http:\S+\. Tried \/a\/feed, .*\/feed\.xml.*\. Look for/u,
		);
	});
	it('a check for robots is named so, and the feed behind it is found where it is usual', async () => {
		page('/', '<title>Just a moment...</title>');
		expect((await find(web.base))[0]).toEqual(['page-wall', '']);
		feedAt('/feed.xml');
		expect((await find(web.base))[0]?.[0]).toBe('common-path');
	});
	it('a page that says it is a feed is a page', async () => {
		page('/', link('/f'), { type: 'application/rss+xml' });
		page('/f', '<p>Not found</p>', { type: 'application/rss+xml' });
		feedAt('/rss.xml');
		expect((await find(web.base))[0]).toEqual(['common-path', '/rss.xml', 'Moss']);
	});
	it('a feed that is broken is told as such and nothing else is asked', async () => {
		web.serve('/f.xml', { body: '<rss version="2.0">' });
		expect((await find(`${web.base}/f.xml`))[0]?.[0]).toBe('broken-feed');
		expect(web.requests).toHaveLength(1);
	});
	it('plain text and a sitemap keep their own problem', async () => {
		web.serve('/robots.txt', { type: 'text/plain', body: 'User-agent: *' });
		expect((await find(`${web.base}/robots.txt`))[0]?.[0]).toBe('not-a-feed');
	});
	it('a redirect without an end is named', async () => {
		web.serve('/a', { status: 302, headers: { location: '/b' } });
		web.serve('/b', { status: 302, headers: { location: '/a' } });
		expect((await find(`${web.base}/a`))[0]?.[0]).toBe('redirect-loop');
	});
	it('a declared feed that loops does not hide the next', async () => {
		page('/', link('/loop') + link('/f'));
		web.serve('/loop', { status: 302, headers: { location: '/loop' } });
		feedAt('/f');
		expect(await find(web.base)).toEqual([['declared', '/f', 'Moss']]);
	});
	it('a host that gives no answer is not asked again', async () => {
		web.serve('/x', { hangs: true });
		expect((await find(`${web.base}/x`))[0]?.[0]).toBe('timeout');
		expect(web.requests).toEqual(['/x']);
	});
	it('a host that asks to be left alone is left alone', async () => {
		page('/', link('/a') + link('/b'));
		web.serve('/a', { status: 429 });
		expect((await find(web.base))[0]?.[0]).toBe('no-feed-found');
		expect(web.requests).toEqual(['/', '/a']);
	});
	it('endless candidates end at twelve requests', async () => {
		page('/', Array.from({ length: 5000 }, (_, at) => link(`/f${at}`)).join(''));
		expect((await find(web.base))[0]?.[0]).toBe('no-feed-found');
		expect(web.requests).toHaveLength(LIMITS.requests);
	});
	it('a page of 100,000 link elements is answered in bounded time', async () => {
		page('/', Array.from({ length: 100_000 }, (_, at) => link(`/f${at}`)).join(''));
		const found = await find(web.base, world(createHttp({ files: new Set() })));
		expect(found.length).toBeGreaterThan(0);
	});
	it('slow answers end at forty seconds, and no request may take more than fifteen', async () => {
		page('/', Array.from({ length: 20 }, (_, at) => link(`http://h${at}.moss.example/`)).join(''));
		const real = createHttp({ files: new Set() });
		let now = 0;
		const asked: number[] = [];
		const http: Http = {
			get: (request, stop) => {
				asked.push(request.timeoutMs);
				if (request.url.startsWith(web.base)) return real.get(request, stop);
				now += request.timeoutMs;
				return Promise.resolve({
					ok: false,
					problem: { kind: 'timeout', subject: request.url },
				});
			},
		};
		const clock = { ...createClock(), now: () => now };
		expect((await find(web.base, { http, clock, parseHtml }))[0]?.[0]).toBe('timeout');
		expect(asked).toEqual([15_000, 15_000, 15_000, 10_000]);
	});
	it('a search that is called off says so', async () => {
		page('/', link('/f'));
		const stop = new AbortController();
		const real = createHttp({ files: new Set() });
		const http: Http = {
			get: (request, given) => {
				const answer = real.get(request, given);
				return answer.finally(() => stop.abort());
			},
		};
		expect(await discoverFeeds(world(http), web.base, stop.signal)).toMatchObject({
			ok: false,
			problem: { kind: 'cancelled' },
		});
		expect(web.requests).toEqual(['/']);
	});
});

describe('looking at an address before subscribing', () => {
	it('shows the best feed and names the others', async () => {
		page('/', link('/a') + link('/b'));
		feedAt('/a', 'A');
		feedAt('/b', 'B');
		const { world: opened } = await open(makeFolder());
		const preview = await previewFeed(opened, SETTINGS, web.base, signal);
		expect(preview).toMatchObject({
			ok: true,
			value: {
				title: 'A',
				foundOnPage: true,
				why: 'declared',
				format: 'rss',
				others: [
					{
						url: `${web.base}/b`,
						title: 'B',
						itemCount: 1,
						newest: '2026-03-03T08:15:00.000Z',
						format: 'rss',
						why: 'declared',
					},
				],
			},
		});
	});
});
