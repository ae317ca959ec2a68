import type { Problem } from '../base/problem';

/**
 * What to look at next: entries made from notes' properties, their order, and the decisions one can take.
 * This room knows status values and dates; it refuses to know the app, files and how rows are drawn.
 */
export interface StatusNames {
	/** The property's name. Default `status`. */
	readonly property: string;
	readonly pending: string;
	readonly analysed: string;
	readonly permanent: string;
	readonly archived: string;
}

export type Decision = 'pending' | 'analysed' | 'permanent' | 'archived';
export type Priority = 1 | 2 | 3;

/** Names of the properties that decisions set beside the status. */
export interface ReviewProperties {
	/** The local day of the last decision. Default `decided`. */
	readonly decided: string;
	/** The local day from which a pending note shows again. Default `snoozed-until`. */
	readonly snoozed: string;
	/** 1 (first) to 3. Default `priority`. */
	readonly priority: string;
}

/** Names of the properties that tell what a note is about: those of the template. */
export interface SourceProperties {
	readonly title: string;
	readonly source: string;
	readonly date: string;
}

/** What makes a note a member of the queue. */
export interface QueueRules {
	readonly names: SourceProperties;
	readonly status: StatusNames;
	readonly properties: ReviewProperties;
	/** Folder of the queue's notes; empty for the whole vault. */
	readonly scope: string;
}

/**
 * `broken-front-matter`: the properties do not parse. `odd-status`: the status is a list, a number or the like.
 * `duplicate`: another pending note has the same page.
 */
export type EntryFault = 'broken-front-matter' | 'odd-status' | 'duplicate';

export interface TaskCount {
	readonly done: number;
	readonly total: number;
}

/** What only a note's text tells; read later than its properties, kept by path and mtime. */
export interface TextFacts {
	/** Words of the article: full text where it is there, else the summary. */
	readonly words: number;
	/** How the full text came (`feed`, `readability` and so on); absent where there is none. */
	readonly method?: string;
	/** Neither a full text nor a summary. */
	readonly empty: boolean;
	/** The note holds words, marks or ticks of the person's own. */
	readonly own: boolean;
}

export interface QueueEntry {
	readonly path: string;
	readonly title: string;
	/** The feed's name; empty where the note names none. */
	readonly source: string;
	readonly url: string;
	/** ISO instant, or an empty string: such entries sort last. */
	readonly date: string;
	/** The status as written. */
	readonly status: string;
	/** Which of the four statuses that is. A faulty one counts as pending. */
	readonly state: Decision;
	readonly mtime: number;
	/** Bytes. */
	readonly size: number;
	readonly tags: readonly string[];
	readonly tasks: TaskCount;
	readonly priority?: Priority | undefined;
	/** Local day, `2026-12-01`. */
	readonly snoozedUntil?: string | undefined;
	/** Local day of the decision. */
	readonly decided?: string | undefined;
	readonly fault?: EntryFault;
	/** The other pending note of the same page, with fault `duplicate`. */
	readonly twin?: string;
	readonly text?: TextFacts;
	/** Why the last fetch on this device failed. */
	readonly failure?: Problem;
	/** When it is fetched again by itself, in milliseconds since the epoch. */
	readonly nextTry?: number;
}

export type QueueOrder = 'newest' | 'oldest' | 'shortest' | 'priority' | 'connected';
export type QueueGrouping = 'none' | 'feed' | 'day' | 'tag' | 'status';

/** What the person chose to see; remembered per device. */
export interface QueueChoice {
	readonly order: QueueOrder;
	readonly group: QueueGrouping;
	/** Statuses shown. Default: pending alone. */
	readonly states: readonly Decision[];
	/** Notes nothing has been ticked in. */
	readonly unread: boolean;
	/** `full`: with full text; `missing`: without. */
	readonly text: 'any' | 'full' | 'missing';
	/** Snoozed notes are hidden unless this is on: then they alone are shown. */
	readonly snoozed: boolean;
	/** Notes whose last fetch failed, or with a fault. */
	readonly failed: boolean;
	/** Any of these feeds; empty for all. */
	readonly feeds: readonly string[];
	/** Any of these tags; empty for all. */
	readonly tags: readonly string[];
	readonly search: string;
}

export interface QueueGroup {
	/** The feed's name, the local day, the tag or the state; empty for none. */
	readonly key: string;
	readonly entries: readonly QueueEntry[];
}

export interface Arrangement {
	readonly groups: readonly QueueGroup[];
	/** All entries shown, in the order of the groups. */
	readonly entries: readonly QueueEntry[];
	/** Entries of the chosen statuses before filters and search. */
	readonly total: number;
	/** Of these, hidden because they are snoozed. */
	readonly snoozed: number;
}

/** Feeds and tags that entries have, most used first, for the filter chips. */
export interface Facets {
	readonly feeds: readonly (readonly [name: string, entries: number])[];
	readonly tags: readonly (readonly [name: string, entries: number])[];
}

/** The seed's five steps. */
export type ChecklistStep = 'read' | 'links' | 'permanent' | 'tags' | 'summary';

/** What the person decides about notes; each is one undoable action, of one note or of many. */
export type ReviewEdit =
	| { readonly kind: 'status'; readonly decision: Decision }
	/** `until` is a local day; absent: no snooze any more. */
	| { readonly kind: 'snooze'; readonly until?: string }
	| { readonly kind: 'priority'; readonly priority?: Priority }
	| { readonly kind: 'tags'; readonly add: readonly string[]; readonly remove: readonly string[] };

export interface ChartWeek {
	/** Monday, local day. */
	readonly start: string;
	readonly arrived: number;
	readonly decided: number;
}

export interface ReviewChart {
	/** Oldest first, without gaps. */
	readonly weeks: readonly ChartWeek[];
	/** How long pending notes have waited. */
	readonly ages: readonly { readonly key: AgeKey; readonly notes: number }[];
	readonly pending: number;
	readonly undated: number;
}

export type AgeKey = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'older';

export interface FeedShare {
	readonly feed: string;
	readonly total: number;
	readonly pending: number;
	/** Analysed or made permanent. */
	readonly kept: number;
	readonly archived: number;
	/** Pending without a tick, a priority or a snooze. */
	readonly untouched: number;
}
