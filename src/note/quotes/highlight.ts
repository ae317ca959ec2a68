import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { findQuote, type Quote, type QuoteRange } from './find-quote';
import { readInline, type InlineSpan } from './inline';

/**
 * Marks the quoted words `==…==`, line by line; nothing else changes. Marks that would cut a link or an emphasis in two take
 * it in whole; words marked already stay so. Problem `quote-missing` where the words are not there, `quote-in-code` where
 * they stand in code or math.
 */
export function addHighlight(text: string, quote: Quote): Result<string> {
	const ranges = findQuote(text, quote);
	if (!ranges) return fail(problem('quote-missing', ''));
	let marked = text;
	// From the end, so that earlier offsets stay true.
	for (const range of [...ranges].reverse()) {
		const line = markLine(range);
		if (line === undefined) return fail(problem('quote-in-code', ''));
		const { start } = range.line;
		marked = marked.slice(0, start) + line + marked.slice(start + range.line.text.length);
	}
	return ok(marked);
}

/** The line with its mark; `undefined` where it cannot take one. */
function markLine(range: QuoteRange): string | undefined {
	const { text, opaque } = range.line;
	if (opaque) return undefined;
	const spans = readInline(text);
	let [start, end] = [range.start - range.line.start, range.end - range.line.start];
	const isInside = (span: InlineSpan): boolean => span.innerStart <= start && end <= span.innerEnd;
	if (spans.some((span) => span.kind === 'mark' && isInside(span))) return text;
	if (spans.some((span) => isWhole(span.kind) && isInside(span))) return undefined;
	// Taking one span in whole may cut the next: at most as many turns as there are spans.
	for (let turn = 0; turn < spans.length; turn += 1) {
		const cut = spans.find(
			(span) =>
				span.start < end && start < span.end && !covers(start, end, span) && !isInside(span),
		);
		if (!cut) break;
		[start, end] = [Math.min(start, cut.start), Math.max(end, cut.end)];
	}
	const inner = withoutMarks(text, spans, [start, end]);
	return `${text.slice(0, start)}==${inner}==${text.slice(end)}`;
}

/** What cannot hold a mark inside: it would be shown as two equals signs, or break a formula. */
function isWhole(kind: InlineSpan['kind']): boolean {
	return kind === 'code' || kind === 'math' || kind === 'wikilink' || kind === 'comment';
}

function covers(start: number, end: number, span: InlineSpan): boolean {
	return start <= span.start && span.end <= end;
}

/** Marks within would end the new one: they become part of it. */
function withoutMarks(
	text: string,
	spans: readonly InlineSpan[],
	[start, end]: readonly [number, number],
): string {
	let inner = '';
	let at = start;
	const edges = spans
		.filter((span) => span.kind === 'mark' && covers(start, end, span))
		.flatMap((span) => [span.start, span.innerEnd])
		.sort((a, b) => a - b);
	for (const edge of edges) {
		inner += text.slice(at, edge);
		at = edge + 2;
	}
	return inner + text.slice(at, end);
}
