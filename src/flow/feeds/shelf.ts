import { newestFirst } from '../../feed/plan';
import type { FeedItem } from '../../feed/model';
import type { World } from '../../ports';

/** Items kept of one feed, and characters of them; the newest stay. */
const MAX_ITEMS = 500;
const MAX_CHARACTERS = 8_000_000;

/** Keeps what a feed holds now beside what it held before, so that nothing left out is lost when the feed moves on. */
export async function shelve(
	world: World,
	feedUrl: string,
	held: readonly FeedItem[],
): Promise<void> {
	const items = new Map((await world.shelf.load(feedUrl)).map((item) => [item.id, item]));
	for (const item of held) items.set(item.id, item);
	let room = MAX_CHARACTERS;
	const kept: FeedItem[] = [];
	for (const item of [...items.values()].sort(newestFirst).slice(0, MAX_ITEMS)) {
		room -= sizeOf(item);
		if (room < 0) break;
		kept.push(item);
	}
	await world.shelf.save(feedUrl, kept);
}

/** An estimate: a body stands in an item as HTML and as sent. */
function sizeOf(item: FeedItem): number {
	const body = (item.summaryHtml?.length ?? 0) + (item.contentHtml?.length ?? 0);
	return 500 + body * 3;
}
