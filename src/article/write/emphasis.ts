import { firstSign, isBlank, isLetter, isPunctuation, lastSign, wraps } from './edge-signs';
import type { Mark, MarkKind, Segment } from './run';

/** Bold, italic and struck text depend on their neighbours to be read at all; the order is that of settling. */
const DELIMITED: readonly MarkKind[] = ['strong', 'em', 'del'];
const SHARED: readonly MarkKind[] = [...DELIMITED, 'mark', 'sup', 'sub', 'kbd'];

/**
 * Settles marks so that what is written reads back as what was meant, by CommonMark's flanking rules: bold next to bold
 * is one bold, a mark never crosses a link's edge, and punctuation at the edge of bold that touches a letter moves out
 * (`文**「字」**文` is not bold, `文「**字**」文` is). No letter is changed.
 */
export function settleEmphasis(run: readonly Segment[]): readonly Segment[] {
	if (!run.some((segment) => segment.marks.length > 0)) return run;
	let settled: readonly Segment[] = run;
	for (const kind of SHARED) settled = share(settled, kind);
	settled = cutCrossings(settled);
	for (const kind of DELIMITED) settled = trimEdges(settled, kind);
	for (const kind of DELIMITED) settled = dropUnsaid(settled, kind);
	return dropTorn(settled);
}

const markOf = (segment: Segment | undefined, kind: MarkKind): Mark | undefined =>
	segment?.marks.find((mark) => mark.kind === kind);

const without = (segment: Segment, kind: MarkKind): Segment => ({
	...segment,
	marks: segment.marks.filter((mark) => mark.kind !== kind),
});

/** Neighbours under marks of one kind come under one mark; it is cut where a link begins or ends inside it. */
function share(run: readonly Segment[], kind: MarkKind): readonly Segment[] {
	const [cuts, edges] = linkCuts(run, kind);
	let mark: Mark | undefined;
	return run.map((segment, at) => {
		const own = markOf(segment, kind);
		if (!own) {
			mark = undefined;
			return segment;
		}
		if (!mark || cuts.has(at)) mark = { kind };
		const shared = mark;
		const marks = segment.marks.map((each) => (each === own ? shared : each));
		return { ...segment, marks: edges.has(at) ? linkFirst(marks) : marks };
	});
}

/** The link becomes the outer of the two where the mark had to be cut at its edge. */
function linkFirst(marks: readonly Mark[]): readonly Mark[] {
	return [
		...marks.filter((mark) => mark.kind === 'link'),
		...marks.filter((mark) => mark.kind !== 'link'),
	];
}

/**
 * Places where a mark of this kind must be cut: at a link it crosses, and at one whose bracket would touch a letter; and
 * all places in the links that are cut at.
 */
function linkCuts(
	run: readonly Segment[],
	kind: MarkKind,
): readonly [ReadonlySet<number>, ReadonlySet<number>] {
	const [cuts, edges] = [new Set<number>(), new Set<number>()];
	for (let at = 0; at < run.length; at += 1) {
		const link = markOf(run[at], 'link');
		if (!link || markOf(run[at - 1], 'link') === link) continue;
		let end = at;
		while (markOf(run[end + 1], 'link') === link) end += 1;
		const isThrough = covers(run, kind, at, end);
		const [before, after] = [markOf(run[at - 1], kind), markOf(run[end + 1], kind)];
		const crosses = !isThrough && (before ?? after) !== undefined;
		const touches =
			isThrough &&
			DELIMITED.includes(kind) &&
			((!before && isLetter(lastSign(run[at - 1]))) ||
				(!after && isLetter(firstSign(run[end + 1]))));
		if (crosses || touches) {
			cuts.add(at);
			cuts.add(end + 1);
		}
		for (let each = at; cuts.has(at) && each <= end; each += 1) edges.add(each);
		at = end;
	}
	return [cuts, edges];
}

function covers(run: readonly Segment[], kind: MarkKind, from: number, to: number): boolean {
	for (let at = from; at <= to; at += 1) if (!markOf(run[at], kind)) return false;
	return true;
}

const PAIRS = [
	'()',
	'[]',
	'“”',
	'‘’',
	'""',
	'«»',
	'「」',
	'『』',
	'（）',
	'《》',
	'〈〉',
	'【】',
	'〔〕',
];

/** Moves white space and punctuation out of a mark's edges where the mark would not be read with them inside. */
function trimEdges(run: readonly Segment[], kind: MarkKind): readonly Segment[] {
	const out: Segment[] = [];
	for (let at = 0; at < run.length;) {
		const mark = markOf(run[at], kind);
		let end = at;
		while (mark && markOf(run[end + 1], kind) === mark) end += 1;
		const stretch = run.slice(at, end + 1);
		if (!mark) for (const each of stretch) out.push(each);
		else {
			const before = besideLink(out.at(-1), stretch[0], ')');
			const after = besideLink(run[end + 1], stretch.at(-1), '[');
			// Brackets and quotes that belong together stay on one side of the mark.
			const [open, close] = [firstSign(stretch[0]), lastSign(stretch.at(-1))];
			const isPair = PAIRS.includes(open + close) && open !== '';
			const isStuck = isPair && (isLetter(lastSign(before)) || isLetter(firstSign(after)));
			const begun = trimSide(stretch, kind, before, isStuck, false);
			const trimmed = trimSide(begun, kind, after, isStuck, true);
			for (const each of trimmed) out.push(each);
		}
		at = end + 1;
	}
	return out;
}

