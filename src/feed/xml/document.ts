import { readItems } from './items';
import { type Reader, ROOTS, type SourceDocument } from './leaf';
import { declarePrefixes, type Names, namesOf } from './namespaces';
import type { Work } from '../../base/pace';
import { readAttributes, scanTags, type Tag } from './scan';

/**
 * Reads a feed document tolerantly: the root is found past any junk, an item ends where the next one starts, an unclosed
 * element ends at the next element a feed knows. Iterative and linear; `undefined` where there is no feed root.
 */
export function* readDocument(source: string): Work<SourceDocument | undefined> {
	const { tags, repairs } = yield* scanTags(source);
	const rootAt = tags.findIndex((tag) => tag.kind !== 'close' && ROOTS.has(tag.name.local));
	const root = tags[rootAt];
	if (!root) return undefined;
	const reader: Reader = {
		source,
		tags,
		names: yield* readNames(tags, root),
		repairs: new Set(repairs),
	};
	if (hasLeadingJunk(source.slice(0, root.start))) reader.repairs.add('leading-junk');
	const { channel, items } = yield* readItems(reader, rootAt);
	const last = tags.at(-1);
	if (root.kind === 'open' && !(last?.kind === 'close' && ROOTS.has(last.name.local)))
		reader.repairs.add(hasEnd(tags, root) ? 'trailing-junk' : 'truncated');
	const { local } = root.name;
	return {
		format: local === 'feed' ? 'atom' : local === 'rdf' ? 'rdf' : 'rss',
		rootAttributes: readAttributes(root.attributes),
		channel,
		items,
		repairs: reader.repairs,
	};
}

function* readNames(tags: readonly Tag[], root: Tag): Work<Names> {
	const prefixes = new Map<string, string>();
	for (const tag of tags) {
		if (tag.attributes.includes('xmlns:'))
			declarePrefixes(readAttributes(tag.attributes), prefixes);
	}
	// Whatever prefix the root has is the prefix of the feed's own elements.
	const { prefix, local } = root.name;
	if (prefix !== '' && local !== 'rdf' && !prefixes.has(prefix)) prefixes.set(prefix, '');
	yield tags.length;
	return namesOf(prefixes);
}

const PROLOG = /<!doctype[^>[]{0,1000}\[[^\]]{0,4000}\]\s{0,20}>|<[!?][^>]{0,2000}>|\ufeff/giu;

/** Anything but prologs, comments and declarations before the root. Judged by the first 4,000 characters. */
function hasLeadingJunk(before: string): boolean {
	const head = before.slice(0, 4000);
	return head.replace(PROLOG, '').trim() !== '';
}

function hasEnd(tags: readonly Tag[], root: Tag): boolean {
	return tags.some((tag) => tag.kind === 'close' && tag.name.lower === root.name.lower);
}
