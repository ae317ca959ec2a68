import { describe, expect, it } from 'vitest';
import { checkName, normalizePath } from './files';
import { readMetadata } from './metadata';
import { strict } from './strict';

describe('the stand-in is faithful where it answers', () => {
	it('throws on what it does not have', () => {
		const app: Record<string, unknown> = strict({ vault: 1 }, 'app');
		expect(() => app['plugins']).toThrow('the stand-in does not implement app.plugins');
		expect(app['vault']).toBe(1);
	});
	it.each(['a:b.md', 'a*.md', 'x|y.md', 'a?.md', 'end./b.md', 'a#ok '])(
		'refuses the name %j',
		(name) => {
			expect(() => checkName(name)).toThrow(/File name cannot/u);
		},
	);
	it('normalises paths to NFC and single slashes', () => {
		expect(normalizePath('//a\\b//cafe\u0301/')).toBe('a/b/café');
	});
	it('reads front matter, headings, links, embeds, tags and tasks, and nothing inside code', () => {
		const cache = readMetadata(
			'---\ntags: [a]\ndate: 2026-03-03T08:15:00.000Z\n---\n# H\n\n[[Note|shown]] ![[pic]] [x](y%20z.md) #tag #1 `[[no]]` \\[[no]]\n\n- [x] done\n\n```\n[[no]] #no\n```\n',
		);
		expect(cache.frontmatter).toEqual({ tags: ['a'], date: '2026-03-03T08:15:00.000Z' });
		expect(cache.headings).toMatchObject([
			{ level: 1, heading: 'H', position: { start: { line: 4 } } },
		]);
		expect(cache.links.map((link) => link.link)).toEqual(['Note', 'y z.md']);
		expect(cache.embeds.map((link) => link.link)).toEqual(['pic']);
		expect(cache.tags).toEqual([{ tag: '#tag' }]);
		expect(cache.listItems[0]).toMatchObject({ task: 'x' });
	});
	it('has no properties for broken front matter', () => {
		expect(readMetadata('---\na: "b"c"\n---\n')).toMatchObject({ sections: [{ type: 'yaml' }] });
		expect(readMetadata('---\na: "b"c"\n---\n').frontmatter).toBeUndefined();
	});
});
