import { findAll } from './dom';
import { density, measured, type Measure, type Measures } from './measure';

/** A teaser is short. */
const LONGEST = 450;
const SHORTEST = 15;
/** Fewer alike are no row of teasers. */
const FEWEST = 3;
const LINKED =
	'a h2, a h3, a h4, a h5, a h6, h2 a, h3 a, h4 a, h5 a, h6 a, a img, a picture, a strong';

/**
 * Rows of teasers: parts of one kind, each short and headed by a link or a linked picture, as pages set them below an
 * article ("More stories"). Outer rows first, so that what stands in a dropped row is not looked at.
 */
export function findTeasers(root: Element, measures: Measures): readonly Element[] {
	return findAll(root, 'div, section, ul, ol').filter((row) => isRow(row, measures));
}

function isRow(row: Element, measures: Measures): boolean {
	const whole = measured(measures, row);
	if (whole.links < FEWEST) return false;
	const kinds = new Map<string, { count: number; all: number }>();
	for (const child of row.children) {
		const part = measured(measures, child);
		if (!isTeaser(child, part)) continue;
		const name = `${child.tagName} ${(child.getAttribute('class') ?? '').split(/\s+/u)[0] ?? ''}`;
		const kind = kinds.get(name) ?? { count: 0, all: 0 };
		kinds.set(name, { count: kind.count + 1, all: kind.all + part.all });
	}
	return [...kinds.values()].some(({ count, all }) => count >= FEWEST && all > 0.8 * whole.all);
}

function isTeaser(element: Element, part: Measure): boolean {
	if (part.links === 0 && element.tagName !== 'A') return false;
	if (part.links > 6 || part.all < SHORTEST || part.all > LONGEST) return false;
	if (
		/^(?:P|LI|H[1-6])$/u.test(element.tagName) &&
		density(part) < 0.3 &&
		!element.querySelector(LINKED)
	)
		return false;
	return element.tagName === 'A' ? part.all > 40 : element.querySelector(LINKED) !== null;
}
