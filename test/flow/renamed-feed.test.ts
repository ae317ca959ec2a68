import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedReport } from '../../src/flow/report';
import { gardenFeed, item, rss } from '../support/feeds';
import { makeFolder, readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { feed, SETTINGS, sync } from '../support/vault';

let web: Loopback;
beforeEach(async () => {
	web = await startLoopback();
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
});
afterEach(() => web.close());

const named = (name: string): ReturnType<typeof feed> => feed(name, `${web.base}/feed.xml`);
const settings = { ...SETTINGS, firstImport: 1 };

async function only(run: ReturnType<typeof sync>): Promise<FeedReport> {
	const [first] = (await run).feeds;
	if (!first) throw new Error('no feed in the report');
	return first;
}

describe('a feed under another name', () => {
	it('keeps out what was left out, and changes no note', async () => {
		const vault = makeFolder();
		await sync(vault, [named('garden')], { settings });
		const before = [...readNotes(vault)];
		const report = await only(sync(vault, [named('moss letters')], { settings }));
		expect(report).toMatchObject({ made: [], joined: [], notImported: [], same: 3 });
		expect([...readNotes(vault)]).toEqual(before);
	});

	it('does not make a deleted note again, on a device that never knew the old name either', async () => {
		const vault = makeFolder();
		await sync(vault, [named('garden')], { settings });
		const [path = ''] = readNotes(vault).keys();
		rmSync(join(vault, path));
		await sync(vault, [named('moss letters')], { settings });
		const elsewhere = await only(
			sync(vault, [named('moss letters')], { settings, state: makeFolder() }),
		);
		expect(elsewhere).toMatchObject({ made: [], same: 3 });
	});

	it('brings what is new, however many: it is no first import', async () => {
		const vault = makeFolder();
		await sync(vault, [named('garden')], { settings });
		const more = ['a', 'b'].map((id) =>
			item({ title: `New ${id}`, link: `${web.base}/${id}`, guid: id, description: id }),
		);
		web.serve('/feed.xml', {
			body: gardenFeed(web.base).replace('<item>', `${more.join('')}<item>`),
		});
		const report = await only(sync(vault, [named('moss letters')], { settings }));
		expect(report.made.map((note) => note.title).sort()).toEqual(['New a', 'New b']);
	});

	it('is another feed where the old name is still followed, and where it brought other items', async () => {
		const vault = makeFolder();
		await sync(vault, [named('garden')], { settings });
		const both = await sync(vault, [named('garden'), named('second')], { settings });
		expect(both.feeds[1]?.made).toHaveLength(1);
		web.serve('/other.xml', {
			body: rss('other', [
				item({ title: 'Other', link: `${web.base}/o`, guid: 'o', description: 'o' }),
				item({ title: 'Older', link: `${web.base}/p`, guid: 'p', description: 'p' }),
			]),
		});
		const other = await only(sync(vault, [feed('third', `${web.base}/other.xml`)], { settings }));
		expect(other).toMatchObject({ made: [{}], notImported: [{}] });
	});

	it('still notices what its publisher changes in notes of the old name', async () => {
		const vault = makeFolder();
		await sync(vault, [named('garden')]);
		await sync(vault, [named('moss letters')]);
		web.serve('/feed.xml', {
			body: gardenFeed(web.base).replace('Counting rain', 'Counting hail'),
		});
		const report = await only(sync(vault, [named('moss letters')]));
		expect(report.revised).toMatchObject([{ title: 'Counting hail' }]);
	});
});
