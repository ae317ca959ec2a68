import {
	attributeOf,
	classOf,
	findAll,
	makeElement,
	moveChildren,
	textOf,
	trimmed,
	unwrap,
} from '../dom';
import { following } from '../find/measure';

/** On a quote: the callout's kind. */
export const CALLOUT = 'data-zf-callout';
/** On a quote: `-` folded, `+` unfolded, nothing where it does not fold. */
export const CALLOUT_FOLD = 'data-zf-fold';
/** On the part of a quote that is its title. */
export const CALLOUT_TITLE = 'data-zf-title';

/** Boxes of GitHub, Docusaurus, MkDocs, Sphinx, Bootstrap, VitePress, Starlight, Obsidian Publish and kin, by class. */
const BOXES =
	'.markdown-alert, .blockquote-tag, [class*="admonition"], .callout, .alert, .custom-block, .notice, .hint, .message-box, .note-box, .infobox-note, .hint-container, .notecard, .book-hint, .kg-callout-card, .confluence-information-macro, aside[class], [data-callout], .nextra-callout, details[class]';
const TITLES =
	'[class*="title" i], [class*="heading" i], [class*="header" i], .msg-symbol, summary';

/** The app's kinds, each before the other names of it. */
const KINDS = new Map(
	[
		'note seealso secondary primary',
		'info information',
		'abstract summary tldr',
		'todo',
		'tip hint',
		'important',
		'success check done',
		'question help faq',
		'warning warn attention',
		'caution',
		'failure fail missing',
		'danger error',
		'bug',
		'example',
		'quote',
	].flatMap((line) => line.split(' ').map((name, _, [kind = '']) => [name, kind] as const)),
);

/** Boxes that do not say their kind. */
const UNNAMED = new Set([
	'admonition',
	'callout',
	'kg-callout-card',
	'nextra-callout',
	'notice',
	'msg',
]);

/** Turns the boxes a page sets apart (notes, tips, warnings) and what it folds into quotes marked as callouts. */
export function markCallouts(root: ParentNode): void {
	// Asciidoctor sets the icon and the text of a box in the cells of a table.
	for (const table of findAll(root, '.admonitionblock > table')) {
		const text = table.querySelector('td.content');
		if (!text) continue;
		table.replaceWith(text);
		unwrap(text);
	}
	for (const box of findAll(root, 'div[class], section[class]')) nameLabelled(box);
	for (const box of findAll(root, BOXES)) {
		const kind = kindOf(box);
		if (kind !== '' && box.parentNode && box.nodeName !== 'DETAILS')
			toCallout(box, kind, /^[+-]$/u.exec(attributeOf(box, 'data-callout-fold'))?.[0] ?? '');
	}
	// Ghost folds by script what others leave to `details`.
	for (const folded of findAll(root, '.kg-toggle-card')) {
		if (folded.parentNode) toCallout(folded, 'note', '-');
	}
	for (const folded of findAll(root, 'details')) {
		// Reference manuals fold whole chapters under their headings: those stay chapters.
		const title = folded.querySelector('summary');
		const isOpen = folded.hasAttribute('open');
		if (!folded.parentNode || title?.querySelector('h1, h2, h3, h4, h5, h6')) continue;
		// What rustdoc folds stands open, under a tool.
		if (isOpen && /^\s*expand /iu.test(textOf(title))) title?.remove();
		else toCallout(folded, kindOf(folded) || 'note', isOpen ? '+' : '-');
	}
}

const LABELLED = /(?:^|[\s_-])(note|tip|info|important|warning|caution|danger)(?=\s|$)/iu;

/** DocFX and many themes name a box by a mere `note`, which is one where its text begins with that word too. */
function nameLabelled(box: Element): void {
	const word = LABELLED.exec(classOf(box))?.[1]?.toLowerCase();
	if (word === undefined || box.matches(BOXES) || box.querySelector('h1, h2')) return;
	let first: Node | undefined = box;
	while (first && (first.nodeType !== 3 || trimmed(first) === '')) first = following(first, box);
	const [label] = /\p{L}+/u.exec(textOf(first)) ?? [];
	const title = box.firstElementChild;
	const isTitled = title?.nextSibling != null && isKind(textOf(title));
	if (label === undefined || (label.toLowerCase() !== word && !isTitled)) return;
	box.setAttribute('class', `admonition ${label.toLowerCase()}`);
	if (isTitled) title.setAttribute('class', 'title');
}

