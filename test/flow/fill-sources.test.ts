import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	fetchArticle,
	type ArticleAbout,
	type FetchedText,
} from '../../src/flow/texts/fetch-article';
import type { World } from '../../src/ports';
import { DEFAULT_FULL_TEXT, type FullTextSettings } from '../../src/settings/full-text';
import type { Settings } from '../../src/settings/model';
import { CHALLENGE, CONSENT, page, prose } from '../support/articles';
import { makeFolder } from '../support/folder';
import { startSites, type Sites } from '../support/sites';
import { open, SETTINGS } from '../support/vault';

const POST = 'AbCdEfGhIjKlMnOpQ';
const signal = new AbortController().signal;

let web: Sites;
let world: World;
beforeEach(async () => {
	web = await startSites();
	world = web.onWeb((await open(makeFolder())).world);
});
afterEach(() => web.close());

const html = (body: string): { type: string; body: string } => ({
	type: 'text/html; charset=utf-8',
	body,
});
const withText = (fullText: Partial<FullTextSettings>): Settings => ({
	...SETTINGS,
	fullText: { ...DEFAULT_FULL_TEXT, ...fullText },
});

async function fetched(
	about: Partial<ArticleAbout> & { readonly url: string },
	settings = SETTINGS,
): Promise<FetchedText> {
	const result = await fetchArticle(world, settings, { title: '', summary: '', ...about }, signal);
	if (!result.ok) throw new Error(`${result.problem.kind} ${result.problem.detail ?? ''}`);
	return result.value;
}

async function refused(
	about: Partial<ArticleAbout> & { readonly url: string },
	settings = SETTINGS,
) {
	const result = await fetchArticle(world, settings, { title: '', summary: '', ...about }, signal);
	return result.ok ? undefined : result.problem;
}

