import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/parse';
import { planImport } from '../../src/feed/plan';

const URL = 'https://garden.example/feed.xml';

const rss = (inside: string): string =>
	`<rss version="2.0"><channel><title>Garden</title>${inside}</channel></rss>`;
const item = (inside: string): string => rss(`<item>${inside}</item>`);
const many = (count: number, each: (at: number) => string): string =>
	Array.from({ length: count }, (_, at) => each(at)).join('');

async function itemsOf(text: string): Promise<number | string> {
	const result = await parseFeed(new TextEncoder().encode(text), { url: URL });
	return result.ok ? result.value.items.length : result.problem.kind;
}

/** Ten times what a slow machine needs; what grows with the square of the input needs longer by far. */
const LIMIT_MS = 5000;

describe('hostile documents cost no more than their length', () => {
	it.each([
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
	])('%s', { timeout: LIMIT_MS }, async (_, text, expected) => {
		expect(await itemsOf(text)).toBe(expected);
	});

	it('the plan of a feed with 3,000 items', { timeout: LIMIT_MS }, async () => {
		const text = rss(
			many(3000, (at) => `<item><title>t${at}</title><link>https://g.example/${at}</link></item>`),
		);
		const result = await parseFeed(new TextEncoder().encode(text), { url: URL });
		expect(result.ok && planImport(result.value, () => false).make).toHaveLength(3000);
	});

	it('entities of the document type are never expanded', async () => {
		const bomb = `<!DOCTYPE rss [<!ENTITY a "${'z'.repeat(1000)}">${many(
			20,
			(at) => `<!ENTITY b${at} "${`&b${at - 1};`.repeat(10)}">`,
		)}]>`;
		const result = await parseFeed(
			new TextEncoder().encode(`${bomb}${item('<title>&b19;&a;</title>')}`),
			{ url: URL },
		);
		expect(result.ok && result.value.items[0]?.title).toBe('&b19;&a;');
	});

	it('a file of the machine named as an entity stays text', async () => {
		const result = await parseFeed(
			new TextEncoder().encode(
				`<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>${item('<title>&f;</title>')}`,
			),
			{ url: URL },
		);
		expect(result.ok && result.value.items[0]?.title).toBe('&f;');
	});

	it('elements, attributes and keys named as prototypes are names like any other', async () => {
		const xml = item(
			'<__proto__ __proto__="x">z</__proto__><constructor>c</constructor><hasOwnProperty>h</hasOwnProperty>',
		);
		const result = await parseFeed(new TextEncoder().encode(xml), { url: URL });
		expect(result.ok && Object.entries(result.value.items[0]?.raw.elements ?? {})).toEqual([
			['__proto__', ['z']],
			['constructor', ['c']],
			['hasOwnProperty', ['h']],
		]);
		const json =
			'{"version":"https://jsonfeed.org/version/1.1","items":[{"__proto__":{"polluted":1},"id":"1"}]}';
		expect(await itemsOf(json)).toBe(1);
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});
});
