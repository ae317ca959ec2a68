import { parseAddress } from '../address';
import { FAMILIES } from './page-families';
import { decodedPath } from './page-rules';
import { isTracking } from './page-tracking';
import { unwrap } from './page-wrappers';

const INDEX_FILE = /\/(?:index|default)\.(?:x?html?|shtml|php|aspx?|jsp|cgi)$/iu;
/** A fragment that names a state of the page or what one reader said below it, not a place in it. */
const STATE_FRAGMENT = /^#(?:!|\/|(?:comment|reply|post|msg)[-_]?\d|([\w.-]{1,40})=)/iu;
/** Fragments of that form that are a place or a time all the same. */
const PLACE_NAME = /^(?:t|page|zoom|view|nameddest|toolbar|heading|xywh|start|end)$/iu;
const MAX_LENGTH = 8192;

/**
 * The identity of a page behind its many addresses: equal keys mean the same page. Scheme, `www`, mobile hosts, default
 * ports, trailing slashes, index files, tracking parameters, fragments, archive copies and known families
 * (`page-families.ts`) do not matter; a comment is told apart from its post. `doi:` and `arXiv:` name pages, too. An empty
 * string for what is no web address.
 * Never throws.
 */
export function pageKey(address: string): string {
	if (address.length > MAX_LENGTH) return '';
	const url = webAddress(address.trim());
	if (!url) return '';
	const inner = innermost(url);
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

/** The address inside archives, share pages and redirects, at most three deep. */
function innermost(url: URL): URL {
	let inner = url;
	for (let depth = 0; depth < 3; depth += 1) {
		const next = webAddress(unwrap(bareHost(inner.hostname), inner) ?? '');
		if (!next) break;
		inner = next;
	}
	return inner;
}

function webAddress(address: string): URL | undefined {
	const text = address
		.replace(/^<([^<>]*)>$/u, '$1')
		.replace(/^(?=\/\/)/u, 'https:')
		.replace(/^(?:urn:|info:)?doi[:/]\s*(?=10\.\d)/iu, 'https://doi.org/')
		.replace(/^arxiv:\s*(?=[\w.-]*[./]\d)/iu, 'https://arxiv.org/abs/');
	const url = parseAddress(text);
	return url && /^https?:$/u.test(url.protocol) && url.hostname !== '' ? url : undefined;
}

/** The host read last: a feed or a note names one after the other. */
let last: readonly [hostname: string, bare: string] = ['', ''];

function bareHost(hostname: string): string {
	if (last[0] !== hostname) last = [hostname, withoutPrefix(hostname)];
	return last[1];
}

function withoutPrefix(hostname: string): string {
	const host = hostname.toLowerCase().replace(/\.$/u, '');
	const bare = host.replace(
		// Not where what is left would be an ending that sites share: `mobile.co.uk`.
		/^(?:www\d?\.(?=[^.]+\.)|(?:m|mobile|amp|touch|wap)\.(?=[^.]+\.)(?!(?:com?|org|net|gov|ac|edu|ne|or)\.[a-z]{2}$))/u,
		'',
	);
	// Mobile in the middle: `en.m.wikipedia.org`; the countries one publisher answers from.
	const one = bare
		.replace(/^([a-z-]{2,12})\.m\.(?=wik[a-z]+\.org$)/u, '$1.')
		.replace(/\.blogspot\.[a-z]{2,3}(?:\.[a-z]{2})?$/u, '.blogspot.com')
		.replace(/^archive\.(?:today|is|li|fo|md|vn)$/u, 'archive.ph');
	return SAME_HOST.get(one) ?? one;
}

/** Hosts by the one that answers for them. */
const SAME_HOST: ReadonlyMap<string, string> = new Map([
	['bbc.co.uk', 'bbc.com'],
	['edition.cnn.com', 'cnn.com'],
	['threads.net', 'threads.com'],
	['papers.nips.cc', 'proceedings.neurips.cc'],
]);

function plainKey(host: string, url: URL): string {
	const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
	const full = readable(url.pathname, /[/?#%]/gu)
		.normalize('NFC')
		.replace(/;jsessionid=[^/]*/iu, '')
		.replace(/\/{2,}/gu, '/')
		.replace(INDEX_FILE, '/');
	const path = withoutAmp(full)
		.replace(/^(\/news)?\/amp(?=\/.)/u, '$1')
		.replace(/(?:\/|\.amp)$/iu, '')
		.replace(/\.amp(?=\.html$)/iu, '');
	return `${host}${port}${path}${queryKey(host, url)}${stateOf(url)}`;
}

/** The page whose AMP form this is. `amp` may also be what a shop or a manual calls a page: a title stands in front of AMP, or a year. */
function withoutAmp(path: string): string {
	const [, page = '', title = ''] = /^(.*\/([^/]+))\/amp(?:\.html)?\/?$/iu.exec(path) ?? [];
	return /[-_.\d]|^(?:article|post|story)$/iu.test(title) || /\/(?:19|20)\d\d\//u.test(page)
		? page
		: path;
}

/** The parameters that choose the page, by name; of one name in their order. */
function queryKey(host: string, url: URL): string {
	if (url.search === '') return '';
	const kept = [...url.searchParams].filter(
		([name, value]) => !isTracking(host + url.pathname, name, value),
	);
	kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	const query = kept
		.map(
			([name, value]) =>
				`${encodeURIComponent(name)}=${encodeURIComponent(value.normalize('NFC'))}`,
		)
		.join('&');
	return query === '' ? '' : `?${query}`;
}

function stateOf(url: URL): string {
	if (url.hash === '') return '';
	const fragment = url.hash.replace(/:~:.*$/u, '');
	const found = STATE_FRAGMENT.exec(fragment);
	if (!found) return '';
	const name = found[1] ?? '';
	const isPlace = name !== '' && (PLACE_NAME.test(name) || isTracking('', name, ''));
	return isPlace || fragment === '#!' || fragment === '#/' ? '' : readable(fragment, /[/?#%&=+]/gu);
}

/** Percent-decoded once, but for the signs that would then read as another path, query or fragment. */
function readable(text: string, kept: RegExp): string {
	return text.includes('%')
		? text.replace(/(?:%[0-9a-f]{2})+/giu, (codes) =>
				decodedPath(codes.toUpperCase()).replace(kept, encodeURIComponent),
			)
		: text;
}
