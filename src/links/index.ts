import { pageKey } from '../base/page-key';
import { noteAddresses, outgoingAddresses } from './addresses';
import type {
	Breathe,
	Calibration,
	IndexedNote,
	IndexSnapshot,
	IndexStats,
	LinkIndex,
	LinkQuery,
	Mention,
	Reason,
	Span,
	Suggestion,
} from './model';
import { COMMON, NameTree, type NameMatch } from './names';
import { blankProtected } from './protect';
import { TermIndex, type Kin } from './terms';
import { readTerms, readTokens } from './tokens';

/** Bodies beyond this many characters are data, not prose: names and properties count, text does not. */
const MAX_BODY = 1_000_000;
/** An address is near to proof, a name is strong, shared words are weak: the weights keep that order. */
const ADDRESS_SCORE = 100;
const NAME_SCORE = 2;
/** Shared words below this tell nothing a person would follow (cosine of unrelated notes in our demo vault). */
const MIN_KINSHIP = 0.08;
/** A mention is offered from this share of its name's rarity; a name half of all notes say is below it. */
const MIN_MENTION = 0.36;

export interface IndexOptions {
	/** Called between notes while building, so that a large vault freezes nothing. */
	readonly breathe?: () => Promise<void>;
}

/** Builds an index of a vault's notes. The index is changed by `update` and `remove`, never rebuilt for one note. */
export async function createLinkIndex(
	notes: readonly IndexedNote[],
	options: IndexOptions = {},
): Promise<LinkIndex> {
	const index = new VaultIndex();
	for (const note of notes) {
		index.update(note);
		await options.breathe?.();
	}
	return index;
}

/** An empty index, to be filled batch by batch. */
export function createEmptyIndex(): LinkIndex {
	return new VaultIndex();
}

/** The index that was saved; `undefined` where another version wrote it. */
export function restoreLinkIndex(snapshot: IndexSnapshot): LinkIndex | undefined {
	const notes = snapshot.version === 1 ? snapshot.parts['notes'] : undefined;
	if (!Array.isArray(notes)) return undefined;
	const index = new VaultIndex();
	for (const note of notes as readonly IndexedNote[]) index.update(note);
	return index;
}

class VaultIndex implements LinkIndex {
	private readonly notes = new Map<string, IndexedNote>();
	private readonly byAddress = new Map<string, Set<string>>();
	private readonly addresses = new Map<string, readonly string[]>();
	private readonly names = new NameTree();
	private readonly terms = new TermIndex();

	get size(): number {
		return this.notes.size;
	}

	async add(notes: readonly IndexedNote[], breathe?: Breathe): Promise<void> {
		for (const note of notes) {
			this.update(note);
			await breathe?.();
		}
	}

	rename(from: string, to: string): void {
		const note = this.notes.get(from);
		if (!note) return;
		this.remove(from);
		this.update({ ...note, path: to });
	}

	calibrate(): Promise<Calibration> {
		return Promise.resolve({ notes: 0, before: 0, after: 0 });
	}

	precisionAt(bar: number): number {
		return Math.min(1, Math.max(0, bar));
	}

	barFor(precision: number): number {
		return precision;
	}

	stats(): IndexStats {
		return { notes: this.notes.size, terms: 0, bytes: 0 };
	}

	save(): IndexSnapshot {
		return { version: 1, parts: { notes: [...this.notes.values()] } };
	}

	update(given: IndexedNote): void {
		const note = given.body.length > MAX_BODY ? { ...given, body: '' } : given;
		this.remove(note.path);
		this.notes.set(note.path, note);
		this.names.set(note);
		this.terms.set(note);
		const keys = noteAddresses(note);
		this.addresses.set(note.path, keys);
		for (const key of keys)
			this.byAddress.set(key, (this.byAddress.get(key) ?? new Set()).add(note.path));
	}

	remove(path: string): void {
		if (!this.notes.delete(path)) return;
		this.names.remove(path);
		this.terms.remove(path);
		for (const key of this.addresses.get(path) ?? []) this.byAddress.get(key)?.delete(path);
		this.addresses.delete(path);
	}

