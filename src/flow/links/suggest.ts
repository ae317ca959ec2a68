import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { Reason, ReasonKind, Suggestion } from '../../links/model';
import type { Progress, Verdict, World } from '../../ports';
import type { Settings } from '../../settings/model';
import type { IndexHost } from './index-host';
import { IndexKeeper, type IndexState } from './index-keeper';
import { titleOf, type RawNote } from './indexed-note';
import { foldVerdicts, type Verdicts } from './rejections';
import { showReasons, type ShownReason } from './suggest-evidence';
import { createFilter } from './suggest-filter';

/** A link offered for a note, with the words that stand after the dash once it is accepted. */
export interface Offer {
	readonly path: string;
	readonly title: string;
	readonly score: number;
	readonly reasons: readonly Reason[];
	readonly why: string;
	/** The same, told from the other note, for a link back. */
	readonly whyBack: string;
	/** The reasons as a look into both notes bears them out; never empty. */
	readonly evidence: readonly ShownReason[];
}

/** Link suggestions for any note of the vault; the index is built on first use and kept up note by note. */
export interface Suggester {
	readonly keeper: IndexKeeper;
	ready(progress?: Progress): Promise<void>;
	/** Waits until every note is in the index. */
	offers(path: string, k: number): Promise<Result<readonly Offer[]>>;
	/** With what is in the index by now; `keeper.state` tells whether that is all. */
	offersNow(path: string, k: number): Promise<Result<readonly Offer[]>>;
	/** How many were offered for this note when last asked, less those linked or rejected since; `undefined` where nobody asked. */
	count(path: string): number | undefined;
	/** Keeps an answer and counts it in. */
	answer(verdict: Omit<Verdict, 'at'>): Promise<Result<void>>;
	/** Answers were kept or taken back by others: they are read anew. */
	answered(note: string, open: 1 | -1): void;
	verdicts(): Promise<Verdicts>;
	changed(path: string): void;
	removed(path: string): void;
	/** A note moved: its answers and links go with it, and it is not read again. */
	renamed(from: string, to: string): void;
}

/** Says in the note's language why two notes belong together, told from the asking note or back; `words/reason.ts` in earnest. */
export type SayWhy = (
	reasons: readonly Reason[],
	language: Settings['language'],
	told?: 'from-here' | 'from-there',
) => string;

/** How long answers are held before the files of all devices are read anew. */
const ANSWERS_MS = 60_000;

/** A suggester over this vault's notes. Reads nothing until first asked; `changed` and `removed` keep it true, cheaply. */
export function createSuggester(
	world: World,
	settings: () => Settings,
	sayWhy: SayWhy,
	host: IndexHost,
): Suggester {
	return new VaultSuggester(world, settings, sayWhy, new IndexKeeper(world, host));
}

class VaultSuggester implements Suggester {
	private readonly counts = new Map<string, number>();
	private folded: Promise<Verdicts> | undefined;
	private foldedAt = 0;
	/** What was read last: it holds where the answers cannot be read at the moment. */
	private known = foldVerdicts([]);
	private saidAt = 0;
	private moves: (readonly [from: string, to: string])[] = [];
	private carrying: Promise<void> | undefined;

	constructor(
		private readonly world: World,
		private readonly settings: () => Settings,
		private readonly sayWhy: SayWhy,
		readonly keeper: IndexKeeper,
	) {}

	async ready(progress?: Progress): Promise<void> {
		const off = this.keeper.onState(({ done, total }: IndexState) =>
			progress?.step(done, total, ''),
		);
		try {
			await this.keeper.ready();
		} finally {
			off();
		}
	}

	async offers(path: string, k: number): Promise<Result<readonly Offer[]>> {
		await this.keeper.ready();
		await this.keeper.flush();
		return this.ask(path, k);
	}

	async offersNow(path: string, k: number): Promise<Result<readonly Offer[]>> {
		await this.keeper.answering();
		return this.ask(path, k);
	}

	count(path: string): number | undefined {
		return this.counts.get(path);
	}

	async answer(verdict: Omit<Verdict, 'at'>): Promise<Result<void>> {
		const kept = await this.keep([verdict]);
		if (!kept.ok) return kept;
		if (verdict.said === 'reset') this.counts.clear();
		else if (verdict.said !== 'renamed') this.answered(verdict.note, -1);
		return ok(undefined);
	}

	answered(note: string, open: 1 | -1): void {
		this.folded = undefined;
		const count = this.counts.get(note);
		if (count !== undefined) this.counts.set(note, Math.max(0, count + open));
	}

