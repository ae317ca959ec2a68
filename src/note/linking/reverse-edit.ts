import { blanksBefore } from '../../base/text/blanks';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { ReadLine } from '../lines';
import { isOpen, type LinkPage } from './link-page';
import type { ProtectedRange } from './protected-inline';
import type { Splice, TextRange } from './splice';

/**
 * A link at the end of a line of an older note, the line that says why: `… ([[article]])`. A block's id stays last, as do
 * a task's dates. Problem `words-gone` where that line does not stand there any more, `no-open-place` where it can take no
 * link (code, a table, a heading, a quote unless chosen).
 */
export function linkAtLine(page: LinkPage, line: string, link: string): Result<Splice> {
	const wanted = line.trim();
	const found = page.lines.filter((each) => each.text.trim() === wanted);
	if (wanted === '' || found.length === 0)
		return fail(problem('words-gone', '', shortened(wanted)));
	const rows = new Set(page.tables.map((row) => row.start));
	const place = found.find((each) => !rows.has(each.start) && canTakeLink(page, each));
	if (!place) return fail(problem('no-open-place', '', shortened(wanted)));
	if (place.text.includes(link)) return fail(problem('already-linked', ''));
	const at = place.start + endOfWords(place.text);
	return ok({ start: at, end: at, by: ` (${link})` });
}

/** Whether a link at the end of a line's words would be one: the line is text, and nothing open hides or takes up its end. */
function canTakeLink(page: LinkPage, line: ReadLine): boolean {
	const start = line.start + line.text.length - line.text.trimStart().length;
	const end = line.start + endOfWords(line.text);
	const at = { start: end, end };
	return (
		line.block?.kind === 'prose' &&
		!page.blocks.has(line.start) &&
		isOpen(page, { start, end: start }) &&
		isOpen(page, at) &&
		!page.closed.some((range) => hides(page.text, range, { start, end }))
	);
}

/** A remark that is all of a line, or does not close and goes on to the end of its paragraph and beyond. */
function hides(text: string, { kind, start, end }: ProtectedRange, words: TextRange): boolean {
	if (kind !== 'comment' || end < words.end || start >= words.end) return false;
	return start <= words.start || !/(?:%%|-->)$/u.test(text.slice(start + 2, end).trimEnd());
}

/** A task's dates, priority, rule of return and the like count only where nothing but tags follows them (Tasks plugin). */
const TASK_SIGNS =
	/(?:\s+(?:[📅⏳🛫➕✅❌]\ufe0f?\s{0,4}\d{4}-\d\d-\d\d|[🔺⏫🔼🔽⏬]\ufe0f?|🔁\ufe0f?\s?\w+!?(?:,? \w+!?){0,9}|[🆔⛔🏁]\ufe0f?\s{0,4}[\w,-]{1,80})(?:\s+#[^\s#]{1,80}){0,9}){1,9}$/u;
const MAX_SIGNS = 200;

/** Where a line's words end, before its block id, a task's signs, the mark of a hard break and the blanks about them. */
function endOfWords(line: string): number {
	const end = endBefore(line, blanksBefore(line), /\^[A-Za-z0-9-]{1,100}$/u);
	const signs = TASK_SIGNS.exec(line.slice(Math.max(0, end - MAX_SIGNS), end))?.[0] ?? '';
	const last = end - signs.length;
	return last === line.length && /(?:^|[^\\])(?:\\\\)*\\$/u.test(line) ? last - 1 : last;
}

/** Before what ends a text there and the blanks in front of it, where there are some. */
function endBefore(line: string, end: number, last: RegExp): number {
	const found = last.exec(line.slice(Math.max(0, end - 101), end))?.[0];
	if (found === undefined) return end;
	const words = blanksBefore(line, end - found.length);
	return words < end - found.length ? words : end;
}

function shortened(line: string): string {
	return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