	suggest(query: LinkQuery, k: number): readonly Suggestion[] {
		const found = new Map<string, { score: number; reasons: Reason[] }>();
		const add = (path: string, score: number, reason: Reason): void => {
			const entry = found.get(path) ?? { score: 0, reasons: [] };
			entry.score += score;
			entry.reasons.push(reason);
			found.set(path, entry);
		};
		this.addAddresses(query, add);
		this.addNames(query, add);
		for (const kin of this.terms.kin(query.body, query.title, 60)) {
			const reason = this.kinReason(query, kin);
			// One shared word alone is chance.
			const isKin = kin.score >= MIN_KINSHIP && reason.words.length > 1;
			if (isKin || found.has(kin.path)) add(kin.path, kin.score, reason);
		}
		return [...found]
			.filter(([path]) => path !== query.path && !this.isSamePage(path, query.url))
			.map(([path, { score, reasons }]) => ({
				path,
				score,
				reasons: reasons.filter((reason) => reason.words.length > 0),
			}))
			.filter((suggestion) => suggestion.reasons.length > 0)
			.sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1))
			.slice(0, Math.max(0, k));
	}

	mentions(text: string): readonly Mention[] {
		const seen = new Set<string>();
		const mentions: Mention[] = [];
		for (const match of this.names.find(blankProtected(text))) {
			const path = match.paths[0];
			const score = this.nameStrength(text, match);
			if (path === undefined || seen.has(path) || score < MIN_MENTION) continue;
			seen.add(path);
			mentions.push({ start: match.start, end: match.end, path, score });
		}
		return mentions;
	}

	/** A note about the very page is that article, not something to link it to. */
	private isSamePage(path: string, url: string | undefined): boolean {
		const key = pageKey(url ?? '');
		return key !== '' && (this.byAddress.get(key)?.has(path) ?? false);
	}

	private addAddresses(
		query: LinkQuery,
		add: (path: string, score: number, reason: Reason) => void,
	): void {
		const own = pageKey(query.url ?? '');
		for (const out of outgoingAddresses(query.body)) {
			if (out.key === own) continue;
			const span: Span = { path: '', start: out.start, end: out.end };
			for (const path of this.byAddress.get(out.key) ?? []) {
				add(path, ADDRESS_SCORE, { kind: 'address', words: [out.address], spans: [span] });
			}
		}
	}

	private addNames(
		query: LinkQuery,
		add: (path: string, score: number, reason: Reason) => void,
	): void {
		const seen = new Set<string>();
		for (const match of this.names.find(blankProtected(query.body))) {
			const strength = this.nameStrength(query.body, match) / match.paths.length;
			for (const path of match.paths) {
				if (seen.has(path)) continue;
				seen.add(path);
				const span: Span = { path: '', start: match.start, end: match.end };
				add(path, NAME_SCORE * strength, {
					kind: 'mention',
					words: [query.body.slice(match.start, match.end)],
					spans: [span],
				});
			}
		}
	}

	/** 0 to 1: how much it tells that a name stands in a text. Rare and long names tell more, lower-case single words less. */
	private nameStrength(text: string, match: NameMatch): number {
		const said = text.slice(match.start, match.end);
		const rarities = readTerms(readTokens(said)).map(({ term }) => this.terms.rarity(term));
		const most = Math.log(1 + this.terms.size * 2) || 1;
		const rarest = Math.max(0, ...rarities) / most;
		const long = Math.min(1, match.tokens / 3);
		const proper = /^\p{Lu}/u.test(said) || match.tokens > 1 ? 0.25 : 0;
		return Math.min(1, 0.55 * rarest + 0.3 * long + proper);
	}

	private kinReason(query: LinkQuery, kin: Kin): Reason {
		const note = this.notes.get(kin.path);
		const here = firstPlaces(query.body, kin.terms);
		const there = firstPlaces(note?.body ?? '', kin.terms);
		const words: string[] = [];
		const spans: Span[] = [];
		for (const term of kin.terms) {
			const [from, to] = [here.get(term), there.get(term)];
			// A word shown must stand in the article; a note may say it in its title alone.
			if (!from || words.length >= 4 || COMMON.has(term)) continue;
			words.push(query.body.slice(from.start, from.end));
			spans.push({ path: '', ...from });
			if (to) spans.push({ path: kin.path, ...to });
		}
		return { kind: 'content', words, spans };
	}
}

function firstPlaces(
	text: string,
	terms: readonly string[],
): ReadonlyMap<string, { readonly start: number; readonly end: number }> {
	const wanted = new Set(terms);
	const found = new Map<string, { start: number; end: number }>();
	for (const { term, start, end } of readTerms(readTokens(text))) {
		if (wanted.has(term) && !found.has(term)) found.set(term, { start, end });
		if (found.size === wanted.size) break;
	}
	return found;
}
