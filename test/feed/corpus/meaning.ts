import { atom, entry, item, rss, SITE, type Case } from './corpus';

const link = (url: string): NonNullable<Case['item']> => ({ url });

export const MEANING: readonly Case[] = [
	{ name: 'a relative link', sent: item('<link>/moss</link>'), item: link(`${SITE}/moss`) },
	{
		name: 'a link without a scheme',
		sent: item('<link>//garden.example/moss</link>'),
		item: link(`${SITE}/moss`),
	},
	{
		name: 'a link in CDATA',
		sent: item(`<link><![CDATA[${SITE}/moss?a=1&b=2]]></link>`),
		item: link(`${SITE}/moss?a=1&b=2`),
	},
	{
		name: 'a permalink guid for a link',
		sent: item(`<guid>${SITE}/moss</guid>`),
		item: { url: `${SITE}/moss`, guid: `${SITE}/moss` },
	},
	{
		name: 'a guid that is no permalink',
		sent: item(`<guid isPermaLink="false">17</guid>`),
		item: { guid: '17', url: '' },
	},
	{
		name: 'an Atom link beside the feed’s own',
		sent: item(`<atom:link rel="self" href="${SITE}/feed"/><link>${SITE}/moss</link>`),
		item: link(`${SITE}/moss`),
	},
	{
		name: 'the original address behind a proxy',
		sent: item(
			`<link>https://feedproxy.example/~r/1</link><feedburner:origLink>${SITE}/moss</feedburner:origLink>`,
		),
		item: link(`${SITE}/moss`),
	},
	{
		name: 'alternate links of several types',
		sent: entry(
			`<title>a</title><link rel="alternate" type="application/json" href="${SITE}/moss.json"/><link rel="alternate" type="text/html" href="${SITE}/moss"/>`,
		),
		item: link(`${SITE}/moss`),
	},
	{ name: 'a script for a link', sent: item('<link>javascript:alert(1)</link>'), item: link('') },
	{
		name: 'xml:base on the feed',
		sent: '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://moved.example/blog/"><title>x</title><entry><title>a</title><link href="moss"/></entry></feed>',
		item: link('https://moved.example/blog/moss'),
	},
	{
		name: 'xml:base on the entry',
		sent: atom(
			'<entry xml:base="https://moved.example/2/"><title>a</title><link href="moss"/></entry>',
		),
		item: link('https://moved.example/2/moss'),
	},
	{
		name: 'a link escaped twice',
		sent: item(`<link>${SITE}/moss?a=1&amp;amp;b=2</link>`),
		item: link(`${SITE}/moss?a=1&b=2`),
	},
	{
		name: 'a link that begins with www',
		sent: item('<link>www.garden.example/moss</link>'),
		item: link('https://www.garden.example/moss'),
	},
	{
		name: 'a relative link of a feed that is served elsewhere than its site',
		sent: item('<link>/moss</link><enclosure url="/moss.mp3"/>').replace(
			SITE,
			'https://fern.example',
		),
		item: {
			url: 'https://fern.example/moss',
			enclosures: [{ url: 'https://fern.example/moss.mp3' }],
		},
	},
	{
		name: 'a relative link of a feed whose site is the machine of who made it',
		sent: item('<link>/moss</link>').replace(SITE, 'http://localhost:4000'),
		item: link(`${SITE}/moss`),
	},
	{
		name: 'a relative link of a feed whose site is an e-mail address',
		sent: item('<link>/moss</link>').replace(`${SITE}/`, 'mailto:ida@garden.example'),
		item: link(`${SITE}/moss`),
	},
	{
		name: 'a relative link against a declared base, not the site',
		sent: `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://moved.example/"><title>x</title><link href="https://fern.example/"/><entry><title>a</title><link href="moss"/></entry></feed>`,
		item: link('https://moved.example/moss'),
	},
	{
		name: 'a permalink that is a path',
		sent: item('<guid isPermaLink="true">/moss</guid>'),
		item: link(`${SITE}/moss`),
	},
	{
		name: 'content elsewhere, and no link',
		sent: entry('<title>a</title><content type="text/html" src="/moss"/>'),
		item: link(`${SITE}/moss`),
		absent: ['contentHtml'],
	},
	{
		name: 'a link before content elsewhere',
		sent: entry('<title>a</title><content type="text/html" src="/full"/><link href="/moss"/>'),
		item: link(`${SITE}/moss`),
	},
	{
		name: 'comments as a page and as a feed',
		sent: entry(
			'<title>a</title><link rel="replies" type="application/atom+xml" href="/c.atom"/><link rel="replies" type="text/html" href="/c"/>',
		),
		item: { commentsUrl: `${SITE}/c` },
	},
	{
		name: 'xhtml with a prefix of its own',
		sent: entry(
			'<title>a</title><content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>a <x:em>wall</x:em></x:p></x:div></content>',
		),
		item: { contentHtml: '<p>a <em>wall</em></p>' },
	},
	{
		name: 'xml:base on the wrapper of xhtml',
		sent: entry(
			'<title>a</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="https://moved.example/2/"><a href="moss">m</a></div></content>',
		),
		item: { contentHtml: '<a href="https://moved.example/2/moss">m</a>' },
	},
	{
		name: 'pictures of several sizes against a declared base',
		sent: entry(
			'<title>a</title><content type="html" xml:base="https://moved.example/2/">&lt;img srcset="a.png 1x, /b.png 2x" src="a.png"&gt;</content>',
		),
		item: {
			contentHtml:
				'<img srcset="https://moved.example/2/a.png 1x, https://moved.example/b.png 2x" src="https://moved.example/2/a.png">',
		},
	},
	{
		name: 'xhtml in an item without a field around it',
		sent: item('<title>a</title><div xmlns="http://www.w3.org/1999/xhtml"><p>Moss</p></div>'),
		item: { contentHtml: '<p>Moss</p>' },
	},
	{
		name: 'the full text as Yandex has it',
		sent: item(
			'<title>a</title><description>s</description><yandex:full-text xmlns:yandex="http://news.yandex.ru">Мох</yandex:full-text>',
		),
		item: { contentHtml: 'Мох', summaryHtml: 's' },
	},
	{
		name: 'the page as Yandex Turbo has it',
		sent: item(
			'<title>a</title><description>s</description><turbo:content xmlns:turbo="http://turbo.yandex.ru"><![CDATA[<p>Мох</p>]]></turbo:content>',
		),
		item: { contentHtml: '<p>Мох</p>' },
	},
	{
		name: 'a person of empty parts',
		sent: entry(
			'<title>a</title><author><name></name></author>',
			'<author><name>Ida</name></author>',
		),
		item: { authors: ['Ida'] },
	},
	{
		name: 'a person of one empty element',
		sent: entry('<title>a</title><author><name/></author>'),
		item: { authors: [] },
	},
	{
		name: 'an enclosure with href',
		sent: item('<title>a</title><enclosure href="/moss.mp3"/>'),
		item: { enclosures: [{ url: `${SITE}/moss.mp3` }] },
	},
	{
		name: 'the original enclosure behind a counting service',
		sent: item(
			`<title>a</title><enclosure url="https://count.example/1.mp3" length="3" type="audio/mpeg"/><feedburner:origEnclosureLink>${SITE}/1.mp3</feedburner:origEnclosureLink>`,
		),
		item: { enclosures: [{ url: `${SITE}/1.mp3`, type: 'audio/mpeg', length: 3 }] },
	},
	{
		name: 'a second enclosure beside the one behind a counting service',
		sent: item(
			`<title>a</title><enclosure url="https://count.example/1.mp3"/><enclosure url="/2.pdf"/><feedburner:origEnclosureLink>${SITE}/1.mp3</feedburner:origEnclosureLink>`,
		),
		item: { enclosures: [{ url: `${SITE}/1.mp3` }, { url: `${SITE}/2.pdf` }] },
	},
	{
		name: 'a tag of JSON said twice',
		sent: '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","tags":["moss"," moss ",""]}]}',
		item: { categories: ['moss'] },
	},
	{
		name: 'an id of Dublin Core where there is no other',
		sent: item('<title>a</title><dc:identifier>moss-1</dc:identifier>'),
		item: { guid: 'moss-1' },
	},
	{
		name: 'a guid before an id of Dublin Core',
		sent: item('<dc:identifier>moss-1</dc:identifier><guid isPermaLink="false">17</guid>'),
		item: { guid: '17' },
	},
	{
		name: 'an Atom enclosure and no other link',
		sent: entry('<title>a</title><link rel="enclosure" href="/moss.mp3"/>'),
		item: { url: `${SITE}/moss.mp3`, enclosures: [{ url: `${SITE}/moss.mp3` }] },
	},
	{
		name: 'an xhtml title with a prefix',
		sent: entry(
			'<title type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml">a <h:b>wall</h:b> &amp; moss</h:div></title>',
		),
		item: { title: 'a wall & moss' },
	},
	{
		name: 'an xhtml title that is escaped',
		sent: entry('<title type="xhtml">&lt;div&gt;a &lt;b&gt;wall&lt;/b&gt;&lt;/div&gt;</title>'),
		item: { title: 'a wall' },
	},
	{
		name: 'a title that blinks',
		sent: item('<title>a &lt;blink&gt;wall&lt;/blink&gt;</title>'),
		item: { title: 'a wall' },
	},
	{
		name: 'a relative link of a feed that names no site but itself elsewhere',
		sent: item('<link>/moss</link>').replace(
			`<link>${SITE}/</link>`,
			'<atom:link rel="self" href="https://fern.example/feed"/>',
		),
		item: link('https://fern.example/moss'),
	},
	{
		name: 'control characters in a title of JSON',
		sent: '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","title":"Mo\\u0000ss\\u0008"}]}',
		item: { title: 'Moss' },
	},
	{
		name: 'the site behind the feed’s own link',
		sent: `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Garden</title><atom:link rel="self" href="${SITE}/feed.xml"/><link>${SITE}/</link></channel></rss>`,
		siteUrl: `${SITE}/`,
		count: 0,
	},
	{
		name: 'both description and content',
		sent: item(
			'<description>short</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded>',
		),
		item: { summaryHtml: 'short', contentHtml: '<p>long</p>' },
	},
	{
		name: 'content alone',
		sent: item('<content:encoded>&lt;p&gt;long&lt;/p&gt;</content:encoded>'),
		item: { contentHtml: '<p>long</p>' },
		absent: ['summaryHtml'],
	},
	{
		name: 'an Atom summary and content',
		sent: entry(
			'<title>a</title><summary>short</summary><content type="html">&lt;p&gt;long&lt;/p&gt;</content>',
		),
		item: { summaryHtml: 'short', contentHtml: '<p>long</p>' },
	},
	{
		name: 'a description escaped twice',
		sent: item('<description>&amp;lt;p&amp;gt;Moss&amp;lt;/p&amp;gt;</description>'),
		item: { summaryHtml: '<p>Moss</p>' },
	},
	{
		name: 'an html title',
		sent: entry('<title type="html">Moss &lt;em&gt;and&lt;/em&gt; stone</title>'),
		item: { title: 'Moss and stone' },
	},
	{
		name: 'an xhtml title',
		sent: entry(
			'<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Moss <em>and</em> stone</div></title>',
		),
		item: { title: 'Moss and stone' },
	},
	{
		name: 'a title of markup in CDATA',
		sent: item('<title><![CDATA[<b>Moss</b> &amp; stone]]></title>'),
		item: { title: 'Moss & stone' },
	},
	{
		name: 'a title from media',
		sent: item('<media:title>Moss</media:title>'),
		item: { title: 'Moss' },
	},
	{
		name: 'an author by mail and name',
		sent: item('<author>ida@garden.example (Ida Moor)</author>'),
		item: { authors: ['Ida Moor'] },
	},
	{
		name: 'an author by name and mail',
		sent: item('<author>Ida Moor &lt;ida@garden.example&gt;</author>'),
		item: { authors: ['Ida Moor'] },
	},
	{
		name: 'several creators',
		sent: item('<dc:creator>Ida Moor</dc:creator><dc:creator>Sam Wells</dc:creator>'),
		item: { authors: ['Ida Moor', 'Sam Wells'] },
	},
	{
		name: 'persons of Atom',
		sent: entry(
			'<title>a</title><author><name>Ida</name><email>i@x.example</email></author><author><name>Sam</name></author>',
		),
		item: { authors: ['Ida', 'Sam'] },
	},
	{
		name: 'an author of the whole feed',
		sent: atom('<entry><title>a</title></entry>', '<author><name>Ida</name></author>'),
		item: { authors: ['Ida'] },
	},
	{
		name: 'one author said twice',
		sent: item('<author>Ida</author><dc:creator>Ida</dc:creator>'),
		item: { authors: ['Ida'] },
	},
	{
		name: 'categories of RSS',
		sent: item(
			'<category>Moss</category><category domain="x">Stone</category><category>Moss</category>',
		),
		item: { categories: ['Moss', 'Stone'] },
	},
	{
		name: 'categories of Atom',
		sent: entry('<title>a</title><category term="moss" label="Moss"/><category term="stone"/>'),
		item: { categories: ['Moss', 'stone'] },
	},
	{
		name: 'subjects of Dublin Core',
		sent: item('<dc:subject>Moss</dc:subject>'),
		item: { categories: ['Moss'] },
	},
	{
		name: 'several enclosures',
		sent: item(
			'<enclosure url="/a.mp3" type="audio/mpeg" length="1"/><enclosure url="/b.mp3" type="audio/mpeg"/>',
		),
		item: {
			enclosures: [
				{ url: `${SITE}/a.mp3`, type: 'audio/mpeg', length: 1 },
				{ url: `${SITE}/b.mp3`, type: 'audio/mpeg' },
			],
		},
	},
	{
		name: 'an enclosure of Atom',
		sent: entry('<title>a</title><link rel="enclosure" href="/a.mp3" type="audio/mpeg"/>'),
		item: { enclosures: [{ url: `${SITE}/a.mp3`, type: 'audio/mpeg' }] },
	},
	{
		name: 'an enclosure of media',
		sent: item('<media:content url="/a.mp4" type="video/mp4"/>'),
		item: { enclosures: [{ url: `${SITE}/a.mp4`, type: 'video/mp4' }] },
	},
	{
		name: 'a page for comments',
		sent: item('<comments>/moss#c</comments>'),
		item: { commentsUrl: `${SITE}/moss#c` },
	},
	{
		name: 'a source',
		sent: item('<source url="https://other.example/feed">Other letters</source>'),
		item: { source: 'Other letters' },
	},
	{
		name: 'a source of Atom',
		sent: entry('<title>a</title><source><title>Other letters</title></source>'),
		item: { source: 'Other letters' },
	},
	{
		name: 'a language of the feed',
		sent: rss('<item><title>a</title></item>', '<language>de-AT</language>'),
		item: { language: 'de-AT' },
	},
	{
		name: 'a language of the entry',
		sent: atom('<entry xml:lang="fr"><title>a</title></entry>'),
		item: { language: 'fr' },
	},
	{
		name: 'elements as they were sent',
		sent: item('<title> a </title><x:odd xmlns:x="urn:x">1</x:odd><x:odd>2</x:odd>'),
		item: { raw: { title: ' a ', elements: { title: [' a '], 'x:odd': ['1', '2'] } } },
	},
	{
		name: 'nothing at all in an item',
		sent: item(''),
		count: 1,
		absent: ['date', 'guid', 'summaryHtml', 'contentHtml', 'commentsUrl', 'source', 'language'],
	},
];
