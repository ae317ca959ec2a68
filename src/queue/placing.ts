import { difference, resorted } from './merge';
import type { QueueEntry, QueueOrder } from './model';
import { comparison } from './order';

/** Entries in an order, kept up entry by entry. */
export interface Placing {
	/** The entries in their order; the same array where nothing changed. */
	place(entries: readonly QueueEntry[], order: QueueOrder): readonly QueueEntry[];
	/** The next time everything is placed by all that is known then. */
	forget(): void;
}

/**
 * A changed note is placed anew, and no other. What is learnt of a note's text or links while one looks at the list moves
 * nothing: texts are read in the background, and rows must not jump under the person's finger. It counts from the next
 * time the list is put in order.
 */
export function createPlacing(connections: (path: string) => number = () => 0): Placing {
	let sorted: readonly QueueEntry[] = [];
	let from: readonly QueueEntry[] = [];
	let by: QueueOrder | undefined;
	/** Entries that stand where an earlier one of the same note stood. */
	const standsFor = new Map<string, QueueEntry>();
	const links = new Map<string, number>();
	const linksOf = (path: string): number => {
		const known = links.get(path) ?? connections(path);
		links.set(path, known);
		return known;
	};
	const placedAs = (entry: QueueEntry): QueueEntry => standsFor.get(entry.path) ?? entry;

	const update = (entries: readonly QueueEntry[], order: QueueOrder): void => {
		const { gone, come } = difference(from, entries);
		const old = new Map([...gone].map((each) => [each.path, each]));
		const stand = new Map<QueueEntry, QueueEntry>();
		for (const each of come) {
			const before = old.get(each.path);
			if (!before || !isSamePlace(before, each)) continue;
			standsFor.set(each.path, placedAs(before));
			stand.set(before, each);
		}
		const left = new Set([...gone].filter((each) => !stand.has(each)));
		for (const { path } of left) for (const map of [standsFor, links]) map.delete(path);
		const moved = new Set(stand.values());
		const compare = comparison(order, linksOf);
		sorted = resorted(
			stand.size === 0 ? sorted : sorted.map((each) => stand.get(each) ?? each),
			{ gone: left, come: come.filter((each) => !moved.has(each)) },
			(a, b) => compare(placedAs(a), placedAs(b)),
		);
	};

	return {
		place(entries, order) {
			if (by !== order) {
				for (const map of [standsFor, links]) map.clear();
				sorted = [...entries].sort(comparison(order, linksOf));
			} else if (from !== entries) update(entries, order);
			[from, by] = [entries, order];
			return sorted;
		},
		forget() {
			by = undefined;
		},
	};
}

/** Whether no more than what is known of the text is another. */
function isSamePlace(a: QueueEntry, b: QueueEntry): boolean {
	return a.mtime === b.mtime && a.date === b.date && a.priority === b.priority;
}
