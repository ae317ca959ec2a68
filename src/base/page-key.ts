import { parseAddress } from './address';
import { FAMILIES } from './page-families';

/** Parameters that say where a reader came from, not which page it is. */
const TRACKING =
	/^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|__hstc|__hssc|vero_id|mkt_tok|ref|ref_src|ref_url|referrer|cmpid|ncid|ocid|spm|s_cid|trk|trkcampaign|guccounter|guce_.*|showcomments|isfreemail|triedredirect)$/iu;
/** `source` says where a reader came from only with such a value; elsewhere it may choose the page. */
const SOURCE_VALUE = /^(?:rss|feed|atom|email|newsletter|social|twitter|facebook|share)/iu;
const INDEX_FILE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/iu;
/** A fragment that names a state of the page, not a place in it. */
const STATE_FRAGMENT = /^#(?:!?\/|[\w.-]{1,40}=)/u;
const MAX_LENGTH = 8192;

/**
 * The identity of a page behind its many addresses: equal keys mean the same page. Scheme, `www`, mobile hosts, default
 * ports, trailing slashes, index files, tracking parameters, fragments and known families (`page-families.ts`) do not
 * matter; a comment is told apart from its post. An empty string for what is no web address. Never throws.
 */
export function pageKey(address: string): string {
	if (address.length > MAX_LENGTH) return '';
	const url = webAddress(address.trim());
	if (!url) return '';
	const inner = unwrap(url) ?? url;
	const host = bareHost(inner.hostname);
	for (const family of FAMILIES) {
		const key = family(host, inner);
		if (key !== undefined) return key;
	}
	return plainKey(host, inner);
}

/** Whether two addresses name one page. Two texts that are no addresses are never the same page. */
export function samePage(a: string, b: string): boolean {
	const key = pageKey(a);
	return key !== '' && key === pageKey(b);
}

function webAddress(address: string): URL | undefined {
	const text = address.startsWith('//') ? `https:${address}` : address;
	const url = parseAddress(text);
	return url && /^https?:$/u.test(url.protocol) && url.hostname !== '' ? url : undefined;
}

function bareHost(hostname: string): string {
	const host = hostname.toLowerCase().replace(/\.$/u, '');
	const bare = host.replace(/^(?:www\d?|m|mobile|amp|touch)\.(?=[^.]+\.)/u, '');
	return bare.replace(/^([a-z-]{2,12})\.m\.wikipedia\.org$/u, '$1.wikipedia.org');
}

/** Addresses that carry another address: archives, search results, share pages. */
function unwrap(url: URL): URL | undefined {
	const host = bareHost(url.hostname);
	if (host === 'web.archive.org') {
		const inner = /^\/web\/[^/]{1,40}\/(.+)$/u.exec(url.pathname + url.search)?.[1];
		return inner === undefined ? undefined : webAddress(withScheme(inner));
	}
	if (/^google\.[a-z.]{2,6}$/u.test(host)) {
		if (url.pathname === '/url') {
			return webAddress(url.searchParams.get('url') ?? url.searchParams.get('q') ?? '');
		}
		const amp = /^\/amp\/(?:s\/)?(.+)$/u.exec(url.pathname)?.[1];
		return amp === undefined ? undefined : webAddress(withScheme(amp));
	}
	if (host.endsWith('.cdn.ampproject.org')) {
		const inner = /^\/[a-z]\/(?:s\/)?(.+)$/u.exec(url.pathname)?.[1];
		return inner === undefined ? undefined : webAddress(withScheme(inner));
	}
	if (host === 'l.facebook.com' || host === 'lm.facebook.com' || host === 'l.instagram.com') {
		return webAddress(url.searchParams.get('u') ?? '');
	}
	return host === 'r.jina.ai'
		? webAddress(withScheme(url.pathname.slice(1) + url.search))
		: undefined;
}

function withScheme(address: string): string {
	const text = decoded(address).replace(/^(https?):\/+/iu, '$1://');
	return /^https?:\/\//iu.test(text) ? text : `https://${text}`;
}

function plainKey(host: string, url: URL): string {
	const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
	const path = decoded(url.pathname)
		.normalize('NFC')
		.replace(INDEX_FILE, '/')
		.replace(/\/{2,}/gu, '/')
		.replace(/\/amp\/?$/iu, '/')
		.replace(/(?:\/|\.amp)$/iu, '');
	const query = [...url.searchParams]
		.filter(([name, value]) => !isTracking(name, value))
		.map(([name, value]) => `${name}=${value}`)
		.sort()
		.join('&');
	const fragment = STATE_FRAGMENT.test(url.hash) ? decoded(url.hash) : '';
	return `${host}${port}${path}${query === '' ? '' : `?${query}`}${fragment}`;
}

function isTracking(name: string, value: string): boolean {
	if (name === 'amp') return /^1?$/u.test(value);
	return TRACKING.test(name) || (/^(?:source|src)$/u.test(name) && SOURCE_VALUE.test(value));
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A stray per cent sign: the text stands for itself.
		return text;
	}
}
