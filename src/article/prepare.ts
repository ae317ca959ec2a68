import { attributeOf, findAll, has, makeElement, moveChildren, textOf, trimmed } from './dom';
import { markCallouts } from './steps/callouts';
import { NOTE_REF, NOTE_TEXT } from './steps/footnotes';
import { nestLevels } from './steps/levelled-lists';
import { joinLists } from './steps/lists';
import { linkMedia } from './steps/media';

/**
 * Makes a tree ready to be read: what one element alone cannot show (footnotes at the end, boxes as callouts, players as
 * links, captions before their tables) is settled in the tree first. Changes the tree it is given.
 */
export function prepare(root: Element): void {
	linkMedia(root);
	markCallouts(root);
	nestLevels(root);
	joinLists(root);
	// Written first by old rules, shown last by every browser.
	for (const foot of findAll(root, 'tfoot')) foot.parentElement?.append(foot);
	for (const caption of findAll(root, 'table > caption')) {
		const shown = makeElement(root, 'p');
		moveChildren(caption, shown);
		caption.parentElement?.before(shown);
		caption.remove();
	}
	for (const rule of findAll(root, 'hr + hr'))
		if (trimmed(rule.previousSibling) === '') rule.remove();
	// No line of a heading holds what someone left open a heading before.
	for (const block of [...findAll(root, `${HEADING} :is(${FULL})`)].reverse()) {
		const holder = block.parentElement?.closest(`${HEADING}, ${FULL}`);
		if (holder?.matches(HEADING) === true) holder.after(block);
	}
	gatherNotes(root);
}

const HEADING = ':is(h1, h2, h3, h4, h5, h6)';
const FULL = 'ul, ol, table, pre, blockquote';

const HOLDERS = 'section, ol, ul, dl, div, aside, footer';

/** Footnote texts become blocks of their own at the end, in the order of their numbers; what held them goes when empty. */
function gatherNotes(root: Element): void {
	const notes = [...findAll(root, `[${NOTE_TEXT}]`)].sort(
		(a, b) => Number(a.getAttribute(NOTE_TEXT)) - Number(b.getAttribute(NOTE_TEXT)),
	);
	const holders = new Set<Element>();
	const said = new Set<string | null>();
	for (const note of notes) {
		if (trimmed(note) !== '' || note.querySelector('img')) said.add(note.getAttribute(NOTE_TEXT));
		const holder = note.parentElement;
		const made = makeElement(root, 'div');
		made.setAttribute(NOTE_TEXT, attributeOf(note, NOTE_TEXT));
		moveChildren(note, made);
		note.remove();
		root.append(made);
		if (holder && holder !== root) holders.add(holder);
	}
	// A number whose text the page lost, or never had, is a number.
	for (const mark of findAll(root, `[${NOTE_REF}]`))
		if (!said.has(mark.getAttribute(NOTE_REF))) mark.removeAttribute(NOTE_REF);
	for (const holder of holders) dropEmptied(holder, root);
	for (const lead of [...findAll(root, 'hr, h2, h3, h4, h5, h6, div')].reverse())
		if (isLast(lead, root) && isLead(lead)) lead.remove();
}

/** Whether nothing but footnotes follows. */
function isLast(lead: Element, root: Element): boolean {
	for (let at: Node | null = lead; at && at !== root; at = at.parentNode) {
		let next = at.nextSibling;
		while (next && (next.nodeType === 8 || (trimmed(next) === '' && next.nodeType === 3)))
			next = next.nextSibling;
		if (next) return next.nodeType === 1 && (next as Element).hasAttribute(NOTE_TEXT);
	}
	return false;
}

function dropEmptied(holder: Element, root: Element): void {
	for (let at: Element | null = holder; at && at !== root && at.matches(HOLDERS);) {
		const leads = [...at.children].filter(isLead).map(textOf);
		const rest = leads.reduce((text, lead) => text.replace(lead, ''), textOf(at));
		if (rest.trim() !== '' || has(at, 'img')) return;
		const parent: Element | null = at.parentElement;
		at.remove();
		at = parent;
	}
}

/** A rule or heading that only leads the notes. */
function isLead(element: Element): boolean {
	return (
		element.nodeName === 'HR' ||
		(/^(?:H[1-6]|DIV)$/u.test(element.nodeName) &&
			/^\s*(?:foot|end)?notes?\s*$|^\s*(?:fußnoten|anmerkungen|notes de bas de page|脚注|注释|注釋)\s*$/iu.test(
				textOf(element),
			))
	);
}
