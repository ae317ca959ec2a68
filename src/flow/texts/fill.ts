import { hostOf } from '../../base/address';
import { problem, type Problem } from '../../base/problem';
import type { Result } from '../../base/result';
import type { Progress, World } from '../../ports';
import type { Settings } from '../../settings/model';
import { failedFetches, isDue, mayBeCured, noteOutcomes } from './failures';
import { beginFetchRun, pathNow } from './fetch-run';
import { addressOf, fillNote, type Filled } from './fill-note';
import { downloadInto, wantingImages } from './images';
import { runInLanes } from '../lanes';
import { record } from '../undo/recorder';
import type {
	FetchFailure,
	FillReport,
	FilledNote,
	ImagesReport,
	KeptNote,
	NoteFailure,
} from '../report';
import { createSentItems } from '../feeds/sent-items';
import { settle } from '../settle';

export interface FillOptions {
	/**
	 * For runs over many: notes that hold a whole text are left as they are, and so are those that failed before and are not
	 * due. A note that the person names is always asked for.
	 */
	readonly onlyMissing?: boolean;
	/** Notes that are asked for all the same. */
	readonly always?: readonly string[];
}

/** An app that closes cuts its requests and runs on for a moment: what failed by that is no outcome, and the run not over. */
const CLOSING_MS = 100;

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
	const sum = new Outcomes((path) => pathNow(world, path));
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
				sum.add(path, result);
				if (!signal.aborted) await run.finish(path);
				progress.step((done += 1), asked.length, path);
			},
		}));
		await Promise.all(runInLanes(jobs));
		const wanting = wantingImages(world, settings, sum.filled);
		if (wanting.length > 0)
			sum.addImages(await downloadInto({ world, recorder, signal }, wanting, progress));
	});
	if (asked.length > 1 && sum.real.some((each) => each.problem.kind === 'unreachable'))
		await world.clock.sleep(CLOSING_MS, signal);
	const failures = await noteOutcomes(world, sum.real, sum.well, settings);
	const report = sum.report(asked, {
		failures,
		waiting: chosen.length - asked.length,
		cancelled: signal.aborted,
	});
	// Last: where renamed notes are is known as long as the run.
	await (signal.aborted ? run.stop() : run.end(chosen));
	return report;
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
	/** By the path a note was asked for by. */
	private readonly results = new Map<string, Result<Filled>>();
	private readonly remoteImages: NoteFailure[] = [];

	/** @param now where a note stands now that was asked for by a path */
	constructor(private readonly now: (asked: string) => string) {}

	add(asked: string, result: Result<Filled>): void {
		this.results.set(asked, result);
	}

	/** A note without images from the web has none to lose. */
	addImages({ left, failed }: ImagesReport): void {
		const lost = failed.filter((each) => each.problem.kind !== 'no-remote-images');
		this.remoteImages.push(...left, ...lost);
	}

	/** Failures that say something of the note and not of the run. */
	get real(): readonly NoteFailure[] {
		return [...this.results].flatMap(([asked, result]) =>
			!result.ok && result.problem.kind !== 'cancelled'
				? [{ path: this.now(asked), problem: result.problem }]
				: [],
		);
	}

	get filled(): readonly string[] {
		return [...this.results].flatMap(([asked, result]) =>
			result.ok && result.value.kind === 'filled' ? [this.now(asked)] : [],
		);
	}

	get well(): readonly string[] {
		return [...this.results].flatMap(([asked, result]) => (result.ok ? [this.now(asked)] : []));
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
			const result = this.results.get(each);
			if (!result) continue;
			const path = this.now(each);
			if (!result.ok) {
				const { nextTry } = remembered.get(path) ?? {};
				failed.push({ path, problem: result.problem, ...(nextTry ? { nextTry } : {}) });
			} else if (result.value.kind === 'filled') filled.push({ ...result.value.note, path });
			else if (result.value.kind === 'kept') kept.push({ ...result.value.note, path });
			else if (result.value.kind === 'had') had += 1;
			else same.push(path);
		}
		const { waiting, cancelled } = more;
		const { remoteImages } = this;
		return { filled, same, kept, had, waiting, failed, remoteImages, cancelled };
	}
}
