import { isManual } from './manual';
import { isForum, saysForum } from '../threads/posts';

/** What a page is for: in a thread the comments are the content, in a manual the lists of links are part of it. */
export type PageKind = 'article' | 'thread' | 'manual';

/** What a page's address and markup say it is. */
export function kindOf(document: Document, url: string): PageKind {
	if (isManual(document, url) && !saysForum(document)) return 'manual';
	return isForum(document, url) ? 'thread' : 'article';
}
