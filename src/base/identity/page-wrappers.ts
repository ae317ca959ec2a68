import { decodedPath } from './page-rules';

/** Addresses that carry another one in a parameter: share pages, redirects, link checks. Host and path, then the parameters. */
const CARRIERS: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^google\.[a-z.]{2,6}\/url$/u, ['url', 'q']],
	[/^(?:l|lm)\.(?:facebook|instagram|threads)\.(?:com|net)\/(?:l\.php)?$/u, ['u']],
	[/^youtube\.com\/redirect$/u, ['q']],
	[/^out\.reddit\.com\//u, ['url']],
	[/^(?:link\.zhihu|link\.juejin)\.(?:com|cn)\/$/u, ['target']],
	[
		/^(?:getpocket\.com\/redirect|slack-redir\.net\/link|steamcommunity\.com\/linkfilter\/|jianshu\.com\/go-wild)$/u,
		['url'],
	],
	[/^[a-z0-9]+\.safelinks\.protection\.outlook\.com\//u, ['url']],
	[/^vk\.com\/away(?:\.php)?$/u, ['to']],
	[/^t\.umblr\.com\/redirect$/u, ['z']],
	[/^linkedin\.com\/(?:redir\/redirect|safety\/go)$/u, ['url']],
	[
		/^(?:lesswrong\.com|forum\.effectivealtruism\.org|alignmentforum\.org)\/out$/u,
		['url', 'foreignId'],
	],
	[/^medium\.com\/m\/global-identity(?:-2)?$/u, ['redirectUrl']],
	[/^translate\.google\.[a-z.]{2,6}\/(?:translate|website)$/u, ['u']],
	[/^webcache\.googleusercontent\.com\/search$/u, ['q']],
	[/^duckduckgo\.com\/l\/$/u, ['uddg']],
	[/^12ft\.io\/proxy$/u, ['q']],
];
/** Hosts that carry another address as the rest of their own, after what the pattern matches. */
const PREFIXES: readonly (readonly [RegExp, RegExp])[] = [
	[
		/^(?:(?:web|wayback)\.)?archive\.org$/u,
		/^\/(?:(?:web|save)\/(?:[\w*]{1,40}\/)?(?=https?(?::|%3a)|[\w-]+\.)|(?=https?:\/))/iu,
	],
	[
		/^archive\.ph$/u,
		/^\/(?:(?:[\d.-]{4,20}|newest|oldest|timegate|o\/\w{4,8})\/|(?=https?:))(?=https?:|[\w-]+\.)/u,
	],
	[/^(?:google\.[a-z.]{2,6}|bing\.com)$/u, /^\/amp\/(?:s\/)?/u],
	[/(?:^|\.)cdn\.ampproject\.org$/u, /^\/[a-z]{1,2}\/(?:s\/)?/u],
	[
		/^(?:r\.jina\.ai|via\.hypothes\.is|12ft\.io|freedium\.cfd)$/u,
		/^\/(?:proxy\?q=)?(?=https?:|[\w-]+\.)/u,
	],
];

/** National and university archives keep copies as the Wayback Machine does: fourteen digits of time, then the address. */
const COPY = /\/\d{14}(?:[a-z]{2}_)?\/(?=https?:\/)/u;

const TRANSLATED = '.translate.goog';

/** The page behind a translated one: its host stands in one label, dots as hyphens and hyphens doubled. */
function original(label: string, url: URL): string {
	const host = label.replace(/--|-/gu, (hyphens) => (hyphens === '-' ? '.' : '-'));
	return `https://${host}${url.pathname}${url.search}${url.hash}`;
}

/** The address that an address carries: archives, search results, share pages. `host` is without `www`. */
export function unwrap(host: string, url: URL): string | undefined {
	if (host.endsWith(TRANSLATED)) return original(host.slice(0, -TRANSLATED.length), url);
	const copy = COPY.exec(url.pathname);
	if (copy) return withScheme(url.href.slice(url.href.indexOf(copy[0]) + copy[0].length));
	const place = host + url.pathname;
	for (const [carrier, names] of CARRIERS) {
		if (!carrier.test(place)) continue;
		for (const name of names) {
			const value = url.searchParams.get(name);
			if (value !== null && value !== '') return withScheme(value);
		}
	}
	for (const [hosts, prefix] of PREFIXES) {
		if (!hosts.test(host)) continue;
		const rest = url.pathname + url.search + url.hash;
		const found = prefix.exec(rest);
		if (found) return withScheme(rest.slice(found[0].length));
	}
	return undefined;
}

function withScheme(address: string): string {
	const text = /^https?%3a/iu.test(address) ? decodedPath(address) : address;
	// Google's copies name their id before the address.
	const full = text.replace(/^cache:(?:[\w-]+:(?!\/))?/u, '').replace(/^(https?):\/*/iu, '$1://');
	return /^https?:\/\//iu.test(full) ? full : `https://${full}`;
}
