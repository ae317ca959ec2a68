import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { linkAddress } from './address-link';
import { splitFrontMatter } from '../properties/front-matter';
import { lineAt, readLines, type ReadLine } from '../lines';
import { readPage, withPut, type LinkPage } from './link-page';
import { linkMention, type WriteLink } from './mention-link';
import type { ProtectOptions } from './protected-ranges';
import { relatedLine, relatedSections } from './related';
import { linkAtLine } from './reverse-edit';
import { sealRegion } from '../section';
import { spliced, type Splice, type TextRange } from './splice';

/** A link put into a note at the person's word. Everything outside the place it names keeps its bytes. */
export type LinkEdit =
	/** A line under *Related*, with the reason. */
	| { readonly kind: 'related'; readonly link: string; readonly why: string }
	/** The first mention becomes a link. */
	| { readonly kind: 'mention'; readonly words: string; readonly link: WriteLink }
	/** The first plain link to the page becomes one to the note about it. */
	| { readonly kind: 'address'; readonly address: string; readonly link: WriteLink }
	/** A link at the end of this line. */
	| { readonly kind: 'line'; readonly line: string; readonly link: string };

/** What an edit does, for a preview: the lines that go and the lines that come, of one place. */
export interface LineChange {
	/** Number of the first line, from 1. */
	readonly line: number;
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/**
 * A note into which links are put, one after the other, in memory. It is read once for all its mentions and addresses, and
 * anew only behind a line under *Related*. Same text and edits, same bytes.
 */
export class LinkEditor {
	private now: string;
	private lines: readonly ReadLine[];
	private page: LinkPage | undefined;
	/** Put in since the text was read, in order. */
	private splices: readonly Splice[] = [];

	/** @param within a stretch of the text (a selection): only mentions in it count, and it is followed through the edits */
	constructor(
		private readonly before: string,
		private readonly options: ProtectOptions,
		private within?: TextRange,
	) {
		this.now = before;
		this.lines = linesOf(before);
	}

	/** The note with what was put in; of our region its own line says again what stands there. */
	get text(): string {
		return sealRegion(this.before, spliced(this.now, this.splices));
	}

	/**
	 * What an edit would change; the note stays as it is. Problems: `already-linked`, `words-gone`, `no-open-place`, and
	 * `never-closed` where a line under *Related* would stand in code or a remark, `not-prose` below a drawing or a board.
	 */
	look(edit: LinkEdit): Result<LineChange> {
		const found = this.find(edit);
		return found.ok ? ok(found.value.change) : found;
	}

	/** Puts a link in; problems as of `look`. */
	put(edit: LinkEdit): Result<LineChange> {
		const found = this.find(edit);
		if (!found.ok) return found;
		const { splice, change, after } = found.value;
		this.splices = [...this.splices, splice].sort((a, b) => a.start - b.start);
		// A line more moves all that stands below it: the note is read anew.
		if (after) this.settle(after);
		else this.page &&= withPut(this.page, splice);
		return ok(change);
	}

	private find(edit: LinkEdit): Result<Found> {
		if (edit.kind === 'related') return this.newLine(edit.link, edit.why);
		this.page ??= readPage(this.now, this.lines, this.options);
		const splice = this.placeOf(this.page, edit);
		if (!splice.ok) return splice;
		const change = changeBy(this.page, this.splices, splice.value);
		return ok({ splice: splice.value, change });
	}

	private placeOf(page: LinkPage, edit: Exclude<LinkEdit, { kind: 'related' }>): Result<Splice> {
		switch (edit.kind) {
			case 'mention':
				return linkMention(page, edit.words, edit.link, this.within);
			case 'address':
				return linkAddress(page, edit.address, edit.link);
			case 'line':
				return linkAtLine(page, edit.line, edit.link);
		}
	}

	private newLine(link: string, why: string): Result<Found> {
		this.settle();
		const { now: text, lines } = this;
		if (isDrawn(text) && relatedSections(lines).length === 0) return fail(problem('not-prose', ''));
		const splice = relatedLine(text, lines, link, why);
		if (!splice) return fail(problem('already-linked', ''));
		const after = linesOf(spliced(text, [splice]));
		const line = after[lineAt(after, splice.start + splice.by.indexOf(link))];
		if (line?.block?.kind !== 'prose') return fail(problem('never-closed', ''));
		return ok({ splice, change: changeBy({ text, lines }, [], splice), after });
	}

	/** What was put in becomes the text. @param lines of that text, where they are known */
	private settle(lines?: readonly ReadLine[]): void {
		const { within, splices } = this;
		if (splices.length === 0) return;
		this.within = within && {
			start: moved(within.start, splices),
			end: moved(within.end, splices),
		};
		this.now = spliced(this.now, splices);
		this.lines = lines ?? linesOf(this.now);
		this.splices = [];
		this.page = undefined;
	}
}

interface Found {
	readonly splice: Splice;
	readonly change: LineChange;
	/** The lines with it, where they had to be read. */
	readonly after?: readonly ReadLine[];
}

/** Whether another plugin writes the note, which drops or misreads what it did not write itself. */
function isDrawn(text: string): boolean {
	return /^(?:excalidraw|kanban)-plugin:/mu.test(splitFrontMatter(text)?.yaml ?? '');
}

function linesOf(text: string): readonly ReadLine[] {
	return readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
}

/** Where a place stands behind what was put in before it. */
function moved(at: number, splices: readonly Splice[]): number {
	return splices.reduce(
		(now, { start, end, by }) => (end <= at ? now + by.length - (end - start) : now),
		at,
	);
}

/** What one more splice changes of the lines it touches, where others have been put in already. */
function changeBy(
	{ text, lines }: Pick<LinkPage, 'text' | 'lines'>,
	others: readonly Splice[],
	splice: Splice,
): LineChange {
	const [first, last] = [lineAt(lines, splice.start), lineAt(lines, splice.end)];
	const start = lines[first]?.start ?? 0;
	const end = lines[last]?.end ?? text.length;
	const before = others
		.filter((each) => each.start >= start && each.end <= end)
		.map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
	const after = [...before, { ...splice, start: splice.start - start, end: splice.end - start }];
	after.sort((a, b) => a.start - b.start);
	const piece = text.slice(start, end);
	const change = changedLines(spliced(piece, before), spliced(piece, after));
	return { ...change, line: change.line + first };
}

/** The one place where two texts differ, in whole lines. */
function changedLines(before: string, after: string): LineChange {
	const [one, other] = [before.split(/\r?\n/u), after.split(/\r?\n/u)];
	let first = 0;
	while (first < Math.min(one.length, other.length) && one[first] === other[first]) first += 1;
	let last = 0;
	while (
		last < Math.min(one.length, other.length) - first &&
		one[one.length - 1 - last] === other[other.length - 1 - last]
	)
		last += 1;
	return {
		line: first + 1,
		before: one.slice(first, one.length - last),
		after: other.slice(first, other.length - last),
	};
}
