import { webAddress } from '../../base/address';
import { bareHost } from '../../base/host';
import { keepCandidates } from './candidate';
import type { Candidate } from '../model';
import { BLOGS } from './sites/blogs';
import { CODE } from './sites/code';
import { FORUMS } from './sites/forums';
import { MEDIA } from './sites/media';
import { PAPERS } from './sites/papers';
import type { Rule, Site } from './sites/site';

export const SITES: readonly Site[] = [...BLOGS, ...CODE, ...FORUMS, ...MEDIA, ...PAPERS].map(
	([name, hosts, rules, where = {}]) => ({ name, hosts, rules, where }),
);

/** Sites that offer no feed at all: guessing there only meets walls. Sorted. */
export const SITES_WITHOUT_FEEDS: readonly string[] = [
	'facebook.com',
	'instagram.com',
	'linkedin.com',
	'npmjs.com',
	'pinterest.com',
	'threads.com',
	'threads.net',
	'tiktok.com',
	'twitter.com',
	'x.com',
];

/** What was captured from an address: as it stood in a path, and as it stands in a query. */
interface Captured {
	readonly path: string;
	readonly query: string;
}
type Captures = Map<string, Captured>;

/**
 * The feeds that follow from a page's address alone, by the known sites' own rules, best first. Nothing is asked and
 * nothing guaranteed: a repository may have no releases. Empty for an unknown site or what is no web address.
 */
export function knownFeeds(address: string): readonly Candidate[] {
	const url = webAddress(address);
	if (!url || address.length > 8192) return [];
	const found = matchingRules(url).flatMap(({ rule: [, ...feeds], captures }) =>
		feeds.map(([template, title]): Candidate => ({
			url: fill(template, captures, url),
			...(title === undefined ? {} : { title }),
			why: 'known-site',
		})),
	);
	return keepCandidates(found, address);
}

/** Whether this is a site that offers no feed at all. */
export function hasNoFeeds(hostname: string): boolean {
	const host = bareHost(hostname);
	return SITES_WITHOUT_FEEDS.some((none) => host === none || host.endsWith(`.${none}`));
}

/** The rules an address falls under. */
export function matchingRules(
	url: URL,
): readonly { readonly site: Site; readonly rule: Rule; readonly captures: Captures }[] {
	const host = bareHost(url.hostname).replace(/\.m\.(?=wikipedia\.org$)/u, '.');
	const named = SITES.flatMap((site) => {
		const captures = firstMatch(site.hosts, (pattern) => matchHost(pattern, host));
		return captures ? [{ site, captures }] : [];
	});
	const sites =
		named.length > 0 || hasNoFeeds(host)
			? named
			: SITES.filter((site) => site.hosts.includes('*')).map((site) => ({
					site,
					captures: new Map<string, Captured>(),
				}));
	return sites.flatMap(({ site, captures: fromHost }) =>
		site.rules.flatMap((rule) => {
			const captures = matchPage(rule[0], url, new Map(fromHost));
			return captures && isAllowed(captures, site) ? [{ site, rule, captures }] : [];
		}),
	);
}

function firstMatch<T>(
	all: readonly string[],
	match: (one: string) => T | undefined,
): T | undefined {
	for (const one of all) {
		const found = match(one);
		if (found !== undefined) return found;
	}
	return undefined;
}

function matchHost(pattern: string, host: string): Captures | undefined {
	if (pattern.startsWith('*.')) return host.endsWith(pattern.slice(1)) ? new Map() : undefined;
	if (!pattern.startsWith(':')) return host === pattern ? new Map() : undefined;
	const dot = pattern.indexOf('.');
	if (!host.endsWith(pattern.slice(dot))) return undefined;
	const label = host.slice(0, host.length - (pattern.length - dot));
	if (label === '' || label.includes('.')) return undefined;
	return new Map([[pattern.slice(1, dot), capture(label)]]);
}

function matchPage(pattern: string, url: URL, captures: Captures): Captures | undefined {
	const [path = '', query = ''] = pattern.split('?');
	const wanted = path.split('/').filter((part) => part !== '');
	const given = url.pathname.split('/').filter((part) => part !== '');
	const last = wanted.at(-1) ?? '';
	const isOpen = last === '**' || last.endsWith('*');
	const fixed = last === '**' ? wanted.slice(0, -1) : wanted;
	if (given.length < fixed.length || (given.length > fixed.length && !isOpen)) return undefined;
	for (const [at, part] of fixed.entries()) {
		const rest = part.endsWith('*') ? given.slice(at).join('/') : (given[at] ?? '');
		if (!matchSegment(part.replace(/\*$/u, ''), rest, captures)) return undefined;
	}
	return query === '' || matchQuery(query, url, captures) ? captures : undefined;
}

function matchSegment(part: string, given: string, captures: Captures): boolean {
	const colon = part.search(/(?:^|@):/u);
	if (colon < 0) return part.toLowerCase() === decoded(given).toLowerCase();
	const at = part.indexOf(':', colon);
	const [before, name] = [part.slice(0, at), part.slice(at + 1)];
	const text = given.replace(/^%40/u, '@');
	if (!text.startsWith(before) || text.length === before.length) return false;
	captures.set(name, capture(text.slice(before.length)));
	return true;
}

function matchQuery(query: string, url: URL, captures: Captures): boolean {
	return query.split('&').every((pair) => {
		const [name = '', wanted = ''] = pair.split('=');
		const value = url.searchParams.get(name) ?? '';
		if (value === '') return false;
		if (!wanted.startsWith(':')) return value === wanted;
		captures.set(wanted.slice(1), {
			path: encodeURIComponent(value),
			query: encodeURIComponent(value),
		});
		return true;
	});
}

function isAllowed(captures: Captures, site: Site): boolean {
	return Object.entries(site.where).every(([name, test]) => {
		const value = captures.get(name);
		return value === undefined || test.test(decoded(value.path));
	});
}

function capture(raw: string): Captured {
	return { path: raw, query: encodeURIComponent(decoded(raw)) };
}

function fill(template: string, captures: Captures, url: URL): string {
	const queryAt = template.indexOf('?');
	return template
		.replace(/\{(_?)(\w{1,20})\}/gu, (_whole, dashes: string, name: string, at: number) => {
			const isInQuery = queryAt >= 0 && at > queryAt;
			const captured = captures.get(name);
			if (captured) {
				const value = isInQuery ? captured.query : captured.path;
				return dashes === '' ? value : value.replace(/-/gu, '_');
			}
			return name === 'origin' ? url.origin : name === 'query' ? url.search.slice(1) : '';
		})
		.replace(/\?$/u, '');
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A stray per cent sign: the text stands for itself.
		return text;
	}
}
