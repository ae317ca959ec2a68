import { hashText } from '../base/hash';
import type { FeedItem } from './model';

/**
 * Hash of what a publisher says in an item, to notice a later edit: its words alone, since markup, tracking links and
 * spacing change from fetch to fetch without anything having been said anew.
 */
export function saidHash(item: FeedItem): string {
	const words = [item.title, item.summaryHtml ?? '', item.contentHtml ?? '']
		.join('\n')
		.replace(/<[^<>]{0,5000}>/gu, ' ')
		.replace(/[\s\u200b\ufeff]+/gu, ' ')
		.trim();
	return hashText(words);
}
