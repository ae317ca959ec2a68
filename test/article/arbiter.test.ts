import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrate, type TextRival } from '../../src/article/arbiter';
import { factsOfMarkdown, whyWorse, type TextFacts } from '../../src/article/guard';

const SENTENCE =
	'The ferry leaves at dawn and the harbour master counts the crates twice before she signs.';
const prose = (count: number): string =>
	Array.from({ length: count }, (_, at) => `${at}. ${SENTENCE}`.replace(/^\d+\. /u, '')).join(
		'\n\n',
	);

function rival(method: string, markdown: string, title?: string): TextRival {
	const facts = factsOfMarkdown(markdown);
	return {
		method,
		markdown,
		text: markdown,
		words: facts.words,
		facts,
		...(title === undefined ? {} : { title }),
	};
}

const count = fc.nat({ max: 40 });
const anyFacts: fc.Arbitrary<TextFacts> = fc.record({
	words: fc.nat({ max: 5000 }),
	lists: count,
	images: count,
	footnotes: count,
	code: count,
	tables: count,
	headings: count,
});
const anyRival = fc
	.record({
		method: fc.constantFrom('feed', 'page', 'markdown', 'mirror', 'reader'),
		facts: anyFacts,
		seed: fc.nat({ max: 999 }),
	})
	.map(({ method, facts, seed }): TextRival => ({
		method,
		facts,
		words: facts.words,
		markdown: `m${seed}`,
		text: `m${seed}`,
	}));

describe('what a text holds', () => {
	it('is counted by kind, code left alone', () => {
		const markdown = [
			'## Crates',
			'Two words ![a plan](https://x.example/p.png) and a note.[^1]',
			'- one\n- two\n\t1. three',
			'| a | b |\n| --- | --- |\n| c | d |',
			'```js\n# no heading\n- no item\n```',
			'[^1]: Said twice.',
		].join('\n\n');
		expect(factsOfMarkdown(markdown)).toMatchObject({
			lists: 3,
			images: 1,
			footnotes: 1,
			code: 1,
			tables: 1,
			headings: 1,
		});
	});
	it('in Chinese is counted by characters', () => {
		expect(factsOfMarkdown('石匠每年春天都会回来。').words).toBe(10);
	});
	it('is the same before and after images became files and words became links to notes', () => {
		const remote = String.raw`See ![A \[north\] wall|300](https://x.example/a.png) by the tide gauge. [![Rim](https://x.example/r.jpg)](https://x.example/)`;
		const local = String.raw`See ![[a-1a2b3c4d.png|A north wall|300]] by the [[On gauges#One|tide gauge]]. [![Rim](files/r-1a2b3c4d.jpg)](https://x.example/)`;
		expect(factsOfMarkdown(local)).toEqual(factsOfMarkdown(remote));
		expect(factsOfMarkdown(remote)).toMatchObject({ words: 5, images: 2 });
		const row = String.raw`| ![[r-1a2b3c4d.jpg\|rim\|20]] | [[Gauge\|one]] |`;
		expect(factsOfMarkdown(row)).toMatchObject({ words: 1, images: 1 });
	});
	it('does not count addresses as words', () => {
		expect(factsOfMarkdown('[two words](https://x.example/a/b/c-d-e)').words).toBe(2);
	});
});

describe('the never-worse law', () => {
	it('a text is never worse than itself', () => {
		fc.assert(fc.property(anyFacts, (facts) => whyWorse(facts, facts) === undefined));
	});
	it('more of everything is never worse', () => {
		fc.assert(
			fc.property(anyFacts, anyFacts, (a, b) => {
				const sum = Object.fromEntries(
					Object.entries(a).map(([part, of]) => [part, of + b[part as keyof TextFacts]]),
				);
				return whyWorse(sum as unknown as TextFacts, a) === undefined;
			}),
		);
	});
	it('a text that lost a third of its words, or all items of one kind, is worse', () => {
		fc.assert(
			fc.property(
				anyFacts,
				fc.constantFrom('lists', 'images', 'footnotes', 'code', 'tables', 'headings' as const),
				(facts, part) => {
					const now = {
						...facts,
						words: facts.words + 100,
						[part]: facts[part as keyof TextFacts] + 2,
					};
					expect(whyWorse({ ...now, words: Math.floor(now.words * 0.66) }, now)).toMatch(
						/words instead of/u,
					);
					expect(whyWorse({ ...now, [part]: 0 }, now)).toMatch(/ 0 .* instead of |^0 /u);
				},
			),
		);
	});
	it('of many texts none is chosen that another beats outright, and the order they come in does not matter', () => {
		fc.assert(
			fc.property(fc.array(anyRival, { minLength: 1, maxLength: 6 }), fc.nat(), (rivals, turn) => {
				const { chosen } = arbitrate(rivals, {});
				const whole = rivals.filter(({ words }) => words >= 25);
				if (!chosen) return whole.length === 0;
				const beats = (a: TextRival, b: TextRival): boolean =>
					whyWorse(b.facts, a.facts) !== undefined && whyWorse(a.facts, b.facts) === undefined;
				const isBeaten = (each: TextRival): boolean => whole.some((other) => beats(other, each));
				const turned = [
					...rivals.slice(turn % rivals.length),
					...rivals.slice(0, turn % rivals.length),
				];
				const again = arbitrate(turned.reverse(), {}).chosen;
				return (
					(!isBeaten(chosen) || whole.every(isBeaten)) &&
					again?.markdown === chosen.markdown &&
					again.method === chosen.method
				);
			}),
		);
	});
});

describe('the choice among texts of one article', () => {
	it('is the page where the feed sent a summary', () => {
		const verdict = arbitrate([rival('feed', prose(3)), rival('page', prose(20))], {});
		expect(verdict.chosen?.method).toBe('page');
		expect(verdict.trail).toContain('feed: 48 words instead of 320');
	});
	it('is the feed where the page lost its lists', () => {
		const verdict = arbitrate(
			[rival('feed', `${prose(9)}\n\n- a\n- b\n- c`), rival('page', prose(9))],
			{},
		);
		expect(verdict.chosen?.method).toBe('feed');
		expect(verdict.trail).toContain('page: 0 list items instead of 3');
	});
	it('among equals is the one the person prefers', () => {
		const rivals = [rival('feed', prose(9)), rival('page', prose(9))];
		expect(arbitrate(rivals, {}).chosen?.method).toBe('page');
		expect(arbitrate(rivals, { order: ['feed'] }).chosen?.method).toBe('feed');
	});
	it('is not a longer text about something else', () => {
		const wall =
			'We and our partners use cookies to store information on your device and to show what you may like. '.repeat(
				40,
			);
		const verdict = arbitrate([rival('page', wall), rival('feed', prose(4))], {
			summary: SENTENCE,
		});
		expect(verdict.chosen?.method).toBe('feed');
		expect(verdict.trail).toContain('page: about something else');
	});
	it('of nothing but scraps is none', () => {
		expect(arbitrate([rival('page', 'Loading')], {}).chosen).toBeUndefined();
	});
});
