import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceFor } from '../../src/links/evidence/evidence';
import { createLinkIndex } from '../../src/links/index';
import type { IndexedNote } from '../../src/links/model';
import { everyday, note } from './vault';

/** Words in several scripts and forms, some of them names below. */
const WORDS = fc.constantFrom(
	...(
		'moss mosses Moss lanterns café cafe\u0301 CAFÉ Straße strassen Кривая кривой забывания память памяти робоча ' +
		'遗忘曲线 遗忘 曲线 データベース ﾃﾞｰﾀ 기억 기억은 ความจำ หน่วยความจำ कमल कमाल C++ C# .NET net WHO who GPT-4 Go ' +
		'equazioni differenziali equazione differenziale krzywej zapominania krzywa biblioteche Sprachen Sprache journaux ' +
		'🧑🏽‍🚀 👩‍💻 e\u0301 ﬁsh İstanbul ıstanbul ǅ ß ſ'
	).split(' '),
);
const GAPS = fc.constantFrom(' ', ' ', ' ', '\n', '\r\n', '\t', ', ', '. ', '-', '_', '\u00a0', '');
/** What Markdown puts around words. */
const WRAPPED = fc
	.tuple(
		WORDS,
		fc.constantFrom(
			'x',
			'**x**',
			'[[x]]',
			'[[x|y]]',
			'[x](https://example.org/a)',
			'`x`',
			'> [!note] x\r\n> x',
			'| x | x |\n| --- | --- |\n| x\\|x | x |',
			'---\nkey: x\n---\n',
			'# x\n',
			'$x$',
			'%% x %%',
			'==x==',
			'#x',
			'https://example.org/x',
			'<b>x</b>',
			'![[x.png]]',
		),
	)
	.map(([word, shape]) => shape.replace(/x/gu, () => word));
const TEXT = fc
	.array(fc.tuple(WRAPPED, GAPS), { minLength: 1, maxLength: 25 })
	.map((parts) => parts.flat().join(''));
const NAME = fc
	.array(WORDS, { minLength: 1, maxLength: 3 })
	.map((words) => words.join(' ').replace(/[/\\]/gu, ''));
const VAULT = fc
	.uniqueArray(fc.tuple(NAME, TEXT, fc.array(NAME, { maxLength: 2 })), {
		minLength: 3,
		maxLength: 12,
		// Paths are compared without case and width.
		selector: ([name]) => name.normalize('NFKC').toLowerCase(),
	})
	.map((notes) => notes.map(([name, body, aliases]) => note(name, body, { aliases })));

const built = async (notes: readonly IndexedNote[]): ReturnType<typeof createLinkIndex> =>
	createLinkIndex([...everyday(12), ...notes], { calibrate: false });

describe('whatever the texts', () => {
	it('each suggestion has a reason, and each span it shows stands in the text as shown', async () => {
		let suggestions = 0;
		await fc.assert(
			fc.asyncProperty(VAULT, TEXT, async (notes, body) => {
				const index = await built(notes);
				for (const { path, reasons } of index.suggest({ title: 'Article', body }, 10)) {
					suggestions += 1;
					expect(reasons.length).toBeGreaterThan(0);
					for (const reason of reasons) {
						const { kind, words, spans, via = [] } = reason;
						expect(words.length).toBeGreaterThan(0);
						const shown = spans.map(({ start, end }) => body.slice(start, end));
						expect(words).toEqual(kind === 'neighbour' || kind === 'tags' ? words : shown);
						for (const other of via) expect(other).not.toBe(path);
						if (kind !== 'content') continue;
						const there = notes.find((each) => each.path === path);
						const text = [there?.title, ...(there?.aliases ?? []), there?.body].join('\n');
						expect({ reason, text, ...evidenceFor(reason, body, text) }).toMatchObject({
							here: expect.anything() as unknown,
							there: expect.anything() as unknown,
						});
					}
				}
			}),
			{ numRuns: 150 },
		);
		expect(suggestions).toBeGreaterThan(100);
	});

	it('a mention stands where it says, and its note is one that may be mentioned there', async () => {
		let mentions = 0;
		await fc.assert(
			fc.asyncProperty(VAULT, async (notes) => {
				const index = await built(notes);
				for (const { path, body } of notes) {
					const found = index.mentions(body, { bar: 0, path, headings: true, all: true });
					for (const mention of found) {
						mentions += 1;
						const { start, end } = mention;
						expect(start >= 0 && end > start && end <= body.length).toBe(true);
						expect(body.slice(start, end).trim()).toBe(body.slice(start, end));
						const may = index.mayMention(mention.path);
						expect({ mention, said: body.slice(start, end), may: may ?? [path] }).toMatchObject({
							may: expect.arrayContaining([path]) as unknown,
						});
					}
				}
			}),
			{ numRuns: 200 },
		);
		expect(mentions).toBeGreaterThan(100);
	});
});
