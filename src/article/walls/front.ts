import { oneLine, countWords } from '../../base/text/text';
import { resolveAddress } from '../../base/address';
import { attributeOf, findAll, has, isIn, linkDensity, textOf, trimmed } from '../dom';
import { behind, following } from '../find/measure';
import { WALL_MARKS, type WallKind } from './words';

/** What a page shows of itself, read before extraction takes it apart. */
export interface Front {
	readonly titles: readonly string[];
	/** The visible text, cut. */
	readonly text: string;
	readonly words: number;
	/** Words in paragraphs that read like an article's. */
	readonly prose: number;
	/** Kinds whose own elements stand in the page. */
	readonly marked: ReadonlySet<WallKind>;
	/** Kinds whose own scripts do: no other page has them. */
	readonly scripted: ReadonlySet<WallKind>;
	/** Sentences outside menus, footers and banners. */
	readonly sentences: readonly Sentence[];
	/** Scripts, and next to nothing else; or a word that leads elsewhere. */
	readonly isShell: boolean;
	/** The first paragraph in what the page marks as a post; empty where there is none. */
	readonly post: string;
}

interface Sentence {
	readonly text: string;
	readonly words: number;
	readonly isBanner: boolean;
}

const SILENT = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|HEAD|TITLE)$/iu;
/** A word of waiting, a menu's leftovers. */
const SHELL_WORDS = 8;
/** So many letters in a `noscript` are the page, not a word that scripts are wanted. */
const SERVED = 400;
const BANNER =
	':is([class*="cookie" i], [id*="cookie" i], [class*="consent" i], [id*="consent" i], .qc-cmp2-container, #didomi-host, #CybotCookiebotDialog, #usercentrics-root):not(html, body)';
