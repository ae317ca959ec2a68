import { findAll, textOf, trimmed } from '../dom';
import { weigh } from '../find/measure';

/** So much text may stand before the heading that repeats the title. */
const EARLY = 400;
const KICKER = /^[^.!?:。！？：]{1,40}$/u;

/** The note has its title already: a first heading that repeats it is dropped. */
export function dropTitle(root: Element, titles: readonly string[]): void {
	const known = titles.map(bare).filter((title) => title !== '');
	for (const heading of findAll(root, 'h1, h2, h3').slice(0, 3)) {
		const text = bare(textOf(heading));
		const isTitle = known.some((title) => isSame(text, title));
		if (!isTitle || !standsEarly(heading, root)) continue;
		// The line over a title says what kind of piece it is, and belongs to it.
		const over = firstLine(root);
		if (!over?.contains(heading) && KICKER.test(trimmed(over)) && !over?.querySelector('img'))
			over?.remove();
		heading.remove();
		return;
	}
	// Some set it as a line like any other.
	const first = firstLine(root);
	const text = bare(textOf(first));
	const isTitle = (title: string): boolean =>
		title === text || (text.length > 12 && title.startsWith(`${text} `));
	if (known.some(isTitle) && !first?.querySelector('img, video, iframe')) first?.remove();
}

const BLOCK = /^(?:P|DIV|SECTION|HEADER|CENTER|TABLE|TBODY|TR|TD|H[1-6])$/u;

/** The block the text begins with, the deepest that holds all of its first line. */
function firstLine(root: Element): Element | undefined {
	for (let at: Element | undefined = root; at;) {
		const found: Node | undefined = [...at.childNodes].find((each) => trimmed(each) !== '');
		if (!found || !BLOCK.test(found.nodeName)) return at === root ? undefined : at;
		at = found as Element;
	}
	return undefined;
}

function bare(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Titles in the head carry the site's name, and headings are shortened. */
function isSame(heading: string, title: string): boolean {
	if (heading === title) return heading !== '';
	return (
		heading.length > 12 &&
		(title.startsWith(heading) ||
			title.endsWith(heading) ||
			heading.startsWith(title) ||
			(title.length > 12 && heading.endsWith(title)))
	);
}

function standsEarly(heading: Element, root: Element): boolean {
	let before = 0;
	for (let at: Element | null = heading; at && at !== root; at = at.parentElement) {
		for (let earlier = at.previousSibling; earlier; earlier = earlier.previousSibling)
			before += weigh(textOf(earlier));
	}
	return before < EARLY;
}
