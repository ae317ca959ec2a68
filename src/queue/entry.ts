import { oneLine } from '../base/text/text';
import { isDay } from '../base/time/day';
import type { EntryFault, Priority, QueueEntry, QueueRules, TaskCount } from './model';
import { stateOf, statusOf } from './status';

/** What an entry is made from: a note's facts, without its text. */
export interface EntrySource {
	readonly path: string;
	/** File name without `.md`. */
	readonly name: string;
	readonly mtime: number;
	/** Bytes. */
	readonly size: number;
	readonly frontmatter?: Readonly<Record<string, unknown>>;
	readonly brokenFrontmatter?: boolean;
	readonly tags: readonly string[];
	readonly tasks: TaskCount;
	/** The note shows the headings of our template family. */
	readonly ours: boolean;
}

/**
 * The queue's entry for a note, whatever its status; `undefined` for a note that is no member. A note of ours whose
 * properties or status cannot be read is a member with a fault: it would be lost from sight otherwise.
 */
export function toEntry(source: EntrySource, rules: QueueRules): QueueEntry | undefined {
	const { path, name, mtime, size, tags, tasks, frontmatter } = source;
	if (!isInScope(path, rules.scope)) return undefined;
	const status = statusOf(frontmatter, rules.status);
	const fault = faultOf(source, rules);
	const state = fault ? 'pending' : stateOf(status, rules.status);
	if (!state) return undefined;
	return {
		...{ path, mtime, size, tags, tasks, status, state },
		title: titleOf(frontmatter, rules) || name,
		source: (asText(frontmatter?.[rules.names.source]) || asText(frontmatter?.['source'])).replace(
			/ RSS$/u,
			'',
		),
		url: addressOf(frontmatter),
		date:
			[rules.names.date, 'date', 'created']
				.map((property) => asInstant(frontmatter?.[property]))
				.find((date) => date !== '') ?? '',
		...reviewFacts(frontmatter, rules),
		...(fault ? { fault } : {}),
	};
}

/** Notes older than a renaming in the settings have the usual name. Empty where a note has no title. */
export function titleOf(frontmatter: EntrySource['frontmatter'], { names }: QueueRules): string {
	return asText(frontmatter?.[names.title]) || asText(frontmatter?.['title']);
}

/** In angles, or as a Markdown link. */
const WRAPPED = /^(?:<|\[[^\]\n]{0,1000}\]\(<?)(https?:[^\s<>]{1,8000}?)>?\)?$/iu;

/** The page a note is about: of a list the first. Older notes of the family name it `source_url`. */
export function addressOf(frontmatter: EntrySource['frontmatter']): string {
	const text = firstText(frontmatter?.['url']) || firstText(frontmatter?.['source_url']);
	return /^[<[]/u.test(text) ? (WRAPPED.exec(text)?.[1] ?? text) : text;
}

function firstText(value: unknown): string {
	return asText(Array.isArray(value) ? value[0] : value);
}

export function isInScope(path: string, scope: string): boolean {
	const folder = scope.replace(/^\/+|\/+$/gu, '');
	return folder === '' || path.startsWith(`${folder}/`);
}

function faultOf(source: EntrySource, rules: QueueRules): EntryFault | undefined {
	const { frontmatter } = source;
	if (!frontmatter)
		return source.brokenFrontmatter && source.ours ? 'broken-front-matter' : undefined;
	const value = frontmatter[rules.status.property];
	if (value === undefined || value === null || typeof value === 'string') return undefined;
	return source.ours && addressOf(frontmatter) !== '' ? 'odd-status' : undefined;
}

function reviewFacts(
	frontmatter: EntrySource['frontmatter'],
	{ properties }: QueueRules,
): Pick<QueueEntry, 'priority' | 'snoozedUntil' | 'decided'> {
	return {
		priority: asPriority(frontmatter?.[properties.priority]),
		snoozedUntil: asDay(frontmatter?.[properties.snoozed]),
		decided: asDay(frontmatter?.[properties.decided]),
	};
}

function asPriority(value: unknown): Priority | undefined {
	const number = Number(asText(value));
	return number === 1 || number === 2 || number === 3 ? number : undefined;
}

/** A property of a day may hold a time, too: the day counts. */
function asDay(value: unknown): string | undefined {
	const day = asInstant(value).slice(0, 10);
	return isDay(day) ? day : undefined;
}

function asText(value: unknown): string {
	return typeof value === 'string'
		? oneLine(value)
		: typeof value === 'number'
			? String(value)
			: '';
}

/** YAML readers give dates as text or as dates; both become an ISO text that sorts. */
function asInstant(value: unknown): string {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
	const text = asText(value);
	return /^\d{4}-\d{2}-\d{2}/u.test(text) ? text : '';
}
