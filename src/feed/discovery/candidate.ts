import { parseAddress, webAddress } from '../../base/address';
import { isPrivateHost } from '../../base/host';
import type { Candidate } from '../model';

/** More candidates than this help nobody choose, and a hostile page has no end of them. */
export const MAX_CANDIDATES = 30;

/**
 * Equal keys mean one feed address: scheme, letter case of the host, default port, trailing slash and fragment do not
 * matter. Narrower than `pageKey` on purpose: two feeds taken for one would lose a subscription.
 */
export function feedKey(address: string): string {
	const url = parseAddress(address.trim());
	if (!url) return address.trim();
	const port = /^(?:|80|443)$/u.test(url.port) ? '' : `:${url.port}`;
	const path = decoded(url.pathname).replace(/\/$/u, '');
	const scheme = /^https?:$/u.test(url.protocol) ? '' : url.protocol;
	return `${scheme}${url.hostname.toLowerCase()}${port}${path}${url.search}`;
}

function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		// A stray per cent sign: the path stands for itself.
		return path;
	}
}

/** Web addresses only, each once, at most thirty; none inside a private network unless `from` is there too. */
export function keepCandidates(
	candidates: Iterable<Candidate>,
	from: string,
): readonly Candidate[] {
	const isFromInside = isPrivateHost(parseAddress(from)?.hostname ?? '');
	const kept = new Map<string, Candidate>();
	for (const candidate of candidates) {
		if (kept.size >= MAX_CANDIDATES) break;
		const url = webAddress(candidate.url);
		if (!url || url.href.length > 2048) continue;
		if (!isFromInside && isPrivateHost(url.hostname)) continue;
		const key = feedKey(candidate.url);
		if (!kept.has(key)) kept.set(key, candidate);
	}
	return [...kept.values()];
}

/** Whether an address's path or a title speaks of comments: such a feed is offered after the site's own posts. */
export function isCommentFeed(feed: { readonly url: string; readonly title?: string }): boolean {
	const path = feed.url.replace(/^https?:\/\/[^/?#]{0,300}/iu, '');
	return /comments?(?![a-z])|commentaires|kommentare?(?![a-z])|评论|評論|コメント/iu.test(
		`${path} ${feed.title ?? ''}`,
	);
}
