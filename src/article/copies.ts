import { ITEM, type Work as Slices } from '../base/pace';
import { drop, isProtected, type Work } from './cleaning';
import { findAll, textOf } from './dom';
import { measured } from './measure';

/** Shorter parts may say the same twice on purpose: a refrain, a row of a table. */
const SHORTEST = 1000;

/**
 * Drops parts that an earlier part says word for word: pages made for several widths of a screen hold their text once for
 * each, and show one of them.
 */
export function* dropCopies(work: Work): Slices<void> {
	const bySize = new Map<number, Element[]>();
	for (const element of findAll(work.root, 'div, section, article')) {
		yield ITEM;
		const { all } = measured(work.measures, element);
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
		squeeze(element) === squeeze(earlier)
	);
}

function squeeze(element: Element): string {
	return textOf(element).replace(/\s+/gu, '');
}
