import { resolveAddress } from '../base/address';
import { oneLine } from '../base/text';

export interface DeclaredFeed {
	readonly url: string;
	readonly type: string;
	readonly title?: string;
}

const FEED_TYPE =
	/^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)|text\/xml|application\/xml)$/iu;

/** The feeds a web page declares with `link rel=alternate`, in its order, comment feeds last, each address once. */
export function declaredFeeds(page: Document, url: string): readonly DeclaredFeed[] {
	const base = page.querySelector('base[href]')?.getAttribute('href') ?? '';
	const from = resolveAddress(base, url) ?? url;
	const found = new Map<string, DeclaredFeed>();
	for (const link of page.querySelectorAll('link[rel][href]')) {
		const type = (link.getAttribute('type') ?? '').trim().toLowerCase();
		if (
			!/(?:^|\s)alternate(?:\s|$)/iu.test(link.getAttribute('rel') ?? '') ||
			!FEED_TYPE.test(type)
		)
			continue;
		const address = resolveAddress(link.getAttribute('href') ?? '', from);
		// WordPress declares its own API as JSON; it is no feed.
		if (address === undefined || found.has(address) || /\/wp-json\//u.test(address)) continue;
		const title = oneLine(link.getAttribute('title') ?? '');
		found.set(address, { url: address, type, ...(title === '' ? {} : { title }) });
	}
	const isComments = (feed: DeclaredFeed): boolean =>
		/comments/iu.test(`${feed.url} ${feed.title ?? ''}`);
	const all = [...found.values()];
	return [...all.filter((feed) => !isComments(feed)), ...all.filter(isComments)];
}
