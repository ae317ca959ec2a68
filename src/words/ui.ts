import { count } from './count';

/** Labels and notices of the app. Sentence case; commands never name the plugin, the app does that. */
export const COMMANDS = {
	addFeed: 'Add feed',
	syncAll: 'Sync all feeds',
	syncOne: 'Sync one feed',
	fetchOpen: 'Fetch full content',
	openQueue: 'Open review queue',
	openFeeds: 'Open feeds',
	importOpml: 'Import feeds from OPML',
	exportOpml: 'Export feeds to OPML',
	previewTemplate: 'Preview the open note as template',
	cleanUp: 'Clean up untouched notes',
	fetchHere: 'Toggle automatic sync on this device',
	undo: 'Undo last action',
	cancel: 'Cancel the run',
	setAnalysed: 'Set status: analysed',
	setPermanent: 'Set status: permanent',
	setArchived: 'Set status: archived',
	setPending: 'Set status: pending',
} as const;

export const QUEUE = {
	name: 'Review queue',
	suggestions: 'Link suggestions',
	keys: 'Show keys',
	searching: 'Looking for related notes…',
	noSuggestions: 'No related notes found. A full text gives more to go by.',
	undated: 'No date',
} as const;

export const ADD_FEED = {
	address: 'Address of the feed or its site',
	placeholder: 'https://example.org/feed.xml',
	look: 'Find feed',
	looking: 'Looking…',
	name: 'Name',
	folder: 'Folder',
	group: 'Group',
	others: 'Other feeds found here',
	followed: 'You follow this feed already, as',
	choose: 'Choose',
	addAndSync: 'Add and sync',
	firstNote: 'What the first note will look like',
	newest: 'Newest items',
	noItems: 'The feed has no items yet.',
} as const;

export const REPORT = {
	title: 'Sync report',
	notImported: 'Not imported',
	failed: 'Problems',
	undated: 'Without a date',
	ahead: 'Dated in the future',
	joined: 'Also in another feed',
	skipped: 'Could not be read',
} as const;

export const FETCHES_HERE =
	'This device syncs automatically now, feeds with an interval as often as that says.';
export const FETCHES_NOT_HERE = 'This device does not sync automatically any more.';

export const TEMPLATE_VIEW = {
	name: 'Template preview',
	none: 'Open the note that is your template, then run this command again.',
	sound: 'The template is sound.',
} as const;

export function templateTried(path: string, title: string): string {
	return `${path}, tried on “${title}”.`;
}

export const CLEAN_UP = {
	about:
		'Pending notes that nobody has touched since they were made: no word changed, no box ticked, no tag added, no link to or from them. Nothing else is listed.',
	days: 'Made more than this many days ago',
	looking: 'Looking…',
	none: 'No untouched note is as old as that. Fewer days find more.',
	trash: 'Move to trash',
	running: 'Cleaning up',
} as const;

export function cleanUpFound(notes: number): string {
	return `${count(notes, 'note')} could go.`;
}

export function cleanedUp(trashed: number, spared: number): string {
	const rest = spared === 0 ? '' : ` ${count(spared, 'note')} changed meanwhile and stayed.`;
	return `${count(trashed, 'note')} moved to the trash.${rest} Undo brings them back.`;
}

export const CANCEL = 'Cancel';
export const CHOOSE_FEED = 'Choose a feed';
export const SYNCING = 'Syncing';
export const FETCHING = 'Fetching';
export const BUSY = 'A run is under way. Wait for it or cancel it.';
export const NOTHING_RUNS = 'Nothing is running.';
export const NO_FEEDS_YET = 'There is no feed yet. Add one first.';
export const NO_FEEDS_ON = 'Every feed is switched off. Switch one on in the settings.';
export const SETTINGS_KEPT =
	'data.json could not be read. Your feeds and choices in it were left as they are; mend or remove the file, then reload the plugin. Nothing is saved until then.';

export function feedAdded(name: string): string {
	return `Added ${name}. Sync to bring its items.`;
}

export function feedFound(title: string, items: number): string {
	return `${title === '' ? 'A feed without a title' : title}, ${count(items, 'item')}`;
}

export function runProgress(label: string, done: number, total: number): string {
	return total <= 1 ? `${label}…` : `${label}: ${done} of ${total}`;
}

/** How long ago, in a word or two. */
export function age(iso: string, now: number): string {
	const days = Math.floor((now - Date.parse(iso)) / 86_400_000);
	if (!Number.isFinite(days)) return QUEUE.undated;
	if (days < 1) return 'Today';
	if (days < 7) return `${days} d`;
	if (days < 60) return `${Math.floor(days / 7)} wk`;
	return days < 730 ? `${Math.floor(days / 30)} mo` : `${Math.floor(days / 365)} yr`;
}
