import { parseAddress } from '../../base/address';
import { bareHost } from '../../base/host';
import type { Candidate } from '../model';

/** Bounds on what is searched: a page may be twenty megabytes of scripts. */
const MAX_SCRIPTS = 300;
const MAX_CHARACTERS = 3_000_000;
const MAX_FOUND = 5;

/** A page whose data names its feed, or an id that the feed's address is made of (`{1}`). Sorted by name. */
export interface PageData {
	readonly name: string;
	/** Without `www`; none for any page. */
	readonly hosts?: readonly string[];
	/** The page's path; what it captures must be what the pattern captures second. */
	readonly path?: RegExp;
	readonly pattern: RegExp;
	readonly feed: string;
}

/** A quote in JSON, also in JSON inside a string. */
const FEED_URL =
	/(?:feed_?ur[il]|rss_?ur[il]|rss_?feed(?:_?ur[il])?|atom_?ur[il]|podcast_?feed)\\{0,3}"\s{0,5}:\s{0,5}\\{0,3}"(https?:(?:[^"\\<>\s]|\\\/|\\u[0-9a-f]{4}){4,1000})/giu;

export const PAGE_DATA: readonly PageData[] = [
	{ name: 'Apple Podcasts and other podcast directories', pattern: FEED_URL, feed: '{1}' },
	{
		name: 'Flickr',
		hosts: ['flickr.com'],
		pattern: /nsid\\{0,3}"\s{0,3}:\s{0,3}\\{0,3}"(\d{4,12}@N\d\d)/gu,
		feed: 'https://www.flickr.com/services/feeds/photos_public.gne?id={1}',
	},
	{
		name: 'LessWrong, Alignment Forum, EA Forum',
		hosts: ['lesswrong.com', 'alignmentforum.org', 'forum.effectivealtruism.org'],
		path: /^\/users\/([\w-]{1,80})\/?$/u,
		// `"_id":"abcdefghijklmno12","slug":"moss"`, also in JSON inside a string.
		pattern:
			/"_id\\{0,3}"\s?:\s?\\{0,3}"([A-Za-z0-9]{17})\\{0,3}"\s?,\s?\\{0,3}"slug\\{0,3}"\s?:\s?\\{0,3}"([\w-]{1,80})/gu,
		feed: '{origin}/feed.xml?userId={1}',
	},
	{
		name: 'SoundCloud',
		hosts: ['soundcloud.com'],
		pattern: /soundcloud:(?:\/\/)?users:(\d{1,15})/gu,
		feed: 'https://feeds.soundcloud.com/users/soundcloud:users:{1}/sounds.rss',
	},
	{
		name: 'YouTube',
		hosts: ['youtube.com'],
		pattern:
			/(?:\/channel\/|(?:externalId|channelId|externalChannelId)(?:=|\\{0,3}"\s{0,3}:\s{0,3}\\{0,3}"))(UC[\w-]{22})/gu,
		feed: 'https://www.youtube.com/feeds/videos.xml?channel_id={1}',
	},
];

/** What a page's scripts and meta elements name. */
export interface NamedFeeds {
	/** By the rules of its own site: surer than what the page declares, which may be the whole site's feed. */
	readonly own: readonly Candidate[];
	readonly other: readonly Candidate[];
}

/** Feeds named in a page's scripts and meta elements: ids of channels and people, `feedUrl` in its JSON. */
export function feedsInData(page: Document, address: string): NamedFeeds {
	const url = parseAddress(address);
	if (!url) return { own: [], other: [] };
	const rules = PAGE_DATA.filter((rule) => isFor(rule, url));
	const texts = [...metaTexts(page), ...scriptTexts(page)];
	const found = (isOwn: boolean): readonly Candidate[] =>
		rules
			.filter((rule) => (rule.hosts !== undefined) === isOwn)
			.flatMap((rule) => findAll(rule, url, texts))
			.map((feed) => ({ url: feed, why: 'page-data' }));
	return { own: found(true), other: found(false) };
}

function isFor({ hosts, path }: PageData, url: URL): boolean {
	const host = bareHost(url.hostname);
	const isHost = hosts?.some((each) => host === each || host.endsWith(`.${each}`)) ?? true;
	return isHost && (path?.test(url.pathname) ?? true);
}

function findAll(rule: PageData, url: URL, texts: readonly string[]): readonly string[] {
	const wanted = rule.path?.exec(url.pathname)?.[1];
	// A page about one channel names others too; the first it names is its own.
	const max = rule.hosts === undefined ? MAX_FOUND : 1;
	const found = new Set<string>();
	for (const text of texts) {
		for (const match of text.matchAll(rule.pattern)) {
			if (wanted !== undefined && match[2] !== wanted) continue;
			const value = unescaped(match[1] ?? '');
			found.add(rule.feed.replace('{origin}', url.origin).replace('{1}', () => value));
			if (found.size >= max) return [...found];
		}
	}
	return [...found];
}

function metaTexts(page: Document): readonly string[] {
	const elements = [...page.querySelectorAll('link[rel="canonical"],meta[content]')];
	return elements.slice(0, MAX_SCRIPTS).map((each) => {
		const name = each.getAttribute('itemprop') ?? '';
		const value = each.getAttribute('href') ?? each.getAttribute('content') ?? '';
		return `${name}=${value}`.slice(0, 2000);
	});
}

function scriptTexts(page: Document): readonly string[] {
	const texts: string[] = [];
	let left = MAX_CHARACTERS;
	for (const script of [...page.querySelectorAll('script')].slice(0, MAX_SCRIPTS)) {
		const text = (script.textContent ?? '').slice(0, left);
		left -= text.length;
		texts.push(text);
		if (left <= 0) break;
	}
	return texts;
}

function unescaped(value: string): string {
	return value
		.replace(/\\u([0-9a-f]{4})/giu, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))
		.replace(/\\\//gu, '/')
		.replace(/&amp;/gu, '&');
}
