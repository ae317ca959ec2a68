import { decodeEntities, type Notice } from '../../base/text/entities';
import { escapeHtml, hasMarkup, hasVisibleText, plainText } from '../../base/text/html-text';
import { oneLine } from '../../base/text/text';
import type { Leaf } from '../xml/leaf';

/** A leaf with its text. */
export interface Field extends Leaf {
	/** Decoded once by XML: see `decodedOnce`. */
	readonly text: string;
}

/**
 * The text of an element decoded once by XML: CDATA as it is, references decoded elsewhere, line ends as one newline
 * (XML 1.0 section 2.11), comments dropped. Markup sent without CDATA or escaping stays markup.
 */
export function decodedOnce(source: string, notice?: Notice): string {
	const text = source.includes('\r') ? source.replace(/\r\n?/gu, '\n') : source;
	if (!text.includes('<')) return decodeEntities(text, notice);
	if (!text.includes('<![CDATA[') && !text.includes('<!--')) return decodedPiece(text, notice);
	const pieces: string[] = [];
	let at = 0;
	for (const section of sections(text)) {
		pieces.push(decodedPiece(text.slice(at, section.start), notice));
		if (section.isCdata) pieces.push(text.slice(section.start + CDATA.length, section.stop));
		at = section.end;
	}
	pieces.push(decodedPiece(text.slice(at), notice));
	return pieces.join('');
}

function decodedPiece(text: string, notice?: Notice): string {
	return hasMarkup(text) ? text : decodeEntities(text, notice);
}

interface Section {
	readonly isCdata: boolean;
	readonly start: number;
	/** Where its text ends, and where what follows begins; both the end of all where it is never closed. */
	readonly stop: number;
	readonly end: number;
}

const CDATA = '<![CDATA[';
const COMMENT = '<!--';

/** CDATA sections and comments in order. Each marker's next place is kept: searching anew would be quadratic. */
function* sections(text: string): Generator<Section> {
	let at = 0;
	let [cdata, comment] = [-1, -1];
	const next = (marker: string, kept: number): number => {
		if (kept >= at) return kept;
		const found = text.indexOf(marker, at);
		return found < 0 ? text.length : found;
	};
	while (at < text.length) {
		cdata = next(CDATA, cdata);
		comment = next(COMMENT, comment);
		const start = Math.min(cdata, comment);
		if (start >= text.length) return;
		const isCdata = cdata < comment;
		const close = isCdata ? ']]>' : '-->';
		const found = text.indexOf(close, start + (isCdata ? CDATA : COMMENT).length);
		const [stop, end] = found < 0 ? [text.length, text.length] : [found, found + close.length];
		yield { isCdata, start, stop, end };
		at = end;
	}
}

/** Atom's `type` and `mode`, in lower case and without parameters. */
function kindOf(field: Field): { readonly type: string; readonly mode: string } {
	if (field.attributes.size === 0) return PLAIN;
	const read = (name: string): string => (field.attributes.get(name) ?? '').trim().toLowerCase();
	const encoding = read('encoding') === 'base64' ? 'base64' : '';
	return { type: read('type').replace(/;.*$/su, '').trim(), mode: read('mode') || encoding };
}

const PLAIN = { type: '', mode: '' };

/** What a field says as HTML, by its `type` and `mode` (Atom), with the XHTML wrapper dropped. */
export function fieldHtml(field: Field): string {
	const { type, mode } = kindOf(field);
	if (/^(?:image|audio|video|font)\//u.test(type) || type === 'application/octet-stream') return '';
	if (mode === 'base64') return fromBase64(field);
	if (isInline(field, type, mode)) return unwrapDiv(field.source);
	const { text } = field;
	const isText = (type === 'text' || type === 'text/plain') && field.name !== 'description';
	if (isText) return escapeHtml(text);
	return isEscapedTwice(text) ? decodeEntities(text) : text;
}

/** Escaped twice: a body that says `&lt;p&gt;` after one decoding and holds no tag of its own. */
function isEscapedTwice(text: string): boolean {
	return (
		text.includes('&lt;') &&
		/&lt;(?:p|div|br|a|img|span|b|i|em|strong|h[1-6]|ul|ol|li|table|blockquote|pre)\b/iu.test(
			text,
		) &&
		!hasMarkup(text)
	);
}

function isInline(field: Field, type: string, mode: string): boolean {
	if (type === 'xhtml') return true;
	const isXml =
		mode === 'xml' || type === 'application/xhtml+xml' || field.name.startsWith('xhtml:');
	return isXml && field.source.includes('<') && !field.source.includes(CDATA);
}

/** What a field says as plain text in one line. */
export function fieldText(field: Field): string {
	const { type, mode } = kindOf(field);
	if (mode === 'base64') return plainText(fromBase64(field));
	if (isInline(field, type, mode) && field.source.includes('<'))
		return plainText(unwrapDiv(field.source));
	const isText = type === 'text' || type === 'text/plain';
	return isText && !field.source.includes(CDATA) ? oneLine(field.text) : plainText(field.text);
}

/** Whether HTML has something to show: text or media. */
export function isSomething(html: string): boolean {
	if (html === '') return false;
	return (
		hasVisibleText(html) || /<(?:img|video|audio|iframe|svg|picture|object|embed)\b/iu.test(html)
	);
}

function unwrapDiv(source: string): string {
	const inner = source.trim();
	const [open, prefix = 'xhtml'] = /^<(?:([\w-]{1,20}):)?div\b[^<>]*>/iu.exec(inner) ?? [];
	const close = inner.endsWith('>') ? /^<\/(?:[\w-]{1,20}:)?div\s{0,9}>$/iu : undefined;
	const end = close?.exec(inner.slice(inner.lastIndexOf('<')))?.[0];
	const bare =
		open !== undefined && end !== undefined ? inner.slice(open.length, -end.length) : inner;
	// A prefix on XHTML elements means nothing once they are HTML.
	return decodedCdata(bare).replace(
		new RegExp(`<(/?)(?:${prefix}|xhtml|html|h):(?=[a-z])`, 'giu'),
		'<$1',
	);
}

function decodedCdata(text: string): string {
	return text.replace(/<!\[CDATA\[|\]\]>/gu, '');
}

function fromBase64(field: Field): string {
	try {
		const bytes = Uint8Array.from(atob(field.source.replace(/[^A-Za-z0-9+/=]/gu, '')), (c) =>
			c.charCodeAt(0),
		);
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// Not base64 after all: what was sent is the text.
		return field.text;
	}
}
