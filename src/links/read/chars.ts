import { UNSPACED_SCRIPTS } from '../../base/text/scripts';
import { foldText } from './fold';

/** What a UTF-16 unit is to a reader of words. */
export const GAP = 1;
export const WORD = 2;
/** A character of a script without spaces: a token of its own. */
export const SINGLE = 3;
/** A combining mark: part of the word it stands in, of no account. */
export const MARK = 4;
/** Half of a character beyond the first plane: looked at as a pair. */
export const HALF = 5;

/** Classes by unit; 0 where not asked yet. Filled as texts need it: most vaults use few scripts. */
const classes = new Uint8Array(0x10000);
/** The unit a unit folds to: no case, no marks; 0 where it folds to several (`LONG_FOLDS`). */
const folds = new Uint16Array(0x10000);
const LONG_FOLDS = new Map<number, string>();

const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}ー々〆]`, 'u');

export function classOf(unit: number): number {
	const known = classes[unit] ?? 0;
	return known === 0 ? learn(unit) : known;
}

/** Folded form of a unit of class WORD: its unit, or 0 with the text in `longFold`. */
export function foldOf(unit: number): number {
	return folds[unit] ?? 0;
}

export function longFold(unit: number): string {
	return LONG_FOLDS.get(unit) ?? '';
}

/** Class and folded form of a character beyond the first plane. */
export function classOfPair(text: string): { readonly kind: number; readonly folded: string } {
	if (UNSPACED.test(text)) return { kind: SINGLE, folded: text };
	if (foldText(text) === '') return { kind: MARK, folded: '' };
	return /[\p{L}\p{N}\p{M}]/u.test(text)
		? { kind: WORD, folded: foldText(text) }
		: { kind: GAP, folded: '' };
}

function learn(unit: number): number {
	const char = String.fromCharCode(unit);
	const kind = kindOf(unit, char);
	classes[unit] = kind;
	if (kind === WORD) {
		const folded = foldText(char);
		if (folded.length === 1) folds[unit] = folded.charCodeAt(0);
		else LONG_FOLDS.set(unit, folded);
	} else if (kind === SINGLE) {
		// Half-width kana and compatibility forms; voicing marks stay, since they make another sound.
		const wide = char.normalize('NFKC');
		folds[unit] = wide.length === 1 ? wide.charCodeAt(0) : unit;
	}
	return kind;
}

function kindOf(unit: number, char: string): number {
	if (unit >= 0xd800 && unit <= 0xdfff) return HALF;
	if (UNSPACED.test(char)) return SINGLE;
	if (foldText(char) === '') return MARK;
	return /[\p{L}\p{N}\p{M}]/u.test(char) ? WORD : GAP;
}

export function isKatakana(unit: number): boolean {
	return (unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc;
}

export function isUpper(unit: number): boolean {
	if (unit < 128) return unit >= 65 && unit <= 90;
	const char = String.fromCharCode(unit);
	return char !== char.toLowerCase();
}
