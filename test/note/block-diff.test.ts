import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, diffWords, type Comparison } from '../../src/note/blocks/block-diff';
import { judge } from '../../src/note/blocks/block-judge';
import { mergeRows } from '../../src/note/blocks/merge-choice';
import { readBlocks } from '../../src/note/blocks/read-blocks';
import { pageText, richText } from '../support/revised-article';

const still = (): Promise<void> => Promise.resolve();
const compare = (a: string, b: string): Promise<Comparison> => compareTexts(a, b, still);
const kinds = ({ rows }: Comparison): readonly string[] => rows.map((row) => row.kind);

async function baseOf(markdown: string): Promise<ReadonlySet<string>> {
	return new Set((await readBlocks(markdown, still)).map((block) => block.plain));
}

describe('two texts block by block', () => {
	it('pairs a paragraph that was edited and shows which words changed', async () => {
		const found = await compare(
			'One.\n\nMoss grows slowly on walls.\n\nThree.',
			'One.\n\nMoss grows very slowly on walls.\n\nThree.',
		);
		expect(kinds(found)).toEqual(['same', 'changed', 'same']);
		const row = found.rows[1];
		if (row?.kind !== 'changed') throw new Error('no change');
		expect(diffWords(row.mine, row.theirs).filter((run) => run.kind !== 'same')).toEqual([
			{ kind: 'added', lines: ['very '] },
		]);
	});

	it('tells what was added and what was taken away', async () => {
		expect(kinds(await compare('A.\n\nGone for good.\n\nB.', 'A.\n\nB.\n\nNew here.'))).toEqual([
			...['same', 'only-mine', 'same', 'only-theirs'],
		]);
	});

	it('a paragraph that moved counts as the same and stays where the note has it', async () => {
		const found = await compare(
			'First of them.\n\nSecond paragraph.\n\nThird paragraph.',
			'Third paragraph.\n\nFirst of them.\n\nSecond paragraph.',
		);
		expect(kinds(found)).toEqual(['same', 'same', 'moved']);
	});

	it('in a long stretch of edited paragraphs each is paired with its own, whatever came between', async () => {
		const paragraph = (at: number, word: string): string =>
			`Number ${at} of the walls carries ${word} moss on stone${at} and brick${at} here.`;
		const numbers = Array.from({ length: 30 }, (_, at) => at);
		const mine = numbers.map((at) => paragraph(at, 'old'));
		const theirs = numbers.map((at) => paragraph(at, 'young'));
		theirs.splice(10, 0, 'Nothing like it stood there before.');
		const found = kinds(await compare(mine.join('\n\n'), theirs.join('\n\n')));
		expect(found).toEqual(
			numbers.flatMap((at) => (at === 10 ? ['only-theirs', 'changed'] : ['changed'])),
		);
	});

	it('words of Chinese are compared sign by sign', async () => {
		const found = await compare('苔藓长得很慢，墙知道。', '苔藓长得非常慢，墙知道。');
		expect(kinds(found)).toEqual(['changed']);
	});

	it('every block of both texts stands in one row, the note’s in their order', async () => {
		const block = fc.constantFrom(
			'a b c d',
			'a b c e',
			'# a b',
			'- x y',
			'- x z',
			'```\nq\n```',
			'> a b c d',
		);
		const text = fc.array(block, { maxLength: 25 }).map((blocks) => blocks.join('\n\n'));
		await fc.assert(
			fc.asyncProperty(text, text, async (a, b) => {
				const { rows, mine, theirs } = await compare(a, b);
				expect(rows.flatMap((row) => row.mine?.at ?? [])).toEqual(mine.map((each) => each.at));
				expect(rows.flatMap((row) => row.theirs?.at ?? []).sort((x, y) => x - y)).toEqual(
					theirs.map((each) => each.at),
				);
			}),
		);
	});

	it('20,000 blocks on each side are compared, whatever their order', async () => {
		const many = Array.from({ length: 20_000 }, (_, at) => `Paragraph ${at} of moss and rain.`);
		const found = await compare(many.join('\n\n'), [...many].reverse().join('\n\n'));
		expect(found.rows).toHaveLength(20_000);
		const same = await compare('a\n\nb\n\n'.repeat(10_000), 'b\n\na\n\n'.repeat(10_000));
		expect(same.rows.length).toBeGreaterThanOrEqual(20_000);
	});
});

