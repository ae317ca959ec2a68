import { blanksBefore } from '../base/text/blanks';
import { BlockReader, type BlockLine } from './blocks/block-reader';

/** A line of a note with where it stands. Offsets are UTF-16 units; `text` is without its line end. */
export interface Line {
	readonly text: string;
	readonly start: number;
	/** After the line end. */
	readonly end: number;
	/** Part of front matter, a code block or a block comment: nothing here is a heading. */
	readonly opaque: boolean;
}

/** A line with what it is; `block` is absent in front matter. */
export interface ReadLine extends Line {
	readonly block?: BlockLine;
}

/** Lines of a note, told apart into structure and what only looks like it. Linear. */
export function readLines(text: string, bodyStart: number): readonly ReadLine[] {
	const lines: ReadLine[] = [];
	const reader = new BlockReader();
	let start = 0;
	while (start < text.length) {
		const newline = text.indexOf('\n', start);
		const end = newline < 0 ? text.length : newline + 1;
		const line = text.slice(start, newline < 0 ? end : newline).replace(/\r$/u, '');
		const block = start >= bodyStart ? reader.read(line) : undefined;
		const opaque = !block || block.kind === 'fence' || block.kind === 'comment';
		lines.push({ text: line, start, end, opaque, ...(block && { block }) });
		start = end;
	}
	return lines;
}

/** The index of the line that a place stands in, its line end with it; of the last line for the text's end. */
export function lineAt(lines: readonly Line[], at: number): number {
	let [low, high] = [0, lines.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((lines[middle]?.end ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, low);
}

/** A heading's level and text, or `undefined` for any other line. */
export function readHeading(
	line: Line,
): { readonly level: number; readonly text: string } | undefined {
	if (line.opaque) return undefined;
	const [opening, marks] = /^(#{1,6})[ \t]+/u.exec(line.text) ?? [];
	if (opening === undefined || marks === undefined) return undefined;
	const end = blanksBefore(line.text);
	// Marks at the end close the heading where a blank parts them from its words.
	let last = end;
	while (line.text.charAt(last - 1) === '#') last -= 1;
	const words = blanksBefore(line.text, last);
	const close = words < last && words >= opening.length ? words : end;
	return { level: marks.length, text: line.text.slice(opening.length, close) };
}

/** Lines of the section under a heading: from the line after it to before the next heading of its level or above. */
export interface Section {
	readonly heading: number;
	readonly first: number;
	/** Exclusive. */
	readonly last: number;
}

/** All sections under a level 2 heading of that name, in order. */
export function findSections(lines: readonly Line[], name: string): readonly Section[] {
	const found: Section[] = [];
	lines.forEach((line, at) => {
		const heading = readHeading(line);
		if (heading?.level !== 2 || heading.text !== name) return;
		let last = at + 1;
		for (; last < lines.length; last += 1) {
			const next = lines[last];
			if (next && (readHeading(next)?.level ?? 7) <= 2) break;
		}
		found.push({ heading: at, first: at + 1, last });
	});
	return found;
}

/** The line end a note uses: that of its first line. */
export function lineEnd(text: string): '\n' | '\r\n' {
	const newline = text.indexOf('\n');
	return newline > 0 && text.charAt(newline - 1) === '\r' ? '\r\n' : '\n';
}
