import { blanksBefore } from '../../base/text/blanks';
import { shortHash } from '../../base/hash';
import { splitFrontMatter } from '../properties/front-matter';
import type { QuoteRange } from './find-quote';
import { readHeading, readLines, type Line } from '../lines';

/** Where a link to a place in a note points: `#Heading`, `#^block`, or empty for the note as a whole. */
export interface Anchor {
	readonly subpath: string;
	/** The note's text, with the block's id where one had to be added. */
	readonly text: string;
}

/**
 * An anchor at a quoted place: the heading where the words are one, the block's id where it has one, else an id added at the
 * paragraph's end. Blocks that take no id there (tables, quotes, code) go by the heading above.
 */
export function anchorAt(text: string, range: QuoteRange): Anchor {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const at = lines.findIndex((line) => line.start === range.line.start);
	const here = lines[at];
	const heading = here && readHeading(here);
	if (heading) return { subpath: headingLink(heading.text), text };
	const last = here && !isTableOrQuote(here) ? lastOfBlock(lines, at) : undefined;
	if (!last) return { subpath: headingAbove(lines, at), text };
	const known = /[ \t]\^([\w-]{1,60})[ \t]*$/u.exec(last.text)?.[1];
	if (known !== undefined) return { subpath: `#^${known}`, text };
	const id = shortHash(`${last.text}\n${at}`);
	const end = last.start + blanksBefore(last.text);
	const behind = text.slice(last.start + last.text.length);
	return { subpath: `#^${id}`, text: `${text.slice(0, end)} ^${id}${behind}` };
}

/** A heading's text as links write it: what links cannot hold becomes a space. */
export function headingLink(heading: string): string {
	const clean = heading
		.replace(/[:#|^\\\r\n]|%%|\[\[|\]\]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
	return clean === '' ? '' : `#${clean}`;
}

function isTableOrQuote(line: Line): boolean {
	return line.opaque || /^[ \t]*(?:>|\||\$\$|!?\[\^[^\]]{1,60}\]:)/u.test(line.text);
}

/** A list item is a block of its own, a paragraph goes on to the next empty line. */
function lastOfBlock(lines: readonly Line[], at: number): Line | undefined {
	let last = at;
	for (let next = at + 1; next < lines.length; next += 1) {
		const line = lines[next];
		const isNew =
			!line ||
			line.opaque ||
			line.text.trim() === '' ||
			/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|^#{1,6}[ \t]|^ {0,3}>|^%%/u.test(line.text);
		if (isNew) break;
		last = next;
	}
	return lines[last];
}

function headingAbove(lines: readonly Line[], at: number): string {
	for (let above = at; above >= 0; above -= 1) {
		const line = lines[above];
		const heading = line && readHeading(line);
		if (heading) return headingLink(heading.text);
	}
	return '';
}