/** The neighbour as it is written: past a link's edge stands a bracket. */
function besideLink(
	neighbour: Segment | undefined,
	edge: Segment | undefined,
	bracket: string,
): Segment | undefined {
	const [theirs, own] = [markOf(neighbour, 'link'), markOf(edge, 'link')];
	if (theirs === own) return neighbour;
	return theirs && neighbour ? { ...neighbour, kind: 'atom', text: bracket } : undefined;
}

/** One side of a stretch without what moves out there, which stands beside it. */
function trimSide(
	stretch: readonly Segment[],
	kind: MarkKind,
	outer: Segment | undefined,
	isPaired: boolean,
	isEnd: boolean,
): readonly Segment[] {
	const [edge, facing] = isEnd ? [lastSign, firstSign] : [firstSign, lastSign];
	const moved: Segment[] = [];
	// What is at the edge is the last of the rest.
	const rest = isEnd ? [...stretch] : [...stretch].reverse();
	for (let at = rest.at(-1); at && markOf(at, kind); at = rest.at(-1)) {
		const near = moved.at(-1) ?? outer;
		const isTagged = wraps(at, kind, near, stretch);
		const sign = isTagged ? '<' : edge(at);
		const outside = facing(near);
		const isPart = isPaired && moved.length === 0 && !isTagged;
		const isStuck =
			isPunctuation(sign) && (isPart || isLetter(outside) || (!isEnd && isTorn(at, kind, outside)));
		if (at.kind !== 'break' && !isBlank(sign) && !isStuck) break;
		rest.pop();
		const isCut = at.kind === 'words' && !isTagged;
		const part = isCut ? { ...at, text: sign } : at;
		moved.push(isTagged ? without(at, kind) : withoutEdge(part, kind, near));
		const left = isEnd ? at.text.slice(0, -sign.length) : at.text.slice(sign.length);
		if (isCut && left !== '') rest.push({ ...at, text: left });
	}
	return isEnd ? [...rest, ...moved.reverse()] : [...moved, ...rest.reverse()];
}

/** Between two punctuation signs a star opens as well as closes: inside other emphasis it would close that. */
const isTorn = (segment: Segment, kind: MarkKind, outside: string): boolean =>
	outside !== '' &&
	!isBlank(outside) &&
	DELIMITED.some((each) => each !== kind && markOf(segment, each));

/** What moves out of one mark moves out of all that begin or end at the same place: they stay one inside the other. */
function withoutEdge(part: Segment, kind: MarkKind, neighbour: Segment | undefined): Segment {
	return {
		...part,
		marks: part.marks.filter(
			(mark) =>
				mark.kind !== kind &&
				(!DELIMITED.includes(mark.kind) || neighbour?.marks.includes(mark) === true),
		),
	};
}

/** Emphasis of punctuation or pictures alone says nothing, and the former cannot be told from other stars. */
function dropUnsaid(run: readonly Segment[], kind: MarkKind): readonly Segment[] {
	const said = new Set<Mark>();
	for (const segment of run) {
		const mark = markOf(segment, kind);
		if (mark && /^(?:words|code)$/u.test(segment.kind) && /[^\s\p{P}]/u.test(segment.text))
			said.add(mark);
	}
	return run.map((segment) => {
		const mark = markOf(segment, kind);
		return mark && !said.has(mark) ? without(segment, kind) : segment;
	});
}

/**
 * Emphasis that begins inside a word, within other emphasis whose stars stand in one row with more stars, would close
 * that: of `***a*b*c***` no reader makes what was meant.
 */
function dropTorn(run: readonly Segment[]): readonly Segment[] {
	const inRow = new Set<Mark>();
	const torn = new Set<Mark>();
	run.forEach((segment, at) => {
		const [before, now] = [starsOf(run[at - 1]), starsOf(segment)];
		const begun = now.filter((mark) => !before.includes(mark));
		const ended = before.filter((mark) => !now.includes(mark));
		if (begun.length + ended.length > 1) for (const mark of begun) inRow.add(mark);
		const isInWord = at > 0 && !isBlank(lastSign(run[at - 1]));
		const outer = now.filter((mark) => before.includes(mark));
		if (isInWord && outer.some((mark) => inRow.has(mark))) for (const mark of begun) torn.add(mark);
	});
	return run.map((segment) => ({
		...segment,
		marks: segment.marks.filter((mark) => !torn.has(mark)),
	}));
}

const starsOf = (segment: Segment | undefined): readonly Mark[] =>
	(segment?.marks ?? []).filter(({ kind }) => kind === 'strong' || kind === 'em');

/** Italics that begin inside bold and end outside it keep their longer part. */
function cutCrossings(run: readonly Segment[]): readonly Segment[] {
	const dropped = new Set<number>();
	for (let at = 0; at < run.length;) {
		const italic = markOf(run[at], 'em');
		let end = at;
		while (italic && markOf(run[end + 1], 'em') === italic) end += 1;
		if (italic) for (const each of crossed(run, at, end)) dropped.add(each);
		at = end + 1;
	}
	return dropped.size === 0
		? run
		: run.map((segment, at) => (dropped.has(at) ? without(segment, 'em') : segment));
}

function crossed(run: readonly Segment[], from: number, to: number): readonly number[] {
	for (const [start, end, step] of [
		[from, to, 1],
		[to, from, -1],
	] as const) {
		const bold = markOf(run[start], 'strong');
		let edge = start;
		while (bold && edge !== end && markOf(run[edge + step], 'strong') === bold) edge += step;
		if (!bold || markOf(run[start - step], 'strong') !== bold || edge === end) continue;
		const isInner = Math.abs(edge - start) < Math.abs(end - edge) - 1;
		const [a, b] = isInner ? [start, edge] : [edge + step, end];
		return Array.from({ length: Math.abs(b - a) + 1 }, (_, at) => Math.min(a, b) + at);
	}
	return [];
}
