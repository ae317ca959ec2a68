import { utcDay } from '../../base/time/instant';
import type { Feed, FeedItem } from '../../feed/model';
import { drive } from '../../base/pace';
import { planImport, type ImportPlan } from '../../feed/plan';
import { resolveFeed } from '../../settings/feeds';
import type { FeedSettings } from '../../settings/model';
import { FeedRun } from './feed-run';
import { dropper } from './filter';
import { joinSources, noticeRevisions } from './known-items';
import { takeOverName } from './renamed-feed';
import { emptyReport, type FeedReport } from '../report';
import type { RunContext } from './run';

/** Writes one feed's new notes and remembers what was seen. */
export async function importFeed(
	context: RunContext,
	feed: FeedSettings,
	parsed: Feed,
): Promise<FeedReport> {
	const drafter = await context.drafters.of(feed);
	if (!drafter.ok) return { ...emptyReport(feed.name), failed: [drafter.problem] };
	const taken = await takeOverName(context, feed, parsed);
	if (!taken.ok) return { ...emptyReport(feed.name), failed: [taken.problem] };
	const plan = await plannedImport(context, feed, parsed);
	const run = new FeedRun(context, { feed, parsed, draft: drafter.value });
	// Before any note is made: a first import cut off in the middle must not let the rest in as new at the next sync.
	for (const { item, why, rule } of plan.left) {
		run.remember(item, 'not-imported', { why, rule });
		await context.world.clock.breathe();
	}
	await run.flush();
	await run.make(plan.make);
	const joined = await joinSources(run, plan.same);
	const revised = await noticeRevisions(run, plan.same);
	await run.flush();
	return {
		...emptyReport(feed.name),
		made: run.made,
		same: plan.same.length + run.same,
		notImported: plan.left.map(({ item, why, rule }) => ({
			title: item.title,
			url: item.url,
			why,
			...(rule === undefined ? {} : { rule }),
		})),
		joined,
		revised,
		skipped: parsed.report.skipped,
		failed: run.failed,
	};
}

function plannedImport(context: RunContext, feed: FeedSettings, parsed: Feed): Promise<ImportPlan> {
	const { known, settings, world } = context;
	const resolved = resolveFeed(feed, settings);
	const now = world.clock.now();
	const { dailyCap } = resolved;
	const today = utcDay(new Date(now).toISOString());
	const plan = planImport(parsed, (key) => known.has(key, feed.name), {
		...(known.hasFeed(feed.name) ? {} : { firstImport: resolved.firstImport }),
		...(dailyCap === undefined
			? {}
			: { room: Math.max(0, dailyCap - known.madeOn(feed.name, today)) }),
		order: resolved.order,
		drop: dropper(resolved.filters, now),
	});
	return drive(plan, () => world.clock.breathe());
}

/** Makes notes of items that were left out, because the person asks: no rule and no cap holds them back. */
export async function importItems(
	context: RunContext,
	feed: FeedSettings,
	chosen: { readonly items: readonly FeedItem[]; readonly parsed: Feed },
): Promise<FeedReport> {
	const drafter = await context.drafters.of(feed);
	if (!drafter.ok) return { ...emptyReport(feed.name), failed: [drafter.problem] };
	const run = new FeedRun(context, { feed, parsed: chosen.parsed, draft: drafter.value });
	await run.make(chosen.items);
	await run.flush();
	return { ...emptyReport(feed.name), made: run.made, same: run.same, failed: run.failed };
}
