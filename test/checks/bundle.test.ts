import { describe, expect, it } from 'vitest';
import { forbiddenImports } from '../../scripts/lib/externals.mjs';
import { bundledPackages, licenceBanner } from '../../scripts/lib/licences.mjs';
import { makeFolder } from '../support/folder';

const APP = /^(?:obsidian|@codemirror\/[\w-]+|@lezer\/[\w-]+)$/u;
const metafile = (...paths: readonly string[]) => ({
	outputs: { 'main.js': { imports: paths.map((path) => ({ path, external: true })) } },
});

describe('a bundle that would die on a phone is refused', () => {
	it('a built-in that the bundler lists as external', () => {
		expect(forbiddenImports(metafile('obsidian', 'http'), '', APP)).toEqual(['http']);
	});
	it.each([
		['a require inside a library’s try, which no list names', 'try{require("stream")}catch(e){}'],
		['a require by the bundler’s own name', 'var a=__require("stream");'],
		['an import at run time', 'const a=await import(`stream`);'],
	])('%s', (_, code) => {
		expect(forbiddenImports(metafile('obsidian'), code, APP)).toEqual(['stream']);
	});
	it('while what the app gives may stay outside', () => {
		const code = 'require("obsidian");require("@codemirror/view")';
		expect(forbiddenImports(metafile('obsidian'), code, APP)).toEqual([]);
	});
	it('and a bundle for Node may write fs where another writes node:fs, and nothing else', () => {
		const code = 'require("fs");require("left-pad")';
		expect(forbiddenImports(metafile('node:path'), code, /^node:[\w/]+$/u)).toEqual(['left-pad']);
	});
});

describe('licences travel with the bundle', () => {
	const inputs = {
		'src/main.ts': { bytesInOutput: 10 },
		'node_modules/@a/b/index.js': { bytesInOutput: 10 },
		'node_modules/c/node_modules/d/index.js': { bytesInOutput: 10 },
		'node_modules/shaken/index.js': { bytesInOutput: 0 },
	};
	it('names the packages whose code is really inside', () => {
		expect(bundledPackages({ outputs: { 'main.js': { inputs } } })).toEqual(['@a/b', 'd']);
	});
	it('gives each its licence text, which cannot end the comment', async () => {
		const root = makeFolder({
			'node_modules/e/package.json': '{"version":"1.2.3","license":"MIT"}',
			'node_modules/e/LICENSE': 'Copyright E */ alert(1)',
		});
		const only = { 'node_modules/e/index.js': { bytesInOutput: 1 } };
		const banner = await licenceBanner({ outputs: { 'main.js': { inputs: only } } }, root);
		expect(banner).toContain('e 1.2.3 (MIT)\n\nCopyright E * / alert(1)');
		expect(banner.indexOf('*/')).toBe(banner.length - 3);
	});
	it('refuses a package that names no licence', async () => {
		const root = makeFolder({ 'node_modules/e/package.json': '{"version":"1.2.3"}' });
		const only = { 'node_modules/e/index.js': { bytesInOutput: 1 } };
		const banner = licenceBanner({ outputs: { 'main.js': { inputs: only } } }, root);
		await expect(banner).rejects.toThrow(/e names no licence/u);
	});
});
