import { parseAddress, resolveAddress, webAddress } from '../../base/address';
import { sameSite } from '../../base/host';
import { oneLine } from '../../base/text/text';
import type { Candidate } from '../model';
import { subscribedFeed } from './subscribe-link';

/** More links than this are not looked at, and no more nodes of one link. */
const MAX_LINKS = 5000;
const MAX_NODES = 40;
const MAX_FIELDS = 300;

/** Paths and queries that feeds have and pages hardly ever. */
const FEED_PATH =
	/(?:^|\/)(?:feeds?|rss2?|atom|rdf)\/?$|\/(?:feeds?|rss2?)\/|\.(?:rss|atom|rdf)$|(?:feed|rss|atom|rdf|\/index)[\w-]{0,20}\.(?:xml|json|php|aspx?)$/iu;
const FEED_QUERY = /[?&](?:feed|format|type|output|action)=(?:rss|atom|feed|rdf)/iu;
/** What a link to a feed says: short, and nothing else. */
const FEED_WORDS =
	/^(?:\W{0,3}(?:subscribe(?: via| by| to)?|follow(?: via)?|full|our|the|all|blog|news|posts?|site|get)){0,3}\W{0,3}(?:rss(?: ?2\.0)?|atom(?: ?1\.0)?|(?:web ?|news ?|xml ?)?feeds?|xml|json feed|订阅|訂閱|订閲|フィード|購読|구독)(?:\W{1,3}(?:feeds?|rss|atom|xml|订阅|訂閱|フィード|subscribe|link|icon)){0,3}\W{0,3}$/iu;
/** Hosts that serve nothing but other sites' feeds. */
const FEED_HOSTS = /^(?:feeds?\.|feeds\.feedburner\.com$|feedburner\.com$|feedpress\.me$|rss\.)/iu;

interface Ranked extends Candidate {
	/** Higher is better. */
	readonly rank: number;
}

/** Links and subscribe buttons of a page that look like feeds, best first: what says so twice, then the site's own. */
export function linkedFeeds(page: Document, address: string): readonly Candidate[] {
	const base = page.querySelector('base[href]')?.getAttribute('href') ?? '';
	const from = resolveAddress(base, address) ?? address;
	const found: Ranked[] = [];
	for (const link of [...page.querySelectorAll('a[href],area[href]')].slice(0, MAX_LINKS)) {
		const ranked = rankLink(link, from, address);
		if (ranked) found.push(ranked);
	}
	for (const field of [
		...page.querySelectorAll('input[value],[data-clipboard-text],code,textarea'),
	].slice(0, MAX_FIELDS)) {
		const ranked = rankField(field);
		if (ranked) found.push(ranked);
	}
	found.sort((a, b) => b.rank - a.rank);
	return found.map(({ url, title, why }) => ({
		url,
		...(title === undefined ? {} : { title }),
		why,
	}));
}

function rankLink(link: Element, from: string, address: string): Ranked | undefined {
	const href = (link.getAttribute('href') ?? '').trim();
	if (href === '' || href.startsWith('#')) return undefined;
	const subscribed = /^[a-z][\w+.-]{0,30}:/iu.test(href) ? subscribedFeed(href) : undefined;
	if (subscribed !== undefined) return { url: subscribed, why: 'subscribe-link', rank: 10 };
	const url = webAddress(resolveAddress(href, from));
	if (!url) return undefined;
	url.hash = '';
	const says = FEED_WORDS.test(label(link));
	const isFeedHost = FEED_HOSTS.test(url.hostname);
	const looks = looksLikeFeed(url) || isFeedHost;
	if (!says && !looks) return undefined;
	const page = parseAddress(address);
	const isOwn = page !== undefined && sameSite(url.hostname, page.hostname);
	// Other sites' feeds stand in blogrolls: only a link that says it is one, or a feed host, may be this site's.
	if (!isOwn && !(says && looks) && !isFeedHost) return undefined;
	const title = label(link);
	const rank = (says ? 2 : 0) + (looks ? 2 : 0) + (isOwn ? 1 : 0);
	return { url: url.href, ...(title === '' ? {} : { title }), why: 'link', rank };
}

/** A field to copy a feed's address from, as preview pages have. */
function rankField(field: Element): Ranked | undefined {
	const text =
		field.getAttribute('data-clipboard-text') ?? field.getAttribute('value') ?? shortText(field);
	if (!/^https?:\/\/\S{4,1000}$/iu.test(text.trim())) return undefined;
	const url = parseAddress(text.trim());
	return url && looksLikeFeed(url) ? { url: url.href, why: 'subscribe-link', rank: 9 } : undefined;
}

function looksLikeFeed(url: URL): boolean {
	return FEED_PATH.test(url.pathname.slice(0, 1000)) || FEED_QUERY.test(url.search.slice(0, 1000));
}

/** What a link is called: its text, or what stands for it. */
function label(link: Element): string {
	const named = ['title', 'aria-label'].map((name) => link.getAttribute(name) ?? '');
	const all = [shortText(link), ...named, imageText(link)].map((text) =>
		oneLine(text.slice(0, 200)),
	);
	return all.find((text) => FEED_WORDS.test(text)) ?? all.find((text) => text !== '') ?? '';
}

function imageText(link: Element): string {
	const child = link.firstElementChild;
	return child?.getAttribute('alt') ?? child?.getAttribute('title') ?? '';
}

/** The first words of an element. Bounded: links of a hostile page nest, and each would read all below it. */
function shortText(element: Element): string {
	const parts: string[] = [];
	const stack: Node[] = [element];
	for (let visited = 0; visited < MAX_NODES; visited += 1) {
		const node = stack.pop();
		if (!node) break;
		if (node.nodeType === 3) parts.push((node.nodeValue ?? '').slice(0, 200));
		if (node.nextSibling && node !== element) stack.push(node.nextSibling);
		if (node.firstChild) stack.push(node.firstChild);
	}
	return parts.join('').slice(0, 200);
}
