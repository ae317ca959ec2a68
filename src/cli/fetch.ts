import { problem } from '../base/problem';
import { feedsOf } from '../flow/feeds/note-feeds';
import {
	asleepNotes,
	awakeNotes,
	failedNotes,
	madeForFetch,
	pendingOfFeed,
} from '../flow/texts/fetch-choice';
import { leftOfFetchRun } from '../flow/texts/fetch-run';
import { fillNotes, type FillOptions } from '../flow/texts/fill';
import type { FillReport, NoteFailure, SyncReport } from '../flow/report';
import type { Progress } from '../ports';
import type { Settings } from '../settings/model';
import { NAME_NOTES, RESUME } from '../words/cli';
import { fillLines, fillSentence, nothingToFetch } from '../words/fetch';
import { problemSentence } from '../words/problem';
import { WrongUse, type Arguments } from './arguments';
import { findNote } from './find-note';
import { failure, summedUp, type Outcome } from './outcome';
import type { OpenedVault } from './world';

const SILENT: Progress = { step: () => undefined };

/** Fetches full texts: of notes by name, of all that are pending or of one feed, of what failed, of what an interrupted run left. */
export async function fetch(
	args: Arguments,
	opened: OpenedVault,
	signal: AbortSignal,
): Promise<Outcome> {
	const { world, settings } = opened;
	const isMany = args.pending || args.failed || args.resume || args.feeds.length > 0;
	if (args.names.length > 0 === isMany) throw new WrongUse(NAME_NOTES);
	const always = [
		...args.names.map((name) => findNote(name, args, opened)),
		...(args.failed ? failedNotes(world, settings) : []),
	];
	const many = [
		...(args.resume ? leftOfFetchRun(world) : []),
		...args.feeds.flatMap((feed) => pendingOfFeed(world, settings, feed.name)),
		...(args.pending ? awakeNotes(world, settings) : []),
	];
	const paths = [...new Set([...always, ...many])].slice(0, args.limit ?? Infinity);
	const unknown = args.feeds.find(({ name }) => !isKnownFeed(opened, name));
	if (unknown) return failure(problem('unknown-feed', unknown.name));
	if (paths.length === 0)
		return { lines: [nothingToFetch(asleepNotes(world, settings))], json: NOTHING, failed: false };
	const named = new Set(paths);
	return run(opened, paths, signal, {
		onlyMissing: true,
		always: always.filter((path) => named.has(path)),
	});
}

/** Whether a feed is followed, or was: a note names it. */
function isKnownFeed({ world, settings }: OpenedVault, name: string): boolean {
	return (
		settings.feeds.some((feed) => feed.name === name) ||
		world.notes
			.list()
			.some((path) => feedsOf(settings, world.notes.facts(path)?.frontmatter).includes(name))
	);
}

/** After a sync: the new notes of feeds that are set to bring their text at once; `undefined` where there are none. */
export async function fetchNew(
	opened: OpenedVault,
	settings: Settings,
	report: SyncReport,
	signal: AbortSignal,
): Promise<Outcome | undefined> {
	const paths = madeForFetch(settings, report.feeds);
	return paths.length === 0 || signal.aborted
		? undefined
		: run({ ...opened, settings }, paths, signal, {});
}

const NOTHING: FillReport = {
	filled: [],
	same: [],
	kept: [],
	had: 0,
	waiting: 0,
	failed: [],
	left: 0,
	remoteImages: [],
	cancelled: false,
};

async function run(
	{ world, settings }: OpenedVault,
	paths: readonly string[],
	signal: AbortSignal,
	options: FillOptions,
): Promise<Outcome> {
	const report = await fillNotes(world, settings, paths, SILENT, signal, options);
	const failed = report.failed.map(({ nextTry, ...failure }) => ({
		...named(failure),
		...(nextTry === undefined ? {} : { nextTry: new Date(nextTry).toISOString() }),
	}));
	return {
		lines: summedUp(fillLines(report, world.clock.now()), fillSentence(report, RESUME)),
		json: { ...report, failed, remoteImages: report.remoteImages.map(named) },
		failed: report.failed.length > 0 || report.cancelled,
	};
}

/** A failure for programs: what was caught is for a console. */
function named({ path, problem }: NoteFailure): object {
	const { kind, subject, detail } = problem;
	return { path, kind, subject, detail, sentence: problemSentence(problem) };
}
