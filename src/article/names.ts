import { attributeOf, classOf, namesOf } from './dom';

/** What the names of classes and ids say an element is for. */

/** Words that name furniture whatever stands beside them. */
const STRONG =
	/^(?:abh|ads(?:ense|lot)?|adbox|advert\w*|addt(?:his|oany)|anzeige|breadcrumbs?|bookmarks|catlinks|cookies?|consent|disqus|feedback|gdpr|mailinglist|masthead|modal|newsletter|optin|outbrain|pag(?:inator|ination|er)|paywall|permalink|popup|postmeta(?:data)?|postnav|prevnext|printfooter|promo(?:box|ted|tion)?|recirc(?:ulation)?|recommend(?:ed|ations?)?|related(?:posts)?|republish|reviewbox|saboxplugin|share(?:bar|box|buttons|daddy)|sharing|shariff|skiplink|skyscraper|soci(?:als?|able)|sponsor(?:ed)?|subscri(?:be|ption)|taboola|tagcloud|teaserlist|toolbar|trending|webpush|wpulike|yarpp)$/u;

/** Words that name furniture as often as content: they count for small parts only. */
const WEAK =
	/^(?:ad|author(?:s|box)?|avatar|banner|bio|btn|buttons?|byline|cta|dateline|disclaimer|disclosure|eyebrow|follow|infobar|keywords|kicker|meta(?:data)?|nav(?:bar)?|prev(?:ious)?|print|ratings|read(?:more|time)|share|sign(?:in|up)|side(?:bar|nav)|tag(?:list|s|line)?|toc|upvote|widgets)$/u;

/** Words that name what readers wrote below an article. */
const COMMENTS =
	/^(?:comment(?:s|list|form|aires|i|box)?|comentarios|disqus|discussion|fbcomments|(?:leser)?kommentare?|livefyre|reac(?:tions|ties)|replies|respond|responses|webmentions)$/u;

export type Naming = 'comments' | 'strong' | 'weak' | 'plain';

/** What a page leaves out where it is printed is a tool or an offer, not its text. */
const UNPRINTED =
	/(?:^|[\s_-])(?:no-?print|d-print-none|hidden-print|print[-:](?:hidden|none|hide)|(?:hide|hidden)-(?:on-|for-|in-)?print)(?:$|[\s_-])/iu;
/** Boxes about who wrote it, as themes name them; `author` alone may be a byline or a chapter. */
const AUTHOR_BOX =
	/author[\w-]*(?:info|desc|box|bio|about|card|profile)|(?:bio|about)[\w-]*author/iu;
/** Parts of a side column, as WordPress and Blogger name them; page builders call every part a widget of theirs. */
const WIDGET =
	/(?:^|\s)(?:widget|widget[-_]area|textwidget|widget_(?:archive|categories|links|meta|pages|recent_\w+|rss|search|tag_cloud|text))(?:$|\s)/iu;

/** Classes that describe a state, a layout or a level, not a part: `has-share-float`, `lg:ad-free`, `h2-related`. */
const STATE =
	/^(?:has|with|no|not|is|without|hide|show|js|col|row|grid|layout|region|h\d)[-_]|[[\]:]/iu;

/** How an element's own names tell what it is. */
export function naming(element: Element): Naming {
	const own = namesOf(element);
	if (UNPRINTED.test(own) || AUTHOR_BOX.test(own)) return 'strong';
	const words = wordsOf(element);
	if (words.length === 0) return 'plain';
	if (words.some((word) => COMMENTS.test(word))) return 'comments';
	if (words.some((word) => STRONG.test(word))) return 'strong';
	return words.some((word) => WEAK.test(word)) || WIDGET.test(own) ? 'weak' : 'plain';
}

/** What stands in the code above a method is what its manual says of it: TypeDoc and YARD name it so. */
export function isDocComment(element: Element): boolean {
	return /(?:^|\s)(?:\w{1,20}-)?(?:comment|discussion|tags)(?:$|\s)/u.test(namesOf(element));
}

/** The words of an element's own names: `entry-leadText` gives `entry`, `lead` and `text`. */
export function wordsOf(element: Element): readonly string[] {
	const names = `${classOf(element)} ${idOf(element)} ${attributeOf(element, 'data-component')}`;
	if (names.length < 4) return [];
	const known = memo.get(names) ?? partsOf(names);
	if (memo.size > MOST_KEPT) memo.clear();
	memo.set(names, known);
	return known;
}

/** What a page calls its parts it calls them a hundred times. */
const memo = new Map<string, readonly string[]>();
const MOST_KEPT = 2000;

function partsOf(names: string): readonly string[] {
	const each = names.slice(0, 500).split(/\s+/u);
	const isMachine = isShortened(each.filter((name) => name !== ''));
	return each
		.filter((name) => !STATE.test(name) && !(isMachine && name.length < 4))
		.flatMap((name) =>
			name
				.replace(/([a-z])([A-Z])/gu, '$1-$2')
				.toLowerCase()
				.split(/[^a-z0-9]+/u),
		)
		.map(withoutNumber)
		.filter((word) => word.length > 1);
}

/** `sidebar2` is a sidebar; letters among digits (`af58de2`, `ad0`) are a machine's key and say nothing. */
function withoutNumber(word: string): string {
	if (!/\d/u.test(word)) return word;
	return /^([a-z]{5,})\d{1,3}$/u.exec(word)?.[1] ?? '';
}

/** Compilers that shorten class names make all of two letters, `ad` among them. */
function isShortened(names: readonly string[]): boolean {
	return names.filter((name) => name.length < 3).length > 3;
}

/** An id made from the element's own heading names a chapter: a manual's chapter on cookies is no cookie banner. */
function idOf(element: Element): string {
	const id = attributeOf(element, 'id');
	if (id === '' || !/^(?:SECTION|DIV|SPAN)$/u.test(element.tagName)) return id;
	const heading = element.querySelector('h1, h2, h3, h4, h5, h6')?.textContent ?? '';
	const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/gu, '');
	// Sphinx and others set a letter before it: `s-widgets`.
	const own = bare(id.replace(/^\w-/u, ''));
	return own !== '' && bare(heading).startsWith(own) ? '' : id;
}
