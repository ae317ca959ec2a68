import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinkIndex } from '../../src/links/index';
import type { IndexedNote, LinkIndex, Suggestion } from '../../src/links/model';

function note(title: string, body: string, more: Partial<IndexedNote> = {}): IndexedNote {
	return { path: `${title}.md`, title, aliases: [], tags: [], body, frontmatter: {}, ...more };
}

const NOTES: readonly IndexedNote[] = [
	note('Spaced repetition', 'Reviewing cards over growing intervals keeps memory fresh.'),
	note('Forgetting curve', 'Memory decays at growing intervals, in the first hours most.', {
		frontmatter: { url: 'http://www.memory.example/curve/' },
	}),
	note('Wundermoos', 'Ein Moos, das an Mauern wächst.', { aliases: ['Mauermoos'] }),
	note('Осенний лист', 'Лист падает осенью.'),
	note('遗忘曲线', '记忆 在 最初 几小时 衰减'),
	note('プラグイン', '拡張'),
	note('기억', '기억은 사라진다'),
	note('Compost', 'Leaves, time and worms make soil.'),
	note('The', 'a stop word'),
	note('C', 'one letter'),
	note('a+b (c) [d]', 'signs of patterns'),
];
const ARTICLE =
	'We tried spaced repetitions in class. Memory is short; intervals grow, and cards pile up. See https://memory.example/curve?utm_source=x for more.';

async function suggest(
	body: string,
	notes = NOTES,
	more: { url?: string; path?: string } = {},
): Promise<readonly Suggestion[]> {
	return (await createLinkIndex(notes)).suggest({ title: 'On memory', body, ...more }, 5);
}

describe('what the vault knows of an article', () => {
	it('a page that many notes were taken from is told by none of them, and they are told to each other', async () => {
		const url = 'https://book.example/moss';
		const taken = Array.from({ length: 7 }, (_, at) =>
			note(`Chapter ${at}`, `Sphagnum keeps water, part ${at}.`, { frontmatter: { source: url } }),
		);
		const index = await createLinkIndex([...NOTES, ...taken], { calibrate: false });
		const kinds = (query: { body: string; url?: string }): readonly string[] =>
			index
				.suggest({ title: '', ...query }, 9)
				.flatMap(({ path, reasons }) => (path.startsWith('Chapter') ? reasons : []))
				.map(({ kind }) => kind);
		expect(kinds({ body: `Read ${url} now.` })).not.toContain('address');
		expect(kinds({ body: 'Sphagnum keeps water.', url })).toContain('content');
	});
	it('a page the vault has a note for stands first, with its address as the reason', async () => {
		const [first] = await suggest(ARTICLE);
		expect(first).toMatchObject({
			path: 'Forgetting curve.md',
			reasons: [
				{ kind: 'address', words: ['https://memory.example/curve?utm_source=x'] },
				expect.anything(),
			],
		});
	});
	it.each([
		[{ URL: 'https://arxiv.org/abs/2401.01234v2' }],
		[{ 'Source URL': 'http://arxiv.org/pdf/2401.01234' }],
		[{ source: '[The paper](https://arxiv.org/abs/2401.01234)' }],
		[{ link: ['https://example.org', '<https://arxiv.org/abs/2401.01234>'] }],
		[{ arxiv: '2401.01234' }],
		[{ DOI: '10.48550/arXiv.2401.01234' }],
		[{ doi: 'doi:10.48550/arXiv.2401.01234' }],
		[{ original_url: 'https://www.alphaxiv.org/abs/2401.01234' }],
	])('a note says in a property which page it is about: %o', async (frontmatter) => {
		const notes = [...NOTES, note('Paper', 'On what was found.', { frontmatter })];
		const [first] = await suggest('See https://arxiv.org/abs/2401.01234 there.', notes);
		expect(first).toMatchObject({ path: 'Paper.md', reasons: [{ kind: 'address' }] });
	});
	it('a title in the text comes next, inflected and in another case', async () => {
		expect((await suggest(ARTICLE))[1]).toMatchObject({
			path: 'Spaced repetition.md',
			reasons: [{ kind: 'mention', words: ['spaced repetitions'] }, { kind: 'content' }],
		});
	});
	it.each([
		['German, by an alias', 'Das Mauermoos wächst langsam.', 'Wundermoos.md'],
		['Russian', 'Он нашёл осенний лист на стене.', 'Осенний лист.md'],
		['Chinese without spaces', '关于遗忘曲线的文章', '遗忘曲线.md'],
		['Korean', '그의 기억 속에', '기억.md'],
	])('%s', async (_, body, path) => {
		expect((await suggest(body)).map((each) => each.path)).toContain(path);
	});
	it('a name inside a longer Katakana word is not that name', async () => {
		expect((await createLinkIndex(NOTES)).mentions('スーパープラグイン')).toEqual([]);
		expect((await createLinkIndex(NOTES)).mentions('新しいプラグインです')).toHaveLength(1);
	});
	it('stop words, single letters and signs of patterns match nothing', async () => {
		expect((await suggest('The C language, and a of the.')).map((each) => each.path)).toEqual([]);
	});
	it('neither the asking note nor a note of the same page is suggested', async () => {
		expect(
			(
				await suggest(ARTICLE, NOTES, {
					path: 'Spaced repetition.md',
					url: 'https://memory.example/curve',
				})
			).map((each) => each.path),
		).not.toContain('Spaced repetition.md');
		expect(
			(await suggest(ARTICLE, NOTES, { url: 'https://memory.example/curve' })).map(
				(each) => each.path,
			),
		).not.toContain('Forgetting curve.md');
	});
	it('every suggestion has a reason, and every span reads as it says', async () => {
		const body = ARTICLE;
		for (const { path, reasons } of await suggest(body)) {
			expect(reasons.length).toBeGreaterThan(0);
			for (const reason of reasons) {
				expect(reason.words.length).toBeGreaterThan(0);
				for (const span of reason.spans) {
					const text =
						span.path === '' ? body : (NOTES.find((each) => each.path === path)?.body ?? '');
					expect(span.end).toBeLessThanOrEqual(text.length);
					expect(text.slice(span.start, span.end).trim()).not.toBe('');
				}
			}
		}
	});
});

