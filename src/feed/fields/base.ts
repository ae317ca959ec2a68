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

const LINKED_TAG =
	/<[a-z][^<>]*\s(?:href|src|cite|action|longdesc|background|poster|data)\s*=[^<>]*>/giu;
const LINK =
	/(\s(?:href|src|cite|action|longdesc|background|poster|data)\s{0,9}=\s{0,9})(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|#)/iu;

/**
 * HTML with its relative addresses made absolute where the document declares a base for them (XML Base): nobody outside
 * knows of it. Without one they stay as sent, since they are meant relative to the item's page.
 */
export function withBase(html: string, base: Base): string {
	if (!base.isDeclared || !html.includes('<')) return html;
	return html.replace(LINKED_TAG, (tag) =>
		tag.replace(
			LINK,
			(whole, head: string, double?: string, single?: string, bare?: string): string => {
				const sent = decodeEntities(double ?? single ?? bare ?? '').trim();
				if (sent === '' || ABSOLUTE.test(sent)) return whole;
				const url = resolveAddress(sent, base.url);
				return url === undefined ? whole : `${head}"${escapeHtml(url).replace(/"/gu, '&quot;')}"`;
			},
		),
	);
}
