import type { Feed } from './model';
import { CUT_ITEM } from './xml/items';

/**
 * Holds back the item within which an answer was cut off: half of its text, perhaps without its address, would become a
 * note of its own. It is told as skipped, and comes with the whole answer. The same feed where nothing was cut.
 */
export function holdBackCut(feed: Feed): Feed {
	const cut = feed.report.repairs.includes(CUT_ITEM) ? feed.items.at(-1) : undefined;
	if (!cut) return feed;
	const skipped = { title: cut.title || cut.url, reason: 'the answer ends in the midst of it' };
	return {
		...feed,
		items: feed.items.slice(0, -1),
		report: { ...feed.report, skipped: [...feed.report.skipped, skipped] },
	};
}
