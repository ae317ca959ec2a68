/** What a key of the review queue can do. The ids are the settings' and the commands': they stay. */
export const QUEUE_ACTIONS = [
	'next',
	'previous',
	'next-group',
	'previous-group',
	'analysed',
	'permanent',
	'archive',
	'pending',
	'snooze',
	'priority-first',
	'priority-up',
	'priority-down',
	'fetch',
	'original',
	'open',
	'tick',
	'tags',
	'text-next',
	'text-previous',
	'text-more',
	'text-less',
	'highlight',
	'comment',
	'new-note',
	'convert',
	'summary',
	'suggestions',
	'accept-all',
	'menu',
	'select',
	'select-group',
	'select-all',
	'search',
	'undo',
	'help',
] as const;

export type QueueAction = (typeof QUEUE_ACTIONS)[number];

/** One key for each action, by what the keyboard says it wrote: `a`, `P` for shift and p, `?`, `Enter`. */
export type ReviewKeys = Readonly<Record<QueueAction, string>>;

export const DEFAULT_KEYS: ReviewKeys = {
	next: 'j',
	previous: 'k',
	'next-group': ']',
	'previous-group': '[',
	analysed: 'a',
	permanent: 'p',
	archive: 'x',
	pending: 'u',
	snooze: 's',
	'priority-first': '!',
	'priority-up': '+',
	'priority-down': '-',
	fetch: 'f',
	original: 'o',
	open: 'Enter',
	tick: 'd',
	tags: 't',
	'text-next': '.',
	'text-previous': ',',
	'text-more': '>',
	'text-less': '<',
	highlight: 'h',
	comment: 'c',
	'new-note': 'n',
	convert: 'P',
	summary: 'e',
	suggestions: 'l',
	'accept-all': '0',
	menu: 'm',
	select: 'v',
	'select-group': 'g',
	'select-all': '*',
	search: '/',
	undo: 'z',
	help: '?',
};

/** Keys that mean the same in every list; 1 to 9 accept that suggestion. */
const FIXED =
	/^(?:[1-9]| |Space|Escape|Tab|Backspace|Delete|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right))$/u;
const NAMED = /^(?:Enter|Insert|F(?:[1-9]|1[0-2]))$/u;

/** Whether a text names a key that an action can have: one character, or Enter, Insert and F1 to F12. Empty takes the key away. */
export function isKey(key: string): boolean {
	if (FIXED.test(key)) return false;
	return key === '' || NAMED.test(key) || ([...key].length === 1 && !/[\s\p{C}]/u.test(key));
}

/** The keys in force: the person's where they are sound and free, else the usual ones. Never throws. */
export function readKeys(stored: Readonly<Record<string, unknown>> | undefined): ReviewKeys {
	const keys: Record<QueueAction, string> = { ...DEFAULT_KEYS };
	const chosen = QUEUE_ACTIONS.filter((action) => typeof stored?.[action] === 'string');
	for (const action of chosen) {
		const key = stored?.[action];
		if (typeof key === 'string' && isKey(key)) keys[action] = key;
	}
	// What a person chose goes before what another action had by default.
	const taken = new Set<string>();
	const rest = QUEUE_ACTIONS.filter((action) => !chosen.includes(action));
	for (const action of [...chosen, ...rest]) {
		if (taken.has(keys[action])) keys[action] = '';
		else if (keys[action] !== '') taken.add(keys[action]);
	}
	return keys;
}

/** The action that has this key already, if it is another. */
export function takenBy(
	keys: ReviewKeys,
	key: string,
	action: QueueAction,
): QueueAction | undefined {
	if (key === '') return undefined;
	return QUEUE_ACTIONS.find((each) => each !== action && keys[each] === key);
}
