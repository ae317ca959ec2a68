import { hostOf } from '../base/address';
import { fail, type Result } from '../base/result';
import { problem, type Problem } from '../base/problem';
import type { Feed } from '../feed/model';
import { parseFeed } from '../feed/parse';
import type { Progress, World } from '../ports';
import type { FeedSettings, Settings } from '../settings/model';
import { createDrafters } from './draft';
import { getBody } from './fetch';
import { importFeed } from './import';
import { loadKnown } from './known';
import { runInLanes } from './lanes';
import { record } from './recorder';
import { emptyReport, type FeedReport, type SyncReport } from './report';
import type { RunContext } from './run';
import { shelve } from './shelf';
import { keepRevisions } from './update';

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
): Promise<SyncReport> {
	const known = await loadKnown(world);
	if (!known.ok)
		return {
			feeds: feeds.map((feed) => failedFeed(feed.name, known.problem)),
			cancelled: false,
		};
	const drafters = createDrafters(world, settings);
	const fetched = runInLanes(
		feeds.map((feed) => ({
			host: hostOf(feed.url) || feed.url,
			run: () => fetchFeed(world, feed, signal),
		})),
	);
	const subject = feeds.length === 1 ? (feeds[0]?.name ?? '') : `${feeds.length} feeds`;
	const reports = await record(world, { kind: 'sync', subject }, (recorder) =>
		writeAll(
			{ world, settings, known: known.value, drafters, recorder, progress, signal },
			feeds,
			fetched,
		),
	);
	return { feeds: reports, cancelled: signal.aborted };
}

async function fetchFeed(
	world: World,
	feed: FeedSettings,
	signal: AbortSignal,
): Promise<Result<Feed>> {
	if (signal.aborted) return fail(problem('cancelled', feed.name));
	const answer = await getBody(world.http, { url: feed.url, for: 'feed' }, signal);
	if (!answer.ok) return answer;
	const contentType = answer.value.headers['content-type'];
	const parsed = await parseFeed(answer.value.bytes, {
		url: answer.value.url ?? feed.url,
		...(contentType === undefined ? {} : { contentType }),
	});
	await world.clock.breathe();
	return parsed;
}

async function writeAll(
	context: RunContext,
	feeds: readonly FeedSettings[],
	fetched: readonly Promise<Result<Feed>>[],
): Promise<readonly FeedReport[]> {
	const reports: FeedReport[] = [];
	for (const [at, feed] of feeds.entries()) {
		context.progress.step(at, feeds.length, feed.name);
		const answer = await fetched[at];
		if (!answer || context.signal.aborted)
			reports.push(failedFeed(feed.name, problem('cancelled', feed.name)));
		else if (!answer.ok) reports.push(failedFeed(feed.name, named(answer.problem, feed)));
		else reports.push(await importOne(context, feed, answer.value));
	}
	context.progress.step(feeds.length, feeds.length, '');
	return reports;
}

async function importOne(
	context: RunContext,
	feed: FeedSettings,
	parsed: Feed,
): Promise<FeedReport> {
	const report = await importFeed(context, feed, parsed);
	await shelve(context.world, feed.url, parsed.items);
	await keepRevisions(context.world, feed.name, report.revised);
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
