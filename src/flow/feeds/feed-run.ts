import { problem, type Problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { identityKeys, pageIdentity } from '../../feed/identity';
import type { Feed, FeedItem } from '../../feed/model';
import { saidHash } from '../../feed/said';
import { splitFrontMatter } from '../../note/properties/front-matter';
import type { NoteDraft } from '../../note/model';
import { quoteHash, touchHash } from '../../note/owned';
import { withSuffix } from '../../note/path';
import type { LedgerEntry } from '../../ports';
import type { FeedSettings } from '../../settings/model';
import { checkDraft, type Drafter } from './draft';
import type { FeedReport } from '../report';
import type { RunContext } from './run';

/** The ledger is written after this many notes, so that a crash forgets few (their notes witness for them anyway). */
const LEDGER_EVERY = 50;
/** A folder that refuses this many notes in a row refuses all. */
const MAX_REFUSALS = 3;
/** Zones are up to a day apart: what is dated further ahead is no matter of zones. */
const DAY_MS = 86_400_000;

/** One feed's part of a run: makes its notes and remembers what was seen. */
export class FeedRun {
	readonly made: FeedReport['made'][number][] = [];
	readonly failed: Problem[] = [];
	same = 0;
	private entries: LedgerEntry[] = [];
	private readonly about: { readonly title: string; readonly siteUrl?: string };
	private refusals = 0;
	/** Going on would help nobody: the folder refuses, or what is made could not be remembered. */
	private stopped = false;

	constructor(
		readonly context: RunContext,
		readonly of: { readonly feed: FeedSettings; readonly parsed: Feed; readonly draft: Drafter },
	) {
		const { title, siteUrl } = of.parsed;
		this.about = { title, ...(siteUrl === undefined ? {} : { siteUrl }) };
	}

	/** In the order given; where two items want one name, the smaller identity gets it, whatever their order. */
	async make(items: readonly FeedItem[]): Promise<void> {
		// Paths first, texts one by one: ten thousand texts at once would fill a phone.
		const owners = new Map<string, string>();
		for (const item of items) {
			if (this.isOver()) return;
			const key = this.of.draft.path(item, this.about).toLowerCase();
			const owner = owners.get(key);
			if (owner === undefined || item.id < owner) owners.set(key, item.id);
			await this.context.world.clock.breathe();
		}
		for (const [at, item] of items.entries()) {
			if (this.isOver()) return;
			this.context.progress.step(at, items.length, this.of.feed.name);
			const draft = await this.of.draft.note(item, this.about);
			await this.context.world.clock.breathe();
			const owns = owners.get(draft.path.toLowerCase()) === item.id;
			await this.makeOne(item, owns ? draft : { ...draft, path: withSuffix(draft.path, item.id) });
			await this.context.world.clock.breathe();
		}
	}

	isOver(): boolean {
		return this.stopped || this.context.signal.aborted;
	}

	private async makeOne(item: FeedItem, draft: NoteDraft): Promise<void> {
		const checked = checkDraft(this.context.world, draft);
		const written = checked.ok ? await this.write(item, draft) : checked;
		if (!written.ok) {
			this.refusals = written.problem.kind === 'vault-write' ? this.refusals + 1 : 0;
			this.stopped ||= this.refusals >= MAX_REFUSALS;
			this.failed.push(written.problem);
			return;
		}
		this.refusals = 0;
		const path = written.value;
		if (path === 'same') this.same += 1;
		else this.made.push({ path, title: item.title, ...this.dated(item) });
		this.remember(item, 'made', path === 'same' ? {} : { draft, path });
		if (this.entries.length >= LEDGER_EVERY) await this.flush();
	}

	private dated({ date }: FeedItem): Pick<FeedReport['made'][number], 'undated' | 'ahead'> {
		const isAhead =
			date !== undefined && Date.parse(date) > this.context.world.clock.now() + DAY_MS;
		return { undated: date === undefined, ...(isAhead ? { ahead: true } : {}) };
	}

	/** The path written, or `same` where the item's note stands already. A taken name gets a suffix, never a silent skip. */
	private async write(item: FeedItem, draft: NoteDraft): Promise<Result<string>> {
		const { world, recorder } = this.context;
		for (const path of [draft.path, withSuffix(draft.path, item.id)]) {
			if (!world.notes.taken(path)) {
				const why = `new item of ${this.of.feed.name}`;
				const created = await recorder.create(path, draft.text, why);
				if (created.ok) return ok(path);
				// Another run or a file sync may have put it there this moment: then it is looked at like any other.
				if (created.problem.kind !== 'note-exists') return created;
			}
			if (await this.isNoteOf(item, path, draft.text)) return ok('same');
		}
		return fail(problem('note-exists', draft.path));
	}

	private async isNoteOf(item: FeedItem, path: string, text: string): Promise<boolean> {
		const read = await this.context.world.notes.read(path);
		if (!read.ok) return false;
		if (read.value === text) return true;
		const url = /^url: "?([^"\n]+)"?$/mu.exec(splitFrontMatter(read.value)?.yaml ?? '')?.[1] ?? '';
		const page = pageIdentity(url);
		return page !== '' && this.keysOf(item).includes(page);
	}

	keysOf(item: FeedItem): readonly string[] {
		return identityKeys(item, this.of.parsed);
	}

	/** Counts an item as seen from now on; `flush` makes that durable. */
	remember(
		item: FeedItem,
		kind: LedgerEntry['kind'],
		facts: {
			readonly why?: LedgerEntry['why'];
			readonly rule?: string | undefined;
			readonly draft?: NoteDraft;
			readonly path?: string;
		} = {},
	): void {
		const { why, rule, draft, path } = facts;
		const entry: LedgerEntry = {
			keys: this.keysOf(item),
			kind,
			feed: this.of.feed.name,
			title: item.title,
			url: item.url,
			at: new Date(this.context.world.clock.now()).toISOString(),
			...{ date: item.date, why, rule },
			...(kind === 'joined' ? {} : { said: saidHash(item) }),
			...(draft ? { note: touchHash(draft.text), quote: quoteHash(draft.text) } : {}),
		};
		this.context.known.add(entry, path);
		this.entries.push(entry);
	}

	async flush(): Promise<void> {
		if (this.entries.length === 0) return;
		const batch = this.entries;
		this.entries = [];
		const saved = await this.context.world.ledger.append(batch);
		if (saved.ok) return;
		this.failed.push(saved.problem);
		this.stopped = true;
	}
}
