import { attributeOf } from '../dom';
/** Pixels at which an image is a beacon, not a picture. */
const BEACON = 2;
const BEACONS =
	/(?:\/pixel\b|\/beacon\b|\/track(?:ing|er)?[/.?]|pixel\.(?:gif|png|wp\.com)|feeds\.feedburner\.com\/~|doubleclick\.net|\/_\/stat\?|stats\.wordpress\.com|google-analytics\.com|\/spacer\.gif|\/1x1\.(?:gif|png)|scorecardresearch\.com|mc\.yandex\.|(?:matomo|piwik)\.php|facebook\.com\/tr\b)/iu;

/** Whether an image only tells its server that the page was opened. */
export function isBeacon(image: Element): boolean {
	// Sites state no size, which is 0, for pictures that come in several.
	if (image.hasAttribute('srcset')) return false;
	const [width, height] = [pixels(image, 'width'), pixels(image, 'height')];
	return (
		(width !== undefined && width <= BEACON && (height ?? 0) <= BEACON) ||
		(height !== undefined && height <= BEACON && (width ?? 0) <= BEACON) ||
		BEACONS.test(attributeOf(image, 'src'))
	);
}

/** Pixels of a side from style or attribute. */
export function pixels(image: Element, side: 'width' | 'height'): number | undefined {
	const style = new RegExp(`(?:^|[;\\s])${side}:\\s*(\\d{1,5})px`, 'iu').exec(
		attributeOf(image, 'style'),
	)?.[1];
	const stated = style ?? /^\s*(\d{1,5})(?:px)?\s*$/u.exec(attributeOf(image, side))?.[1];
	return stated === undefined ? undefined : Number(stated);
}
