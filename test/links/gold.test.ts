import { describe, expect, it } from 'vitest';
import { createLinkIndex } from '../../src/links/index';
import type { IndexedNote, LinkQuery, Suggestion } from '../../src/links/model';
import { everyday, note } from './vault';

/** The five seed notes in shape: an essay, its copy, a record of an aggregator, a feed's preview of six items. */
const POST = 'ZyxwvutSRQ1234567';
const ESSAY_TEXT =
	'Some expect minds built by planning to be ruthless schemers. Brain-like agents with steering signals differ from imitating models. Approval reward bends what a planner wants, and consequentialist search alone does not. I describe optimists and pessimists, and why imitative learning from people fades when search takes over.';
const ESSAY = note('Inbox/Why planning minds turn ruthless schemers', ESSAY_TEXT, {
	frontmatter: {
		url: `https://www.alignmentforum.org/posts/${POST}/why-planning-minds`,
		source: 'Forum RSS',
	},
	tags: ['rss', 'forum'],
});
const ADDRESSED: LinkQuery = {
	title: 'A record of the week',
	body: `A reply argues the [planning essay](https://www.lesswrong.com/posts/${POST}/older-title?utm_source=x) overlooks habits of caution.`,
	url: 'https://aggregator.example/item/77',
};
const INTERVIEW: LinkQuery = {
	title: 'An interview on brain-like agents',
	body: 'Transcript. Chapter 4: why planning minds turn into ruthless schemers. He says approval reward and steering signals matter, that imitating models differ, and that consequentialist search worries pessimists.',
};
const UNRELATED: LinkQuery = {
	title: 'Write your own letters',
	body: 'Please do not let a machine write your letters. Readers notice the flat voice, and friends deserve your own clumsy sentences, typed slowly after supper.',
};
const VAULT: readonly IndexedNote[] = [
	ESSAY,
	...everyday(60),
	note('Cards/Steering signals', 'A steering signal tells a learner what counts as good.'),
	note('Cards/Letter writing', 'How to begin a letter to friends, and how to end it.'),
];

async function ask(query: LinkQuery): Promise<readonly Suggestion[]> {
	return (await createLinkIndex(VAULT)).suggest(query, 5);
}

describe('the gold pairs', () => {
	it('an article that links the essay by a mirror and an older slug gets it first, by address', async () => {
		const [first] = await ask(ADDRESSED);
		expect(first?.path).toBe(ESSAY.path);
		expect(first?.reasons[0]?.kind).toBe('address');
	});
	it('an interview with a chapter of nearly that name gets it, beside the note it names outright', async () => {
		const best = (await ask(INTERVIEW)).slice(0, 2).map(({ path }) => path);
		expect(best.sort()).toEqual(['Cards/Steering signals.md', ESSAY.path]);
	});
	it('the same essay again is a duplicate, not something to link', async () => {
		const url = `https://www.greaterwrong.com/posts/${POST}/why-planning-minds`;
		const found = await ask({ title: ESSAY.title, body: ESSAY_TEXT, url });
		expect(found.map(({ path }) => path)).not.toContain(ESSAY.path);
	});
	it('an article on letters does not get it, but does get the note on letters', async () => {
		const found = (await ask(UNRELATED)).map(({ path }) => path);
		expect(found).not.toContain(ESSAY.path);
		expect(found).toContain('Cards/Letter writing.md');
	});
});

describe('what all notes share', () => {
	const FORM =
		'## Checklist\n- [ ] Novelty: does it say anything new about compilers\n- [ ] Follow the glacier rule\n\n## Related\n- \n\n';
	const filed = (at: number, said: string): IndexedNote =>
		note(`Inbox/Item ${at}`, FORM + said, { tags: ['rss', 'daily'] });

	it('a template is no kinship, whatever rare words it holds', async () => {
		const vault = [
			...everyday(300),
			...Array.from({ length: 20 }, (_, at) => filed(at, `Entry on subject${at} alone.`)),
			note('Cards/Glaciers', 'A glacier carries stones.'),
		];
		const index = await createLinkIndex(vault);
		const found = index.suggest({ title: 'New item', body: `${FORM}Whales sing at night.` }, 10);
		expect(found.map(({ path }) => path).filter((path) => path.startsWith('Inbox/'))).toEqual([]);
		expect(found.flatMap(({ reasons }) => reasons.flatMap(({ words }) => words))).not.toContain(
			'compilers',
		);
	});

	it('siblings of one feed do not crowd out the own notes', async () => {
		const sibling = (at: number): IndexedNote =>
			note(`Inbox/Kiln letter ${at}`, `Firing clay in a kiln, glaze and ash, part${at}.`, {
				frontmatter: { url: `https://kiln.example/${at}`, source: 'Kiln letters RSS' },
			});
		const own = Array.from({ length: 4 }, (_, at) =>
			note(`Cards/Clay thought ${at}`, `Glaze on clay needs time${at}.`),
		);
		const index = await createLinkIndex([
			...everyday(60),
			...Array.from({ length: 30 }, (_, at) => sibling(at)),
			...own,
		]);
		const found = index.suggest(
			{
				title: 'Kiln letter 31',
				body: 'Firing clay in a kiln again, with glaze and ash.',
				url: 'https://kiln.example/31',
				source: 'Kiln letters RSS',
			},
			5,
		);
		expect(found.filter(({ path }) => path.startsWith('Cards/Clay'))).toHaveLength(4);
		expect(found.filter(({ path }) => path.startsWith('Inbox/'))).toHaveLength(1);
	});
});
