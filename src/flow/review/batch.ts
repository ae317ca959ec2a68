import { problem } from '../../base/problem';
import type { NoteFacts, World } from '../../ports';
import type { QueueEntry, ReviewEdit } from '../../queue/model';
import { statusFor } from '../../queue/status';
import type { Settings } from '../../settings/model';
import { filedPath, filingFolder } from './file-note';
import { entryOf, queueRules } from './queue-source';
import type { BatchPreview, NoteFailure } from '../report';

/** Counts from the notes' facts alone: nothing is read or written. A note may still refuse when its text is seen. */
export function previewBatch(
	world: World,
	settings: Settings,
	paths: readonly string[],
	edit: ReviewEdit,
): BatchPreview {
	const folder = edit.kind === 'status' ? filingFolder(settings, edit.decision) : '';
	const faults: NoteFailure[] = [];
	let [change, same, move] = [0, 0, 0];
	for (const path of new Set(paths)) {
		const facts = world.notes.facts(path);
		if (!facts) faults.push({ path, problem: problem('note-missing', path) });
		else if (facts.brokenFrontmatter)
			faults.push({ path, problem: problem('bad-front-matter', path) });
		else {
			if (isSo(facts, settings, edit)) same += 1;
			else change += 1;
			if (filedPath(path, folder) !== path) move += 1;
		}
	}
	return { change, same, faults, move, folder };
}

function isSo(facts: NoteFacts, settings: Settings, edit: ReviewEdit): boolean {
	if (edit.kind === 'status')
		return (
			facts.frontmatter?.[settings.status.property] === statusFor(edit.decision, settings.status)
		);
	if (edit.kind === 'tags') {
		const own = new Set(facts.tags.map((tag) => tag.toLowerCase()));
		const has = (tag: string): boolean => own.has(tag.toLowerCase());
		return edit.add.every(has) && !edit.remove.some(has);
	}
	const entry = entryOf(facts, queueRules(settings));
	return edit.kind === 'snooze'
		? entry?.state === 'pending' && entry.snoozedUntil === edit.until
		: entry?.priority === edit.priority;
}

/**
 * Pending notes older than a day (UTC, as their date says) for *archive all older than*: not those without a date, nor what
 * the person snoozed or ranked, which they mean to read.
 */
export function olderThan(entries: readonly QueueEntry[], day: string): readonly string[] {
	return allOlder(entries, day)
		.filter((entry) => !isKept(entry))
		.map((entry) => entry.path);
}

/** How many are as old and stay, since they were snoozed or ranked. */
export function keptOlder(entries: readonly QueueEntry[], day: string): number {
	return allOlder(entries, day).filter(isKept).length;
}

function allOlder(entries: readonly QueueEntry[], day: string): readonly QueueEntry[] {
	return entries.filter(({ state, date }) => state === 'pending' && date !== '' && date < day);
}

function isKept({ snoozedUntil, priority }: QueueEntry): boolean {
	return snoozedUntil !== undefined || priority !== undefined;
}
