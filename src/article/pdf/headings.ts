import type { PdfLine } from './lines';
import type { PdfOutlineEntry } from './model';

const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-Z]\.)\s+\p{Lu}/u;
const KNOWN =
	/^(?:abstract|introduction|references|bibliography|acknowledge?ments?|conclusions?|appendix(?: [A-Z])?|zusammenfassung|literatur|摘要|参考文献)\.?$/iu;
const LONGEST = 140;

export interface Heading {
	readonly level: number;
	readonly text: string;
	/** How many lines it takes. */
	readonly lines: number;
}

/** The size most letters of the text have. */
export function bodySize(lines: readonly PdfLine[]): number {
	const letters = new Map<number, number>();
	for (const line of lines) {
		const size = Math.round(line.size * 2) / 2;
		letters.set(size, (letters.get(size) ?? 0) + line.text.length);
	}
	return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [10, 0])[0];
}

/**
 * Tells which lines are headings: those the outline names on that page, and where there is no outline, those set clearly
 * larger than the text, or bold with a number or a name that only headings have.
 */
export function headingFinder(
	lines: readonly PdfLine[],
	outline: readonly PdfOutlineEntry[],
): (at: number) => Heading | undefined {
	const body = bodySize(lines);
	const named = new Map<string, number>();
	for (const entry of outline.slice(0, 5000)) {
		const key = keyOf(entry.title);
		if (key !== '') named.set(`${entry.page} ${key}`, Math.min(6, Math.max(1, entry.level)));
	}
	const sizes = [...new Set(lines.filter((line) => isLarge(line, body)).map(sizeOf))]
		.sort((a, b) => b - a)
		.slice(0, 4);
	return (at) => {
		const line = lines[at];
		if (!line) return undefined;
		return (
			fromOutline(lines, at, named) ??
			fromShape(lines, at, { body, sizes, hasOutline: named.size > 2 })
		);
	};
}

const sizeOf = (line: PdfLine): number => Math.round(line.size * 2) / 2;
const isLarge = (line: PdfLine, body: number): boolean =>
	line.size > body * 1.15 && line.text.length <= LONGEST && /\p{L}/u.test(line.text);

/** Letters and digits only, without a leading number: outlines and pages number differently. */
function keyOf(text: string): string {
	return text
		.replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.?|[A-Z]\.)\s+/u, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

function fromOutline(
	lines: readonly PdfLine[],
	at: number,
	named: ReadonlyMap<string, number>,
): Heading | undefined {
	let text = '';
	for (let count = 1; count <= 3; count += 1) {
		const line = lines[at + count - 1];
		if (line?.page !== lines[at]?.page) return undefined;
		text = `${text} ${line?.text ?? ''}`.trim();
		if (text.length > LONGEST * 2) return undefined;
		const level = named.get(`${line?.page ?? 0} ${keyOf(text)}`);
		if (level !== undefined) return { level, text, lines: count };
	}
	return undefined;
}

interface Shapes {
	readonly body: number;
	readonly sizes: readonly number[];
	readonly hasOutline: boolean;
}

function fromShape(lines: readonly PdfLine[], at: number, shapes: Shapes): Heading | undefined {
	const line = lines[at];
	if (!line) return undefined;
	if (isLarge(line, shapes.body)) {
		const rank = shapes.sizes.indexOf(sizeOf(line));
		// The outline knows all headings but the title.
		if (rank === -1 || (shapes.hasOutline && rank > 0)) return undefined;
		return { level: rank + 1, ...joined(lines, at) };
	}
	if (shapes.hasOutline || !line.isBold || line.text.length > LONGEST / 2) return undefined;
	if (!NUMBERED.test(line.text) && !KNOWN.test(line.text)) return undefined;
	const depth = (/^[\d.]+/u.exec(line.text)?.[0].match(/\d+/gu) ?? ['1']).length;
	const level = Math.min(6, Math.min(1, shapes.sizes.length) + depth);
	return { level, text: line.text, lines: 1 };
}

/** A heading of several lines of one size. */
function joined(lines: readonly PdfLine[], at: number): { text: string; lines: number } {
	const first = lines[at];
	let text = first?.text ?? '';
	let count = 1;
	for (let next = lines[at + 1]; next && first && count < 4; next = lines[at + count]) {
		const isSame =
			sizeOf(next) === sizeOf(first) &&
			next.page === first.page &&
			next.column === first.column &&
			first.y - next.y < first.size * 1.6 * count;
		if (!isSame) break;
		text = `${text} ${next.text}`;
		count += 1;
	}
	return { text, lines: count };
}
