import { holds } from '../arbiter';
import { findAll, textOf } from '../dom';
import { NOTE_REF } from '../steps/footnotes';
import { MIN_WORDS, type Rival } from './rivals';

/** Posts that forum software marks are the thread even where their page says much beside. */
const THREAD = 0.15;

/** The rival that is the article. What a feed's summary says must stand in it, where any rival has it. */
export function choose(rivals: readonly Rival[], summary = ''): Rival | undefined {
	const of = (method: string): Rival | undefined => rivals.find((rival) => rival.method === method);
	const named = of('rule') ?? of('site');
	if (named) return named;
	const posts = of('posts');
	let best = of('readability') ?? of('container');
	if (posts && posts.words >= MIN_WORDS && (!best || posts.words > best.words * THREAD))
		best = posts;
	const ld = of('json-ld');
	// The text a page hands to machines is plain: it counts only where the page itself shows clearly less.
	if (ld && ld.words >= MIN_WORDS && (!best || ld.words > best.words * 1.6)) best = ld;
	const isAbout = ({ root }: Rival): boolean => holds(textOf(root), summary);
	if (best && !isAbout(best))
		best = rivals.find((rival) => rival.method !== 'feed' && isAbout(rival)) ?? best;
	const feed = of('feed');
	// What the feed sent is the author's own text: a page that says clearly less lost something.
	if (feed && (!best || feed.words > best.words * 0.95 || lost(feed, best)))
		return feed.words >= MIN_WORDS ? feed : best;
	return best;
}

/** Lists, images, code, tables and footnotes that the feed's text has and the page's lost. */
function lost(feed: Rival, page: Rival): boolean {
	return ['li', 'img', 'pre', 'table', `[${NOTE_REF}]`].some(
		(selector) =>
			findAll(page.root, selector).length * 2 < findAll(feed.root, selector).length &&
			feed.words > page.words * 0.7,
	);
}
