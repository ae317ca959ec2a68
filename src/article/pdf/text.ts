import { inertText } from '../write/inert';
import { dropFurniture } from './furniture';
import { bodySize, headingFinder } from './headings';
import { RAISED, readLines, type PdfLine } from './lines';
import type { PdfText } from './model';
import { gatherPdfNotes } from './notes';
import { lineJoiner } from './words';

/** Pages and texts beyond these are books: the rest is left out and said so. */
const MAX_PDF_PAGES = 600;
const MAX_PDF_ITEMS = 400_000;

export interface PdfArticle {
	readonly markdown: string;
	/** Whether pages were left out. */
	readonly isCut: boolean;
}

/**
 * A PDF's text as Markdown: columns in reading order, words parted at line ends joined, running heads and page numbers
 * gone, headings from the outline or their size, paragraphs, lists, footnotes where a raised number has one. Best effort
 * on what has no structure; never throws; the same file gives the same bytes.
 * @param breathe awaited between pages, so that a long file does not hold up the app
 */
export async function pdfMarkdown(pdf: PdfText, breathe: () => Promise<void>): Promise<PdfArticle> {
	const lines: PdfLine[] = [];
	let items = 0;
	let count = 0;
	for (const page of pdf.pages.slice(0, MAX_PDF_PAGES)) {
		items += page.items.length;
		if (items > MAX_PDF_ITEMS) break;
		lines.push(...readLines(page, count));
		count += 1;
		await breathe();
	}
	const { body, notes } = gatherPdfNotes(dropFurniture(lines, pdf.pages));
	return {
		markdown: [
			writeBlocks(toBlocks(body, pdf)),
			...notes.map(({ label, text }) => `[^${label}]: ${inertText(text)}`),
		].join('\n\n'),
		isCut: count < pdf.pages.length,
	};
}

interface Block {
	readonly kind: 'paragraph' | 'heading' | 'item';
	text: string;
	/** A heading's level; an item's number, 0 for a bullet. */
	readonly rank: number;
}

const BULLET = /^[•‣▪◦●○■□⁃∙·–—*-]\s+(?=\S)/u;
const FINISHED = /[.!?:。！？：]["”’»)\]]*$/u;
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;

function toBlocks(lines: readonly PdfLine[], pdf: PdfText): readonly Block[] {
	const headingAt = headingFinder(lines, pdf.outline);
	const join = lineJoiner(lines);
	const pitch = usualPitch(lines);
	const blocks: Block[] = [];
	for (let at = 0; at < lines.length;) {
		const line = lines[at];
		const heading = headingAt(at);
		if (!line) break;
		if (heading) {
			blocks.push({ kind: 'heading', text: heading.text, rank: heading.level });
			at += heading.lines;
			continue;
		}
		const previous = blocks.at(-1);
		const before = lines[at - 1];
		const goesOn =
			before && previous && previous.kind !== 'heading' && continues(before, line, pitch);
		// A dash or a date within a sentence may begin a line.
		const isWithin = goesOn && previous.kind === 'paragraph' && !FINISHED.test(before.text);
		const started = isWithin && !/^[•‣▪◦●○■□⁃∙·]/u.test(line.text) ? undefined : itemOf(line.text);
		if (started) blocks.push(started);
		else if (goesOn) previous.text = join(previous.text, line.text);
		else blocks.push({ kind: 'paragraph', text: line.text, rank: 0 });
		at += 1;
	}
	return blocks;
}

function itemOf(text: string): Block | undefined {
	if (BULLET.test(text)) return { kind: 'item', text: text.replace(BULLET, ''), rank: 0 };
	const number = NUMBER.exec(text);
	// A year or a page that happens to start a line is no item.
	if (!number || Number(number[1]) > 99) return undefined;
	return { kind: 'item', text: text.slice(number[0].length), rank: Number(number[1]) };
}

/** The distance between lines that most neighbours have, in letters' sizes. */
function usualPitch(lines: readonly PdfLine[]): number {
	const body = bodySize(lines);
	const counts = new Map<number, number>();
	lines.forEach((line, at) => {
		const before = lines[at - 1];
		if (before?.column !== line.column || Math.abs(line.size - body) > 1) return;
		const pitch = Math.round(((before.y - line.y) / body) * 20) / 20;
		if (pitch > 0.8 && pitch < 3) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
	});
	return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [1.2, 0])[0];
}

/** Whether a line goes on with the paragraph of the one before. */
function continues(before: PdfLine, line: PdfLine, pitch: number): boolean {
	if (Math.abs(before.size - line.size) > before.size * 0.12) return false;
	const isFinished = FINISHED.test(before.text);
	if (before.column !== line.column) {
		// The next column or page goes on only in the middle of a sentence.
		return !isFinished && !/^[\p{Lu}\d]/u.test(line.text.replace(/^["“‘«(]/u, ''));
	}
	const gap = (before.y - line.y) / before.size;
	if (gap > pitch * 1.35 || gap < -0.5) return false;
	const isIndented = line.x > before.x + before.size * 0.8 && isFinished;
	const isShort = before.x + before.width < line.x + line.width - before.size * 6 && isFinished;
	return !isIndented && !isShort;
}

/** Items of a list stand line by line, all else apart. */
function writeBlocks(blocks: readonly Block[]): string {
	let written = '';
	let before: Block['kind'] | undefined;
	for (const block of blocks) {
		const text = writeBlock(block);
		if (text === '') continue;
		if (before !== undefined) written += before === 'item' && block.kind === 'item' ? '\n' : '\n\n';
		written += text;
		before = block.kind;
	}
	return written;
}

function writeBlock(block: Block): string {
	const text = inertText(block.text.split(RAISED).join('').trim());
	if (text === '') return '';
	const shown = withNotes(block.text);
	switch (block.kind) {
		case 'heading':
			return `${'#'.repeat(block.rank)} ${inertText(block.text.split(RAISED).join(''), 'heading')}`;
		case 'item':
			return `${block.rank === 0 ? '-' : `${block.rank}.`} ${shown}`;
		case 'paragraph':
			return shown;
	}
}

/** Raised numbers: `*label` where a footnote has it, else as they were. */
function withNotes(text: string): string {
	return text
		.split(RAISED)
		.map((part, at) => {
			if (at % 2 === 0) return inertText(part);
			return part.startsWith('*') ? `[^${part.slice(1)}]` : `<sup>${inertText(part)}</sup>`;
		})
		.join('')
		.trim();
}
