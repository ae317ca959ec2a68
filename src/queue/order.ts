import type { QueueEntry, QueueOrder } from './model';
import { wordsOf } from './reading';

type Compare = (a: QueueEntry, b: QueueEntry) => number;

/** Newest first; entries without a date last; ties by path, so that every device shows one order. */
export function byNewest(a: QueueEntry, b: QueueEntry): number {
	if (a.date !== b.date) return a.date < b.date ? 1 : -1;
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** The comparison of an order. Empty notes rank last in each; equals stand newest first. */
export function comparison(
	order: QueueOrder,
	connections: (path: string) => number = () => 0,
): Compare {
	const compare = ((): Compare => {
		switch (order) {
			case 'newest':
				return byNewest;
			case 'oldest':
				return byOldest;
			case 'shortest':
				return (a, b) => wordsOf(a) - wordsOf(b) || byNewest(a, b);
			case 'priority':
				return (a, b) => (a.priority ?? 4) - (b.priority ?? 4) || byNewest(a, b);
			case 'connected':
				return (a, b) => connections(b.path) - connections(a.path) || byNewest(a, b);
		}
	})();
	return (a, b) => Number(a.text?.empty ?? false) - Number(b.text?.empty ?? false) || compare(a, b);
}

function byOldest(a: QueueEntry, b: QueueEntry): number {
	if (a.date === b.date) return byNewest(a, b);
	if (a.date === '' || b.date === '') return a.date === '' ? 1 : -1;
	return a.date < b.date ? -1 : 1;
}

/** Where the selection goes when an entry leaves the list: the one that takes its place, else the one before. */
export function nextIndex(index: number, lengthAfter: number): number {
	return lengthAfter === 0 ? -1 : Math.min(Math.max(index, 0), lengthAfter - 1);
}
