import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed, FeedItem } from '../../src/feed/model';
import { parseFeed } from '../../src/feed/parse';

const URL = 'https://garden.example/feed.xml';

async function read(text: string | Uint8Array, contentType?: string): Promise<Feed> {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	const result = await parseFeed(bytes, {
		url: URL,
		...(contentType === undefined ? {} : { contentType }),
	});
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value;
}

async function first(text: string): Promise<FeedItem> {
	const [item] = (await read(text)).items;
	if (!item) throw new Error('no item');
	return item;
}

async function refusal(text: string | Uint8Array): Promise<string> {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	const result = await parseFeed(bytes, { url: URL });
	return result.ok ? 'a feed' : result.problem.kind;
}

const rss = (inside: string, channel = ''): string =>
	`<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Garden</title><link>https://garden.example/</link>${channel}${inside}</channel></rss>`;
const item = (inside: string): string => rss(`<item>${inside}</item>`);

describe('every format', () => {
	it('RSS 2.0 with its usual namespaces', async () => {
		const found = await first(
			item(
				'<title>Moss &amp;amp; stone</title><link>/moss</link><guid isPermaLink="false">17</guid><pubDate>Tue, 03 Mar 2026 08:15:00 GMT</pubDate><description>short</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded><dc:creator>Ida</dc:creator><category>walls</category><category>walls</category><comments>https://garden.example/moss#c</comments><enclosure url="a.mp3" type="audio/mpeg" length="12"/>',
			),
		);
		expect(found).toMatchObject({
			id: 'guid:garden.example:17',
			guid: '17',
			title: 'Moss & stone',
			url: 'https://garden.example/moss',
			date: '2026-03-03T08:15:00.000Z',
			summaryHtml: 'short',
			contentHtml: '<p>long</p>',
			authors: ['Ida'],
			categories: ['walls'],
			commentsUrl: 'https://garden.example/moss#c',
			enclosures: [{ url: 'https://garden.example/a.mp3', type: 'audio/mpeg', length: 12 }],
		});
	});

	it.each([
		`note="a > b"`,
		`note='a > b'`,
		`note="it's > b"`,
		`note='"a" > b'`,
		`note = "a>b" x="y"`,
	])('a sign of a tag’s end within quotes ends no tag: <title %s>', async (attributes) => {
		expect((await first(item(`<title ${attributes}>Moss</title>`))).title).toBe('Moss');
	});

	it('RSS without a version and RSS 1.0 with items beside the channel', async () => {
		expect(
			(await read('<rss><channel><title>t</title><item><title>a</title></item></channel></rss>'))
				.items,
		).toHaveLength(1);
		const rdf = await read(
			'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>t</title></channel><item rdf:about="https://garden.example/1"><title>a</title><link>https://garden.example/1</link></item></rdf:RDF>',
		);
		expect(rdf.report.format).toBe('rdf');
		expect(rdf.items[0]?.url).toBe('https://garden.example/1');
	});

	it('Atom 1.0 with xhtml content, a base and typed titles', async () => {
		const feed = await read(
			'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/"><title type="html">A &lt;b&gt;bold&lt;/b&gt; garden</title><link rel="self" type="application/atom+xml" href="/self"/><link rel="self" type="text/html" href="/page"/><entry><id>tag:x,1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>wall</b></div></title><link rel="replies" href="/r"/><link href="/p1"/><updated>2026-03-03T08:15:00+02:00</updated><author><name>Ida</name></author><category term="t1" label="Label"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi</p></div></content><summary type="text">1 &lt; 2</summary></entry></feed>',
		);
		expect(feed).toMatchObject({ title: 'A bold garden', selfUrl: 'https://base.example/self' });
		expect(feed.items[0]).toMatchObject({
			title: 'a wall',
			url: 'https://base.example/p1',
			date: '2026-03-03T06:15:00.000Z',
			authors: ['Ida'],
			categories: ['Label'],
			contentHtml: '<p>Hi</p>',
			summaryHtml: '1 &lt; 2',
			commentsUrl: 'https://base.example/r',
		});
	});

	it('JSON Feed', async () => {
		const feed = await read(
			JSON.stringify({
				version: 'https://jsonfeed.org/version/1.1',
				title: 'J',
				home_page_url: 'https://garden.example/',
				items: [
					{
						id: 7,
						url: '/seven',
						content_text: 'a\n\nb',
						date_published: '2026-03-03T08:15:00Z',
						tags: ['x', 3, ''],
						authors: [{ name: 'Ida' }],
					},
				],
			}),
		);
		expect(feed.items[0]).toMatchObject({
			guid: '7',
			url: 'https://garden.example/seven',
			contentHtml: '<p>a</p><p>b</p>',
			authors: ['Ida'],
			categories: ['x', '3'],
			title: '',
		});
	});
});

