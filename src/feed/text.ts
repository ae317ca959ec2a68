import { oneLine } from '../base/text';
import { decodeEntities } from './entities';
import type { Leaf } from './document';

/** HTML element names: only these are markup in a title, so that `Map<K, V>` survives. */
const HTML =
	'a abbr acronym address area article aside audio b base basefont bdi bdo big blockquote body br button canvas caption center cite code col colgroup data dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr';
const HTML_NAMES = new Set(HTML.split(' '));
const TAG = /<\/?([A-Za-z][A-Za-z0-9]{0,15})(?:[\s/][^<>]*)?>/gu;

/** Whether a text holds tags of HTML. */
export function hasMarkup(text: string): boolean {
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

/**
 * The text of an element decoded once by XML: CDATA as it is, references decoded elsewhere, line ends as one newline
 * (XML 1.0 section 2.11), comments dropped. Markup sent without CDATA or escaping stays markup.
 */
export function decodedOnce(source: string): string {
	const text = source.replace(/\r\n?/gu, '\n');
	if (!text.includes('<')) return decodeEntities(text);
	if (!text.includes('<![CDATA[') && !text.includes('<!--')) {
		return hasMarkup(text) ? text : decodeEntities(text);
	}
	const pieces: string[] = [];
	let at = 0;
	while (at < text.length) {
		const [start, open, close] = nextSection(text, at);
		const before = text.slice(at, start);
		pieces.push(hasMarkup(before) ? before : decodeEntities(before));
		if (start >= text.length) break;
		const end = text.indexOf(close, start + open.length);
		const stop = end < 0 ? text.length : end;
		if (open === '<![CDATA[') pieces.push(text.slice(start + open.length, stop));
		at = end < 0 ? text.length : end + close.length;
	}
	return pieces.join('');
}

function nextSection(text: string, at: number): readonly [number, string, string] {
	const cdata = text.indexOf('<![CDATA[', at);
	const comment = text.indexOf('<!--', at);
	if (cdata < 0 && comment < 0) return [text.length, '', ''];
	if (cdata >= 0 && (comment < 0 || cdata < comment)) return [cdata, '<![CDATA[', ']]>'];
	return [comment, '<!--', '-->'];
}

/** What a leaf says as HTML, by its `type` and `mode` (Atom), with the XHTML wrapper dropped. */
export function leafHtml(leaf: Leaf): string {
	const type = (leaf.attributes.get('type') ?? '').toLowerCase();
	const mode = (leaf.attributes.get('mode') ?? '').toLowerCase();
	if (mode === 'base64' || leaf.attributes.get('encoding') === 'base64')
		return fromBase64(leaf.source);
	if (type === 'xhtml' || (mode === 'xml' && leaf.source.includes('<')))
		return unwrapDiv(leaf.source);
	const text = decodedOnce(leaf.source);
	const isText = (type === 'text' || type === 'text/plain') && leaf.name !== 'description';
	if (isText) return escapeHtml(text);
	// Escaped twice: a body that says `&lt;p&gt;` after one decoding and holds no tag of its own.
	return !hasMarkup(text) && /&lt;(?:p|div|br|a|img|span|b|i|em|strong)\b/iu.test(text)
		? decodeEntities(text)
		: text;
}

/** What a leaf says as plain text in one line. */
export function leafText(leaf: Leaf): string {
	const type = (leaf.attributes.get('type') ?? '').toLowerCase();
	const mode = (leaf.attributes.get('mode') ?? '').toLowerCase();
	if (mode === 'base64' || leaf.attributes.get('encoding') === 'base64')
		return plainText(fromBase64(leaf.source));
	if (type === 'xhtml' || mode === 'xml') return plainText(decodedOnce(leaf.source));
	const text = decodedOnce(leaf.source);
	return type === 'text' && !leaf.source.includes('<![CDATA[') ? oneLine(text) : plainText(text);
}

function unwrapDiv(source: string): string {
	const inner = source.trim();
	const open = /^<(?:[\w-]{1,20}:)?div\b[^<>]*>/iu.exec(inner)?.[0];
	const close = /<\/(?:[\w-]{1,20}:)?div>$/iu.exec(inner)?.[0];
	const bare =
		open !== undefined && close !== undefined ? inner.slice(open.length, -close.length) : inner;
	// A prefix on XHTML elements means nothing once they are HTML.
	return decodedCdata(bare).replace(/<(\/?)(?:xhtml|html|h):(?=[a-z])/giu, '<$1');
}

function decodedCdata(text: string): string {
	return text.replace(/<!\[CDATA\[|\]\]>/gu, '');
}

function fromBase64(source: string): string {
	try {
		const bytes = Uint8Array.from(atob(source.replace(/[^A-Za-z0-9+/=]/gu, '')), (c) =>
			c.charCodeAt(0),
		);
		return new TextDecoder().decode(bytes);
	} catch {
		// Not base64 after all: what was sent is the text.
		return decodedOnce(source);
	}
}

export function escapeHtml(text: string): string {
	return text.replace(/[&<>]/gu, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}
