import { splitFrontMatter } from '../properties/front-matter';
import { lineEnd, readHeading, readLines, type Line, type ReadLine, type Section } from '../lines';
import { RELATED_NAMES } from './related-names';
import { findRegion } from '../section';
import { RELATED } from '../seed-texts';
import { spliced, type Splice } from './splice';

/** A note with a line added under *Related*, as `relatedLine` has it; `undefined` where the link stands there. */
export function addRelated(text: string, link: string, why: string): string | undefined {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const splice = relatedLine(text, lines, link, why);
	return splice && spliced(text, [splice]);
}

/**
 * `- <link> — <why>` under *Related*, or under what this note calls it: in place of the empty bullet, else after the
 * section's last list, else after its last line, else in a new section at the end. Nothing else changes. `undefined` where
 * that link already stands in the section.
 */
export function relatedLine(
	text: string,
	lines: readonly ReadLine[],
	link: string,
	why: string,
): Splice | undefined {
	const eol = lineEnd(text);
	const section = relatedSection(lines);
	const bullet = `${markerIn(lines, section)} ${why === '' ? link : `${link} — ${why}`}`;
	if (!section) {
		const { length } = text.trimEnd();
		const gap = length === 0 ? '' : eol + eol;
		return {
			start: length,
			end: text.length,
			by: `${gap}## ${RELATED}${eol}${eol}${bullet}${eol}`,
		};
	}
	const own = lines.slice(section.first, section.last);
	if (own.some((line) => line.text.includes(link))) return undefined;
	const empty = own.find((line) => !line.opaque && /^[-*+][ \t]*$/u.test(line.text));
	if (empty) return { start: empty.start, end: empty.start + empty.text.length, by: bullet };
	const { isList, line } = lastOf(lines, section);
	const cut = line.start + line.text.length;
	// Under the bare heading a list needs the empty line that the template has; under a paragraph, to be a list at all.
	const gap = isList ? eol : eol + eol;
	return { start: cut, end: cut, by: `${gap}${bullet}${cut === text.length ? eol : ''}` };
}

/** The line that a new one follows: the last of the last list, so that what closes the section stays its end. */
function lastOf(
	lines: readonly ReadLine[],
	section: Section,
): { readonly isList: boolean; readonly line: Line } {
	const isSaying = (at: number): boolean => (lines[at]?.text.trim() ?? '') !== '';
	let last = section.last - 1;
	while (last > section.heading && !isItem(lines[last])) last -= 1;
	const isList = last > section.heading;
	if (isList) {
		// What stands in under an item, or goes on with its words, is of the item.
		for (let at = last + 1; at < section.last; at += 1) {
			if (!isSaying(at)) continue;
			const line = lines[at];
			if (line?.block?.continues !== true && !/^(?: {2}|\t)/u.test(line?.text ?? '')) break;
			last = at;
		}
	} else {
		last = section.last - 1;
		while (last > section.heading && !isSaying(last)) last -= 1;
	}
	return { isList, line: lines[last] ?? NO_LINE };
}

const NO_LINE: Line = { text: '', start: 0, end: 0, opaque: false };

function isItem(line: Line | undefined): boolean {
	return line?.opaque === false && /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/u.test(line.text);
}

/** Sections in which links to other notes are kept, whatever they are called and at whatever level. */
export function relatedSections(lines: readonly Line[]): readonly Section[] {
	const found: Section[] = [];
	// An article's own list of links is the article's: what is written there goes with the next fetch.
	const region = findRegion(lines);
	lines.forEach((line, at) => {
		if (region && at >= region.first && at < region.last) return;
		const heading = readHeading(line);
		if (!heading || !RELATED_NAMES.has(foldHeading(heading.text))) return;
		let last = at + 1;
		for (; last < lines.length; last += 1) {
			const next = lines[last];
			if (last === region?.first) break;
			if (next && (readHeading(next)?.level ?? 7) <= heading.level) break;
		}
		found.push({ heading: at, first: at + 1, last });
	});
	return found;
}

/** The one to write in: our template's where it is there, else the last of them. */
function relatedSection(lines: readonly Line[]): Section | undefined {
	const sections = relatedSections(lines);
	const named = sections.filter((each) => {
		const heading = lines[each.heading];
		return heading && readHeading(heading)?.text === RELATED;
	});
	const found = named.at(-1) ?? sections.at(-1);
	return found && withoutSubsections(lines, found);
}

/** A line is added before the first heading within, not under it. */
function withoutSubsections(lines: readonly Line[], section: Section): Section {
	const within = lines.findIndex(
		(line, at) => at >= section.first && at < section.last && readHeading(line) !== undefined,
	);
	return within < 0 ? section : { ...section, last: within };
}

/** The bullet this list uses. */
function markerIn(lines: readonly Line[], section: Section | undefined): string {
	const own = section ? lines.slice(section.first, section.last) : [];
	const item = own.find((line) => !line.opaque && /^[-*+](?:[ \t]|$)/u.test(line.text));
	return item?.text.charAt(0) ?? '-';
}

function foldHeading(text: string): string {
	return text
		.replace(/[*_`]|[:：]\s*$/gu, '')
		.replace(/^[^\p{L}\p{N}]+/u, '')
		.trim()
		.toLowerCase();
}
