import { findAll, textOf } from '../dom';
import { measure, measured, prose, weigh, type Measures } from '../find/measure';
import { isDocComment, naming } from '../names';

/** What stands under each comment, and over the field for a new one, where blogs name none of it. */
const REPLY = /^(?:reply|antworten|répondre|responder|ответить|回复|返信)$/iu;
const FORM = /email address will not be published|leave a (?:reply|comment)/iu;
const MOST_REPLIES = 300;
const ENOUGH_OF_BLOG = 150;

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
	const unnamed = found.length === 0 ? findUnnamed(body) : undefined;
	const outer = unnamed ? [unnamed] : outermost(found);
	if (outer.length === 0) return;
	const measures = measure(body);
	const all = new Set(outer);
	const inside = (node: Element): boolean => {
		for (let at: Element | null = node; at; at = at.parentElement) if (all.has(at)) return true;
		return false;
	};
	const blocks = findAll(body, unnamed ? 'p, blockquote, pre, br' : 'p, li, blockquote, pre, br');
	const rest = blocks
		.slice(0, unnamed && blocks.findIndex(inside))
		.filter((each) => !inside(each))
		.reduce((sum, each) => sum + own(each, measures), 0);
	if (rest < (unnamed ? ENOUGH_OF_BLOG : ENOUGH)) return;
	for (const element of outer) {
		if (measured(measures, element).all < rest * 8) element.remove();
	}
}

/** What holds all that can be replied to, and not the page's title; its article stands before it. */
function findUnnamed(body: Element): Element | undefined {
	if (!FORM.test(textOf(body))) return undefined;
	const replies = findAll(body, 'a, button, span').filter((each) => {
		const text = textOf(each.closest('p') ?? each);
		return text.length < 20 && REPLY.test(text.trim());
	});
	const [first, last] = [replies[0], replies.slice(0, MOST_REPLIES).at(-1)];
	if (!first || !last || first.contains(last)) return undefined;
	let at: Element | null = first;
	while (at?.contains(last) === false) at = at.parentElement;
	return at && at !== body && !at.querySelector('h1, form') ? at : undefined;
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