/** The kind named by a class such as `admonition warning` or `markdown-alert-tip`; empty where none is. */
function kindOf(box: Element): string {
	// A page of Obsidian's says it in the app's own word.
	const stated = (
		box.getAttribute('data-callout') ?? attributeOf(box, 'data-callout-type')
	).toLowerCase();
	if (/^[\w-]{1,30}$/u.test(stated)) return stated;
	const names = classOf(box)
		.toLowerCase()
		.split(/\s+/u)
		.filter((name) => !/^(?:hint-container|book-hint|confluence-information-macro)$/u.test(name))
		.slice(0, 20)
		// `hint hint-info` is no hint.
		.sort((a, b) => Number(a === 'hint') - Number(b === 'hint'));
	for (const name of names) {
		for (const word of [name, ...name.split(/[-_]+/u).reverse()]) {
			const kind = KINDS.get(word);
			// `alert-primary` is a box; a lone `primary` or `summary` on an aside is a page's part.
			if (kind !== undefined && !/^(?:primary|secondary|summary|quote|check|done)$/u.test(name))
				return kind;
		}
	}
	return names.some((name) => UNNAMED.has(name)) ? 'note' : '';
}

function toCallout(box: Element, kind: string, fold: string): void {
	const made = makeElement(box, 'blockquote');
	made.setAttribute(CALLOUT, kind);
	made.setAttribute(CALLOUT_FOLD, fold);
	const title = findTitle(box);
	if (title) {
		for (const each of findAll(title, '.screen-reader-only, .sr-only, .visually-hidden'))
			each.remove();
		title.remove();
		const text = trimmed(title).toLowerCase();
		const told = text.replace(/[:!]$/u, '');
		// The app writes the kind itself where a callout has no title; a title may tell it better than a class.
		if (fold === '' && KINDS.get(told) === told) made.setAttribute(CALLOUT, told);
		else if (text !== kind && told !== '') {
			const shown = makeElement(box, 'p');
			shown.setAttribute(CALLOUT_TITLE, '');
			moveChildren(title, shown);
			made.append(shown);
		}
	}
	moveChildren(box, made);
	// What is folded is hidden only for now.
	if (fold === '-') for (const each of made.children) each.removeAttribute('style');
	joinIcon(made);
	box.replaceWith(made);
}

/** A picture sign that stands before the text in an element of its own (Notion, Ghost) begins the text's first line. */
function joinIcon(box: Element): void {
	const icon = box.firstElementChild;
	const sign = trimmed(icon);
	if (!/^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u.test(sign)) return;
	let at = icon?.nextElementSibling;
	if (!at || at.nodeName === 'PRE') return;
	for (let inner = at.firstElementChild; inner && /^(?:DIV|P)$/u.test(inner.nodeName);) {
		at = inner;
		inner = at.firstElementChild;
	}
	icon?.remove();
	at.prepend(`${sign} `);
}

const isKind = (text: string): boolean =>
	KINDS.has(text.trim().replace(/[:!]$/u, '').toLowerCase());

/** A longer one is the text, whatever its name. */
const LONGEST_TITLE = 200;

/** The title stands first in its box; a later one belongs to something inside. */
function findTitle(box: Element): Element | undefined {
	const first = box.firstElementChild;
	const found = isKind(textOf(first)) ? first : box.querySelector(TITLES);
	if (!found || textOf(found).length > LONGEST_TITLE) return undefined;
	let before = '';
	for (let at: Node | null = found; at && at !== box; at = at.parentNode) {
		for (let each = at.previousSibling; each; each = each.previousSibling) before += trimmed(each);
	}
	return before.length <= 4 ? found : undefined;
}