describe('mentions in a text', () => {
	it('are offered once, at their place, and not in code, links, headings or addresses', async () => {
		const text =
			'# Spaced repetition\n\n`spaced repetition` [[Spaced repetition]] https://x.example/spaced-repetition and spaced repetition, spaced repetition';
		const mentions = (await createLinkIndex(NOTES)).mentions(text);
		expect(
			mentions.map((each) => [each.path, text.slice(each.start, each.end), each.start]),
		).toEqual([['Spaced repetition.md', 'spaced repetition', text.indexOf('and spaced') + 4]]);
	});
});

describe('the index kept up note by note', () => {
	it('says the same as one built anew', async () => {
		const built = await createLinkIndex(NOTES.slice(0, 4));
		for (const each of NOTES.slice(4)) built.update(each);
		built.update(note('Compost', 'other words'));
		built.update(NOTES[7] ?? note('x', ''));
		built.remove('The.md');
		built.update(NOTES[8] ?? note('x', ''));
		const anew = await createLinkIndex(NOTES);
		const ask = (index: LinkIndex): unknown =>
			index
				.suggest({ title: 't', body: ARTICLE }, 9)
				.map((each) => [each.path, each.score.toFixed(6)]);
		expect(ask(built)).toEqual(ask(anew));
	});
	it('forgets what is removed', async () => {
		const index = await createLinkIndex(NOTES);
		index.remove('Forgetting curve.md');
		expect(index.suggest({ title: '', body: ARTICLE }, 9).map((each) => each.path)).not.toContain(
			'Forgetting curve.md',
		);
	});
});

describe('hostile texts', () => {
	it.each([
		'['.repeat(200_000),
		'`'.repeat(200_000),
		'```\n'.repeat(50_000),
		'word '.repeat(40_000),
		'记'.repeat(200_000),
		'<'.repeat(200_000),
		'$a'.repeat(100_000),
		'%%'.repeat(100_000),
		'[a](<'.repeat(40_000),
		'[[a]]'.repeat(40_000),
		'<!--'.repeat(50_000),
		'\ud83d'.repeat(200_000),
	])('%# match nothing, and it ends', async (text) => {
		const index = await createLinkIndex(NOTES);
		expect(index.mentions(text)).toEqual([]);
		expect(index.suggest({ title: '', body: text }, 5)).toEqual([]);
	});
	it('any text, any titles: never a throw', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string(), fc.string(), fc.string(), async (title, body, query) => {
				const index = await createLinkIndex([note(title, body)]);
				return (
					Array.isArray(index.suggest({ title: query, body: query }, 3)) &&
					Array.isArray(index.mentions(query))
				);
			}),
		);
	});
});
