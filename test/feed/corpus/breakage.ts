import { entry, item, rss, SITE, type Case } from './corpus';

const a = { title: 'a' };

export const BREAKAGE: readonly Case[] = [
	{
		name: 'a bare ampersand',
		sent: item('<title>Moss & stone</title>'),
		item: { title: 'Moss & stone' },
		repairs: ['bare-ampersand'],
	},
	{
		name: 'a bare ampersand in a link',
		sent: item(`<link>${SITE}/?a=1&b=2</link>`),
		item: { url: `${SITE}/?a=1&b=2` },
	},
	{
		name: 'an unknown entity',
		sent: item('<title>Moss &moss; stone</title>'),
		item: { title: 'Moss &moss; stone' },
	},
	{
		name: 'an entity of HTML',
		sent: item('<title>Moss&nbsp;&mdash;&nbsp;stone</title>'),
		item: { title: 'Moss — stone' },
	},
	{
		name: 'a reference without a semicolon',
		sent: item('<title>Moss &#38 stone</title>'),
		item: { title: 'Moss & stone' },
	},
	{ name: 'a reference to nothing', sent: item('<title>Moss&#0; stone</title>'), count: 1 },
	{
		name: 'windows-1252 by reference',
		sent: item('<title>&#147;Moss&#148;</title>'),
		item: { title: '“Moss”' },
	},
	{
		name: 'a title escaped twice',
		sent: item('<title>Moss &amp;amp; stone</title>'),
		item: { title: 'Moss & stone' },
		repairs: ['double-escaped-title'],
	},
	{
		name: 'control characters',
		sent: item('<title>Mo\u0001ss\u0008</title>'),
		item: { title: 'Moss' },
		repairs: ['control-characters'],
	},
	{
		name: 'a warning of the server before it',
		sent: `<br />\n<b>Warning</b>: Cannot modify header in x.php\n${item('<title>a</title>')}`,
		item: a,
		repairs: ['leading-junk'],
	},
	{ name: 'blank lines before the prolog', sent: `\n\n  ${item('<title>a</title>')}`, item: a },
	{ name: 'two prologs', sent: `<?xml version="1.0"?>${item('<title>a</title>')}`, item: a },
	{
		name: 'a script behind it',
		sent: `${item('<title>a</title>')}<script>var x = "<item><title>no</title></item>";</script>`,
		item: a,
	},
	{
		name: 'a comment behind it',
		sent: `${item('<title>a</title>')}<!-- made in 3 ms -->`,
		item: a,
		count: 1,
	},
	{
		name: 'cut off in an item',
		sent: item('<title>a</title><description>The text ends he').slice(0, -24),
		item: a,
		repairs: ['truncated'],
	},
	{
		name: 'cut off in a tag',
		sent: rss('<item><title>a</title></item><item><tit').slice(0, -16),
		item: a,
	},
	{
		name: 'cut off in CDATA',
		sent: rss('<item><title>a</title><description><![CDATA[text').slice(0, -16),
		item: a,
	},
	{
		name: 'an item that is never closed',
		sent: rss('<item><title>a</title><item><title>b</title></item>'),
		count: 2,
		item: a,
	},
	{
		name: 'a title that is never closed',
		sent: item('<title>a<link>https://garden.example/a</link>'),
		item: { title: 'a', url: `${SITE}/a` },
	},
	{ name: 'tags closed in another case', sent: rss('<item><title>a</Title></item>'), item: a },
	{ name: 'tags closed in the wrong order', sent: rss('<item><title>a</item></title>'), count: 1 },
	{
		name: 'attributes without quotes',
		sent: entry('<title>a</title><link rel=alternate href=https://garden.example/a>'),
		item: { url: `${SITE}/a` },
	},
	{ name: 'an attribute without a value', sent: item('<title hidden>a</title>'), item: a },
	{
		name: 'markup without CDATA',
		sent: item('<title>a</title><description><p>One <br> two</p></description>'),
		item: { summaryHtml: '<p>One <br> two</p>' },
	},
	{
		name: 'an image without an end',
		sent: item(
			'<title>a</title><description><img src="x.png"> text</description><link>https://garden.example/a</link>',
		),
		item: { url: `${SITE}/a` },
	},
	{ name: 'CDATA that closes twice', sent: item('<title><![CDATA[a]]>]]></title>'), count: 1 },
	{
		name: 'CDATA in pieces',
		sent: item('<title><![CDATA[a ]]>and<![CDATA[ b]]></title>'),
		item: { title: 'a and b' },
	},
	{
		name: 'CDATA of one closed bracket too many',
		sent: item('<description><![CDATA[x [1]]]></description>'),
		item: { summaryHtml: 'x [1]' },
	},
	{
		name: 'a tag inside CDATA is text of the body',
		sent: item('<description><![CDATA[</item><item>]]></description><title>a</title>'),
		count: 1,
		item: a,
	},
	{
		name: 'a less-than sign in a title',
		sent: item('<title>1 < 2</title>'),
		item: { title: '1 < 2' },
	},
	{
		name: 'a generic type in a title',
		sent: item('<title>Map&lt;K, V&gt; explained</title>'),
		item: { title: 'Map<K, V> explained' },
	},
	{ name: 'a comment inside a title', sent: item('<title>a<!-- b --></title>'), item: a },
	{
		name: 'white space everywhere',
		sent: item('<title>\n  a\n  b </title><link>\n https://garden.example/a \n</link>'),
		item: { title: 'a b', url: `${SITE}/a` },
	},
	{
		name: 'a prefix that is never declared',
		sent: '<rss version="2.0"><channel><title>Garden</title><item><dc:creator>Ida</dc:creator><content:encoded>x</content:encoded></item></channel></rss>',
		item: { authors: ['Ida'], contentHtml: 'x' },
	},
	{
		name: 'a prefix of its own',
		sent: '<rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>Garden</title><item><d:creator>Ida</d:creator></item></channel></rss>',
		item: { authors: ['Ida'] },
	},
	{
		name: 'a namespace misspelt by its slash',
		sent: '<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content"><channel><title>Garden</title><item><c:encoded>x</c:encoded></item></channel></rss>',
		item: { contentHtml: 'x' },
	},
	{
		name: 'a doctype with entities of its own',
		sent: '<!DOCTYPE rss [<!ENTITY moss "stone">]><rss version="2.0"><channel><title>Garden</title><item><title>a</title></item></channel></rss>',
		item: a,
	},
	{
		name: 'a stylesheet instruction',
		sent: `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>${item('<title>a</title>').replace('<?xml version="1.0"?>', '')}`,
		item: a,
	},
	{
		name: 'line ends of three systems',
		sent: item('<description>a\r\nb\rc\nd</description>'),
		item: { summaryHtml: 'a\nb\nc\nd' },
	},
	{
		name: 'an element of no name we know',
		sent: item('<title>a</title><x:y xmlns:x="urn:x"><title>inner</title></x:y>'),
		item: a,
	},
];
