/** What each action of the queue is called, in the help, in the settings and as a command. */
export const ACTION_NAMES: Readonly<Record<string, string>> = {
	next: 'Next note',
	previous: 'Previous note',
	'next-group': 'Next group',
	'previous-group': 'Previous group',
	analysed: 'Mark analysed',
	permanent: 'Mark permanent',
	archive: 'Archive',
	pending: 'Back to pending',
	snooze: 'Snooze…',
	'priority-first': 'Set first priority',
	'priority-up': 'Raise priority',
	'priority-down': 'Lower priority',
	fetch: 'Fetch full content',
	original: 'Open original',
	open: 'Open note',
	tick: 'Tick the next step',
	tags: 'Add tags…',
	'text-next': 'Select the next sentence',
	'text-previous': 'Select the previous sentence',
	'text-more': 'Select one sentence more',
	'text-less': 'Select one sentence less',
	highlight: 'Highlight the selected text',
	comment: 'Comment…',
	'new-note': 'New permanent note from the selected text…',
	convert: 'Turn into a permanent note…',
	summary: 'Edit summary…',
	suggestions: 'Go to the suggestions',
	'accept-all': 'Accept all strong suggestions',
	menu: 'More actions…',
	select: 'Select',
	'select-group': 'Select the group',
	'select-all': 'Select all shown',
	search: 'Search',
	undo: 'Undo',
	help: 'Show keys',
};

export const ACTION_SECTIONS: readonly (readonly [heading: string, actions: readonly string[]])[] =
	[
		['Move', ['next', 'previous', 'next-group', 'previous-group', 'search']],
		['Decide', ['analysed', 'permanent', 'archive', 'pending', 'snooze', 'undo']],
		['Rank', ['priority-first', 'priority-up', 'priority-down', 'tags']],
		['Read', ['open', 'original', 'fetch', 'tick', 'summary']],
		['Select text', ['text-next', 'text-previous', 'text-more', 'text-less']],
		['Write', ['highlight', 'comment', 'new-note', 'convert']],
		['Link', ['suggestions', 'accept-all']],
		['Several', ['select', 'select-group', 'select-all']],
		['Other', ['menu', 'help']],
	];

export const KEYS = {
	heading: 'Keys of the review queue',
	about:
		'One character, or Enter, Insert or F1 to F12. Capitals are typed with shift. Empty: no key.',
	notAKey: 'Write one character, or Enter, Insert or F1 to F12.',
} as const;

export function commandName(action: string): string {
	return `Queue: ${(ACTION_NAMES[action] ?? action).replace(/^./u, (first) => first.toLowerCase())}`;
}

export function acceptCommandName(number: number): string {
	return `Queue: accept suggestion ${number}`;
}

export function keyTaken(action: string): string {
	return `${ACTION_NAMES[action] ?? action} has this key.`;
}
