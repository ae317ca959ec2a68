import { pageIdentity } from '../feed/identity';
import { ok, type Result } from '../base/result';
import type { World } from '../ports';

/** What has been seen: the ledger of all devices, and the notes themselves, whose `url` is the first witness. */
export interface Known {
	has(key: string): boolean;
	add(keys: readonly string[]): void;
	/** Whether anything of a feed was ever seen: if not, this is its first import. */
	hasFeed(name: string): boolean;
}

const PAGE_PROPERTIES = ['url', 'source_url'];

/** Reads the ledger and every note's properties once. Problem where the ledger cannot be read: then nothing may be written. */
export async function loadKnown(world: World): Promise<Result<Known>> {
	const ledger = await world.ledger.load();
	if (!ledger.ok) return ledger;
	const keys = new Set<string>();
	const feeds = new Set<string>();
	for (const entry of ledger.value) {
		for (const key of entry.keys) keys.add(key);
		feeds.add(entry.feed);
	}
	const pages = new Set<string>();
	for (const path of world.notes.list()) {
		await world.clock.breathe();
		const properties = world.notes.facts(path)?.frontmatter;
		if (!properties) continue;
		const source = properties['source'];
		if (typeof source === 'string' && source.endsWith(' RSS')) feeds.add(source.slice(0, -4));
		for (const name of PAGE_PROPERTIES) {
			const url = properties[name];
			const key = typeof url === 'string' ? pageIdentity(url) : '';
			if (key !== '') pages.add(key);
		}
	}
	return ok({
		has: (key) => keys.has(key) || pages.has(key),
		add: (added) => {
			for (const key of added) keys.add(key);
		},
		hasFeed: (name) => feeds.has(name),
	});
}
