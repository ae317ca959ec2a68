import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCss } from '../../scripts/checks/css.mjs';
import { checkManifest } from '../../scripts/checks/manifest.mjs';
import { checkRooms } from '../../scripts/checks/rooms.mjs';
import { makeFolder } from '../support/folder';

describe('the checks find what they are for', () => {
	it.each([
		[
			'a room that imports to its right',
			{ 'note/a.ts': "import { x } from '../links/index';\n" },
			/note may import/u,
		],
		[
			'base that knows somebody',
			{ 'base/a.ts': "import type { Feed } from '../feed/model';\n" },
			/base knows nobody/u,
		],
		[
			'the app in a pure room',
			{ 'feed/a.ts': "import { Plugin } from 'obsidian';\n" },
			/imports obsidian/u,
		],
		[
			'Node outside the command line',
			{ 'flow/a.ts': "import { join } from 'node:path';\n" },
			/cli only/u,
		],
		[
			'a library in a second file',
			{ 'feed/other.ts': "import Parser from 'rss-parser';\n" },
			/belongs to feed\/xml\/rss\.ts/u,
		],
		[
			'a loop',
			{ 'feed/a.ts': "import { b } from './b';\n", 'feed/b.ts': "import { a } from './a';\n" },
			/import loop: feed\/a\.ts > feed\/b\.ts/u,
		],
		['a muted check', { 'feed/a.ts': '// eslint-disable-next-line\n' }, /muted/u],
		['any', { 'feed/a.ts': 'export const a: any = 1;\n' }, /any/u],
		['a lookbehind', { 'feed/a.ts': 'export const A = /(?<!b)a/u;\n' }, /lookbehind/u],
		['a long file', { 'feed/a.ts': '\n'.repeat(400) }, /400 lines|401 lines/u],
	])('%s', (_, files, found) => {
		expect(checkRooms(makeFolder(files)).join('\n')).toMatch(found);
	});
	it('and nothing in our own tree', () => {
		expect(checkRooms(join(import.meta.dirname, '..', '..', 'src'))).toEqual([]);
	});
	it.each([
		'.workspace { color: var(--a) }',
		'.zettelfeed-a { color: #fff }',
		'.zettelfeed-a { margin-left: 1px }',
		'.zettelfeed-a { color: var(--a) !important }',
		'button { gap: 1px }',
	])('style %j', (css) => {
		expect(checkCss(css)).toHaveLength(1);
	});
	it('a version that only one file names', () => {
		const manifest = {
			id: 'zettelfeed',
			name: 'Zettelfeed',
			version: '1.0.0',
			minAppVersion: '1.13.0',
			isDesktopOnly: false,
			description: 'Does.',
		};
		expect(
			checkManifest({
				manifest,
				versions: { '1.0.0': '1.13.0' },
				pack: { version: '1.0.0', license: 'MIT', description: 'Does.' },
				licence: 'MIT License',
			}),
		).toEqual([]);
		expect(
			checkManifest({
				manifest,
				versions: {},
				pack: { version: '2.0.0', license: 'MIT', description: 'Does.' },
				licence: 'MIT License',
			}),
		).toHaveLength(2);
	});
});