describe('broken and odd documents', () => {
	it.each([
		[
			'a bare ampersand',
			item('<title>Tom & Jerry &unknown; AT&T</title>'),
			'Tom & Jerry &unknown; AT&T',
		],
		[
			'junk and a warning before the prolog',
			`Warning: x on line 1\n${item('<title>a</title>')}`,
			'a',
		],
		['an end tag in another case', item('<Title>a</title>'), 'a'],
		[
			'angle brackets that are no markup',
			item('<title>Map&amp;lt;K, V&amp;gt; and more</title>'),
			'Map<K, V> and more',
		],
		[
			'an unclosed element before the next',
			item('<title>a<link>https://garden.example/1</link>'),
			'a',
		],
	])('%s', async (_, text, title) => {
		expect((await first(text)).title).toBe(title);
	});

	it('a control character is taken out, the rest of the title stays', async () => {
		expect((await first(item('<title>a\u0001b\u000bc</title>'))).title).toBe('abc');
	});

	it('a file cut short keeps every item it began', async () => {
		const feed = await read(
			rss('<item><title>one</title></item><item><title>two</title><description>abc').slice(0, -30),
		);
		expect(feed.items.map((each) => each.title)).toEqual(['one', 'two']);
		expect(feed.report.repairs).toContain('truncated');
	});

	it('raw keeps what was sent, decoded once and untrimmed', async () => {
		const { raw } = await first(
			item(
				'<title>  a &amp;amp; b </title><description>  one\r\n<![CDATA[<b>two</b>&nbsp;]]> </description><dc:subject>s1</dc:subject><dc:subject>s2</dc:subject>',
			),
		);
		expect(raw.title).toBe('  a &amp; b ');
		expect(raw.description).toBe('  one\n<b>two</b>&nbsp; ');
		expect(raw.elements['dc:subject']).toEqual(['s1', 's2']);
	});

	it('an Atom entry with its text in content alone has that as its raw description', async () => {
		const found = await first(
			'<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>a</title><link href="https://garden.example/a"/><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>',
		);
		expect(found.raw).toMatchObject({ link: 'https://garden.example/a', description: '<p>x</p>' });
	});

	it('a date that cannot be read is absent and flagged, never now', async () => {
		const found = await first(item('<title>a</title><pubDate>soon</pubDate>'));
		expect(found.date).toBeUndefined();
		expect(found.dateFlags).toEqual(['unreadable']);
	});

	it('an address that runs code is no link', async () => {
		expect((await first(item('<title>a</title><link>java\nscript:alert(1)</link>'))).url).toBe('');
	});

	it.each([
		['a web page', '<!doctype html><html><body><item></item></body></html>', 'web-page'],
		['an empty answer', '', 'empty-answer'],
		['white space', ' \n ', 'empty-answer'],
		['JSON of another kind', '{"error":"no"}', 'not-a-feed'],
		['a sitemap', '<urlset></urlset>', 'not-a-feed'],
		['plain text', 'hello', 'not-a-feed'],
		['another root', '<?xml version="1.0"?><menu/>', 'broken-feed'],
		['a root and nothing more', '<rss version="2.0">', 'broken-feed'],
	])('%s is refused by name', async (_, text, kind) => {
		expect(await refusal(text)).toBe(kind);
	});

	it('compressed bytes are refused, never read as text', async () => {
		expect(await refusal(new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]))).toBe('binary-body');
	});

	it('a feed without items is a feed', async () => {
		expect((await read(rss(''))).items).toEqual([]);
	});
});

