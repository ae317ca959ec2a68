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
	[/^duckduckgo\.com\/l\/$/u, ['uddg']],
];
/** Hosts that carry another address as the rest of their own, after what the pattern matches. */
const PREFIXES: readonly (readonly [RegExp, RegExp])[] = [
	[
		/^(?:web|wayback)\.archive\.org$/u,
		/^\/(?:web|save)\/(?:[\w*]{1,40}\/)?(?=https?(?::|%3a)|[\w-]+\.)/iu,
	],
	[
		/^archive\.(?:today|is|ph|li|fo|md|vn)$/u,
		/^\/(?:(?:[\d.-]{4,20}|newest|oldest|o\/\w{4,8})\/|(?=https?:))(?=https?:|[\w-]+\.)/u,
	],
	[/^google\.[a-z.]{2,6}$/u, /^\/amp\/(?:s\/)?/u],
	[/\.cdn\.ampproject\.org$/u, /^\/[a-z]{1,2}\/(?:s\/)?/u],
	[
		/^(?:r\.jina\.ai|via\.hypothes\.is|12ft\.io|freedium\.cfd)$/u,
		/^\/(?:proxy\?q=)?(?=https?:|[\w-]+\.)/u,
	],
];

/** The hosts of all of them in one search: nearly every page is on none. */
const WRAPPER_HOST =
	/google\.|facebook|instagram|threads|youtube|reddit|zhihu|juejin|getpocket|slack-redir|steamcommunity|jianshu|outlook|^vk\.com$|umblr|duckduckgo|archive\.|ampproject|jina\.ai|hypothes\.is|12ft|freedium/u;

/** The address that an address carries: archives, search results, share pages. `host` is without `www`. */
export function unwrap(host: string, url: URL): string | undefined {
	if (!WRAPPER_HOST.test(host)) return undefined;
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
	const text = /^https?%3a/iu.test(address) ? decoded(address) : address;
	const full = text.replace(/^(https?):\/*/iu, '$1://');
	return /^https?:\/\//iu.test(full) ? full : `https://${full}`;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A stray per cent sign: the text stands for itself.
		return text;
	}
}
