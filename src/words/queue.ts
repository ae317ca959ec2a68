import type { BatchPreview, DecisionReport } from '../flow/report';
import type { ReviewEdit } from '../queue/model';
import { count } from './count';
import { dayWords } from './day';
import { GIVE_UP, problemSentence, withTitle, type TitleOf } from './problem';
import { decisionSentence, noteName } from './report';

/** What a decision of the queue did, in one sentence. `status` is the status as written, for decisions on it. */
export function editSentence(
	report: DecisionReport,
	edit: ReviewEdit,
	status: string,
	titleOf?: TitleOf,
): string {
	const moved = report.moved.length === 0 ? '' : ` ${count(report.moved.length, 'note')} filed.`;
	if (edit.kind === 'status') return decisionSentence(report, status, titleOf) + moved;
	const [failure] = report.failed;
	const changed = report.changed.length;
	if (failure) {
		const why = problemSentence(withTitle(failure.problem, titleOf));
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
				: `${which} snoozed until ${dayWords(edit.until)}.`;
		case 'priority':
			return edit.priority === undefined
				? `${which} without priority.`
				: `${which} set to priority ${edit.priority}.`;
		case 'tags':
			return `Tags changed in ${which}.`;
	}
}

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
	menuAnalysed: 'Mark analysed',
	menuArchive: 'Archive',
	skipUndo: GIVE_UP,
} as const;

/** What commands outside the view ask and say. */
export const REVIEW_PROMPTS = {
	allDone: 'Nothing more to review.',
	archive: 'Archive',
	adoptTitle: 'Adopt older notes',
	adoptAbout:
		'Some notes look like those of feeds but have no status, so the queue does not show them. Adopting sets their status to pending.',
	adoptNone: 'No note without a status looks like one of a feed.',
	adopt: 'Adopt',
	chooseNote: 'Choose the note to add to',
	noFeed: 'No feed of the settings brought this note.',
} as const;

export function pendingCount(pending: number): string {
	return `${pending.toLocaleString('en')} to review`;
}

export function adoptFound(notes: number): string {
	return `${count(notes, 'note')} can be adopted:`;
}

const MAX_TITLES = 5;

/** The first titles, and how many more there are. */
export function titleLines(titles: readonly string[]): string {
	const more = titles.length - MAX_TITLES;
	const shown = titles.slice(0, MAX_TITLES).map((title) => `“${title}”`);
	return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

export function adopted(notes: number, failed: number): string {
	const rest = failed === 0 ? '' : ` ${count(failed, 'note')} left as found.`;
	return `${count(notes, 'note')} adopted.${rest}`;
}

/** What *archive all older than* will do. */
export function olderFound(preview: BatchPreview, day: string): string {
	const moves =
		preview.move === 0 ? '' : ` ${count(preview.move, 'note')} will move to ${preview.folder}.`;
	const faults =
		preview.faults.length === 0
			? ''
			: ` ${count(preview.faults.length, 'note')} cannot be changed and will stay.`;
	return `${count(preview.change, 'note')} from before ${day} will be archived.${moves}${faults} One undo takes all of it back.`;
}

export function baseMade(path: string): string {
	return `Created ${path}.`;
}

export function feedPaused(feed: string): string {
	return `${feed} is paused. Resume it on its page under Feeds.`;
}

export function undoSkipped(subject: string): string {
	const what = /\.md$/iu.test(subject) ? `“${noteName(subject)}”` : subject;
	return `What was done to ${what} stays. Undo goes on with the action before.`;
}
