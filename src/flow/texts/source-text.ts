import type { TextRival } from '../../article/arbiter';
import { factsOfMarkdown } from '../../article/guard';
import type { Alternate, Article } from '../../article/model';
import type { PartialWhy } from '../../article/sources/model';

/** What is told of an article beside its text. */
export interface TextMetadata {
	readonly title?: string | undefined;
	readonly byline?: string | undefined;
	/** ISO 8601 UTC instant. */
	readonly published?: string | undefined;
	readonly language?: string | undefined;
	readonly image?: string | undefined;
	/** Address where the article is discussed, of a link that ended it. */
	readonly discussion?: string | undefined;
	/** Why the text is not the whole article: a teaser, an abstract, pages beyond the limit. */
	readonly partial?: PartialWhy | undefined;
}

/** One text of an article as one source gave it, ready to compete. `method` is what the arbiter orders by. */
export interface SourceText extends TextRival, Omit<TextMetadata, 'title'> {
	/** Where it came from. */
	readonly url: string;
	/** What stands as the method in the note where it wins. */
	readonly how: string;
	readonly trail: readonly string[];
	/** Other forms of it that this source names. */
	readonly alternates: readonly Alternate[];
}

/** What goes with a text, as far as its source knows. */
export interface TextAbout extends TextMetadata {
	readonly method: string;
	readonly how: string;
	readonly url: string;
	readonly trail?: readonly string[];
	readonly alternates?: readonly Alternate[];
}

/** A rival from Markdown. */
export function sourceText(markdown: string, about: TextAbout): SourceText {
	const facts = factsOfMarkdown(markdown);
	const { method, how, url, trail = [], alternates = [] } = about;
	return {
		...{ method, how, url, markdown, facts, alternates },
		words: facts.words,
		text: bareText(markdown),
		trail: [...trail, `${how}: ${facts.words} words`],
		...known('title', about.title),
		...known('byline', about.byline),
		...known('published', about.published),
		...known('language', about.language),
		...known('image', about.image),
		...known('discussion', about.discussion),
		...(about.partial === undefined ? {} : { partial: about.partial }),
	};
}

/** A rival from an article found in a page. */
export function articleText(article: Article, about: TextAbout): SourceText {
	const { facts, words, text } = article;
	const made = sourceText(article.markdown, {
		...article,
		...about,
		// What the caller knows of the source goes before what the page shows.
		partial: about.partial ?? article.partial,
		trail: article.trail,
	});
	return { ...made, facts, words, text, isMarked: true };
}

/** Markdown as a person reads it: no addresses, no marks. */
function bareText(markdown: string): string {
	return markdown
		.replace(/!?\[([^\]\n]{0,1000})\]\([^)\n]{0,2000}\)/gu, '$1')
		.replace(/[*_`#>|\\]/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}

function known<K extends string>(
	key: K,
	value: string | undefined,
): { readonly [P in K]?: string } {
	return value === undefined || value === ''
		? {}
		: ({ [key]: value } as { readonly [P in K]: string });
}
