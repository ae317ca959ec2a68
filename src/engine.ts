import { extractArticle } from './article/extract';
import { itemMarkdown, toMarkdown } from './article/markdown';
import type { Article, ExtractOptions, ParseHtml } from './article/model';
import { pageKey, samePage } from './base/identity/page-key';
import type { Result } from './base/result';
import type { Feed, FeedItem } from './feed/model';
import { parseFeed, type ParseOptions } from './feed/parse';
import { createLinkIndex, type IndexOptions } from './links/index';
import type { IndexedNote, LinkIndex } from './links/model';
import type { NoteDraft, SummaryMode, TemplateLanguage } from './note/model';
import { renderNote } from './note/render';

export type { Problem, ProblemKind } from './base/problem';
export type { Result } from './base/result';
export type { Enclosure, Feed, FeedItem, ParseReport, RawItem } from './feed/model';
export type { Article, ExtractOptions } from './article/model';
export type { NoteDraft } from './note/model';
export type {
	IndexedNote,
	LinkIndex,
	LinkQuery,
	Mention,
	Reason,
	Span,
	Suggestion,
} from './links/model';

export interface EngineRenderOptions {
	readonly summary?: SummaryMode;
	readonly language?: TemplateLanguage;
	readonly template?: string;
	readonly folder?: string;
}

/** The pure front doors, bound to a way of parsing HTML. Kept stable: see `docs/engine.md`. */
export interface Engine {
	readonly parseFeed: (bytes: Uint8Array, options: ParseOptions) => Promise<Result<Feed>>;
	readonly extractArticle: (html: string, options: ExtractOptions) => Promise<Result<Article>>;
	readonly renderNote: (
		feedName: string,
		item: FeedItem,
		options?: EngineRenderOptions,
	) => NoteDraft;
	readonly toMarkdown: (html: string, options: { readonly url: string }) => string;
	/** The same with the address alone. */
	readonly convert: (html: string, url: string) => string;
	readonly samePage: (a: string, b: string) => boolean;
	readonly pageKey: (url: string) => string;
	readonly createLinkIndex: (
		notes: readonly IndexedNote[],
		options?: IndexOptions,
	) => Promise<LinkIndex>;
}

export function createEngine(parseHtml: ParseHtml): Engine {
	return {
		parseFeed,
		extractArticle: (html, options) => extractArticle(html, options, parseHtml),
		renderNote: (feedName, item, options = {}) =>
			renderNote(feedName, item, {
				...options,
				markdown: (html, url) => itemMarkdown(html, url, parseHtml),
			}),
		toMarkdown: (html, options) => toMarkdown(html, options, parseHtml),
		convert: (html, url) => toMarkdown(html, { url }, parseHtml),
		samePage,
		pageKey,
		createLinkIndex,
	};
}
