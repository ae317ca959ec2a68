import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/parse';
import { finish } from '../../src/base/pace';
import { planImport } from '../../src/feed/plan';
import { COSTLY } from './corpus/costly';

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

describe('hostile documents cost no more than their length', () => {
	it.each(COSTLY)('%s', async (_, text, expected) => {
		expect(await itemsOf(text)).toBe(expected);
	});

	it('the plan of a feed with 3,000 items', async () => {
		const text = rss(
			many(3000, (at) => `<item><title>t${at}</title><link>https://g.example/${at}</link></item>`),
		);
		const result = await parseFeed(new TextEncoder().encode(text), { url: URL });
		expect(result.ok && finish(planImport(result.value, () => false)).make).toHaveLength(3000);
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
