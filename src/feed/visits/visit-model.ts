/**
 * What this device knows of its visits to a feed. Instants are milliseconds since the epoch; everything survives JSON.
 */
export interface FeedVisit {
	/** Validators of the last answer that was dealt with whole. */
	readonly etag?: string;
	readonly lastModified?: string;
	/** Hash of that answer's bytes, for servers that send the same again. */
	readonly bodyHash?: string;
	readonly checkedAt?: number;
	/** Items of the last full answer. */
	readonly items?: number;
	/** When something new was last sent. */
	readonly changedAt?: number;
	/** When it is asked again by itself. */
	readonly nextAt?: number;
	/** What the server asked for; binds the person's own commands too. */
	readonly notBefore?: number;
	/** Why `nextAt` is what it is. */
	readonly why: VisitReason;
	/** Failures in a row, and since when. */
	readonly failures: number;
	readonly failingSince?: number;
	/** Kind of the last failure, and its detail. */
	readonly lastProblem?: string;
	readonly lastDetail?: string;
	readonly requests: number;
	/** Bytes of all bodies. */
	readonly bytes: number;
	/** Answers without anything new: 304, or the same bytes. */
	readonly unchanged: number;
	/** Conditional requests since the last full answer, and when that was. */
	readonly sinceFull: number;
	readonly fullAt?: number;
	readonly moved?: Move;
	/** What tells the feed's pace: dates of its newest items, and its own wishes. */
	readonly rhythm?: { readonly dates: readonly string[]; readonly schedule?: FeedSchedule };
	readonly paused?: { readonly reason: 'gone' | 'failing' | 'asked'; readonly at: number };
	/** The last ten, oldest first. */
	readonly answers: readonly VisitAnswer[];
}

export type VisitReason =
	| 'new'
	| 'interval'
	| 'posting-rate'
	| 'ttl'
	| 'skip-hours'
	| 'max-age'
	| 'retry-after'
	| 'back-off'
	| 'paused';

export interface Move {
	readonly url: string;
	/** How often it was seen, and since when. */
	readonly times: number;
	readonly since: number;
	/** A permanent redirect, or the feed's own `rel=self`. */
	readonly kind: 'redirect' | 'self';
}

export interface VisitAnswer {
	readonly at: number;
	/** HTTP status; 0 where no answer came. */
	readonly status: number;
	readonly bytes: number;
	readonly ms: number;
}

/** What a feed says of its own rhythm. */
export interface FeedSchedule {
	readonly ttlMinutes?: number;
	/** Hours of the day (GMT) at which nobody need ask. */
	readonly skipHours?: readonly number[];
	/** Days (GMT), 0 for Sunday. */
	readonly skipDays?: readonly number[];
}

export const NEW_VISIT: FeedVisit = {
	why: 'new',
	failures: 0,
	requests: 0,
	bytes: 0,
	unchanged: 0,
	sinceFull: 0,
	answers: [],
};
