import type { Decision, EntryFault, QueueGrouping, QueueOrder } from '../queue/model';
import { count } from './count';
import { dayWords } from './day';
import { sourceName } from './fetch';

/** Labels of the review queue's view. */
export const REVIEW = {
	rows: 'Notes to review',
	pane: 'Selected note',
	reading: 'Text of the note',
	search: 'Search title, feed and text',
	clearSearch: 'Clear search',
	arrange: 'Order and grouping',
	filters: 'Filters',
	progress: 'Show progress',
	back: 'Back to the list',
	nextNote: 'Next note',
	previousNote: 'Previous note',
	openNote: 'Open note',
	openOther: 'Open the other',
	fetchHint: 'The full text is not here yet.',
	links: 'Suggested links',
	order: 'Order',
	group: 'Group by',
	show: 'Show',
	snooze: 'Snooze',
	snoozeEnd: 'Wake up now',
	snoozeOther: 'Another day…',
	highlight: 'Highlight',
	appendTo: 'Append your words to',
	pauseFeed: 'Pause this feed',
	dropRule: 'Leave out such items from now on…',
	dropTitle: 'Leave out items',
	dropHint: 'A rule, such as: drop title contains sponsored',
	clearMarks: 'Clear selection',
	undo: 'Undo',
	redo: 'Clear filters',
	done: 'Done',
	keysAbout: 'Change them in the settings. Each is also a command.',
	fixedKeys: 'In every list',
	openQueueTab: 'Open review queue in a tab',
	actions: 'Decide',
	archiveMarked: 'Archive the selected notes',
	analyseMarked: 'Mark the selected notes analysed',
	selection: 'Selected text',
	marks: 'Selected notes',
	newNoteShort: 'New note',
	fetchShort: 'Fetch',
	originalShort: 'Original',
	moreShort: 'More',
} as const;

export const FIXED_KEYS: readonly (readonly [key: string, what: string])[] = [
	['↑ ↓', 'Move'],
	['Shift ↑ ↓', 'Select several'],
	['Space', 'Read on, then go to the next note'],
	['Shift Space', 'Read back'],
	['1 to 9', 'Accept that suggestion'],
	['Escape', 'Clear the selection or the search'],
];

export const ORDER_NAMES: Readonly<Record<QueueOrder, string>> = {
	newest: 'Newest first',
	oldest: 'Oldest first',
	shortest: 'Shortest first',
	priority: 'Priority',
	connected: 'Most connected to my notes',
};

export const GROUP_NAMES: Readonly<Record<QueueGrouping, string>> = {
	none: 'Nothing',
	feed: 'Feed',
	day: 'Day',
	tag: 'Tag',
	status: 'Status',
};

export const STATE_NAMES: Readonly<Record<Decision, string>> = {
	pending: 'Pending',
	analysed: 'Analysed',
	permanent: 'Permanent',
	archived: 'Archived',
};

/** What a person presses to decide. */
export const DECISION_NAMES: Readonly<Record<Decision, string>> = {
	pending: 'Back to pending',
	analysed: 'Analysed',
	permanent: 'Permanent',
	archived: 'Archive',
};

export const CHIP_NAMES = {
	full: 'Full text',
	missing: 'No full text',
	unread: 'Not begun',
	failed: 'Needs attention',
	snoozed: 'Snoozed',
	feed: 'Feed',
	tag: 'Tag',
} as const;

export const EMPTY = {
	feedsTitle: 'Follow your first feed',
	feeds: 'Each new item becomes a note here, ready to read, decide on and link.',
	adopt:
		'Notes you imported before can be adopted, by the command “Adopt older notes into the queue”.',
	noneTitle: 'No notes yet',
	none: 'Sync to bring the newest items of your feeds.',
	doneTitle: 'All read',
	done: 'Nothing is waiting for you. Sync to look for new items.',
	filteredTitle: 'Nothing fits the filters',
	clear: 'Clear filters',
	loadingTitle: 'Looking through your notes…',
	loading: 'The list fills as the app reads your vault.',
	snoozedTitle: 'Everything is snoozed',
	showSnoozed: 'Show snoozed notes',
} as const;

export function filteredWords(total: number): string {
	return `${count(total, 'note')} ${total === 1 ? 'waits' : 'wait'} behind the search and the filters.`;
}

export function snoozedWords(notes: number, day: string): string {
	return `${count(notes, 'note')} ${notes === 1 ? 'sleeps' : 'sleep'}; the next one comes back on ${dayWords(day)}.`;
}

export function decidedToday(notes: number): string {
	return notes === 0 ? '' : `You decided on ${count(notes, 'note')} today.`;
}

function leftWords(left: number): string {
	return left === 0 ? 'Nothing left.' : `${left.toLocaleString('en')} left.`;
}

const DONE: Readonly<Record<Decision, string>> = {
	pending: 'Back to pending',
	analysed: 'Analysed',
	permanent: 'Marked permanent',
	archived: 'Archived',
};

