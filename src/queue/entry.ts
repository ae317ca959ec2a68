import type { QueueEntry, StatusNames } from './model';
import { statusOf } from './status';

/** What an entry is made from: a note's facts, without its text. */
export interface EntrySource {
	readonly path: string;
	/** File name without `.md`. */
	readonly name: string;
	readonly frontmatter?: Readonly<Record<string, unknown>>;
}

/** The queue's entry for a note, or `undefined` where the note's status is another. */
export function toEntry(
	source: EntrySource,
	status: string,
	names: StatusNames,
): QueueEntry | undefined {
	const { path, name, frontmatter } = source;
	if (statusOf(frontmatter, names) !== status) return undefined;
	return {
		path,
		title: asText(frontmatter?.['title']) || name,
		source: asText(frontmatter?.['source']).replace(/ RSS$/u, ''),
		url: asText(frontmatter?.['url']),
		date: asInstant(frontmatter?.['date']),
		status,
	};
}

function asText(value: unknown): string {
	return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** YAML readers give dates as text or as dates; both become an ISO text that sorts. */
function asInstant(value: unknown): string {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
	const text = asText(value);
	return /^\d{4}-\d{2}-\d{2}/u.test(text) ? text : '';
}
