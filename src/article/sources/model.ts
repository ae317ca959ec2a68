export type { PdfItem, PdfOutlineEntry, PdfPage, PdfText } from '../pdf/model';

/**
 * Where an article's text may be had: plans from an address to what to ask. This part knows sites and shapes of answers;
 * it refuses to know who asks, when, and what is kept.
 */

/** What a person puts in order: the page itself, forms of it the page declares, mirrors of the same family, the Jina reader. */
export type SourceKind = 'page' | 'alternate' | 'mirror' | 'reader';

/** What an answer is, judged by its type and first bytes. */
export type Form = 'html' | 'markdown' | 'text' | 'json' | 'pdf';

/**
 * How an answer is read: by its form alone, or as a page of a kind whose text stands elsewhere than in an article: a video's
 * description, a page that only links the article, a reader's answer.
 */
export type Reading = 'any' | 'video' | 'link' | 'reader';

/**
 * Why a text is not the whole article. `pages`: more pages than are followed. `loading`: a reader took it before the page
 * had loaded, and it may miss something.
 */
export type PartialWhy =
	'teaser' | 'paywall' | 'cut' | 'abstract' | 'description' | 'summary' | 'pages' | 'loading';

/** One address to ask, and how to read what comes. */
export interface Source {
	readonly kind: SourceKind;
	/** What stands as the text's method where this source wins, unless the extractor names a better word. */
	readonly method: string;
	readonly url: string;
	readonly reading: Reading;
	/** Forms that fit; another one is refused. Absent: any. */
	readonly forms?: readonly Form[];
	/** What this source holds is known not to be the whole. */
	readonly partial?: PartialWhy;
}

/** Each step is asked only where no earlier one gave a whole text. */
export interface SourcePlan {
	/** Whose rule made it: `arxiv`, `forum-magnum`, `page` … */
	readonly site: string;
	readonly steps: readonly (readonly Source[])[];
}

/** A site's rule: sources for an address of its own, or `undefined` where it knows none. Host without `www`. */
export interface SiteSources {
	readonly site: string;
	readonly hosts: readonly string[];
	readonly plan: (url: URL, host: string) => readonly (readonly Source[])[] | undefined;
}
