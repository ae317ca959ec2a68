import { oneLine } from '../../base/text/text';
import type { PdfItem, PdfPage } from './model';

/** One line of one column. */
export interface PdfLine {
	readonly text: string;
	/** From 0. */
	readonly page: number;
	/** Which column it stands in, over all pages: a paragraph may go on in the next. */
	readonly column: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Size of most of its letters in points. */
	readonly size: number;
	readonly isBold: boolean;
}

/** Stands before and after a raised number, until it is known whether a footnote has it. */
export const RAISED = '\ue0f5';

/** Share of a page's lines that may cross the space between two columns: titles, figures, wide tables. */
const MAX_CROSSING = 0.3;
const MIN_COLUMN_LINES = 6;

/** The page's lines in reading order: top to bottom, and where there are two or three columns, from the left. */
export function readLines(page: PdfPage, number: number): readonly PdfLine[] {
	const fragments = toFragments(page.items);
	const gutters = findGutters(fragments, page.width);
	const lines: PdfLine[] = [];
	let column = number * 1000;
	const emit = (part: readonly Fragment[]): void => {
		if (part.length === 0) return;
		for (const row of byRow(part)) lines.push(toLine(row, number, column));
		column += 1;
	};
	if (gutters.length === 0) {
		emit(fragments);
		return lines;
	}
	const columns: readonly Fragment[][] = [[], [], []];
	const flush = (): void => {
		for (const each of columns) emit(each.splice(0));
	};
	for (const row of byRow(fragments)) {
		if (row.some((each) => gutters.some((at) => each.x < at && each.right > at))) {
			flush();
			emit(row);
		} else for (const each of row) columns[gutters.filter((at) => each.x >= at).length]?.push(each);
	}
	flush();
	return lines;
}

interface Fragment {
	readonly text: string;
	readonly x: number;
	readonly right: number;
	readonly y: number;
	readonly size: number;
	readonly isBold: boolean;
}

/** Texts that touch on one baseline become one fragment; a gap as wide as a letter and a half parts columns and cells. */
function toFragments(items: readonly PdfItem[]): readonly Fragment[] {
	const placed = items
		.filter((item) => item.text.trim() !== '' && Number.isFinite(item.x) && Number.isFinite(item.y))
		.map((item) => ({
			text: item.text,
			x: item.x,
			right: item.x + Math.max(0, item.width),
			y: item.y,
			size: Math.max(1, item.height),
			isBold: /bold|black|heavy|semibold|medi/iu.test(item.font ?? ''),
		}));
	const fragments: Fragment[] = [];
	for (const row of byRow(placed)) {
		let last: Fragment | undefined;
		const main = row.reduce((most, each) => Math.max(most, each.size), 0);
		for (const item of row) {
			const isRaised = item.size < main * 0.8 && item.y > (last?.y ?? item.y) + main * 0.15;
			const text =
				isRaised && /^\s*\d{1,3}\s*$/u.test(item.text)
					? `${RAISED}${item.text.trim()}${RAISED}`
					: item.text;
			if (last && item.x - last.right < main * 1.5) {
				last = {
					...last,
					text: `${last.text}${spaceBetween(last, item)}${text}`,
					right: Math.max(last.right, item.right),
					size: Math.max(last.size, item.size),
				};
				fragments[fragments.length - 1] = last;
			} else {
				last = { ...item, text };
				fragments.push(last);
			}
		}
	}
	return fragments;
}

function spaceBetween(last: Fragment, next: Fragment): string {
	if (/\s$/u.test(last.text) || /^\s/u.test(next.text)) return '';
	return next.x - last.right > last.size * 0.15 ? ' ' : '';
}

interface Placed {
	readonly x: number;
	readonly y: number;
	readonly size: number;
}

/** Rows from the top, each from the left. What is raised or lowered by less than half a letter is of the same row. */
function byRow<T extends Placed>(parts: readonly T[]): readonly (readonly T[])[] {
	const sorted = [...parts].sort((a, b) => b.y - a.y || a.x - b.x);
	const rows: T[][] = [];
	let base: T | undefined;
	for (const part of sorted) {
		const row = rows.at(-1);
		if (row && base && base.y - part.y < Math.max(base.size, part.size) * 0.5) {
			row.push(part);
			// A raised number comes first from the top; the row's own letters are the larger ones.
			if (part.size > base.size) base = part;
		} else {
			rows.push([part]);
			base = part;
		}
	}
	return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Where the spaces between columns are: two about the thirds, or one about the middle. */
function findGutters(fragments: readonly Fragment[], width: number): readonly number[] {
	const gutter = (from: number, to: number): number | undefined =>
		findGutter(fragments, width, from, to);
	const [first, second, only] = [gutter(0.26, 0.42), gutter(0.58, 0.74), gutter(0.36, 0.64)];
	if (first !== undefined && second !== undefined && isFilled(fragments, first)) {
		const middle = fragments.filter((each) => each.x >= first);
		if (isFilled(middle, second)) return [first, second];
	}
	return only !== undefined && isFilled(fragments, only) ? [only] : [];
}

/** The space that fewest lines cross between two shares of a page's width, if it parts columns. */
function findGutter(
	fragments: readonly Fragment[],
	width: number,
	from: number,
	to: number,
): number | undefined {
	let best: { x: number; crossing: number } | undefined;
	for (let share = from; share <= to; share += 0.01) {
		const x = width * share;
		let [left, right, crossing] = [0, 0, 0];
		for (const each of fragments) {
			if (each.right <= x) left += 1;
			else if (each.x >= x) right += 1;
			else crossing += 1;
		}
		const isColumn =
			left >= MIN_COLUMN_LINES &&
			right >= MIN_COLUMN_LINES &&
			crossing <= fragments.length * MAX_CROSSING &&
			Math.min(left, right) > Math.max(left, right) * 0.2;
		if (isColumn && (!best || crossing < best.crossing)) best = { x, crossing };
	}
	return best?.x;
}

/** Columns of text are filled to their edges; the columns of a table or a list of names are not. */
function isFilled(fragments: readonly Fragment[], gutter: number): boolean {
	const left = fragments.filter((each) => each.right <= gutter);
	if (left.length < MIN_COLUMN_LINES) return false;
	const start = Math.min(...left.slice(0, 5000).map((each) => each.x));
	const full = left.filter((each) => each.right - each.x > (gutter - start) * 0.7).length;
	return full > left.length * 0.4;
}

function toLine(row: readonly Fragment[], page: number, column: number): PdfLine {
	const [first] = row;
	const text = oneLine(
		row
			.map((each) => each.text)
			.join(' ')
			.replace(/[\ufb00-\ufb06]/gu, (sign) => sign.normalize('NFKC')),
	);
	const x = first?.x ?? 0;
	const letters = row.reduce((sum, each) => sum + each.text.length, 0);
	const bold = row.reduce((sum, each) => sum + (each.isBold ? each.text.length : 0), 0);
	return {
		text,
		page,
		column,
		x,
		y: Math.min(...row.map((each) => each.y)),
		width: Math.max(...row.map((each) => each.right)) - x,
		size: row.reduce((most, each) => (each.text.length > most.text.length ? each : most)).size,
		isBold: bold > letters * 0.7,
	};
}
