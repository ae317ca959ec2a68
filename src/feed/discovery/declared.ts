import { resolveAddress } from '../../base/address';
import { oneLine } from '../../base/text/text';
import { isCommentFeed } from './candidate';

export interface DeclaredFeed {
	readonly url: string;
	readonly type: string;
	readonly title?: string;
}

const FEED_TYPE =
	/^(?:(?:application|text)\/(?:x[.-])?(?:rss|atom|rdf)(?:\+xml)?|application\/(?:feed\+json|json|xml)|text\/xml)$/iu;
const FEED_NAME = /(?:^|[/.])(?:feed|rss|atom)(?:\.xml|\.json)?\/?$/iu;
/** Pages declare a handful; a hostile one as many as it likes. */
const MAX_LINKS = 20_000;
const MAX_FEEDS = 60;

/** The feeds a web page declares with `link rel=alternate`, in its order, comment feeds last, each address once. */
export function declaredFeeds(page: Document, url: string): readonly DeclaredFeed[] {
	const base = page.querySelector('base[href]')?.getAttribute('href') ?? '';
	const from = resolveAddress(base, url) ?? url;
	const found = new Map<string, DeclaredFeed>();
	for (const link of [...page.querySelectorAll('link[rel][href]')].slice(0, MAX_LINKS)) {
		if (found.size >= MAX_FEEDS) break;
		const href = link.getAttribute('href') ?? '';
		const type = (link.getAttribute('type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
		if (!isFeedLink(link.getAttribute('rel') ?? '', type, href)) continue;
		const address = resolveAddress(href, from);
		// WordPress declares its own API as JSON; it is no feed.
		if (address === undefined || found.has(address) || /\/wp-json\//u.test(address)) continue;
		const title = oneLine(link.getAttribute('title') ?? '');
		found.set(address, { url: address, type, ...(title === '' ? {} : { title }) });
	}
	const all = [...found.values()];
	return [...all.filter((feed) => !isCommentFeed(feed)), ...all.filter(isCommentFeed)];
}

/** `rel` may hold several words; `feed` alone is how some declare theirs, and some forget the type. */
function isFeedLink(rel: string, type: string, href: string): boolean {
	const words = rel.toLowerCase().split(/\s+/u, 20);
	if (!words.includes('alternate') && !words.includes('feed')) return false;
	return FEED_TYPE.test(type) || (type === '' && FEED_NAME.test(href.split(/[?#]/u, 1)[0] ?? ''));
}
