import { hostOf } from '../../base/address';
import { bareHost } from '../../base/host';
import { ITEM, type Work as Slices } from '../../base/pace';
import { closestIn, drop, HEADING, isProtected, sizeOf, type Work } from './cleaning';
import { findAll, hrefOf, trimmed } from '../dom';
import { isLed } from './link-lists';
import { PLACE } from '../steps/permalinks';

/** An article of so many letters is prose with links in between, not a list of links. */
const LONG = 1000;
/** The largest share of it that such lines may hold. */
const MOST = 0.12;
/** Shorter names of links are tools and sources, longer ones sentences. */
const SHORTEST = 20;
const LONGEST = 200;
const LONGEST_LABEL = 40;
/** Chapters, steps, places of a ranking. */
const COUNTED = /^\D{0,12}\d{1,3}\b/u;

/**
 * Lines between and below an article's paragraphs that lead on to other articles of the same site: a link alone, or one
 * after a word or two and a colon ("Read also: …"), in whatever language.
 */
export function* dropReadAlso(work: Work): Slices<void> {
	const whole = sizeOf(work, work.root).all;
	if (work.kind !== 'article' || whole < LONG) return;
	const found: Element[] = [];
	let sum = 0;
	for (const element of findAll(work.root, 'p, div, h2, h3, h4, h5, h6, blockquote')) {
		yield ITEM;
		const part = sizeOf(work, element);
		if (part.links !== 1 || part.all > LONGEST + LONGEST_LABEL) continue;
		if (!isReadAlso(element, work)) continue;
		found.push(element);
		sum += part.all;
	}
	if (sum > whole * MOST) return;
	for (const element of found) if (work.root.contains(element)) drop(work, element, 'read also');
}

function isReadAlso(element: Element, work: Work): boolean {
	const [link, second] = findAll(element, 'a[href]');
	if (!link || second || !isOfSite(link, work.url) || isProtected(element)) return false;
	if (closestIn(work, element, 'li, td, th, figure, dd') || element.querySelector(MORE))
		return false;
	const text = trimmed(element);
	const name = trimmed(link);
	const [label = '', after = ''] = text.split(name).map((each) => each.trim());
	if (name.length < SHORTEST || name.length > LONGEST || after.length > 2) return false;
	if (COUNTED.test(text) || isLed(element, work)) return false;
	// A heading that is a link heads what stands below it.
	return label === ''
		? !HEADING.test(element.tagName)
		: label.length <= LONGEST_LABEL && /[:：]$/u.test(label);
}

/** What makes an element more than a line. */
const MORE = 'p, img, iframe, video, audio, object, embed, br + br';
/** What an article offers as a file is no article. */
const FILE = /\.(?:csv|docx?|epub|mp[34]|pdf|pptx?|txt|xlsx?|zip)\b/iu;

/** Another page of the site that the article stands on. */
function isOfSite(link: Element, url: string): boolean {
	const href = hrefOf(link);
	if (FILE.test(href)) return false;
	const host = hostOf(href);
	return !link.hasAttribute(PLACE) && host !== '' && bareHost(host) === bareHost(hostOf(url));
}
