import { parseAddress } from '../../base/address';
import { bareHost } from '../../base/host';

/** Readers and checkers that take a feed's address in a parameter any other site may use too. Sorted. */
const READERS: readonly string[] = [
	'bazqux.com',
	'commafeed.com',
	'feedbin.com',
	'feeder.co',
	'feedly.com',
	'feedrabbit.com',
	'folo.is',
	'follow.is',
	'inoreader.com',
	'my.yahoo.com',
	'netvibes.com',
	'newsblur.com',
	'subtome.com',
	'theoldreader.com',
	'validator.w3.org',
];

/** Parameters that can mean nothing but a feed, and those that may in a reader's address. */
const FEED_NAMES =
	/^(?:add_?feed|atom|feed|feed_?(?:url|uri|link)|rss|rss_?(?:url|feed)|subscribe|url_rss|xml_?url)$/iu;
const ANY_NAMES = /^(?:u|ur[il]|link|source|site|address|target|q)$/iu;
const FEED_SCHEME = /^(?:feeds?|rss|itpc|pcast|podcast):/iu;
/** `feed/` and an address, plain or encoded, as Feedly and Inoreader write it. */
const IN_PATH = /(?:^|[/#])(?:feed|subscription)(?:\/|%2F)(https?(?::|%3A)[^\s"'<>]{3,2000})$/iu;

/** The feed that a subscribe button leads to: a feed scheme, an app's address, or a reader's page that names it. */
export function subscribedFeed(href: string): string | undefined {
	if (href.length > 4096) return undefined;
	if (FEED_SCHEME.test(href)) return fromFeedScheme(href);
	const url = parseAddress(href);
	if (!url || /^(?:javascript|data|vbscript|blob|mailto|file):$/u.test(url.protocol))
		return undefined;
	const isWeb = /^https?:$/u.test(url.protocol);
	const isReader = !isWeb || READERS.some((reader) => endsWithHost(url.hostname, reader));
	return named(url, isReader) ?? (isReader ? fromPath(url) : undefined);
}

/** The addresses that a page's own address names in its query, best first: how a feed's preview page says what it shows. */
export function feedsInQuery(address: string): readonly string[] {
	const url = parseAddress(address);
	if (!url || address.length > 4096) return [];
	const found = [named(url, false), fromPath(url), named(url, true)];
	return [...new Set(found.filter((each) => each !== undefined))];
}

/** `feed:https://…`, `feed://…`, and the schemes of podcast apps. */
export function fromFeedScheme(href: string): string | undefined {
	const rest = href.replace(FEED_SCHEME, '');
	return webAddress(
		/^(?:\/\/)?https?:/iu.test(rest)
			? rest.replace(/^\/\//u, '')
			: `https://${rest.replace(/^\/+/u, '')}`,
	);
}

function named(url: URL, isReader: boolean): string | undefined {
	for (const [name, value] of [...url.searchParams].slice(0, 50)) {
		if (!FEED_NAMES.test(name) && !(isReader && ANY_NAMES.test(name))) continue;
		const address = FEED_SCHEME.test(value) ? fromFeedScheme(value) : webAddress(value);
		if (address !== undefined) return address;
	}
	return undefined;
}

function fromPath(url: URL): string | undefined {
	const inside = IN_PATH.exec(`${url.pathname}${url.search}${url.hash}`)?.[1];
	if (inside === undefined) return undefined;
	if (!/^https?%3A/iu.test(inside)) return webAddress(inside);
	try {
		return webAddress(decodeURIComponent(inside));
	} catch {
		// Cut in the middle of a character: it names nothing any more.
		return undefined;
	}
}

function webAddress(text: string): string | undefined {
	const trimmed = text.trim();
	if (!/^https?:\/{0,3}[^\s/]/iu.test(trimmed)) return undefined;
	const url = parseAddress(trimmed);
	return url && /[.:]|^localhost$/u.test(url.hostname) ? url.href : undefined;
}

function endsWithHost(hostname: string, host: string): boolean {
	const bare = bareHost(hostname);
	return bare === host || bare.endsWith(`.${host}`);
}
