import { describe, expect, it } from 'vitest';
import { createEmptyIndex, createLinkIndex, restoreLinkIndex } from '../../src/links/index';
import type { IndexedNote, LinkIndex, Suggestion } from '../../src/links/model';
import { everyday, note } from './vault';

const LINKED: readonly IndexedNote[] = [
	...everyday(90),
	note('Cards/Forgetting curve', 'Memory fades by the hour. See [[Spaced repetition]].'),
	note(
		'Cards/Spaced repetition',
		'Cards come back later and later, before [[forgetting curve]] bites.',
	),
	note('Maps/Memory', 'All of it: [[Forgetting curve]], [[Spaced repetition]], [[Nobody]].'),
	...Array.from({ length: 40 }, (_, at) =>
		note(
			`Essays/Essay ${at}`,
			`${'A long thought on memory, cards and hours, told slowly with many other words: clay, wool, oak, salt, rope, ink, wheat, stone, glass, leather, honey, smoke, snow, sand, brass, linen, paper, chalk, amber, pearl, coal, tin, flax, moths, owls. '.repeat(3)}` +
				`The [[forgetting curve]] and [[Spaced repetition|spaced repetition]] matter in case${at}, as [[Memory]] says; granite${at} and copper${at} do not.`,
		),
	),
];
const TEXT = 'The forgetting curve is steep, and cards help memory. Spaced repetition too.';

function answers(index: LinkIndex): unknown {
	return [
		index
			.suggest({ title: 'On memory', body: TEXT }, 8)
			.map(({ path, score, reasons }) => [path, score.toFixed(4), reasons]),
		index.mentions(TEXT),
	];
}

