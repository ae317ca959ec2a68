import { classOf, foldOf, foldText, isUpper, WORD } from './chars';
import type { Surface, Surfaces } from './surfaces';
import type { Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Stems are words of the vocabulary that no text holds: this unit stands in front. */
const STEM_MARK = 1;
const LEAST_STEM = 3;
/** A name of one word wants a longer stem: short ones are other words. */
const LEAST_LONE_STEM = 4;
const MAX_STEM = 30;
/** A base form of Latin letters has at least so many: `Gold` and `golden` are two words. */
const LEAST_BASE = 5;

/** Case endings of Cyrillic nouns and adjectives as they look when folded (no short i, no yo), longest first. */
const CYRILLIC_ENDINGS: readonly string[] = (
	'ого его ому ему ами ями иях иям иеи ием ыми ими ые ои еи ом ем ам ям ах ях ов ев ью ия ии ию ие ыи ая яя ое ее ым им ых их ую юю ' +
	'а я о е ы и у ю ь'
).split(' ');

const units = new Uint16Array(MAX_STEM + 2);

export interface Place {
	readonly start: number;
	readonly end: number;
}

/** The word that stands for all cases of a Cyrillic word, or -1. No language is assumed: the script tells. */
export function stemAt(
	text: string,
	{ start, end }: Place,
	{ vocabulary, learn, least }: StemOptions,
): number {
	if (!isCyrillic(text.charCodeAt(start)) || end - start > MAX_STEM) return -1;
	let length = 1;
	units[0] = STEM_MARK;
	for (let at = start; at < end; at += 1) {
		const unit = text.charCodeAt(at);
		if (classOf(unit) === WORD && length < MAX_STEM) units[length++] = folded(unit);
	}
	length -= endingOf(length, least);
	if (length - 1 < least) return -1;
	return vocabulary.number(units, length, learn);
}

interface StemOptions {
	readonly vocabulary: Vocabulary;
	readonly learn: boolean;
	readonly least: number;
}

/** How many units of the word in `units` are an ending. */
function endingOf(length: number, least: number): number {
	for (const ending of CYRILLIC_ENDINGS) {
		const from = length - ending.length;
		if (from - 1 < least) continue;
		let at = 0;
		while (at < ending.length && units[from + at] === ending.charCodeAt(at)) at += 1;
		if (at === ending.length) return ending.length;
	}
	return 0;
}

/** What may stand in a text for a word of a name, itself among it, folded: the reverse of `inflectedName`. */
export function formsOf(word: string): readonly string[] {
	const whole = foldText(word);
	if (!isCyrillic(word.charCodeAt(0))) return [whole, ...BASE_ENDINGS.map((each) => whole + each)];
	const stems = [LEAST_STEM, LEAST_LONE_STEM].map((least) => {
		const cut = CYRILLIC_ENDINGS.find(
			(each) => whole.endsWith(each) && whole.length - each.length >= least,
		);
		return whole.slice(0, whole.length - (cut?.length ?? 0));
	});
	return stems.flatMap((stem) => [stem, ...CYRILLIC_ENDINGS.map((each) => stem + each)]);
}

/** A name's stems, one for each of its tokens; `undefined` where no token has one. */
export function stemsOfName(
	text: string,
	tokens: Tokens,
	vocabulary: Vocabulary,
): readonly number[] | undefined {
	let some = false;
	for (let at = 0; at < tokens.length && !some; at += 1) {
		some = isCyrillic(text.charCodeAt(tokens.starts[at] ?? 0));
	}
	if (!some) return undefined;
	some = false;
	const least = tokens.length === 1 ? LEAST_LONE_STEM : LEAST_STEM;
	const stems = Array.from({ length: tokens.length }, (_, at) => {
		const place = { start: tokens.starts[at] ?? 0, end: tokens.ends[at] ?? 0 };
		const stem = stemAt(text, place, { vocabulary, learn: true, least });
		some ||= stem >= 0;
		return stem >= 0 ? stem : (tokens.words[at] ?? -1);
	});
	return some ? stems : undefined;
}

export interface Walk {
	readonly at: number;
	readonly surfaces: Surfaces;
	readonly vocabulary: Vocabulary;
	readonly joins: (next: number) => boolean;
}

/** A name, and the token it ends with. */
interface Found {
	readonly surface: Surface;
	readonly last: number;
}

/** The longest name that stands at a token in another case than its own. */
export function inflectedName(text: string, tokens: Tokens, walk: Walk): Found | undefined {
	const first = text.charCodeAt(tokens.starts[walk.at] ?? 0);
	if (isCyrillic(first)) return byStems(text, tokens, walk);
	return isUpper(first) ? byBase(text, tokens, walk) : undefined;
}

function byStems(text: string, tokens: Tokens, walk: Walk): Found | undefined {
	const { surfaces, vocabulary } = walk;
	return longestName(tokens, walk, {
		step(next, node) {
			const place = { start: tokens.starts[next] ?? 0, end: tokens.ends[next] ?? 0 };
			const stem = stemAt(text, place, { vocabulary, learn: false, least: LEAST_STEM });
			return surfaces.step(node, stem >= 0 ? stem : (tokens.words[next] ?? -1));
		},
		named(_next, _before, after) {
			const surface = after === 0 ? undefined : surfaces.at(after);
			return surface?.targets.some(({ names }) => names !== 0) ? surface : undefined;
		},
	});
}

/** Nouns with a capital that took `n`, `en`, `es` or `e` at the end of a name, as German ones do. */
function byBase(text: string, tokens: Tokens, walk: Walk): Found | undefined {
	const { surfaces, vocabulary } = walk;
	return longestName(tokens, walk, {
		step: (next, node) => surfaces.step(node, tokens.words[next] ?? -1),
		named: (next, node) => baseSurface(text, tokens, { next, node, surfaces, vocabulary }),
	});
}

/** How one goes on through the names, and which name ends at a token: nodes before and after it. */
interface Steps {
	step(next: number, node: number): number;
	named(next: number, before: number, after: number): Surface | undefined;
}

function longestName(tokens: Tokens, { at, joins }: Walk, steps: Steps): Found | undefined {
	let node = 0;
	let best: Found | undefined;
	for (let next = at; next < tokens.length; next += 1) {
		if (next > at && !joins(next)) break;
		const after = steps.step(next, node);
		const surface = steps.named(next, node, after);
		if (surface) best = { surface, last: next };
		node = after;
		if (node === 0) break;
	}
	return best;
}

function baseSurface(
	text: string,
	tokens: Tokens,
	{
		next,
		node,
		surfaces,
		vocabulary,
	}: {
		readonly next: number;
		readonly node: number;
		readonly surfaces: Surfaces;
		readonly vocabulary: Vocabulary;
	},
): Surface | undefined {
	const start = tokens.starts[next] ?? 0;
	const size = (tokens.ends[next] ?? 0) - start;
	if (size <= LEAST_BASE || size > MAX_STEM || !isUpper(text.charCodeAt(start))) return undefined;
	for (let at = 0; at < size; at += 1) units[at] = folded(text.charCodeAt(start + at));
	for (const cut of baseCuts(size)) {
		const word = vocabulary.number(units, size - cut, false);
		const after = word < 0 ? 0 : surfaces.step(node, word);
		const surface = after === 0 ? undefined : surfaces.at(after);
		if (surface?.targets.some(({ names }) => names !== 0)) return surface;
	}
	return undefined;
}

/** How much may be cut off the word in `units`: `n` after e, l, r; `e`, `en`, `es` after a consonant. */
function baseCuts(size: number): readonly number[] {
	const [last, before, third] = [units[size - 1] ?? 0, units[size - 2] ?? 0, units[size - 3] ?? 0];
	const cuts: number[] = [];
	if (last === N && (before === E || before === L || before === R)) cuts.push(1);
	if ((last === N || last === S) && before === E && !isVowel(third)) cuts.push(2);
	if (last === E && !isVowel(before)) cuts.push(1);
	return cuts.filter((cut) => size - cut >= LEAST_BASE);
}

/** What `baseCuts` cuts. */
const BASE_ENDINGS: readonly string[] = ['n', 'e', 'en', 'es'];
const [E, L, N, R, S] = [101, 108, 110, 114, 115];

/** Folds are learned as classes are asked for. */
function folded(unit: number): number {
	return classOf(unit) === WORD ? foldOf(unit) : 0;
}

function isVowel(unit: number): boolean {
	return unit === 97 || unit === 101 || unit === 105 || unit === 111 || unit === 117;
}

function isCyrillic(unit: number): boolean {
	return unit >= 0x400 && unit <= 0x52f;
}
