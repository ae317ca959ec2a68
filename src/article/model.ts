import type { TextFacts } from './guard';

/**
 * What the page says: the article found in a page and its Markdown. This room knows documents and prose;
 * it refuses to know feeds as such, notes and the network. It gets a DOM from whoever calls.
 */
export interface Article {
	readonly title?: string;
	readonly byline?: string;
	/** ISO 8601 UTC instant. */
	readonly published?: string;
	/** ISO 8601 UTC instant; only where the page says it was changed after it was published. */
	readonly modified?: string;
	/** BCP 47, as the page declares it: `en`, `pt-BR`. */
	readonly language?: string;
	/** Absolute address of the picture the page names for previews. */
	readonly image?: string;
	/** Name of the publication. */
	readonly site?: string;
	/** The address the page calls its own, absolute. */
	readonly canonical?: string;
	readonly html: string;
	readonly markdown: string;
	readonly text: string;
	readonly words: number;
	readonly facts: TextFacts;
	/** Present when the text is surely not all of it: the teaser of a paywalled article, or a text cut in its midst. */
	readonly partial?: PartialKind;
	/** Other forms of the same article that the page declares, in the order worth trying. */
	readonly alternates: readonly Alternate[];
	/** Address of the next page of an article in several pages: same host, declared by the page. */
	readonly next?: string;
	/** Which rival won: `rule`, `site`, `posts`, `readability`, `container`, `feed`, `json-ld`. */
	readonly method: string;
	/** What was tried and why it won or lost, one short line each. */
	readonly trail: readonly string[];
}

export type PartialKind = 'teaser' | 'paywall' | 'cut';

export interface Alternate {
	/** Absolute. */
	readonly url: string;
	readonly type: 'markdown' | 'json' | 'jsonld' | 'amp' | 'html';
}

export interface ExtractOptions {
	readonly url: string;
	readonly title?: string;
	readonly summary?: string;
	readonly feedHtml?: string;
	/** HTTP status of the answer, when known: it helps to tell walls. */
	readonly status?: number;
	/** Headers of the answer, names in lower case. */
	readonly headers?: Readonly<Record<string, string>>;
	/** CSS selectors a person set for this host; they win over ours. */
	readonly rules?: SiteRules;
	/** Called between steps, to give the thread away: see `Clock.breathe`. */
	readonly breathe?: () => Promise<void>;
}

/** Where a site keeps its articles, as CSS selectors. */
export interface SiteRules {
	readonly content?: string;
	readonly remove?: readonly string[];
}

/** Turns HTML text into an inert document: no scripts run, nothing is fetched. */
export type ParseHtml = (html: string) => Document;
