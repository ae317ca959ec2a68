import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/base/address';
import { hasNoFeeds, knownFeeds, matchingRules, SITES } from '../../src/feed/discovery/known-sites';

const DOCS = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'discovery.md'), 'utf8');
/** The rows of docs/discovery.md: what the page promises is what the data does. */
const ROWS = [...DOCS.matchAll(/^\| ([^|`]+) \| `(https:[^`]+)` \| `(https:[^`]+)` \|$/gmu)].map(
	([, site = '', page = '', feed = '']) => ({ site, page, feed }),
);

function rulesOf(page: string): ReturnType<typeof matchingRules> {
	const url = parseAddress(page);
	return url ? matchingRules(url) : [];
}

describe('feeds that follow from an address', () => {
	it.each(ROWS)('$site: $page', ({ site, page, feed }) => {
		expect(knownFeeds(page)[0]).toMatchObject({ url: feed, why: 'known-site' });
		expect(rulesOf(page)[0]?.site.name).toBe(site);
	});

	it('the page about discovery shows every rule there is', () => {
		const shown = new Set(ROWS.map(({ page }) => rulesOf(page)[0]?.rule));
		const hidden = SITES.flatMap((site) =>
			site.rules.filter((rule) => !shown.has(rule)).map((rule) => `${site.name} ${rule[0]}`),
		);
		expect(hidden).toEqual([]);
	});

	it('the page about discovery is in the order of the sites’ names', () => {
		const names = ROWS.map((row) => row.site.toLowerCase());
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
	});

	it('a repository offers its releases, tags and commits', () => {
		expect(
			knownFeeds('https://github.com/rust-lang/rust/issues/1').map((each) => each.title),
		).toEqual(['Releases', 'Tags', 'Commits']);
	});

	it.each([
		['an unknown site', 'https://garden.example/moss'],
		['a settings page that looks like a person', 'https://github.com/settings/profile'],
		['a handle, which only the page can resolve', 'https://www.youtube.com/@moss'],
		['a video', 'https://www.youtube.com/watch?v=abcdefghijk'],
		['a mix made for one person', 'https://www.youtube.com/watch?v=abcdefghijk&list=RDabcdefghijk'],
		['a person seen from another server', 'https://mastodon.social/@moss@hachyderm.io'],
		['a site that has no feeds but handles', 'https://www.tiktok.com/@moss'],
		['a host that only ends like a known one', 'https://notgithub.com/a/b'],
		['a deeper subdomain', 'https://a.b.bearblog.dev/'],
		['the service itself', 'https://www.substack.com/'],
		['an address of another kind', 'mailto:someone@github.com'],
		['nothing', ''],
	])('%s gives none', (_, page) => {
		expect(knownFeeds(page)).toEqual([]);
	});

	it('what an address says in a query stays in its place', () => {
		const [feed] = knownFeeds('https://stackoverflow.com/questions/tagged/a&sort=b#c');
		expect(feed?.url).toBe('https://stackoverflow.com/feeds/tag?tagnames=a%26sort%3Db&sort=newest');
		const [search] = knownFeeds('https://www.reddit.com/search/?q=a%26sort%3Dhot');
		expect(search?.url).toBe('https://www.reddit.com/search.rss?q=a%26sort%3Dhot&sort=new');
	});

	it('never throws, gives web addresses only, and never leads to another site’s bridge', () => {
		const hosts = SITES.flatMap((site) => site.hosts).map((host) =>
			host.replace(/^[:*]\w*\.?/u, 'x.'),
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...hosts),
				fc.array(
					fc.oneof(fc.string(), fc.constantFrom('@a', 'r', '%', '..', 'search', '%E0%A4%A')),
				),
				fc.string(),
				(host, path, query) => {
					for (const { url } of knownFeeds(`https://${host}/${path.join('/')}?${query}`)) {
						expect(parseAddress(url)?.protocol).toBe('https:');
						expect(url).not.toMatch(/[{}]\w+\}|rsshub|rss-bridge|hnrss|nitter/u);
					}
				},
			),
		);
	});

	it('knows who offers none', () => {
		expect(['www.instagram.com', 'x.com', 'mobile.twitter.com'].map(hasNoFeeds)).toEqual([
			true,
			true,
			true,
		]);
		expect(['box.com', 'netflix.com.example'].map(hasNoFeeds)).toEqual([false, false]);
	});
});
