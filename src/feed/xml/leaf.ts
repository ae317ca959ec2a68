import type { Names } from './namespaces';
import type { Attributes, Tag } from './scan';

/** One element of a channel or item, taken whole: its source from its start tag to its end tag. */
export interface Leaf {
	/** As sent: `dc:creator`, `Title`. */
	readonly sent: string;
	/** In our vocabulary: see `canonicalName`. */
	readonly name: string;
	readonly attributes: Attributes;
	/** Undecoded source between the tags. */
	readonly source: string;
	/** Set where it stands inside a group of the item, as the parts of `media:group` do. */
	readonly isInner?: boolean;
}

/** An item, or the channel: what its own tag says and the elements it holds. */
export interface Group {
	readonly attributes: Attributes;
	readonly leaves: readonly Leaf[];
}

export interface SourceDocument {
	readonly format: 'rss' | 'atom' | 'rdf';
	readonly rootAttributes: Attributes;
	readonly channel: Group;
	readonly items: readonly Group[];
	readonly repairs: ReadonlySet<string>;
}

/** What the reading of a document shares. */
export interface Reader {
	readonly source: string;
	readonly tags: readonly Tag[];
	readonly names: Names;
	readonly repairs: Set<string>;
}

export const ROOTS: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf', 'channel']);
