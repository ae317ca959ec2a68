import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedReport } from '../../src/flow/report';
import { item, rss } from '../support/feeds';
import { makeFolder, readFiles, readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { feed, SETTINGS, sync } from '../support/vault';

let web: Loopback;
beforeEach(async () => {
	web = await startLoopback();
});
afterEach(() => web.close());

const post = (day: number, text = `Said on day ${day}.`): string =>
	item({
		title: `Day ${day}`,
		link: `${web.base}/day-${day}`,
		guid: `${web.base}/day-${day}`,
		pubDate: `0${day} Mar 2026 08:00:00 GMT`,
		description: text,
	});

function only(report: { readonly feeds: readonly FeedReport[] }): FeedReport {
	const [first] = report.feeds;
	if (!first) throw new Error('no feed in the report');
	return first;
}

describe('one story from several feeds', () => {
	it('is one note that names them all, in one run and whatever comes later', async () => {
		const vault = makeFolder();
		web.serve('/a.xml', { body: rss('a', [post(1), post(2)]) });
		web.serve('/b.xml', { body: rss('b', [post(2), post(3)]) });
		const feeds = [feed('alpha', `${web.base}/a.xml`), feed('beta', `${web.base}/b.xml`)];
		const report = await sync(vault, feeds);
		expect(report.feeds.map((each) => [each.made.length, each.joined.length])).toEqual([
			[2, 0],
			[1, 1],
		]);
		const note = readNotes(vault).get('inbox/2026-03-02-rss-alpha-day-2.md') ?? '';
		expect(note).toContain('\nsource: "alpha RSS"\n');
		expect(note).toContain('\nsources: ["alpha RSS", "beta RSS"]\n---\n');
		const before = readFiles(vault);
		expect(await sync(vault, feeds)).toMatchObject({ feeds: [{ joined: [] }, { joined: [] }] });
		expect(readFiles(vault)).toEqual(before);
	});

	it('a name the person took out stays out, and a note of the person’s own is not touched', async () => {
		const own = `---\nurl: ${web.base}/day-3\nsource: my library\n---\nmine`;
		const vault = makeFolder({ 'Mine.md': own });
		web.serve('/a.xml', { body: rss('a', [post(2), post(3)]) });
		web.serve('/b.xml', { body: rss('b', [post(2), post(3)]) });
		const feeds = [feed('alpha', `${web.base}/a.xml`), feed('beta', `${web.base}/b.xml`)];
		await sync(vault, feeds);
		expect(readNotes(vault).get('Mine.md')).toBe(own);
		const { writeFileSync } = await import('node:fs');
		const path = `${vault}/inbox/2026-03-02-rss-alpha-day-2.md`;
		const text = readNotes(vault).get('inbox/2026-03-02-rss-alpha-day-2.md') ?? '';
		writeFileSync(path, text.replace(/^sources:.*\n/mu, ''));
		await sync(vault, feeds);
		expect(readNotes(vault).get('inbox/2026-03-02-rss-alpha-day-2.md')).not.toContain('sources:');
	});
});

describe('a feed’s own limits', () => {
	it('a day’s cap takes the newest or the oldest, and lists the rest', async () => {
		web.serve('/a.xml', { body: rss('a', [post(1), post(2), post(3)]) });
		for (const [order, titles] of [
			['newest', ['Day 3', 'Day 2']],
			['oldest', ['Day 1', 'Day 2']],
		] as const) {
			const vault = makeFolder();
			const capped = { ...feed('alpha', `${web.base}/a.xml`), dailyCap: 2, order };
			const report = only(await sync(vault, [capped]));
			expect(report.made.map((note) => note.title)).toEqual(titles);
			expect(report.notImported).toMatchObject([{ why: 'cap' }]);
			web.serve('/a.xml', { body: rss('a', [post(1), post(2), post(3), post(4)]) });
			// The day is full, whichever device filled it.
			expect(only(await sync(vault, [capped]))).toMatchObject({
				made: [],
				notImported: [{ title: 'Day 4', why: 'cap' }],
			});
			web.serve('/a.xml', { body: rss('a', [post(1), post(2), post(3)]) });
		}
	});

	it('what one feed left out, another may bring', async () => {
		const vault = makeFolder();
		web.serve('/a.xml', { body: rss('a', [post(1), post(2)]) });
		const settings = { ...SETTINGS, firstImport: 1 };
		const alpha = feed('alpha', `${web.base}/a.xml`);
		await sync(vault, [alpha], { settings });
		const both = { ...SETTINGS, feeds: [alpha] };
		const report = only(await sync(vault, [feed('beta', alpha.url)], { settings: both }));
		expect(report.made.map((note) => note.title)).toEqual(['Day 1']);
	});

	it('folder, tags and first import come from the feed, then its group, then all feeds', async () => {
		const vault = makeFolder();
		web.serve('/a.xml', { body: rss('a', [post(1), post(2)]) });
		const settings = {
			...SETTINGS,
			firstImport: 5,
			groups: [
				{ name: 'Science', folder: 'science', tags: ['study'], templatePath: '' },
				{ name: 'Science/Moss', folder: '', tags: ['moss'], templatePath: '' },
			],
		};
		const grouped = {
			...feed('alpha', `${web.base}/a.xml`),
			group: 'Science/Moss',
			firstImport: 1,
		};
		const report = only(await sync(vault, [grouped], { settings }));
		expect(report.made.map((note) => note.path)).toEqual(['science/2026-03-02-rss-alpha-day-2.md']);
		expect(readNotes(vault).get('science/2026-03-02-rss-alpha-day-2.md')).toContain(
			'tags: [rss, alpha, moss, study]',
		);
	});
});

describe('an item that says something else now', () => {
	it('is noticed once per change, for changed words and not for changed markup, and never written', async () => {
		const vault = makeFolder();
		const one = [feed('alpha', `${web.base}/a.xml`)];
		web.serve('/a.xml', { body: rss('a', [post(1, 'The first wording.')]) });
		await sync(vault, one);
		const before = readNotes(vault);
		web.serve('/a.xml', { body: rss('a', [post(1, '&lt;p&gt;The first wording.&lt;/p&gt;')]) });
		expect(only(await sync(vault, one)).revised).toEqual([]);
		web.serve('/a.xml', { body: rss('a', [post(1, 'The second wording.')]) });
		expect(only(await sync(vault, one)).revised).toMatchObject([{ title: 'Day 1' }]);
		web.serve('/a.xml', { body: rss('a', [post(1, 'The second wording.'), post(2)]) });
		expect(only(await sync(vault, one))).toMatchObject({ revised: [], made: [{ title: 'Day 2' }] });
		expect(readNotes(vault).get([...before.keys()][0] ?? '')).toBe([...before.values()][0]);
	});
});
