// What is bundled, of what, and what it may ask of its surroundings.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { forbiddenImports } from './externals.mjs';
import { licenceBanner } from './licences.mjs';
import { trimLibraries } from './not-read.mjs';
import { ROOT } from './root.mjs';
import { ONE_COMMON, WORKERS } from './worker-programs.mjs';

const ALIASES = {
	// xml2js extends Node's emitter; left external it would kill the plugin on a phone.
	events: path.join(ROOT, 'scripts/shims/events.cjs'),
	// linkedom looks for the optional package `canvas` and has this shim of its own for its absence.
	canvas: path.join(ROOT, 'node_modules/linkedom/commonjs/canvas-shim.cjs'),
};

/** What the app itself provides. Nothing else may be left to `require`. */
const APP_MODULES = ['obsidian', '@codemirror/*', '@lezer/*'];

/**
 * In Node the PDF library looks for a canvas to draw on and complains on standard output where there is none, which would
 * stand in the middle of our JSON. We read texts and draw nothing. A version that is laid out otherwise stops the build.
 */
const NOT_DRAWN = [
	[/if \(isNodeJS\) \{\n {2}let canvas;[\s\S]*?\n\}\n/, ''],
	[/const canvas = require\("@napi-rs\/canvas"\);/, 'const canvas = undefined;'],
	// A wrapper for workers from elsewhere, which Node has not.
	[/const wrapper = `await import\("\$\{url\}"\);`;/, "const wrapper = '';"],
];

const NO_CANVAS = {
	name: 'no-canvas',
	setup(plugin) {
		plugin.onLoad(
			{ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ },
			async ({ path: file }) => {
				const text = await readFile(file, 'utf8');
				const contents = NOT_DRAWN.reduce((left, [where, instead]) => {
					if (!where.test(left)) throw new Error(`pdfjs-dist has moved ${where}`);
					return left.replace(where, instead);
				}, text);
				return { contents, loader: 'js' };
			},
		);
	},
};

/** What all bundles have in common. */
export const SHARED = {
	absWorkingDir: ROOT,
	alias: ALIASES,
	bundle: true,
	charset: 'utf8',
	legalComments: 'none',
	logLevel: 'warning',
	metafile: true,
	plugins: [trimLibraries(), NO_CANVAS, WORKERS],
	write: false,
};

/** Libraries in CommonJS inside an ES module ask for Node's own modules by `require`. */
const REQUIRE =
	"import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);\n";

/** Every bundle we ship: what goes in, what comes out, and what it may ask of its surroundings. */
export const BUNDLES = [
	{
		out: 'main.js',
		may: /^(?:obsidian|@codemirror\/[\w-]+|@lezer\/[\w-]+)$/,
		also: [ONE_COMMON],
		options: {
			entryPoints: ['src/main.ts'],
			external: APP_MODULES,
			format: 'cjs',
			minify: true,
			platform: 'browser',
			target: 'es2022',
		},
	},
	{
		out: 'dist/engine.mjs',
		head: REQUIRE,
		may: /^node:[\w/]+$/,
		options: {
			entryPoints: ['src/cli/engine.ts'],
			format: 'esm',
			platform: 'node',
			target: 'node20',
		},
	},
	{
		out: 'dist/cli.mjs',
		may: /^node:[\w/]+$/,
		head: `#!/usr/bin/env node\n${REQUIRE}`,
		options: {
			entryPoints: ['src/cli/main.ts'],
			format: 'esm',
			platform: 'node',
			target: 'node20',
		},
	},
];

/**
 * Builds one bundle and gives its text. Throws where the bundle would ask its surroundings for a module that
 * `may` does not allow: a plugin that does works on a desktop and dies on a phone. Same sources, same bytes.
 */
export async function bundle({ out, may, head = '', also = [], options }) {
	const plugins = [...SHARED.plugins, ...also];
	const result = await build({ ...SHARED, ...options, plugins, outfile: out });
	return finish(result, { out, may, head });
}

/**
 * Bytes of one room with all it brings, minified as in the plugin, without licence texts; files that match `apart` are
 * brought by other rooms as well and counted for themselves.
 */
export async function sizeOf(entry, apart = /^$/) {
	const { options } = BUNDLES[0];
	const result = await build({ ...SHARED, ...options, entryPoints: [entry], outfile: 'size.js' });
	const [output] = Object.values(result.metafile.outputs);
	const others = Object.entries(output.inputs).filter(([file]) => apart.test(file));
	return others.reduce((left, [, { bytesInOutput }]) => left - bytesInOutput, output.bytes);
}

/** The text of a bundle that was built, with what stands before it; throws where it asks for what it may not. */
export async function finish(result, { out, may, head }) {
	const code = result.outputFiles[0].text;
	const forbidden = forbiddenImports(result.metafile, code, may);
	if (forbidden.length > 0) {
		throw new Error(`${out} asks its surroundings for: ${forbidden.join(', ')}`);
	}
	return head + (await licenceBanner(result.metafile, ROOT)) + code;
}