describe('the rivals of one article', () => {
	const url = 'https://harbour.example/tide';

	it('a page longer than what the feed sent wins, and the trail says so', async () => {
		web.serve(url, html(page('Tide', prose())));
		const found = await fetched({ url, title: 'Tide', feedHtml: prose(1, 1) });
		expect(found).toMatchObject({ url, method: expect.not.stringMatching(/feed/u) as string });
		expect(found.trail.join('\n')).toMatch(/feed: \d+ words/u);
	});

	it('what the feed sent wins where the page lost lists', async () => {
		web.serve(url, html(page('Tide', prose())));
		const list = `<ul>${'<li>a mark on the wall</li>'.repeat(6)}</ul>`;
		const found = await fetched({ url, title: 'Tide', feedHtml: prose() + list });
		expect(found.method).toBe('feed');
		expect(found.markdown).toContain('- a mark on the wall');
	});

	it('the address of a link to the discussion is kept, whichever text wins; the link is not', async () => {
		web.serve(url, html(page('Tide', prose(1, 8))));
		const talk = 'https://harbour.example/tide#comments';
		const link = `<br><br><a href="/tide#comments">Discuss</a>`;
		const longer = await fetched({ url, title: 'Tide', feedHtml: `${prose()}${link}` });
		expect(longer).toMatchObject({
			method: expect.not.stringMatching('feed') as string,
			discussion: talk,
		});
		web.serve(url, { status: 404 });
		const found = await fetched({ url, title: 'Tide', feedHtml: `${prose()}${link}` });
		expect(found).toMatchObject({ method: 'feed', discussion: talk });
		expect(found.markdown).not.toContain('Discuss');
		web.serve(url, html(`<html><body><div id="log">${prose()}${link}</div></body></html>`));
		const rules = 'harbour.example | #log';
		expect(await fetched({ url }, withText({ rules }))).toMatchObject({ discussion: talk });
	});

	it('a page that marks its article holds one, however short; a bare line is none', async () => {
		const change =
			'<ul><li>Tides are shown in local time.</li><li>Fixed a crash at low water.</li></ul>';
		web.serve(url, html(page('v2.1.4', change)));
		expect((await fetched({ url, title: 'v2.1.4' })).markdown).toContain('- Fixed a crash');
		web.serve(url, html('<html><body><p>Tides are shown in local time here.</p></body></html>'));
		expect((await refused({ url, title: 'v2.1.4' }))?.kind).toBe('no-article');
	});

	it('what the feed sent is converted in slices', async () => {
		web.serve(url, { status: 404 });
		let breaths = 0;
		const clock = { ...world.clock, breathe: () => ((breaths += 1), world.clock.breathe()) };
		const about = { url, title: '', summary: '', feedHtml: prose(1, 800) };
		const result = await fetchArticle({ ...world, clock }, SETTINGS, about, signal);
		expect(result.ok && result.value.method).toBe('feed');
		expect(breaths).toBeGreaterThan(8);
	});

	it('the whole text of the feed stands in where the page is behind a wall', async () => {
		web.serve(url, { status: 403, ...html(CHALLENGE) });
		expect((await fetched({ url, feedHtml: prose() })).method).toBe('feed');
	});

	it('a feed that is preferred is not asked about its page', async () => {
		const settings = {
			...SETTINGS,
			feeds: [
				{
					name: 'harbour',
					url: '',
					folder: '',
					tags: [],
					enabled: true,
					fullText: 'feed' as const,
				},
			],
		};
		const feedHtml = `${prose()}<p><a href="/walls/?share=1">Share</a></p>`;
		const found = await fetched({ url, feedName: 'harbour', feedHtml }, settings);
		expect(found.method).toBe('feed');
		expect(found.markdown).not.toContain('Share');
		expect(web.asked).toEqual([]);
	});

	it('a declared Markdown form wins over what is scraped; one that is a page is not taken', async () => {
		const head =
			'<link rel="alternate" type="text/markdown" href="/tide.md"><link rel="alternate" type="text/markdown" href="/fake.md">';
		web.serve(url, html(page('Tide', prose(), { head })));
		web.serve('https://harbour.example/fake.md', html(page('Fake', prose())));
		web.serve('https://harbour.example/tide.md', {
			type: 'text/markdown',
			body: `# Tide\n\n${prose().replace(/<\/?p>/gu, '\n')}\n\n- one\n- two\n- three\n- four`,
		});
		const found = await fetched({ url, title: 'Tide' });
		expect(found).toMatchObject({ url: 'https://harbour.example/tide.md', method: 'markdown' });
		expect(found.markdown).toContain('- three');
		expect(found.trail.join('\n')).toContain('it sent html');
	});

	it('a form in a private network is not asked', async () => {
		const head =
			'<link rel="alternate" type="text/markdown" href="http://192.168.1.1/tide.md"><link rel="alternate" type="text/markdown" href="http://localhost:1/tide.md">';
		web.serve(url, html(page('Tide', prose(), { head })));
		await fetched({ url });
		expect(web.asked).toEqual([url]);
	});

	it('selectors of the person decide where the text stands and what is dropped', async () => {
		web.serve(
			url,
			html(page('Tide', `<p class="nag">Buy our tea towels.</p><div id="log">${prose(3)}</div>`)),
		);
		const rules = 'harbour.example | #log | .nag';
		const found = await fetched({ url, title: 'Tide' }, withText({ rules }));
		expect(found.method).toBe('rule');
		expect(found.markdown).not.toContain('tea towels');
	});

	it('an address that is none, a sign-in that came too late, a stopped run: each by name', async () => {
		expect(await refused({ url: 'file:///etc/passwd' })).toMatchObject({ kind: 'bad-address' });
		web.serve(url, { status: 429, headers: { 'retry-after': '3600' } });
		expect(await refused({ url })).toMatchObject({ kind: 'http-status', detail: '429' });
		expect(await refused({ url })).toMatchObject({ kind: 'http-status', detail: '429' });
		// The host asked for an hour of peace: the second time nobody asks.
		expect(web.asked).toHaveLength(1);
		const stopped = await fetchArticle(
			world,
			SETTINGS,
			{ url, title: '', summary: '' },
			AbortSignal.abort(),
		);
		expect(stopped).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
	});
});

