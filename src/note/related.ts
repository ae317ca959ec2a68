import { splitFrontMatter } from './front-matter';
import { lineEnd, readHeading, readLines, type Line, type Section } from './lines';
import { RELATED_NAMES } from './related-names';
import { RELATED } from './seed-texts';

/**
 * Adds `- <link> — <why>` under *Related*, or under what this note calls it: in place of the empty bullet, else after the
 * section's last line, else in a new section at the end. Nothing else changes. `undefined` where that link already stands in
 * the section.
 */
export function addRelated(text: string, link: string, why: string): string | undefined {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const eol = lineEnd(text);
	const section = relatedSection(lines);
	const bullet = `${markerIn(lines, section)} ${why === '' ? link : `${link} — ${why}`}`;
	if (!section) {
		const body = text.trimEnd();
		return `${body}${body === '' ? '' : eol + eol}## ${RELATED}${eol}${eol}${bullet}${eol}`;
	}
	const own = lines.slice(section.first, section.last);
	if (own.some((line) => line.text.includes(link))) return undefined;
	const empty = own.find((line) => !line.opaque && /^[-*+][ \t]*$/u.test(line.text));
	if (empty)
		return text.slice(0, empty.start) + bullet + text.slice(empty.start + empty.text.length);
	let last = section.last - 1;
	while (last >= section.first && lines[last]?.text.trim() === '') last -= 1;
	const line = lines[last];
	const cut = line ? line.start + line.text.length : text.length;
	// Under the bare heading a list needs the empty line that the template has; under a paragraph, to be a list at all.
	const gap = isListLine(lines[last]) && last >= section.first ? eol : eol + eol;
	const rest = text.slice(cut);
	return `${text.slice(0, cut)}${gap}${bullet}${rest === '' ? eol : rest}`;
}

/** Sections in which links to other notes are kept, whatever they are called and at whatever level. */
export function relatedSections(lines: readonly Line[]): readonly Section[] {
	const found: Section[] = [];
	lines.forEach((line, at) => {
		const heading = readHeading(line);
		if (!heading || !RELATED_NAMES.has(foldHeading(heading.text))) return;
		let last = at + 1;
		for (; last < lines.length; last += 1) {
			const next = lines[last];
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

function isListLine(line: Line | undefined): boolean {
	return line !== undefined && /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)|^(?: {2}|\t)/u.test(line.text);
}

function foldHeading(text: string): string {
	return text
		.replace(/[*_`]|[:：]\s*$/gu, '')
		.replace(/^[^\p{L}\p{N}]+/u, '')
		.trim()
		.toLowerCase();
}
