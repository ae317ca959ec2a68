import { findSections, type ReadLine } from '../lines';
import {
	fitTable,
	isOpenPlace,
	mapText,
	type ProtectOptions,
	type TextMap,
} from './protected-ranges';
import { relatedSections } from './related';
import { CHECKLIST } from '../seed-texts';
import type { Splice, TextRange } from './splice';

/** A note as link edits see it, read once for all of them. Offsets stay those of the text that was read. */
export interface LinkPage extends TextMap {
	readonly text: string;
	readonly lines: readonly ReadLine[];
	/** Sections that are no text of the note: lists of links, the checklist. */
	readonly kept: readonly TextRange[];
}

export function readPage(
	text: string,
	lines: readonly ReadLine[],
	options: ProtectOptions,
): LinkPage {
	const sections = [...relatedSections(lines), ...findSections(lines, CHECKLIST)];
	const kept = sections.map(({ heading, last }) => ({
		start: lines[heading]?.start ?? 0,
		end: lines[last]?.start ?? text.length,
	}));
	return { ...mapText(text, options, lines), text, lines, kept };
}

/** Whether a stretch is text of the note in which a link may stand. */
export function isOpen(page: LinkPage, { start, end }: TextRange): boolean {
	return !isKept(page, start) && isOpenPlace(page, start, end);
}

function isKept({ kept }: LinkPage, at: number): boolean {
	return kept.some((each) => at >= each.start && at < each.end);
}

/** A link in place of a stretch, written so that a table keeps its cells. */
export function linkAt(page: LinkPage, { start, end }: TextRange, link: string): Splice {
	return { start, end, by: fitTable(page, start, link) };
}

/** The page with a link put in: nothing more is put there. */
export function withPut(page: LinkPage, { start, end }: TextRange): LinkPage {
	if (start === end) return page;
	const others = page.closed.filter((range) => range.end <= start || range.start >= end);
	const at = others.findIndex((range) => range.start >= end);
	const before = at < 0 ? others.length : at;
	const closed = [...others.slice(0, before), { kind: 'put' as const, start, end }];
	return { ...page, closed: [...closed, ...others.slice(before)] };
}
