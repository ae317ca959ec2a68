import { atom, entry, item, rss, SITE, type Case } from './corpus';

const RDF =
	'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">';
const two = { count: 2, title: 'Garden' };
const json = (feed: object): string => JSON.stringify(feed);

export const FORMATS: readonly Case[] = [
	{
		name: 'RSS 2.0',
		sent: rss('<item><title>a</title></item><item><title>b</title></item>'),
		...two,
		format: 'rss',
	},
	{
		name: 'RSS 0.91 with a DTD',
		sent: '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Garden</title><item><title>a</title><link>https://garden.example/a</link></item></channel></rss>',
		item: { title: 'a', url: `${SITE}/a` },
	},
	{
		name: 'RSS 0.92 without item titles',
		sent: '<rss version="0.92"><channel><title>Garden</title><item><description>Just words.</description></item></channel></rss>',
		item: { title: '', summaryHtml: 'Just words.' },
	},
	{
		name: 'RSS without a version',
		sent: '<rss><channel><title>Garden</title><item><title>a</title></item></channel></rss>',
		item: { title: 'a' },
	},
	{
		name: 'RSS of version 3',
		sent: '<rss version="3.0"><channel><title>Garden</title><item><title>a</title></item></channel></rss>',
		item: { title: 'a' },
	},
	{
		name: 'RSS under a prefix',
		sent: '<r:rss xmlns:r="http://backend.userland.com/rss2" version="2.0"><r:channel><r:title>Garden</r:title><r:item><r:title>a</r:title></r:item></r:channel></r:rss>',
		title: 'Garden',
		item: { title: 'a' },
	},
	{
		name: 'RSS in capitals',
		sent: '<RSS VERSION="2.0"><CHANNEL><TITLE>Garden</TITLE><ITEM><TITLE>a</TITLE><LINK>https://garden.example/a</LINK></ITEM></CHANNEL></RSS>',
		title: 'Garden',
		item: { title: 'a', url: `${SITE}/a` },
	},
	{
		name: 'a channel without rss around it',
		sent: '<channel><title>Garden</title><item><title>a</title></item></channel>',
		title: 'Garden',
		item: { title: 'a' },
	},
	{
		name: 'items after the channel',
		sent: '<rss version="2.0"><channel><title>Garden</title></channel><item><title>a</title></item></rss>',
		item: { title: 'a' },
	},
	{
		name: 'RSS 1.0',
		sent: `${RDF}<channel rdf:about="x"><title>Garden</title><items><rdf:Seq><rdf:li resource="${SITE}/a"/></rdf:Seq></items></channel><item rdf:about="${SITE}/a"><title>a</title><dc:date>2026-03-03T08:15:00Z</dc:date></item></rdf:RDF>`,
		format: 'rdf',
		item: { title: 'a', guid: `${SITE}/a`, url: `${SITE}/a`, date: '2026-03-03T08:15:00.000Z' },
	},
	{
		name: 'RSS 1.0 under another prefix',
		sent: `<x:RDF xmlns:x="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Garden</title></channel><item x:about="${SITE}/a"><title>a</title></item></x:RDF>`,
		item: { title: 'a', guid: `${SITE}/a` },
	},
	{
		name: 'RSS 0.90',
		sent: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Garden</title></channel><item><title>a</title><link>https://garden.example/a</link></item></rdf:RDF>',
		item: { title: 'a', url: `${SITE}/a` },
	},
	{
		name: 'Atom 1.0',
		sent: atom(
			'<entry><title>a</title><id>1</id></entry><entry><title>b</title><id>2</id></entry>',
		),
		...two,
		format: 'atom',
	},
	{
		name: 'Atom under a prefix',
		sent: '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Garden</a:title><a:entry><a:title>x</a:title><a:link href="https://garden.example/x"/></a:entry></a:feed>',
		title: 'Garden',
		item: { title: 'x', url: `${SITE}/x` },
	},
	{
		name: 'Atom 0.3 with issued and modified',
		sent: '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Garden</title><entry><title>a</title><issued>2026-03-03T08:15:00Z</issued><modified>2026-03-04T08:15:00Z</modified></entry></feed>',
		item: { date: '2026-03-03T08:15:00.000Z', updated: '2026-03-04T08:15:00.000Z' },
	},
	{
		name: 'Atom 0.3 content in base64',
		sent: `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Garden</title><entry><title>a</title><content type="text/html" mode="base64">${btoa('<p>Moss</p>')}</content></entry></feed>`,
		item: { contentHtml: '<p>Moss</p>' },
	},
	{
		name: 'Atom 0.3 content escaped',
		sent: '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Garden</title><entry><title>a</title><content type="text/html" mode="escaped">&lt;p&gt;Moss&lt;/p&gt;</content></entry></feed>',
		item: { contentHtml: '<p>Moss</p>' },
	},
	{
		name: 'Atom without a namespace',
		sent: '<feed><title>Garden</title><entry><title>a</title></entry></feed>',
		item: { title: 'a' },
	},
	{
		name: 'Atom xhtml content',
		sent: entry(
			'<title>a</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b></p></div></content>',
		),
		item: { contentHtml: '<p>One <b>two</b></p>' },
	},
	{
		name: 'Atom xhtml content under a prefix',
		sent: entry(
			'<title>a</title><content type="xhtml"><xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>One</xhtml:p></xhtml:div></content>',
		),
		item: { contentHtml: '<p>One</p>' },
	},
	{
		name: 'Atom text content holds no markup',
		sent: entry('<title>a</title><content type="text">1 &lt; 2</content>'),
		item: { contentHtml: '1 &lt; 2' },
	},
	{
		name: 'JSON Feed 1.1',
		sent: json({
			version: 'https://jsonfeed.org/version/1.1',
			title: 'Garden',
			items: [
				{
					id: '1',
					url: `${SITE}/a`,
					title: 'a',
					content_html: '<p>x</p>',
					authors: [{ name: 'Ida' }],
					tags: ['t'],
					language: 'de',
					date_published: '2026-03-03T08:15:00Z',
				},
			],
		}),
		format: 'json',
		item: {
			title: 'a',
			contentHtml: '<p>x</p>',
			authors: ['Ida'],
			categories: ['t'],
			language: 'de',
			date: '2026-03-03T08:15:00.000Z',
		},
	},
	{
		name: 'JSON Feed 1.0 with one author',
		sent: json({
			version: 'https://jsonfeed.org/version/1',
			title: 'Garden',
			items: [{ id: '1', title: 'a', author: { name: 'Ida' }, content_text: 'x & y' }],
		}),
		item: { authors: ['Ida'] },
	},
	{
		name: 'JSON Feed of wrong types',
		sent: json({
			version: 'https://jsonfeed.org/version/1.1',
			title: 7,
			items: [{ id: 9, title: ['x'], tags: 'no', attachments: {}, authors: [null] }, null, 3],
		}),
		count: 1,
		item: { guid: '9', categories: [], enclosures: [] },
	},
	{
		name: 'JSON Feed without a version',
		sent: json({ home_page_url: `${SITE}/`, items: [{ id: '1', title: 'a' }] }),
		item: { title: 'a' },
	},
	{
		name: 'JSON Feed attachments',
		sent: json({
			version: 'https://jsonfeed.org/version/1.1',
			title: 'Garden',
			items: [
				{
					id: '1',
					attachments: [{ url: `${SITE}/a.mp3`, mime_type: 'audio/mpeg', size_in_bytes: 5 }],
				},
			],
		}),
		item: { enclosures: [{ url: `${SITE}/a.mp3`, type: 'audio/mpeg', length: 5 }] },
	},
	{
		name: 'JSON Feed behind a byte order mark',
		sent: `\ufeff${json({ version: 'https://jsonfeed.org/version/1.1', title: 'Garden', items: [] })}`,
		title: 'Garden',
		count: 0,
	},
	{ name: 'a feed without items', sent: rss(''), count: 0, title: 'Garden' },
	{
		name: 'a feed wrapped into a page',
		sent: `<!DOCTYPE html><html><body>\n${rss('<item><title>a</title></item>').replace('<?xml version="1.0"?>', '')}</body></html>`,
		item: { title: 'a' },
	},
	{
		name: 'a web page',
		sent: '<!doctype html><html><head><title>x</title></head><body><item>no</item></body></html>',
		refused: 'web-page',
	},
	{
		name: 'a web page without a doctype',
		sent: '<html><body>x</body></html>',
		refused: 'web-page',
	},
	{
		name: 'a web page behind a comment',
		sent: '<!-- hello --><html><body>x</body></html>',
		refused: 'web-page',
	},
	{ name: 'JSON of another kind', sent: '{"error":"not found"}', refused: 'not-a-feed' },
	{ name: 'a list of numbers', sent: '[1,2,3]', refused: 'not-a-feed' },
	{
		name: 'a sitemap',
		sent: '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>x</loc></url></urlset>',
		refused: 'not-a-feed',
	},
	{
		name: 'a list of feeds',
		sent: '<opml version="2.0"><body><outline text="x"/></body></opml>',
		refused: 'not-a-feed',
	},
	{ name: 'plain text', sent: 'Nothing to see here.', refused: 'not-a-feed' },
	{ name: 'nothing', sent: '', refused: 'empty-answer' },
	{ name: 'white space', sent: '  \n\t ', refused: 'empty-answer' },
	{
		name: 'a picture',
		sent: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		refused: 'binary-body',
	},
	{
		name: 'compressed bytes',
		sent: Uint8Array.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0]),
		refused: 'binary-body',
	},
	{
		name: 'podcast',
		sent: item(
			'<title>Ep 1</title><enclosure url="https://garden.example/1.mp3" length="123" type="audio/mpeg"/><itunes:author>Ida</itunes:author><itunes:duration>1:02</itunes:duration><itunes:summary>About moss.</itunes:summary>',
		),
		item: {
			enclosures: [{ url: `${SITE}/1.mp3`, type: 'audio/mpeg', length: 123 }],
			authors: ['Ida'],
			summaryHtml: 'About moss.',
		},
	},
	{
		name: 'a video channel',
		sent: entry(
			'<title>Moss</title><link rel="alternate" href="https://v.example/1"/><media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>Moss</media:title><media:content url="https://v.example/1.mp4" type="video/mp4"/><media:description>How it grows.</media:description></media:group>',
		),
		item: { url: 'https://v.example/1', summaryHtml: 'How it grows.' },
	},
];
