import type { Article } from './model';
import { factsOfMarkdown } from './guard';

/** The parts of an article in several pages as one. The first page tells title, author and date. */
export function joinPages(articles: readonly [Article, ...Article[]]): Article {
	const [first, ...rest] = articles;
	if (rest.length === 0) return first;
	const markdown = articles.map((each) => each.markdown).join('\n\n');
	const { next: _, ...joined } = first;
	return {
		...joined,
		html: articles.map((each) => each.html).join('\n'),
		markdown,
		text: articles.map((each) => each.text).join(' '),
		words: articles.reduce((sum, each) => sum + each.words, 0),
		facts: factsOfMarkdown(markdown),
		trail: [...first.trail, `joined ${articles.length} pages`],
	};
}
