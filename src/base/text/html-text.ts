import { decodeEntities } from './entities';
import { oneLine } from './text';

/** HTML element names: only these are markup in a title, so that `Map<K, V>` survives. */
const HTML =
	'a abbr acronym address area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup data dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr';
const HTML_NAMES = new Set(HTML.split(' '));
const TAG = /<\/?([A-Za-z][A-Za-z0-9]{0,15})(?:[\s/][^<>]*)?>/gu;

/** Whether a text holds tags of HTML. */
export function hasMarkup(text: string): boolean {
	if (!text.includes('<')) return false;
	for (const match of text.matchAll(TAG)) {
		if (HTML_NAMES.has((match[1] ?? '').toLowerCase())) return true;
	}
	return false;
}

/** Plain text of a piece of HTML: its tags dropped, entities decoded, white space folded. */
export function plainText(html: string): string {
	const bare = html.includes('<')
		? dropHidden(html).replace(TAG, (tag, name: string) =>
				HTML_NAMES.has(name.toLowerCase()) ? spaceFor(name) : tag,
			)
		: html;
	return oneLine(decodeEntities(bare));
}

/** Text at once, or behind a few opening tags: most bodies are told by their first letters. */
const TEXT_AHEAD =
	/^\s*(?:<(?:p|div|h[1-6]|ul|ol|li|span|strong|em|b|i|a|section|article|blockquote|br)(?:\s[^<>]*)?>\s*){0,20}[^<>&\s\u00a0]/iu;

/** Whether a piece of HTML has text to show. Media do not count. */
export function hasVisibleText(html: string): boolean {
	return TEXT_AHEAD.test(html) || plainText(html) !== '';
}

const HIDDEN: readonly (readonly [RegExp, RegExp])[] = [
	[/<!--/gu, /-->/gu],
	[/<script\b/giu, /<\/script[^<>]{0,20}>/giu],
	[/<style\b/giu, /<\/style[^<>]{0,20}>/giu],
];

/** Drops comments, scripts and styles. Linear: a section that never ends stops the search, not only this match. */
function dropHidden(html: string): string {
	let text = html;
	for (const [open, close] of HIDDEN) {
		const kept: string[] = [];
		let at = 0;
		for (;;) {
			open.lastIndex = at;
			const start = open.exec(text);
			if (!start) break;
			close.lastIndex = start.index;
			const end = close.exec(text);
			if (!end) break;
			kept.push(text.slice(at, start.index), ' ');
			at = end.index + end[0].length;
		}
		text = kept.join('') + text.slice(at);
	}
	return text;
}

/** Inline elements join words, blocks part them. */
function spaceFor(name: string): string {
	return /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|strike|sub|sup|tt|u|var|wbr)$/iu.test(
		name,
	)
		? ''
		: ' ';
}

/** Text as HTML that says the same. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>]/gu, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}
