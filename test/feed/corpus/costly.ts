import { entry, item, rss } from './corpus';

const many = (count: number, each: (at: number) => string): string =>
	Array.from({ length: count }, (_, at) => each(at)).join('');

/** Documents whose reading grows with the square of their length where a reader is careless, with the items they hold. */
export const COSTLY: readonly (readonly [string, string, number | string])[] = [
	['media groups that never end', item('<media:group>'.repeat(40000)), 1],
	['40,000 media groups and one end', item(`${'<media:group>'.repeat(40000)}</media:group>`), 1],
	[
		'20,000 media contents within each other',
		item(`${'<media:content url="a">'.repeat(20000)}${'</media:content>'.repeat(20000)}`),
		1,
	],
	[
		'a description of 50,000 CDATA sections',
		item(`<description>${'<![CDATA[a]]>'.repeat(50000)}</description>`),
		1,
	],
	[
		'30,000 comments before the only CDATA section',
		item(`<description>${'<!-- --><b>'.repeat(30000)}<![CDATA[x]]></description>`),
		1,
	],
	['an attribute of three million letters', item(`<x ${`=${'a'.repeat(3e6)}`}>b</x>`), 1],
	['50,000 elements of different names, none closed', item(many(50000, (at) => `<x${at}>`)), 1],
	[
		'100,000 elements within each other, all closed',
		item(`${'<x>'.repeat(1e5)}${'</x>'.repeat(1e5)}`),
		1,
	],
	[
		'xhtml with a base said 120,000 times, in a tag that never ends',
		entry(`<content type="xhtml"><div ${'xml:base '.repeat(120000)}</content>`),
		1,
	],
	[
		'120,000 addresses in a tag that never ends, against a base',
		entry(`<content type="xhtml" xml:base="/a/"><div><a${' href='.repeat(120000)}</div></content>`),
		1,
	],
	['50,000 document types', `${'<!doctype ['.repeat(50000)}${item('<title>a</title>')}`, 1],
	['50,000 items that never end', rss('<item>'.repeat(50000)), 50000],
	['half a million ampersands in a title', item(`<title>${'&'.repeat(5e5)}</title>`), 1],
	[
		'a title of 60,000 openings of comments',
		item(`<title><![CDATA[${'<!--'.repeat(60000)}]]></title>`),
		1,
	],
	['a date of half a megabyte', item(`<pubDate>${'1 Jan '.repeat(1e5)}</pubDate>`), 1],
	['50,000 authors', item(many(50000, (at) => `<author>a${at}</author>`)), 1],
	[
		'JSON nested deeper than the stack',
		`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","x":${'['.repeat(9000)}${']'.repeat(9000)}}]}`,
		1,
	],
	['JSON that only opens', `{"items":${'['.repeat(1e5)}`, 'not-a-feed'],
];
