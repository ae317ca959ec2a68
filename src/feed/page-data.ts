import { parseAddress } from '../base/address';
import { bareHost } from '../base/host';
import type { Candidate } from './model';

/** Bounds on what is searched: a page may be twenty megabytes of scripts. */
const MAX_SCRIPTS = 300;
const MAX_CHARACTERS = 3_000_000;
const MAX_FOUND = 5;

/** A page whose data names its feed, or an id that the feed's address is made of (`{1}`). Sorted by name. */
export interface PageData {
	readonly name: string;
	/** Without `www`; none for any page. */
	readonly host?: string;
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
		host: 'flickr.com',
		pattern: /nsid\\{0,3}"\s{0,3}:\s{0,3}\\{0,3}"(\d{4,12}@N\d\d)/gu,
		feed: 'https://www.flickr.com/services/feeds/photos_public.gne?id={1}',
	},
	{
		name: 'SoundCloud',
		host: 'soundcloud.com',
		pattern: /soundcloud:(?:\/\/)?users:(\d{1,15})/gu,
		feed: 'https://feeds.soundcloud.com/users/soundcloud:users:{1}/sounds.rss',
	},
	{
		name: 'YouTube',
		host: 'youtube.com',
		pattern:
			/(?:\/channel\/|(?:externalId|channelId|externalChannelId)(?:=|\\{0,3}"\s{0,3}:\s{0,3}\\{0,3}"))(UC[\w-]{22})/gu,
		feed: 'https://www.youtube.com/feeds/videos.xml?channel_id={1}',
	},
];

/** Feeds named in a page's scripts and meta elements: ids of channels and people, `feedUrl` in its JSON. */
export function feedsInData(page: Document, address: string): readonly Candidate[] {
	const host = bareHost(parseAddress(address)?.hostname ?? '');
	const rules = PAGE_DATA.filter(
		(rule) => rule.host === undefined || host === rule.host || host.endsWith(`.${rule.host}`),
	);
	const texts = [...metaTexts(page), ...scriptTexts(page)];
	return rules.flatMap((rule): readonly Candidate[] => {
		// A page about one channel names others too; the first it names is its own.
		const found = findAll(rule.pattern, texts, rule.host === undefined ? MAX_FOUND : 1);
		return found.map((value) => ({ url: rule.feed.replace('{1}', () => value), why: 'page-data' }));
	});
}

function findAll(pattern: RegExp, texts: readonly string[], max: number): readonly string[] {
	const found = new Set<string>();
	for (const text of texts) {
		for (const match of text.matchAll(pattern)) {
			found.add(unescaped(match[1] ?? ''));
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
