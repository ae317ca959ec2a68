import { attributeOf, classOf, findAll, hrefOf, makeElement, textOf, trimmed } from '../dom';
import { placeIn } from './addresses';
import { linkLooseNotes } from './loose-notes';
import { readMciFootnotes } from './mci-footnotes';
import { PLACE } from './permalinks';

/** The marks of a footnote that survive every extractor: on a reference and on a text, the same number. */
export const NOTE_REF = 'data-zf-ref';
export const NOTE_TEXT = 'data-zf-note';

/** Footnote texts by the names their makers give them. */
const NOTE_ITEMS =
	':is(.footnotes, .footnote-section, .wp-block-footnotes, [role="doc-endnotes"], ol.references) li[id], li[role="doc-endnote"], .footnote-item[id], [role="doc-footnote"][id], section.footnotes [id^="fn"], aside.footnote[id], .footnote-definition[id], [epub\\:type="footnote"][id], [popover][id], .column-margin [id^="fn"]';
/** Wrappers whose target is a number inside them: Substack, Zola, Docutils. */
const NOTE_WRAPPERS = 'li, dd, dt, p, td, aside, div';
const SIDE_NOTES =
	'.sidenote, .marginnote, .modern-footnotes-footnote__note, .margin-note-text, .ltx_note_outer, d-footnote';
const BACK_LINKS =
	'[class*="footnote-back"], .footnote-return, .mw-cite-backlink, .reversefootnote, .fn-backref, a[rev="footnote"], [role="doc-backlink"], .footnote-number, .footnote-delimiter, span.label, label, .fn-bracket, .ltx_note_mark, .ltx_tag_note, .ltx_note_type, .spip_note_ref, .sidenote-number';
/** What a reference looks like where nothing else says so. */
const REFERENCE =
	/^[[(]?\s*(?:\*?\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5}|(?:note|nb|fn)\s?\d{1,3})\s*[\])]?$/iu;
const ARROWS = /^(?:[\s^*†‡§¶↩↑⏎⤴↵⬆◀←\d[\].]|\ufe0e|\ufe0f|back|return|jump up)*$/iu;
const LONGEST_NOTE = 8000;

/**
 * Brings footnotes to one form: references carry a number, texts the same number. Knows LessWrong, markdown-it, Pandoc,
 * GitHub, Substack, Wikipedia, WordPress, Docutils, margin notes and pop-ups by name, and any others by the link that
 * leads back or the raised number they begin with. Numbers count by first reference, so that the same page always gives
 * the same notes.
 */
export function markFootnotes(root: ParentNode): void {
	readMciFootnotes(root);
	linkLooseNotes(root);
	const links = findAll(root, `a[href*="#"], a[${PLACE}], [popovertarget], ${SIDE_NOTES}`);
	if (links.length === 0) return;
	const notes = new NoteFinder(root);
	const listed = new Set(findAll(root, NOTE_ITEMS).map(letters));
	const labels = new Map<Element, string>();
	const numbers = new Map<Element, number>();
	const references: { readonly link: Element; readonly number: number }[] = [];
	for (const link of links) {
		const isBeside = link.matches(SIDE_NOTES);
		// A note in the margin may be one of the list once more.
		if (isBeside && listed.has(letters(link))) references.push({ link, number: 0 });
		const note = isBeside ? link : notes.find(link);
		if (!note || references.at(-1)?.link === link) continue;
		const number = numbers.get(note) ?? numbers.size + 1;
		numbers.set(note, number);
		if (!labels.has(note) && note !== link) labels.set(note, bare(link));
		references.push({ link, number });
	}
	const referring = new Set(references.map(({ link }) => link));
	for (const [note, number] of numbers)
		markText(note, number, labels.get(note) ?? String(number), referring);
	for (const { link, number } of references) markReference(link, number);
}

/** Finds the text a reference leads to. A class for what it remembers of the page while one page is read. */
class NoteFinder {
	private readonly places = new Map<string, Element>();
	private readonly order = new Map<Element, number>();
	private readonly known: ReadonlySet<Element>;

	constructor(root: ParentNode) {
		this.known = new Set(findAll(root, NOTE_ITEMS));
		findAll(root, '[id], a[name], a[href]').forEach((element, at) => {
			this.order.set(element, at);
			for (const name of ['id', 'name']) {
				const place = attributeOf(element, name);
				if (place !== '' && !this.places.has(place)) this.places.set(place, element);
			}
		});
	}

	find(link: Element): Element | undefined {
		const place = placeOf(link);
		const target = place === '' ? undefined : this.places.get(place);
		if (!target || target === link) return undefined;
		const note = this.known.has(target) ? target : this.byBackLink(link, target);
		return note && !note.contains(link) ? note : undefined;
	}

