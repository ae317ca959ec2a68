import { trimEndSigns } from '../../base/text/text';

/**
 * A run is one paragraph's worth of inline content as a flat list: each segment carries the marks it stands under, from
 * the outermost in. Flat lists make what trees make hard (spaces at the edge of bold, bold next to bold) one short loop.
 */
export type MarkKind = 'link' | 'strong' | 'em' | 'del' | 'mark' | 'sup' | 'sub' | 'kbd';

/** One mark; two segments under the same object stand under one and the same link or emphasis. */
export interface Mark {
	readonly kind: MarkKind;
	/** Of a link. */
	readonly address?: string;
}

export interface Segment {
	/**
	 * `atom` is finished Markdown that is not to be escaped: an image, a formula, a footnote's number. The text of a
	 * `break` is a space where the page had white space beside it.
	 */
	readonly kind: 'words' | 'code' | 'atom' | 'break';
	readonly text: string;
	readonly marks: readonly Mark[];
}

/** Han and Kana with their punctuation; not Hangul, which is written with spaces. */
const UNSPACED = /^[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\uff00-\uffef\ud840-\ud88f]/u;
const BLANK = /[ \t\n\r\f\v\u00a0\u2007\u202f\u2028\u2029]/u;
const BLANKS = new RegExp(`${BLANK.source}+`, 'gu');
const LEADING = new RegExp(`^${BLANK.source}+`, 'u');
/** Soft hyphens, zero-width spaces and byte order marks, control signs. The joiners of emoji and Persian stay. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/gu;

/**
 * White space as a browser shows it: runs become one space that stands outside of marks, none at the ends and around
 * breaks, and a line end between two Chinese or Japanese signs is none at all. Breaks at the ends go.
 */
export function tidyRun(run: readonly Segment[]): readonly Segment[] {
	const tidy: Segment[] = [];
	let gap = '';
	let gapMarks: readonly Mark[] = [];
	const push = (segment: Segment): void => {
		const last = tidy.at(-1);
		const isAfterBreak = last?.kind === 'break';
		if (isAfterBreak && gap !== '') tidy[tidy.length - 1] = { ...last, text: ' ' };
		const isApart = gap !== '' && last !== undefined && !isAfterBreak && !joins(last, segment, gap);
		const marks = last && isApart ? spaceMarks(last, segment, gapMarks) : [];
		gap = '';
		gapMarks = [];
		if (isApart) tidy.push({ kind: 'words', text: ' ', marks }, segment);
		else tidy.push(segment);
	};
	for (const segment of run) {
		if (segment.kind === 'break') {
			const last = tidy.at(-1);
			const space = gap === '' ? '' : ' ';
			gap = '';
			// White space between two breaks is the first one's.
			if (last?.kind === 'break') tidy[tidy.length - 1] = { ...last, text: last.text || space };
			if (last) tidy.push({ ...segment, text: last.kind === 'break' ? '' : space });
			gapMarks = [];
			continue;
		}
		if (segment.kind !== 'words') {
			push(segment);
			continue;
		}
		// Chinese paragraphs are indented with two wide spaces.
		const source = tidy.length === 0 ? segment.text.replace(/^[\s\u3000]+/u, '') : segment.text;
		const [before, words, after] = cleanWords(source);
		gap += before;
		if (before !== '') gapMarks = [...gapMarks, ...segment.marks];
		if (words === '') continue;
		push({ ...segment, text: words });
		gap = after;
		gapMarks = after === '' ? [] : segment.marks;
	}
	while (tidy.at(-1)?.kind === 'break') tidy.pop();
	return breaksOutside(tidy);
}

/** A break at the edge of a mark stands outside of it: under those it stands that both its neighbours stand under. */
function breaksOutside(run: readonly Segment[]): readonly Segment[] {
	const [once, twice] = [run, run].map(() => {
		let near: readonly Mark[] = [];
		return (segment: Segment): Segment => {
			if (segment.kind !== 'break') near = segment.marks;
			return { ...segment, marks: segment.marks.filter((mark) => near.includes(mark)) };
		};
	});
	return once && twice ? run.map(once).reverse().map(twice).reverse() : run;
}

/** A text's leading blanks, its words with single spaces, its trailing blanks. */
function cleanWords(source: string): readonly [string, string, string] {
	const text = source.replace(UNSEEN, '');
	const words = text.replace(BLANKS, (blanks, at: number) => {
		if (at === 0 || at + blanks.length === text.length) return '';
		const isJoint =
			blanks.includes('\n') &&
			UNSPACED.test(text.slice(at - 1, at)) &&
			UNSPACED.test(text.charAt(at + blanks.length));
		return isJoint ? '' : ' ';
	});
	const begun = text.length - text.replace(LEADING, '').length;
	const end = trimEndSigns(text, BLANK).length;
	return words === '' ? [text, '', ''] : [text.slice(0, begun), words, text.slice(end)];
}

function joins(last: Segment, next: Segment, gap: string): boolean {
	return (
		gap.includes('\n') &&
		last.kind === 'words' &&
		next.kind === 'words' &&
		UNSPACED.test(last.text.slice(-1)) &&
		UNSPACED.test(next.text)
	);
}

/** A space stands under what both its neighbours stand under; under two marks of one kind, if the page set it in one. */
function spaceMarks(last: Segment, next: Segment, gapMarks: readonly Mark[]): readonly Mark[] {
	return last.marks.filter((mark) =>
		next.marks.some(
			(other) =>
				other === mark ||
				(other.kind === mark.kind &&
					mark.kind !== 'link' &&
					gapMarks.some((each) => each === mark || each === other)),
		),
	);
}

/** A link that some editor tore in two within a word is one. */
export function joinLinks(run: readonly Segment[]): readonly Segment[] {
	const joined: Segment[] = [];
	for (const segment of run) {
		const last = joined.at(-1);
		const [first, second] = [last, segment].map((each) =>
			each?.kind === 'words' ? each.marks.find((mark) => mark.kind === 'link') : undefined,
		);
		const isTorn =
			first !== undefined &&
			first.address === second?.address &&
			/[\p{L}\p{N}]$/u.test(last?.text ?? '') &&
			/^[\p{L}\p{N}]/u.test(segment.text);
		const marks = isTorn
			? segment.marks.map((mark) => (mark === second ? first : mark))
			: segment.marks;
		joined.push({ ...segment, marks });
	}
	return joined;
}

/** Code that touches code becomes one, when marks that stood between are gone. */
export function joinCode(run: readonly Segment[]): readonly Segment[] {
	const joined: Segment[] = [];
	for (const segment of run) {
		const last = joined.at(-1);
		if (last && isMergeable(last, segment))
			joined[joined.length - 1] = { ...last, text: last.text + segment.text };
		else joined.push(segment);
	}
	return joined;
}

/** Two code spans that touch would read as one with broken fences. */
function isMergeable(last: Segment, next: Segment): boolean {
	return (
		last.kind === 'code' &&
		next.kind === 'code' &&
		last.marks.length === next.marks.length &&
		last.marks.every((mark, at) => mark === next.marks[at])
	);
}
