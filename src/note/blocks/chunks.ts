/** A run of whole Markdown blocks of a note, drawn in one go. */
export interface Chunk {
	readonly text: string;
	/** Line of the note it begins on, from 0. */
	readonly line: number;
}

/** A chunk renders in a few milliseconds at this size; a screen of text has about 2,000 characters. */
const AIM = 3_000;
/** A list or quotation longer than this is cut between its points. */
const MOST = 6_000;

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/u;
const POINT = /^(?:[-*+]|\d{1,9}[.)])[ \t]/u;
const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*\S/u;

/**
 * Cuts a note's text where Markdown allows it, so that a long article can be drawn piece by piece: never inside a fence,
 * a comment, a formula or a table. The texts joined by line ends are the text again.
 */
export function splitChunks(text: string): readonly Chunk[] {
	const lines = text.split('\n');
	const chunks: Chunk[] = [];
	let start = 0;
	let size = 0;
	let closing = '';
	lines.forEach((line, at) => {
		const isOpen = closing !== '';
		if (!isOpen && at > start && mayCut(lines, at, size)) {
			chunks.push({ text: lines.slice(start, at).join('\n'), line: start });
			[start, size] = [at, 0];
		}
		closing = isOpen ? (closes(line, closing) ? '' : closing) : opens(line);
		size += line.length + 1;
	});
	chunks.push({ text: lines.slice(start).join('\n'), line: start });
	return chunks;
}

/** Whether a chunk of this size may end before line `at`. */
function mayCut(lines: readonly string[], at: number, size: number): boolean {
	const line = lines[at] ?? '';
	const before = (lines[at - 1] ?? '').trim();
	if (before === '')
		return size >= AIM && !/^[ \t]/u.test(line) && !(POINT.test(line) && size < MOST);
	if (size < MOST) return false;
	return POINT.test(line) || /^(?:>[ \t]*)+$/u.test(before);
}

/** What ends the construct that a line opens; empty where it opens none. */
function opens(line: string): string {
	const fence = FENCE.exec(line)?.[1];
	if (fence !== undefined) return fence;
	for (const mark of ['%%', '$$', '<!--']) {
		const first = line.indexOf(mark);
		if (first < 0) continue;
		const end = mark === '<!--' ? '-->' : mark;
		const pairs = line.split(end).length - 1;
		if (end === '-->' ? pairs === 0 : pairs % 2 === 1) return end;
	}
	return '';
}

function closes(line: string, closing: string): boolean {
	return /^[`~]/u.test(closing) ? line.trim().startsWith(closing) : line.includes(closing);
}

/** Link and footnote definitions of a text, by label; a piece that uses one needs it beside itself. */
export function definitionsOf(chunks: readonly Chunk[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const { text } of chunks) {
		for (const line of text.split('\n')) {
			const label = DEFINITION.exec(line)?.[1]?.toLowerCase();
			if (label !== undefined && !found.has(label)) found.set(label, line);
		}
	}
	return found;
}

/** A chunk with the definitions it uses but does not hold. */
export function withDefinitions(chunk: Chunk, definitions: ReadonlyMap<string, string>): string {
	if (definitions.size === 0) return chunk.text;
	const own = definitionsOf([chunk]);
	const needed = new Set<string>();
	for (const match of chunk.text.matchAll(/\[([^[\]\n]{1,200})\]/gu)) {
		const label = (match[1] ?? '').toLowerCase();
		if (definitions.has(label) && !own.has(label)) needed.add(label);
	}
	if (needed.size === 0) return chunk.text;
	return `${chunk.text}\n\n${[...needed].map((label) => definitions.get(label) ?? '').join('\n')}`;
}
