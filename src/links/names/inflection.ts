import { classOf, foldOf, isUpper, longFold, WORD } from '../read/chars';
import {
	endingWith,
	type Endings,
	FIRST_GREEK,
	isFormOf,
	LATIN,
	LEAST_BESIDE,
	LEAST_GERMAN,
	LEAST_ITALIAN,
	NOUNS,
	type Pair,
	PLURALS_BESIDE,
	SAFE,
	scriptOf,
} from './endings';
import { foldText, withoutUmlauts } from '../read/fold';
import type { Surface, Surfaces } from '../store/surfaces';
import type { Tokens } from '../read/tokens';
import type { Vocabulary } from '../read/vocabulary';

/** Stems are words of the vocabulary that no text holds: this unit stands in front. */
const STEM_MARK = 1;
const MAX_STEM = 30;
/** A name of one word wants a longer stem: short ones are other words. */
const LEAST_LONE_STEM = 4;

/** A mark, then the folded letters of a word. */
const units = new Uint16Array(MAX_STEM * 2);
const letters = units.subarray(1);

/** The word that stands for all forms of the word in `units` without this ending, or -1. */
function stemWithout(
	ending: string,
	length: number,
	{ vocabulary, learn, least }: StemOptions,
): number {
	const size = length - ending.length;
	if (size - 1 < least || !endsWith(length, ending)) return -1;
	const end = units.subarray(size - 2, size);
	const [vowel = 0, last = 0] = end;
	// A vowel that flees where an ending follows: `заметок`, `заметка`.
	const flees = size - 2 >= least && /[ое][кц]/u.test(String.fromCharCode(vowel, last));
	if (flees) end[0] = last;
	const stem = vocabulary.number(units, flees ? size - 1 : size, learn);
	end[0] = vowel;
	return stem;
}

/** The endings that a word may have, the longest first, and none. */
function endingsOf(cut: Endings, length: number): readonly string[] {
	return [...endingWith(cut, units[length - 1]), ''];
}

interface StemOptions {
	readonly vocabulary: Vocabulary;
	readonly learn: boolean;
	readonly least: number;
}

/** Writes a word's folded letters into `units` from 1 on; gives where they end, 0 for a word too long. */
function foldWord(text: string, tokens: Tokens, at: number): number {
	const end = tokens.ends[at] ?? 0;
	const start = tokens.starts[at] ?? 0;
	if (end - start > MAX_STEM) return 0;
	units[0] = STEM_MARK;
	let length = 1;
	for (let each = start; each < end; each += 1) {
		const unit = text.charCodeAt(each);
		// Folds are learned as classes are asked for.
		if (classOf(unit) !== WORD) continue;
		const folded = foldOf(unit);
		// As a sharp s is.
		if (folded === 0) for (const letter of longFold(unit)) units[length++] = letter.charCodeAt(0);
		else units[length++] = folded;
	}
	return length;
}

function endsWith(length: number, ending: string): boolean {
	const from = length - ending.length;
	let at = 0;
	while (at < ending.length && units[from + at] === ending.charCodeAt(at)) at += 1;
	return at === ending.length;
}

/** What may stand in a text for a word of a name, itself among it, folded: the reverse of `inflectedName`. */
export function formsOf(word: string, isAlone: boolean): readonly string[] {
	const whole = foldText(word);
	const script = scriptOf(whole.charCodeAt(0));
	const forms: string[] = [];
	for (const [said, named] of NOUNS.flatMap((each) => each ?? [])) {
		if (whole.endsWith(named)) forms.push(whole.slice(0, whole.length - named.length) + said);
	}
	if (script && !(isAlone && script === LATIN)) {
		const said = ['', ...script.text.flatMap((each) => each ?? [])];
		// Whatever may be its ending: which one is cut depends on the words around it.
		for (const named of ['', ...script.name.flatMap((each) => each ?? [])]) {
			if (!whole.endsWith(named)) continue;
			for (const each of said) forms.push(whole.slice(0, whole.length - named.length) + each);
		}
	}
	return [whole, foldText(withoutUmlauts(word)), ...forms];
}

/** A name's stems, one for each of its tokens; `undefined` where no token has one. */
export function stemsOfName(
	text: string,
	tokens: Tokens,
	vocabulary: Vocabulary,
): readonly number[] | undefined {
	const isAlone = tokens.length === 1;
	let some = false;
	const stems: number[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const length = foldWord(text, tokens, at);
		const script = length === 0 ? undefined : scriptOf(units[1] ?? 0);
		let stem = -1;
		if (script && !(isAlone && script === LATIN)) {
			const least = isAlone ? LEAST_LONE_STEM : script.least;
			for (const ending of endingsOf(script.name, length)) {
				stem = stemWithout(ending, length, { vocabulary, learn: true, least });
				if (stem >= 0) break;
			}
		}
		some ||= stem >= 0;
		stems.push(stem >= 0 ? stem : (tokens.words[at] ?? -1));
	}
	return some ? stems : undefined;
}

/** A text that is looked through for names. */
export interface Walk {
	readonly text: string;
	readonly tokens: Tokens;
	readonly surfaces: Surfaces;
	readonly vocabulary: Vocabulary;
	/** Whether a token may go on with the name that the one before it is of. */
	readonly joins: (next: number) => boolean;
}

