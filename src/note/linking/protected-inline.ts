/** What a stretch of text is, where no link may be put into it. */
export type RangeKind =
	| 'block'
	| 'heading'
	| 'quote'
	| 'code'
	| 'math'
	| 'comment'
	| 'html'
	| 'tag'
	| 'link'
	| 'embed'
	| 'address'
	| 'property'
	/** A link that was put in just now. */
	| 'put';

/** UTF-16 offsets into the whole note, the end exclusive. */
export interface ProtectedRange {
	readonly kind: RangeKind;
	readonly start: number;
	readonly end: number;
}

interface Scan {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Where each bracket that has a partner closes; for `[` and `(` alike. */
	readonly closes: ReadonlyMap<number, number>;
	/** Starts of runs of backticks, by length. */
	readonly ticks: ReadonlyMap<number, readonly number[]>;
}

/** A range found, `undefined` where the character is only a character. */
type Rule = (scan: Scan, at: number) => ProtectedRange | undefined;

/** Formulas and comments longer than this within a paragraph are no formulas. */
const MAX_INLINE = 2000;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>|]{1,2000}/iuy;
const TAG = /#[\p{L}\p{N}_/-]{1,200}/uy;
const FIELD = /\([^\s:()[\]][^:()[\]\n]{0,80}::\s/uy;
const BLOCK_ID = /\^[A-Za-z0-9-]{1,100}(?=[ \t]*(?:\r?\n|$))/uy;
const AUTOLINK = /<(?:https?:\/\/|mailto:)[^<>\s]{1,2000}>/iuy;
const ELEMENT = /<(\/?)([A-Za-z][A-Za-z0-9-]{0,30})(?:[\s/][^<>]{0,2000})?>/uy;
/** Remarks of HTML, and commands of Templater. */
const HIDING = [
	['<!--', '-->'],
	['<%', '%>'],
] as const;
/** Elements whose content is no prose of the note. */
const HOLDING = /^(?:a|button|code|kbd|math|pre|script|style|svg|textarea)$/iu;

const RULES: Readonly<Record<string, Rule>> = {
	'`': codeSpan,
	$: formula,
	'%': comment,
	'<': element,
	'[': bracket,
	'!': (scan, at) => {
		const found = scan.text.charAt(at + 1) === '[' ? bracket(scan, at + 1) : undefined;
		return found && { kind: 'embed', start: at, end: found.end };
	},
	'(': field,
	h: address,
	H: address,
	w: address,
	W: address,
	'#': (scan, at) => (isAfterSpace(scan, at) ? match(TAG, 'tag', scan, at) : undefined),
	'^': (scan, at) => (isAfterSpace(scan, at) ? match(BLOCK_ID, 'tag', scan, at) : undefined),
};

/** Protected stretches within one paragraph of Markdown, in order. Linear: a wall of brackets or backticks costs its length. */
export function inlineRanges(text: string, start: number, end: number): readonly ProtectedRange[] {
	const part = text.slice(start, end);
	const scan: Scan = {
		text,
		start,
		end,
		closes: partners(part, start),
		ticks: tickRuns(part, start),
	};
	const found: ProtectedRange[] = [];
	for (let at = start; at < end; at += 1) {
		const char = text.charAt(at);
		if (char === '\\') {
			at += 1;
			continue;
		}
		const range = RULES[char]?.(scan, at);
		if (range) {
			found.push(range);
			at = range.end - 1;
		} else if (char === '`') while (text.charAt(at + 1) === '`') at += 1;
	}
	return found;
}

function match(
	pattern: RegExp,
	kind: RangeKind,
	scan: Scan,
	at: number,
): ProtectedRange | undefined {
	pattern.lastIndex = at;
	const found = pattern.exec(scan.text)?.[0];
	return found === undefined
		? undefined
		: { kind, start: at, end: Math.min(scan.end, at + found.length) };
}

function isAfterSpace({ text, start }: Scan, at: number): boolean {
	return at === start || /\s/u.test(text.charAt(at - 1));
}

function codeSpan(scan: Scan, at: number): ProtectedRange | undefined {
	let length = 1;
	while (scan.text.charAt(at + length) === '`') length += 1;
	const runs = scan.ticks.get(length) ?? [];
	const close = runs[firstAfter(runs, at)];
	return close === undefined ? undefined : { kind: 'code', start: at, end: close + length };
}

/** Index of the first number beyond `at` in a sorted list. */
function firstAfter(list: readonly number[], at: number): number {
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}

function formula({ text, end }: Scan, at: number): ProtectedRange | undefined {
	const mark = text.startsWith('$$', at) ? '$$' : '$';
	if (mark === '$' && /\s|^$/u.test(text.charAt(at + 1))) return undefined;
	const piece = text.slice(at + mark.length, Math.min(end, at + MAX_INLINE));
	const close = piece.indexOf(mark);
	// A price is no formula: what closes one stands right behind it and before no figure.
	const isPrice =
		mark === '$' && (/\s/u.test(piece.charAt(close - 1)) || /\d/u.test(piece.charAt(close + 1)));
	if (close <= 0 || isPrice) return undefined;
	return { kind: 'math', start: at, end: at + close + mark.length * 2 };
}

function comment({ text, end }: Scan, at: number): ProtectedRange | undefined {
	if (!text.startsWith('%%', at)) return undefined;
	const close = text.slice(at + 2, end).indexOf('%%');
	// One that does not close hides all that follows, as the app has it.
	return { kind: 'comment', start: at, end: close < 0 ? end : at + close + 4 };
}

function element(scan: Scan, at: number): ProtectedRange | undefined {
	for (const [open, end] of HIDING) {
		if (!scan.text.startsWith(open, at)) continue;
		const close = scan.text.slice(at, scan.end).indexOf(end);
		return { kind: 'comment', start: at, end: close < 0 ? scan.end : at + close + end.length };
	}
	const link = match(AUTOLINK, 'address', scan, at);
	if (link) return link;
	ELEMENT.lastIndex = at;
	const found = ELEMENT.exec(scan.text);
	if (!found) return undefined;
	const end = at + found[0].length;
	if (found[1] === '/' || !HOLDING.test(found[2] ?? '')) return { kind: 'html', start: at, end };
	const inside = scan.text.slice(end, Math.min(scan.end, end + MAX_INLINE)).toLowerCase();
	const close = inside.indexOf(`</${(found[2] ?? '').toLowerCase()}`);
	return { kind: 'html', start: at, end: close < 0 ? end : end + close };
}

/** `[[note]]`, `[text](address)`, `[text][label]`, `[^1]`, `[x]`: a link inside brackets would break both. */
function bracket({ text, closes }: Scan, at: number): ProtectedRange | undefined {
	const close = closes.get(at);
	if (close === undefined) return undefined;
	const next = closes.get(close + 1);
	const isLink = next !== undefined && /[[(]/u.test(text.charAt(close + 1));
	return { kind: 'link', start: at, end: (isLink ? next : close) + 1 };
}

/** `(key:: value)`. */
function field(scan: Scan, at: number): ProtectedRange | undefined {
	const close = scan.closes.get(at);
	const found = close === undefined ? undefined : match(FIELD, 'property', scan, at);
	return found && close !== undefined ? { ...found, end: close + 1 } : undefined;
}

function address(scan: Scan, at: number): ProtectedRange | undefined {
	if (at > scan.start && /[\p{L}\p{N}]/u.test(scan.text.charAt(at - 1))) return undefined;
	const found = match(ADDRESS, 'address', scan, at);
	if (!found) return undefined;
	const bare = scan.text.slice(at, found.end).replace(/[.,;:!?*_'")\]}]{1,20}$/u, '');
	return { ...found, end: at + bare.length };
}

function partners(part: string, offset: number): ReadonlyMap<number, number> {
	const closes = new Map<number, number>();
	const open: Readonly<Record<string, number[]>> = { '[': [], '(': [] };
	for (const { 0: char, index } of part.matchAll(/\\[\s\S]|[[\]()]/gu)) {
		if (char === '[' || char === '(') open[char]?.push(index);
		else if (char === ']' || char === ')') {
			const from = open[char === ']' ? '[' : '(']?.pop();
			if (from !== undefined) closes.set(from + offset, index + offset);
		}
	}
	return closes;
}

function tickRuns(part: string, offset: number): ReadonlyMap<number, readonly number[]> {
	const runs = new Map<number, number[]>();
	for (const { 0: run, index } of part.matchAll(/`+/gu)) {
		const known = runs.get(run.length);
		if (known) known.push(index + offset);
		else runs.set(run.length, [index + offset]);
	}
	return runs;
}
