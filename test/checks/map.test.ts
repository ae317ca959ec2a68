import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCss } from '../../scripts/checks/css.mjs';
import { checkMap } from '../../scripts/checks/map.mjs';
import { checkRooms } from '../../scripts/checks/rooms.mjs';
import { makeFolder } from '../support/folder';

const TREE = {
	'src/feed/parse.ts': '',
	'docs/map.md': '`src/feed/` reads feeds: `src/feed/parse.ts`\n',
	'docs/dependencies.md': '| `sax` | `src/feed/` | reads XML | 9 kB | MIT |\n',
	'package.json': '{"dependencies":{"sax":"1.0.0"}}',
	'node_modules/sax/package.json': '{"license":"MIT"}',
};

describe('the map agrees with the tree', () => {
	it('says nothing of a tree that its pages describe', () => {
		expect(checkMap(makeFolder(TREE))).toEqual([]);
	});
	it.each([
		['a room the map forgot', { 'src/note/render.ts': '' }, /does not name src\/note\//u],
		['a folder within a room', { 'src/feed/xml/scan.ts': '' }, /does not name src\/feed\/xml\//u],
		[
			'a file that has moved away',
			{ 'docs/map.md': '`src/feed/` `src/feed/gone.ts`' },
			/names src\/feed\/gone\.ts, which is not there/u,
		],
		[
			'a library nobody wrote down',
			{ 'package.json': '{"dependencies":{"sax":"1.0.0","left-pad":"1.0.0"}}' },
			/does not name left-pad/u,
		],
		[
			'a library that has gone',
			{ 'package.json': '{"dependencies":{}}' },
			/names sax, which we do not use/u,
		],
		[
			'a library without a reason',
			{ 'docs/dependencies.md': '| `sax` | `src/feed/` | | 9 kB | MIT |\n' },
			/no reason or no size for sax/u,
		],
		[
			'a licence that is another',
			{ 'node_modules/sax/package.json': '{"license":"BlueOak-1.0.0"}' },
			/the licence MIT, it has BlueOak-1\.0\.0/u,
		],
	])('%s', (_, change, found) => {
		expect(checkMap(makeFolder({ ...TREE, ...change })).join('\n')).toMatch(found);
	});
	it('and describes our own', () => {
		expect(checkMap(join(import.meta.dirname, '..', '..'))).toEqual([]);
	});
});

describe('rules have no back door', () => {
	it.each([
		['a module reached at run time', "const p = import('obsidian');\n"],
		['a type taken in passing', "let p: import('obsidian').App;\n"],
		['a require', "const p = require('obsidian');\n"],
	])('%s', (_, text) => {
		expect(checkRooms(makeFolder({ 'feed/a.ts': text })).join('\n')).toMatch(/imports obsidian/u);
	});
	it('a colour by its name is a literal too, a variable named like one is not', () => {
		expect(checkCss('.zettelfeed-a { color: white }')).toHaveLength(1);
		expect(checkCss('.zettelfeed-a { color: var(--color-red) }')).toEqual([]);
		expect(checkCss('.zettelfeed-a { color: transparent; white-space: nowrap }')).toEqual([]);
	});
});
