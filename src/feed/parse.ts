import { problem, type Problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { withDeclaredEntities } from './xml/declared-entities';
import { decodeBytes } from './bytes/decode';
import { readDocument } from './xml/document';
import { buildFeed } from './fields/feed';
import { ALL_ILLEGAL, ILLEGAL } from './bytes/illegal';
import { readJsonFeed } from './json';
import type { Feed } from './model';
import { BREATH, drive, type Work } from '../base/pace';

export interface ParseOptions {
	/** Where the bytes came from; relative addresses resolve against it. */
	readonly url: string;
	/** The HTTP Content-Type, where there was one. */
	readonly contentType?: string;
	/** Asked between slices of a long document; give it to keep a screen fluent. */
	readonly breathe?: () => Promise<void>;
}

/** Bodies beyond this are refused: no feed is as long, and a phone must hold it whole. */
const MAX_FEED_BYTES = 20 * 1024 * 1024;

/**
 * Reads a feed of any format from its bytes. What is no feed is a problem that names what it is, never an empty feed.
 * Never throws, whatever the bytes; the same bytes give the same feed on every device.
 */
export async function parseFeed(bytes: Uint8Array, options: ParseOptions): Promise<Result<Feed>> {
	if (bytes.length > MAX_FEED_BYTES) return fail(problem('too-large', options.url, '20 MB'));
	const decoded = decodeBytes(bytes, options);
	if (!decoded.ok) return decoded;
	const { text, encoding, repairs } = decoded.value;
	const source = { url: options.url, encoding };
	const head = text
		.slice(0, 2000)
		.replace(/^\ufeff/u, '')
		.trimStart();
	if (head.startsWith('{') || head.startsWith('[')) {
		const feed = await drive(readJsonFeed(text, source), options.breathe);
		return feed ? ok(feed) : fail(otherJson(text, options.url));
	}
	if (isWebPage(head)) return fail(problem('web-page', options.url));
	return parseXml(text, head, { ...options, encoding, repairs });
}

/** What starts like JSON and is no feed: other data, a feed that was cut off, or a text in brackets. */
function otherJson(text: string, url: string): Problem {
	try {
		JSON.parse(text);
		return problem('not-a-feed', url, 'JSON of another kind');
	} catch {
		// No JSON at all, or only its beginning.
		return /"https?:\/\/(?:www\.)?jsonfeed\.org\//iu.test(text.slice(0, 5000))
			? problem('broken-feed', url, 'its JSON is damaged or cut off')
			: problem('not-a-feed', url, 'plain text');
	}
}

/** Whether XML allows every character; looked at in slices, since ten megabytes take longer than a frame. */
function* isLegal(text: string): Work<boolean> {
	for (let at = 0; at < text.length; at += BREATH) {
		if (ILLEGAL.test(text.slice(at, at + BREATH))) return false;
		yield BREATH;
	}
	return true;
}

interface Source extends ParseOptions {
	readonly encoding: string;
	readonly repairs: readonly string[];
}

async function parseXml(sent: string, head: string, source: Source): Promise<Result<Feed>> {
	const { url, breathe } = source;
	if (breathe) await breathe();
	const isClean = await drive(isLegal(sent), breathe);
	const text = isClean ? sent : sent.replace(ALL_ILLEGAL, '');
	const document = await drive(readDocument(withDeclaredEntities(text)), breathe);
	if (!document) return fail(problem(whatElse(head), url, kindOf(head)));
	if (document.items.length === 0 && document.channel.leaves.length === 0)
		return fail(problem('broken-feed', url, 'it ends before anything is said'));
	const repairs = isClean ? source.repairs : [...source.repairs, 'control-characters'];
	try {
		return ok(await buildFeed(document, { ...source, repairs }, breathe));
	} catch (cause) {
		return fail(problem('broken-feed', url, 'the parser gave up', cause));
	}
}

/** Some publishers wrap the feed itself into a page: what stands first in its body is what they mean. */
const WRAPPED = /<body[^<>]{0,500}>\s{0,100}<(?:feed|rss|rdf:RDF)[\s>]/iu;

function isWebPage(head: string): boolean {
	if (WRAPPED.test(head)) return false;
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
