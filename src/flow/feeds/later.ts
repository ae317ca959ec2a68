import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { Feed, FeedItem } from '../../feed/model';
import type { LedgerEntry, Progress, World } from '../../ports';
import type { FeedSettings, Settings } from '../../settings/model';
import { createDrafters } from './draft';
import { importItems } from './import';
import { loadKnown } from './known';
import { record } from '../undo/recorder';
import type { FeedReport } from '../report';

/** An item that was left out and could still become a note. */
export interface LeftItem {
	/** The item's identity. */
	readonly id: string;
	readonly title: string;
	readonly url: string;
	readonly date?: string | undefined;
	readonly why: NonNullable<LedgerEntry['why']>;
	readonly rule?: string | undefined;
	/** Its text is on this device; without it the note starts with title and address alone. */
	readonly hasText: boolean;
}

/** What a feed left out and no one has made a note of since, newest first. */
export async function leftItems(
	world: World,
	feed: FeedSettings,
): Promise<Result<readonly LeftItem[]>> {
	const ledger = await world.ledger.load();
	if (!ledger.ok) return ledger;
	const made = new Set<string>();
	for (const entry of ledger.value)
		if (entry.kind !== 'not-imported') for (const key of entry.keys) made.add(key);
	const shelved = new Set((await world.shelf.load(feed.url)).map((item) => item.id));
	const left = new Map<string, LeftItem>();
	for (const entry of ledger.value) {
		const [id] = entry.keys;
		if (entry.kind !== 'not-imported' || entry.feed !== feed.name || id === undefined) continue;
		if (entry.keys.some((key) => made.has(key))) continue;
		const { title, url, date, why = 'first-import', rule } = entry;
		left.set(id, {
			...{ id, title, url, why, date, rule },
			hasText: shelved.has(id),
		});
	}
	const day = (item: LeftItem): string => item.date ?? '';
	return ok([...left.values()].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0)));
}

/** Makes notes of chosen left-out items, whatever rule or cap held them back. One action. */
export async function importLeft(
	world: World,
	settings: Settings,
	chosen: { readonly feed: FeedSettings; readonly ids: readonly string[] },
	run: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<Result<FeedReport>> {
	const { feed, ids } = chosen;
	const left = await leftItems(world, feed);
	if (!left.ok) return left;
	const known = await loadKnown(world, settings);
	if (!known.ok) return known;
	const shelved = new Map((await world.shelf.load(feed.url)).map((item) => [item.id, item]));
	const wanted = left.value.filter((item) => ids.includes(item.id));
	if (wanted.length === 0) return fail(problem('nothing-left', feed.name));
	const items = wanted.map((item) => shelved.get(item.id) ?? bareItem(item));
	const parsed: Feed = {
		title: feed.name,
		url: feed.url,
		items,
		report: { format: '', encoding: '', repairs: [], skipped: [] },
	};
	const drafters = createDrafters(world, settings);
	const report = await record(world, { kind: 'sync', subject: feed.name }, (recorder) =>
		importItems({ world, settings, known: known.value, drafters, recorder, ...run }, feed, {
			items,
			parsed,
		}),
	);
	return ok(report);
}

/** All that the ledger tells of an item whose text is not on this device. */
function bareItem(item: LeftItem): FeedItem {
	const { id, title, url, date } = item;
	return {
		...{ id, title, url, authors: [], categories: [], enclosures: [] },
		...(date === undefined ? {} : { date }),
		raw: { title, link: url, ...(date === undefined ? {} : { date }), elements: {} },
	};
}
