import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/dom';
import { commonPaths } from '../../src/feed/discovery/common-paths';
import { feedsInPage } from '../../src/feed/discovery/in-page';
import { SOFTWARE } from '../../src/feed/discovery/software-families';
import { feedsInQuery, subscribedFeed } from '../../src/feed/discovery/subscribe-link';
import { readTypedAddress } from '../../src/feed/discovery/typed-address';
import { isWall } from '../../src/feed/discovery/wall';

const PAGE = 'https://moss.example/blog/a-post';

function urls(html: string, url = PAGE): readonly string[] {
	return feedsInPage(parseHtml(html), url).map((each) => each.url);
}

describe('feeds a page speaks of', () => {
	it('declared ones first, then its data, buttons, links and software, comments last', () => {
		const found = feedsInPage(
			parseHtml(`<head><meta name="generator" content="WordPress 6.9">
				<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
				<link rel="alternate" type="application/atom+xml" title="Moss letters" href="/atom">
				<script>window.state={"feedUrl":"https:\\/\\/pod.example\\/show?a=1\\u0026b=2"}</script></head>
				<body><a href="https://www.inoreader.com/?add_feed=https%3A%2F%2Fmoss.example%2Frss">Inoreader</a>
				<a href="/rss.xml">RSS</a><a href="/post#feed">Feed me</a></body>`),
			PAGE,
		);
		expect(found.map((each) => [each.why, each.url])).toEqual([
			['declared', 'https://moss.example/atom'],
			['page-data', 'https://pod.example/show?a=1&b=2'],
			['subscribe-link', 'https://moss.example/rss'],
			['link', 'https://moss.example/rss.xml'],
			['generator', 'https://moss.example/feed/'],
			['generator', 'https://moss.example/blog/feed/'],
			['declared', 'https://moss.example/comments/feed/'],
		]);
		expect(found[0]?.title).toBe('Moss letters');
	});

	it.each([
		['a word for it', '<a href="/subscribe">RSS feed</a>', 'https://moss.example/subscribe'],
		['a title', '<a href="/x" title="Atom feed"></a>', 'https://moss.example/x'],
		['a Chinese word', '<a href="/dingyue">订阅</a>', 'https://moss.example/dingyue'],
		['a picture', '<a href="/x"><img alt="RSS" src="rss.png"></a>', 'https://moss.example/x'],
		['a path', '<a href="/news/index.rdf">News</a>', 'https://moss.example/news/index.rdf'],
		['a query', '<a href="/?feed=rss2">here</a>', 'https://moss.example/?feed=rss2'],
		['a base', '<base href="/a/"><a href="feed.xml">x</a>', 'https://moss.example/a/feed.xml'],
		['a feed scheme', '<a href="feed://moss.example/f">x</a>', 'https://moss.example/f'],
		['a field to copy', '<input value="https://o.example/feed.xml">', 'https://o.example/feed.xml'],
		['an app', '<a href="follow://add?url=https://o.example/f">x</a>', 'https://o.example/f'],
		[
			'a declaration without a type',
			'<link rel="alternate" href="/feed/">',
			'https://moss.example/feed/',
		],
		[
			'a type with a charset',
			'<link rel="Alternate" type="application/rss+xml; charset=utf-8" href="/f">',
			'https://moss.example/f',
		],
		[
			'a feed host elsewhere',
			'<a href="http://feeds.feedburner.com/m">x</a>',
			'http://feeds.feedburner.com/m',
		],
	])('%s leads to one', (_, html, url) => expect(urls(html)).toEqual([url]));

	it.each([
		['another site of a blogroll', '<a href="https://other.example/feed/">Other</a>'],
		[
			'a share button',
			'<a href="https://x.example/share?url=https%3A%2F%2Fmoss.example%2Ffeed">x</a>',
		],
		['a script', '<a href="javascript:alert(1)">RSS</a>'],
		['a style sheet', '<link rel="alternate stylesheet" type="text/css" href="/feed.css">'],
		['a translation', '<link rel="alternate" hreflang="de" href="/de/">'],
		['an API', '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">'],
		['a long text about feeds', `<a href="/essay">${'Why feeds and RSS are good. '.repeat(9)}</a>`],
		['a place on the page', '<a href="#rss">RSS</a>'],
	])('%s is no feed', (_, html) => expect(urls(html)).toEqual([]));

	it('a public page cannot send us into a private network, a private one can', () => {
		const html =
			'<link rel="alternate" type="application/rss+xml" href="http://192.168.0.1/feed"><link rel="alternate" type="application/rss+xml" href="http://[::1]:8080/feed">';
		expect(urls(html)).toEqual([]);
		expect(urls(html, 'http://127.0.0.1:4000/')).toHaveLength(2);
	});

	it('a channel’s page names its id, not another’s', () => {
		const [own, other] = ['UCabcdefghijklmnopqrstuv', 'UC0123456789abcdefghijkl'];
		const html = `<link rel="canonical" href="https://www.youtube.com/channel/${own}"><script>{"channelId":"${other}"}</script>`;
		const feed = `https://www.youtube.com/feeds/videos.xml?channel_id=${own}`;
		expect(urls(html, 'https://www.youtube.com/@moss')).toEqual([feed]);
		expect(
			urls(`<script>var a = {"externalId":"${own}"}</script>`, 'https://www.youtube.com/@moss'),
		).toEqual([feed]);
		expect(urls(html, 'https://other.example/@moss')).toEqual([]);
	});

	it('a forum’s page of a person leads to that person before the whole forum', () => {
		const html = `<link rel="alternate" type="application/rss+xml" href="https://www.lesswrong.com/feed.xml">
			<script>a = {"User:1":{"_id":"aaaaaaaaaaaaaaaa1","slug":"ida"},"User:2":{"_id":"bbbbbbbbbbbbbbbb2","slug":"moss"}}</script>
			<script>b = "{\\"_id\\":\\"cccccccccccccccc3\\",\\"slug\\":\\"rain\\"}"</script>`;
		const feed = 'https://www.lesswrong.com/feed.xml';
		expect(urls(html, 'https://www.lesswrong.com/users/moss')).toEqual([
			`${feed}?userId=bbbbbbbbbbbbbbbb2`,
			feed,
		]);
		expect(urls(html, 'https://www.lesswrong.com/users/rain')[0]).toBe(
			`${feed}?userId=cccccccccccccccc3`,
		);
		expect(urls(html, 'https://www.lesswrong.com/users/swift')).toEqual([feed]);
		expect(urls(html, 'https://www.lesswrong.com/tag/moss')).toEqual([feed]);
	});

	it('a SoundCloud and a Flickr page name their person', () => {
		expect(
			urls(
				'<meta property="twitter:app:url" content="soundcloud://users:123">',
				'https://soundcloud.com/moss',
			),
		).toEqual(['https://feeds.soundcloud.com/users/soundcloud:users:123/sounds.rss']);
		expect(
			urls('<script>{"nsid":"12345678@N00"}</script>', 'https://www.flickr.com/photos/moss'),
		).toEqual(['https://www.flickr.com/services/feeds/photos_public.gne?id=12345678@N00']);
	});

	it.each([
		['<meta name="generator" content="Ghost 5.1">', '/tag/rain/', '/tag/rain/rss/'],
		['<meta name="generator" content="Hugo 0.150">', '/', '/index.xml'],
		['<meta name="generator" content="Jekyll v4">', '/2024/x', '/feed.xml'],
		['<meta name="generator" content="Discourse 3">', '/t/moss/12/3', '/t/moss/12.rss'],
		['<meta name="generator" content="Discourse 3">', '/c/walls/5', '/c/walls/5.rss'],
		['<meta name="generator" content="Discourse 3">', '/', '/latest.rss'],
		['<meta name="generator" content="WordPress 6">', '/category/rain/', '/category/rain/feed/'],
		['<meta property="al:android:package" content="com.medium.reader">', '/x', '/feed'],
		['<script src="https://substackcdn.com/a.js"></script>', '/p/x', '/feed'],
		[
			'<meta name="keywords" content="git,self-hosted,forgejo">',
			'/moss/wall',
			'/moss/wall/releases.rss',
		],
	])('%s at %s keeps it at %s', (head, path, feed) => {
		expect(urls(`<head>${head}</head>`, `https://moss.example${path}`)[0]).toBe(
			`https://moss.example${feed}`,
		);
	});

	it('the list of software is in order', () => {
		const names = SOFTWARE.map((each) => each.name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
	});
});

describe('a hostile page', () => {
	const feedsOf = (html: string): readonly string[] =>
		feedsInPage(parseHtml(html), PAGE).map((each) => each.url);
	const many = (make: (at: number) => string, count = 100_000): string =>
		Array.from({ length: count }, (_, at) => make(at)).join('');

	it('of 100,000 declared feeds gives thirty, in bounded time', () => {
		const html = many(
			(at) => `<link rel="alternate" type="application/rss+xml" href="/f${at}.xml">`,
		);
		expect(feedsOf(html)).toHaveLength(30);
	});
	it('of 100,000 links gives thirty, in bounded time', () => {
		expect(feedsOf(many((at) => `<a href="/f${at}.rss">RSS</a>`))).toHaveLength(30);
	});
	it('with links nested in links reads each a little', () => {
		const html = `${many(() => '<a href="/x"><object>', 5000)}${'y'.repeat(500_000)}`;
		expect(feedsOf(html)).toEqual([]);
	});
	it('with five megabytes of almost-data', () => {
		const html = `<script>${'feedUrl":"https:\\\\u00'.repeat(200_000)}</script>`;
		expect(feedsOf(html).length).toBeLessThan(30);
	});
	it('with endless attributes and texts', () => {
		const long = '/feed'.repeat(200_000);
		expect(
			feedsOf(
				`<a href="${long}">${'rss '.repeat(100_000)}</a><meta name="generator" content="${long}">`,
			),
		).toEqual([]);
	});
	it('never throws, whatever it says', () => {
		fc.assert(
			fc.property(fc.string(), fc.webUrl(), (text, url) => {
				const html = `<link rel=alternate type=application/rss+xml href="${text}"><a href="${text}">RSS</a>`;
				for (const each of feedsInPage(parseHtml(html), url)) expect(each.url).toMatch(/^https?:/u);
			}),
		);
	});
});

describe('addresses that name a feed', () => {
	it.each([
		['feed:https://a.example/f', 'https://a.example/f'],
		['feed://a.example/f', 'https://a.example/f'],
		['itpc://a.example/f', 'https://a.example/f'],
		['https://feedly.com/i/subscription/feed/https://a.example/f', 'https://a.example/f'],
		['https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fa.example%2Ff', 'https://a.example/f'],
		['https://www.inoreader.com/feed/https%3A%2F%2Fa.example%2Ff', 'https://a.example/f'],
		['https://theoldreader.com/feeds/subscribe?url=https://a.example/f', 'https://a.example/f'],
		[
			'https://rss.example/?c=feed&a=add&url_rss=https%3A%2F%2Fa.example%2Ff',
			'https://a.example/f',
		],
		['https://feedly.com/i/subscription/feed/https%3A%2F%2Fa%E0%A4', undefined],
		['https://social.example/share?url=https://a.example/f', undefined],
		['javascript:feed="https://a.example/f"', undefined],
	])('%s', (href, feed) => expect(subscribedFeed(href)).toBe(feed));

	it('a preview page’s own address', () => {
		expect(
			feedsInQuery('https://preview.example/show?id=1&url=https%3A%2F%2Fa.example%2Ff'),
		).toEqual(['https://a.example/f']);
		expect(feedsInQuery('https://preview.example/?feed=a.example')).toEqual([]);
	});
});

describe('what people paste', () => {
	it.each([
		['example.org', 'https://example.org/'],
		['  example.org/blog ', 'https://example.org/blog'],
		['http://example.org', 'http://example.org/'],
		['localhost:4000/feed', 'http://localhost:4000/feed'],
		['192.168.0.2/rss', 'http://192.168.0.2/rss'],
		['//example.org/a', 'https://example.org/a'],
		['https//example.org/a', 'https://example.org/a'],
		['feed:https://example.org/a', 'https://example.org/a'],
		['feed://example.org/a', 'https://example.org/a'],
		['view-source:https://example.org/a', 'https://example.org/a'],
		['<https://example.org/a>', 'https://example.org/a'],
		['“https://example.org/a”', 'https://example.org/a'],
		['[A blog](https://example.org/a "title")', 'https://example.org/a'],
		['[A blog](<https://example.org/a>)', 'https://example.org/a'],
		['site: example.org', 'https://example.org/'],
		['site:example.org', 'https://example.org/'],
		['Website: https://example.org/a', 'https://example.org/a'],
		['网址：https://example.org/a', 'https://example.org/a'],
		['Have a look at https://example.org/a, it is good.', 'https://example.org/a'],
		['their blog is at blog.example.org.', 'https://blog.example.org/'],
		['https://example.org/my feed.xml', 'https://example.org/my%20feed.xml'],
		['https://en.wikipedia.org/wiki/Moss_(plant)', 'https://en.wikipedia.org/wiki/Moss_(plant)'],
		['\u200bhttps://example.org/\ufeff', 'https://example.org/'],
		['@moss@hachyderm.io', 'https://hachyderm.io/@moss'],
		['münchen.example', 'https://xn--mnchen-3ya.example/'],
	])('%j is %s', (typed, address) => expect(readTypedAddress(typed)).toBe(address));

	it.each([
		'',
		' ',
		'moss',
		'not an address',
		'javascript:alert(1)',
		'file:///etc/passwd',
		'data:text/xml,<rss/>',
		'mailto:a@b.example',
		'ida@moss.example',
		'https://',
		'x'.repeat(9000),
	])('%j is none', (typed) => expect(readTypedAddress(typed)).toBeUndefined());

	it('never throws, is linear, and gives web addresses only', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
				expect(readTypedAddress(typed) ?? 'https:').toMatch(/^https?:/u);
			}),
		);
		for (const piece of ['[', '](', '<', '@a.', '"', 'a.', '. ', 'a:', ' a', '((', 'feed:'])
			expect(readTypedAddress(piece.repeat(8192 / piece.length)) ?? 'https:').toMatch(/^https?:/u);
	});
});

