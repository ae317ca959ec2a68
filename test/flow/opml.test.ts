import { expect, it } from 'vitest';
import { importOpmlList } from '../../src/flow/feeds/opml';
import { opmlImported } from '../../src/words/opml';
import { feed } from '../support/vault';

const list = (outlines: string): Uint8Array =>
	new TextEncoder().encode(`<opml version="2.0"><body>${outlines}</body></opml>`);

it('a list of feeds says which of its entries were passed over and why', () => {
	const read = importOpmlList(
		list(
			`<outline type="rss" text="Tide" xmlUrl="https://tide.example/feed"/><outline type="rss" text="Moss" xmlUrl="https://moss.example/feed"/><outline text="Wall" htmlUrl="https://wall.example/"/><outline type="rss" text="Rain"/><outline type="rss" text="Ash" xmlUrl="http://["/><outline type="include" text="More" url="https://list.example/x.opml"/>`,
		),
		'feeds.opml',
		[feed('moss', 'https://moss.example/feed')],
	);
	expect(read.ok && read.value.feeds.map((each) => each.url)).toEqual([
		'https://moss.example/feed',
		'https://tide.example/feed',
	]);
	expect(read.ok && opmlImported(read.value)).toBe(
		'1 feed added, 1 followed already, 4 passed over: Wall (only a page is named, not its feed), Rain (it has no address), Ash (its address cannot be read), More (it is a list of its own). Add what you miss with “Add feed”.',
	);
});

it('of many entries passed over five are named', () => {
	const skipped = Array.from(
		{ length: 7 },
		(_, at) => ({ title: `Page ${at}`, reason: 'not-a-feed' }) as const,
	);
	const said = opmlImported({ added: 0, known: 0, skipped });
	expect(said).toContain('Page 4 (');
	expect(said).toContain(', 2 more. Add');
	expect(said).not.toContain('Page 5');
	expect(opmlImported({ added: 2, known: 0, skipped: [] })).toBe('2 feeds added.');
});
