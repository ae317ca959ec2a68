import type { Asked, Question } from '../weigh/asked';
import { termEnd } from '../read/bag';
import { isKatakana } from '../read/chars';
import type { DictionaryWords } from '../read/dictionary-words';
import { isFunctionWord } from '../read/function-words';
import type { Match } from '../names/matches';
import type { Reason, Span } from '../model';
import { TF } from '../store/postings';
import type { Vault } from '../store/vault';

const MAX_WORDS = 4;
const MAX_VIA = 3;
/** Of the notes that link a suggestion so many are looked at for a tie. */
const MAX_LINKERS = 200;
/** A shared term tells something where at most this share of the notes holds it; in a small vault, so many notes. */
const RARE_SHARE = 0.1;
const RARE_LEAST = 40;
/** The question's heaviest terms that can be shown as shared. */
const SHOWN_TERMS = 200;

/** A place in the question's body; `at` is its first token. */
interface Place {
	readonly at: number;
	readonly start: number;
	readonly end: number;
}

/** Where each of the question's terms stands first in its body. */
export type Places = ReadonlyMap<number, Place>;

/** First places of the question's heaviest terms. */
export function placesOf({ terms, tokens }: Question): Places {
	const wanted = new Set(terms.slice(0, SHOWN_TERMS));
	const places = new Map<number, Place>();
	for (let at = 0; at < tokens.length && places.size < wanted.size; at += 1) {
		const term = tokens.terms[at] ?? -1;
		if (term < 0 || !wanted.has(term) || places.has(term)) continue;
		places.set(term, { at, start: tokens.starts[at] ?? 0, end: termEnd(tokens, at) });
	}
	return places;
}

export interface Explained {
	readonly question: Question;
	readonly asked: Asked;
	readonly places: Places;
	readonly words: DictionaryWords;
}

/** Why a note is offered, strongest first: what a person can check. Empty where nothing can be shown. */
export function reasonsFor(vault: Vault, note: number, explained: Explained): readonly Reason[] {
	const { asked, question } = explained;
	const reasons: Reason[] = [];
	const match = question.matches[asked.best.get(note) - 1];
	const mention = match && mentionReason(vault, note, { body: question.body, match });
	const content = contentReason(vault, note, { ...explained, match });
	const strong = asked.menlp.get(note) >= STRONG_MENTION;
	if (mention && strong) reasons.push(mention);
	if (content) reasons.push(content);
	if (mention && !strong) reasons.push(mention);
	const neighbour = neighbourReason(vault, note, explained);
	if (neighbour) reasons.push(neighbour);
	const tags = tagsReason(vault, note, explained);
	if (tags) reasons.push(tags);
	return reasons;
}

/** A mention below this is a common word: shared rare words tell more, and stand first. */
export const STRONG_MENTION = 0.05;

function mentionReason(
	{ graph, records, paths }: Vault,
	note: number,
	{ body, match }: { readonly body: string; readonly match: Match },
): Reason {
	const { surface, start, end } = match;
	const reason: Reason = {
		kind: 'mention',
		words: [body.slice(start, end)],
		spans: [{ path: '', start, end }],
	};
	if (records[note]?.nameSurfaces.includes(surface.number)) return reason;
	const linker = graph.intoOf(note).find((each) => {
		const { anchors = [] } = records[each] ?? {};
		return anchors.some(
			(number, at) => at % 2 === 0 && number === surface.number && anchors[at + 1] === note,
		);
	});
	return linker === undefined ? reason : { ...reason, via: [paths.paths[linker] ?? ''] };
}

/** The rarest words that both say, where both say more than one; those of the mention tell nothing twice. */
function contentReason(
	vault: Vault,
	note: number,
	{ question, places, words, match }: Explained & { readonly match: Match | undefined },
): Reason | undefined {
	const { postings } = vault;
	const said = postings.bytesOf(note);
	const most = rareLimit(vault.size);
	const shared: { readonly term: number; readonly weight: number }[] = [];
	const count = Math.min(SHOWN_TERMS, question.terms.length);
	for (let at = 0; at < count; at += 1) {
		const term = question.terms[at] ?? 0;
		const byte = said.get(term);
		const place = places.get(term);
		if (byte === undefined || !place || (postings.df.items[term] ?? 0) > most) continue;
		if (match && place.start < match.end && match.start < place.end) continue;
		if (isFunctionWord(question.body.slice(place.start, place.end))) continue;
		shared.push({
			term,
			weight: (question.weights[at] ?? 0) * (TF[byte] ?? 0) * postings.idf(term),
		});
	}
	if (shared.length < 2) return undefined;
	shared.sort((a, b) => b.weight - a.weight || a.term - b.term);
	const found = shared.flatMap(({ term }) => places.get(term) ?? []);
	const whole = apart(wholeWords(found, said, { question, words }));
	// Pairs of neighbours in a script without spaces that no word begins with say little, and more than nothing.
	const spans = whole.length > 1 ? whole : apart(found);
	return {
		kind: 'content',
		words: spans.map((span) => question.body.slice(span.start, span.end)),
		spans,
	};
}

