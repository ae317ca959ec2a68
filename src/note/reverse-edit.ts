import { blanksBefore } from '../base/blanks';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { splitFrontMatter } from './front-matter';
import { readHeading, readLines, type Line } from './lines';
import { isOpenPlace, mapText } from './protected-ranges';

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
	const isOpen = (each: Line): boolean => {
		const start = each.start + each.text.search(/\S/u);
		const isRow = map.tables.some((row) => row.start === each.start);
		return (
			!each.opaque && !isRow && readHeading(each) === undefined && isOpenPlace(map, start, start)
		);
	};
	const place = found.find(isOpen);
	if (!place) return fail(problem('no-open-place', '', shortened(wanted)));
	if (place.text.includes(link)) return fail(problem('already-linked', ''));
	const at = place.start + endOfWords(place.text);
	return ok(`${text.slice(0, at)} (${link})${text.slice(at)}`);
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
