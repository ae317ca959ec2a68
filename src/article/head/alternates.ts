import { resolveAddress } from '../../base/address';
import { attributeOf, findAll, hrefOf, trimmed } from '../dom';
import type { Alternate } from '../model';

const TYPES: readonly (readonly [RegExp, Alternate['type']])[] = [
	[/^text\/(?:x-)?markdown\b/iu, 'markdown'],
	[/^application\/ld\+json\b/iu, 'jsonld'],
	[/^application\/json\b/iu, 'json'],
	[/^text\/html\b/iu, 'html'],
];
/** The order worth trying: an author's own Markdown is the best text there is, a stripped page the last resort. */
const ORDER: readonly Alternate['type'][] = ['markdown', 'json', 'jsonld', 'amp', 'html'];
/** WordPress and oEmbed declare JSON of other things than the article. */
const NOT_THE_ARTICLE = /\/(?:wp-json|oembed|feed)\b|oembed/iu;

/** Other forms of the same article that the page declares; translations and feeds are none. */
export function findAlternates(document: Document, url: string): readonly Alternate[] {
	const found: Alternate[] = [];
	for (const link of findAll(
		document,
		'link[rel~="alternate"][href], link[rel~="amphtml"][href]',
	).slice(0, 100)) {
		const type = typeOf(link);
		const address = resolveAddress(hrefOf(link), url);
		if (
			!type ||
			address === undefined ||
			!/^https?:/iu.test(address) ||
			NOT_THE_ARTICLE.test(address)
		)
			continue;
		if (link.hasAttribute('hreflang') || link.hasAttribute('media')) continue;
		if (address !== url && !found.some((each) => each.url === address))
			found.push({ url: address, type });
	}
	// A page that its scripts draw says so, and that it is had drawn (Google's scheme of 2009, kept to by Discourse).
	if (document.querySelector('meta[name="fragment"][content="!"]') && URL.canParse(url)) {
		const drawn = new URL(url);
		drawn.hash = '';
		drawn.searchParams.set('_escaped_fragment_', '');
		if (drawn.href !== url) found.push({ url: drawn.href, type: 'html' });
	}
	return found.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type)).slice(0, 10);
}

function typeOf(link: Element): Alternate['type'] | undefined {
	if (/\bamphtml\b/iu.test(attributeOf(link, 'rel'))) return 'amp';
	return alternateType(attributeOf(link, 'type'));
}

/** The form that a type of content names. */
export function alternateType(type: string): Alternate['type'] | undefined {
	const said = type.trim();
	return TYPES.find(([pattern]) => pattern.test(said))?.[1];
}

/** How a link to the next page of an article reads; a link to the next article is told apart by its address. */
const NEXT_WORDS =
	/^(?:next(?: page)?|continue|page suivante|suivant|nächste(?: seite)?|weiter|siguiente|página siguiente|próxima(?: página)?|pagina successiva|avanti|volgende(?: pagina)?|следующая(?: страница)?|下一页|下一頁|次のページ|次へ|다음(?: 페이지)?)? ?[>»›→]*$/iu;
const PAGER =
	'.page-links a[href], .pagination a[href], .pager a[href], .post-page-numbers[href], .paginate a[href], nav[class*="pag"] a[href], [class*="multipage"] a[href]';

/**
 * The address of the next page of an article in several pages. It must be on the same host and differ from this page's by a
 * page number alone: "next" leads to another article as often.
 */
export function findNext(document: Document, url: string): string | undefined {
	const links = [
		...findAll(document, 'link[rel~="next"][href], a[rel~="next"][href]'),
		...findAll(document, PAGER).filter(
			(link) => NEXT_WORDS.test(trimmed(link)) || /^\d{1,2}$/u.test(trimmed(link)),
		),
	];
	for (const link of links.slice(0, 50)) {
		const address = resolveAddress(hrefOf(link), url);
		if (address !== undefined && isNextPage(address, url)) return address;
	}
	return undefined;
}

/** A page number at the end of a path or in the usual parameters, at most two digits: a year or an id is none. */
const NUMBERED =
	/(?:[/_-](?:page[/_-]?|p|seite-?)?(\d{1,2})(?:\/|\.html?)?$)|(?:[?&](?:page|p|pg|seite|pagina|start)=(\d{1,2})(?:&|$))/iu;

function isNextPage(address: string, url: string): boolean {
	if (!URL.canParse(address) || !URL.canParse(url)) return false;
	const [next, now] = [new URL(address), new URL(url)];
	if (next.host !== now.host) return false;
	const number = pageOf(next);
	const current = pageOf(now);
	const isSame = stem(next) === stem(now) || (current === undefined && stem(next) === bare(now));
	return number !== undefined && number === (current ?? 1) + 1 && isSame;
}

function pageOf(url: URL): number | undefined {
	const found = NUMBERED.exec(url.pathname + url.search);
	const digits = found?.[1] ?? found?.[2];
	return digits === undefined ? undefined : Number(digits);
}

const bare = (url: URL): string => url.pathname.replace(/\.html?$|\/$/u, '');
/** The address without its page number. */
function stem(url: URL): string {
	return (url.pathname + url.search).replace(NUMBERED, '').replace(/\.html?$|\/$/u, '');
}
