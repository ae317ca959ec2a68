import { gapAfter } from '../permanent/append';
import { splitFrontMatter } from '../properties/front-matter';
import { findSections, lineEnd, readLines } from '../lines';
import { FULL_CONTENT, RELATED } from '../seed-texts';

/** The section that holds the person's comments. */
const NOTES = 'Notes';

/**
 * Adds the person's words at the end of *Notes*; the section is made above *Related* where it is missing, else at the note's
 * end. Nothing else changes.
 */
export function addNote(text: string, words: string, quoted = ''): string {
	const eol = lineEnd(text);
	const block = [...(quoted === '' ? [] : [quoteLines(quoted)]), words.trim()]
		.join('\n\n')
		.replace(/\r?\n/gu, eol);
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const own = findSections(lines, NOTES).at(-1);
	if (own) {
		let last = own.last;
		while (last > own.first && lines[last - 1]?.text.trim() === '') last -= 1;
		const line = lines[last - 1];
		const cut = line ? line.start + line.text.length : text.length;
		const rest = text.slice(cut);
		return `${text.slice(0, cut)}${eol}${eol}${block}${rest === '' ? eol : rest}`;
	}
	const section = `## ${NOTES}${eol}${eol}${block}${eol}`;
	const related = findSections(lines, RELATED).at(-1);
	const at = related ? (lines[related.heading]?.start ?? text.length) : text.length;
	const before = text.slice(0, at);
	return `${before}${gapAfter(before, eol)}${section}${related ? eol : ''}${text.slice(at)}`;
}

/** Every line behind a quote mark. */
export function quoteLines(text: string): string {
	return text
		.trim()
		.split(/\r?\n/u)
		.map((line) => (line.trim() === '' ? '>' : `> ${line}`))
		.join('\n');
}

/**
 * Puts the person's summary in place of the one quoted above *Full Content*, as a quote of as many lines; where there is no
 * quote, below the title.
 */
export function replaceSummary(text: string, words: string): string {
	const eol = lineEnd(text);
	const quoted = quoteLines(words).replace(/\n/gu, eol);
	const bodyStart = splitFrontMatter(text)?.bodyStart ?? 0;
	const lines = readLines(text, bodyStart);
	const end = findSections(lines, FULL_CONTENT)[0]?.heading ?? lines.length;
	const isQuote = (at: number): boolean =>
		at < end && lines[at]?.opaque === false && /^ {0,3}>/u.test(lines[at].text);
	const first = lines.findIndex((_, at) => isQuote(at));
	if (first >= 0) {
		let last = first;
		while (isQuote(last + 1)) last += 1;
		const from = lines[first]?.start ?? 0;
		const tail = lines[last];
		const to = tail ? tail.start + tail.text.length : from;
		return text.slice(0, from) + quoted + text.slice(to);
	}
	const title = lines.findIndex(
		(line, at) => at < end && !line.opaque && line.start >= bodyStart && /^# /u.test(line.text),
	);
	const at = title >= 0 ? (lines[title]?.end ?? bodyStart) : bodyStart;
	return `${text.slice(0, at)}${eol}${quoted}${eol}${text.slice(at)}`;
}
