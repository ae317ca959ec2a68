import { hostOf } from '../../base/address';
import type { RowMark } from '../../note/model';
import type { Choice } from '../../note/blocks/merge-choice';
import type { Progress, World } from '../../ports';
import type { Settings } from '../../settings/model';
import { unexpected } from './fill';
import { addressOf } from './fill-note';
import { runInLanes } from '../lanes';
import { previewText, type TextPreview } from './merge-text';
import type { NoteFailure } from '../report';
import { settle } from '../settle';

/** What a look at many articles found. */
export interface UpstreamReport {
	/** Notes whose article says something else now. */
	readonly changed: readonly TextPreview[];
	readonly unchanged: readonly string[];
	readonly failed: readonly NoteFailure[];
	readonly cancelled: boolean;
}

/** Rows by which the publisher's text differs from what we wrote: the person's own edits and lost parts left out. */
export function upstreamRows(preview: TextPreview): readonly number[] {
	return preview.isUnchanged ? [] : marked(preview, ['change', 'conflict']);
}

/** Whether there is anything to tell the person of. */
export function hasNews(preview: TextPreview): boolean {
	return upstreamRows(preview).length > 0;
}

/**
 * What taking everything takes; nothing where it would cost something: a part lost, or edits that cannot be told from the
 * publisher's. Blocks that both changed are left to the person.
 */
export function allRows(preview: TextPreview): readonly number[] {
	return preview.isWorse || !preview.knowsEdits ? [] : marked(preview, ['change']);
}

function marked(preview: TextPreview, marks: readonly RowMark[]): readonly number[] {
	return preview.judgement.marks.flatMap((mark, at) => (marks.includes(mark) ? [at] : []));
}

/** Choices that take these rows of the fetched text and leave everything else as it is. */
export function taking(rows: ReadonlySet<number>): (at: number) => Choice {
	return (at) => (rows.has(at) ? 'theirs' : 'mine');
}

/** Looks at many notes' articles; writes nothing. A failure leaves its note out and says why; the rest goes on. */
export async function checkUpstream(
	world: World,
	settings: Settings,
	paths: readonly string[],
	progress: Progress,
	signal: AbortSignal,
): Promise<UpstreamReport> {
	let done = 0;
	const jobs = paths.map((path) => ({
		host: hostOf(addressOf(world, path)) || path,
		run: async () => {
			const looking = previewText(world, settings, path, signal);
			const preview = await settle(looking, unexpected(path));
			progress.step((done += 1), paths.length, path);
			return preview;
		},
	}));
	const results = await Promise.all(runInLanes(jobs));
	const changed: TextPreview[] = [];
	const unchanged: string[] = [];
	const failed: NoteFailure[] = [];
	results.forEach((result, at) => {
		const path = paths[at] ?? '';
		if (!result.ok) failed.push({ path, problem: result.problem });
		else if (hasNews(result.value)) changed.push(result.value);
		else unchanged.push(path);
	});
	return { changed, unchanged, failed, cancelled: signal.aborted };
}
