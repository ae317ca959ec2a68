import { hashText } from '../base/hash';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { carryLinks } from './linking/carry-links';
import { splitFrontMatter } from './properties/front-matter';
import { findSections, lineEnd, readLines, type Line, type ReadLine, type Section } from './lines';
import type { Provenance } from './model';
import { FULL_CONTENT, PLACEHOLDERS } from './seed-texts';

export const OPEN_MARK = '%% zettelfeed:text %%';
const CLOSE_MARK = '%% /zettelfeed:text %%';
/** Any of our marks, quoted or with words behind it, too. */
const ANY_MARK = /^[\s>]{0,40}%% \/?zettelfeed:(?:text|from)\b/u;
const FROM = /^%% zettelfeed:from method=(\S{1,40}) hash=([0-9a-z]{1,20}) url=(\S{0,8192}) %%$/u;

/** Our text in a note, as found between our marks. */
export interface OwnText {
	readonly markdown: string;
	readonly provenance?: Provenance;
	/** Hash of what we wrote there last. */
	readonly written?: string;
	/** The text is not what we wrote, or nothing tells what we wrote: the person's by now. */
	readonly edited: boolean;
}

/**
 * The hash by which we know our text again. Blanks at lines' ends do not count: editors and linters take them away by
 * themselves, which is no edit of the person's.
 */
export function hashOfText(markdown: string): string {
	return hashText(
		markdown
			.split('\n')
			.map((line) => line.trimEnd())
			.join('\n'),
	);
}

/**
 * The region with its marks, exactly as it stands in a note. Same text, same bytes. `written` is the hash of the text as we
 * would have written it: where the region holds another one, it counts as the person's.
 */
export function writeRegion(
	markdown: string,
	provenance: Provenance,
	written = hashOfText(markdown),
): string {
	const url = provenance.url.replace(/\s/gu, '%20').replace(/%%/gu, '%25%25');
	return [
		OPEN_MARK,
		'',
		markdown,
		'',
		CLOSE_MARK,
		`%% zettelfeed:from method=${provenance.method} hash=${written} url=${url} %%`,
	].join('\n');
}

/** Where our region stands with its marks and the line that tells whose it is, as offsets; found by the marks alone. */
export function regionIn(
	text: string,
): { readonly start: number; readonly end: number } | undefined {
	const start = text.indexOf(OPEN_MARK);
	// On a line of its own: an article may speak of our marks.
	const close = start < 0 ? -1 : text.indexOf(`\n${CLOSE_MARK}`, start);
	if (close < 0) return undefined;
	const told = text.indexOf('\n', close + 1);
	const end = told < 0 ? -1 : text.indexOf('\n', told + 1);
	return { start, end: end < 0 ? text.length : end };
}

/** Whether a line is one of the marks around our text. */
export function isRegionEdge(line: Line): boolean {
	return line.text === OPEN_MARK || line.text === CLOSE_MARK;
}

/** Finds our text in a note; `undefined` where there is none. */
export function readSection(text: string): OwnText | undefined {
	const note = readNote(text);
	const region = findRegion(note.lines);
	return region && ownText(note.lines, region);
}

/**
 * Puts an article's Markdown under *Full Content* and changes nothing else: in place of the placeholder or of our earlier
 * text; below what the person wrote there; at the note's end where the heading is gone. Filling twice gives the same bytes.
 * Links to notes that the person had put into our earlier text are carried over. Problems: `note-edited` where the person
 * changed our earlier text otherwise; `note-marks` where a mark of it is lost, so that nobody can tell where it ends, or it stands there twice;
 * `never-closed` where what is written would stand in code or a comment.
 */
export function fillSection(
	text: string,
	markdown: string,
	provenance: Provenance,
): Result<string> {
	const note = readNote(text);
	const eol = lineEnd(text);
	const region = writeRegion(markdown, provenance).replace(/\n/gu, eol);
	const found = findRegion(note.lines);
	if (found) {
		const earlier = ownText(note.lines, found);
		if (earlier.edited) return fail(problem('note-edited', ''));
		// A file sync that merges line by line keeps the text of both devices.
		if (findRegion(note.lines.slice(found.last))) return fail(problem('note-marks', ''));
		const renewed = writeRegion(carryLinks(earlier.markdown, markdown), provenance);
		return ok(replaceLines(text, note.lines, found, renewed.replace(/\n/gu, eol)));
	}
	if (note.lines.some((line) => !line.opaque && ANY_MARK.test(line.text)))
		return fail(problem('note-marks', ''));
	const filled = putFirst(text, note, { region, eol });
	return isSeen(filled) ? ok(filled) : fail(problem('never-closed', ''));
}

/** Whether our text stands in the open: not in code, math or a comment that nothing above it ends. */
function isSeen(text: string): boolean {
	const { lines } = readNote(text);
	const region = findRegion(lines);
	return region !== undefined && lines[region.first]?.block?.kind === 'prose';
}

/** The note with a region where it has none. */
function putFirst(
	text: string,
	{ lines, sections }: NoteLines,
	{ region, eol }: { readonly region: string; readonly eol: string },
): string {
	const section = sections.find((each) => placeholderIn(lines, each) >= 0) ?? sections[0];
	if (!section) return `${endWithBlank(text, eol)}## ${FULL_CONTENT}${eol}${eol}${region}${eol}`;
	const placeholder = placeholderIn(lines, section);
	return placeholder >= 0
		? replaceLines(text, lines, { first: placeholder, last: placeholder + 1 }, region)
		: appendIn(text, lines, { section, region, eol });
}

/**
 * Puts what a person chose in place of the text that was shown to them; problem `note-changed` where it is another by now.
 * `written` is the text as fetched: a choice that differs from it is the person's and stays edited.
 */
