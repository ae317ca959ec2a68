import { attributeOf, classOf, findAll, makeElement, moveChildren, trimmed } from '../dom';

/** Levels deeper than these documents can have. */
const DEEPEST = 9;
const LEVEL = 'data-zf-level';

/**
 * Lists of documents that state the level of each item and nest nothing: Google Docs (a list for every stretch of one
 * level) and Word (a paragraph for every item, its mark among the words).
 */
export function nestLevels(root: ParentNode): void {
	for (const paragraph of findAll(root, 'p[style*="mso-list" i]')) readWordItem(paragraph);
	for (const list of findAll(root, ':is(ul, ol)[class*="lst-kix_"]')) {
		const level = /lst-kix_\w+-(\d)/u.exec(classOf(list))?.[1];
		if (level !== undefined) list.setAttribute(LEVEL, level);
	}
	for (const list of findAll(root, `[${LEVEL}]`)) {
		const before = list.previousElementSibling;
		if (before?.hasAttribute(LEVEL)) nest(list, before);
	}
}

function readWordItem(paragraph: Element): void {
	const style = attributeOf(paragraph, 'style');
	const level = Number(/mso-list:\s*l\d+\s+level(\d)/iu.exec(style)?.[1] ?? 0);
	const mark = paragraph.querySelector('span[style*="mso-list:Ignore" i]');
	if (level === 0 || !mark) return;
	const sign = trimmed(mark);
	const isOrdered = /^\(?[\dA-Za-z]{1,4}[.)]/u.test(sign);
	const list = makeElement(paragraph, isOrdered ? 'ol' : 'ul');
	const start = parseInt(sign, 10);
	if (isOrdered && start > 1) list.setAttribute('start', String(start));
	list.setAttribute(LEVEL, String(level - 1));
	const item = makeElement(paragraph, 'li');
	mark.remove();
	moveChildren(paragraph, item);
	list.append(item);
	paragraph.replaceWith(list);
}

/** Puts a list into the one before it, as deep as its level says; one of the same level goes on where that ended. */
function nest(list: Element, before: Element): void {
	const level = levelOf(list);
	let at = before;
	for (let depth = 0; depth < DEEPEST && levelOf(at) < level; depth += 1) {
		const item = at.lastElementChild;
		const inner = item?.lastElementChild;
		if (!item) return;
		if (!inner?.hasAttribute(LEVEL) || levelOf(inner) > level) {
			item.append(list);
			return;
		}
		at = inner;
	}
	if (levelOf(at) !== level) return;
	if (at.nodeName !== list.nodeName) {
		if (at !== before) at.after(list);
		return;
	}
	moveChildren(list, at);
	list.remove();
}

const levelOf = (list: Element): number => Number(list.getAttribute(LEVEL));
