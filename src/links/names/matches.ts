import { isKatakana, isUpper } from '../read/chars';
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

/** A compound is another word: a match may end inside a run of Katakana only where it is long. Nor may it end before a vowel mark. */
function cutsWord(text: string, start: number, end: number): boolean {
	const after = text.charCodeAt(end);
	if (after >= FIRST_MARK && /\p{M}/u.test(text.charAt(end))) return true;
	return end - start < 4 && isKatakana(after) && isKatakana(text.charCodeAt(end - 1));
}

const FIRST_MARK = 0x300;
