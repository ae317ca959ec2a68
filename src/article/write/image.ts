import { oneLine } from '../../base/text/text';
import { attributeOf, classOf } from '../dom';
import { inertAddress, inertText } from './inert';
import { pixels } from '../steps/beacons';

interface Shown {
	/** `words` where the picture is a sign of the text, an emoji. */
	readonly kind: 'words' | 'atom';
	readonly text: string;
}

/** Shown narrower than this (pixels; two thirds of a note's line of 700), a picture would be swollen by a larger file. */
const NARROW = 467;

/** An image as Markdown; empty for placeholders. A stated width goes along where the file is, or may be, larger. */
export function imageMarkdown(image: Element, isCell: boolean): Shown {
	const source = attributeOf(image, 'src');
	const alt = oneLine(attributeOf(image, 'alt'));
	if (isEmoji(image, alt)) return { kind: 'words', text: alt };
	if (!/^https?:/iu.test(source)) return { kind: 'atom', text: '' };
	const width = shownWidth(image);
	const bar = isCell ? '\\|' : '|';
	// A number alone would be read as the width to show.
	const words = /^\d+(?:x\d+)?$/u.test(alt) ? '' : alt;
	const label = inertText(words, 'cell').replace(/\\[\s\S]|[[\]]/gu, (sign) =>
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
			/(?:^|\s)(?:emoji|wp-smiley|twemoji)(?:\s|$)/u.test(classOf(image))) &&
		!/^\d+$/u.test(alt)
	);
}

/** The width set by style, a narrow one, or one well under that of the file chosen from a set: else the file's serves. */
function shownWidth(image: Element): number {
	const styled = /(?:^|[;\s])width:\s*(\d{2,4})px/iu.exec(attributeOf(image, 'style'))?.[1];
	if (styled !== undefined) return Number(styled);
	const file = Number(image.getAttribute('data-zf-width') ?? 0);
	const stated = pixels(image, 'width') ?? 0;
	const isNarrow = stated > 0 && stated < NARROW && (file === 0 || file > stated);
	return isNarrow || (stated > 0 && file >= stated * 2) ? stated : 0;
}
