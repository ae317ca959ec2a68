import type { PartialWhy } from '../article/sources/model';
import type { Problem } from '../base/problem';
import type { VisitReason } from '../feed/model';
import type { Action } from '../ports';

/** What a run did, in facts; `words/report.ts` makes the sentences. */
export interface SyncReport {
	readonly feeds: readonly FeedReport[];
	readonly cancelled: boolean;
}

export interface FeedReport {
	readonly feed: string;
	readonly made: readonly {
		readonly path: string;
		readonly title: string;
		readonly undated: boolean;
		/** Its publisher dates it more than a day ahead: kept as sent, and told. */
		readonly ahead?: true;
	}[];
	/** Known already. */
	readonly same: number;
	/** New, but left out: they stay listed and can be imported later. */
	readonly notImported: readonly LeftOutItem[];
	/** Notes of other feeds whose `sources` name this feed now. */
	readonly joined: readonly string[];
	/** Notes whose publisher changed what it says. */
	readonly revised: readonly {
		readonly path: string;
		readonly title: string;
		/** The item's identity. */
		readonly id: string;
	}[];
	/** The server sent nothing new: no body, or the same bytes. */
	readonly unchanged?: boolean;
	/** Not asked: it is not time yet. */
	readonly waiting?: { readonly until: number; readonly why: VisitReason };
	/** Not asked any more until the person says so. */
	readonly paused?: { readonly reason: string };
	/** It seems to have moved; nothing is changed until the person agrees. */
	readonly moved?: { readonly url: string };
	readonly skipped: readonly { readonly title: string; readonly reason: string }[];
	readonly failed: readonly Problem[];
}

export interface LeftOutItem {
	readonly title: string;
	readonly url: string;
	readonly why: 'first-import' | 'cap' | 'filter';
	readonly rule?: string;
}

/** Failures that no later visit mends: a run nobody watches must tell of them too. */
const FOR_THE_PERSON: ReadonlySet<Problem['kind']> = new Set([
	'bad-ledger',
	'bad-template',
	'secret-in-clear',
	'secret-missing',
	'vault-write',
]);

/** What a run of the schedule cannot get over without the person; a ledger that fails for all feeds is told once. */
export function needsPerson(report: SyncReport): readonly Problem[] {
	const found = report.feeds
		.flatMap((feed) => feed.failed)
		.filter(({ kind }) => FOR_THE_PERSON.has(kind));
	return [...new Map(found.map((each) => [`${each.kind} ${each.subject}`, each])).values()];
}

/** A feed's report before anything is known. */
export function emptyReport(feed: string): FeedReport {
	return {
		feed,
		made: [],
		same: 0,
		notImported: [],
		joined: [],
		revised: [],
		skipped: [],
		failed: [],
	};
}

export interface FillReport {
	readonly filled: readonly FilledNote[];
	/** Notes that hold this very text already. */
	readonly same: readonly string[];
	/** Notes whose text is better than what was fetched, and why. */
	readonly kept: readonly KeptNote[];
	/** How many hold a whole text and were not asked for. */
	readonly had: number;
	/** How many failed before and are not due. */
	readonly waiting: number;
	readonly failed: readonly (NoteFailure & {
		/** When it is tried again by itself, in milliseconds since the epoch. */
		readonly nextTry?: number;
	})[];
	/** How many a stopped run did not come to the end of. */
	readonly left: number;
	/** Images that a feed wants in the vault and that stayed on the web; the problem's subject is the address. */
	readonly remoteImages: readonly NoteFailure[];
	readonly cancelled: boolean;
}

export interface FilledNote {
	readonly path: string;
	readonly words: number;
	/** Which source won; see `docs/full-text.md`. */
	readonly method: string;
	/** Why the text is not the whole. */
	readonly partial?: PartialWhy;
	/** What was tried and why it won or lost, one short line each: for programs, and who works on it. */
	readonly trail: readonly string[];
	/** The same for a person: what the sources said that gave no text. */
	readonly tried?: readonly Problem[];
}

export interface KeptNote {
	readonly path: string;
	readonly why: string;
	/** What was tried for the text that did not take its place. */
	readonly trail: readonly string[];
}

export interface NoteFailure {
	readonly path: string;
	readonly problem: Problem;
}

/** What a download of images did. */
export interface ImagesReport {
	readonly notes: readonly {
		readonly path: string;
		/** Images of the note that are files of the vault now, made or found there. */
		readonly local: number;
	}[];
	/** Files made. */
	readonly made: number;
	/** Images that stayed remote, with the reason; the problem's subject is the address. */
	readonly left: readonly NoteFailure[];
	/** Notes that could not be changed. */
	readonly failed: readonly NoteFailure[];
	readonly cancelled: boolean;
}

/** A note whose last fetch failed on this device. Instants in milliseconds since the epoch. */
export interface FetchFailure extends NoteFailure {
	/** When it failed first of these times. */
	readonly since: number;
	/** What it depended on, to tell when it may be over; see `mayBeCured`. */
	readonly asOf?: string;
	/** How often in a row. */
	readonly tries: number;
	/** When it is tried again by itself; absent where waiting will not help. */
	readonly nextTry?: number;
}

export interface DecisionReport {
	readonly changed: readonly string[];
	readonly same: readonly string[];
	readonly failed: readonly NoteFailure[];
	/** Notes that were filed in the folder set for their status. */
	readonly moved: readonly { readonly from: string; readonly to: string }[];
}

/** What a batch would do, before it does it. */
export interface BatchPreview {
	/** Notes that would change. */
	readonly change: number;
	/** Notes that are so already. */
	readonly same: number;
	/** Notes that could not be changed, each with the reason. */
	readonly faults: readonly NoteFailure[];
	/** Notes that would move to the folder set for that status. */
	readonly move: number;
	/** That folder, or empty. */
	readonly folder: string;
}

export interface UndoReport {
	readonly action: Action;
	readonly paths: readonly string[];
}
