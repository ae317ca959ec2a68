/** What the names of classes and ids say an element is for. */

/** Words that name furniture whatever stands beside them. */
const STRONG = new Set(
	'ads adbox adsense adslot advert advertisement modal onetrust cookiebot didomi usercentrics truste iubenda advertising advertorial addthis addtoany anzeige breadcrumb breadcrumbs bookmarks cookie cookies consent disqus gdpr jeg-share jp-relatedposts mailinglist masthead newsletter optin outbrain paginator pagination pager paywall permalink popup postmeta postnav prevnext promo promobox promoted promotion recirc recirculation recommend recommendation recommendations recommended related relatedposts reviewbox sharebar sharebox sharebuttons sharedaddy sharing shariff skiplink skyscraper social socials sociable sponsor sponsored subscribe subscription taboola tagcloud teaserlist toolbar trending webpush wpulike yarpp'.split(
		' ',
	),
);

/** Words that name furniture as often as content: they count for small parts only. */
const WEAK = new Set(
	'ad author authors avatar banner bio btn button buttons byline cta dateline eyebrow follow infobar keywords kicker meta metadata nav navbar postmetadata prev previous print readmore readtime share signin signup sidebar sidenav tag taglist tags tagline toc upvote widgets'.split(
		' ',
	),
);

/** Words that name what readers wrote below an article. */
const COMMENTS = new Set(
	'comment comments commentlist commentform comentarios commentaires commenti commentbox disqus discussion fbcomments kommentar kommentare leserkommentare livefyre reactions replies respond responses reacties webmentions'.split(
		' ',
	),
);

export type Naming = 'comments' | 'strong' | 'weak' | 'plain';

/** Classes that describe a state or a layout, not a part: `has-share-float`, `with-nav-sidebar`, `lg:ad-free`. */
const STATE =
	/^(?:has|with|no|not|is|without|hide|show|js|col|row|grid|layout|region)[-_]|[[\]:]/iu;

/** How an element's own names tell what it is. */
export function naming(element: Element): Naming {
	const words = wordsOf(element);
	if (words.length === 0) return 'plain';
	if (words.some((word) => COMMENTS.has(word))) return 'comments';
	if (words.some((word) => STRONG.has(word))) return 'strong';
	return words.some((word) => WEAK.has(word)) ? 'weak' : 'plain';
}

function wordsOf(element: Element): readonly string[] {
	const names = `${element.getAttribute('class') ?? ''} ${idOf(element)} ${element.getAttribute('data-component') ?? ''}`;
	if (names.length < 4) return [];
	return names
		.slice(0, 500)
		.split(/\s+/u)
		.filter((name) => !STATE.test(name))
		.flatMap((name) =>
			name
				.replace(/([a-z])([A-Z])/gu, '$1-$2')
				.toLowerCase()
				.split(/[^a-z]+/u),
		)
		.filter((word) => word.length > 1);
}

/** An id made from the element's own heading names a chapter: a manual's chapter on cookies is no cookie banner. */
function idOf(element: Element): string {
	const id = element.getAttribute('id') ?? '';
	if (id === '' || !/^(?:SECTION|DIV|SPAN)$/u.test(element.tagName)) return id;
	const heading = element.querySelector('h1, h2, h3, h4, h5, h6')?.textContent ?? '';
	const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/gu, '');
	return heading !== '' && bare(heading).startsWith(bare(id)) && bare(id) !== '' ? '' : id;
}
