import { count } from './count';
import { noteName } from './report';
import type { ChecklistStep } from '../queue/model';

/** What is asked for, and said, where a person writes into notes of the queue: in its view, by command, in an editor. */
export const WRITING = {
	comment: 'Comment',
	commentHint: 'Stands under “Notes” in the note',
	commented: 'Comment added under Notes.',
	highlighted: 'Highlighted.',
	noSelection: 'Select some text of the note first.',
	newNote: 'New permanent note',
	newNoteTitle: 'Title of the new note',
	summary: 'Edit summary',
	summaryHint: 'The summary in your own words',
	summaryKept: 'Summary kept.',
	tags: 'Add tags',
	tagsHint: 'Tags, separated by spaces or commas',
	snooze: 'Snooze until',
	snoozeHint: 'A day or words: friday, in 3 days, next month, 2026-12-01',
	notAhead: 'Write a day to come: friday, in 3 days, next month or 2026-12-01.',
	convert: 'Turn into a permanent note',
	append: 'Append to a permanent note',
	title: 'Title',
	parent: 'Goes on from',
	parentHint: 'Number of a note, such as 1a2; empty for a new train of thought',
	preview: 'What will be written',
	nothingOwn: 'This note holds no words of yours yet. Make a permanent note of it all the same?',
	make: 'Make the note',
	appendNow: 'Append',
	force: 'Make it all the same',
	showPermanent: 'Open that note',
	another: 'Make another',
	ticked: 'Ticked.',
	allTicked: 'Every step is ticked.',
	notPermanent: 'Analysed only',
	tick: 'Tick',
	leaveOpen: 'Leave it open',
	older: 'Archive all older than',
	olderHint: 'Days, a span or a day: 90, 3 months, 2026-06-01',
	olderUsual: '3 months',
	notPast: 'Write a day gone by: 90, 3 months, last week or 2026-06-01.',
	noneOlder: 'No pending note is older than that.',
} as const;

export function permanentMade(path: string, made = true): string {
	const name = `“${noteName(path)}”`;
	return made ? `Made the permanent note ${name}.` : `Added to ${name}.`;
}

/** A note that is converted once more. */
export function becameWords(title: string): string {
	return `This note became “${title}” before. Open that one, or make another beside it?`;
}

export interface OwnCount {
	readonly points: number;
	readonly highlights: number;
	readonly passages: number;
}

/** What of the person's own goes along, and where to. */
export function movesWords({ points, highlights, passages }: OwnCount, path: string): string {
	const parts = [
		...(points > 0 ? [count(points, 'point')] : []),
		...(passages > 0 ? [count(passages, 'passage')] : []),
		...(highlights > 0 ? [count(highlights, 'highlight')] : []),
	];
	return parts.length === 0 ? `To ${path}` : `${parts.join(', ')} to ${path}`;
}

/** What one does for a step of the checklist, on the button beside it. */
export const STEP_NAMES: Readonly<Record<ChecklistStep, string>> = {
	read: 'From the start',
	links: 'Suggestions',
	permanent: 'Permanent note',
	tags: 'Tags',
	summary: 'Summary',
};

export function offerTickWords(step: string): string {
	return `Done: “${step}”?`;
}
