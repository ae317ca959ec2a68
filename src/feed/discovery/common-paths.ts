import { webAddress } from '../../base/address';
import { hasNoFeeds } from './known-sites';

const MAX_PATHS = 8;
/** Most usual first. */
const AT_ROOT = [
	'feed',
	'rss.xml',
	'feed.xml',
	'atom.xml',
	'index.xml',
	'rss',
	'feed.json',
	'blog/feed',
];
const IN_FOLDER = ['feed', 'index.xml', 'rss.xml', 'feed.xml'];
const IN_SECOND_FOLDER = ['feed', 'index.xml'];
/** Folders that hold a page or an archive, and no feed of their own. */
const NO_FEED_HERE = /^(?:\d{1,8}|p|posts?|articles?|archives?|tags?|page|wiki|t)$/iu;

/**
 * Usual addresses of a feed on the page's host, best first, at most eight: in the page's first two folders (a blog under
 * `/blog/` or `/~name/`), then at the root. None for sites that are known to have no feeds.
 */
export function commonPaths(address: string): readonly string[] {
	const url = webAddress(address);
	if (!url || hasNoFeeds(url.hostname)) return [];
	const [first, second] = folders(url);
	const paths = new Set([
		...(first === undefined ? [] : IN_FOLDER.map((name) => `/${first}/${name}`)),
		...(second === undefined ? [] : IN_SECOND_FOLDER.map((name) => `/${first}/${second}/${name}`)),
		...AT_ROOT.map((name) => `/${name}`),
	]);
	// The root keeps three places whatever the folders take.
	const atRoot = new Set(AT_ROOT.slice(0, 3).map((name) => `/${name}`));
	const others = [...paths].filter((path) => !atRoot.has(path)).slice(0, MAX_PATHS - atRoot.size);
	const kept = [...paths].filter((path) => atRoot.has(path) || others.includes(path));
	return kept.map((path) => url.origin + path);
}

function folders(url: URL): readonly string[] {
	const parts = url.pathname.split('/').slice(1);
	const last = parts.at(-1) ?? '';
	// A path of one word is a folder without its slash more often than a page.
	const isPage = parts.length > 1 || last.includes('.');
	const all = (isPage ? parts.slice(0, -1) : parts).filter((part) => part !== '');
	const end = all.findIndex((part) => NO_FEED_HERE.test(part));
	return all.slice(0, end < 0 ? 2 : Math.min(end, 2)).filter((part) => part.length <= 100);
}
