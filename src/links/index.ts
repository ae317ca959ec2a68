import { pageKey } from '../base/identity/page-key';
import { Asked } from './weigh/asked';
import { calibrated, unlearned, type Learned } from './learn/calibrate';
import { reckoning } from './weigh/candidates';
import { nudged } from './weigh/feedback';
import { scoreOf } from './weigh/fusion';
import { linkedNotes } from './weigh/linked-pages';
import type {
	Breathe,
	Calibration,
	IndexedNote,
	IndexSnapshot,
	IndexStats,
	LinkIndex,
	LinkQuery,
	Mention,
	MentionOptions,
	Reason,
	SuggestOptions,
	Suggestion,
	Sureness,
} from './model';
import { mayMention } from './names/may-mention';
import { mentionsIn } from './names/namings';
import { precisionAt, barFor, sureness } from './learn/precision';
import { leftOutFor, QuestionReader } from './weigh/question';
import { DictionaryWords } from './read/dictionary-words';
import { placesOf, reasonsFor, STRONG_MENTION } from './evidence/reasons';
import { drained, paced } from './data/slices';
import { withoutCrowd, type Scored } from './weigh/siblings';
import { Vault, type SavedVault } from './store/vault';

/** A page the text links that has a note is near to proof: it stands before all that is reckoned. */
const ADDRESS_SCORE = 100;
/** Shared words alone tell nothing below this cosine: unrelated notes reach half of it. */
const THIN_COSINE = 0.02;
/** What is worth offering (`links.md` section 5, Mentions). */
const OFFER_BAR = 0.36;
/** The same in a vault that taught nothing: names there were never linked, and score less for it. */
const UNTAUGHT_BAR = 0.3;

/** Grows with every change of what is kept or how texts are read: a snapshot of another version is not read. */
const SNAPSHOT_VERSION = 10;

/** More new notes at once than this share of all: a vault that is read, not one that grows. */
const BULK = 0.1;

export interface IndexOptions {
	/** Called between notes while building, so that a large vault freezes nothing. */
	readonly breathe?: () => Promise<void>;
	/** Learn the vault's habits from its own links at once; otherwise `calibrate` does later. */
	readonly calibrate?: boolean;
}

/** Builds an index of a vault's notes. The index is changed by `update` and `remove`, never rebuilt for one note. */
export async function createLinkIndex(
	notes: readonly IndexedNote[],
	{ breathe, calibrate = true }: IndexOptions = {},
): Promise<LinkIndex> {
	const index = new VaultIndex();
	await index.add(notes, breathe);
	if (calibrate) await index.calibrate(breathe);
	return index;
}

/** An empty index, to be filled batch by batch. */
export function createEmptyIndex(): LinkIndex {
	return new VaultIndex();
}

/** The index that was saved; `undefined` where another version wrote it. */
export function restoreLinkIndex(snapshot: IndexSnapshot): LinkIndex | undefined {
	if (snapshot.version !== SNAPSHOT_VERSION) return undefined;
	const { vault, learned } = snapshot.parts as { vault: SavedVault; learned: Learned };
	return new VaultIndex(vault, learned);
}

/** Whether nothing but a few shared words speaks for a note. */
function isThin(asked: Asked, note: number, reasons: readonly Reason[]): boolean {
	const onlyWords = reasons.every(({ kind }) => kind === 'content');
	return onlyWords && asked.cos.get(note) / asked.norm < THIN_COSINE;
}

/** What is reused from question to question; one that is asked in slices has its own. */
interface Desk {
	readonly reader: QuestionReader;
	readonly asked: Asked;
}

class VaultIndex implements LinkIndex {
	private readonly vault: Vault;
	private readonly freeDesks: Desk[] = [];
	private learned: Learned;

	constructor(saved?: SavedVault, learned: Learned = unlearned(0)) {
		this.vault = new Vault(saved);
		this.learned = learned;
	}

	get size(): number {
		return this.vault.size;
	}

	async add(notes: readonly IndexedNote[], breathe?: Breathe): Promise<void> {
		this.vault.expect(notes.map(({ path }) => path));
		try {
			for (const note of notes) {
				this.vault.put(note);
				await breathe?.();
			}
		} finally {
			await paced(this.vault.arriving(), breathe);
		}
		const isBulk = notes.length > this.vault.size * BULK;
		if (isBulk || this.vault.postings.isStale) await paced(this.vault.settling(), breathe);
	}

	update(note: IndexedNote): void {
		this.vault.put(note);
	}

	remove(path: string): void {
		const number = this.vault.paths.find(path);
		if (number !== undefined) this.vault.drop(number);
	}

	rename(from: string, to: string): void {
		const number = this.vault.paths.find(from);
		if (number !== undefined) this.vault.rename(number, to);
	}

	suggest(query: LinkQuery, k: number, options: SuggestOptions = {}): readonly Suggestion[] {
		return drained(this.suggesting(query, k, options));
	}

