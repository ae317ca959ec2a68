import { describe, expect, it } from 'vitest';
import type { PdfItem, PdfOutlineEntry, PdfPage } from '../../src/article/pdf/model';
import { pdfMarkdown } from '../../src/article/pdf/text';

const breathe = (): Promise<void> => Promise.resolve();

/** Lines set from the top at a column's left edge, ten points high, one item a line. */
function column(lines: readonly string[], x = 72, top = 700, size = 10): readonly PdfItem[] {
	return lines.map((text, at) => ({
		text,
		x,
		y: top - at * size * 1.2,
		width: text.length * size * 0.5,
		height: size,
	}));
}

const page = (...items: readonly (readonly PdfItem[])[]): PdfPage => ({
	width: 612,
	height: 792,
	items: items.flat(),
});

async function read(
	pages: readonly PdfPage[],
	outline: readonly PdfOutlineEntry[] = [],
): Promise<string> {
	return (await pdfMarkdown({ pages, outline }, breathe)).markdown;
}

const FULL = 'Moss grows where water stays and light is soft all the year.';

describe('a PDF as Markdown', () => {
	it('joins the lines of a paragraph and the words parted at their ends', async () => {
		const text = await read([
			page(
				column([
					'Moss grows on stones and on the roofs of old houses in every coun-',
					'try that has rain, and it is well-',
					'known. The well-known moss is green.',
				]),
			),
		]);
		expect(text).toBe(
			'Moss grows on stones and on the roofs of old houses in every country that has rain, and it is well-known. The well-known moss is green.',
		);
	});

	it('reads three columns from the left, and below what spans them anew', async () => {
		const lines = (name: string): readonly string[] =>
			Array.from({ length: 8 }, (_, at) => `${name} line ${at} of a narrow column`);
		const three = (name: string, top: number): PdfItem[] =>
			['left', 'middle', 'right'].flatMap((side, at) =>
				column(lines(`${name}${side}`), 50 + at * 180, top, 9),
			);
		const band = column(
			['What spans all of the three columns of this page in large letters'],
			50,
			560,
			14,
		);
		const text = await read([page(three('', 700), band, three('low-', 500))]);
		const order = [
			...['left line 7', 'middle line 0', 'middle line 7', 'right line 0', 'right line 7'],
			...['What spans', 'low-left line 7', 'low-middle line 0', 'low-right line 0'],
		].map((each) => text.indexOf(each));
		expect(order).not.toContain(-1);
		expect(order).toEqual([...order].sort((a, b) => a - b));
	});

	it('a table of three columns is no three columns of text', async () => {
		const cells = (x: number): readonly PdfItem[] =>
			column(
				Array.from({ length: 12 }, (_, at) => `cell ${at}`),
				x,
			);
		const text = await read([page(cells(60), cells(250), cells(440))]);
		expect(text).toContain('cell 0 cell 0 cell 0');
	});

	it('reads the left column before the right one, and what spans both where it stands', async () => {
		const left = Array.from({ length: 8 }, (_, at) => `left line ${at} of the first column text`);
		const right = Array.from({ length: 8 }, (_, at) => `right line ${at} of the second column to`);
		const title = column(['A study of moss on the roofs of old houses'], 120, 740, 18);
		const text = await read([page(title, column(left, 60), column(right, 320))]);
		expect(text.startsWith('# A study of moss on the roofs of old houses\n\nleft line 0')).toBe(
			true,
		);
		expect(text.indexOf('left line 7')).toBeLessThan(text.indexOf('right line 0'));
	});

	it('drops what repeats at the edges of pages, and page numbers', async () => {
		const pages = [1, 2, 3, 4].map((number) =>
			page(
				column([`Journal of Moss, vol. ${number}`], 72, 760),
				column([`${FULL} Page text ${'abcd'.charAt(number - 1)}.`]),
				column([String(number)], 300, 40),
			),
		);
		const text = await read(pages);
		expect(text).not.toMatch(/Journal|^\d$/mu);
		expect(text).toContain('Page text c.');
	});

	it('takes headings from the outline, of two lines as well, whatever their size', async () => {
		const text = await read(
			[page(column(['1 Where moss', 'likes to grow']), column([FULL], 72, 660))],
			[{ title: 'Where moss likes to grow', page: 0, level: 2 }],
		);
		expect(text).toBe(`## 1 Where moss likes to grow\n\n${FULL}`);
	});

	it('parts paragraphs at gaps and at indented lines', async () => {
		const text = await read([
			page(
				column([FULL, 'It is old.'], 72, 700),
				column(['Indented text begins another paragraph of the same page.'], 90, 676),
				column(['After a gap comes one more.'], 72, 640),
			),
		]);
		expect(text.split('\n\n')).toHaveLength(3);
	});

	it('keeps bullets and numbers as lists', async () => {
		const text = await read([page(column(['• water', '• shade', 'that stays', '1. then wait']))]);
		expect(text).toBe('- water\n- shade that stays\n1. then wait');
	});

	it('a dash or a date within a sentence that begins a line is no item', async () => {
		const lines = [
			'The moss was found on the northern wall of the old house in',
			'12. April 1911 by the keeper and her sister, who wrote it down',
			'– as was their custom – in the long ledger of the harbour.',
		];
		expect(await read([page(column(lines))])).toBe(lines.join(' '));
	});

	it('makes a raised number with a small line at the foot a footnote', async () => {
		const raised = { text: '1', x: 72 + FULL.length * 5, y: 704, width: 3, height: 6 };
		const text = await read([
			page(column([FULL]), [raised], column(['1 See the book of mosses.'], 72, 90, 8)),
		]);
		expect(text).toBe(`${FULL}[^1]\n\n[^1]: See the book of mosses.`);
	});

	it('nothing in it is live', async () => {
		expect(await read([page(column(['[[note]] #tag %%x%% costs $5 and $6']))])).toBe(
			'\\[\\[note]] \\#tag \\%\\%x\\%\\% costs \\$5 and \\$6',
		);
	});

	it('says when a file has more pages than are read, and ends on items without sense', async () => {
		const many = Array.from({ length: 601 }, () => page(column(['x y'])));
		expect((await pdfMarkdown({ pages: many, outline: [] }, breathe)).isCut).toBe(true);
		const odd = { text: 'odd', x: NaN, y: 1, width: -5, height: 0 };
		expect(await read([page([odd, { ...odd, x: 5 }])])).toBe('odd');
		expect(await read([])).toBe('');
	});
});
