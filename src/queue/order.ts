import type { QueueEntry } from './model';

/** Newest first; entries without a date last; ties by path, so that every device shows one order. */
export function byNewest(a: QueueEntry, b: QueueEntry): number {
	if (a.date !== b.date) return a.date < b.date ? 1 : -1;
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Where the selection goes when an entry leaves the list: the one that takes its place, else the one before. */
export function nextIndex(index: number, lengthAfter: number): number {
	return lengthAfter === 0 ? -1 : Math.min(Math.max(index, 0), lengthAfter - 1);
}
