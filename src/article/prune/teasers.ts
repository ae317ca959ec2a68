import { classOf, findAll, has, textOf } from '../dom';
import { density, measured, weigh, type Measure, type Measures } from '../find/measure';

/** A teaser is short. */
const LONGEST = 450;
const SHORTEST = 15;
/** Fewer alike are no row of teasers. */
const FEWEST = 3;
const LINKED =
	'a h2, a h3, a h4, a h5, a h6, h2 a, h3 a, h4 a, h5 a, h6 a, a img, a picture, a strong';
const HEADED = 'h2, h3, h4, h5, h6, img, picture';

/**
 * Rows of teasers: parts of one kind, each short and headed by a link or a linked picture, as pages set them below an
 * article ("More stories"): what holds little else, or the parts alone where they stand beside the article. Outer rows
 * first, so that what stands in a dropped row is not looked at.
 */
export function findTeasers(root: Element, measures: Measures): readonly (readonly Element[])[] {
	const holders = [root, ...findAll(root, 'div, section, ul, ol, article, main')];
	return holders.flatMap((each) => rowsIn(each, measures)).filter(([first]) => first !== root);
}

function rowsIn(holder: Element, measures: Measures): readonly (readonly Element[])[] {
	const whole = measured(measures, holder);
	if (whole.links < FEWEST) return [];
	const kinds = new Map<string, Element[]>();
	for (const child of holder.children) {
		if (!isTeaser(child, measured(measures, child))) continue;
		const name = `${child.tagName} ${classOf(child).split(/\s+/u)[0] ?? ''}`;
		const kind = kinds.get(name);
		if (kind) kind.push(child);
		else kinds.set(name, [child]);
	}
	return [...kinds.values()]
		.filter((kind) => kind.length >= FEWEST)
		.map((kind) => {
			const all = kind.reduce((sum, each) => sum + measured(measures, each).all, 0);
			if (all > 0.8 * whole.all) return [holder];
			return kind.every(isApart) ? kind : [];
		})
		.filter((row) => row.length > 0);
}

/** Beside an article's paragraphs, a teaser is what has a heading or a picture of its own. */
function isApart(element: Element): boolean {
	return (
		!/^(?:P|H[1-6]|D[TD]|TR)$/u.test(element.tagName) &&
		(has(element, HEADED) || isOtherArticle(element))
	);
}

/** A short article whose title leads to the whole of it: the title may be marked by nothing but its link. */
function isOtherArticle(element: Element): boolean {
	const title = element.tagName === 'ARTICLE' ? element.querySelector('a[href]') : null;
	return title !== null && weigh(textOf(title)) >= SHORTEST;
}

function isTeaser(element: Element, part: Measure): boolean {
	// A picture with its line leads to itself in full.
	if (element.tagName === 'FIGURE' || (part.links === 0 && element.tagName !== 'A')) return false;
	if (part.links > 6 || part.all < SHORTEST || part.all > LONGEST) return false;
	if (
		/^(?:P|LI|H[1-6])$/u.test(element.tagName) &&
		density(part) < 0.3 &&
		!element.querySelector(LINKED)
	)
		return false;
	if (element.tagName === 'A') return part.all > 40;
	return has(element, LINKED) || isOtherArticle(element);
}
