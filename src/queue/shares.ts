import type { FeedShare, QueueEntry } from './model';

/**
 * What became of each feed's notes, so that a person can unfollow what they do not read; the feed of which least was kept
 * and most lies untouched first.
 */
export function feedShares(entries: readonly QueueEntry[]): readonly FeedShare[] {
	const shares = new Map<string, FeedShare>();
	for (const entry of entries) {
		if (entry.source === '') continue;
		const before = shares.get(entry.source) ?? {
			...{ feed: entry.source, total: 0, pending: 0, kept: 0, archived: 0, untouched: 0 },
		};
		shares.set(entry.source, {
			feed: entry.source,
			total: before.total + 1,
			pending: before.pending + Number(entry.state === 'pending'),
			kept: before.kept + Number(entry.state === 'analysed' || entry.state === 'permanent'),
			archived: before.archived + Number(entry.state === 'archived'),
			untouched: before.untouched + Number(isUntouched(entry)),
		});
	}
	return [...shares.values()].sort(
		(a, b) =>
			a.kept / a.total - b.kept / b.total ||
			b.untouched / b.total - a.untouched / a.total ||
			(a.feed < b.feed ? -1 : 1),
	);
}

/** Nothing in a note's properties or boxes shows that the person has looked at it. */
function isUntouched(entry: QueueEntry): boolean {
	return (
		entry.state === 'pending' &&
		entry.tasks.done === 0 &&
		entry.priority === undefined &&
		entry.snoozedUntil === undefined
	);
}
