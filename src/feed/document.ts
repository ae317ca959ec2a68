import { canonicalName, declarePrefixes, defaultPrefix, type Prefixes } from './namespaces';
import { localName, readAttributes, scanTags, type Tag } from './scan';

/** One element of a channel or item, taken whole: its source from its start tag to its end tag. */
export interface Leaf {
	/** As sent: `dc:creator`, `Title`. */
	readonly sent: string;
	/** In our vocabulary: see `canonicalName`. */
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	/** Undecoded source between the tags. */
	readonly source: string;
	/** Set where it stands inside a group of the item, as the parts of `media:group` do. */
	readonly isInner?: boolean;
}

export interface SourceDocument {
	readonly format: 'rss' | 'atom' | 'rdf';
	readonly rootAttributes: ReadonlyMap<string, string>;
	readonly channel: readonly Leaf[];
	readonly items: readonly {
		readonly attributes: ReadonlyMap<string, string>;
		readonly leaves: readonly Leaf[];
	}[];
	readonly repairs: readonly string[];
}

const ROOTS = new Set(['rss', 'feed', 'rdf', 'channel']);
/** Elements whose children are the channel's own. */
const TRANSPARENT = new Set(['rss', 'feed', 'rdf', 'channel', 'items']);
/** Groups whose children are read as the item's own. */
const GROUPS = new Set(['media:group', 'media:content']);

/**
 * Reads a feed document tolerantly: the root is found past any junk, an item ends where the next one starts, an unclosed
 * element ends at the next element a feed knows. Iterative and linear; `undefined` where there is no feed root.
 */
export function readDocument(source: string): SourceDocument | undefined {
	const tags = scanTags(source);
	const rootAt = tags.findIndex((tag) => tag.kind !== 'close' && ROOTS.has(localName(tag.name)));
	const root = tags[rootAt];
	if (!root) return undefined;
	const prefixes = new Map<string, string>();
	for (const tag of tags) {
		if (tag.attributes.includes('xmlns:'))
			declarePrefixes(readAttributes(tag.attributes), prefixes);
	}
	const reader: Reader = { source, tags, prefixes, repairs: new Set() };
	if (hasLeadingJunk(source.slice(0, root.start))) reader.repairs.add('leading-junk');
	const { channel, items } = readRoot(reader, rootAt);
	const last = tags.at(-1);
	if (root.kind === 'open' && !(last?.kind === 'close' && ROOTS.has(localName(last.name))))
		reader.repairs.add('truncated');
	const name = localName(root.name);
	return {
		format: name === 'feed' ? 'atom' : name === 'rdf' ? 'rdf' : 'rss',
		rootAttributes: readAttributes(root.attributes),
		channel,
		items,
		repairs: [...reader.repairs].sort(),
	};
}

/** Anything but prologs, comments and declarations before the root. Judged by the first 4,000 characters. */
function hasLeadingJunk(before: string): boolean {
	const head = before.slice(0, 4000);
	return head.replace(/<[!?][^>]{0,2000}>|\ufeff/gu, '').trim() !== '';
}

interface Reader {
	readonly source: string;
	readonly tags: readonly Tag[];
	readonly prefixes: Prefixes;
	readonly repairs: Set<string>;
}

function isItem(tag: Tag): boolean {
	const name = localName(tag.name);
	return name === 'item' || name === 'entry';
}

function readRoot(reader: Reader, rootAt: number): Pick<SourceDocument, 'channel' | 'items'> {
	const { tags } = reader;
	const channel: Leaf[] = [];
	const items: SourceDocument['items'][number][] = [];
	let at = rootAt + 1;
	let end = 0;
	let closes: Closes = new Map();
	while (at < tags.length) {
		const tag = tags[at];
		if (!tag || tag.kind === 'close' || TRANSPARENT.has(localName(tag.name))) {
			at += 1;
		} else if (isItem(tag)) {
			const stop = tag.kind === 'empty' ? at + 1 : itemEnd(tags, at);
			const attributes = readAttributes(tag.attributes);
			items.push({ attributes, leaves: readLeaves(reader, at + 1, stop) });
			at = stop;
		} else {
			// Kept between elements: searching anew for each would be quadratic where no item follows.
			if (end <= at) {
				end = boundary(tags, at);
				closes = closeTable(tags, at, end);
			}
			const [leaf, next] = readLeaf(reader, at, end, closes);
			channel.push(leaf);
			at = next;
		}
	}
	return { channel, items };
}

