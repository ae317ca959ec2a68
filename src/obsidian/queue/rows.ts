import type { Arrangement, QueueEntry } from '../../queue/model';
import type { VirtualRow } from './virtual-list';

export interface HeadingRow extends VirtualRow {
	readonly kind: 'heading';
	readonly group: string;
	readonly count: number;
}

export interface EntryRow extends VirtualRow {
	readonly kind: 'entry';
	readonly entry: QueueEntry;
	/** Place among the entries, from 0: headings do not count. */
	readonly place: number;
	readonly group: string;
}

export type QueueRow = HeadingRow | EntryRow;

/** Heights before a row was drawn: a heading; a title of two lines with what stands below it. */
const HEADING = 32;
const ENTRY = 68;

/**
 * The lines of the list, group by group; a heading only where there is more than one kind of thing to tell apart. An entry
 * goes by its path, a heading by a line break, which no path has, and its group.
 */
export function toRows(arrangement: Arrangement, isGrouped: boolean): readonly QueueRow[] {
	const rows: QueueRow[] = [];
	let place = 0;
	for (const { key, entries } of arrangement.groups) {
		if (isGrouped)
			rows.push({
				kind: 'heading',
				key: `\n${key}`,
				guess: HEADING,
				group: key,
				count: entries.length,
			});
		for (const entry of entries) {
			rows.push({ kind: 'entry', key: entry.path, guess: ENTRY, entry, place, group: key });
			place += 1;
		}
	}
	return rows;
}
