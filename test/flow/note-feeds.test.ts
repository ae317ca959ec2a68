import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKnown } from '../../src/flow/feeds/known';
import { pendingOfFeed } from '../../src/flow/texts/fetch-choice';
import { wantingImages } from '../../src/flow/texts/images';
import { feedsOf } from '../../src/flow/feeds/note-feeds';
import type { Settings } from '../../src/settings/model';
import { gardenFeed } from '../support/feeds';
import { makeFolder, readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { feed, open, SETTINGS, sync } from '../support/vault';

let web: Loopback;
beforeEach(async () => {
	web = await startLoopback();
});
afterEach(() => web.close());

const RENAMED: Settings = { ...SETTINGS, properties: { source: 'from-feed', title: 'headline' } };

describe('a vault whose template calls the source otherwise', () => {
	it('fetches and shows by feed all the same, older notes too, and a first import stays the first', async () => {
		web.serve('/feed.xml', { body: gardenFeed(web.base) });
		const garden = { ...feed('garden', `${web.base}/feed.xml`), images: 'download' as const };
		const vault = makeFolder({
			'old.md': `---\ntitle: "Old"\nsource: "garden RSS"\nurl: "${web.base}/old"\nstatus: pending-analysis\n---\n`,
		});
		const settings = { ...RENAMED, feeds: [garden] };
		await sync(vault, [garden], { settings });
		const made = [...readNotes(vault).keys()].filter((path) => path !== 'old.md');
		expect(made.length).toBeGreaterThan(0);
		expect(readNotes(vault).get(made[0] ?? '')).toContain('from-feed: "garden RSS"');
		const { world } = await open(vault);
		const all = [...made, 'old.md'].sort();
		expect([...pendingOfFeed(world, settings, 'garden')].sort()).toEqual(all);
		expect([...wantingImages(world, settings, all)].sort()).toEqual(all);
		const known = await loadKnown({ ...world, ledger: EMPTY }, settings);
		expect(known.ok && known.value.hasFeed('garden')).toBe(true);
	});

	it('names the feeds of a note in their order, whatever stands in its properties', () => {
		const properties = { 'from-feed': 'a RSS', sources: ['a RSS', 'b RSS', 7, null] };
		expect(feedsOf(RENAMED, properties)).toEqual(['a', 'a', 'b']);
		expect(feedsOf(RENAMED, { sources: 'c RSS' })).toEqual(['c']);
		expect(feedsOf(RENAMED, undefined)).toEqual([]);
	});
});

const EMPTY = {
	load: () => Promise.resolve({ ok: true as const, value: [] }),
	append: () => Promise.resolve({ ok: true as const, value: undefined }),
};
