import { hrefOf } from '../dom';
import { parseAddress, webAddress } from '../../base/address';
import { bareHost } from '../../base/host';
import { oneLine } from '../../base/text/text';

/** What a page about an article leads to: the article elsewhere, or a text of its own. */
export type Linked =
	| { readonly kind: 'article'; readonly url: string; readonly title: string }
	| { readonly kind: 'post'; readonly html: string; readonly title: string };

interface Place {
	readonly link: string;
	readonly text: string;
}

/** Where the link and the text of a post stand, by host; the old pages of Reddit. */
const PLACES: Readonly<Record<string, Place>> = {
	'lobste.rs': { link: '.link > a.u-url', text: '.story_content .story_text' },
	'news.ycombinator.com': { link: '.titleline > a', text: '.toptext' },
	'reddit.com': { link: '#siteTable a.title', text: '#siteTable .usertext-body .md' },
};

/** Hosts of Reddit that hold pictures and films: such a post has no article. */
const MEDIA = /(?:^|\.)(?:redd\.it|redditmedia\.com|imgur\.com)$/u;

/** What a discussion's page leads to; `undefined` where it shows neither link nor text. */
export function readLinked(document: Document, address: string): Linked | undefined {
	const host = bareHost(parseAddress(address)?.hostname ?? '');
	const place = PLACES[host];
	if (!place) return undefined;
	const link = document.querySelector(place.link);
	const title = oneLine(link?.textContent ?? '');
	const url = outside(hrefOf(link), address);
	if (url !== undefined) return { kind: 'article', url, title };
	const html = (document.querySelector(place.text)?.innerHTML ?? '').trim();
	return html === '' ? undefined : { kind: 'post', html, title };
}

/**
 * The same from the body that a Reddit feed sends: `[link]` leads to the article, or to the thread itself where the post is a
 * text, which then stands in the body.
 */
export function readLinkedBody(body: Document, address: string): Linked | undefined {
	if (bareHost(parseAddress(address)?.hostname ?? '') !== 'reddit.com') return undefined;
	const link = [...body.querySelectorAll('a[href]')].find(
		(each) => oneLine(each.textContent ?? '') === '[link]',
	);
	const url = outside(hrefOf(link), address);
	if (url !== undefined) return { kind: 'article', url, title: '' };
	const html = (body.querySelector('.md')?.innerHTML ?? '').trim();
	return html === '' ? undefined : { kind: 'post', html, title: '' };
}

/** An address on another site that may hold an article. */
function outside(href: string, page: string): string | undefined {
	const url = webAddress(href, page);
	if (!url) return undefined;
	const host = bareHost(url.hostname);
	if (host === bareHost(parseAddress(page)?.hostname ?? '') || MEDIA.test(host)) return undefined;
	return url.href;
}
