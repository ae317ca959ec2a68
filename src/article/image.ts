import { inertAddress, inertText } from './inert';

/** Pixels at which an image is a beacon, not a picture. */
const BEACON = 2;
const BEACONS =
	/(?:\/pixel\b|\/beacon\b|\/track(?:ing|er)?[/.?]|pixel\.(?:gif|png|wp\.com)|feeds\.feedburner\.com\/~|doubleclick\.net|\/_\/stat\?|stats\.wordpress\.com|google-analytics\.com|\/spacer\.gif|\/1x1\.(?:gif|png)|scorecardresearch\.com)/iu;

interface Shown {
	/** `words` where the picture is a sign of the text, an emoji. */
	readonly kind: 'words' | 'atom';
	readonly text: string;
}

/** An image as Markdown; empty for beacons and placeholders. A stated width goes along where the file is larger. */
export function imageMarkdown(image: Element, isCell: boolean): Shown {
	const source = image.getAttribute('src') ?? '';
	const alt = (image.getAttribute('alt') ?? '').replace(/\s+/gu, ' ').trim();
	if (isEmoji(image, alt)) return { kind: 'words', text: alt };
	if (!/^https?:/iu.test(source) || isBeacon(image, source)) return { kind: 'atom', text: '' };
	const width = shownWidth(image);
	const bar = isCell ? '\\|' : '|';
	const label = inertText(alt, 'cell').replace(/\\[\s\S]|[[\]]/gu, (sign) =>
		sign.length > 1 ? sign : `\\${sign}`,
	);
	return {
		kind: 'atom',
		text: `![${label}${width === 0 ? '' : `${bar}${width}`}](${inertAddress(source)})`,
	};
}

function isEmoji(image: Element, alt: string): boolean {
	return (
		alt !== '' &&
		alt.length <= 16 &&
		(/^(?:\p{Emoji}|\u200d|\ufe0f)+$/u.test(alt) ||
			/(?:^|\s)(?:emoji|wp-smiley|twemoji)(?:\s|$)/u.test(image.getAttribute('class') ?? '')) &&
		!/^\d+$/u.test(alt)
	);
}

function isBeacon(image: Element, source: string): boolean {
	const [width, height] = [pixels(image, 'width'), pixels(image, 'height')];
	return (
		(width !== undefined && width <= BEACON && (height ?? 0) <= BEACON) ||
		(height !== undefined && height <= BEACON && (width ?? 0) <= BEACON) ||
		BEACONS.test(source)
	);
}

/** Pixels of a side from style or attribute. */
function pixels(image: Element, side: 'width' | 'height'): number | undefined {
	const style = new RegExp(`(?:^|[;\\s])${side}:\\s*(\\d{1,5})px`, 'iu').exec(
		image.getAttribute('style') ?? '',
	)?.[1];
	const stated = style ?? /^\s*(\d{1,5})(?:px)?\s*$/u.exec(image.getAttribute(side) ?? '')?.[1];
	return stated === undefined ? undefined : Number(stated);
}

/** The width the author set by style, or one well under that of the file chosen from a set: else the file's own serves. */
function shownWidth(image: Element): number {
	const styled = /(?:^|[;\s])width:\s*(\d{2,4})px/iu.exec(image.getAttribute('style') ?? '')?.[1];
	if (styled !== undefined) return Number(styled);
	const file = Number(image.getAttribute('data-zf-width') ?? 0);
	const stated = pixels(image, 'width') ?? 0;
	return stated > BEACON && file >= stated * 2 ? stated : 0;
}