/** The index after the last tag of an item: its own end tag, or the next item, or the channel's end. */
function itemEnd(tags: readonly Tag[], at: number): number {
	const name = localName(tags[at]?.name ?? '');
	for (let next = at + 1; next < tags.length; next += 1) {
		const tag = tags[next];
		if (!tag) break;
		if (tag.kind === 'close' && localName(tag.name) === name) return next;
		if (tag.kind === 'open' && isItem(tag)) return next;
		if (tag.kind === 'close' && ROOTS.has(localName(tag.name))) return next;
	}
	return tags.length;
}

/** Where the channel's own elements must end: the next item or the end of the channel. */
function boundary(tags: readonly Tag[], at: number): number {
	for (let next = at + 1; next < tags.length; next += 1) {
		const tag = tags[next];
		if (tag && (isItem(tag) || (tag.kind === 'close' && ROOTS.has(localName(tag.name)))))
			return next;
	}
	return tags.length;
}

/** For each name, the index of its last end tag within a range: tells at once that an element is never closed. */
type Closes = ReadonlyMap<string, number>;

function closeTable(tags: readonly Tag[], from: number, to: number): Closes {
	const last = new Map<string, number>();
	for (let at = from; at < to; at += 1) {
		const tag = tags[at];
		if (tag?.kind === 'close') last.set(tag.name.toLowerCase(), at);
	}
	return last;
}

/** Groups within groups: `media:group`, its `media:content`, and no more, so that nesting costs nothing. */
const MAX_GROUP_DEPTH = 2;

function readLeaves(reader: Reader, from: number, to: number, depth = 0): readonly Leaf[] {
	const closes = closeTable(reader.tags, from, to);
	const leaves: Leaf[] = [];
	let at = from;
	while (at < to) {
		const tag = reader.tags[at];
		if (!tag || tag.kind === 'close') {
			at += 1;
			continue;
		}
		const [leaf, next] = readLeaf(reader, at, to, closes);
		leaves.push(depth === 0 ? leaf : { ...leaf, isInner: true });
		if (GROUPS.has(leaf.name) && depth < MAX_GROUP_DEPTH) {
			for (const inner of readLeaves(reader, at + 1, next, depth + 1)) leaves.push(inner);
		}
		at = next;
	}
	return leaves;
}

function readLeaf(
	reader: Reader,
	at: number,
	limit: number,
	closes: Closes,
): readonly [Leaf, number] {
	const { source, tags, prefixes, repairs } = reader;
	const tag = tags[at] as Tag;
	const attributes = readAttributes(tag.attributes);
	const name = canonicalName(tag.name, prefixes, defaultPrefix(attributes));
	const make = (text: string): Leaf => ({ sent: tag.name, name, attributes, source: text });
	if (tag.kind === 'empty') return [make(''), at + 1];
	const close = (closes.get(tag.name.toLowerCase()) ?? -1) > at ? closeOf(tags, at, limit) : -1;
	if (close >= 0) return [make(source.slice(tag.end, tags[close]?.start)), close + 1];
	repairs.add('unclosed-element');
	const stop = nextKnown(reader, at + 1, limit);
	const end = tags[stop]?.start ?? source.length;
	return [make(source.slice(tag.end, end)), stop];
}

function closeOf(tags: readonly Tag[], at: number, limit: number): number {
	const name = tags[at]?.name.toLowerCase();
	let depth = 1;
	let first = -1;
	for (let next = at + 1; next < limit; next += 1) {
		const tag = tags[next];
		if (!tag || tag.name.toLowerCase() !== name || tag.kind === 'empty') continue;
		depth += tag.kind === 'open' ? 1 : -1;
		if (tag.kind === 'close' && first < 0) first = next;
		if (depth === 0) return next;
	}
	return first;
}

const FIELDS = new Set(
	'title link guid id description summary content content:encoded pubdate published updated modified issued created dc:date dc:creator dc:subject author category comments source enclosure'.split(
		' ',
	),
);

function nextKnown(reader: Reader, from: number, limit: number): number {
	for (let at = from; at < limit; at += 1) {
		const tag = reader.tags[at];
		if (tag && tag.kind !== 'close' && FIELDS.has(canonicalName(tag.name, reader.prefixes)))
			return at;
	}
	return limit;
}
