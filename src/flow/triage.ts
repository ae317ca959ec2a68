import type { Result } from '../base/result';
import type { World } from '../ports';
import type { ReviewEdit } from '../queue/model';
import type { Settings } from '../settings/model';
import type { DecisionReport, NoteFailure } from './report';

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

/** Carries out one decision on these notes: their property lines change and nothing else. One action, undone whole. */
export function applyEdit(
	_world: World,
	_settings: Settings,
	_paths: readonly string[],
	_edit: ReviewEdit,
): Promise<DecisionReport> {
	throw new Error('not yet');
}

/** Counts from the notes' facts alone: nothing is read or written. */
export function previewBatch(
	_world: World,
	_settings: Settings,
	_paths: readonly string[],
	_edit: ReviewEdit,
): BatchPreview {
	throw new Error('not yet');
}

/** Ticks a task of a note, or takes the tick away: that character alone changes. One action. */
export function tickTask(
	_world: World,
	_path: string,
	_task: { readonly line: number; readonly text: string },
	_done: boolean,
): Promise<Result<void>> {
	throw new Error('not yet');
}
