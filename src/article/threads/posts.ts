import { oneLine } from '../../base/text/text';
import { findAll, has, makeElement, textOf, trimmed } from '../dom';
import { POST_MARKS, type PostMarks } from './post-selectors';
import { weigh } from '../find/measure';

/** A thread of a forum: its posts are the content, one after another, each under its author's name. */
export interface Thread {
	readonly software: string;
	readonly root: Element;
	readonly posts: number;
}

/** Hosts and paths that forum software and its owners choose. */
const FORUM_ADDRESS =
	/^https?:\/\/(?:[\w-]+\.)?(?:forums?|boards?|bbs|discuss|discussions?|answers|talk|groups|lists|tieba)\.|\/(?:forums?|threads?|topics?|discussions?|viewtopic|showthread|boards?|questions)(?:[/.?]|$)/iu;

/** Whether what readers wrote is the content of a page, not the comments on it. */
export function isForum(document: Document, url: string): boolean {
	return FORUM_ADDRESS.test(url) || saysForum(document);
}

/** Whether a page says in its markup that it is one. */
export function saysForum(document: Document): boolean {
	return has(document, '[itemtype*="DiscussionForumPosting"], [itemtype*="QAPage"]');
}

const ANY_POST = POST_MARKS.map((marks) => marks.post).join(', ');

/** A thread longer than this is cut: nobody reads on, and a phone must hold it. */
const MAX_POSTS = 500;

/**
 * The posts of a thread, in the order of the page, or `undefined` for a page that is none. Comments under an article are
 * no thread: only what forum software marks counts.
 */
export function findThread(document: Document): Thread | undefined {
	let best: Thread | undefined;
	let bestWeight = 0;
	// Most pages are none: one search finds that out, not twenty.
	if (!has(document, ANY_POST)) return undefined;
	for (const marks of POST_MARKS) {
		const thread = read(document, marks);
		if (!thread) continue;
		const weight = weigh(textOf(thread.root));
		// The general marks come last and must find clearly more to win.
		if (weight > bestWeight * 1.1) [best, bestWeight] = [thread, weight];
	}
	return best;
}

function read(document: Document, marks: PostMarks): Thread | undefined {
	const posts = findAll(document, marks.post).slice(0, MAX_POSTS);
	if (posts.length === 0) return undefined;
	const root = makeElement(document, 'div');
	const used = new Set<Element>();
	let said = '';
	let count = 0;
	for (const post of posts) {
		const text = textIn(post, marks, used);
		if (!text || trimmed(text) === '') continue;
		used.add(text);
		count += 1;
		said = addPost(root, text, said, pick(post, marks.author, text), pick(post, marks.date, text));
	}
	return count === 0 ? undefined : { software: marks.software, root, posts: count };
}

function textIn(post: Element, marks: PostMarks, used: ReadonlySet<Element>): Element | undefined {
	if (marks.text === '') return used.has(post) ? undefined : post;
	const texts = marks.text.split(', ').flatMap((selector) =>
		findAll(post, selector)
			.filter((each) => each.parentElement?.closest(selector) == null)
			.slice(0, 50),
	);
	// A thread's opening post may be marked round all of its answers: its own text is not that of the first answer.
	const found = texts.find((each) => each.closest(marks.post) === post) ?? texts[0];
	return found === undefined || used.has(found) ? undefined : found;
}

const QUOTES = 'blockquote, .bbCodeBlock--quote, .ipsQuote, .quote, .bbcode_quote, .Quote';
const TOOLS =
	'.bbCodeBlock-expandLink, .ipsType_reset.ipsEdited, .ipsTime__short, [class*="signature"], .ipsReact, .onebox, .bbCodeBlock--unfurl, .js-editedByTooltip, .message-lastEdit, .post-edit, .pstatus, [data-excludequote], button, form';

/** So much is not said twice by chance. */
const LONGEST_REFRAIN = 60;
const SHOWN = 'img, iframe, video';

/** A post's own words: what it quotes from the thread stands there already. */
function bodyOf(text: Element, said: string): Element {
	const body = makeElement(text, 'div');
	for (const child of text.childNodes) body.append(child.cloneNode(true));
	for (const tool of findAll(body, TOOLS)) tool.remove();
	for (const quote of findAll(body, QUOTES)) {
		if (body.contains(quote) && repeats(quote, said)) quote.remove();
	}
	// Some forums quote in plain paragraphs, or set a thread's first posts twice.
	for (const line of findAll(body, 'p, div')) {
		const words = squeeze(textOf(line));
		if (words.length > LONGEST_REFRAIN && said.includes(words) && !line.querySelector(SHOWN))
			line.remove();
	}
	return body;
}

export function squeeze(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether what stands in the middle of a quote was said before: its ends name the author or are cut. */
function repeats(quote: Element, said: string): boolean {
	const words = squeeze(textOf(quote));
	if (words.length < 12) return false;
	const middle = Math.floor(words.length / 2);
	return (
		said.includes(words.slice(middle, middle + 30)) ||
		said.includes(words.slice(Math.max(0, middle - 30), middle))
	);
}

/** Puts a post at the end of a thread, under its name and date. Takes what was said before it, squeezed; gives that with it. */
export function addPost(
	root: Element,
	text: Element,
	said: string,
	author: string,
	date: string,
): string {
	root.append(whoAndWhen(root, author, date), bodyOf(text, said));
	return said + squeeze(textOf(text));
}

function whoAndWhen(like: Element, author: string, date: string): Element {
	const line = makeElement(like, 'p');
	if (author !== '') line.append(makeElement(like, 'strong', author));
	if (author !== '' && date !== '') line.append(' · ');
	if (date !== '') line.append(date);
	return line;
}

function pick(post: Element, selectors: string, text: Element): string {
	if (selectors === '') return '';
	const found = findAll(post, selectors).find(
		(each) => !text.contains(each) && trimmed(each) !== '',
	);
	// Invision writes a time twice, in long and in short.
	const words = oneLine(textOf(found?.querySelector('.ipsTime__long') ?? found));
	return words.length > 80 ? '' : words;
}
