import { type Group, type Leaf, type Reader, ROOTS } from './leaf';
import { canonicalName, defaultPrefix, withAbout } from './namespaces';
import type { Work } from '../../base/pace';
import { type Attributes, NO_ATTRIBUTES, readAttributes, type Tag } from './scan';

/** Groups whose children are read as the item's own. */
const GROUPS = new Set(['media:group', 'media:content', 'itunes:category']);

interface Sections {
	readonly channel: Group;
	readonly items: readonly Group[];
}

/** Reads everything after the root: the channel's own elements and the items, wherever they stand. */
export function* readItems(reader: Reader, rootAt: number): Work<Sections> {
	const { tags } = reader;
	const channel: Leaf[] = [];
	const items: Group[] = [];
	let channelAttributes = NO_ATTRIBUTES;
	let at = rootAt;
	let range: Range = { from: rootAt, end: rootAt };
	for (let tag = tags[at]; tag; tag = tags[at]) {
		const start = at;
		if (tag.kind === 'close' || isTransparent(reader, tag)) {
			if (tag.name.local === 'channel' && tag.kind === 'open')
				channelAttributes = readAttributes(tag.attributes);
			if (tag.kind === 'close' && !isTransparent(reader, tag) && !isItem(reader, tag))
				reader.repairs.add('wrong-nesting');
			at += 1;
		} else if (isItem(reader, tag)) {
			at = readItem(reader, at, items);
		} else {
			// Kept between elements: searching anew for each would be quadratic where no item follows.
			if (range.end <= at) range = { from: at, end: boundary(reader, at) };
			at = readLeaf(reader, at, { range, into: channel });
		}
		yield (tags[at]?.start ?? reader.source.length) - (tags[start]?.start ?? 0);
	}
	return { channel: { attributes: channelAttributes, leaves: channel }, items };
}

/** Elements whose children are the channel's own. */
function isTransparent(reader: Reader, tag: Tag): boolean {
	return tag.name.local === 'items' || isRoot(reader, tag);
}

/** Not `<yt:channel>`, which is another vocabulary's field. */
function isRoot(reader: Reader, tag: Tag): boolean {
	const { local } = tag.name;
	return ROOTS.has(local) && (local === 'rdf' || canonicalName(tag.name, reader.names) === local);
}

function isItem(reader: Reader, tag: Tag): boolean {
	if (tag.name.local !== 'item' && tag.name.local !== 'entry') return false;
	const name = canonicalName(tag.name, reader.names);
	return name === 'item' || name === 'entry';
}

function readItem(reader: Reader, at: number, items: Group[]): number {
	const tag = reader.tags[at] as Tag;
	const attributes = readAttributes(tag.attributes);
	const stop = tag.kind === 'empty' ? at + 1 : itemEnd(reader, at);
	const leaves: Leaf[] = [];
	readLeaves(reader, { from: at + 1, to: stop, into: leaves, preset: defaultPrefix(attributes) });
	items.push({ attributes: withAbout(attributes, reader.names), leaves });
	return stop;
}

/** The repair of a document that ends within its last item. */
export const CUT_ITEM = 'cut-item';

/** The index of the tag an item ends before: its own end tag, or the next item, or the channel's end. */
function itemEnd(reader: Reader, at: number): number {
	const { tags, repairs } = reader;
	const own = tags[at]?.name.local;
	// A field of the item may be called as the channel is; then its end tag is its own.
	const inside = new Map<string, number>();
	for (let next = at + 1; next < tags.length; next += 1) {
		const tag = tags[next];
		if (!tag) break;
		if (tag.kind === 'empty') continue;
		const { local } = tag.name;
		if (local === own && tag.kind === 'close' && isItem(reader, tag)) return next;
		if (isRoot(reader, tag)) {
			const open = (inside.get(local) ?? 0) + (tag.kind === 'open' ? 1 : -1);
			inside.set(local, open);
			if (open >= 0) continue;
		} else if (tag.kind === 'close' || !isItem(reader, tag)) continue;
		repairs.add('unclosed-item');
		return next;
	}
	repairs.add('unclosed-item').add(CUT_ITEM);
	return tags.length;
}

/** Where the channel's own elements must end: the next item or the end of the channel. */
function boundary(reader: Reader, at: number): number {
	const { tags } = reader;
	for (let next = at + 1; next < tags.length; next += 1) {
		const tag = tags[next];
		if (!tag) break;
		if (isItem(reader, tag) || (tag.kind === 'close' && isRoot(reader, tag))) return next;
	}
	return tags.length;
}