const AROUND = 'nav, footer, select, [role="navigation"]';
const DEEPEST_INLINE = 30;
const BESIDE = `${BANNER}, footer, form, noscript`;
const INLINE =
	/^(?:A|ABBR|B|BDI|BIG|CITE|CODE|EM|FONT|I|INS|KBD|LABEL|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/u;
/** Wall pages say what they say in few words. */
const MOST_TEXT = 6000;
const MOST_SENTENCES = 200;
const MOST_SCRIPT = 20_000;
const MOST_TITLES = 4;
export const LEAST_PARAGRAPH = 18;
/** Words in paragraphs beyond which a page is an article, whatever else it says. */
export const ARTICLE = 250;

/**
 * @param url of the page: one that only asks for itself anew has not moved
 * @param told what `readProse` found in it
 */
export function readFront(document: Document, url: string, told: Prose): Front {
	const lines = visibleLines(document.body);
	const text = plainLine(lines.map((line) => line.text).join(' '));
	const words = countWords(text);
	const scripts = words < 300 ? scriptsOf(document) : '';
	const marked = WALL_MARKS.filter(({ marks }) => has(document, marks));
	const scripted = WALL_MARKS.filter((wall) => wall.scripts?.test(scripts) === true);
	return {
		titles: titlesOf(document),
		text: text.slice(0, MOST_TEXT),
		words,
		...told,
		marked: new Set([...marked, ...scripted].map(({ kind }) => kind)),
		scripted: new Set(scripted.map(({ kind }) => kind)),
		sentences: sentencesIn(lines),
		isShell: isShell(document, lines) || (words < MOST_MOVED && isMoved(document, url)),
	};
}

/** A post by the names of themes and by microformats. */
const POSTS =
	':is(article, .hentry, .h-entry, .e-content, .entry-content, .post-content) :is(p, li)';

/** So many words say where a page went. */
const MOST_MOVED = 40;

/** A page that only sends on to another one. */
function isMoved(document: Document, url: string): boolean {
	const refresh = attributeOf(document.querySelector('meta[http-equiv="refresh" i]'), 'content');
	const to = /^\s*\d\b.{0,9}url\s*=\s*["']?([^"']*)/iu.exec(refresh)?.[1];
	return to !== undefined && resolveAddress(to, url) !== resolveAddress(url, url);
}

/** A page's own name and the headings above its first paragraph; a banner's is not the page's. */
function titlesOf(document: Document): readonly string[] {
	const found: string[] = [textOf(document.querySelector('title'))];
	const isBannerAll = findAll(document, 'p, h1, h2').every((each) => each.closest(BANNER));
	for (const each of findAll(document, 'h1, h2, p').slice(0, 100)) {
		const text = textOf(each);
		if (each.closest(BANNER) && !isBannerAll) continue;
		if (each.tagName !== 'P') found.push(text);
		else if (countWords(text) >= LEAST_PARAGRAPH) break;
	}
	return found
		.slice(0, MOST_TITLES)
		.map((title) => plainLine(title).slice(0, 200))
		.filter((title) => title !== '');
}

/** What a text only quotes is told of, not said: an article about walls repeats their words. */
export const unquoted = (text: string): string =>
	text.replace(/[“”"„«「『][^“”"„«»「」『』]{3,160}[“”"»」』]/gu, ' … ');

/** One line with straight apostrophes, as the lists of words have them. */
export function plainLine(text: string): string {
	return unquoted(oneLine(text)).replaceAll('’', "'");
}

function scriptsOf(document: Document): string {
	const scripts = findAll(document, 'script').slice(0, 40);
	return scripts.map((script) => textOf(script).slice(0, MOST_SCRIPT)).join('\n');
}

/** A line of what is to be seen, and whether it stands in the page itself, in a banner, or in what is on all its pages. */
export interface Line {
	readonly text: string;
	readonly place: 'page' | 'banner' | 'around';
}

function visibleLines(body: Element): readonly Line[] {
	const lines: { text: string; readonly place: Line['place'] }[] = [];
	const placeOf = places(body);
	let [length, block]: [number, Node | undefined] = [0, undefined];
	for (let node: Node | undefined = body; node && length < MOST_TEXT * 4;) {
		if (node.nodeType === 1 && SILENT.test((node as Element).tagName)) {
			node = behind(node, body);
			continue;
		}
		const text = node.nodeType === 3 ? (node.nodeValue ?? '').slice(0, MOST_TEXT * 4) : '';
		if (text.trim() !== '') {
			const holder = blockOf(node, body);
			const last = lines.at(-1);
			if (last && holder === block) last.text += text;
			else lines.push({ text, place: isListed(node, holder) ? 'around' : placeOf(holder) });
			[length, block] = [length + text.length, holder];
		}
		node = following(node, body);
	}
	return lines;
}

function blockOf(node: Node, body: Element): Element {
	let at = node.parentElement ?? body;
	for (let depth = 0; depth < DEEPEST_INLINE && at !== body && INLINE.test(at.tagName); depth += 1)
		at = at.parentElement ?? body;
	return at;
}

/** Each element is looked at once, however deep a page nests them. */
function places(body: Element): (block: Element) => Line['place'] {
	const known = new Map<Element, Line['place']>([[body, 'page']]);
	const own = (element: Element): Line['place'] =>
		element.matches(BANNER) ? 'banner' : element.matches(AROUND) ? 'around' : 'page';
	return (block) => {
		const unknown: Element[] = [];
		let at: Element | null = block;
		for (; at && !known.has(at); at = at.parentElement) unknown.push(at);
		let place = (at && known.get(at)) ?? 'page';
		for (const element of unknown.reverse()) {
			if (place === 'page') place = own(element);
			known.set(element, place);
		}
		return place;
	};
}

function isListed(text: Node, block: Element): boolean {
	return block.tagName === 'LI' && text.parentElement?.closest('a') != null;
}

export function sentencesIn(lines: readonly Line[]): readonly Sentence[] {
	return lines
		.filter(({ place }) => place !== 'around')
		.slice(0, MOST_SENTENCES)
		.flatMap(({ text, place }) =>
			(plainLine(text).match(/[^.!?。！？…]+[.!?。！？…]*/gu) ?? []).map((sentence) => ({
				text: sentence.trim(),
				words: countWords(sentence),
				isBanner: place === 'banner',
			})),
		)
		.slice(0, MOST_SENTENCES);
}

/** Nothing to read or see in the page itself, and scripts, or a word that they are wanted. */
function isShell(document: Document, lines: readonly Line[]): boolean {
	const own = lines.filter(({ place }) => place === 'page').map(({ text }) => text);
	if (countWords(own.join(' ')) > SHELL_WORDS) return false;
	// What forum software serves to who runs no scripts.
	if (findAll(document, 'noscript').some((each) => trimmed(each).length > SERVED)) return false;
	if (document.querySelector('article img, main img, figure img, video, audio')) return false;
	return has(document, 'script') || /javascript/iu.test(textOf(document.querySelector('noscript')));
}

export type Prose = Pick<Front, 'prose' | 'post'>;

/**
 * Paragraphs long enough to be an author's, outside banners, forms and footers: their words, up to where no page is a wall
 * any more, and the first that stands in a post.
 */
export function readProse(body: Element): Prose {
	let [prose, post] = [0, ''];
	for (const each of findAll(body, 'p, li, blockquote, pre').slice(0, 2000)) {
		if (prose > ARTICLE) break;
		const words = countWords(textOf(each));
		if (words < LEAST_PARAGRAPH || isIn(each, BESIDE) || linkDensity(each) >= 0.5) continue;
		prose += words;
		if (each.matches(POSTS)) post ||= textOf(each);
	}
	return { prose, post };
}