/** A name, and the token it ends with. */
interface Found {
	readonly surface: Surface;
	readonly last: number;
}

/** The longest name that stands at a token in another case than its own, or ends otherwise than the text does. */
export function inflectedName(walk: Walk, at: number): Found | undefined {
	return longestName(walk, at, true) ?? longestName(walk, at, false);
}

/** The node after another one by the stem of a token's word, else by the word. */
function stepByStem(walk: Walk, next: number, node: number): number {
	const { text, tokens, surfaces, vocabulary } = walk;
	const length = foldWord(text, tokens, next);
	const script = length === 0 ? undefined : scriptOf(units[1] ?? 0);
	if (script) {
		const options = { vocabulary, learn: false, least: script.least };
		// What looks like an ending may be none: `Problem` beside `problemu`.
		for (const ending of endingsOf(script.text, length)) {
			const stem = stemWithout(ending, length, options);
			const after = stem < 0 ? 0 : surfaces.step(node, stem);
			if (after !== 0) return after;
		}
	}
	const plain = surfaces.step(node, tokens.words[next] ?? -1);
	return plain !== 0 || script !== LATIN ? plain : stepByBase(walk, { next, node, length });
}

/** The node after another one by what a token's word, which stands in `units`, is the plural of. */
function stepByBase(
	{ text, tokens, surfaces, vocabulary }: Walk,
	{ next, node, length }: { readonly next: number; readonly node: number; readonly length: number },
): number {
	for (const pair of endingWith(PLURALS_BESIDE, units[length - 1])) {
		const size = endOtherwise(length, pair);
		if (size === 0) continue;
		const after =
			size < LEAST_BESIDE
				? 0
				: surfaces.step(node, vocabulary.number(units, size + 1, false)) ||
					surfaces.step(node, vocabulary.number(letters, size, false));
		endAsBefore(length, pair);
		if (after !== 0 && (pair[0] !== 'es' || isSpanish(text, tokens.ends[next] ?? 0))) return after;
	}
	return 0;
}

/** Whether the word behind a plural is one too, as in Spanish: `redes neuronales`, but English `atlantic codes`. */
function isSpanish(text: string, end: number): boolean {
	return /^ (?:de |\p{L}+s(?!\p{L}))/u.test(text.slice(end, end + MAX_STEM));
}

/** The wording that ends at a node, if it is a name of a note. */
function nameAt(surfaces: Surfaces, node: number): Surface | undefined {
	const surface = node === 0 ? undefined : surfaces.at(node);
	return surface?.targets.some(({ names }) => names !== 0) ? surface : undefined;
}

function longestName(walk: Walk, at: number, byStems: boolean): Found | undefined {
	const { text, tokens, surfaces, joins } = walk;
	let node = 0;
	let best: Found | undefined;
	const isLatin = text.charCodeAt(tokens.starts[at] ?? 0) < FIRST_GREEK;
	for (let next = at; next < tokens.length; next += 1) {
		if (next > at && !joins(next)) break;
		const after = byStems
			? stepByStem(walk, next, node)
			: surfaces.step(node, tokens.words[next] ?? -1);
		const surface = byStems ? nameAt(surfaces, after) : baseSurface(walk, next, node);
		// Stems are of Latin names with several words.
		if (surface && !(byStems && isLatin && surface.length === 1)) best = { surface, last: next };
		node = after;
		if (node === 0) break;
	}
	return best;
}

/** The name that ends with another form of a token's word, as plurals and cases are. */
function baseSurface(
	{ text, tokens, surfaces, vocabulary }: Walk,
	next: number,
	node: number,
): Surface | undefined {
	const length = foldWord(text, tokens, next);
	if (length <= LEAST_ITALIAN) return undefined;
	const place = { start: tokens.starts[next] ?? 0, end: tokens.ends[next] ?? 0 };
	const isNoun = isUpper(text.charCodeAt(place.start));
	const least = isNoun ? LEAST_GERMAN : LEAST_ITALIAN;
	for (const pair of endingWith(isNoun ? NOUNS : SAFE, units[length - 1])) {
		const size = endOtherwise(length, pair);
		if (size === 0) continue;
		const base = size < least ? -1 : vocabulary.number(letters, size, false);
		endAsBefore(length, pair);
		const surface = base < 0 ? undefined : nameAt(surfaces, surfaces.step(node, base));
		if (surface && isFormOf(text, place, pair, size)) return surface;
	}
	return undefined;
}

/** Gives the word in `units` another ending; its length in `letters` then, 0 where it does not end so. */
function endOtherwise(length: number, [said, named]: Pair): number {
	if (!endsWith(length, said)) return 0;
	const size = length - 1 - said.length;
	for (let at = 0; at < named.length; at += 1) letters[size + at] = named.charCodeAt(at);
	return size + named.length;
}

/** Takes that back: cheaper than to fold the word anew, which is done for every word of a text. */
function endAsBefore(length: number, [said]: Pair): void {
	const from = length - said.length;
	for (let at = 0; at < said.length; at += 1) units[from + at] = said.charCodeAt(at);
}
