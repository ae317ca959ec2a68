import { oneLine, countWords } from '../base/text';
import { findAll, textOf } from './dom';
import { following } from './measure';
import { WALL_MARKS, type WallKind, type WallMarks } from './wall-words';

export type { WallKind } from './wall-words';

export interface Wall {
	readonly kind: WallKind;
	/** What gave it away, in a few words; empty where the kind says it all. */
	readonly detail: string;
}

export interface WallSigns {
	readonly url: string;
	/** HTTP status of the answer, when known. */
	readonly status?: number;
	/** Lower-case names. */
	readonly headers?: Readonly<Record<string, string>>;
}

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
	/** An element that a script would fill. */
	readonly isShell: boolean;
}

const SILENT = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|HEAD|TITLE)$/iu;
const SHELL =
	'#root, #app, #__next, #__nuxt, #___gatsby, #svelte, #main-app, #react-root, #application, app-root, [data-reactroot], [ng-app], [ng-version]';
const CONSENT_BOX =
	'[class*="cookie" i], [id*="cookie" i], [class*="consent" i], [id*="consent" i], footer, form, noscript';
/** Wall pages say what they say in few words. */
const MOST_TEXT = 6000;

export function readFront(document: Document): Front {
	const text = visibleText(document.body);
	const marked = WALL_MARKS.filter(({ marks }) => document.querySelector(marks) !== null);
	const titles = [
		document.querySelector('title'),
		document.querySelector('h1'),
		document.querySelector('h2'),
	]
		.map((element) => oneLine(textOf(element)).slice(0, 200))
		.filter((title) => title !== '');
	return {
		titles,
		text: text.slice(0, MOST_TEXT),
		words: countWords(text),
		prose: proseWords(document.body),
		marked: new Set(marked.map(({ kind }) => kind)),
		isShell: document.querySelector(SHELL) !== null && document.querySelector('script') !== null,
	};
}

function visibleText(body: Element): string {
	const parts: string[] = [];
	let length = 0;
	for (let node: Node | undefined = body; node && length < MOST_TEXT * 4;) {
		if (node.nodeType === 1 && SILENT.test((node as Element).tagName)) {
			node = after(node, body);
			continue;
		}
		if (node.nodeType === 3) {
			parts.push(node.nodeValue ?? '');
			length += node.nodeValue?.length ?? 0;
		}
		node = following(node, body);
	}
	return oneLine(parts.join(' '));
}

/** The next node that is no descendant. */
function after(node: Node, root: Node): Node | undefined {
	for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
		if (at.nextSibling) return at.nextSibling;
	}
	return undefined;
}

/** Words of paragraphs long enough to be an author's, outside banners, forms and footers. */
function proseWords(body: Element): number {
	let sum = 0;
	for (const each of findAll(body, 'p, li, blockquote, pre').slice(0, 2000)) {
		if (sum > 400) break;
		const words = countWords(textOf(each));
		if (words >= 18 && each.closest(CONSENT_BOX) === null) sum += words;
	}
	return sum;
}

/** The wall a page is, or `undefined`. */
export function findWall(document: Document, signs: WallSigns): Wall | undefined {
	return judgeFront(readFront(document), signs);
}

/**
 * The signs of each kind are counted, and how many are needed grows with how much the page reads like an article: an
 * article about challenges, cookies or error pages says their words, too, but says more.
 */
export function judgeFront(front: Front, signs: WallSigns): Wall | undefined {
	if (/^challenge$/iu.test(signs.headers?.['cf-mitigated'] ?? ''))
		return { kind: 'challenge', detail: 'Cloudflare' };
	let best: Wall | undefined;
	let most = needed(front) - 1;
	for (const marks of WALL_MARKS) {
		const [score, detail] = scoreOf(marks, front, signs);
		if (score > most) [best, most] = [{ kind: marks.kind, detail }, score];
	}
	if (best) return best;
	if (front.words < 60 && front.prose === 0 && (front.isShell || /javascript/iu.test(front.text)))
		return { kind: 'empty-shell', detail: '' };
	return undefined;
}

function needed(front: Front): number {
	if (front.prose > 250 || front.words > 1500) return Infinity;
	if (front.prose > 120) return 7;
	if (front.prose > 40) return 5;
	// One paragraph of some length beside the title of a wall is an article of that title.
	return front.prose > 0 ? 4 : 3;
}

function scoreOf(marks: WallMarks, front: Front, signs: WallSigns): readonly [number, string] {
	const title = front.titles.find((each) => partsOf(each).some((part) => marks.title.test(part)));
	const phrases = marks.phrases.filter((phrase) => phrase.test(front.text)).length;
	const isStatus = STATUS[marks.kind]?.test(String(signs.status ?? 200)) ?? false;
	const isAddress = marks.address?.test(signs.url) ?? false;
	const score =
		(title === undefined ? 0 : 3) +
		phrases +
		(front.marked.has(marks.kind) ? 2 : 0) +
		(isStatus ? 2 : 0) +
		(isAddress ? 2 : 0);
	return [score, (title ?? '').slice(0, 60)];
}

const STATUS: Partial<Record<WallKind, RegExp>> = {
	challenge: /^(?:403|429|503)$/u,
	'sign-in': /^401$/u,
	'soft-404': /^(?:404|410)$/u,
	'error-page': /^5\d\d$/u,
};

/** A title and its parts: the site's name stands before or after a dash or bar. */
function partsOf(title: string): readonly string[] {
	return [title, ...title.split(/\s+[|–—·:-]\s+|\s*\|\s*/u)].map((part) => part.trim());
}
