import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { writeCanonical } from './canonical';
import { decodeBytes } from './decode';
import { readDocument } from './document';
import { readJsonFeed } from './json';
import type { Feed } from './model';
import { normaliseFeed } from './normalise';
import { readCanonical } from './rss';

export interface ParseOptions {
	/** Where the bytes came from; relative addresses resolve against it. */
	readonly url: string;
	/** The HTTP Content-Type, where there was one. */
	readonly contentType?: string;
}

/** Bodies beyond this are refused: no feed is as long, and a phone must hold it whole. */
export const MAX_FEED_BYTES = 20 * 1024 * 1024;

/**
 * Reads a feed of any format from its bytes. What is no feed is a problem that names what it is, never an empty feed.
 * Never throws, whatever the bytes; the same bytes give the same feed on every device.
 */
export async function parseFeed(bytes: Uint8Array, options: ParseOptions): Promise<Result<Feed>> {
	if (bytes.length > MAX_FEED_BYTES) return fail(problem('too-large', options.url, '20 MB'));
	const decoded = decodeBytes(bytes, options);
	if (!decoded.ok) return decoded;
	const { text, encoding } = decoded.value;
	const source = { url: options.url, encoding };
	const head = text
		.slice(0, 2000)
		.replace(/^\ufeff/u, '')
		.trimStart();
	if (head.startsWith('{') || head.startsWith('[')) {
		const feed = readJsonFeed(text, source);
		return feed ? ok(feed) : fail(problem('not-a-feed', options.url, 'JSON of another kind'));
	}
	if (isWebPage(head)) return fail(problem('web-page', options.url));
	const document = readDocument(text);
	if (!document) return fail(problem(whatElse(head), options.url, kindOf(head)));
	const empty = document.items.length === 0 && document.channel.length === 0;
	if (empty) return fail(problem('broken-feed', options.url, 'it ends before anything is said'));
	try {
		return ok(normaliseFeed(await readCanonical(writeCanonical(document)), document, source));
	} catch (cause) {
		return fail(problem('broken-feed', options.url, 'the parser gave up', cause));
	}
}

function isWebPage(head: string): boolean {
	const root = /<([A-Za-z][\w:-]{0,40})/u.exec(
		head.replace(/<!--[^>]{0,1000}>|<[!?][^>]{0,500}>/gu, ''),
	)?.[1];
	return /^<!doctype\s+html/iu.test(head) || /^(?:html|head|body)$/iu.test(root ?? '');
}

function whatElse(head: string): 'broken-feed' | 'not-a-feed' {
	return head.startsWith('<') && kindOf(head) === undefined ? 'broken-feed' : 'not-a-feed';
}

function kindOf(head: string): string | undefined {
	if (/<(?:urlset|sitemapindex)\b/iu.test(head)) return 'a sitemap';
	if (/<opml\b/iu.test(head)) return 'an OPML list of feeds';
	if (/<svg\b/iu.test(head)) return 'an SVG image';
	return head.startsWith('<') ? undefined : 'plain text';
}