describe('an index kept', () => {
	it('answers after a restart as before, and goes on from there', async () => {
		const index = await createLinkIndex(LINKED);
		const restored = restoreLinkIndex(structuredClone(index.save()));
		if (!restored) throw new Error('not restored');
		expect(answers(restored)).toEqual(answers(index));
		for (const each of [index, restored]) {
			each.update(note('Cards/Nobody', 'A quokka sleeps.'));
			each.remove('Cards/Spaced repetition.md');
		}
		expect(answers(restored)).toEqual(answers(index));
		expect(restored.size).toBe(index.size);
	});
	it('answers two questions in slices, by turns, as it does one by one', async () => {
		const index = await createLinkIndex(LINKED);
		const queries = [
			{ title: 'On memory', body: TEXT },
			{ title: 'Essay', body: LINKED.at(-1)?.body ?? '' },
		];
		const runs = queries.map((query) => index.suggesting(query, 8));
		const found: unknown[] = [];
		while (found.filter(Boolean).length < runs.length)
			runs.forEach((run, at) => {
				const { done, value } = run.next();
				if (done === true) found[at] ??= value;
				// A question asked whole in between disturbs neither.
				index.mentions(TEXT);
			});
		expect(found).toEqual(queries.map((query) => index.suggest(query, 8)));
	});
	it.each([1, 2, 3, 4, 5])(
		'answers in slices by what holds, though its lists are written anew behind slice %i',
		async (slice) => {
			const index = await createLinkIndex(LINKED);
			index.update(note('Cards/About moss', `Memory and cards: ${TEXT}`));
			const query = { title: 'On memory', body: TEXT };
			const run = index.suggesting(query, 8);
			for (let at = 0; at < slice; at += 1) run.next();
			for (const each of LINKED.slice(0, 60)) index.update(each);
			index.mentions(TEXT);
			let last = run.next();
			while (last.done !== true) last = run.next();
			// Lengths reckoned a moment earlier differ a little.
			const rounded = (found: readonly Suggestion[]): unknown =>
				found.map(({ path, score }) => [path, Math.round(score * 20)]);
			expect(rounded(last.value)).toEqual(rounded(index.suggest(query, 8)));
		},
	);
	it('answers while its lists are written anew, new notes weighed as all others', async () => {
		const index = createEmptyIndex();
		const asked: number[] = [];
		let left = LINKED.length;
		await index.add(LINKED, () => {
			// Not before all have come: what is asked earlier weighs what is there.
			if ((left -= 1) < 0)
				asked.push(...index.suggest({ title: '', body: TEXT }, 20).map(({ score }) => score));
			return Promise.resolve();
		});
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.filter((score) => !(score < 50))).toEqual([]);
	});
	it('of another version is not read', async () => {
		const { parts } = (await createLinkIndex(LINKED)).save();
		expect(restoreLinkIndex({ version: 1, parts })).toBeUndefined();
	});
	it('answers while it is being built, and ends up the same in whatever batches', async () => {
		const index = createEmptyIndex();
		const sizes: number[] = [];
		for (let at = 0; at < LINKED.length; at += 30) {
			await index.add(LINKED.slice(at, at + 30));
			sizes.push(
				index.suggest({ title: '', body: 'moss by the river, near the orchard' }, 5).length,
			);
		}
		await index.calibrate();
		expect(sizes[0]).toBeGreaterThan(0);
		expect(answers(index)).toEqual(answers(await createLinkIndex(LINKED)));
	});
	it('a renamed note keeps its words and the links to it', async () => {
		const index = await createLinkIndex(LINKED);
		index.rename('Cards/Forgetting curve.md', 'Archive/Curve.md');
		const paths = index.suggest({ title: 'On memory', body: TEXT }, 8).map(({ path }) => path);
		expect(paths).toContain('Archive/Curve.md');
		expect(paths).not.toContain('Cards/Forgetting curve.md');
	});
	it('two notes whose paths differ by case alone are two, also when one of them moves, goes or is kept', async () => {
		const twins = [note('Cards/Moss', 'Quokkas sleep.'), note('Cards/moss', 'Numbats dig.')];
		const index = await createLinkIndex([...LINKED, ...twins]);
		const pathOf = (body: string, asked = index): string | undefined =>
			asked.suggest({ title: '', body }, 1)[0]?.path;
		const both = (asked = index): readonly unknown[] =>
			['Two quokkas sleep.', 'Two numbats dig.'].map((body) => pathOf(body, asked));
		expect(both()).toEqual(['Cards/Moss.md', 'Cards/moss.md']);
		expect(both(restoreLinkIndex(index.save()))).toEqual(['Cards/Moss.md', 'Cards/moss.md']);
		index.rename('Cards/Moss.md', 'Cards/MOSS.md');
		expect(both()).toEqual(['Cards/MOSS.md', 'Cards/moss.md']);
		index.remove('Cards/MOSS.md');
		index.update(note('Essays/On it', 'A wombat on [[moss]], though wombats dig not.'));
		expect(pathOf('Two numbats dig.')).toBe('Cards/moss.md');
		const near = index.suggest({ title: '', body: 'A wombat, though wombats dig not.' }, 9);
		const tied = near.find(({ path }) => path === 'Cards/moss.md')?.reasons;
		expect(tied?.flatMap(({ via = [] }) => via)).toContain('Essays/On it.md');
	});
	it('a note that takes the path of one that is gone keeps its words after a restart', async () => {
		const index = await createLinkIndex([
			...LINKED,
			note('Cards/Quokka', 'Quokkas sleep.'),
			note('Cards/Numbat', 'Numbats dig.'),
			note('Cards/Wombat', 'Wombats walk.'),
		]);
		index.remove('Cards/Quokka.md');
		index.rename('Cards/Wombat.md', 'Cards/Quokka.md');
		const restored = restoreLinkIndex(index.save());
		for (const each of [index, restored]) {
			const found = ['Two wombats walk.', 'Two numbats dig.'].map(
				(body) => each?.suggest({ title: '', body }, 1)[0]?.path,
			);
			expect(found).toEqual(['Cards/Quokka.md', 'Cards/Numbat.md']);
		}
		expect(restored?.size).toBe(index.size);
	});
	it('a link that led nowhere leads to the note once it is there', async () => {
		const index = await createLinkIndex(LINKED);
		index.update(note('Cards/Nobody', 'Short.'));
		const found = index.suggest(
			{ title: 'All of it', body: 'All of it: nobody, forgetting curve.' },
			9,
		);
		const nobody = found.find(({ path }) => path === 'Cards/Nobody.md');
		expect(nobody?.reasons.map(({ kind }) => kind)).toContain('neighbour');
	});
	it('learns from the vault, and says how sure its mentions are', async () => {
		const index = await createLinkIndex(LINKED, { calibrate: false });
		const { notes } = await index.calibrate();
		expect(notes).toBe(40);
		expect(index.precisionAt(0.9)).toBeGreaterThanOrEqual(index.precisionAt(0.01));
		expect(index.barFor(0.8)).toBeLessThanOrEqual(1.01);
		const sure = index.sureness(0.9);
		expect(sure.measured).toBeGreaterThan(15);
		// What a share is of is what passes the bar, not all that was looked at.
		expect([index.sureness(0).passed, index.sureness(1.01).passed]).toEqual([sure.measured, 0]);
		expect(sure.share).toBe(index.precisionAt(0.9));
		// As sure as any bar makes it, and no surer.
		expect(index.barFor(sure.best)).toBeLessThanOrEqual(1);
		expect(index.barFor(sure.best + 0.001)).toBe(1.01);
	});
	it('says that a vault without links was not measured', async () => {
		const index = await createLinkIndex([note('Moss', 'Keeps time.')]);
		expect(index.sureness(0.9)).toMatchObject({ measured: 0, share: index.precisionAt(0.9) });
	});
	it('what was accepted and rejected moves the order a little, and only while it is given', async () => {
		const index = await createLinkIndex(LINKED);
		const ask = (targets?: Readonly<Record<string, number>>): readonly string[] =>
			index
				.suggest({ title: 'On memory', body: TEXT }, 8, {
					...(targets && { feedback: { accepted: {}, rejected: { content: 30 }, targets } }),
				})
				.map(({ path, score }) => `${path} ${score.toFixed(2)}`);
		const before = ask();
		expect(ask({ 'Maps/Memory.md': -50 })).not.toEqual(before);
		expect(ask()).toEqual(before);
	});
});

