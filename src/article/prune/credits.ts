import { ITEM, type Work as Slices } from '../../base/pace';
import { drop, sizeOf, type Work } from './cleaning';
import { findAll, textOf, trimmed } from '../dom';
import { textNodes } from '../find/measure';
import { wordsOf } from '../names';

const CAPTIONS = 'figcaption, [class*="caption" i]';
/** A page of more pictures is an album. */
const MOST = 300;
const LONGEST_CREDIT = 100;
const LEAST_LEFT = 12;
const LONGEST_CAPTION = 1000;
const NAMES = new Set('copyright credit credits photographer attribution'.split(' '));
/** `(Photo: A. Person/Agency)`, `© Agency` where a caption ends; `\b` knows no letters but those of ASCII. */
const TAIL =
	/[\s([/|,–-]*(?:©|(?:\b(?:photos?|photographs?|pictures?|images?|fotos?|bild(?:er)?|imagen|crédits?(?: photos?)?|créditos?|credits?|quelle|zdjęcie)|źródło|фото)(?: ?:| by\b| credit| courtesy)) ?(?:[^.!?()]|\b\p{L}\.){2,80}\)?\]?\s*$/iu;

/** A caption tells what is to be seen; whose picture it is stands behind it, and goes as the line "Photo: …" does. */
export function* dropCredits(work: Work): Slices<void> {
	for (const caption of findAll(work.root, CAPTIONS).slice(0, MOST)) {
		yield ITEM;
		const { all } = sizeOf(work, caption);
		if (all > LONGEST_CAPTION || !work.root.contains(caption)) continue;
		const whole = trimmed(caption);
		for (const part of findAll(caption, 'span, small, em, i, b, cite, p, div')) {
			const text = trimmed(part);
			if (text === '' || text === whole || text.length > LONGEST_CREDIT) continue;
			if (!whole.endsWith(text) && !whole.startsWith(text)) continue;
			if (wordsOf(part).some((word) => NAMES.has(word))) drop(work, part, 'credit');
		}
		const last = textNodes(caption)
			.filter((node) => trimmed(node) !== '')
			.at(-1);
		const text = textOf(last);
		const tail = TAIL.exec(text.slice(-2 * LONGEST_CREDIT))?.[0] ?? '';
		const left = trimmed(caption).length - tail.trim().length;
		if (!last || tail === '' || left < LEAST_LEFT) continue;
		// In the midst of a sentence it is what the picture shows: `a photo by …`.
		if (tail !== text && /^\s*\p{Ll}/u.test(tail)) continue;
		work.dropped.push(`credit: ${tail.trim()}`);
		last.nodeValue = text.slice(0, -tail.length);
	}
}
