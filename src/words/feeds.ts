import type { FeedVisit, VisitReason } from '../feed/model';
import { count } from './count';

/** Labels of the feed list and the page of one feed. */
export const FEEDS = {
	name: 'Feeds',
	sync: 'Sync',
	pause: 'Pause',
	resume: 'Resume',
	back: 'All feeds',
	importOpml: 'Import OPML',
	exportOpml: 'Export OPML',
	noFeedsTitle: 'No feeds yet',
	noFeeds: 'Add a feed by its address, or import the list of another reader (OPML).',
	ungrouped: 'Without a group',
	choose: 'Choose a feed to see how it is doing.',
	visits: 'Visits',
	answers: 'Last answers',
	when: 'When',
	answer: 'Answer',
	size: 'Size',
	took: 'Took',
	requests: 'Requests',
	received: 'Received',
	nothingNew: 'Nothing new',
	made: 'Notes made',
	revisions: 'Changed by the publisher',
	revisionsAbout:
		'Your notes still say what was sent first. See what would change before you decide.',
	show: 'Show changes',
	take: 'Update note',
	keepMine: 'Keep mine',
	left: 'Left out',
	leftAbout: 'New items that did not become notes. They stay here and are not lost.',
	makeNote: 'Make note',
	makeAll: 'Make notes of all',
	nothingLeft: 'Nothing was left out.',
	rules: 'Rules',
	rulesAbout: 'One rule a line, asked before a note is made. The first that matches decides.',
	rulesExample: 'drop title contains sponsored',
	rulesSave: 'Save rules',
	rulesNoItems: 'Sync once to try rules on what the feed holds.',
	moved: 'This feed seems to have moved',
	useNew: 'Use the new address',
	noTextYet: 'Title and address alone: the text is on another device.',
} as const;

/** When a feed was asked, how it went and when it is asked again, in one line. */
export function visitLine(visit: FeedVisit, enabled: boolean, now: number): string {
	if (visit.paused) return pausedWords(visit);
	if (!enabled) return 'Switched off.';
	if (visit.checkedAt === undefined) return 'Never asked yet.';
	const asked = `Asked ${ago(now - visit.checkedAt)}`;
	if (visit.failures === 1) return `${asked}, failed.`;
	if (visit.failures > 1) return `${asked}, failed ${visit.failures} times in a row.`;
	return `${asked}.`;
}

function pausedWords(visit: FeedVisit): string {
	switch (visit.paused?.reason) {
		case 'gone':
			return 'Paused: its server says it is gone for good.';
		case 'failing':
			return `Paused: it failed ${count(visit.failures, 'time')} in a row.`;
		case 'asked':
		case undefined:
			return 'Paused by you.';
	}
}

/** When it is asked again and why then; empty for a feed that waits for the person. */
export function nextLine(visit: FeedVisit, byItself: boolean, now: number): string {
	if (visit.paused || visit.nextAt === undefined) return '';
	const held = visit.notBefore !== undefined && visit.notBefore > now;
	if (!byItself)
		return held
			? `Its server asks to wait for ${span(visit.notBefore - now)}.`
			: 'Waits for you to sync.';
	if (visit.nextAt <= now) return 'Asked again at the next turn.';
	return `Asked again ${inTime(visit.nextAt - now)}: ${whyWords(visit.why)}.`;
}

/** The reason for a time, as it stands after a colon. */
export function whyWords(why: VisitReason): string {
	switch (why) {
		case 'new':
			return 'it is new';
		case 'interval':
			return 'the interval you set';
		case 'posting-rate':
			return 'as often as it usually posts';
		case 'ttl':
			return 'the feed asks for it';
		case 'skip-hours':
			return 'the feed names hours to skip';
		case 'max-age':
			return 'its server says the answer stays fresh so long';
		case 'retry-after':
			return 'its server asks to wait';
		case 'back-off':
			return 'it failed, so it gets longer pauses';
		case 'paused':
			return 'it is paused';
	}
}

/** Why an item was left out. */
export function leftWords(
	why: 'first-import' | 'cap' | 'filter',
	rule: string | undefined,
): string {
	switch (why) {
		case 'first-import':
			return 'Older than the first import';
		case 'cap':
			return 'More than the day’s limit';
		case 'filter':
			return `Rule: ${rule ?? ''}`;
	}
}

/** A length of time past: `3 h ago`. */
export function ago(ms: number): string {
	return ms < 60_000 ? 'just now' : `${span(ms)} ago`;
}

export function inTime(ms: number): string {
	return `in ${span(ms)}`;
}

function span(ms: number): string {
	const minutes = Math.max(1, Math.round(ms / 60_000));
	if (minutes < 90) return `${minutes} min`;
	const hours = Math.round(minutes / 60);
	return hours < 36 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}

export function bytesWords(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	return bytes < 1_000_000
		? `${Math.round(bytes / 1000)} kB`
		: `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function share(part: number, whole: number): string {
	return whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`;
}

/** A status as a person reads it; 0 is no answer at all. */
export function statusShort(status: number): string {
	if (status === 0) return 'No answer';
	return status === 304 ? '304 nothing new' : String(status);
}

/** What rules would do, in one sentence. */
export function dryRunSentence(kept: number, dropped: number): string {
	return `Of the ${count(kept + dropped, 'item')} the feed sent last, ${kept} would be kept and ${dropped} dropped.`;
}

export function ruleCount(items: number): string {
	return items === 0 ? 'matches nothing now' : `decides ${count(items, 'item')}`;
}

export function opmlExported(path: string, feeds: number): string {
	return `${count(feeds, 'feed')} written to ${path}.`;
}

export function feedRemoved(name: string): string {
	return `${name} is removed. Its notes stay.`;
}

export function madeWords(made: number): string {
	return `${count(made, 'note')} made`;
}

export function madeLater(made: number): string {
	return `${madeWords(made)}.`;
}