describe('a revised article whose page is read worse than its feed', () => {
	it('is three changes; lost lists, images and links are none, nor are comments before the article', async () => {
		const found = await compare(richText, pageText);
		const { marks, lost, around } = judge(found);
		const changes = found.rows.filter((_, at) => marks[at] === 'change');
		expect(changes.map((row) => [row.kind, row.theirs?.plain.slice(0, 30)])).toEqual([
			['changed', 'Coming back to the wall'],
			['only-theirs', 'Changes: a further source in n'],
			['changed', 'Widths are of the living rim. '],
		]);
		expect(lost.map((each) => each.part)).toEqual([
			...['items', 'images', 'footnotes', 'headings', 'links'],
		]);
		expect(around).toBe(12);
		expect(marks).not.toContain('conflict');
	});

	it('is no worse where the page has everything, and then is only its changes', async () => {
		const revised = richText
			.replace('Coming back the wall', 'Coming back to the wall')
			.replace('Weber 1988', 'Weber 1988, Rao 1991');
		const { marks, lost } = judge(await compare(richText, revised));
		expect(lost).toEqual([]);
		expect(marks.filter((mark) => mark === 'change')).toHaveLength(2);
	});
});

describe('whose edit it is', () => {
	const wrote = 'First as written.\n\nSecond as written by the author.\n\nThird as written.';
	it('the person’s own edits are no changes of the publisher', async () => {
		const mine = wrote
			.replace('First as written.', 'First as written, and a thought.')
			.replace('\n\nThird as written.', '\n\nMy own paragraph.');
		const theirs = wrote.replace('by the author', 'by the author alone');
		const found = await compare(mine, theirs);
		const { marks } = judge(found, { base: await baseOf(wrote) });
		expect(marks).toEqual(['yours', 'change', 'yours', 'yours']);
	});

	it('a block that both changed is told as both', async () => {
		const mine = wrote.replace('Second as', 'Second (see me) as');
		const theirs = wrote.replace('by the author', 'by the author alone');
		const { marks } = judge(await compare(mine, theirs), {
			base: await baseOf(wrote),
		});
		expect(marks).toEqual(['none', 'conflict', 'none']);
	});
});

describe('the text that choices make', () => {
	const block = fc.constantFrom(
		'one two three',
		'one two four',
		'# H one',
		'- x y',
		'- x z',
		'> q',
		'[^1]: n',
		'c[^1]',
	);
	const text = fc
		.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n\n')), { minLength: 1, maxLength: 20 })
		.map((parts) => parts.map(([each, gap], at) => (at === 0 ? each : gap + each)).join(''));

	it('mine throughout gives the note’s text back to the byte', async () => {
		await fc.assert(
			fc.asyncProperty(text, text, async (a, b) => {
				expect(mergeRows((await compare(a, b)).rows, () => 'mine')).toBe(a);
			}),
		);
	});

	it('theirs throughout says what the fetched text says, where nothing moved', async () => {
		await fc.assert(
			fc.asyncProperty(text, text, async (a, b) => {
				const found = await compare(a, b);
				fc.pre(found.rows.every((row) => row.kind !== 'moved'));
				const merged = await readBlocks(
					mergeRows(found.rows, () => 'theirs'),
					still,
				);
				expect(merged.map((each) => each.plain)).toEqual(found.theirs.map((each) => each.plain));
			}),
		);
	});

	it('keeps a list tight and a new paragraph apart', async () => {
		const { rows } = await compare(
			'- a one\n- c three',
			'- a one\n- b two\n- c three\n\nAnd then.',
		);
		expect(mergeRows(rows, () => 'theirs')).toBe('- a one\n- b two\n- c three\n\nAnd then.');
	});

	it('gives a footnote that comes with its block a label the note does not use', async () => {
		const mine = 'Moss.[^1] Lichen stays where it is.\n\n[^1]: About moss.';
		const theirs =
			'Rain fell on everything.[^1]\n\nMoss.[^2] Lichen stays where it is.\n\n[^1]: On rain and roofs.\n\n[^2]: About moss.';
		const { rows } = await compare(mine, theirs);
		const merged = mergeRows(rows, () => 'theirs');
		expect(merged).toContain('Rain fell on everything.[^2]');
		expect(merged).toContain('[^2]: On rain and roofs.');
		expect(merged).toContain('Moss.[^1] Lichen');
		expect(merged).toContain('[^1]: About moss.');
	});

	it('both puts what was fetched below the person’s own', async () => {
		const { rows } = await compare('Moss grows slowly here.', 'Moss grows slowly there.');
		expect(mergeRows(rows, () => 'both')).toBe(
			'Moss grows slowly here.\n\nMoss grows slowly there.',
		);
	});
});
