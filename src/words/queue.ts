import type { BatchPreview, DecisionReport } from '../flow/report';
import type { AgeKey, EntryFault, ReviewEdit } from '../queue/model';
import { count } from './count';
import { problemSentence } from './problem';
import { decisionSentence } from './report';

/** What a decision of the queue did, in one sentence. `status` is the status as written, for decisions on it. */
export function editSentence(report: DecisionReport, edit: ReviewEdit, status: string): string {
	const moved = report.moved.length === 0 ? '' : ` ${count(report.moved.length, 'note')} filed.`;
	if (edit.kind === 'status') return decisionSentence(report, status) + moved;
	const [failure] = report.failed;
	const changed = report.changed.length;
	if (failure) {
		const why = problemSentence(failure.problem);
		if (changed + report.failed.length === 1) return why;
		return `${did(edit, changed)} ${count(report.failed.length, 'note')} left as found. ${why}`;
	}
	return changed > 0 ? did(edit, changed) : 'Nothing to change: it is so already.';
}

function did(edit: Exclude<ReviewEdit, { kind: 'status' }>, notes: number): string {
	const which = count(notes, 'note');
	switch (edit.kind) {
		case 'snooze':
			return edit.until === undefined
				? `${which} back in the queue.`
				: `${which} snoozed until ${edit.until}.`;
		case 'priority':
			return edit.priority === undefined
				? `${which} without priority.`
				: `${which} set to priority ${edit.priority}.`;
		case 'tags':
			return `Tags changed in ${which}.`;
		default:
			return never(edit);
	}
}

/** What a batch will do, before it does it. `what` is the decision in words: “archived”. */
export function batchSentence(preview: BatchPreview, what: string): string {
	const parts = [`${count(preview.change, 'note')} will be ${what}.`];
	if (preview.same > 0) parts.push(`${count(preview.same, 'note')} already so.`);
	if (preview.move > 0)
		parts.push(`${count(preview.move, 'note')} will move to ${preview.folder}.`);
	if (preview.faults.length > 0)
		parts.push(`${count(preview.faults.length, 'note')} cannot be changed and will stay as found.`);
	return parts.join(' ');
}

/** What is wrong with an entry, and the next step. */
export function faultWords(fault: EntryFault, twin = ''): string {
	switch (fault) {
		case 'broken-front-matter':
			return 'Its properties cannot be read. Open it and mend them in source mode.';
		case 'odd-status':
			return 'Its status is a list or a number. Open it and write one word.';
		case 'duplicate':
			return `Another note has the same page: ${twin}. Keep one and archive the other.`;
		default:
			return never(fault);
	}
}

export const AGES: Readonly<Record<AgeKey, string>> = {
	day: 'Today',
	week: 'Under a week',
	month: 'Under a month',
	quarter: 'Under 3 months',
	year: 'Under a year',
	older: 'Over a year',
};

export const REVIEW_COMMANDS = {
	next: 'Review next',
	snoozeTomorrow: 'Snooze until tomorrow',
	snoozeWeekend: 'Snooze until the weekend',
	snoozeWeek: 'Snooze until next week',
	snooze: 'Snooze until…',
	wake: 'End snooze',
	priority1: 'Set priority: 1',
	priority2: 'Set priority: 2',
	priority3: 'Set priority: 3',
	noPriority: 'Take priority away',
	tags: 'Add tags',
	convert: 'Convert to a permanent note',
	append: 'Add to a permanent note',
	fromSelection: 'New permanent note from the selection',
	highlight: 'Highlight the selection',
	comment: 'Comment on the selection',
	adopt: 'Adopt older notes into the queue',
	archiveOlder: 'Archive all older than…',
	base: 'Create a base of the review queue',
	pauseFeed: 'Pause the feed of this note',
	skipUndo: 'Give up undoing the last action',
} as const;

export const REVIEW = {
	queueMenu: 'Zettelfeed',
	allDone: 'Nothing more to review.',
	when: 'When',
	whenAbout: 'A day or words: in 3 days, friday, next month, 2026-12-01.',
	notAhead: 'This is no day ahead.',
	tags: 'Tags',
	tagsAbout: 'Separated by spaces or commas.',
	olderTitle: 'Archive all older than',
	olderAbout: 'The date of the item counts. Notes without a date stay.',
	archive: 'Archive',
	cancel: 'Cancel',
	adoptTitle: 'Adopt older notes',
	adoptAbout:
		'These notes look like feed notes but have no status, so the queue does not show them. Adopting sets their status to pending.',
	adoptNone: 'There is no such note.',
	adopt: 'Adopt',
	chooseNote: 'Choose the note to add to',
	comment: 'Comment',
	save: 'Save',
} as const;

export function pendingCount(pending: number): string {
	return `${pending} to review`;
}

export function adoptFound(notes: number): string {
	return `${count(notes, 'note')} can be adopted.`;
}

export function baseMade(path: string): string {
	return `Created ${path}.`;
}

export function feedPaused(feed: string): string {
	return `${feed} is not asked any more. Switch it on again in the settings.`;
}

export function undoSkipped(subject: string): string {
	return `What was done to ${subject} stays. Undo goes on with the action before.`;
}

function never(value: never): string {
	throw new Error(`unknown ${String(value)}`);
}
