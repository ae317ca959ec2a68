import { parseAddress, resolveAddress } from '../../base/address';
import { attributeOf, findAll, hrefOf, trimmed } from '../dom';
import { isBeacon } from './beacons';
import { imageSource, twinOf } from './image-source';
import { dropPermalinks, PLACE } from './permalinks';

/**
 * Makes every link and image absolute against `<base>` and the page's address; what runs code loses its address. Links to
 * places in the page itself are marked, and headings lose those to themselves.
 */
export function resolveAddresses(root: ParentNode, pageUrl: string, baseHref = ''): void {
	const base = baseHref === '' ? pageUrl : (resolveAddress(baseHref, pageUrl) ?? pageUrl);
	const page = withoutPlace(pageUrl);
	const known = remember(resolveAddress);
	for (const element of findAll(root, '[href]')) {
		const href = hrefOf(element);
		// A place is one in the page itself, whatever its `base` says: that is what its author meant.
		const address = known(href, href.startsWith('#') ? pageUrl : base);
		if (href.includes('#') && withoutPlace(address ?? href) === page)
			element.setAttribute(PLACE, placeIn(href));
		else if (href.startsWith('#')) element.setAttribute(PLACE, placeIn(href));
		// A lone hash is there for a script.
		setOrDrop(element, 'href', href.trim() === '#' ? undefined : address);
	}
	dropPermalinks(root);
	for (const each of findAll(root, 'noscript')) showImage(each);
	for (const image of findAll(root, 'img, amp-img')) {
		const { address, width } = imageSource(image);
		setOrDrop(image, 'src', address === '' ? undefined : resolveAddress(address, base));
		if (attributeOf(image, 'alt') === '')
			setOrDrop(image, 'alt', twinOf(image)?.getAttribute('alt') ?? undefined);
		if (width > 1) image.setAttribute('data-zf-width', String(width));
		if (isBeacon(image)) image.remove();
	}
	for (const media of findAll(root, 'source[src], video, audio, iframe, embed, object[data]')) {
		for (const name of ['src', 'data-src', 'data']) {
			const value = attributeOf(media, name);
			if (value === '' || (name === 'data' && media.nodeName !== 'OBJECT')) continue;
			const target = name === 'data-src' ? 'src' : name;
			if (name === 'data-src' && /^https?:/u.test(attributeOf(media, 'src'))) continue;
			setOrDrop(media, target, resolveAddress(value, base));
		}
	}
}

/** Pages link to the same places over and over. */
function remember(
	resolve: (href: string, base: string) => string | undefined,
): (href: string, base: string) => string | undefined {
	const found = new Map<string, string | undefined>();
	return (href, base) => {
		if (!found.has(href)) found.set(href, resolve(href, base));
		return found.get(href);
	};
}

const UNSEEN = /display:\s*none|:\s*-\d{3,}px/iu;

/** A picture that scripts alone would show has no twin beside its `noscript`; one that none would see counts readers. */
function showImage(noscript: Element): void {
	const image = noscript.querySelector('img');
	if (!image || trimmed(noscript) !== '' || UNSEEN.test(attributeOf(image, 'style'))) return;
	const beside = [noscript.previousElementSibling, noscript.nextElementSibling];
	if (!beside.some((each) => each?.matches('img') === true || each?.querySelector('img')))
		noscript.replaceWith(image);
}

/** Pages link to places in themselves with and without a last slash. */
const withoutPlace = (url: string): string =>
	(parseAddress(url)?.href ?? url).replace(/\/?(?:#.*)?$/u, '');

/** The name of the place that an address leads to. */
export function placeIn(href: string): string {
	const raw = href.slice(href.indexOf('#') + 1);
	try {
		return decodeURIComponent(raw);
	} catch {
		// A stray per cent sign: compared as it stands.
		return raw;
	}
}

function setOrDrop(element: Element, name: string, value: string | undefined): void {
	if (value === undefined) element.removeAttribute(name);
	else element.setAttribute(name, value);
}
