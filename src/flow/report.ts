import type { Problem } from '../base/problem';
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
	}[];
	/** Known already. */
	readonly same: number;
	readonly notImported: readonly { readonly title: string; readonly url: string }[];
	readonly skipped: readonly { readonly title: string; readonly reason: string }[];
	readonly failed: readonly Problem[];
}

export interface FillReport {
	readonly filled: readonly {
		readonly path: string;
		readonly words: number;
		readonly method: string;
	}[];
	/** Notes that hold this very text already. */
	readonly same: readonly string[];
	readonly failed: readonly NoteFailure[];
	readonly cancelled: boolean;
}

export interface NoteFailure {
	readonly path: string;
	readonly problem: Problem;
}

export interface DecisionReport {
	readonly changed: readonly string[];
	readonly same: readonly string[];
	readonly failed: readonly NoteFailure[];
}

export interface UndoReport {
	readonly action: Action;
	readonly paths: readonly string[];
}
