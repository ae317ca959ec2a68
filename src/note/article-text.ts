import { bodyOf, splitFrontMatter } from './front-matter';
import { findSections, readLines } from './lines';
import { CLOSE_MARK, OPEN_MARK } from './section';
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
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const sections = [CHECKLIST, RELATED].flatMap((name) => findSections(lines, name));
	const bodyStart = splitFrontMatter(text)?.bodyStart ?? 0;
	const kept = lines.filter((line, at) => {
		if (line.start < bodyStart) return false;
		if (sections.some((section) => at >= section.heading && at < section.last)) return false;
		return !isScaffold(line.text, line.opaque);
	});
	return kept
		.map((line) => line.text.replace(/^> ?/u, ''))
		.join('\n')
		.trim();
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

function isScaffold(line: string, opaque: boolean): boolean {
	if (line === OPEN_MARK || line === CLOSE_MARK || /^%% zettelfeed:/u.test(line)) return true;
	if (opaque) return false;
	return (
		PLACEHOLDERS.has(line.trim()) ||
		line === `## ${FULL_CONTENT}` ||
		line === '> No description available.' ||
		/^# /u.test(line)
	);
}
