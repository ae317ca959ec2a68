/**
 * What we write: the note for one feed item, its properties, its file name and our own section in it.
 * This room knows the seed template; it refuses to know HTML parsing, the vault and the network.
 */
export interface NoteDraft {
	/** Vault-relative, NFC, forward slashes. */
	readonly path: string;
	readonly text: string;
}

export type SummaryMode = 'as-sent' | 'markdown';
export type TemplateLanguage = 'zh' | 'en';

export interface RenderOptions {
	/** Default `markdown`. */
	readonly summary?: SummaryMode;
	/** Default `zh`. */
	readonly language?: TemplateLanguage;
	/** A person's own template text with `{{variables}}`, in place of the built-in one. */
	readonly template?: string | undefined;
	/** Pattern of the file's name in the template language; empty or absent for the seed's. */
	readonly fileName?: string;
	/** Names of the built-in template's properties where they differ; an empty one leaves a property out, but never `url`. */
	readonly properties?: Readonly<Record<string, string>>;
	/** Whether the publisher's categories become tags. Default `none`. */
	readonly categories?: 'none' | 'tags' | undefined;
	/** The publisher's category, letter case apart, to the person's tag; an empty tag drops it. */
	readonly categoryMap?: Readonly<Record<string, string>> | undefined;
	/** The feed as its publisher names it. */
	readonly feed?: { readonly title?: string; readonly siteUrl?: string };
	/** Default `inbox`. */
	readonly folder?: string;
	/** Added after `rss` and the feed's name. */
	readonly tags?: readonly string[];
	/** Value of `status`. Default `pending-analysis`. */
	readonly status?: string;
	/** Converts HTML to Obsidian Markdown that is inert in a note (article room's `toMarkdown`). */
	readonly markdown: (html: string, url: string) => string;
}

/** How a permanent note is named: its title, a timestamp (`202611260123`), both, or the next child of a note (`1a2`). */
export type NoteNaming = 'title' | 'timestamp' | 'timestamp-title' | 'sequence' | 'sequence-title';

/** What is wrong with a template, as facts; `words/template.ts` makes the sentence. Line and column from 1. */
export interface TemplateFault {
	readonly line: number;
	readonly column: number;
	readonly kind:
		| 'unknown-field'
		| 'unknown-filter'
		| 'filter-argument'
		| 'bad-expression'
		| 'unclosed-block'
		| 'stray-end'
		| 'too-deep';
	readonly found: string;
	/** The nearest name that would do. */
	readonly suggestion?: string;
}

/** Where a text of ours came from, kept beside it in an Obsidian comment. No time: two devices write the same bytes. */
export interface Provenance {
	readonly method: string;
	readonly url: string;
}

/** What a row that is not the same tells of. */
export type RowMark =
	/** Nothing: both say the same. */
	| 'none'
	/** The publisher changed it, as far as can be told. */
	| 'change'
	/** The publisher changed it and so did the person. */
	| 'conflict'
	/** The new text lacks what it had of that kind: a poorer reading of the page, not a change of it. */
	| 'loss'
	/** A long run before or after the article: comments, menus. */
	| 'around'
	/** The person's own edit of what we wrote. */
	| 'yours';

/** Parts counted on both sides; a kind of block, or links and words within blocks. */
export type CountedPart =
	'items' | 'images' | 'tables' | 'code' | 'footnotes' | 'headings' | 'links' | 'words';

export interface Lost {
	readonly part: CountedPart;
	readonly before: number;
	readonly after: number;
}
