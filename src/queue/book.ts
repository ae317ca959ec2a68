import { pageKey } from '../base/identity/page-key';
import type { QueueEntry, TextFacts } from './model';
import { resorted } from './merge';
import { byNewest } from './order';

/** What an entry says of the last fetch on this device. */
type RowFailure = Required<Pick<QueueEntry, 'failure'>> & Pick<QueueEntry, 'nextTry'>;

/**
 * All members of the queue by path, kept up note by note: putting one note touches that note and its twins alone. Entries
 * are never changed in place; whoever drew one can compare by identity.
 */
export class QueueBook {
	/** As their properties say, without what is known of their text, failures and twins. */
	private readonly bare = new Map<string, QueueEntry>();
	private readonly whole = new Map<string, QueueEntry>();
	private readonly pages = new Map<string, Set<string>>();
	private readonly texts = new Map<string, { readonly mtime: number; readonly facts: TextFacts }>();
	private failures: ReadonlyMap<string, RowFailure> = new Map();
	private listed: readonly QueueEntry[] = [];
	/** What left the list since it was last asked for, and what came, by path. */
	private readonly gone = new Set<QueueEntry>();
	private readonly come = new Map<string, QueueEntry>();
	private pendingList: readonly QueueEntry[] | undefined;
	/** Rises with every change. */
	version = 0;

	get(path: string): QueueEntry | undefined {
		return this.whole.get(path);
	}

	/** Every member, newest first. The same array until something changes. */
	all(): readonly QueueEntry[] {
		const { gone, come } = this;
		if (gone.size + come.size > 0) {
			this.listed = resorted(this.listed, { gone, come: [...come.values()] }, byNewest);
			for (const changes of [gone, come]) changes.clear();
		}
		return this.listed;
	}

	pending(): readonly QueueEntry[] {
		this.pendingList ??= this.all().filter((entry) => entry.state === 'pending');
		return this.pendingList;
	}

	/** Puts a note's entry, or takes it out; whether anything changed. */
	put(path: string, entry: QueueEntry | undefined): boolean {
		const before = this.bare.get(path);
		if (same(before, entry)) return false;
		if (before) this.unpage(before);
		if (entry) {
			this.bare.set(path, entry);
			this.page(entry);
		} else {
			this.bare.delete(path);
			this.texts.delete(path);
		}
		const twins = [...this.twinsOf(before), ...this.twinsOf(entry)];
		for (const each of new Set([path, ...twins])) this.renew(each);
		return true;
	}

	/** The same note under another path; what is known of its text goes along. */
	rename(path: string, to: string): void {
		const before = this.bare.get(path);
		const known = this.texts.get(path);
		this.put(path, undefined);
		if (!before) return;
		if (known) this.texts.set(to, known);
		this.put(to, { ...before, path: to });
	}

	/** What a note's text tells; forgotten as soon as the note is another. */
	setText(path: string, mtime: number, facts: TextFacts): void {
		if (!this.bare.has(path)) return;
		this.texts.set(path, { mtime, facts });
		this.renew(path);
	}

	setFailures(failures: ReadonlyMap<string, RowFailure>): void {
		const paths = [...this.failures.keys(), ...failures.keys()];
		this.failures = failures;
		for (const path of new Set(paths)) this.renew(path);
	}

	clear(): void {
		for (const map of [this.bare, this.whole, this.pages, this.gone, this.come]) map.clear();
		this.listed = [];
		this.touch(undefined, undefined);
	}

	private page(entry: QueueEntry): void {
		const key = pageKey(entry.url);
		if (key === '') return;
		const paths = this.pages.get(key);
		if (paths) paths.add(entry.path);
		else this.pages.set(key, new Set([entry.path]));
	}

	private unpage(entry: QueueEntry): void {
		const key = pageKey(entry.url);
		const paths = this.pages.get(key);
		paths?.delete(entry.path);
		if (paths?.size === 0) this.pages.delete(key);
	}

	private twinsOf(entry: QueueEntry | undefined): ReadonlySet<string> {
		return (entry && this.pages.get(pageKey(entry.url))) ?? new Set();
	}

	private renew(path: string): void {
		const bare = this.bare.get(path);
		const before = this.whole.get(path);
		if (!bare) {
			if (this.whole.delete(path)) this.touch(before, undefined);
			return;
		}
		const known = this.texts.get(path);
		const failure = this.failures.get(path);
		// Whoever decided on one of two has chosen.
		const isOpen = (each: string): boolean => this.bare.get(each)?.state === 'pending';
		const twin = isOpen(path)
			? [...this.twinsOf(bare)].filter((each) => each !== path && isOpen(each)).sort()[0]
			: undefined;
		const entry: QueueEntry = {
			...bare,
			...(known?.mtime === bare.mtime ? { text: known.facts } : {}),
			...failure,
			...(twin === undefined ? {} : { twin, fault: bare.fault ?? 'duplicate' }),
		};
		if (same(before, entry)) return;
		this.whole.set(path, entry);
		this.touch(before, entry);
	}

	private touch(before: QueueEntry | undefined, after: QueueEntry | undefined): void {
		this.version += 1;
		this.pendingList = undefined;
		// One that came since the list was made was never in it.
		if (before && this.come.get(before.path) === before) this.come.delete(before.path);
		else if (before) this.gone.add(before);
		if (after) this.come.set(after.path, after);
	}
}

/** Entries are small, flat and made in one order of keys. */
function same(a: QueueEntry | undefined, b: QueueEntry | undefined): boolean {
	return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
