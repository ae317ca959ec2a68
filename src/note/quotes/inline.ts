/** A stretch of one line that belongs together: a link, code, emphasis. Offsets within the line. */
export interface InlineSpan {
	readonly kind:
		'code' | 'math' | 'comment' | 'link' | 'image' | 'wikilink' | 'footnote' | 'mark' | 'emphasis';
	readonly start: number;
	readonly end: number;
	/** What is shown of it: the text of a link, the inside of emphasis. */
	readonly innerStart: number;
	readonly innerEnd: number;
}

/** Longest line that is looked through: what is longer is data, not prose. */
const MAX_LINE = 200_000;

/** What was looked up once in a line: thousands of marks may wait for one end. */
interface Lookups {
	/** By mark: from where its next end was looked for, and where that is; -1 for nowhere. */
	readonly ends: Map<string, { readonly from: number; readonly end: number }>;
	partners?: ReadonlyMap<number, number>;
}

/**
 * What in a line of Markdown is more than its letters, outermost first, in order. A simple reader: where it is unsure it
 * says nothing. Linear in the line.
 */
export function readInline(line: string): readonly InlineSpan[] {
	const spans: InlineSpan[] = [];
	if (line.length > MAX_LINE) return spans;
	const known: Lookups = { ends: new Map() };
	let at = 0;
	while (at < line.length) {
		const c = line.charAt(at);
		if (c === '\\') {
			at += 2;
			continue;
		}
		const span = SPAN_STARTS.has(c) ? spanAt(line, at, known) : undefined;
		if (!span) {
			at += c === line.charAt(at + 1) && /[*_~=]/u.test(c) ? 2 : 1;
			continue;
		}
		spans.push(span);
		// Emphasis and links may hold others; code, images and comments are one thing.
		at = isOpen(span) ? span.innerStart : span.end;
	}
	return spans;
}

const SPAN_STARTS = new Set(['`', '$', '%', '[', '!', '=', '*', '_', '~']);

function isOpen(span: InlineSpan): boolean {
	return span.kind === 'link' || span.kind === 'mark' || span.kind === 'emphasis';
}

/** Marks of two signs, and what they are; all others are of one. */
const DOUBLE: Readonly<Record<string, InlineSpan['kind']>> = {
	'%': 'comment',
	'=': 'mark',
	'~': 'emphasis',
};

function spanAt(line: string, at: number, known: Lookups): InlineSpan | undefined {
	const c = line.charAt(at);
	if (c === '`') return codeAt(line, at);
	if (c === '[' || c === '!') return linkAt(line, at) ?? markdownLinkAt(line, at, known);
	const mark = c in DOUBLE || line.startsWith(c + c, at) ? c + c : c;
	const close = closeOf(line, at, { mark, known });
	if (close < 0) return undefined;
	return {
		kind: c === '$' ? 'math' : (DOUBLE[c] ?? 'emphasis'),
		start: at,
		end: close + mark.length,
		innerStart: at + mark.length,
		innerEnd: close,
	};
}

/** Where what a mark opens is closed; -1 where it opens nothing. */
function closeOf(
	line: string,
	at: number,
	{ mark, known }: { readonly mark: string; readonly known: Lookups },
): number {
	const inner = at + mark.length;
	// White space behind an opening mark is no opening; `snake_case` opens nothing either.
	if (!line.startsWith(mark, at) || /^\s?$/u.test(line.charAt(inner))) return -1;
	if (mark.startsWith('_') && /[\p{L}\p{N}]/u.test(line.charAt(at - 1))) return -1;
	let { from = Infinity, end = -1 } = known.ends.get(mark) ?? {};
	if (from > inner || (end >= 0 && end < inner)) {
		[from, end] = [inner, line.indexOf(mark, inner)];
		// An end stands behind no white space, and is not escaped.
		while (end > 0 && /[\s\\]/u.test(line.charAt(end - 1))) end = line.indexOf(mark, end + 1);
		known.ends.set(mark, { from, end });
	}
	return end > inner ? end : -1;
}

function codeAt(line: string, at: number): InlineSpan | undefined {
	const ticks = /^`{1,20}/u.exec(line.slice(at, at + 20))?.[0] ?? '`';
	const inner = at + ticks.length;
	const close = line.indexOf(ticks, inner);
	if (close < 0) return undefined;
	return { kind: 'code', start: at, end: close + ticks.length, innerStart: inner, innerEnd: close };
}

const WIKILINK = /^(!?)\[\[([^[\]\n|]{1,400})(?:\|([^[\]\n]{0,400}))?\]\]/u;
const FOOTNOTE = /^\[\^[^\]\s]{1,60}\]/u;

function linkAt(line: string, at: number): InlineSpan | undefined {
	const rest = line.slice(at, at + 900);
	const wiki = WIKILINK.exec(rest);
	if (wiki) {
		const shown = wiki[3] ?? wiki[2] ?? '';
		const innerEnd = at + wiki[0].length - 2;
		return {
			kind: wiki[1] === '!' ? 'image' : 'wikilink',
			start: at,
			end: at + wiki[0].length,
			innerStart: innerEnd - shown.length,
			innerEnd,
		};
	}
	const note = FOOTNOTE.exec(rest)?.[0];
	if (note !== undefined)
		return { kind: 'footnote', start: at, end: at + note.length, innerStart: at, innerEnd: at };
	return undefined;
}

function markdownLinkAt(line: string, at: number, known: Lookups): InlineSpan | undefined {
	const isImage = line.startsWith('![', at);
	const inner = at + (isImage ? 2 : 1);
	const close = partnerOf(line, inner - 1, known);
	if (close < 0 || line.charAt(close + 1) !== '(') return undefined;
	const end = partnerOf(line, close + 1, known);
	if (end < 0) return undefined;
	return {
		kind: isImage ? 'image' : 'link',
		start: at,
		end: end + 1,
		innerStart: inner,
		innerEnd: close,
	};
}

/** Links longer than this are none. */
const MAX_LINK = 4000;

function partnerOf(line: string, bracket: number, known: Lookups): number {
	known.partners ??= partnersIn(line);
	const partner = known.partners.get(bracket) ?? -1;
	return partner - bracket > MAX_LINK ? -1 : partner;
}

/** Where the brackets that are opened in a line are closed, each kind counted for itself. */
function partnersIn(line: string): ReadonlyMap<number, number> {
	const partners = new Map<number, number>();
	const [square, round]: readonly [number[], number[]] = [[], []];
	for (let at = 0; at < line.length; at += 1) {
		const c = line.charAt(at);
		const open = c === '[' || c === ']' ? square : round;
		if (c === '\\') at += 1;
		else if (c === '[' || c === '(') open.push(at);
		else if (c === ']' || c === ')') partners.set(open.pop() ?? -1, at);
	}
	return partners;
}

/** The texts marked `==so==` in a line, markup within kept. */
export function findHighlights(line: string): readonly string[] {
	if (!line.includes('==')) return [];
	return readInline(line)
		.filter((span) => span.kind === 'mark')
		.map((span) => line.slice(span.innerStart, span.innerEnd));
}
