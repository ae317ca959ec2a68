import { isRecord } from '../base/record';
import type { QueueChoice, QueueGrouping, QueueOrder } from './model';
import { STATES } from './status';

export const ORDERS: readonly QueueOrder[] = [
	'newest',
	'oldest',
	'shortest',
	'priority',
	'connected',
];
export const GROUPINGS: readonly QueueGrouping[] = ['none', 'feed', 'day', 'tag', 'status'];

export const DEFAULT_CHOICE: QueueChoice = {
	order: 'newest',
	group: 'none',
	states: ['pending'],
	unread: false,
	text: 'any',
	snoozed: false,
	failed: false,
	feeds: [],
	tags: [],
	search: '',
};

/** Bounds of what is read back: a stored choice is small. */
const MAX_NAMES = 200;
const MAX_SEARCH = 500;

/** Reads a remembered choice, whatever it is: what cannot be meant falls back to its default. Never throws. */
export function readChoice(stored: unknown): QueueChoice {
	if (!isRecord(stored)) return DEFAULT_CHOICE;
	const base = DEFAULT_CHOICE;
	const chosen = listOf(stored['states']);
	const states = STATES.filter((state) => chosen.includes(state));
	return {
		order: oneOf(stored['order'], ORDERS) ?? base.order,
		group: oneOf(stored['group'], GROUPINGS) ?? base.group,
		states: states.length === 0 ? base.states : states,
		unread: stored['unread'] === true,
		text: oneOf(stored['text'], ['any', 'full', 'missing'] as const) ?? base.text,
		snoozed: stored['snoozed'] === true,
		failed: stored['failed'] === true,
		feeds: listOf(stored['feeds']),
		tags: listOf(stored['tags']),
		search: typeof stored['search'] === 'string' ? stored['search'].slice(0, MAX_SEARCH) : '',
	};
}

/** Whether the person narrowed what is shown; that snoozed notes are hidden without being asked does not count. */
export function isFiltered(choice: QueueChoice): boolean {
	return (
		choice.unread ||
		choice.text !== 'any' ||
		choice.snoozed ||
		choice.failed ||
		choice.feeds.length + choice.tags.length > 0 ||
		choice.search.trim() !== ''
	);
}

function listOf(value: unknown): readonly string[] {
	if (!Array.isArray(value)) return [];
	const texts = value.filter((each): each is string => typeof each === 'string' && each !== '');
	return [...new Set(texts)].slice(0, MAX_NAMES);
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
	return allowed.find((each) => each === value);
}
