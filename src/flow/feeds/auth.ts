import { parseAddress } from '../../base/address';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { Secrets } from '../../ports';
import type { FeedSettings } from '../../settings/model';

/**
 * The headers that let the person in. The secret is named in the settings and kept in the app's secret storage; it is sent
 * to the feed's own address alone, and never in the clear but to the person's own machine.
 */
export function authHeaders(
	feed: FeedSettings,
	secrets: Secrets,
): Result<Readonly<Record<string, string>>> {
	const { auth } = feed;
	if (!auth) return ok({});
	const url = parseAddress(feed.url);
	const isLocal = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(url?.hostname ?? '');
	if (url?.protocol !== 'https:' && !isLocal) return fail(problem('secret-in-clear', feed.name));
	const secret = secrets.get(auth.secret);
	if (secret === undefined || secret === '')
		return fail(problem('secret-missing', feed.name, auth.secret));
	// A line break would let a pasted secret add headers of its own.
	if (/[\r\n\0]/u.test(secret)) return fail(problem('secret-missing', feed.name, auth.secret));
	switch (auth.kind) {
		case 'basic':
			return ok({ Authorization: `Basic ${base64(secret)}` });
		case 'bearer':
			return ok({ Authorization: `Bearer ${secret}` });
		case 'header':
			return ok({ [auth.header ?? 'Authorization']: secret });
	}
}

/** Base64 of the UTF-8 bytes (RFC 7617 section 2.1), since `btoa` knows Latin-1 alone. */
function base64(text: string): string {
	return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