describe('encodings', () => {
	const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

	it('latin1 said and windows-1252 meant', async () => {
		expect(
			(
				await read(
					bytes(
						'<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>caf\u00e9 \u0093x\u0094</title></channel></rss>',
					),
				)
			).title,
		).toBe('café “x”');
	});

	it('UTF-8 under a wrong label is UTF-8', async () => {
		expect(
			(
				await read(
					'<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>café 日本</title></channel></rss>',
					'text/xml; charset=windows-1251',
				)
			).title,
		).toBe('café 日本');
	});

	it('UTF-16 with its mark, and KOI8-R by the HTTP header', async () => {
		const text = '<rss version="2.0"><channel><title>мох</title></channel></rss>';
		const utf16 = new Uint8Array(2 + text.length * 2);
		utf16.set([0xff, 0xfe]);
		[...text].forEach((c, at) =>
			utf16.set([c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8], 2 + at * 2),
		);
		expect((await read(utf16)).title).toBe('мох');
		const koi = bytes(
			'<rss version="2.0"><channel><title>\u00cd\u00cf\u00c8</title></channel></rss>',
		);
		expect((await read(koi, 'text/xml; charset=koi8-r')).title).toBe('мох');
	});
});

describe('hostile documents', () => {
	it.each([
		['tags that never end', item(`<description>${'x<p '.repeat(60000)}</description>`)],
		['links that never end', item(`<description>${'<a href="'.repeat(40000)}</description>`)],
		['100,000 nested elements', item(`<description>${'<b>'.repeat(100000)}</description>`)],
		['50,000 unclosed sections', item(`<description>${'<![CDATA['.repeat(50000)}`)],
		['50,000 elements of one name', item('<description>'.repeat(50000))],
		[
			'an entity bomb',
			`<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${item('<description>&b;&b;</description>')}`,
		],
		[
			'elements named as prototypes are',
			item('<__proto__>z</__proto__><constructor>c</constructor><toString/>'),
		],
	])('%s: one item, and it ends', async (_, text) => {
		// Quadratic reading would not end within the runner's limit; speed itself is the bench's business.
		expect((await read(text)).items).toHaveLength(1);
		expect(({} as Record<string, unknown>)['z']).toBeUndefined();
	});

	it('any bytes give a feed or a problem, never a throw', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uint8Array({ maxLength: 300 }),
				async (bytes) => typeof (await parseFeed(bytes, { url: URL })).ok === 'boolean',
			),
		);
		const pieces = fc.constantFrom(
			'<rss>',
			'<channel>',
			'<item>',
			'</item>',
			'<title>',
			'</title>',
			'<![CDATA[',
			']]>',
			'&',
			'<',
			'>',
			'"',
			'x',
			'<feed>',
			'<entry/>',
			'<!--',
			'-->',
			'\u0000',
			'<a href="',
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(pieces, { maxLength: 60 }),
				async (parts) =>
					typeof (await parseFeed(new TextEncoder().encode(parts.join('')), { url: URL })).ok ===
					'boolean',
			),
		);
	});
});

describe('fields that are called as the feed’s own parts', () => {
	it.each([
		['<channel>News</channel>', ''],
		['<yt:channel>News</yt:channel>', 'yt'],
		['<x:item><title>inner</title></x:item>', 'x'],
		['<x:feed>f</x:feed><x:entry>e</x:entry>', 'x'],
	])('%s does not end the item it stands in', async (field, prefix) => {
		const declared = prefix === '' ? '' : ` xmlns:${prefix}="urn:${prefix}"`;
		const link = '<link>https://g.example/1</link>';
		const { items, siteUrl } = await read(
			`<rss version="2.0"${declared}><channel><title>c</title><item><title>a</title>${field}${link}</item><item><title>b</title></item></channel></rss>`,
		);
		expect(items.map(({ title, url }) => [title, url])).toEqual([
			['a', 'https://g.example/1'],
			['b', ''],
		]);
		expect(siteUrl).toBeUndefined();
	});
});

