import { blanksBefore } from '../base/blanks';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { splitFrontMatter } from './front-matter';
import { readLines, type ReadLine } from './lines';
import type { ProtectedRange } from './protected-inline';
import { isOpenPlace, mapText, type TextMap } from './protected-ranges';

/**
 * Puts a link at the end of a line of an older note, the line that says why: `… ([[article]])`. A block's id stays last.
 * Problem `words-gone` where that line does not stand there any more, `no-open-place` where it can take no link (code, a
 * table, a heading).
 */
export function linkAtLine(text: string, line: string, link: string): Result<string> {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const wanted = line.trim();
	const found = lines.filter((each) => each.text.trim() === wanted);
	if (wanted === '' || found.length === 0)
		return fail(problem('words-gone', '', shortened(wanted)));
	const map = mapText(text, { quotes: true });
	const rows = new Set(map.tables.map((row) => row.start));
	const place = found.find((each) => !rows.has(each.start) && canTakeLink(text, map, each));
	if (!place) return fail(problem('no-open-place', '', shortened(wanted)));
	if (place.text.includes(link)) return fail(problem('already-linked', ''));
	const at = place.start + endOfWords(place.text);
	return ok(`${text.slice(0, at)} (${link})${text.slice(at)}`);
}

/** Whether a link at the end of a line's words would be one: the line is text, and nothing open hides or takes up its end. */
function canTakeLink(text: string, map: TextMap, line: ReadLine): boolean {
	const start = line.start + line.text.length - line.text.trimStart().length;
	const at = line.start + endOfWords(line.text);
	return (
		line.block?.kind === 'prose' &&
		!map.blocks.has(line.start) &&
		isOpenPlace(map, start, start) &&
		isOpenPlace(map, at, at) &&
		!map.closed.some((range) => range.end >= at && range.start < at && isUnclosed(text, range))
	);
}

/** A comment that does not close goes on to the end of its paragraph and beyond. */
function isUnclosed(text: string, { kind, start, end }: ProtectedRange): boolean {
	return kind === 'comment' && !/(?:%%|-->)$/u.test(text.slice(start + 2, end).trimEnd());
}

/** Where a line's words end, before its block id and the blanks about it. */
function endOfWords(line: string): number {
	const end = blanksBefore(line);
	const id = /\^[A-Za-z0-9-]{1,100}$/u.exec(line.slice(Math.max(0, end - 101), end))?.[0];
	if (id === undefined) return end;
	const words = blanksBefore(line, end - id.length);
	return words < end - id.length ? words : end;
}

function shortened(line: string): string {
	return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
