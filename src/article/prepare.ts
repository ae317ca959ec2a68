import { findAll, makeElement, textOf, unwrap } from './dom';
import { NOTE_TEXT } from './steps/footnotes';
import { MATH } from './steps/math';

/**
 * Makes a tree ready for conversion: what Markdown cannot see from one element alone (footnotes at the end, embeds as
 * links, captions, clean spaces) is settled in the tree first. Changes the tree it is given.
 */
export function prepare(root: Element): void {
	cleanSpaces(root);
	for (const element of findAll(
		root,
		'script, style, noscript, template, button, input:not([type="checkbox"]), select, textarea, svg',
	))
		element.remove();
	for (const frame of findAll(root, 'iframe[src], video, audio, embed[src]')) linkEmbed(frame);
	for (const underlined of findAll(root, 'a u, u, ins, font, span:not([data-zf-ref])')) {
		if (!underlined.hasAttribute(MATH)) unwrap(underlined);
	}
	for (const empty of findAll(root, 'a')) {
		if (textOf(empty).trim() === '' && empty.querySelector('img') === null) unwrap(empty);
	}
	for (const summary of findAll(root, 'summary')) rename(summary, 'p', true);
	for (const term of findAll(root, 'dt')) rename(term, 'p', true);
	for (const caption of findAll(root, 'figcaption, caption')) rename(caption, 'p', false);
	gatherNotes(root);
}

function cleanSpaces(root: Element): void {
	const stack: Node[] = [root];
	for (let node = stack.pop(); node; node = stack.pop()) {
		for (const child of node.childNodes) stack.push(child);
		if (node.nodeType !== 3) continue;
		const text = node.textContent ?? '';
		const clean = text.replace(/[\u00a0\u202f]/gu, ' ').replace(/[\u00ad\ufeff]/gu, '');
		if (clean !== text) node.textContent = clean;
	}
}

function linkEmbed(frame: Element): void {
	const source =
		frame.getAttribute('src') ?? frame.querySelector('source[src]')?.getAttribute('src') ?? '';
	if (!/^https?:/iu.test(source)) {
		frame.remove();
		return;
	}
	const label = (frame.getAttribute('title') ?? '').trim() || source;
	const link = makeElement(frame, 'a', label);
	link.setAttribute(
		'href',
		source.replace(
			/^(https?:\/\/(?:www\.)?)youtube(?:-nocookie)?\.com\/embed\/([\w-]{11}).*$/u,
			'$1youtube.com/watch?v=$2',
		),
	);
	const paragraph = makeElement(frame, 'p');
	paragraph.append(link);
	frame.replaceWith(paragraph);
}

function rename(element: Element, name: string, strong: boolean): void {
	const made = makeElement(element, name);
	const inner = strong ? makeElement(element, 'strong') : made;
	inner.append(...element.childNodes);
	if (strong) made.append(inner);
	element.replaceWith(made);
}

/** Footnote texts become blocks of their own at the end, in the order of their numbers. */
function gatherNotes(root: Element): void {
	const notes = [...findAll(root, `[${NOTE_TEXT}]`)].sort(
		(a, b) => Number(a.getAttribute(NOTE_TEXT)) - Number(b.getAttribute(NOTE_TEXT)),
	);
	for (const note of notes) {
		const parent = note.parentElement;
		const made = makeElement(root, 'div');
		made.setAttribute(NOTE_TEXT, note.getAttribute(NOTE_TEXT) ?? '');
		made.append(...note.childNodes);
		note.remove();
		if (parent && parent !== root && textOf(parent).trim() === '') parent.remove();
		root.append(made);
	}
}