/** The first few places that do not overlap, as pairs of neighbours in a script without spaces do: one of them is enough. */
function apart(places: Iterable<{ readonly start: number; readonly end: number }>): Span[] {
	const spans: Span[] = [];
	for (const { start, end } of places) {
		if (spans.some((span) => span.start < end && start < span.end)) continue;
		if (spans.push({ path: '', start, end }) === MAX_WORDS) break;
	}
	return spans;
}

type Reading = Pick<Explained, 'question' | 'words'>;

/** One after another, since to ask the dictionary takes time. */
function* wholeWords(
	places: readonly Place[],
	said: ReadonlyMap<number, number>,
	reading: Reading,
): Generator<{ readonly start: number; readonly end: number }> {
	for (const place of places) {
		const word = wholeWord(place, said, reading);
		if (word) yield word;
	}
}

/** A pair of characters that a long word begins with tells little without the rest: リン, リンク. */
const LONG_WORD = 4;

/**
 * A shared word as a reader sees it: of a script without spaces the pair that begins a word of the dictionary, or the whole
 * word where it is long or in Katakana and the note holds all of its pairs; `undefined` for a pair within a word.
 */
function wholeWord(
	place: Place,
	said: ReadonlyMap<number, number>,
	{ question: { body, tokens }, words }: Reading,
): { readonly start: number; readonly end: number } | undefined {
	if (tokens.single[place.at] === 0) return place;
	const word = words.wordAt(place.start);
	if (!word) return place;
	if (word.start !== place.start || word.end < place.end) return undefined;
	const isLong = word.end - word.start >= (isKatakana(body.charCodeAt(word.start)) ? 3 : LONG_WORD);
	if (!isLong) return place;
	// Beyond its length the list holds what a longer text left there.
	for (let at = place.at; at + 1 < tokens.length; at += 1) {
		if ((tokens.starts[at + 1] ?? 0) >= word.end) break;
		if (!said.has(tokens.terms[at] ?? -1)) return undefined;
	}
	return word;
}

function rareLimit(notes: number): number {
	return Math.min(Math.max(2, notes / 2), Math.max(RARE_LEAST, notes * RARE_SHARE));
}

/** Notes near the text, by words or by name, that link the suggestion or are linked with it. */
function neighbourReason(vault: Vault, note: number, { asked }: Explained): Reason | undefined {
	const { graph } = vault;
	const near = new Map(asked.near.map((each, at) => [each, 1 / (1 + at)]));
	for (const named of asked.best.touched) {
		const strength = asked.menlp.get(named);
		if (strength >= STRONG_MENTION) near.set(named, Math.max(near.get(named) ?? 0, strength));
	}
	const via = new Map<number, number>();
	const consider = (other: number, weight: number): void => {
		const strength = near.get(other);
		if (strength === undefined || other === note || !vault.isThere(other)) return;
		via.set(other, Math.max(via.get(other) ?? 0, strength * weight));
	};
	for (const linker of graph.intoOf(note).slice(0, MAX_LINKERS)) {
		consider(linker, 1);
		const out = graph.outOf(linker);
		// Both linked from one note: that note ties them, if it is no list of everything.
		if (out.length <= 50 && out.some((other) => other !== note && near.has(other))) {
			if (vault.isThere(linker) && !via.has(linker)) via.set(linker, 0.1 / out.length);
		}
	}
	for (const target of graph.outOf(note)) consider(target, 0.5);
	const best = [...via].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MAX_VIA);
	if (best.length === 0) return undefined;
	return {
		kind: 'neighbour',
		words: best.map(([other]) => vault.records[other]?.title ?? ''),
		spans: [],
		via: best.map(([other]) => vault.paths.paths[other] ?? ''),
	};
}

function tagsReason(vault: Vault, note: number, { question }: Explained): Reason | undefined {
	const tags = vault.records[note]?.tags ?? [];
	const most = rareLimit(vault.size);
	const shared = question.tags.filter(
		(tag) => tags.includes(tag) && (vault.byTag.get(tag)?.length ?? 0) <= most,
	);
	if (shared.length === 0) return undefined;
	return { kind: 'tags', words: shared.slice(0, MAX_WORDS), spans: [] };
}
