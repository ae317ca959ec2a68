import { resolveAddress } from '../../base/address';
import { findAll } from '../dom';

/** Makes every link and image absolute against `<base>` and the page's address; what runs code loses its address. */
export function resolveAddresses(root: ParentNode, pageUrl: string, baseHref = ''): void {
	const base = baseHref === '' ? pageUrl : (resolveAddress(baseHref, pageUrl) ?? pageUrl);
	for (const element of findAll(root, '[href]')) {
		const href = element.getAttribute('href') ?? '';
		// A place in the page itself stays as it is: footnotes are recognised by it.
		if (href.startsWith('#')) continue;
		setOrDrop(element, 'href', resolveAddress(href, base));
	}
	for (const image of findAll(root, 'img, source, video, audio, iframe, embed')) {
		const best = imageSource(image);
		setOrDrop(image, 'src', best === '' ? undefined : resolveAddress(best, base));
	}
}

function setOrDrop(element: Element, name: string, value: string | undefined): void {
	if (value === undefined) element.removeAttribute(name);
	else element.setAttribute(name, value);
}

const LAZY = [
	'data-src',
	'data-lazy-src',
	'data-original',
	'data-actualsrc',
	'data-hi-res-src',
	'data-full-src',
];

/** The real address of an image: a lazy one where `src` is a placeholder, the largest of `srcset` where there is no other. */
function imageSource(image: Element): string {
	const src = image.getAttribute('src') ?? '';
	const isPlaceholder =
		src === '' ||
		src.startsWith('data:') ||
		/(?:placeholder|blank|spacer|1x1|lazy)[\w-]{0,20}\.(?:gif|png|svg)/iu.test(src);
	if (!isPlaceholder) return src;
	for (const name of LAZY) {
		const value = image.getAttribute(name) ?? '';
		if (value !== '' && !value.startsWith('data:')) return value;
	}
	return (
		largest(image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '') ||
		(src.startsWith('data:') ? '' : src)
	);
}

function largest(srcset: string): string {
	let best = '';
	let bestSize = -1;
	for (const candidate of srcset.split(/,\s+/u).slice(0, 50)) {
		const [address = '', size = '1x'] = candidate.trim().split(/\s+/u);
		const value = parseFloat(size) || 1;
		if (address !== '' && value > bestSize) [best, bestSize] = [address, value];
	}
	return best;
}
