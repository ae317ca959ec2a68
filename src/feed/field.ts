import { parseInstant } from '../base/instant';
import { resolveAddress } from '../base/address';
import { decodeEntities } from '../base/entities';
import { plainText } from '../base/html-text';
import type { Leaf } from './document';
import type { Enclosure } from './model';
import { decodedOnce, leafHtml, leafText } from './text';

/** Finders, one per field: each tries its sources best first and leaves absent what is absent. */
export type Leaves = readonly Leaf[];

export function byName(leaves: Leaves, ...names: readonly string[]): Leaves {
	return names.flatMap((name) => leaves.filter((leaf) => leaf.name === name));
}

/** The first of the named leaves that holds text, as plain text. */
export function findText(leaves: Leaves, ...names: readonly string[]): string | undefined {
	for (const leaf of byName(leaves, ...names)) {
		const text = leafText(leaf);
		if (text !== '') return text;
	}
	return undefined;
}

/** The first of the named leaves that holds text or media, as HTML. */
export function findHtml(leaves: Leaves, ...names: readonly string[]): string | undefined {
	for (const leaf of byName(leaves, ...names)) {
		const html = leafHtml(leaf);
		if (/<(?:img|video|audio|iframe|svg|picture)\b/iu.test(html) || plainText(html) !== '')
			return html;
	}
	return undefined;
}

export interface FoundDate {
	readonly iso?: string;
	readonly flags: readonly string[];
}

/** The first of the named leaves whose text is a date. Where there are such leaves but none can be read: `unreadable`. */
export function findDate(leaves: Leaves, ...names: readonly string[]): FoundDate {
	const texts = byName(leaves, ...names)
		.map((leaf) => decodedOnce(leaf.source).trim())
		.filter((text) => text !== '');
	for (const text of texts) {
		const instant = parseInstant(text);
		if (instant) return instant;
	}
	return { flags: texts.length > 0 ? ['unreadable'] : [] };
}

const attribute = (leaf: Leaf, name: string): string =>
	decodeEntities(leaf.attributes.get(name) ?? '').trim();

/** The item's page: the HTML alternate, any alternate, a link's text, a permalink guid, an id that is an address. */
export function findLink(leaves: Leaves, base: string): string | undefined {
	const links = byName(leaves, 'link');
	const alternates = links.filter(
		(leaf) => /^(?:alternate)?$/iu.test(attribute(leaf, 'rel')) && attribute(leaf, 'href') !== '',
	);
	const html = alternates.filter((leaf) =>
		/^(?:|text\/html|application\/xhtml\+xml)$/iu.test(attribute(leaf, 'type')),
	);
	const candidates = [
		...byName(leaves, 'feedburner:origlink').map((leaf) => decodedOnce(leaf.source).trim()),
		...html.map((leaf) => attribute(leaf, 'href')),
		...alternates.map((leaf) => attribute(leaf, 'href')),
		...links
			.filter((leaf) => !leaf.attributes.has('href'))
			.map((leaf) => decodedOnce(leaf.source).trim()),
		...byName(leaves, 'guid')
			.filter(
				(leaf) =>
					!/^(?:false|0|no)$/iu.test(
						attribute(leaf, 'isPermaLink') || attribute(leaf, 'ispermalink'),
					),
			)
			.map((leaf) => decodedOnce(leaf.source).trim())
			.filter((text) => /^https?:\/\//iu.test(text)),
		...byName(leaves, 'id')
			.map((leaf) => decodedOnce(leaf.source).trim())
			.filter((text) => /^https?:\/\//iu.test(text)),
		...byName(leaves, 'enclosure').map((leaf) => attribute(leaf, 'url')),
	];
	for (const candidate of candidates) {
		const address = resolveAddress(candidate, base);
		if (address !== undefined) return address;
	}
	return undefined;
}

/** Authors in the order of the best source that names any; e-mail forms become names, duplicates are dropped. */
export function findAuthors(leaves: Leaves): readonly string[] {
	for (const names of [
		['author'],
		['dc:creator'],
		['itunes:author'],
		['managingeditor'],
		['media:credit'],
	]) {
		const found = byName(leaves, ...names)
			.map(authorName)
			.filter((name) => name !== '');
		if (found.length > 0) return [...new Set(found)];
	}
	return [];
}

function authorName(leaf: Leaf): string {
	const name = /<(?:[\w-]{1,20}:)?name\b[^<>]*>([\s\S]*?)<\/(?:[\w-]{1,20}:)?name>/iu.exec(
		leaf.source.slice(0, 5000),
	)?.[1];
	const text = name === undefined ? leafText(leaf) : plainText(decodedOnce(name));
	const inBrackets = /^[^\s@]{1,100}@[^\s@]{1,100} ?\(([^)]{1,200})\)$/u.exec(text)?.[1];
	return (inBrackets ?? text.replace(/ ?<[^<>@\s]{1,100}@[^<>\s]{1,100}>$/u, '')).trim();
}

/** Categories: Atom's label or term, RSS's text, Dublin Core's subject. */
export function findCategories(leaves: Leaves): readonly string[] {
	const found = byName(leaves, 'category', 'dc:subject').map((leaf) => {
		const label = attribute(leaf, 'label') || attribute(leaf, 'term') || attribute(leaf, 'text');
		return label === '' ? leafText(leaf) : label;
	});
	return [...new Set(found.filter((text) => text !== ''))];
}

/** Enclosures from RSS, Atom links and Media RSS, each address once. */
export function findEnclosures(leaves: Leaves, base: string): readonly Enclosure[] {
	const found = new Map<string, Enclosure>();
	const sources = [
		...byName(leaves, 'enclosure').map((leaf) => [leaf, 'url', 'length'] as const),
		...byName(leaves, 'link')
			.filter((leaf) => attribute(leaf, 'rel').toLowerCase() === 'enclosure')
			.map((leaf) => [leaf, 'href', 'length'] as const),
		...byName(leaves, 'media:content').map((leaf) => [leaf, 'url', 'fileSize'] as const),
	];
	for (const [leaf, key, lengthKey] of sources) {
		const url = resolveAddress(attribute(leaf, key), base);
		if (url === undefined || found.has(url)) continue;
		const type = attribute(leaf, 'type');
		const length = Number(attribute(leaf, lengthKey) || NaN);
		found.set(url, {
			url,
			...(type === '' ? {} : { type }),
			...(Number.isSafeInteger(length) && length > 0 ? { length } : {}),
		});
	}
	return [...found.values()];
}

/** The value of an attribute such as `xml:base` in whatever case. */
export function findAttribute(attributes: ReadonlyMap<string, string>, name: string): string {
	const direct = attributes.get(name);
	return decodeEntities(direct ?? '').trim();
}