describe('the reasons', () => {
	it('name notes near the text that link the other one', async () => {
		const index = await createLinkIndex(LINKED);
		const found = index.suggest({ title: 'On memory', body: TEXT }, 20);
		const reasons = found.flatMap((each) => each.reasons);
		const neighbour = reasons.find(({ kind }) => kind === 'neighbour');
		expect(neighbour?.via?.length).toBe(neighbour?.words.length);
		expect(found.every(({ reasons: each }) => each.length > 0)).toBe(true);
		expect(reasons.every(({ words }) => words.length > 0)).toBe(true);
	});
	it('the app decides where a link leads', async () => {
		const index = await createLinkIndex([
			...everyday(40),
			note('A/Same', 'one'),
			note('B/Same', 'two'),
			note('A/From', 'Quokka hides: [[Same]].', { resolved: { Same: 'B/Same.md' } }),
		]);
		const found = index.suggest({ title: 'Quokka', body: 'A quokka hides from us.' }, 9);
		const why = found.find(({ path }) => path === 'B/Same.md')?.reasons ?? [];
		expect(why.map(({ kind, via }) => [kind, via])).toContainEqual(['neighbour', ['A/From.md']]);
		expect(found.map(({ path }) => path)).not.toContain('A/Same.md');
	});
});

describe('notes that are no prose', () => {
	it.each([
		['5 MB', note('Huge', 'word '.repeat(1_000_000))],
		['binary', note('Binary', '\u0000\u0001PNG '.repeat(1000))],
		['a title of 200 characters', note('x'.repeat(200), 'x')],
		['a title of signs', note('a+b (c) [d]$^', 'x')],
		['aliases that are numbers and lists', note('N', 'x', { aliases: [7, ['y']] as never })],
		['tags that are numbers', note('T', 'x', { tags: [2024] as never })],
		[
			'a front matter of odd values',
			note('F', 'x', { frontmatter: { url: 7, source: ['a', null], doi: {} } }),
		],
	])('%s: taken in, nothing wrong is linked', async (_, odd) => {
		const index = await createLinkIndex([...everyday(40), odd]);
		expect(index.size).toBe(41);
		expect(index.mentions('A plain text of moss and words and 7 and x.')).toEqual([]);
	});
	it('ten notes of one title: a mention means one of them, once', async () => {
		const same = Array.from({ length: 10 }, (_, at) => note(`F${at}/Garden path`, `body ${at}`));
		const index = await createLinkIndex([...everyday(40), ...same]);
		expect(index.mentions('A garden path, a Garden path.', { bar: 0 }).length).toBeLessThan(2);
	});
	it('titles of one letter or of common words are no mentions', async () => {
		const index = await createLinkIndex([
			...everyday(40),
			...['C', 'the', 'It', '的', 'you'].map((title) => note(title, 'x')),
		]);
		expect(index.mentions('You see the C of it. 的的', { bar: 0 })).toEqual([]);
	});
});