export function replaceText(
	text: string,
	shown: string,
	by: { readonly markdown: string; readonly provenance: Provenance; readonly written: string },
): Result<string> {
	const { lines } = readNote(text);
	const found = findRegion(lines);
	if (!found || ownText(lines, found).markdown !== shown) return fail(problem('note-changed', ''));
	const region = writeRegion(by.markdown, by.provenance, hashOfText(by.written));
	return ok(replaceLines(text, lines, found, region.replace(/\n/gu, lineEnd(text))));
}

/**
 * Changes our text by an edit of our own (images that were downloaded). What was ours counts as ours after it; what the
 * person had edited stays edited. Without a region the text is given back as it is.
 */
export function renewText(text: string, edit: (markdown: string) => string): string {
	const { lines } = readNote(text);
	const found = findRegion(lines);
	if (!found) return text;
	const { markdown, provenance, written, edited } = ownText(lines, found);
	const by = edit(markdown);
	if (by === markdown) return text;
	const region = provenance
		? writeRegion(by, provenance, edited ? written : hashOfText(by))
		: [OPEN_MARK, '', by, '', CLOSE_MARK].join('\n');
	return replaceLines(text, lines, found, region.replace(/\n/gu, lineEnd(text)));
}

/**
 * Says again what stands in our region, after an edit the person asked for: a link put there at their word must not make
 * the text theirs, or it could never be fetched anew. `before` is the note without that edit; where the region was edited by
 * hand even then, it stays so.
 */
export function sealRegion(before: string, after: string): string {
	if (!after.includes(OPEN_MARK)) return after;
	const [was, is] = [readSection(before), readSection(after)];
	if (!was?.provenance || was.edited || !is?.edited) return after;
	const note = readNote(after);
	const region = findRegion(note.lines);
	const line = region && note.lines[region.last - 1];
	if (!line || !FROM.test(line.text)) return after;
	const sealed = line.text.replace(/ hash=[0-9a-z]{1,20} /u, ` hash=${hashOfText(is.markdown)} `);
	return after.slice(0, line.start) + sealed + after.slice(line.start + line.text.length);
}

/** A note's text without our region, or without the placeholder that stands for it: what is left when we take our text away. */
export function withoutRegion(text: string): string {
	const { lines, sections } = readNote(text);
	const region = findRegion(lines);
	const at = sections.map((each) => placeholderIn(lines, each)).find((line) => line >= 0);
	const ours = region ?? (at === undefined ? undefined : { first: at, last: at + 1 });
	return ours ? replaceLines(text, lines, ours, '') : text;
}

interface NoteLines {
	readonly lines: readonly ReadLine[];
	readonly sections: readonly Section[];
}

function readNote(text: string): NoteLines {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	return { lines, sections: findSections(lines, FULL_CONTENT) };
}

/** A run of lines, the last exclusive. */
interface Range {
	readonly first: number;
	readonly last: number;
}

/** Our region with its marks; `close` is the line that closes it. */
interface Region extends Range {
	readonly close: number;
}

/** The lines of our region with its marks; `undefined` where there is none, or it does not close. */
export function findRegion(lines: readonly Line[]): Region | undefined {
	const first = lines.findIndex((line) => !line.opaque && line.text === OPEN_MARK);
	if (first < 0) return undefined;
	// Inside, code may be anything; but article text never holds our mark on a line of its own.
	const close = lines.findIndex((line, at) => at > first && line.text === CLOSE_MARK);
	if (close < 0) return undefined;
	const next = lines[close + 1];
	return { first, close, last: close + (next && FROM.test(next.text) ? 2 : 1) };
}

function ownText(lines: readonly Line[], { first, close }: Region): OwnText {
	const inner = lines.slice(first + 1, close).map((line) => line.text);
	const markdown = inner.join('\n').replace(/^\n/u, '').replace(/\n$/u, '');
	const from = FROM.exec(lines[close + 1]?.text ?? '');
	if (!from) return { markdown, edited: true };
	const provenance = { method: from[1] ?? '', url: from[3] ?? '' };
	const written = from[2] ?? '';
	// Before blanks were left out, the bytes themselves counted.
	const edited = written !== hashOfText(markdown) && written !== hashText(markdown);
	return { markdown, provenance, written, edited };
}

function placeholderIn(lines: readonly Line[], { first, last }: Section): number {
	for (let at = first; at < last; at += 1)
		if (PLACEHOLDERS.has(lines[at]?.text.trim() ?? '')) return at;
	return -1;
}

/** Replaces whole lines but keeps the line end of the last one. */
function replaceLines(text: string, lines: readonly Line[], range: Range, by: string): string {
	const start = lines[range.first]?.start ?? text.length;
	const last = lines[range.last - 1];
	const end = last ? last.start + last.text.length : text.length;
	return text.slice(0, start) + by + text.slice(end);
}

function appendIn(
	text: string,
	lines: readonly Line[],
	at: { readonly section: Section; readonly region: string; readonly eol: string },
): string {
	let last = at.section.last;
	while (last > at.section.first && lines[last - 1]?.text.trim() === '') last -= 1;
	const line = lines[last - 1];
	// The line above keeps its own end, which is another than the note's in a mixed one.
	const cut = line?.end ?? text.length;
	const head = text.slice(0, cut);
	const gap = head.endsWith('\n') ? at.eol : at.eol + at.eol;
	return `${head}${gap}${at.region}${at.eol}${text.slice(cut)}`;
}

/** The text with a blank line at its end; what stands there is not touched, be it an empty bullet. */
function endWithBlank(text: string, eol: string): string {
	if (text === '' || /\n\r?\n$/u.test(text)) return text;
	return text + (text.endsWith('\n') ? eol : eol + eol);
}
