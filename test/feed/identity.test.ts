import { describe, expect, it } from 'vitest';
import { identityKeys } from '../../src/feed/identity';
import type { Feed } from '../../src/feed/model';
import { parseFeed } from '../../src/feed/parse';
import { finish } from '../../src/base/pace';
import { planImport } from '../../src/feed/plan';

async function feedOf(...items: readonly string[]): Promise<Feed> {
	const text = `<rss version="2.0"><channel><title>t</title>${items.map((each) => `<item>${each}</item>`).join('')}</channel></rss>`;
	const result = await parseFeed(new TextEncoder().encode(text), {
		url: 'https://garden.example/feed',
	});
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value;
}

const dated = (title: string, link: string, day: number): string =>
	`<title>${title}</title><link>${link}</link><pubDate>${day} Mar 2026 10:00:00 GMT</pubDate>`;

describe('who an item is', () => {
	it('does not depend on its place in the document', async () => {
		const [a, b] = [dated('a', 'https://g.example/a', 1), dated('b', 'https://g.example/b', 2)];
		const ids = (feed: Feed): readonly string[] => feed.items.map((item) => item.id).sort();
		expect(ids(await feedOf(a, b))).toEqual(ids(await feedOf(b, a)));
	});

	it('a feed that repeats one guid still gives every item its own', async () => {
		const feed = await feedOf(
			`<guid>1</guid>${dated('a', 'https://g.example/a', 1)}`,
			`<guid>1</guid>${dated('b', 'https://g.example/b', 2)}`,
		);
		expect(new Set(feed.items.map((item) => item.id)).size).toBe(2);
	});

	it('items that all link the same page are told apart, and that page is no key of theirs', async () => {
		const feed = await feedOf(
			`<guid>1</guid>${dated('a', 'https://g.example/', 1)}`,
			`<guid>2</guid>${dated('b', 'https://g.example/', 2)}`,
		);
		expect(feed.items.map((item) => identityKeys(item, feed))).toEqual([
			['guid:g.example:1'],
			['guid:g.example:2'],
		]);
	});

	it('a mirror of the page is the same item', async () => {
		const feed = await feedOf(dated('a', 'http://www.g.example/a/?utm_source=x', 1));
		expect(feed.items[0] && identityKeys(feed.items[0], feed)).toEqual(['page:g.example/a']);
	});
});

describe('the plan of an import', () => {
	it('takes the newest, lists the rest, leaves out what is known, puts the undated last', async () => {
		const feed = await feedOf(
			'<title>undated</title><link>https://g.example/u</link>',
			dated('old', 'https://g.example/o', 1),
			dated('new', 'https://g.example/n', 9),
			dated('known', 'https://g.example/k', 5),
		);
		const plan = finish(planImport(feed, (key) => key === 'page:g.example/k', { firstImport: 2 }));
		expect(plan.make.map((item) => item.title)).toEqual(['new', 'old']);
		expect(plan.left.map(({ item, why }) => [item.title, why])).toEqual([
			['undated', 'first-import'],
		]);
		expect(plan.same.map((item) => item.title)).toEqual(['known']);
	});

	it('the same item twice in one document is made once', async () => {
		const feed = await feedOf(
			dated('a', 'https://g.example/a', 1),
			dated('a', 'https://g.example/a', 1),
		);
		expect(finish(planImport(feed, () => false)).make).toHaveLength(1);
	});
});

describe('items of one feed that link each other', () => {
	const permalink = (name: string, day: number, link = name): string =>
		`<guid>https://g.example/${name}</guid>${dated(name, `https://g.example/${link}`, day)}`;

	it('an item whose page a later item links keeps its identity', async () => {
		const [before] = (await feedOf(permalink('moss', 1))).items;
		const after = await feedOf(permalink('again', 2, 'moss'), permalink('moss', 1));
		const same = after.items.find((item) => item.title === 'moss');
		expect(same?.id).toBe(before?.id);
	});

	it('an item that links another item’s page is no repetition of it', async () => {
		const feed = await feedOf(permalink('again', 2, 'moss'), permalink('moss', 1, 'elsewhere'));
		const known = new Set(['page:g.example/moss', 'page:g.example/elsewhere']);
		const plan = finish(planImport(feed, (key) => known.has(key)));
		expect(plan.make.map((item) => item.title)).toEqual(['again']);
	});

	it('a page that is one item’s identity is no other item’s, though its own guid is repeated', async () => {
		const feed = await feedOf(
			permalink('moss', 1),
			`<guid>1</guid>${dated('a', 'https://g.example/moss', 2)}`,
			`<guid>1</guid>${dated('b', 'https://g.example/b', 3)}`,
		);
		expect(new Set(feed.items.map((item) => item.id)).size).toBe(3);
	});
});
