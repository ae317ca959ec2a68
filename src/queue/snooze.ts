import type { QueueEntry } from './model';

/** Whether an entry is hidden today: it comes back on the day itself. */
export function isAsleep(entry: QueueEntry, today: string): boolean {
	return (
		entry.snoozedUntil !== undefined && entry.state === 'pending' && entry.snoozedUntil > today
	);
}
