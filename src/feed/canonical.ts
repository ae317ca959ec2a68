import type { Leaf, SourceDocument } from './document';

/** The one element name of the rewritten feed: neutral, so that no rule of rss-parser about known names applies. */
export const FIELD = 'zf';

/** What XML 1.0 (section 2.2) does not allow in a document, whatever the escaping. Lone surrogates come with the `u` flag. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Writes a document out as clean RSS 2.0 in one vocabulary: each element becomes `<zf n="name">` with its source as CDATA.
 * rss-parser then reads only what it cannot trip over: its snippet pattern is quadratic and its Atom dates throw.
 */
export function writeCanonical(document: SourceDocument): string {
	const parts = ['<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'];
	// The channel travels as the first item, since rss-parser keeps arrays of custom fields for items only.
	parts.push('<item>', ...document.channel.map(writeLeaf), '</item>');
	for (const item of document.items) {
		const own: Leaf = { sent: '', name: '', attributes: item.attributes, source: '' };
		parts.push('<item>', writeLeaf(own), ...item.leaves.map(writeLeaf), '</item>');
	}
	parts.push('</channel></rss>');
	return parts.join('');
}

function writeLeaf(leaf: Leaf): string {
	const attributes = JSON.stringify([...leaf.attributes]);
	const inner = leaf.isInner === true ? ' i="1"' : '';
	const head = `<${FIELD}${inner} s="${attribute(leaf.sent)}" n="${attribute(leaf.name)}" a="${attribute(attributes)}">`;
	return `${head}<![CDATA[${cdata(leaf.source)}]]></${FIELD}>`;
}

function attribute(text: string): string {
	return text.replace(ILLEGAL, '').replace(/[&<>"\t\n\r]/gu, (c) => `&#${c.charCodeAt(0)};`);
}

/** A guard at both ends keeps outer white space, which XML readers drop from elements that hold nothing else. */
function cdata(text: string): string {
	return `|${text.replace(ILLEGAL, '').replace(/\]\]>/gu, ']]]]><![CDATA[>')}|`;
}
