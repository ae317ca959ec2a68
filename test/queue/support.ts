import { toEntry, type EntrySource } from '../../src/queue/entry';
import type { QueueEntry, QueueRules } from '../../src/queue/model';
import { DEFAULT_SETTINGS } from '../../src/settings/defaults';

export const RULES: QueueRules = {
	names: { title: 'title', source: 'source', date: 'date' },
	status: DEFAULT_SETTINGS.status,
	properties: DEFAULT_SETTINGS.review.properties,
	scope: '',
};

export function source(parts: Partial<EntrySource> = {}): EntrySource {
	return {
		path: 'a.md',
		name: 'a',
		mtime: 0,
		size: 600,
		tags: [],
		tasks: { done: 0, total: 5 },
		ours: true,
		...parts,
	};
}

export function member(
	frontmatter: Readonly<Record<string, unknown>>,
	path = 'a.md',
): QueueEntry | undefined {
	return toEntry(source({ frontmatter, path }), RULES);
}

/** An entry in full, for what works on entries alone. */
export function entry(parts: Partial<QueueEntry> = {}): QueueEntry {
	return {
		path: 'a.md',
		title: 'A',
		source: 'garden',
		url: '',
		date: '2026-03-03T08:15:00.000Z',
		status: 'pending-analysis',
		state: 'pending',
		mtime: 0,
		size: 600,
		tags: [],
		tasks: { done: 0, total: 5 },
		...parts,
	};
}
