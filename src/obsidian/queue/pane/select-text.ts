export type TextMove = 'next' | 'previous' | 'more' | 'less';

/** Elements whose words stand apart from those of their neighbours. */
export const BLOCKS = 'p, li, td, th, h1, h2, h3, h4, h5, h6, pre, blockquote, dt, dd, div';
/** Words of ours beside the note's own. */
export const OURS = '.zettelfeed-step';

/** A sentence, by characters of the text that is drawn. */
interface Span {
	readonly start: number;
	readonly end: number;
}

/** A text node and where it begins. */
interface Piece {
	readonly node: Text;
	readonly start: number;
}

/**
 * Selects text by sentences, for whoever reads without a pointer: the next or previous one, or one more or less at the end.
 * A sentence ends with its block. Where nothing is selected the first one in sight is next. What a sentence is, the
 * browser's own segmenter says for each language.
 */
export function selectText(body: HTMLElement, scroll: HTMLElement, move: TextMove): void {
	const { pieces, spans } = readSpans(body);
	const selection = body.doc.getSelection();
	if (!selection || spans.length === 0) return;
	const chosen = chosenOf(selection, body, { pieces, spans });
	const range = chosen ? moved(chosen, move) : firstInSight(scroll, { pieces, spans });
	const last = spans.length - 1;
	const [from, to] = range.map((at) => Math.min(Math.max(at, 0), last));
	const [start, end] = [spans[from ?? 0], spans[to ?? 0]];
	if (!start || !end) return;
	const [a, b] = [placeOf(pieces, start.start, false), placeOf(pieces, end.end, true)];
	selection.setBaseAndExtent(a.node, a.offset, b.node, b.offset);
	(move === 'previous' ? a : b).node.parentElement?.scrollIntoView({ block: 'nearest' });
}

type Drawn = { readonly pieces: readonly Piece[]; readonly spans: readonly Span[] };

function moved([from, to]: readonly [number, number], move: TextMove): readonly number[] {
	if (move === 'next') return [to + 1, to + 1];
	if (move === 'previous') return [from - 1, from - 1];
	return [from, move === 'more' ? to + 1 : Math.max(from, to - 1)];
}

function readSpans(body: HTMLElement): Drawn {
	const walker = body.doc.createTreeWalker(body, NodeFilter.SHOW_TEXT);
	const [pieces, spans]: [Piece[], Span[]] = [[], []];
	let [block, run, start, at]: [Element | null | undefined, string, number, number] = [
		undefined,
		'',
		0,
		0,
	];
	const close = (): void => {
		spans.push(...sentences(run, start));
		[run, start] = ['', at];
	};
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (!parent || parent.closest(OURS)) continue;
		const own = parent.closest(BLOCKS);
		if (own !== block) close();
		block = own;
		pieces.push({ node: node as Text, start: at });
		run += (node as Text).data;
		at += (node as Text).length;
	}
	close();
	return { pieces, spans };
}

function sentences(text: string, base: number): readonly Span[] {
	if (text.trim() === '') return [];
	return [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].flatMap(
		({ segment, index }) => {
			const words = segment.trim();
			const start = base + index + segment.indexOf(words);
			return words === '' ? [] : [{ start, end: start + words.length }];
		},
	);
}

/** The first and the last sentence of which something is selected. */
function chosenOf(
	selection: Selection,
	body: HTMLElement,
	{ pieces, spans }: Drawn,
): readonly [number, number] | undefined {
	if (selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	if (!body.contains(range.commonAncestorContainer)) return undefined;
	const inside = pieces.filter(({ node }) => range.intersectsNode(node));
	const [first, last] = [inside[0], inside.at(-1)];
	if (!first || !last) return undefined;
	const start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
	const end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
	const from = spans.findIndex((span) => span.end > start);
	const to = spans.findLastIndex((span) => span.start < end);
	return from < 0 || to < from ? undefined : [from, to];
}

function firstInSight(scroll: HTMLElement, { pieces, spans }: Drawn): readonly number[] {
	const { top } = scroll.getBoundingClientRect();
	const at = spans.findIndex((span) => {
		const block = placeOf(pieces, span.start, false).node.parentElement;
		return (block?.getBoundingClientRect().bottom ?? 0) > top;
	});
	return [Math.max(at, 0), Math.max(at, 0)];
}

/** Where a character stands; an end stands behind its character, not before the next. */
function placeOf(
	pieces: readonly Piece[],
	at: number,
	isEnd: boolean,
): { readonly node: Text; readonly offset: number } {
	const piece = pieces.findLast(({ start }) => (isEnd ? start < at : start <= at)) ?? pieces[0];
	if (!piece) throw new Error('a sentence without text');
	return { node: piece.node, offset: at - piece.start };
}
