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

/** A sync line by line: per feed what was made, known, left out and what failed with its next step. */
export function syncLines(report: SyncReport): readonly string[] {
	return report.feeds.flatMap((feed) => {
		const undated = feed.made.filter((note) => note.undated);
		return [
			`${feed.feed}: ${feed.made.length} new, ${feed.same} same, ${feed.notImported.length} not imported, ${feed.skipped.length} skipped, ${feed.failed.length} failed`,
			...undated.map((note) => `  without a date: ${note.path}`),
			...feed.skipped.map((item) => `  skipped: ${item.title} (${item.reason})`),
			...feed.failed.map((problem) => `  ${problemSentence(problem)}`),
		];
	});
}

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

export function fillLines(report: FillReport): readonly string[] {
	return [
		...report.filled.map((note) => `${note.path}: ${count(note.words, 'word')} (${note.method})`),
		...report.same.map((path) => `${path}: unchanged`),
		...report.failed.map(({ path, problem }) => `${path}: ${problemSentence(problem)}`),
	];
}

export function decisionSentence(report: DecisionReport, status: string): string {
	const [failure] = report.failed;
	if (failure) return problemSentence(failure.problem);
	return report.changed.length === 0
		? `Nothing to change: the status is ${status} already.`
		: `${count(report.changed.length, 'note')} set to ${status}.`;
}

export function undoSentence(report: UndoReport): string {
	const files = count(report.paths.length, 'note');
	switch (report.action.kind) {
		case 'sync':
			return `Undone: the sync of ${report.action.subject}. ${files} moved to the trash.`;
		case 'fetch':
			return `Undone: the full text of ${files}.`;
		case 'decision':
			return `Undone: the status of ${files}.`;
		case 'link':
			return `Undone: the link in ${report.action.subject}.`;
	}
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
