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
	readonly template?: string;
	/** Default `inbox`. */
	readonly folder?: string;
	/** Added after `rss` and the feed's name. */
	readonly tags?: readonly string[];
	/** Value of `status`. Default `pending-analysis`. */
	readonly status?: string;
	/** Converts HTML to Obsidian Markdown that is inert in a note (article room's `toMarkdown`). */
	readonly markdown: (html: string, url: string) => string;
}

/** Where a text of ours came from, kept beside it in an Obsidian comment. No time: two devices write the same bytes. */
export interface Provenance {
	readonly method: string;
	readonly url: string;
}
