import { splitFrontMatter } from '../properties/front-matter';
import { findSections, readHeading, readLines, type Line } from '../lines';
import { FULL_CONTENT, NO_DESCRIPTION, PLACEHOLDERS, RELATED } from '../seed-texts';

const MARK = /^%% \/?zettelfeed:/u;

/**
 * A note as one reads it in the queue, where its title and its properties stand elsewhere: front matter, the title's heading,
 * our marks and sentences for what is not there yet are empty lines. Line numbers stay those of the note.
 */
export function readingText(text: string): string {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const hidden = hiddenLines(text, lines);
	const shown = lines.map((line, at) => (hidden.has(at) ? '' : line.text)).join('\n');
	return text.endsWith('\n') ? `${shown}\n` : shown;
}

/** Places in `lines`, the lines of `text`, of what `readingText` leaves empty. */
export function hiddenLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
	const bodyStart = splitFrontMatter(text)?.bodyStart ?? 0;
	const hidden = new Set<number>();
	const first = lines.findIndex((line) => line.start >= bodyStart && line.text.trim() !== '');
	const title = lines[first];
	if (title && readHeading(title)?.level === 1) hidden.add(first);
	lines.forEach((line, at) => {
		if (line.start < bodyStart || isForm(line)) hidden.add(at);
	});
	// The heading tells nothing that the text below the summary does not.
	for (const { heading } of findSections(lines, FULL_CONTENT)) hidden.add(heading);
	for (const name of [FULL_CONTENT, RELATED]) {
		for (const { heading, first: from, last } of findSections(lines, name)) {
			const inside = lines.slice(from, last);
			if (!inside.every((line) => isForm(line) || /^[-*+]?$/u.test(line.text.trim()))) continue;
			for (let at = heading; at < last; at += 1) hidden.add(at);
		}
	}
	return hidden;
}

function isForm(line: Line): boolean {
	const bare = line.text.trim();
	if (MARK.test(bare)) return true;
	return !line.opaque && (PLACEHOLDERS.has(bare) || bare === `> ${NO_DESCRIPTION}`);
}
