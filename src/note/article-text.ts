import { bodyOf, splitFrontMatter } from './properties/front-matter';
import { findSections, readLines, type Line } from './lines';
import { CHECKLIST, FULL_CONTENT, PLACEHOLDERS, RELATED } from './seed-texts';

/** Whether a note is of our template family: it has the seed's three sections. */
export function isOwnNote(text: string): boolean {
	const names = [FULL_CONTENT, CHECKLIST, RELATED];
	// Most notes of a vault do not even name them, and need not be read line by line.
	if (!names.every((name) => text.includes(name))) return false;
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	return names.every((name) => findSections(lines, name).length > 0);
}

/**
 * The article a note of ours holds, without what all our notes share: the quote and the full text, no checklist, no fixed
 * sentences, no marks, no *Related*. Of any other note: its body.
 */
export function articleText(text: string): string {
	if (!isOwnNote(text)) return bodyOf(text);
	const bodyStart = splitFrontMatter(text)?.bodyStart ?? 0;
	const lines = readLines(text, bodyStart);
	const isShared = sharedLines(lines);
	const kept = lines.filter(
		(line, at) => line.start >= bodyStart && !isShared(at) && !isTitle(line),
	);
	return kept
		.map((line) => line.text.replace(/^> ?/u, ''))
		.join('\n')
		.trim();
}

/** A note with blanks in place of what all our notes share, so that what is found in it is its own; offsets stay. */
export function withoutShared(text: string): string {
	const isOwn = isOwnNote(text);
	if (!isOwn && !text.includes('%% zettelfeed:')) return text;
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const isShared = isOwn ? sharedLines(lines) : (at: number) => isMark(lines[at]);
	return lines
		.map(({ text: words, start, end }, at) =>
			isShared(at)
				? ' '.repeat(words.length) + text.slice(start + words.length, end)
				: text.slice(start, end),
		)
		.join('');
}

/**
 * What the feed said of the article: the quote above *Full Content*. The same before and after the text is fetched, so that
 * fetching twice chooses the same text.
 */
export function summaryText(text: string): string {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const end = findSections(lines, FULL_CONTENT)[0]?.heading ?? lines.length;
	const quote = lines.slice(0, end).filter((line) => !line.opaque && line.text.startsWith('>'));
	return quote
		.map((line) => line.text.replace(/^> ?/u, ''))
		.filter((line) => line !== 'No description available.')
		.join('\n')
		.trim();
}

/** Which lines of a note of ours stand in all of them. */
function sharedLines(lines: readonly Line[]): (at: number) => boolean {
	const sections = [CHECKLIST, RELATED].flatMap((name) => findSections(lines, name));
	return (at) =>
		sections.some((section) => at >= section.heading && at < section.last) ||
		isMark(lines[at]) ||
		isFixed(lines[at]);
}

function isTitle(line: Line): boolean {
	return !line.opaque && /^# /u.test(line.text);
}

function isMark(line: Line | undefined): boolean {
	return line !== undefined && /^%% \/?zettelfeed:/u.test(line.text);
}

function isFixed(line: Line | undefined): boolean {
	if (!line || line.opaque) return false;
	const { text } = line;
	return (
		PLACEHOLDERS.has(text.trim()) ||
		text === `## ${FULL_CONTENT}` ||
		text === '> No description available.'
	);
}