	/** A text further down whose own link leads back to the reference. */
	private byBackLink(link: Element, target: Element): Element | undefined {
		if ((this.order.get(target) ?? 0) < (this.order.get(link) ?? 0)) return undefined;
		const isNamed = /footnote|noteref|(?:^|\s)fn/u.test(
			`${classOf(link)} ${attributeOf(link, 'role')}`,
		);
		if (!REFERENCE.test(trimmed(link)) && !isNamed) return undefined;
		const block =
			(target.nodeName === 'LI' ? target : undefined) ??
			target.closest('.footnote, .footnote-definition, .footnote-item') ??
			target.closest(NOTE_WRAPPERS);
		if (!block || textOf(block).length > LONGEST_NOTE || block.contains(link)) return undefined;
		const own = new Set(
			[link, link.parentElement, link.parentElement?.parentElement, ...link.children]
				// An empty mark may stand before the reference.
				.flatMap((each) => [each, each?.previousElementSibling])
				.flatMap((each) => [attributeOf(each, 'id'), attributeOf(each, 'name')])
				.filter((name) => name !== ''),
		);
		const leadsBack = findAll(block, 'a').some((each) => own.has(placeOf(each)));
		const isTarget = target.nodeName === 'A' && own.has(placeOf(target));
		return leadsBack || isTarget ? block : undefined;
	}
}

function placeOf(link: Element): string {
	const popup = link.getAttribute('popovertarget');
	if (popup !== null) return popup;
	const place = link.getAttribute(PLACE);
	if (place !== null) return place;
	const href = hrefOf(link);
	return href.includes('#') ? placeIn(href) : '';
}

function markReference(link: Element, number: number): void {
	const mark = makeElement(link, 'sup', `[${number}]`);
	mark.setAttribute(NOTE_REF, String(number));
	if (link.matches(SIDE_NOTES)) {
		// A margin note stands where it is referred to; its switch and number go.
		for (
			let at = link.previousElementSibling;
			at?.matches(SWITCH);
			at = link.previousElementSibling
		)
			at.remove();
		if (number === 0) link.remove();
		else link.before(mark);
		return;
	}
	const outer = link.closest('.footnote-reference, .footnote-ref, .spip_note_ref, sup');
	// A reference alone in its wrapper takes the wrapper along.
	const isAlone = outer !== null && bare(outer) === bare(link);
	(isAlone ? outer : link).replaceWith(mark);
	dropBrackets(mark);
}

/** Those that stand round a link as plain text. */
function dropBrackets({ previousSibling: before, nextSibling: after }: Element): void {
	const [left, right] = [before?.nodeValue, after?.nodeValue];
	if (!before || !after || !left?.endsWith('[') || !right?.startsWith(']')) return;
	before.nodeValue = left.slice(0, -1);
	after.nodeValue = right.slice(1);
}

const SWITCH = 'label, input, .modern-footnotes-footnote, .sidenote-number, .ltx_note_mark';

const letters = (element: Element): string => textOf(element).replace(/[^\p{L}]+/gu, '');

/** Its text without brackets, which stand within the link or round it. */
const bare = (element: Node): string => textOf(element).replace(/[\s[\]()]/gu, '');

/** `label` is what its reference is called, without brackets. */
function markText(
	note: Element,
	number: number,
	label: string,
	referring: ReadonlySet<Element>,
): void {
	let text = note;
	// Docutils names the term; the text is its definition.
	if (note.nodeName === 'DT' && note.nextElementSibling?.nodeName === 'DD') {
		text = note.nextElementSibling;
		note.remove();
	}
	for (const back of findAll(text, BACK_LINKS)) {
		dropBrackets(back);
		back.remove();
	}
	for (const link of findAll(text, `a[${PLACE}], a[href^="#"]`)) {
		const isBack = ARROWS.test(textOf(link)) || (label !== '' && bare(link) === label);
		if (!isBack || referring.has(link) || REFERENCE_MARK.test(link.className)) continue;
		dropBrackets(link);
		link.remove();
	}
	dropLabel(text, label);
	text.removeAttribute('popover');
	text.removeAttribute('hidden');
	text.setAttribute(NOTE_TEXT, String(number));
}

const REFERENCE_MARK = /noteref|footnote-ref(?:erence)?(?:\s|$)/u;

/** What its text starts with where it names itself again: its number in an element of its own, or one that no list counts. */
function dropLabel(note: Element, label: string): void {
	let node: Node | null = note;
	while (node?.firstChild) {
		node = node.firstChild;
		while (node && trimmed(node) === '') node = node.nextSibling;
		const said = node ? bare(node).replace(/\.$/u, '') : '';
		const isLabel =
			/^(?:SUP|SPAN|STRONG)$/u.test(node?.nodeName ?? '') && node?.nextSibling !== null;
		// The brackets of a raised one stand there still when its link is gone.
		if (isLabel && (said === label || (said === '' && node?.nodeName === 'SUP'))) {
			(node as Element).remove();
			return;
		}
	}
	if (node?.nodeType === 3 && note.nodeName !== 'LI')
		node.textContent = textOf(node).replace(
			/^\s*(?:\[\d{1,3}\]|\d{1,3}[.)]|\^|[.):](?=\s))\s*/u,
			'',
		);
}