interface Range {
	readonly from: number;
	readonly end: number;
	/**
	 * For each name, the index of its last end tag within the range: tells at once that an element is never closed. Made
	 * when first asked for, since most elements are closed by the very next tag.
	 */
	closes?: ReadonlyMap<string, number>;
}

function closesIn(reader: Reader, range: Range): ReadonlyMap<string, number> {
	if (range.closes) return range.closes;
	const closes = new Map<string, number>();
	for (let at = range.from; at < range.end; at += 1) {
		const tag = reader.tags[at];
		if (tag?.kind === 'close') closes.set(tag.name.lower, at);
	}
	range.closes = closes;
	return closes;
}

/** Groups within groups: `media:group`, its `media:content`, and no more, so that nesting costs nothing. */
const MAX_GROUP_DEPTH = 2;

interface Task {
	readonly from: number;
	readonly to: number;
	readonly into: Leaf[];
	readonly preset?: string;
	readonly depth?: number;
}

function readLeaves(reader: Reader, task: Task): void {
	const { from, to, into, preset = '', depth = 0 } = task;
	const where = { range: { from, end: to }, into, preset, isInner: depth > 0 };
	let at = from;
	while (at < to) {
		if (reader.tags[at]?.kind === 'close') {
			if (depth === 0) reader.repairs.add('wrong-nesting');
			at += 1;
			continue;
		}
		const next = readLeaf(reader, at, where);
		if (depth < MAX_GROUP_DEPTH && GROUPS.has(into.at(-1)?.name ?? ''))
			readLeaves(reader, { from: at + 1, to: closed(reader, next), into, depth: depth + 1 });
		at = next;
	}
}

/** A group's own end tag, where it has one, is no part of what it holds. */
function closed(reader: Reader, next: number): number {
	return reader.tags[next - 1]?.kind === 'close' ? next - 1 : next;
}

interface Place {
	readonly range: Range;
	readonly into: Leaf[];
	readonly preset?: string;
	readonly isInner?: boolean;
}

/** Takes the element that starts here; gives the index of the tag after it. */
function readLeaf(reader: Reader, at: number, place: Place): number {
	const { source, tags, repairs } = reader;
	const tag = tags[at] as Tag;
	const attributes = readAttributes(tag.attributes);
	const put = (text: string): void => {
		place.into.push(makeLeaf(reader, tag, { attributes, source: text, place }));
	};
	if (tag.kind === 'empty') {
		put('');
		return at + 1;
	}
	const close = closeWithin(reader, at, place.range);
	if (close >= 0) {
		put(source.slice(tag.end, tags[close]?.start));
		return close + 1;
	}
	repairs.add('unclosed-element');
	const stop = nextKnown(reader, at + 1, place.range.end);
	put(source.slice(tag.end, tags[stop]?.start ?? source.length));
	return stop;
}

function makeLeaf(
	reader: Reader,
	tag: Tag,
	said: { readonly attributes: Attributes; readonly source: string; readonly place: Place },
): Leaf {
	const { attributes, source, place } = said;
	const preset = attributes.size > 0 ? defaultPrefix(attributes) : '';
	const name = canonicalName(tag.name, reader.names, preset || place.preset);
	const leaf = { sent: tag.name.sent, name, attributes, source };
	return place.isInner === true ? { ...leaf, isInner: true } : leaf;
}

/** The index of the end tag of the element that starts here, or -1. */
function closeWithin(reader: Reader, at: number, range: Range): number {
	const { tags } = reader;
	const { lower } = (tags[at] as Tag).name;
	const next = tags[at + 1];
	if (next?.kind === 'close' && next.name.lower === lower && at + 1 < range.end) return at + 1;
	const isClosed = (closesIn(reader, range).get(lower) ?? -1) > at;
	return isClosed ? closeOf(tags, at, range.end) : -1;
}

function closeOf(tags: readonly Tag[], at: number, limit: number): number {
	const name = tags[at]?.name.lower;
	let depth = 1;
	let first = -1;
	for (let next = at + 1; next < limit; next += 1) {
		const tag = tags[next];
		if (!tag || tag.name.lower !== name || tag.kind === 'empty') continue;
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
		if (tag && tag.kind !== 'close' && FIELDS.has(canonicalName(tag.name, reader.names))) return at;
	}
	return limit;
}
