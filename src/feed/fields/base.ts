import { resolveAddress } from '../../base/address';
import { decodeEntities } from '../../base/text/entities';
import { escapeHtml } from '../../base/text/html-text';
import { looseAttribute } from './fields';
import type { Attributes } from '../xml/scan';

/** What addresses resolve against, and whether the document said so itself (`xml:base`). */
export interface Base {
	readonly url: string;
	readonly isDeclared: boolean;
}

/** The base within an element: its own `xml:base`, read against the one around it. */
export function baseWithin(attributes: Attributes, outer: Base): Base {
	const declared = looseAttribute(attributes, 'xml:base');
	if (declared === '') return outer;
	const url = resolveAddress(declared, outer.url);
	return url === undefined ? outer : { url, isDeclared: true };
}

/**
 * The absolute address a field says, read against its own base. An ampersand escaped twice means itself, and `www.` that a
 * web address follows.
 */
export function addressIn(sent: string, attributes: Attributes, base: Base): string | undefined {
	const text = sent.replace(/&amp;/gu, '&').replace(/^\s{0,99}(?=www\.[^/.]+\.)/iu, 'https://');
	return resolveAddress(text, baseWithin(attributes, base).url);
}

const TAG = /<[a-z][^<>]*>/giu;
const LINK =
	/(\s(?:href|src|srcset|cite|action|longdesc|background|poster|data)\s{0,9}=\s{0,9})(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|#)/iu;
/** One of the pictures `srcset` lists: its address, then its size up to the comma. */
const CANDIDATE = /([^\s,](?:\S*[^\s,])?)([^,]*)/gu;

/**
 * HTML with its relative addresses made absolute where the document declares a base for them (XML Base): nobody outside
 * knows of it. Without one they stay as sent, since they are meant relative to the item's page.
 */
export function withBase(html: string, base: Base): string {
	if (!base.isDeclared || !html.includes('<')) return html;
	return html.replace(TAG, (tag) =>
		tag.replace(
			LINK,
			(whole, head: string, double?: string, single?: string, bare?: string): string => {
				const sent = decodeEntities(double ?? single ?? bare ?? '').trim();
				const url = /srcset/iu.test(head)
					? sent.replace(CANDIDATE, (_, one: string, size: string) => absolute(one, base) + size)
					: absolute(sent, base);
				return url === sent ? whole : `${head}"${escapeHtml(url).replace(/"/gu, '&quot;')}"`;
			},
		),
	);
}

function absolute(sent: string, base: Base): string {
	if (sent === '' || ABSOLUTE.test(sent)) return sent;
	return resolveAddress(sent, base.url) ?? sent;
}
