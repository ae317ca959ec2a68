import { oneLine } from '../../base/text/text';

/** Lines that only a thread of comments has, as pages copied as text show them. */
const MARKER =
	/^\s*(?:reply|respond|share|report|permalink|回复|返信|antworten|répondre|\[[-+–]\].{0,80}|.{1,40}\s·\s.{1,20}\sago|\d{1,4} (?:points?|replies|reply)\b.{0,40}|.{0,40}\b\d{1,3}\s?(?:m|h|d|mo|y)(?:o|r|in)?\s*\d{0,4})\s*$/iu;
/** Fewer marks than these are chance. */
const MIN_MARKERS = 4;

/**
 * The article in a page's bare text, whichever side of it the comments stand on: the longest stretch without the lines
 * that every comment has, or the one that holds the summary. A text without such lines is returned as it is.
 */
export function findArticleInThread(text: string, summary = ''): string {
	const lines = text.split('\n');
	const marks = lines.flatMap((line, at) => (MARKER.test(line.slice(0, 160)) ? [at] : []));
	if (marks.length < MIN_MARKERS) return text;
	const edges = [-1, ...marks, lines.length];
	const stretches = edges
		.slice(0, -1)
		.map((from, at) => lines.slice(from + 1, edges[at + 1]).join('\n'));
	const start = oneLine(summary).toLowerCase().slice(0, 60);
	const told =
		start.length < 20
			? undefined
			: stretches.find((stretch) => oneLine(stretch).toLowerCase().includes(start));
	const longest = stretches.reduce((best, each) => (each.length > best.length ? each : best), '');
	// Where no stretch stands out, all are comments, and none is the article.
	const isClear =
		longest.length > ((text.length - longest.length) / Math.max(1, stretches.length - 1)) * 3;
	return (told ?? (isClear ? longest : text)).trim();
}
