import { describe, expect, it } from 'vitest';
import { createLocalHost } from '../../src/flow/links/index-host';
import { aliasesOf, type RawNote } from '../../src/flow/links/indexed-note';
import { everyday } from '../links/vault';

const breathe = (): Promise<void> => Promise.resolve();

function raw(name: string, text: string, links: readonly string[] = []): RawNote {
	return { path: `${name}.md`, name, frontmatter: {}, tags: [], links, text, stamp: text };
}

/** A note of the seed's shape: the article, the checklist, and what the person put under *Related*. */
function ours(name: string, article: string, links: readonly string[]): RawNote {
	const related = links.map((path) => `- [[${path.slice(0, -3)}]]`).join('\n');
	const text = `# ${name}\n\n## Full Content\n\n${article}\n\n## Analysis Checklist\n\n- [ ] x\n\n## Related\n\n${related}\n`;
	return raw(name, text, links);
}

describe('a note of ours in the index', () => {
	it('ties the notes under its Related, whose list is no part of the article', async () => {
		const host = createLocalHost({ breathe });
		await host.add(everyday(12).map(({ title, body }) => raw(title, body)));
		await host.add([
			raw('Sphagnum', 'A bog holds water.'),
			ours('On peat', 'Peat grows where sundew, heather and cotton grass stand.', ['Sphagnum.md']),
		]);
		const asked = raw('New', 'Sundew, heather and cotton grass stand in the peat.');
		const found = await host.suggest(asked, 5);
		const tied = found.find(({ path }) => path === 'Sphagnum.md');
		expect(tied?.reasons.map(({ kind, via }) => [kind, via])).toEqual([
			['neighbour', ['On peat.md']],
		]);
	});
});

describe('aliases, as the app reads them', () => {
	it.each([
		[{ aliases: ['Moss, common', 'Bryum', 1907, ''] }, ['Moss, common', 'Bryum', '1907']],
		[{ aliases: 'Moss, Bryum , ,Peat' }, ['Moss', 'Bryum', 'Peat']],
		[{ aliases: 'Moss\nBryum\n' }, ['Moss', 'Bryum']],
		[{ alias: 'Moss' }, ['Moss']],
		[{ Aliases: ['Moss'], alias: 7 }, ['Moss', '7']],
		[{ aliases: null, alias: { a: 'b' }, aliased: 'Moss' }, []],
	])('%j', (properties, expected) => {
		expect(aliasesOf(properties)).toEqual(expected);
	});
});

describe('tags of a note of ours', () => {
	it('that every note of its feed has tie it to none of them', async () => {
		const host = createLocalHost({ breathe });
		await host.add(everyday(12).map(({ title, body }) => raw(title, body)));
		const tagged = (name: string, article: string): RawNote => ({
			...ours(name, article, []),
			frontmatter: { source: 'Garden Letters RSS' },
			tags: ['rss', 'garden-letters', 'peat'],
		});
		await host.add([
			tagged('On peat', 'Sundew grows.'),
			tagged('On slate', 'Roofs keep rain out.'),
		]);
		const found = await host.suggest(tagged('New', 'Heather stands.'), 5);
		const named = found.flatMap(({ reasons }) => reasons).filter(({ kind }) => kind === 'tags');
		expect(named.flatMap(({ words }) => words)).not.toContain('garden-letters');
		expect(named.flatMap(({ words }) => words)).toContain('peat');
	});
});

describe('known notes that changed, many at once', () => {
	it('are put in order with breaths between, and answer as a fresh index does', async () => {
		const notes = everyday(200).map(({ title, body }) => raw(title, body));
		const changed = notes.map((each) => ({ ...each, text: `${each.text} Sundew.`, stamp: '2' }));
		let breaths = 0;
		const host = createLocalHost({
			breathe: () => {
				breaths += 1;
				return Promise.resolve();
			},
		});
		await host.add(notes);
		breaths = 0;
		await host.add(changed);
		expect(breaths).toBeGreaterThan(notes.length);
		const fresh = createLocalHost({ breathe });
		await fresh.add(changed);
		const asked = raw('New', 'The lantern stands by the violin.');
		const paths = async (each: typeof host): Promise<readonly string[]> =>
			(await each.suggest(asked, 5)).map(({ path }) => path);
		expect(await paths(host)).toEqual(await paths(fresh));
	});
});
