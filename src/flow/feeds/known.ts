import { utcDay } from '../../base/time/instant';
import { ok, type Result } from '../../base/result';
import { pageIdentity } from '../../feed/identity';
import type { LedgerEntry, World } from '../../ports';
import type { Settings } from '../../settings/model';
import { templateProperty } from './note-feeds';

/** What has been seen: the ledger of all devices, and the notes themselves, whose `url` is the first witness. */
export interface Known {
	/** Whether a feed need not bring an item again: a note was made of it by any feed, or this feed left it out. */
	has(key: string, feed: string): boolean;
	/** Counts an entry as seen from now on; `path` where a note was made for it. */
	add(entry: LedgerEntry, path?: string): void;
	/** Whether anything of a feed was ever seen: if not, this is its first import. */
	hasFeed(name: string): boolean;
	/** The note of a page, where the vault has one. */
	noteOf(keys: readonly string[]): string | undefined;
	/** The feed that made a note in this very run, before the app knows the note's properties. */
	makerOf(path: string): string | undefined;
	/** The feeds that are known to have brought an item. */
	feedsOf(keys: readonly string[]): ReadonlySet<string>;
	/** What a feed said of an item when it was last looked at; feeds tell one story in different words. */
	saidOf(keys: readonly string[], feed: string): string | undefined;
	/** How many notes of a feed were made on a day (UTC), by any device. */
	madeOn(feed: string, day: string): number;
}

const PAGE_PROPERTIES = ['url', 'source_url'];

/** Reads the ledger and every note's properties once. Problem where the ledger cannot be read: then nothing may be written. */
export async function loadKnown(world: World, settings: Settings): Promise<Result<Known>> {
	const ledger = await world.ledger.load();
	if (!ledger.ok) return ledger;
	const seen = new Seen();
	for (const entry of inTime(ledger.value)) seen.add(entry);
	for (const path of world.notes.list()) {
		await world.clock.breathe();
		const properties = world.notes.facts(path)?.frontmatter;
		if (properties)
			seen.addNote(path, properties, templateProperty(settings, 'source', properties));
	}
	return ok(seen);
}

/** In the place of a feed's name, which is never empty. */
const EVERY = '';

function put(into: Map<string, Set<string>>, key: string, value: string): void {
	const values = into.get(key);
	if (values) values.add(value);
	else into.set(key, new Set([value]));
}

/** Devices write files of their own; what was said last is told by the time of the line. Sorting is stable. */
function inTime(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
	return [...entries].sort((a, b) => {
		const [left, right] = [a.at ?? '', b.at ?? ''];
		return left < right ? -1 : left > right ? 1 : 0;
	});
}

const bare = (path: string): string => path.replace(/\.md$/iu, '');

class Seen implements Known {
	/** Key to the feeds for which it is known; every feed where a note was made. */
	private readonly keys = new Map<string, Set<string>>();
	private readonly feeds = new Set<string>();
	private readonly pages = new Map<string, string>();
	private readonly brought = new Map<string, Set<string>>();
	private readonly said = new Map<string, string>();
	private readonly makers = new Map<string, string>();
	private readonly made = new Map<string, number>();

	add(entry: LedgerEntry, path?: string): void {
		this.feeds.add(entry.feed);
		for (const key of entry.keys) {
			put(this.keys, key, entry.kind === 'not-imported' ? entry.feed : EVERY);
			if (entry.said !== undefined) this.said.set(`${entry.feed}\n${key}`, entry.said);
			if (path !== undefined && key.startsWith('page:')) this.pages.set(key, path);
			put(this.brought, key, entry.feed);
		}
		if (path !== undefined) this.makers.set(path, entry.feed);
		if (entry.kind !== 'made' || entry.at === undefined) return;
		const day = `${entry.feed}\n${utcDay(entry.at)}`;
		this.made.set(day, (this.made.get(day) ?? 0) + 1);
	}

	addNote(path: string, properties: Readonly<Record<string, unknown>>, source: unknown): void {
		if (typeof source === 'string' && source.endsWith(' RSS')) this.feeds.add(source.slice(0, -4));
		for (const name of PAGE_PROPERTIES) {
			const url = properties[name];
			const key = typeof url === 'string' ? pageIdentity(url) : '';
			// Two notes of one page: the first by path is the item's, the same on every device. Without endings a note stands
			// before the copy that a file sync put beside it.
			const other = this.pages.get(key);
			if (key !== '' && (other === undefined || bare(path) < bare(other)))
				this.pages.set(key, path);
		}
	}

	has(key: string, feed: string): boolean {
		const feeds = this.keys.get(key);
		return this.pages.has(key) || feeds?.has(EVERY) === true || feeds?.has(feed) === true;
	}

	makerOf(path: string): string | undefined {
		return this.makers.get(path);
	}

	hasFeed(name: string): boolean {
		return this.feeds.has(name);
	}

	noteOf(keys: readonly string[]): string | undefined {
		return keys.map((key) => this.pages.get(key)).find((path) => path !== undefined);
	}

	feedsOf(keys: readonly string[]): ReadonlySet<string> {
		return new Set(keys.flatMap((key) => [...(this.brought.get(key) ?? [])]));
	}

	saidOf(keys: readonly string[], feed: string): string | undefined {
		return keys.map((key) => this.said.get(`${feed}\n${key}`)).find((said) => said !== undefined);
	}

	madeOn(feed: string, day: string): number {
		return this.made.get(`${feed}\n${day}`) ?? 0;
	}
}
