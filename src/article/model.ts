/**
 * What the page says: the article found in a page and its Markdown. This room knows documents and prose;
 * it refuses to know feeds as such, notes and the network. It gets a DOM from whoever calls.
 */
export interface Article {
	readonly title?: string;
	readonly byline?: string;
	/** ISO 8601 UTC instant. */
	readonly published?: string;
	readonly html: string;
	readonly markdown: string;
	readonly text: string;
	readonly words: number;
	/** Which rival won: `readability`, `container`, `feed`. */
	readonly method: string;
	/** What was tried and why it won or lost, one short line each. */
	readonly trail: readonly string[];
}

export interface ExtractOptions {
	readonly url: string;
	readonly title?: string;
	readonly summary?: string;
	readonly feedHtml?: string;
	/** CSS selectors a person set for this host. */
	readonly rules?: { readonly content?: string; readonly remove?: readonly string[] };
}

/** Turns HTML text into an inert document: no scripts run, nothing is fetched. */
export type ParseHtml = (html: string) => Document;
