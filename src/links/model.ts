/**
 * What this vault knows of a text: an index of notes, mentions in a text, related notes with reasons.
 * This room knows titles, terms, addresses and links; it refuses to know the app, files and edits of them.
 */
export interface IndexedNote {
	readonly path: string;
	readonly title: string;
	readonly aliases: readonly string[];
	readonly tags: readonly string[];
	/** Without front matter, its links still in it. */
	readonly body: string;
	readonly frontmatter: Readonly<Record<string, unknown>>;
}

export interface LinkQuery {
	readonly title: string;
	readonly body: string;
	readonly tags?: readonly string[];
	readonly url?: string;
	/** Path of the asking note, never suggested to itself. */
	readonly path?: string;
}

export type ReasonKind = 'address' | 'mention' | 'content';

/** A place in a text: UTF-16 offsets into the body given for `path` (the empty string is the query's own body). */
export interface Span {
	readonly path: string;
	readonly start: number;
	readonly end: number;
}

export interface Reason {
	readonly kind: ReasonKind;
	/** What a person checks in a second: the address, the words found, the shared terms. */
	readonly words: readonly string[];
	readonly spans: readonly Span[];
}

export interface Suggestion {
	readonly path: string;
	readonly score: number;
	/** Strongest first; never empty. */
	readonly reasons: readonly Reason[];
}

export interface Mention {
	readonly start: number;
	readonly end: number;
	readonly path: string;
	readonly score: number;
}

export interface LinkIndex {
	/** Best first, at most `k`, never the asking note. */
	suggest(query: LinkQuery, k: number): readonly Suggestion[];
	/** Only what is worth offering, not every match. UTF-16 offsets into `text`. */
	mentions(text: string): readonly Mention[];
	update(note: IndexedNote): void;
	remove(path: string): void;
}
