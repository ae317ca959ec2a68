import { drive } from '../../base/pace';
import { ok, type Result } from '../../base/result';
import { identityKeys, ownPages } from '../../feed/identity';
import type { Feed } from '../../feed/model';
import type { LedgerEntry } from '../../ports';
import type { FeedSettings } from '../../settings/model';
import type { RunContext } from './run';

/**
 * Where a feed is new by name alone, what was seen under its old name counts for it: written to the ledger anew, so that every
 * device knows. Its old name is one that no feed has now and that brought more than half of these very items. To be called
 * before anything is planned.
 */
export async function takeOverName(
	{ known, settings, world }: RunContext,
	feed: FeedSettings,
	parsed: Feed,
): Promise<Result<void>> {
	if (known.hasFeed(feed.name)) return ok(undefined);
	const followed = new Set(settings.feeds.map(({ name }) => name));
	const brought = new Map<string, number>();
	const keys = new Set<string>();
	const breathe = (): Promise<void> => world.clock.breathe();
	await drive(ownPages(parsed), breathe);
	for (const item of parsed.items) {
		await breathe();
		const own = identityKeys(item, parsed);
		for (const key of own) keys.add(key);
		for (const name of known.feedsOf(own))
			if (!followed.has(name)) brought.set(name, (brought.get(name) ?? 0) + 1);
	}
	const old = [...brought].find(([, items]) => items * 2 > parsed.items.length)?.[0];
	if (old === undefined) return ok(undefined);
	const ledger = await world.ledger.load();
	if (!ledger.ok) return ledger;
	const at = new Date(world.clock.now()).toISOString();
	const taken = latest(
		ledger.value.filter((entry) => entry.feed === old && entry.keys.some((key) => keys.has(key))),
	).map((entry) => underName(entry, feed.name, at));
	for (const entry of taken) known.add(entry);
	return world.ledger.append(taken);
}

/** What was said last of each item. */
function latest(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
	const byItem = new Map<string, LedgerEntry>();
	for (const entry of entries) {
		const id = entry.keys[0] ?? '';
		if ((entry.at ?? '') >= (byItem.get(id)?.at ?? '')) byItem.set(id, entry);
	}
	return [...byItem.values()];
}

/** A note that was made stays its own: the new name joins it in the ledger alone, never in the note. */
function underName(entry: LedgerEntry, feed: string, at: string): LedgerEntry {
	if (entry.kind === 'not-imported') return { ...entry, feed, at };
	const { note: _note, quote: _quote, ...said } = entry;
	return { ...said, kind: 'joined', feed, at };
}