	*suggesting(
		query: LinkQuery,
		k: number,
		{ feedback }: SuggestOptions = {},
	): Generator<void, readonly Suggestion[]> {
		if (this.vault.postings.isStale) yield* this.vault.settling();
		this.vault.settle();
		const desk = this.freeDesks.pop() ?? this.newDesk();
		const found = yield* this.answering(query, k, desk);
		this.freeDesks.push(desk);
		return feedback ? nudged(found, feedback) : found;
	}

	private newDesk(): Desk {
		return { reader: new QuestionReader(this.vault), asked: new Asked() };
	}

	private *answering(
		query: LinkQuery,
		k: number,
		{ reader, asked }: Desk,
	): Generator<void, readonly Suggestion[]> {
		const own = pageKey(query.url ?? '');
		const self = query.path === undefined ? undefined : this.vault.paths.find(query.path);
		const leftOut = self === undefined ? undefined : leftOutFor(this.vault, self);
		const question = yield* reader.reading({ ...query, tags: query.tags ?? [] }, leftOut);
		const { notes, components } = yield* reckoning(this.vault, question, asked);
		const linked = linkedNotes(this.vault, question, own);
		const scores = new Map<number, number>();
		notes.forEach((note, at) => {
			scores.set(note, scoreOf(components, at, this.learned.weights));
		});
		for (const [note] of linked) scores.set(note, (scores.get(note) ?? 0) + ADDRESS_SCORE);
		const words = new DictionaryWords(question.body);
		const explained = { question, asked, places: placesOf(question), words };
		yield;
		const found: Suggestion[] = [];
		const isNamed = (note: number): boolean =>
			linked.has(note) || asked.menlp.get(note) >= STRONG_MENTION;
		const ordered = this.inOrder(scores, { own, self });
		for (const { note, score } of withoutCrowd(this.vault, query, ordered, { k, isNamed })) {
			if (found.length >= k) break;
			const address = linked.get(note);
			const reasons = reasonsFor(this.vault, note, explained);
			const all: readonly Reason[] = address ? [address, ...reasons] : reasons;
			if (all.length === 0 || isThin(asked, note, all)) continue;
			found.push({ path: this.vault.paths.paths[note] ?? '', score, reasons: all });
		}
		return found;
	}

	mentions(text: string, options: MentionOptions = {}): readonly Mention[] {
		this.vault.settle();
		const usual = this.learned.curve.length > 0 ? OFFER_BAR : UNTAUGHT_BAR;
		const { bar = usual, headings = false, all = false } = options;
		const self = options.path === undefined ? undefined : this.vault.paths.find(options.path);
		const leftOut = self === undefined ? undefined : leftOutFor(this.vault, self);
		const weights = this.learned.mentionWeights;
		const desk = this.freeDesks.pop() ?? this.newDesk();
		const question = desk.reader.read({ title: '', body: text, tags: [] }, leftOut);
		const seen = new Set<number>();
		const mentions: Mention[] = [];
		for (const named of mentionsIn(this.vault, question, desk.asked, { weights, headings })) {
			if (named.score < bar || (seen.has(named.note) && !all)) continue;
			seen.add(named.note);
			const { start, end } = named.match;
			mentions.push({
				start,
				end,
				path: this.vault.paths.paths[named.note] ?? '',
				score: named.score,
			});
		}
		this.freeDesks.push(desk);
		return mentions;
	}

	mayMention(path: string): readonly string[] | undefined {
		this.vault.settle();
		const { paths } = this.vault;
		const found = mayMention(this.vault, paths.find(path) ?? -1);
		return found && paths.paths.filter((_, note) => found.has(note));
	}

	async calibrate(breathe?: Breathe): Promise<Calibration> {
		await paced(this.vault.settling(), breathe);
		this.learned = await calibrated(this.vault, breathe);
		return this.learned.calibration;
	}

	precisionAt(bar: number): number {
		return precisionAt(this.learned.curve, bar);
	}

	sureness(bar: number): Sureness {
		return sureness(this.learned.curve, bar);
	}

	barFor(precision: number): number {
		return barFor(this.learned.curve, precision);
	}

	stats(): IndexStats {
		const { vocabulary, postings, surfaces, size } = this.vault;
		return {
			notes: size,
			terms: vocabulary.size,
			bytes: vocabulary.bytes + postings.size + surfaces.bytes,
		};
	}

	save(): IndexSnapshot {
		return {
			version: SNAPSHOT_VERSION,
			parts: { vault: this.vault.save(), learned: this.learned },
		};
	}

	/** Notes by score, without the asking note and notes of the very page. */
	private inOrder(
		scores: ReadonlyMap<number, number>,
		{ own, self }: { readonly own: string; readonly self: number | undefined },
	): readonly Scored[] {
		const same = new Set(this.vault.notesOf(own));
		return [...scores]
			.filter(([note]) => note !== self && !same.has(note))
			.sort(([a, x], [b, y]) => y - x || a - b)
			.map(([note, score]) => ({ note, score }));
	}
}
