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
	/**
	 * Where the app says a link leads: the link's target as written (without `#…`) to the path of a note. Given, it is the
	 * only truth for this note; absent, links are resolved as the app does (exact path, same folder, shortest path).
	 */
	readonly resolved?: Readonly<Record<string, string>>;
	/**
	 * Paths of the notes it links, as the app resolves its links. Where several notes share a name this decides, and what the
	 * body given here does not say (it may leave out a list of links) counts as linked too.
	 */
	readonly links?: readonly string[];
}

export interface LinkQuery {
	readonly title: string;
	readonly body: string;
	readonly tags?: readonly string[];
	readonly url?: string;
	/** Path of the asking note, never suggested to itself. What the index holds of it is left out of the reckoning. */
	readonly path?: string;
	/** The feed the article came from, as its notes' `source` property names it: its siblings must not crowd out the rest. */
	readonly source?: string;
}

/**
 * `address`: the text links a page the other note stands for. `mention`: its name stands in the text. `content`: both say the
 * same rare words. `tags`: both bear the same tags. `neighbour`: notes near this text link the other note (`via`).
 */
export type ReasonKind = 'address' | 'mention' | 'content' | 'tags' | 'neighbour';

/** A place in a text: UTF-16 offsets into the body given for `path` (the empty string is the query's own body). */
export interface Span {
	readonly path: string;
	readonly start: number;
	readonly end: number;
}

export interface Reason {
	readonly kind: ReasonKind;
	/** What a person checks in a second: the address, the words found, the shared terms, tags, or titles of `via`. Never empty. */
	readonly words: readonly string[];
	/** Places in the query's body; those in the other note are found when shown (`flow/links/suggest-evidence.ts`). */
	readonly spans: readonly Span[];
	/**
	 * Of `neighbour`, paths of the notes that tie the two together, strongest first. Of `mention` in words that are no name of
	 * the note's own, the path of a note that links it by them.
	 */
	readonly via?: readonly string[];
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
	/** How likely the vault's author would link it, 0 to 1. */
	readonly score: number;
}

export interface MentionOptions {
	/** Least score; absent, what is worth offering (0.36). Writing unasked wants more: see `barFor`. */
	readonly bar?: number;
	/** Path of the text's own note, never mentioned. */
	readonly path?: string;
	/** Also where text stands in headings. */
	readonly headings?: boolean;
	/** Every place of a note, not only its first. */
	readonly all?: boolean;
}

/** What a person accepted and rejected so far, in counts: a small nudge to the ranking, forgotten by passing none. */
export interface LinkFeedback {
	/** By kind of the first reason shown. */
	readonly accepted: Readonly<Partial<Record<ReasonKind, number>>>;
	readonly rejected: Readonly<Partial<Record<ReasonKind, number>>>;
	/** By path of the suggested note: acceptances less rejections, over all articles. */
	readonly targets?: Readonly<Record<string, number>>;
}

export interface SuggestOptions {
	readonly feedback?: LinkFeedback;
}

/** What the vault's own links taught. */
export interface Calibration {
	/** Notes asked about; 0 where the vault holds too few links, and the standing weights stay. */
	readonly notes: number;
}

/** How sure mentions at or above a score are. Shares 0 to 1. */
export interface Sureness {
	/** Of them so many are linked by the vault's author. */
	readonly share: number;
	/** How many those are that the share was measured on. */
	readonly passed: number;
	/** The highest share that any score reaches. */
	readonly best: number;
	/** Mentions of this vault that these were measured on; 0 where they are a guess from other vaults. */
	readonly measured: number;
}

export interface IndexStats {
	readonly notes: number;
	readonly terms: number;
	/** Bytes of the typed arrays it holds. */
	readonly bytes: number;
}

/** An index as plain typed arrays and texts: can be cloned to another thread and kept on disk. */
export interface IndexSnapshot {
	readonly version: number;
	readonly parts: Readonly<Record<string, unknown>>;
}

/** Gives the thread away now and then; called between notes. */
export type Breathe = () => Promise<void>;

export interface LinkIndex {
	readonly size: number;
	/** Best first, at most `k`, never the asking note. */
	suggest(query: LinkQuery, k: number, options?: SuggestOptions): readonly Suggestion[];
	/** The same in slices, for a thread that others share. */
	suggesting(
		query: LinkQuery,
		k: number,
		options?: SuggestOptions,
	): Generator<void, readonly Suggestion[]>;
	/** Only what is worth offering, not every match. UTF-16 offsets into `text`. */
	mentions(text: string, options?: MentionOptions): readonly Mention[];
	/**
	 * Paths of notes whose texts may mention this one: all that do and some that do not. `undefined` where that cannot be told,
	 * so that any may.
	 */
	mayMention(path: string): readonly string[] | undefined;
	/** Takes in many notes; the index answers with what it has at any time. */
	add(notes: readonly IndexedNote[], breathe?: Breathe): Promise<void>;
	update(note: IndexedNote): void;
	remove(path: string): void;
	/** The same note under another path; links to it follow. */
	rename(from: string, to: string): void;
	/** Learns this vault's habits from its own links. */
	calibrate(breathe?: Breathe): Promise<Calibration>;
	/**
	 * Share of this vault's mentions at or above a score that its author had linked, each judged by what the other half of the
	 * notes taught; a cautious guess before `calibrate`.
	 */
	precisionAt(bar: number): number;
	/** The same with what it was measured on. */
	sureness(bar: number): Sureness;
	/** The lowest bar whose precision is at least this; 1.01 (nothing passes) where none is. */
	barFor(precision: number): number;
	stats(): IndexStats;
	save(): IndexSnapshot;
}
