import { findAll } from '../dom';
import { measured, type Measures } from './measure';

const CONTAINERS =
	'[itemprop="articleBody"], article, main, [role="main"], .post-content, .entry-content, .article-content, .article-body, .article__body, .post-body, .PostsPage-postContent, .markdown-body, .available-content, #content, #article, .content';

/** The best semantic container of a page: long and with few links. `undefined` where the page names none. */
export function findContainer(document: Document, measures: Measures): Element | undefined {
	let best: Element | undefined;
	let bestScore = 0;
	for (const element of findAll(document, CONTAINERS).slice(0, 200)) {
		const { all, linked } = measured(measures, element);
		const score = all === 0 ? 0 : all * (1 - linked / all) ** 2;
		// An inner container that holds nearly all of the text is the tighter answer.
		if (score > bestScore * (best?.contains(element) ? 0.9 : 1.02))
			[best, bestScore] = [element, score];
	}
	return best;
}
