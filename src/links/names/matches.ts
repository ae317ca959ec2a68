import { isKatakana, isUpper } from '../read/chars';
import { DictionaryWords } from '../read/dictionary-words';
import { isCommon } from '../read/function-words';
import { CODE, HEADING, LINK } from '../read/inline';
import { inflectedName } from './inflection';
import type { Surface, Surfaces } from '../store/surfaces';
import type { Tokens } from '../read/tokens';
import type { Vocabulary } from '../read/vocabulary';

/** A place where a wording of the vault stands in a text. */
export interface Match {
	readonly surface: Surface;
	readonly start: number;
	readonly end: number;
	/** It begins inside a longer match before it. */
	readonly overlapped: boolean;
	readonly inHeading: boolean;
}

/** Tokens of a wording beyond this are no name. */
export const MAX_WORDING = 40;
/** Between two tokens of a wording stand at most this many units, and neither a line's nor a sentence's end. */
const MAX_GAP = 4;

export interface Wordings {
	readonly surfaces: Surfaces;
	readonly vocabulary: Vocabulary;
}

/** What stands here is no one's to link: code, and what is linked already. */
const TAKEN = CODE | LINK;

/** A number of few digits names a note only where the vault links by it. */
function isNumber(text: string, start: number, end: number): boolean {
	const first = text.charCodeAt(start);
	return end - start < 5 && first > 47 && first < 58 && /^\d+$/u.test(text.slice(start, end));
}

/** The longest match from each token, those inside earlier ones marked. Another case of a name counts where nothing stands as written. */
export function findMatches(
	text: string,
	tokens: Tokens,
	{ surfaces, vocabulary }: Wordings,
): readonly Match[] {
	const found: Match[] = [];
	const walk = {
		...{ text, tokens, surfaces, vocabulary },
		joins: (next: number): boolean => joins(text, tokens, next),
	};
	const words = new DictionaryWords(text);
	let covered = 0;
	for (let at = 0; at < tokens.length; at += 1) {
		const role = tokens.roles[at] ?? 0;
		if ((role & TAKEN) !== 0) continue;
		const start = tokens.starts[at] ?? 0;
		if (isKatakana(text.charCodeAt(start)) && start > 0 && isKatakana(text.charCodeAt(start - 1))) {
			continue;
		}
		const match =
			longest(text, tokens, at, surfaces) ??
			// Scripts without spaces have no cases.
			(tokens.single[at] === 0 ? inflectedName(walk, at) : undefined);
		if (!match) continue;
		const end = tokens.ends[match.last] ?? start;
		if (match.surface.links === 0 && isNumber(text, start, end)) continue;
		if (words.cuts(start, end)) continue;
		// The name was an acronym: `WHO`.
		if (match.surface.length === 1 && isCommon(text.slice(start, end))) continue;
		found.push({
			surface: match.surface,
			start,
			end,
			overlapped: start < covered,
			inHeading: (role & HEADING) !== 0,
		});
		covered = Math.max(covered, end);
	}
	return found;
}

function longest(
	text: string,
	tokens: Tokens,
	at: number,
	surfaces: Surfaces,
): { readonly surface: Surface; readonly last: number } | undefined {
	let node = 0;
	let best: { readonly surface: Surface; readonly last: number } | undefined;
	const start = tokens.starts[at] ?? 0;
	for (let next = at; next < tokens.length; next += 1) {
		const word = tokens.words[next] ?? -1;
		if (word < 0 || (next > at && !joins(text, tokens, next))) break;
		node = surfaces.step(node, word);
		if (node === 0) break;
		const surface = surfaces.at(node);
		if (!surface || surface.targets.length === 0) continue;
		const end = tokens.ends[next] ?? 0;
		// One character of a script without spaces names nothing.
		if (next === at && tokens.single[at] === 1) continue;
		if (cutsWord(text, start, end)) continue;
		best = { surface, last: next };
	}
	return best;
}

function joins(text: string, tokens: Tokens, next: number): boolean {
	if (((tokens.roles[next] ?? 0) & TAKEN) !== 0) return false;
	const from = tokens.ends[next - 1] ?? 0;
	const to = tokens.starts[next] ?? 0;
	if (to - from <= 1) return text.charCodeAt(from) !== 10 || to === from;
	if (to - from > MAX_GAP) return false;
	const gap = text.slice(from, to);
	if (!/\n|[.!?]\s|[。！？;；]/u.test(gap)) return true;
	// A short word with a capital and a full stop is cut short: `St. Augustine`.
	const start = tokens.starts[next - 1] ?? 0;
	return gap === '. ' && from - start < 4 && isUpper(text.charCodeAt(start));
}

/**
 * A compound is another word: a match of up to three characters neither begins nor ends inside a run of its own letters, but
 * behind and before particles; a longer one only never begins in a run of Katakana. Nor may any end before a vowel mark.
 */
function cutsWord(text: string, start: number, end: number): boolean {
	if (text.charCodeAt(end) >= FIRST_MARK && /\p{M}/u.test(text.charAt(end))) return true;
	if (end - start > 3) return false;
	return (
		(runsOn(text, end) && !PARTICLE.test(text.charAt(end))) ||
		(runsOn(text, start) && (runsOn(text, start - 1) || !PARTICLE.test(text.charAt(start - 1))))
	);
}

/** Whether letters of which words are made without a space between them go on here: Hiragana, Katakana, Hangul. */
function runsOn(text: string, at: number): boolean {
	return /^(?:[ぁ-ゖ]{2}|[ァ-ヺー]{2}|[가-힣]{2})$/u.test(text.slice(at - 1, at + 1));
}

/** How the words begin that join a Japanese or Korean noun to others. */
const PARTICLE =
	/[をにのでともはがへやか은는이가을를의에와과도로으만들께나란라부까보처마조서한하적인임였입]/u;

const FIRST_MARK = 0x300;
