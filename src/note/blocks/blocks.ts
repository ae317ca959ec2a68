/** What a block of Markdown is, as far as comparing and choosing care. */
export type BlockKind =
	| 'heading'
	| 'paragraph'
	| 'item'
	| 'quote'
	| 'code'
	| 'table'
	| 'footnote'
	| 'image'
	| 'formula'
	| 'rule'
	| 'comment';

/** The smallest piece a person takes or leaves: a paragraph, one item of a list with what is nested in it, a table. */
export interface Block {
	readonly kind: BlockKind;
	/** Its lines as they stand. */
	readonly text: string;
	/** What parts it from the block before: line ends and blanks. */
	readonly gap: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/u;
const HEADING = /^#{1,6}(?:[ \t]|$)/u;
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/u;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u;
const FOOTNOTE = /^\[\^[^\]\s]{1,200}\]:/u;
const QUOTE = /^ {0,3}>/u;
const INDENTED = /^(?: {2,}|\t)/u;
const TABLE_LINE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,200}\|?$/u;
const IMAGES =
	/^(?:!\[[^\]\n]{0,2000}\]\([^()\n]{1,8000}\)[ \t]*|!\[\[[^[\]\n]{1,2000}\]\][ \t]*)+$/u;

/**
 * Parts Markdown into blocks without losing a byte: gaps and texts put together give the text again, of any text that is
 * not blank. Linear; one by one, for who gives the thread away between them.
 */
export function* eachBlock(markdown: string): Generator<Block> {
	const lines = markdown.split('\n');
	let last: Block | undefined;
	let blank: string[] = [];
	for (let at = 0; at < lines.length;) {
		if (isBlank(lines[at])) {
			blank.push(lines[at] ?? '');
			at += 1;
			continue;
		}
		const { kind, end } = blockAt(lines, at);
		const lead = last ? ['', ...blank] : blank;
		const gap = lead.map((line) => `${line}\n`).join('');
		if (last) yield last;
		last = { kind, text: lines.slice(at, end).join('\n'), gap };
		blank = [];
		at = end;
	}
	// Empty lines at the very end belong to the block before them.
	if (last) yield { ...last, text: last.text + blank.map((line) => `\n${line}`).join('') };
}

function isBlank(line: string | undefined): boolean {
	return line === undefined || line.trim() === '';
}

interface Extent {
	readonly kind: BlockKind;
	/** Exclusive. */
	readonly end: number;
}

function blockAt(lines: readonly string[], at: number): Extent {
	const line = lines[at] ?? '';
	const fence = FENCE.exec(line);
	if (fence && !(fence[1]?.startsWith('`') && fence[2]?.includes('`')))
		return { kind: 'code', end: fenceEnd(lines, at, fence[1] ?? '') };
	if (HEADING.test(line)) return { kind: 'heading', end: at + 1 };
	if (RULE.test(line)) return { kind: 'rule', end: at + 1 };
	if (FOOTNOTE.test(line)) return { kind: 'footnote', end: indentedEnd(lines, at) };
	if (ITEM.test(line)) return { kind: 'item', end: indentedEnd(lines, at) };
	if (QUOTE.test(line)) return { kind: 'quote', end: runEnd(lines, at, QUOTE) };
	const paired = pairedEnd(lines, at, '$$') ?? pairedEnd(lines, at, '%%');
	if (paired !== undefined)
		return { kind: line.trim().startsWith('$') ? 'formula' : 'comment', end: paired };
	const end = runEnd(lines, at, /^$/u);
	if (line.includes('|') && TABLE_LINE.test((lines[at + 1] ?? '').trim()))
		return { kind: 'table', end };
	const images = lines.slice(at, end).every((each) => IMAGES.test(each.trim()));
	return { kind: images ? 'image' : 'paragraph', end };
}

function fenceEnd(lines: readonly string[], at: number, fence: string): number {
	for (let next = at + 1; next < lines.length; next += 1) {
		const mark = FENCE.exec(lines[next] ?? '');
		if (mark?.[1]?.startsWith(fence) && (mark[2] ?? '').trim() === '') return next + 1;
	}
	return lines.length;
}

/** Of a block between two signs on lines of their own, or on one line; `undefined` where it is none or never closes. */
function pairedEnd(lines: readonly string[], at: number, sign: string): number | undefined {
	const line = (lines[at] ?? '').trim();
	if (!line.startsWith(sign)) return undefined;
	if (line.length > 2 * sign.length && line.endsWith(sign)) return at + 1;
	if (line !== sign) return undefined;
	for (let next = at + 1; next < lines.length; next += 1)
		if (lines[next]?.trim() === sign) return next + 1;
	return undefined;
}

/** Lines of a paragraph or quote: to an empty line, or to one that starts another block. */
function runEnd(lines: readonly string[], at: number, own: RegExp): number {
	let end = at + 1;
	while (end < lines.length && !isBlank(lines[end])) {
		const line = lines[end] ?? '';
		if (!own.test(line) && startsBlock(line)) break;
		end += 1;
	}
	return end;
}

/** Of an item or footnote: its indented lines too, over empty lines, and the lazy rest of a paragraph. */
function indentedEnd(lines: readonly string[], at: number): number {
	let end = at + 1;
	while (end < lines.length) {
		let next = end;
		while (next < lines.length && isBlank(lines[next])) next += 1;
		const line = lines[next];
		if (line === undefined) break;
		const isOwn = INDENTED.test(line) || (next === end && !startsBlock(line));
		if (!isOwn) break;
		end = next + 1;
	}
	return end;
}

function startsBlock(line: string): boolean {
	return (
		HEADING.test(line) ||
		ITEM.test(line) ||
		QUOTE.test(line) ||
		FENCE.test(line) ||
		FOOTNOTE.test(line) ||
		RULE.test(line) ||
		/^(?:\$\$|%%)/u.test(line.trim())
	);
}
