import { ITEM, type Work as Slices } from '../../base/pace';
import { drop, isProtected, sizeOf, type Work } from './cleaning';
import { findAll, isIn, textOf } from '../dom';
import { squeeze } from '../threads/posts';

/** Shorter parts may say the same twice on purpose: a refrain, a row of a table. */
const SHORTEST = 500;

/** Quotes that set a sentence apart: so many are looked for, of so many letters. */
const QUOTES = 'aside, blockquote, figure, [class*="quote" i], [class*="pull" i]';
const MOST_QUOTES = 40;
const SHORTEST_QUOTE = 40;
const LONGEST_QUOTE = 400;

/** Drops a pull quote: what a longer paragraph of the article says word for word. */
export function* dropEchoes(work: Work): Slices<void> {
	if (work.kind !== 'article') return;
	const paragraphs = findAll(work.root, 'p').filter((each) => !isIn(each, QUOTES));
	const said = squeeze(paragraphs.map(textOf).join('\n\n'));
	for (const element of findAll(work.root, QUOTES).slice(0, MOST_QUOTES)) {
		const { all } = sizeOf(work, element);
		yield all + ITEM;
		if (all < SHORTEST_QUOTE || all > LONGEST_QUOTE || element.querySelector('img, video'))
			continue;
		if (isProtected(element) || !work.root.contains(element) || isSaidHere(element)) continue;
		if (said.includes(squeeze(textOf(element)))) drop(work, element, 'echo');
	}
}

/** Part of a paragraph, or what a paragraph announces. */
const isSaidHere = (quote: Element): boolean =>
	isIn(quote, 'p') || /[:：]\s*$/u.test(textOf(quote.previousElementSibling).slice(-9));

/**
 * Drops parts that an earlier part says word for word: pages made for several widths of a screen hold their text once for
 * each, and show one of them.
 */
export function* dropCopies(work: Work): Slices<void> {
	const bySize = new Map<number, Element[]>();
	for (const element of findAll(work.root, 'div, section, article')) {
		yield ITEM;
		const { all } = sizeOf(work, element);
		if (all < SHORTEST || isProtected(element)) continue;
		bySize.set(all, [...(bySize.get(all) ?? []), element].slice(0, MOST));
	}
	for (const [size, alike] of bySize) {
		for (const [at, element] of alike.entries()) {
			yield size;
			const earlier = alike.slice(0, at).find((each) => isCopy(element, each, work.root));
			if (earlier) drop(work, element, 'copy');
		}
	}
}

/** So many parts of one size are compared. */
const MOST = 30;

function isCopy(element: Element, earlier: Element, root: Element): boolean {
	return (
		root.contains(element) &&
		root.contains(earlier) &&
		!earlier.contains(element) &&
		unspaced(element) === unspaced(earlier)
	);
}

function unspaced(element: Element): string {
	return textOf(element).replace(/\s+/gu, '');
}
