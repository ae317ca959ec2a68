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
	const end =
		/(?:[ \t]+\^[A-Za-z0-9-]{1,100})?[ \t]*$/u.exec(place.text)?.index ?? place.text.length;
	const at = place.start + end;
	return ok(`${text.slice(0, at)} (${link})${text.slice(at)}`);
}

function shortened(line: string): string {
	return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
