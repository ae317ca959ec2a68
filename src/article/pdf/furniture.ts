import type { PdfLine } from './lines';
import type { PdfPage } from './model';

/** Share of a page's height at either end where running heads and page numbers stand. */
const MARGIN = 0.12;
const PAGE_NUMBER =
	/^\W{0,3}(?:(?:page|seite|p\.?|第)\s?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s?(?:of|von|\/|页)\s?\d{0,4})?\W{0,3}$/iu;

/** Lines without those that repeat from page to page at top or bottom, and without page numbers. */
export function dropFurniture(
	lines: readonly PdfLine[],
	pages: readonly PdfPage[],
): readonly PdfLine[] {
	const counts = new Map<string, Set<number>>();
	for (const line of lines) {
		if (!isAtEdge(line, pages)) continue;
		const shape = shapeOf(line);
		const on = counts.get(shape) ?? new Set<number>();
		on.add(line.page);
		counts.set(shape, on);
	}
	const needed = pages.length < 4 ? 2 : Math.max(3, Math.ceil(pages.length * 0.25));
	return lines.filter((line) => {
		if (!isAtEdge(line, pages)) return true;
		if (PAGE_NUMBER.test(line.text)) return false;
		return (counts.get(shapeOf(line))?.size ?? 0) < needed;
	});
}

function isAtEdge(line: PdfLine, pages: readonly PdfPage[]): boolean {
	const height = pages[line.page]?.height ?? 0;
	return line.y > height * (1 - MARGIN) || line.y < height * MARGIN;
}

/** The same head with another number is the same head. */
const shapeOf = (line: PdfLine): string =>
	line.text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, '');
