import type {
	DecisionReport,
	FeedReport,
	LeftOutItem,
	SyncReport,
	UndoReport,
} from '../flow/report';
import { count } from './count';
import { leftWords, whyWords } from './feeds';
import { problemSentence, withTitle, type TitleOf } from './problem';

/** A sync in one sentence. */
export function syncSentence(report: SyncReport): string {
	const { feeds } = report;
	const left = feeds.flatMap((feed) => feed.notImported);
	const older = left.filter((item) => item.why === 'first-import').length;
	const number = (of: (feed: FeedReport) => number): number => sum(feeds.map(of));
	const failed = feeds.filter((feed) => feed.failed.length > 0).length;
	const joined = number((feed) => feed.joined.length);
	const revised = number((feed) => feed.revised.length);
	const waiting = feeds.filter((feed) => feed.waiting !== undefined).length;
	const parts = [
		`${count(
			number((feed) => feed.made.length),
			'new note',
		)} from ${count(feeds.length, 'feed')}`,
		...(older > 0 ? [`${count(older, 'older item')} not imported`] : []),
		...(left.length > older
			? [`${count(left.length - older, 'item')} left out by your rules`]
			: []),
		...(joined > 0 ? [`${count(joined, 'note')} also in another feed`] : []),
		...(revised > 0 ? [`${count(revised, 'note')} changed by the publisher`] : []),
		...(waiting > 0 ? [`${count(waiting, 'feed')} not asked yet`] : []),
		...(failed > 0 ? [`${count(failed, 'feed')} with problems`] : []),
	];
	return `${report.cancelled ? 'Stopped: ' : ''}${parts.join(', ')}.`;
}

/** A terminal is no place for six hundred titles; `--json` has them all. */
const MAX_LISTED = 20;

/** A sync line by line: per feed what was made, known, left out and what failed with its next step. */
export function syncLines(report: SyncReport): readonly string[] {
	return report.feeds.flatMap((feed) => {
		const undated = feed.made.filter((note) => note.undated);
		const ahead = feed.made.filter((note) => note.ahead === true);
		return [
			`${feed.feed}: ${feedNumbers(feed)}`,
			...feedStates(feed).map((line) => `  ${line}`),
			...undated.map((note) => `  without a date: ${note.path}`),
			...ahead.map((note) => `  dated in the future: ${note.path}`),
			...listed(feed.notImported.map((item) => `  not imported: ${leftLine(item)}`)),
			...feed.joined.map((path) => `  named in ${path}`),
			...feed.revised.map((note) => `  changed by the publisher: ${note.path}`),
			...feed.skipped.map((item) => `  skipped: ${item.title} (${item.reason})`),
			...feed.failed.map((problem) => `  ${problemSentence(problem)}`),
		];
	});
}

/** What a feed brought, in numbers; but for the first, none is told where it is nothing. */
export function feedNumbers({ made, same, notImported, skipped, failed }: FeedReport): string {
	const rest: readonly (readonly [number: number, what: string])[] = [
		[same, 'known already'],
		[notImported.length, 'not imported'],
		[skipped.length, 'unreadable'],
		[failed.length, 'failed'],
	];
	const told = rest.flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : []));
	return [`${made.length} new`, ...told].join(', ');
}

/** What else is to be known of a feed: why it was not asked, that it is paused, that it seems to have moved. */
export function feedStates(feed: FeedReport): readonly string[] {
	const until = feed.waiting?.until ?? 0;
	const instant = new Date(until).toISOString().slice(0, 16).replace('T', ' ');
	const time = until > 0 ? ` Not before ${instant} UTC.` : '';
	return [
		...(feed.waiting ? [`Not asked: ${whyWords(feed.waiting.why)}.${time}`] : []),
		...(feed.paused && !feed.waiting ? ['Paused. Sync it alone to ask it again.'] : []),
		...(feed.moved
			? [`It seems to have moved to ${feed.moved.url}. Change its address if that is right.`]
			: []),
	];
}

/** An item that was left out, with the reason where it is one of the person's own. */
export function leftLine(item: LeftOutItem): string {
	const title = item.title || item.url;
	return item.why === 'first-import' ? title : `${title} (${leftWords(item.why, item.rule)})`;
}

function listed(lines: readonly string[]): readonly string[] {
	const more = lines.length - MAX_LISTED;
	return more > 0 ? [...lines.slice(0, MAX_LISTED), `  and ${more} more`] : lines;
}

/** A decision in one sentence; where a note refused, how many and why the first did. */
export function decisionSentence(
	report: DecisionReport,
	status: string,
	titleOf?: TitleOf,
): string {
	const [failure] = report.failed;
	const changed = `${count(report.changed.length, 'note')} set to ${status}`;
	if (failure) {
		const why = problemSentence(withTitle(failure.problem, titleOf));
		if (report.changed.length + report.failed.length === 1) return why;
		return `${changed}, ${count(report.failed.length, 'note')} left as found. ${why}`;
	}
	if (report.changed.length > 0) return `${changed}.`;
	return `Nothing to change: the status is ${status} already.`;
}

/** What was taken back, in one sentence. */
export function undoSentence(report: UndoReport, titleOf: TitleOf = noteName): string {
	const nameOf = (path: string): string => `“${titleOf(path)}”`;
	const files = count(report.paths.length, 'note');
	const { kind, subject } = report.action;
	// One note is named, many are counted.
	const which = report.paths.length === 1 ? nameOf(report.paths[0] ?? '') : files;
	switch (kind) {
		case 'sync':
			return `Undone: the sync of ${subject}. ${files} moved to the trash.`;
		case 'fetch':
			return `Undone: the full text of ${which}.`;
		case 'decision':
			return `Undone: the status of ${which}.`;
		case 'reject':
			return `Undone: the rejection of ${nameOf(subject)}. It may be suggested again.`;
		case 'snooze':
			return `Undone: the snooze of ${which}.`;
		case 'priority':
			return `Undone: the priority of ${which}.`;
		case 'tags':
			return `Undone: the tags of ${which}.`;
		case 'tick':
			return `Undone: the tick in ${which}.`;
		case 'annotate':
			return `Undone: what you wrote in ${which}.`;
		case 'convert':
			return `Undone: the permanent note from ${nameOf(subject)}.`;
		case 'adopt':
			return `Undone: ${which} left the queue again.`;
		case 'make':
			return `Undone: ${subject} moved to the trash.`;
		case 'link':
			return `Undone: the link in ${nameOf(subject)}.`;
		case 'update':
			return `Undone: the update of ${nameOf(subject)}.`;
		case 'merge':
			return `Undone: the blocks chosen for ${nameOf(subject)}.`;
		case 'images':
			return `Undone: the images of ${which}. Files that nothing else links went to the trash.`;
		case 'clean-up':
			return `Undone: the clean-up. ${files} put back.`;
		case 'pause':
			return `Undone: ${subject} is asked again.`;
		case 'rule':
			return `Undone: the rule for ${subject}.`;
	}
}

/** A note's name without its folder and ending. */
export function noteName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, '');
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
