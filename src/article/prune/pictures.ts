import { hostOf, parseAddress } from '../../base/address';
import { ITEM, type Work as Slices } from '../../base/pace';
import { oneLine } from '../../base/text/text';
import { drop, sizeOf, type Work } from './cleaning';
import { attributeOf, classOf, findAll, hrefOf, isIn, trimmed } from '../dom';
import { pixels } from '../steps/beacons';

/**
 * Pictures that say nothing of the article: signs of the page's own (arrows, buttons), its maker's sign over the text, what
 * is for sale below it; one that comes twice in a row, for two widths of screen. What has a caption, or stands in a line
 * with words, is the author's.
 */
export function* dropPictures(work: Work): Slices<void> {
	if (!hasWords(work)) return;
	const images = findAll(work.root, 'img');
	const times = new Map<string, number>();
	for (const image of images) {
		const source = attributeOf(image, 'src');
		times.set(source, (times.get(source) ?? 0) + 1);
	}
	let isAtStart = true;
	let last = '';
	for (const [at, image] of images.entries()) {
		yield ITEM;
		const source = attributeOf(image, 'src');
		// Of stars in a row each one counts.
		const isAgain = source !== '' && source === last && times.get(source) === 2;
		last = source;
		isAtStart &&= at < MOST_AT_START && !follows(image, work.root);
		const isForeign = isAtStart ? leadsIn(image, work) : isSign(image, work.url);
		if ((isForeign || (isAgain && !isInList(image))) && standsAlone(image, work))
			drop(work, image, pictureTold(image));
	}
}

/** What stands in a cell or an item says yes or no there. */
const isInList = (image: Element): boolean => isIn(image, 'td, th, li, dt');

/** Whether a picture that nothing follows is no part of the text: an offer, a person, a maker's sign. */
export function isClosing(image: Element, work: Work): boolean {
	if (!hasWords(work) || !standsAlone(image, work)) return false;
	const link = linkOf(image);
	if (link !== '' && isOwn(link, image, work.url)) return false;
	if (isSign(image, work.url) || namesItsMaker(image, work.byline)) return true;
	return isTold(work) && (link !== '' || isSmall(image, PORTRAIT));
}

/** With few letters beside it a picture is what they are about, wherever it leads: a comic to the next one. */
const isTold = (work: Work): boolean => sizeOf(work, work.root).all >= 800;

/** A page of pictures is about them; in a thread they are somebody's answer. */
const hasWords = (work: Work): boolean => work.kind !== 'thread' && sizeOf(work, work.root).all > 0;

export const pictureTold = (image: Element): string =>
	`picture ${attributeOf(image, 'src').slice(0, 200)}`;

/** So many pictures may stand over a text's first word. */
const MOST_AT_START = 8;
/** Pixels of a side: a sign of the page's own; a portrait, a mark of a maker. */
const SIGN = 50;
const PORTRAIT = 150;

/** Over the text: the way home, who wrote it, whose page it is. */
function leadsIn(image: Element, work: Work): boolean {
	const link = parseAddress(linkOf(image));
	const isHome = link !== undefined && link.pathname.length < 2 && link.search === '';
	return (
		(isHome && isTold(work)) ||
		isSign(image, work.url) ||
		(isSmall(image, PORTRAIT) && namesItsMaker(image, work.byline))
	);
}

/** What no page shows for its own sake, wherever it stands. */
function isSign(image: Element, url: string): boolean {
	if (DECORATION.test(fileOf(image))) return true;
	if (isSmall(image, SIGN) && !isInList(image) && !isEmoji(image)) return true;
	const link = linkOf(image);
	if (link === '' || isOwn(link, image, url)) return false;
	return SHARE.test(link) || ADVERT.test(`${nameOf(image)} ${hostOf(link)}`);
}

/** Whether one of these words stands in a lower-case name. */
const named = (words: string, more = ''): RegExp =>
	new RegExp(`(?:^|[^a-z])(?:${words})(?:[^a-z]|$)${more}`, 'u');

const DECORATION = named(
	'1x1|spacer|spinner|divider|chevron|placeholder|loading|print-?friendly|pin-?it|addtoany|statcounter',
);
const SHARE =
	/\/sharer?\b|\/share(?:article|_save)?[/?]|\/intent\/|\/pin\/create|\/submit\?|printfriendly|\/print\.php|^mailto:\?/iu;
