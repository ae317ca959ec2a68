import type { Arrangement, QueueEntry, QueueGroup } from '../../../queue/model';
import type { RowSource, VirtualRow } from './virtual-list';

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
}

export type QueueRow = HeadingRow | EntryRow;

/** Heights before a row was drawn: a heading; a title of two lines with what stands below it. */
const HEADING = 32;
const ENTRY = 68;

/**
 * The lines of the list, group by group; a heading only where there is more than one kind of thing to tell apart. An entry
 * goes by its path, a heading by a line break, which no path has, and its group. Rows are made as they are asked for: of
 * ten thousand a dozen are drawn.
 */
export function toRows(arrangement: Arrangement, isGrouped: boolean): RowSource<QueueRow> {
	const lines = isGrouped
		? arrangement.groups.flatMap((group) => [group, ...group.entries])
		: arrangement.entries;
	let at = 0;
	const headings = isGrouped
		? arrangement.groups.map(({ entries }) => (at += entries.length + 1) - entries.length - 1)
		: [];
	return {
		length: lines.length,
		keyOf: (index) => keyOf(lines[index]),
		guessOf: (index) => (isGroup(lines[index]) ? HEADING : ENTRY),
		rowAt: (index) => toRow(lines[index], index - headings.filter((each) => each < index).length),
	};
}

type Line = QueueEntry | QueueGroup;

function isGroup(line: Line | undefined): line is QueueGroup {
	return line !== undefined && 'entries' in line;
}

function keyOf(line: Line | undefined): string {
	if (line === undefined) return '';
	return isGroup(line) ? `\n${line.key}` : line.path;
}

function toRow(line: Line | undefined, place: number): QueueRow | undefined {
	if (line === undefined) return undefined;
	const key = keyOf(line);
	return isGroup(line)
		? { kind: 'heading', key, group: line.key, count: line.entries.length }
		: { kind: 'entry', key, entry: line, place };
}
