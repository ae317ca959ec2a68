import { decodeEntities } from '../base/entities';
import { escapeHtml, hasMarkup, plainText } from '../base/html-text';
import { oneLine } from '../base/text';
import type { Leaf } from './document';

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
	for (const section of sections(text)) {
		pieces.push(decodedPiece(text.slice(at, section.start)));
		if (section.isCdata) pieces.push(text.slice(section.start + CDATA.length, section.stop));
		at = section.end;
	}
	pieces.push(decodedPiece(text.slice(at)));
	return pieces.join('');
}

function decodedPiece(text: string): string {
	return hasMarkup(text) ? text : decodeEntities(text);
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