/** Named as one, or of a size that only they have. */
const ADVERTS = 'banner|advert\\w*|ads?|sponsor\\w*|cta';
const ADVERT = named(
	`${ADVERTS}|adserver|doubleclick|werbung|anzeige`,
	'|(?:728x90|468x60|970x250|160x600|320x50|300x600)(?!\\d)',
);
const MAKER = named(
	`${ADVERTS}|head-?shot|avatar|gravatar|authors?|autor(?:in)?|profile?[ _-]?(?:pic\\w*|photo|image|foto|bild)|logos?|icons?|badge|signatur\\w*|qr|abo|newsletter|button|arrow|pfeil|barra|spot_img`,
);

const namesItsMaker = (image: Element, byline: string): boolean =>
	MAKER.test(nameOf(image)) || (byline !== '' && attributeOf(image, 'alt').includes(byline));

/** What a picture is called: by its page, and by its file. */
const nameOf = (image: Element): string =>
	oneLine(`${attributeOf(image, 'alt').slice(0, 100)} ${classOf(image)}`).toLowerCase() +
	fileOf(image);

/** The end of a picture's path, in lower case. */
function fileOf(image: Element): string {
	const path = parseAddress(attributeOf(image, 'src'))?.pathname ?? '';
	return path.slice(-100).toLowerCase();
}

const linkOf = (image: Element): string => hrefOf(image.closest('a[href]'));

/** The picture in full, a page about it or below the article, its maker's page; this page itself. */
function isOwn(link: string, image: Element, url: string): boolean {
	const target = parseAddress(link);
	if (target === undefined || target.host === '') return false;
	const here = parseAddress(url);
	if (FILE.test(target.pathname + target.search) || PAGE_OF_FILE.test(link)) return true;
	return here?.host === target.host
		? here.pathname.length > 1 && target.pathname.startsWith(here.pathname)
		: hostOf(attributeOf(image, 'src')).includes(siteOf(target.host));
}

const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp)(?:[?&/]|$)/iu;
const PAGE_OF_FILE = /attachment|\/(?:file|image|datei|fichier|bild):|\/photos?\//iu;
/** `flickr` of `www.flickr.com`. */
const siteOf = (host: string): string => host.split('.').at(-2) ?? host;

const isEmoji = (image: Element): boolean => /emoji|smil/iu.test(classOf(image));

/** No stated side of more pixels, or a line; some state the shape alone (16 to 9) of a file that is wide. */
function isSmall(image: Element, most: number): boolean {
	const sides = [pixels(image, 'width') ?? 0, pixels(image, 'height') ?? 0].filter(
		(side) => side > 0,
	);
	const file = Number(image.getAttribute('data-zf-width') ?? 0);
	if (sides.length === 0 || file > most * MOST_DENSE) return false;
	return Math.max(...sides) <= most || Math.min(...sides) < LINE;
}
/** Dots of a screen for a pixel, at most. */
const MOST_DENSE = 4;
/** Pixels under which a side is a rule's. */
const LINE = 4;

/** No words in its line, no caption. */
function standsAlone(image: Element, work: Work): boolean {
	const isEmpty = (element: Element): boolean => sizeOf(work, element).all === 0;
	const figure = image.closest('figure');
	if (figure && !isEmpty(figure)) return false;
	let at = image;
	for (let up = at.parentElement; up && up !== work.root && isEmpty(up); up = up.parentElement)
		at = up;
	return [at.previousSibling, at.nextSibling].every((beside) => !isWord(beside));
}

/** Words, or an element of a line that holds some. */
const isWord = (beside: ChildNode | null): boolean =>
	beside !== null && IN_LINE.test(beside.nodeName) && trimmed(beside) !== '';
const IN_LINE = /^(?:#text|A|SPAN|EM|I|B|STRONG|SMALL|TIME|CODE)$/u;

/** Whether text stands before a picture. */
function follows(image: Element, root: Element): boolean {
	for (let at: Element | null = image; at && at !== root; at = at.parentElement)
		for (let before = at.previousSibling; before; before = before.previousSibling)
			if (trimmed(before) !== '') return true;
	return false;
}
