import type { DecisionReport, FillReport, SyncReport, UndoReport } from '../flow/report';
import { problemSentence } from './problem';

/** A count with its noun: `1 note`, `2 notes`. */
export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A sync in one sentence. */
export function syncSentence(report: SyncReport): string {
	const made = sum(report.feeds.map((feed) => feed.made.length));
	const later = sum(report.feeds.map((feed) => feed.notImported.length));
	const failed = report.feeds.filter((feed) => feed.failed.length > 0).length;
	const parts = [`${count(made, 'new note')} from ${count(report.feeds.length, 'feed')}`];
	if (later > 0) parts.push(`${count(later, 'older item')} not imported`);
	if (failed > 0) parts.push(`${count(failed, 'feed')} with problems`);
	return `${report.cancelled ? 'Stopped: ' : ''}${parts.join(', ')}.`;
}

/** A terminal is no place for six hundred titles; `--json` has them all. */
const MAX_LISTED = 20;

/** A sync line by line: per feed what was made, known, left out and what failed with its next step. */
export function syncLines(report: SyncReport): readonly string[] {
	return report.feeds.flatMap((feed) => {
		const undated = feed.made.filter((note) => note.undated);
		return [
			`${feed.feed}: ${feed.made.length} new, ${feed.same} same, ${feed.notImported.length} not imported, ${feed.skipped.length} skipped, ${feed.failed.length} failed`,
			...undated.map((note) => `  without a date: ${note.path}`),
			...listed(feed.notImported.map((item) => `  not imported: ${item.title || item.url}`)),
			...feed.skipped.map((item) => `  skipped: ${item.title} (${item.reason})`),
			...feed.failed.map((problem) => `  ${problemSentence(problem)}`),
		];
	});
}

function listed(lines: readonly string[]): readonly string[] {
	const more = lines.length - MAX_LISTED;
	return more > 0 ? [...lines.slice(0, MAX_LISTED), `  and ${more} more`] : lines;
}

/** A fetch in one sentence; where one note failed alone, why. */
export function fillSentence(report: FillReport): string {
	const [only] = report.filled;
	if (only && report.filled.length === 1 && report.failed.length + report.same.length === 0) {
		return `Full text added: ${count(only.words, 'word')}.`;
	}
	const [failure] = report.failed;
	if (failure && report.failed.length === 1 && report.filled.length + report.same.length === 0) {
		return problemSentence(failure.problem);
	}
	const parts = [`Full text added to ${count(report.filled.length, 'note')}`];
	if (report.same.length > 0) parts.push(`${report.same.length} unchanged`);
	if (report.failed.length > 0) parts.push(`${report.failed.length} failed`);
	return `${report.cancelled ? 'Stopped: ' : ''}${parts.join(', ')}.`;
}

/** A fetch note by note. */
export function fillLines(report: FillReport): readonly string[] {
	return [
		...report.filled.map((note) => `${note.path}: ${count(note.words, 'word')} (${note.method})`),
		...report.same.map((path) => `${path}: unchanged`),
		...report.failed.map(({ path, problem }) => `${path}: ${problemSentence(problem)}`),
	];
}

/** A decision in one sentence; where a note refused, how many and why the first did. */
export function decisionSentence(report: DecisionReport, status: string): string {
	const [failure] = report.failed;
	const changed = `${count(report.changed.length, 'note')} set to ${status}`;
	if (failure) {
		const why = problemSentence(failure.problem);
		if (report.changed.length + report.failed.length === 1) return why;
		return `${changed}, ${count(report.failed.length, 'note')} left as found. ${why}`;
	}
	if (report.changed.length > 0) return `${changed}.`;
	return `Nothing to change: the status is ${status} already.`;
}

/** What was taken back, in one sentence. */
export function undoSentence(report: UndoReport): string {
	const files = count(report.paths.length, 'note');
	const { kind } = report.action;
	switch (kind) {
		case 'sync':
			return `Undone: the sync of ${report.action.subject}. ${files} moved to the trash.`;
		case 'fetch':
			return `Undone: the full text of ${files}.`;
		case 'decision':
			return `Undone: the status of ${files}.`;
		case 'link':
			return `Undone: the link in ${report.action.subject}.`;
		case 'update':
			return `Undone: the update of ${report.action.subject}.`;
		case 'clean-up':
			return `Undone: the clean-up. ${files} put back.`;
		default:
			return never(kind);
	}
}

function never(kind: never): string {
	throw new Error(`unknown action ${String(kind)}`);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
