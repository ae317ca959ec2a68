import { findAll, textOf } from '../dom';
import { measure, measured, prose, weigh, type Measures } from '../find/measure';
import { isDocComment, naming } from '../names';

/** So much prose outside the comments makes a page an article with comments, not a discussion. */
const ENOUGH = 600;

/**
 * Takes the readers' comments out of a page, whether they stand before or after the article, and however long they are.
 * A page that would have nothing left keeps them.
 */
export function dropComments(body: Element, isManual = false): void {
	const found = findAll(body, 'div, section, ol, ul, aside, table, article, details, form').filter(
		(element) => naming(element) === 'comments' && !(isManual && isDocComment(element)),
	);
	const outer = outermost(found);
	if (outer.length === 0) return;
	const measures = measure(body);
	const all = new Set(outer);
	const inside = (node: Element): boolean => {
		for (let at: Element | null = node; at; at = at.parentElement) if (all.has(at)) return true;
		return false;
	};
	const rest = findAll(body, 'p, li, blockquote, pre, br')
		.filter((each) => !inside(each))
		.reduce((sum, each) => sum + own(each, measures), 0);
	if (rest < ENOUGH) return;
	for (const element of outer) {
		if (measured(measures, element).all < rest * 8) element.remove();
	}
}

function own(element: Element, measures: Measures): number {
	if (element.tagName === 'BR')
		return weigh(element.nextSibling?.nodeType === 3 ? textOf(element.nextSibling) : '');
	return prose(measured(measures, element));
}

/** Those that stand in none of the others; given in document order. */
function outermost(elements: readonly Element[]): readonly Element[] {
	const found: Element[] = [];
	for (const element of elements) {
		if (found.at(-1)?.contains(element) !== true) found.push(element);
	}
	return found;
}
