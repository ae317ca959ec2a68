import { splitFrontMatter } from '../properties/front-matter';
import { findSections, lineEnd, readLines } from '../lines';
import { RELATED } from '../seed-texts';

/** Adds a section above *Related* where a note has one, else at its end. Nothing else changes. */
export function appendSection(text: string, section: string): string {
	const eol = lineEnd(text);
	const block = section.trim().replace(/\r?\n/gu, eol);
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const related = findSections(lines, RELATED).at(-1);
	if (!related) return `${text}${gapAfter(text, eol)}${block}${eol}`;
	const at = lines[related.heading]?.start ?? text.length;
	const before = text.slice(0, at);
	return `${before}${gapAfter(before, eol)}${block}${eol}${eol}${text.slice(at)}`;
}

/** What is missing of an empty line. */
export function gapAfter(text: string, eol: string): string {
	if (text === '' || /\n[ \t]*\r?\n$/u.test(text)) return '';
	return text.endsWith('\n') ? eol : eol + eol;
}