export function decidedWords(decision: Decision, notes: number, left: number): string {
	const what = notes === 1 ? DONE[decision] : `${DONE[decision]}: ${count(notes, 'note')}`;
	return `${what}. ${leftWords(left)}`;
}

export function snoozedUntilWords(day: string | undefined, notes: number): string {
	const many = notes === 1 ? '' : ` ${count(notes, 'note')}`;
	return day === undefined ? `Awake again${many}.` : `Snoozed${many} until ${dayWords(day)}.`;
}

export function priorityWords(priority: number | undefined): string {
	return priority === undefined ? 'No priority.' : `Priority ${priority}.`;
}

export function taggedWords(tags: readonly string[]): string {
	return `Tagged ${tags.map((tag) => `#${tag}`).join(', ')}.`;
}

export function markedWords(marked: number): string {
	return `${count(marked, 'note')} selected`;
}

export function batchTitle(what: string, notes: number): string {
	return `${what}: ${count(notes, 'note')}`;
}

/** The rest of a list of notes of which the first are named. */
export function andMore(notes: number): string {
	return `and ${notes.toLocaleString('en')} more`;
}

/** A name within a menu, of which the beginning tells enough. */
export function briefName(name: string): string {
	const letters = [...name];
	if (letters.length <= MOST_LETTERS) return name;
	const start = letters.slice(0, MOST_LETTERS).join('');
	const words = start.lastIndexOf(' ');
	return `${words < MOST_LETTERS / 2 ? start : start.slice(0, words)}…`;
}

const MOST_LETTERS = 40;

export function batchWords(change: number, same: number, faults: number, moveTo: string): string {
	const parts = [`${count(change, 'note')} will change.`];
	if (same > 0) parts.push(`${count(same, 'note')} ${same === 1 ? 'is' : 'are'} so already.`);
	if (faults > 0) parts.push(`${count(faults, 'note')} cannot be changed and will stay as found.`);
	if (moveTo !== '') parts.push(`They move to ${moveTo}.`);
	return [...parts, 'One undo takes all of it back.'].join(' ');
}

/** What fetching several notes would do. */
export function fetchWords(pages: number, filled: number, without: number): string {
	const parts = [`${count(pages, 'page')} will be asked for.`];
	if (filled > 0)
		parts.push(
			`${count(filled, 'note')} ${filled === 1 ? 'has its' : 'have their'} full text already.`,
		);
	if (without > 0) parts.push(`${count(without, 'note')} without an address will stay as found.`);
	return [...parts, 'What you wrote stays.'].join(' ');
}

/** In place of a reading time. */
export const TOO_LONG = 'Over 2 MB, not read ahead';

export function minutesWords(minutes: number): string {
	return `${minutes} min`;
}

const FAULTS: Readonly<Record<EntryFault, string>> = {
	'broken-front-matter': 'The properties cannot be read. Open the note and mend them.',
	'odd-status': 'The status is not a text. Decide, or open the note and mend it.',
	duplicate: 'Another pending note has the same page. Look at both and archive one.',
};

export function faultWords(fault: EntryFault): string {
	return FAULTS[fault];
}

export function textWords(method: string): string {
	const [source, part] = method.split('+');
	const what = part === undefined ? 'Full text' : 'Part of the text';
	if (source === 'own') return `${what} of your own`;
	return `${what} from ${sourceName(source ?? '')}`;
}

export function suggestionsWords(links: number): string {
	return count(links, 'suggestion');
}

export function stepsWords(done: number, total: number): string {
	return `${done} of ${total} steps done`;
}

export function alreadyDone(notes: number): string {
	return notes === 1 ? 'It is so already.' : 'They are so already.';
}

/** What stays though it is as old; empty where nothing does. */
export function keptWords(notes: number): string {
	return notes === 0 ? '' : `${count(notes, 'note')} snoozed or ranked by you will stay.`;
}

export function olderTitle(notes: number, day: string): string {
	return `Archive ${count(notes, 'note')} older than ${day}`;
}

export const EMPTY_PANE = 'The note you choose opens here.';
export const RULE_MADE = 'Such items are left out from now on.';

/** The chart of the header panel. */
export const CHART = {
	weeks: 'Arrived and decided, by week',
	ages: 'How long pending notes have waited',
	arrived: 'Arrived',
	decided: 'Decided',
	week: 'Week of',
	age: 'Waiting',
	notes: 'Notes',
} as const;

export const AGE_NAMES = {
	day: 'Up to 1 day',
	week: 'Up to 1 week',
	month: 'Up to 1 month',
	quarter: 'Up to 3 months',
	year: 'Up to 1 year',
	older: 'Longer',
} as const;

export function weekWords(start: string, arrived: number, decided: number): string {
	return `Week of ${dayWords(start)}: ${arrived} arrived, ${decided} decided`;
}

const PRESETS: Readonly<Record<'tomorrow' | 'weekend' | 'next-week', string>> = {
	tomorrow: 'Tomorrow',
	weekend: 'Weekend',
	'next-week': 'Next week',
};

export function snoozePresetWords(key: keyof typeof PRESETS, day: string): string {
	return `${PRESETS[key]}, ${dayWords(day, true)}`;
}
