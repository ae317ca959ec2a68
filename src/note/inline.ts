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

/**
 * What in a line of Markdown is more than its letters, outermost first, in order. A simple reader: where it is unsure it
 * says nothing. Linear but for emphasis, which looks for its own end within the line once.
 */
export function readInline(line: string): readonly InlineSpan[] {
	const spans: InlineSpan[] = [];
	if (line.length > MAX_LINE) return spans;
	let at = 0;
	while (at < line.length) {
		const c = line.charAt(at);
		if (c === '\\') {
			at += 2;
			continue;
		}
		const span = SPAN_STARTS.has(c) ? spanAt(line, at) : undefined;
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

function spanAt(line: string, at: number): InlineSpan | undefined {
	const c = line.charAt(at);
	switch (c) {
		case '`':
			return codeAt(line, at);
		case '$':
			return between(line, at, { mark: line.startsWith('$$', at) ? '$$' : '$', kind: 'math' });
		case '%':
			return between(line, at, { mark: '%%', kind: 'comment' });
		case '=':
			return between(line, at, { mark: '==', kind: 'mark' });
		case '~':
			return between(line, at, { mark: '~~', kind: 'emphasis' });
		case '*':
		case '_':
			return between(line, at, {
				mark: line.startsWith(c + c, at) ? c + c : c,
				kind: 'emphasis',
			});
		default:
			return linkAt(line, at);
	}
}

function codeAt(line: string, at: number): InlineSpan | undefined {
	const ticks = /^`{1,20}/u.exec(line.slice(at, at + 20))?.[0] ?? '`';
	const inner = at + ticks.length;
	const close = line.indexOf(ticks, inner);
	if (close < 0) return undefined;
	return { kind: 'code', start: at, end: close + ticks.length, innerStart: inner, innerEnd: close };
}

function between(
	line: string,
	at: number,
	{ mark, kind }: { readonly mark: string; readonly kind: InlineSpan['kind'] },
): InlineSpan | undefined {
	if (!line.startsWith(mark, at)) return undefined;
	const inner = at + mark.length;
	// White space behind an opening mark is no opening; `snake_case` opens nothing either.
	if (/^\s?$/u.test(line.charAt(inner))) return undefined;
	if (mark.startsWith('_') && /[\p{L}\p{N}]/u.test(line.charAt(at - 1))) return undefined;
	let close = line.indexOf(mark, inner);
	while (close > 0 && (line.charAt(close - 1) === '\\' || /\s/u.test(line.charAt(close - 1))))
		close = line.indexOf(mark, close + 1);
	if (close <= inner) return undefined;
	return { kind, start: at, end: close + mark.length, innerStart: inner, innerEnd: close };
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
	return markdownLinkAt(line, at);
}

function markdownLinkAt(line: string, at: number): InlineSpan | undefined {
	const isImage = line.startsWith('![', at);
	const inner = at + (isImage ? 2 : 1);
	if (!isImage && line.charAt(at) !== '[') return undefined;
	const close = closing(line, inner, '[]');
	if (close < 0 || line.charAt(close + 1) !== '(') return undefined;
	const end = closing(line, close + 2, '()');
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

function closing(line: string, from: number, [open, close]: string | readonly string[]): number {
	let depth = 1;
	for (let at = from; at < line.length && at - from < MAX_LINK; at += 1) {
		const c = line.charAt(at);
		if (c === '\\') at += 1;
		else if (c === open) depth += 1;
		else if (c === close) {
			depth -= 1;
			if (depth === 0) return at;
		}
	}
	return -1;
}

/** The texts marked `==so==` in a line, markup within kept. */
export function findHighlights(line: string): readonly string[] {
	if (!line.includes('==')) return [];
	return readInline(line)
		.filter((span) => span.kind === 'mark')
		.map((span) => line.slice(span.innerStart, span.innerEnd));
}