describe('what older documents say in their own way', () => {
	it('entities that the document type declares are read, but none that refers to another', async () => {
		const feed = await read(
			`<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.example/rss-0.91.dtd" [<!ENTITY moss "Moss &#38; fern"><!ENTITY twice "&moss;&moss;"><!ENTITY file SYSTEM "file:///etc/passwd">]><rss version="0.91"><channel><title>The &moss; list</title><item><title>&moss; &twice; &file;</title></item></channel></rss>`,
		);
		expect(feed.title).toBe('The Moss & fern list');
		expect(feed.items[0]?.title).toBe('Moss & fern &twice; &file;');
		expect(feed.report.repairs).not.toContain('leading-junk');
	});

	it('a declared entity in ten thousands of places does not swell the document without end', async () => {
		const long = 'x'.repeat(200);
		const { items } = await read(
			`<!DOCTYPE rss [<!ENTITY a "${long}">]>${item(`<title>t</title><description>${'&a;'.repeat(100_000)}</description>`)}`,
		);
		expect(items[0]?.summaryHtml?.length).toBeLessThan(2_500_000);
	});

	it('a channel definition says address and date in attributes', async () => {
		const feed = await read(
			'<CHANNEL HREF="https://g.example/"><TITLE>CDF</TITLE><ITEM HREF="https://g.example/1" LASTMOD="2002-09-04"><TITLE>a</TITLE></ITEM></CHANNEL>',
		);
		expect(feed.siteUrl).toBe('https://g.example/');
		expect(feed.items[0]).toMatchObject({
			url: 'https://g.example/1',
			date: '2002-09-04T00:00:00.000Z',
			updated: '2002-09-04T00:00:00.000Z',
		});
	});

	it('a link’s relation may be written out as the registry’s address', async () => {
		const registered = 'http://www.iana.org/assignments/relation/';
		const entry = await first(
			`<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>a</title><link rel="${registered}alternate" href="https://g.example/1"/><link rel="${registered}enclosure" href="https://g.example/1.mp3"/></entry></feed>`,
		);
		expect(entry.url).toBe('https://g.example/1');
		expect(entry.enclosures).toEqual([{ url: 'https://g.example/1.mp3' }]);
		expect(entry.raw.link).toBe('https://g.example/1');
	});

	it('a podcast may name itself in iTunes’ words alone', async () => {
		const feed = await read(
			'<rss version="2.0"><channel><itunes:title>Moss</itunes:title><item/></channel></rss>',
		);
		expect(feed.title).toBe('Moss');
	});
});

describe('JSON that is no feed', () => {
	it('a JSON feed that was cut off is called broken, other JSON and mere brackets what they are', async () => {
		const cut = '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","con';
		expect(await refusal(cut)).toBe('broken-feed');
		expect(await refusal('{"error":"no such page"}')).toBe('not-a-feed');
		expect(await refusal('[warning] the database is away')).toBe('not-a-feed');
	});
});

describe('a user and password in the feed’s own address', () => {
	it('come into no address that the document names without them', async () => {
		const text = item(
			'<link>/@ida/a</link><enclosure url="b.mp3"/><comments>https://x:y@g.example/c</comments>',
		);
		const result = await parseFeed(
			new TextEncoder().encode(text.replace('https://garden.example/', '/')),
			{
				url: 'https://ann:secret@garden.example/feed.xml',
			},
		);
		const feed = result.ok ? result.value : undefined;
		expect(feed?.siteUrl).toBe('https://garden.example/');
		expect(feed?.items[0]).toMatchObject({
			url: 'https://garden.example/@ida/a',
			enclosures: [{ url: 'https://garden.example/b.mp3' }],
			commentsUrl: 'https://x:y@g.example/c',
		});
	});
});
