import { splitFrontMatter } from './front-matter';
import { findSections, lineEnd, readLines } from './lines';
import { RELATED } from './seed-texts';

/**
 * Adds `- <link> — <why>` under *Related*: in place of the empty bullet, else after the section's last line, else in a new
 * section at the end. Nothing else changes. `undefined` where that link already stands in the section.
 */
export function addRelated(text: string, link: string, why: string): string | undefined {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const eol = lineEnd(text);
	const bullet = why === '' ? `- ${link}` : `- ${link} — ${why}`;
	const section = findSections(lines, RELATED).at(-1);
	if (!section) {
		const body = text.replace(/\s+$/u, '');
		return `${body}${body === '' ? '' : eol + eol}## ${RELATED}${eol}${eol}${bullet}${eol}`;
	}
	const own = lines.slice(section.first, section.last);
	if (own.some((line) => line.text.includes(link))) return undefined;
	const empty = own.find((line) => /^[-*+][ \t]*$/u.test(line.text));
	if (empty)
		return text.slice(0, empty.start) + bullet + text.slice(empty.start + empty.text.length);
	let last = section.last - 1;
	while (last >= section.first && lines[last]?.text.trim() === '') last -= 1;
	const line = lines[last];
	const cut = line ? line.start + line.text.length : text.length;
	// Under the bare heading a list needs the empty line that the template has.
	const gap = last < section.first ? eol + eol : eol;
	const rest = text.slice(cut);
	return `${text.slice(0, cut)}${gap}${bullet}${rest === '' ? eol : rest}`;
}