describe('articles in several pages', () => {
	const first = 'https://harbour.example/saga';
	const serve = (number: number, next: string): void =>
		web.serve(
			number === 1 ? first : `${first}/${number}`,
			html(
				page('Saga', prose(number), {
					head: next === '' ? '' : `<link rel="next" href="${next}">`,
				}),
			),
		);

	it('are followed on their own host, each once', async () => {
		serve(1, `${first}/2`);
		serve(2, `${first}/3`);
		serve(3, '');
		const found = await fetched({ url: first, title: 'Saga' });
		for (const entry of ['Entry 100', 'Entry 200', 'Entry 300'])
			expect(found.markdown).toContain(entry);
		expect(web.asked).toEqual([first, `${first}/2`, `${first}/3`]);
		expect(found.partial).toBeUndefined();
	});

	const two = (one: string, other: string): void => {
		const head = `<link rel="next" href="${first}/2">`;
		web.serve(first, html(page('Saga', one, { head })));
		web.serve(`${first}/2`, html(page('Saga', other)));
	};

	it('keep their footnotes apart', async () => {
		const noted = (number: number): string =>
			`${prose(number)}<p>A claim.<sup id="r1"><a href="#fn1">1</a></sup></p><section class="footnotes"><ol><li id="fn1">Source ${number}. <a href="#r1">↩</a></li></ol></section>`;
		two(noted(1), noted(2));
		const { markdown } = await fetched({ url: first, title: 'Saga' });
		expect(markdown.match(/^\[\^\d+\]: Source \d/gmu)).toEqual([
			...['[^1]: Source 1', '[^2]: Source 2'],
		]);
		expect(markdown.match(/claim\.\[\^\d+\]/gu)).toEqual(['claim.[^1]', 'claim.[^2]']);
	});

	it('are read by the person’s own rules on every page', async () => {
		const ruled = (number: number): string =>
			`<p class="nag">Buy our tea towels.</p><div id="log">${prose(number)}</div>`;
		two(ruled(1), ruled(2));
		const rules = 'harbour.example | #log | .nag';
		const { markdown } = await fetched({ url: first, title: 'Saga' }, withText({ rules }));
		expect(markdown).toContain('Entry 200');
		expect(markdown).not.toContain('tea towels');
	});

	it('are whole or a part by their last page', async () => {
		const paid =
			'<div class="paywall"><p>Subscribe to continue reading this article.</p></div><p>Already a subscriber?</p>';
		two(prose(1), `${prose(2, 1)}${paid}`);
		expect((await fetched({ url: first, title: 'Saga' })).partial).toBe('paywall');
		two(`${prose(1)}<p>And then …</p><p><a href="${first}/2">Continue reading</a></p>`, prose(2));
		expect((await fetched({ url: first, title: 'Saga' })).partial).toBeUndefined();
	});

	it('at most ten are asked, and the text says that there are more', async () => {
		for (let number = 1; number <= 12; number += 1) serve(number, `${first}/${number + 1}`);
		const found = await fetched({ url: first, title: 'Saga' });
		expect(web.asked).toHaveLength(10);
		expect(found.partial).toBe('pages');
	});

	it('a page that fails leaves what was read, and says so; another host is not followed', async () => {
		serve(1, `${first}/2`);
		expect((await fetched({ url: first })).partial).toBe('pages');
		serve(1, 'https://elsewhere.example/saga/2');
		expect((await fetched({ url: first })).partial).toBeUndefined();
		expect(web.asked).not.toContain('https://elsewhere.example/saga/2');
	});
});

