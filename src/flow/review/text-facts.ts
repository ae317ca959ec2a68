import { countWords } from '../../base/text/text';
import { articleText, summaryText } from '../../note/article-text';
import { hasOwnWords, readOwnWords } from '../../note/quotes/own-words';
import { readSection } from '../../note/section';
import type { TextFacts } from '../../queue/model';

/** What only a note's text tells, for its row: words, where the full text came from, whether the person wrote in it. */
export function textFacts(text: string): TextFacts {
	const section = readSection(text);
	const words = countWords(section?.markdown ?? articleText(text));
	const own = readOwnWords(text);
	return {
		words,
		...(section ? { method: section.provenance?.method ?? 'own' } : {}),
		empty: !section && summaryText(text) === '' && words <= NOTHING,
		own: hasOwnWords(own),
	};
}

/** A note without summary and text holds its title's sentence at most. */
const NOTHING = 5;
