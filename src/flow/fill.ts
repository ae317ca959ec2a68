import { hostOf } from '../base/address';
import { problem, type Problem } from '../base/problem';
import type { Result } from '../base/result';
import type { Progress, World } from '../ports';
import type { Settings } from '../settings/model';
import { failedFetches, isDue, mayBeCured, noteOutcomes } from './failures';
import { beginFetchRun, pathNow } from './fetch-run';
import { addressOf, fillNote, type Filled } from './fill-note';
import { downloadInto, wantingImages } from './images';
import { runInLanes } from './lanes';
import { record } from './recorder';
import type {
	FetchFailure,
	FillReport,
	FilledNote,
	ImagesReport,
	KeptNote,
	NoteFailure,
} from './report';
import { createSentItems } from './sent-items';
import { settle } from './settle';

export interface FillOptions {
	/**
	 * For runs over many: notes that hold a whole text are left as they are, and so are those that failed before and are not
	 * due. A note that the person names is always asked for.
	 */
	readonly onlyMissing?: boolean;
	/** Notes that are asked for all the same. */
	readonly always?: readonly string[];
}

/**
 * Fetches the full text into these notes, under *Full Content*: at most four at once, one per host, requests apart in time.
 * A failure leaves its note as it was and says why; the rest goes on. One action for all of them. What is left of a run that
 * does not end by itself is known after a restart (`fetch-run.ts`).
 */
export async function fillNotes(
	world: World,
	settings: Settings,
	paths: readonly string[],
	progress: Progress,
	signal: AbortSignal,
	options: FillOptions = {},
): Promise<FillReport> {
	const onlyMissing = options.onlyMissing === true;
	const always = new Set(onlyMissing ? options.always : paths);
	const chosen = [...new Set([...paths, ...always])];
	const waiting = notDue(world, settings, always);
	const asked = chosen.filter((path) => !waiting.has(path));
	const sum = new Outcomes();
	const subject = asked.length === 1 ? (asked[0] ?? '') : `${asked.length} notes`;
	const run = await beginFetchRun(world, asked.length > 1 ? asked : []);
	const sent = createSentItems(world, settings);
	await record(world, { kind: 'fetch', subject }, async (recorder) => {
		const context = { world, settings, recorder, sent, always, signal };
		let done = 0;
		const jobs = asked.map((path) => ({
			host: hostOf(addressOf(world, path)) || path,
			run: async () => {
				const result = await settle(fillNote(context, path), unexpected(path));
				sum.add(path, pathNow(world, path), result);
				if (!signal.aborted) await run.finish(path);
				progress.step((done += 1), asked.length, path);
			},
		}));
		await Promise.all(runInLanes(jobs));
		const wanting = wantingImages(world, settings, sum.filled);
		if (wanting.length > 0)
			sum.addImages(await downloadInto({ world, recorder, signal }, wanting, progress));
	});
	await (signal.aborted ? run.stop() : run.end(chosen));
	const failed = await noteOutcomes(world, sum.real, sum.well, settings);
	return sum.report(asked, {
		failures: failed,
		waiting: chosen.length - asked.length,
		cancelled: signal.aborted,
	});
}

/** Notes that failed before and whose time has not come, or will not as long as nothing about them changes. */
function notDue(
	world: World,
	settings: Settings,
	always: ReadonlySet<string>,
): ReadonlySet<string> {
	return new Set(
		failedFetches(world)
			.filter((each) => !isDue(world, each))
			.filter((each) => !mayBeCured(world, settings, each))
			.map((each) => each.path)
			.filter((path) => !always.has(path)),
	);
}

/** What reading a page throws. */
export function unexpected(path: string): (cause: unknown) => Problem {
	return (cause) => problem('no-article', path, 'something unexpected happened', cause);
}

/** How the notes of a run came out, in the order in which they were asked for. */
class Outcomes {
	/** By the path it was asked for by; `path` is where the note stands now. */
	private readonly results = new Map<
		string,
		{ readonly path: string; readonly result: Result<Filled> }
	>();
	private readonly remoteImages: NoteFailure[] = [];

	add(asked: string, path: string, result: Result<Filled>): void {
		this.results.set(asked, { path, result });
	}

	/** A note without images from the web has none to lose. */
	addImages({ left, failed }: ImagesReport): void {
		const lost = failed.filter((each) => each.problem.kind !== 'no-remote-images');
		this.remoteImages.push(...left, ...lost);
	}

	/** Failures that say something of the note and not of the run. */
	get real(): readonly NoteFailure[] {
		return [...this.results.values()].flatMap(({ path, result }) =>
			!result.ok && result.problem.kind !== 'cancelled' ? [{ path, problem: result.problem }] : [],
		);
	}

	get filled(): readonly string[] {
		return [...this.results.values()].flatMap(({ path, result }) =>
			result.ok && result.value.kind === 'filled' ? [path] : [],
		);
	}

	get well(): readonly string[] {
		return [...this.results.values()].flatMap(({ path, result }) => (result.ok ? [path] : []));
	}

	report(
		asked: readonly string[],
		more: {
			readonly failures: readonly FetchFailure[];
			readonly waiting: number;
			readonly cancelled: boolean;
		},
	): FillReport {
		const filled: FilledNote[] = [];
		const same: string[] = [];
		const kept: KeptNote[] = [];
		const failed: FillReport['failed'][number][] = [];
		let had = 0;
		const remembered = new Map(more.failures.map((each) => [each.path, each]));
		for (const each of asked) {
			const found = this.results.get(each);
			if (!found) continue;
			const { path, result } = found;
			if (!result.ok) {
				const { nextTry } = remembered.get(path) ?? {};
				failed.push({ path, problem: result.problem, ...(nextTry ? { nextTry } : {}) });
			} else if (result.value.kind === 'filled') filled.push(result.value.note);
			else if (result.value.kind === 'kept') kept.push(result.value.note);
			else if (result.value.kind === 'had') had += 1;
			else same.push(path);
		}
		const { waiting, cancelled } = more;
		const { remoteImages } = this;
		return { filled, same, kept, had, waiting, failed, remoteImages, cancelled };
	}
}