describe('special pages', () => {
	it('a LessWrong post behind a wall is read on its mirror', async () => {
		const post = `https://www.lesswrong.com/posts/${POST}/tide`;
		const mirror = `https://www.greaterwrong.com/posts/${POST}/tide`;
		web.serve(post, { status: 403, ...html(CHALLENGE) });
		web.serve(mirror, html(page('Tide', prose())));
		const found = await fetched({ url: post, title: 'Tide' });
		expect(found).toMatchObject({ method: 'greaterwrong', url: mirror });
		expect(found.trail.join('\n')).toMatch(/page-challenge|http-status/u);
	});

	it('a mirror that the person left out is not asked', async () => {
		const post = `https://forum.effectivealtruism.org/posts/${POST}/tide`;
		web.serve(post, { status: 503 });
		expect(await refused({ url: post }, withText({ order: ['page'] }))).toMatchObject({
			kind: 'http-status',
		});
		expect(web.asked).toEqual([post]);
	});

	it('a paper is read as HTML where there is a rendering', async () => {
		web.serve('https://arxiv.org/html/2401.01234', html(page('On tides', prose(2, 8))));
		const found = await fetched({ url: 'https://arxiv.org/abs/2401.01234', title: 'On tides' });
		expect(found.method).toBe('arxiv-html');
		expect(web.asked).toEqual(['https://arxiv.org/html/2401.01234']);
	});

	it('of a paper that is neither HTML nor a readable PDF the abstract stays, and says that it is one', async () => {
		web.serve(
			'https://arxiv.org/abs/2401.01234',
			html(
				page('On tides', `<blockquote class="abstract">${prose(1, 1)}</blockquote>`, {
					head: '<meta name="citation_author" content="Keeper, A.">',
				}),
			),
		);
		const found = await fetched({ url: 'https://arxiv.org/abs/2401.01234', title: 'On tides' });
		expect(found).toMatchObject({ method: 'arxiv-abstract', partial: 'abstract' });
	});

	it('a mirror that leads back to the abstract is not taken for the paper', async () => {
		const about = html(
			page('On tides', `<blockquote class="abstract mathjax">${prose(1, 1)}</blockquote>`),
		);
		web.serve('https://ar5iv.labs.arxiv.org/html/2401.01234', about);
		web.serve('https://arxiv.org/abs/2401.01234', about);
		const found = await fetched({ url: 'https://arxiv.org/abs/2401.01234', title: 'On tides' });
		expect(found).toMatchObject({ method: 'arxiv-abstract', partial: 'abstract' });
		expect(web.asked).toContain('https://arxiv.org/pdf/2401.01234');
	});

	it('a repository is its readme; without one it is its page', async () => {
		const repository = 'https://github.com/harbour/tide-gauge';
		web.serve(repository, html(page('tide-gauge', prose())));
		expect((await fetched({ url: repository })).url).toBe(repository);
		web.serve('https://raw.githubusercontent.com/harbour/tide-gauge/HEAD/README.md', {
			type: 'text/plain; charset=utf-8',
			body: `# Tide gauge\n\nReads the gauge and **writes** one number each morning, ${'and again '.repeat(20)}\n\n\`\`\`sh\nmake gauge\n\`\`\`\n`,
		});
		const found = await fetched({ url: repository, title: 'tide-gauge' });
		expect(found.method).toBe('readme');
		expect(found.markdown).toContain('```sh\nmake gauge\n```');
	});

	it('a video is its description with its chapters as links', async () => {
		const data = JSON.stringify({
			videoDetails: {
				title: 'The gauge',
				author: 'Harbour films',
				shortDescription: `How a tide gauge works, with "quotes" and a brace }. ${'Water rises and falls. '.repeat(8)}\n\nhttps://harbour.example/gauge.\n\n0:00 The float\n1:30 The drum\n12:05 The storm`,
			},
			microformat: { playerMicroformatRenderer: { publishDate: '2026-02-01T08:00:00-08:00' } },
		});
		web.serve(
			'https://www.youtube.com/watch?v=abcdefghijk',
			html(
				`<html><head><meta property="og:image" content="https://i.ytimg.com/vi/abcdefghijk/hq.jpg"></head><body><script>var ytInitialPlayerResponse = ${data};var meta = {};</script></body></html>`,
			),
		);
		const found = await fetched({ url: 'https://youtu.be/abcdefghijk' });
		expect(found).toMatchObject({
			method: 'youtube',
			title: 'The gauge',
			byline: 'Harbour films',
			published: '2026-02-01T16:00:00.000Z',
			image: 'https://i.ytimg.com/vi/abcdefghijk/hq.jpg',
		});
		expect(found.markdown).toContain(
			'- [1:30](https://www.youtube.com/watch?v=abcdefghijk&t=90s) The drum',
		);
		expect(found.markdown).not.toContain('0:00 The float\n');
	});

	const hackerNews = (link: string, text = ''): string =>
		`<html><head><title>Tide</title></head><body><table class="fatitem"><tr><td><span class="titleline"><a href="${link}">Tide</a></span></td></tr><tr><td><div class="toptext">${text}</div></td></tr></table><div class="comment">${prose()}</div></body></html>`;

	it('a discussion on Hacker News is the article it links; a text post is its own', async () => {
		const item = 'https://news.ycombinator.com/item?id=77';
		web.serve(item, html(hackerNews('https://harbour.example/tide')));
		web.serve('https://harbour.example/tide', html(page('Tide', prose(5))));
		const found = await fetched({ url: item, title: 'Tide' });
		expect(found.url).toBe('https://harbour.example/tide');
		expect(found.markdown).toContain('Entry 500');
		web.serve(item, html(hackerNews('item?id=77', `Ask: ${prose(6, 1)}`)));
		expect(await fetched({ url: item })).toMatchObject({ url: item, method: 'post' });
	});

	const moved = (head: string): string =>
		`<!doctype html><html><head><title>Moved</title>${head}</head><body><h1>Redirecting…</h1><a href="/new">here</a></body></html>`;
	const tide = 'https://harbour.example/tide';

	it.each([
		'<meta http-equiv="refresh" content="0; url=https://harbour.example/2026/tide">',
		`<noscript><META HTTP-EQUIV=Refresh CONTENT="3;URL='/2026/tide'"></noscript>`,
	])('a page that only sends on is the page it sends to: %s', async (head) => {
		web.serve(tide, html(moved(head)));
		web.serve('https://harbour.example/2026/tide', html(page('Tide', prose(5))));
		const found = await fetched({ url: tide, title: 'Tide' });
		expect([found.url, found.markdown.includes('Entry 500')]).toEqual([
			...['https://harbour.example/2026/tide', true],
		]);
		const item = 'https://news.ycombinator.com/item?id=79';
		web.serve(item, html(hackerNews(tide)));
		expect((await fetched({ url: item })).url).toBe('https://harbour.example/2026/tide');
	});

	it.each([
		...['http://192.168.0.1/admin', 'file:///etc/passwd', 'javascript:alert(1)', tide],
		'https://harbour.example/round',
	])('one that sends to %s leads nowhere', async (to) => {
		web.serve(tide, html(moved(`<meta http-equiv="refresh" content="0; url=${to}">`)));
		web.serve(
			'https://harbour.example/round',
			html(moved(`<meta http-equiv="refresh" content="0; url=${tide}">`)),
		);
		expect(await refused({ url: tide })).toBeDefined();
		expect(new Set(web.asked).size).toBe(web.asked.length);
		expect(web.asked.every((each) => each.startsWith('https://harbour.example/'))).toBe(true);
	});

	it('what the feed sent of a page that sends on still competes', async () => {
		web.serve(tide, html(moved('<meta http-equiv="refresh" content="0; url=/2026/tide">')));
		expect(await fetched({ url: tide, feedHtml: prose(3) })).toMatchObject({ method: 'feed' });
	});

	it('a discussion that links into a private network leads nowhere', async () => {
		const item = 'https://news.ycombinator.com/item?id=78';
		web.serve(item, html(hackerNews('http://192.168.0.1/admin')));
		expect(await refused({ url: item })).toMatchObject({ kind: 'bad-address' });
		expect(web.asked).toEqual([item]);
	});

	it('what a Reddit feed sends tells the linked article without asking Reddit', async () => {
		const thread = 'https://www.reddit.com/r/tides/comments/abc12/tide/';
		web.serve('https://harbour.example/tide', html(page('Tide', prose(5))));
		const feedHtml = `<table><tr><td>submitted by keeper <a href="https://harbour.example/tide">[link]</a> <a href="${thread}">[comments]</a></td></tr></table>`;
		const found = await fetched({ url: thread, title: 'Tide', feedHtml });
		expect(found.url).toBe('https://harbour.example/tide');
		expect(web.asked).toEqual(['https://harbour.example/tide']);
	});

	it('Markdown and plain text are taken as they are, with nothing live in them', async () => {
		web.serve('https://harbour.example/a.md', {
			type: 'text/markdown',
			body: `# A\n\n${'word '.repeat(40)}\n\n- #tag and [[link]] and %%x%%\n`,
		});
		const found = await fetched({ url: 'https://harbour.example/a.md', title: 'A' });
		expect(found.markdown).not.toMatch(/(?<!\\)\[\[link|(?<!\\)#tag/u);
		web.serve('https://harbour.example/a.txt', { type: 'text/plain', body: 'word '.repeat(60) });
		expect((await fetched({ url: 'https://harbour.example/a.txt' })).method).toBe('text');
	});

	it('a record is read for its Markdown; one with a summary alone says that no author wrote it', async () => {
		const record = {
			slug: 'tide',
			title: 'Tide',
			summary: `Made by a machine: ${'water '.repeat(40)}`,
			published_at: '2026-02-18 17:28:17.123456+00:00',
			lang: 'en',
			canonical_source: 'https://harbour.example/tide',
			author: { name: 'A. Keeper' },
		};
		const url = 'https://records.example/tide.json';
		const body_md = `## The gauge\n\n${'One number each morning. '.repeat(20)}\n\n1. first\n2. second`;
		web.serve(url, { type: 'application/json', body: JSON.stringify({ ...record, body_md }) });
		expect(await fetched({ url })).toMatchObject({
			method: 'record',
			byline: 'A. Keeper',
			published: '2026-02-18T17:28:17.123Z',
			language: 'en',
			markdown: expect.stringContaining('2. second') as string,
		});
		web.serve(url, { type: 'application/json', body: JSON.stringify(record) });
		expect(await fetched({ url })).toMatchObject({ partial: 'summary' });
		web.serve(url, { type: 'application/json', body: '{"status":"ok"}' });
		expect(await refused({ url })).toMatchObject({ kind: 'no-article' });
	});
});

describe('a page of a known site that is a wall', () => {
	const url = 'https://harbour.example/tide';

	it('a consent page in place of a video, a check for robots in place of a thread: each by its name', async () => {
		const video = 'https://www.youtube.com/watch?v=abcdefghijk';
		web.serve(video, html(CONSENT));
		expect(await refused({ url: video })).toMatchObject({ kind: 'page-consent', subject: video });
		const thread = 'https://www.reddit.com/r/moss/comments/abc123/tide/';
		web.serve('https://old.reddit.com/r/moss/comments/abc123/tide/', html(CHALLENGE));
		web.serve(thread, html(CHALLENGE));
		expect(await refused({ url: thread })).toMatchObject({ kind: 'page-challenge' });
	});

	it('a page of more than ten megabytes is refused and not read for its other forms either', async () => {
		web.serve(url, html(page('Tide', `${prose()}<!-- ${'x'.repeat(10 * 1024 * 1024)} -->`)));
		let parsed = 0;
		const counting: World = {
			...world,
			parseHtml: (text) => {
				parsed += 1;
				return world.parseHtml(text);
			},
		};
		const result = await fetchArticle(
			counting,
			SETTINGS,
			{ url, title: '', summary: '' },
			new AbortController().signal,
		);
		expect(result).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
		expect(parsed).toBe(0);
	});

	it('a text of more than two million characters becomes no note', async () => {
		web.serve(url, { type: 'text/plain', body: 'one number each morning '.repeat(90_000) });
		expect(await refused({ url })).toMatchObject({ kind: 'too-large' });
	});
});

describe('the Jina reader', () => {
	const url = 'https://harbour.example/app';
	const answer = `Title: Tide\n\nURL Source: ${url}\n\nPublished Time: 2026-02-01T08:00:00Z\n\nWarning: This page maybe not yet fully loaded, consider explicitly specify a timeout.\n\nMarkdown Content:\n${'One number each morning. '.repeat(30)}\n\n* one\n* two\n`;
	const reader = `https://r.jina.ai/${url}`;
	const shell = html(
		'<html><body><div id="root"></div><script src="/a.js"></script></body></html>',
	);

	it('is never asked unless switched on', async () => {
		web.serve(url, shell);
		web.serve(reader, { type: 'text/plain', body: answer });
		expect(await refused({ url })).toBeDefined();
		expect(web.asked).toEqual([url]);
	});

	it('is asked where the page gave nothing; its header lines are used and not kept', async () => {
		web.serve(url, shell);
		web.serve(reader, { type: 'text/plain', body: answer });
		const found = await fetched({ url }, withText({ reader: true }));
		expect(found).toMatchObject({
			...{ method: 'jina', url, title: 'Tide', published: '2026-02-01T08:00:00.000Z' },
		});
		expect(found.markdown).not.toMatch(/URL Source|Warning|Markdown Content/u);
		expect(found.trail.join('\n')).toContain('maybe not yet fully loaded');
		// What was read before the page had loaded may not be all of it.
		expect(found.partial).toBe('loading');
		const loaded = answer.replace(/Warning:.*\n/u, '');
		web.serve(reader, { type: 'text/plain', body: loaded });
		expect((await fetched({ url }, withText({ reader: true }))).partial).toBeUndefined();
	});

	it('a page that gives its text is not shown to it', async () => {
		web.serve(url, html(page('Tide', prose())));
		await fetched({ url }, withText({ reader: true }));
		expect(web.asked).toEqual([url]);
	});

	it('an error that it tells of is a problem and no article', async () => {
		web.serve(url, shell);
		const warned = `Title: Not here\n\nURL Source: ${url}\n\nWarning: Target URL returned error 404: Not Found\n\nMarkdown Content:\n${'Nothing. '.repeat(40)}`;
		web.serve(reader, { type: 'text/plain', body: warned });
		expect(await refused({ url }, withText({ reader: true }))).toBeDefined();
	});

	it('its key comes from the keychain by name and goes to it alone', async () => {
		process.env['ZETTELFEED_SECRET_JINA'] = 'my-key';
		web.serve(url, shell);
		web.serve(reader, { type: 'text/plain', body: answer });
		await fetched({ url }, withText({ reader: true, readerKey: 'jina' }));
		delete process.env['ZETTELFEED_SECRET_JINA'];
		expect(web.requests.map((each) => each.headers?.['Authorization'])).toEqual([
			undefined,
			'Bearer my-key',
		]);
		web.asked.splice(0);
		await refused({ url }, withText({ reader: true, readerKey: 'jina' }));
		expect(web.asked).toEqual([url]);
	});

	it('where it cannot help either, its own reason is told and not that it should be allowed', async () => {
		web.serve(url, shell);
		web.serve(reader, { status: 402, type: 'application/json', body: '{"code":402}' });
		expect(await refused({ url }, withText({ reader: true }))).toMatchObject({
			...{ kind: 'http-status', subject: reader, detail: '402' },
		});
		expect(await refused({ url }, withText({ reader: true, readerKey: 'lost' }))).toMatchObject({
			kind: 'secret-missing',
		});
	});

	it.each([
		[429, '429'],
		[503, '503'],
		[402, '402'],
		[403, '403 of the page'],
	])('its own %s is what is told of a page that refuses programs', async (status, told) => {
		web.serve(url, { status: 403, body: 'no' });
		web.serve(reader, { status, body: '', headers: { 'retry-after': '3600' } });
		const found = await refused({ url }, withText({ reader: true }));
		const ofPage = found?.subject === url ? ' of the page' : '';
		expect(`${found?.detail ?? ''}${ofPage}`).toBe(told);
	});

	it('a page that is gone is gone, whatever the reader says', async () => {
		web.serve(reader, { status: 503, body: '' });
		expect(await refused({ url }, withText({ reader: true }))).toMatchObject({
			...{ subject: url, detail: '404' },
		});
	});

	it('an image that lived in its own browser alone is no image', async () => {
		web.serve(url, shell);
		const dead = '![Image 1: a chart](blob:https://harbour.example/1a2b)';
		web.serve(reader, { type: 'text/plain', body: `${answer}\n${dead}\n\n${dead} ends it.\n` });
		const { markdown } = await fetched({ url }, withText({ reader: true }));
		expect(markdown).not.toMatch(/blob|chart/u);
		expect(markdown).toContain('ends it.');
	});

	it('a private page is fetched by ourselves and never shown to it', async () => {
		const local = `${web.loopback.base}/shell`;
		web.loopback.serve('/shell', shell);
		expect(await refused({ url: local }, withText({ reader: true }))).toBeDefined();
		expect(web.asked).toEqual([local]);
	});
});