	async verdicts(): Promise<Verdicts> {
		// Asked of a note that has just moved, its answers move first.
		await this.carrying;
		return this.read();
	}

	private read(): Promise<Verdicts> {
		const now = this.world.clock.now();
		if (this.folded && now - this.foldedAt < ANSWERS_MS) return this.folded;
		this.foldedAt = now;
		this.folded = this.world.verdicts
			.load()
			// Answers that cannot be read must not keep links from being found: writing one names the problem.
			.then((lines) => (lines.ok ? (this.known = foldVerdicts(lines.value)) : this.known));
		return this.folded;
	}

	changed(path: string): void {
		this.keeper.changed(path);
	}

	removed(path: string): void {
		this.counts.delete(path);
		this.keeper.changed(path);
	}

	renamed(from: string, to: string): void {
		this.keeper.renamed(from, to);
		const count = this.counts.get(from);
		this.counts.delete(from);
		if (count !== undefined) this.counts.set(to, count);
		// Nothing is lost where this cannot be written: the pair may be offered once more.
		this.moves.push([from, to]);
		this.carrying ??= this.carryAnswers();
	}

	/** Writes once for a folder that moved, in the order of the moves. */
	private async carryAnswers(): Promise<void> {
		while (this.moves.length > 0) {
			const verdicts = await this.read();
			const moved = new Set<string>();
			const lines = this.moves.splice(0).flatMap(([note, other]) => {
				if (!verdicts.knows(note) && !moved.has(note)) return [];
				moved.add(other);
				return [{ said: 'renamed', note, other } as const];
			});
			if (lines.length > 0) await this.keep(lines);
		}
		this.carrying = undefined;
	}

	/** Answers are folded in the order of their instants, so no two of this device are of the same. */
	private async keep(verdicts: readonly Omit<Verdict, 'at'>[]): Promise<Result<void>> {
		const lines = verdicts.map((verdict) => {
			this.saidAt = Math.max(this.world.clock.now(), this.saidAt + 1);
			return { ...verdict, at: new Date(this.saidAt).toISOString() };
		});
		const kept = await this.world.verdicts.append(lines);
		if (kept.ok) this.folded = undefined;
		return kept;
	}

	private async ask(path: string, k: number): Promise<Result<readonly Offer[]>> {
		const note = await this.keeper.read(path);
		if (!note) return fail(problem('note-missing', path));
		const verdicts = await this.verdicts();
		// More are asked for than shown, since some fall away below.
		const found = await this.keeper.host.suggest(note, k * 3 + 20, {
			feedback: verdicts.feedback,
		});
		const filter = createFilter(this.world, this.settings(), { path, verdicts });
		const wanted = found.map(filter).filter((each) => each !== undefined);
		const offers: Offer[] = [];
		// Read together, as many as are wanted at a time: some fall away when looked at.
		for (let at = 0; at < wanted.length && offers.length < k; at += k) {
			const some = wanted.slice(at, at + k);
			const others = await Promise.all(some.map(({ path: other }) => this.keeper.read(other)));
			for (const [place, suggestion] of some.entries()) {
				await this.world.clock.breathe();
				const other = others[place];
				const saying = { sayWhy: this.sayWhy, settings: this.settings() };
				const offer = other && offerOf(suggestion, [note, other], saying);
				if (offer && offers.length < k) offers.push(offer);
			}
		}
		this.counts.set(path, offers.length);
		return ok(offers);
	}
}

/** Who says why two notes belong together, and in what language. */
interface Saying {
	readonly sayWhy: SayWhy;
	readonly settings: Pick<Settings, 'language'>;
}

/** What was found for a note as an offer with its evidence, or nothing where neither note bears any reason out. */
export function offerOf(
	{ path, score, reasons: found }: Suggestion,
	[note, other]: readonly [note: RawNote, other: RawNote],
	{ sayWhy, settings }: Saying,
): Offer | undefined {
	const evidence = showReasons(found, note, other);
	const kinds = new Set<ReasonKind>(evidence.map((each) => each.kind));
	const reasons = found.filter((reason) => kinds.has(reason.kind));
	if (reasons.length === 0) return undefined;
	const { language } = settings;
	return {
		...{ path, score, reasons, evidence },
		title: titleOf(other),
		why: sayWhy(reasons, language),
		whyBack: sayWhy(reasons, language, 'from-there'),
	};
}