describe('usual addresses', () => {
	it.each([
		[
			'https://a.example/',
			[
				'/feed',
				'/rss.xml',
				'/feed.xml',
				'/atom.xml',
				'/index.xml',
				'/rss',
				'/feed.json',
				'/blog/feed',
			],
		],
		[
			'https://a.example/blog',
			[
				'/blog/feed',
				'/blog/index.xml',
				'/blog/rss.xml',
				'/blog/feed.xml',
				'/feed',
				'/rss.xml',
				'/feed.xml',
				'/atom.xml',
			],
		],
		[
			'https://a.example/~ida/notes/x.html',
			[
				'/~ida/feed',
				'/~ida/index.xml',
				'/~ida/rss.xml',
				'/~ida/feed.xml',
				'/~ida/notes/feed',
				'/feed',
				'/rss.xml',
				'/feed.xml',
			],
		],
		[
			'https://a.example/2024/05/x',
			[
				'/feed',
				'/rss.xml',
				'/feed.xml',
				'/atom.xml',
				'/index.xml',
				'/rss',
				'/feed.json',
				'/blog/feed',
			],
		],
	])('%s', (page, paths) => {
		expect(commonPaths(page).map((each) => new URL(each).pathname)).toEqual(paths);
	});
	it('none where there are never any', () => {
		expect(commonPaths('https://www.instagram.com/moss/')).toEqual([]);
		expect(commonPaths('nonsense')).toEqual([]);
	});
});

describe('walls', () => {
	it.each([
		['<title>Just a moment...</title>', true],
		['<title>Log in | Site</title><input type="password">', true],
		['<title>Log in your bees</title>', false],
		['<title>Just a moment of rest</title><article>Once</article>', false],
		['<title>Moss</title>', false],
	])('%s: %s', (html, is) => expect(isWall(parseHtml(html))).toBe(is));
});
