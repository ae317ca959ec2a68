import { hostOf } from '../../base/address';
import type { Result } from '../../base/result';
import { problem, type Problem } from '../../base/problem';
import type { Progress, World } from '../../ports';
import type { FeedSettings, Settings } from '../../settings/model';
import { createDrafters } from './draft';
import { importFeed } from './import';
import { loadKnown } from './known';
import { runInLanes } from '../lanes';
import { record } from '../undo/recorder';
import { emptyReport, type FeedReport, type SyncReport } from '../report';
import type { RunContext } from './run';
import { settle } from '../settle';
import { shelve } from './shelf';
import { keepRevisions } from './update';
import { moveOf, visitFeed, type Asked, type Visited } from './visit';
import { openVisits, type Visits } from './visits';

/**
 * Makes a note of every new item of these feeds. Feeds are fetched side by side and written one after the other in the
 * order given, so that nothing depends on who answers first. One bad feed or item never stops the rest.
 */
export async function syncFeeds(
	world: World,
	settings: Settings,
	feeds: readonly FeedSettings[],
	progress: Progress,
	signal: AbortSignal,
	asked: Asked = 'by-person',
): Promise<SyncReport> {
	const known = await loadKnown(world, settings);
	if (!known.ok)
		return {
			feeds: feeds.map((feed) => failedFeed(feed.name, known.problem)),
			cancelled: false,
		};
	const drafters = createDrafters(world, settings);
	const visits = openVisits(world);
	const hasFeed = (name: string): boolean => known.value.hasFeed(name);
	const context = { world, settings, visits, asked, signal, hasFeed };
	const visited = runInLanes(
		feeds.map((feed) => ({
			host: hostOf(feed.url) || feed.url,
			run: () =>
				settle(visitFeed(context, feed), (cause) =>
					problem('unreachable', feed.url, 'something unexpected happened', cause),
				),
		})),
	);
	const subject = feeds.length === 1 ? (feeds[0]?.name ?? '') : `${feeds.length} feeds`;
	const run = { world, settings, known: known.value, drafters, progress, signal };
	try {
		const reports = await record(world, { kind: 'sync', subject }, (recorder) =>
			writeAll({ ...run, recorder }, visits, feeds, visited),
		);
		return { feeds: reports, cancelled: signal.aborted };
	} finally {
		await visits.save();
	}
}

async function writeAll(
	context: RunContext,
	visits: Visits,
	feeds: readonly FeedSettings[],
	visited: readonly Promise<Result<Visited>>[],
): Promise<readonly FeedReport[]> {
	const reports: FeedReport[] = [];
	for (const [at, feed] of feeds.entries()) {
		context.progress.step(at, feeds.length, feed.name);
		const answer = await visited[at];
		const report =
			!answer || context.signal.aborted
				? failedFeed(feed.name, problem('cancelled', feed.name))
				: answer.ok
					? await takeIn(context, feed, answer.value)
					: failedFeed(feed.name, named(answer.problem, feed));
		const { paused } = visits.get(feed.url);
		const moved = moveOf(visits, feed, context.world.clock.now());
		reports.push({
			...report,
			...(paused ? { paused: { reason: paused.reason } } : {}),
			...(moved === undefined ? {} : { moved: { url: moved } }),
		});
	}
	context.progress.step(feeds.length, feeds.length, '');
	return reports;
}

async function takeIn(
	context: RunContext,
	feed: FeedSettings,
	visited: Visited,
): Promise<FeedReport> {
	if (visited.kind === 'waiting') {
		const { until, why } = visited;
		return { ...emptyReport(feed.name), waiting: { until, why } };
	}
	if (visited.kind === 'unchanged')
		return { ...emptyReport(feed.name), same: visited.items, unchanged: true };
	const report = await importFeed(context, feed, visited.feed);
	await shelve(context.world, feed.url, visited.feed.items);
	await keepRevisions(context.world, feed.name, report.revised);
	// What failed or was cut off must be sent again: then the next request carries no validators.
	await visited.settle(report.failed.length === 0 && !context.signal.aborted);
	return report;
}

/** Who reads a report knows a feed by its name; the address stays as the detail where the sentence has a place for it. */
function named(found: Problem, feed: FeedSettings): Problem {
	const wantsAddress = found.kind === 'bad-address' || found.kind === 'unreachable';
	return {
		...found,
		subject: feed.name,
		...(found.detail === undefined && wantsAddress ? { detail: feed.url } : {}),
	};
}

function failedFeed(feed: string, found: Problem): FeedReport {
	return { ...emptyReport(feed), failed: [found] };
}
