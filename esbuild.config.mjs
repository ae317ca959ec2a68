import { build, context } from 'esbuild';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { licenceBanner } from './scripts/lib/licences.mjs';
import { forbiddenImports } from './scripts/lib/externals.mjs';
import { trimLibraries } from './scripts/lib/not-read.mjs';

const root = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const shim = (name) => path.join(root, 'scripts', 'shims', name);

const ALIASES = {
	// xml2js extends Node's emitter; left external it would kill the plugin on a phone.
	events: shim('events.cjs'),
	// linkedom looks for the optional package `canvas` and has this shim of its own for its absence.
	canvas: path.join(root, 'node_modules/linkedom/commonjs/canvas-shim.cjs'),
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

/** One program with nothing around it, minified: what it exports is left in the variable `program`. */
async function programOf(contents, plugins = []) {
	const built = await build({
		absWorkingDir: root,
		bundle: true,
		charset: 'utf8',
		stdin: { contents, resolveDir: root, loader: 'ts' },
		format: 'iife',
		globalName: 'program',
		legalComments: 'none',
		logLevel: 'warning',
		metafile: true,
		minify: true,
		platform: 'browser',
		plugins,
		target: 'es2022',
		write: false,
	});
	const files = Object.keys(built.metafile.inputs).filter((each) => each.endsWith('.ts'));
	return {
		text: built.outputFiles[0].text,
		watchFiles: files.map((each) => path.join(root, each)),
	};
}

/** What the plugin asks for, and the worker's program too: the identity of pages (docs/adr/0016), the lines of a note. */
const COMMON_FILES = ['src/base/page-key.ts', 'src/note/lines.ts'];
const COMMON_NAMES = '{ pageKey, samePage, readLines, lineAt, readHeading, findSections, lineEnd }';

/** Whoever imports one of those is given `namespace` in its place. */
function inPlaceOfCommon(plugin, namespace) {
	const files = COMMON_FILES.map((file) => path.join(root, file));
	plugin.onResolve({ filter: /\/(?:page-key|lines)$/ }, ({ path: name, resolveDir }) =>
		files.includes(`${path.resolve(resolveDir, name)}.ts`)
			? { path: 'common', namespace }
			: undefined,
	);
}

/** In a worker's program the common part is what it is given. */
const GIVEN_COMMON = {
	name: 'given-common',
	setup(plugin) {
		inPlaceOfCommon(plugin, 'given');
		plugin.onLoad({ filter: /.*/, namespace: 'given' }, () => ({
			contents: `export const ${COMMON_NAMES} = given;`,
		}));
	},
};

const workerProgram = (name) =>
	programOf(`export * from './src/obsidian/${name}';`, [GIVEN_COMMON]);

/**
 * `worker:name` is the program src/obsidian/name.ts as one function with nothing around it. The app loads one file, so a
 * worker's program travels inside it: its text starts the worker, and calling it is the way without one. One copy for both;
 * the common part is one copy for the program and the plugin.
 */
const WORKERS = {
	name: 'workers',
	setup(plugin) {
		plugin.onResolve({ filter: /^worker:/ }, ({ path: name }) => ({
			path: name.slice('worker:'.length),
			namespace: 'worker',
		}));
		plugin.onLoad({ filter: /.*/, namespace: 'worker' }, async ({ path: name }) => {
			const { text, watchFiles } = await workerProgram(name);
			const contents = [
				`import * as whole from 'common:whole';`,
				`function make(given) { ${text}\nreturn program; }`,
				`export const load = () => make(whole);`,
				'export const source = () => `(${make})((${whole.common})())`;',
			].join('\n');
			return { contents, watchFiles };
		});
	},
};

/** In the plugin the common part is a function with nothing around it, whose text goes to workers. */
const ONE_COMMON = {
	name: 'one-common',
	setup(plugin) {
		inPlaceOfCommon(plugin, 'common');
		plugin.onResolve({ filter: /^common:/ }, () => ({ path: 'common', namespace: 'common' }));
		plugin.onLoad({ filter: /.*/, namespace: 'common' }, async () => {
			const { text, watchFiles } = await programOf(
				COMMON_FILES.map((file) => `export * from './${file}';`).join('\n'),
			);
			const contents = [
				`export function common() { ${text}\nreturn program; }`,
				`export const ${COMMON_NAMES} = common();`,
			].join('\n');
			return { contents, watchFiles };
		});
	},
};

/** What the links bring beside that: the worker's program, packed as a server or a shop would. */
export async function linksProgram() {
	const { text } = await workerProgram('link-worker-entry');
	return { bytes: Buffer.byteLength(text), gzip: gzipSync(text).length };
}

const SHARED = {
	absWorkingDir: root,
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

async function finish(result, { out, may, head }) {
	const code = result.outputFiles[0].text;
	const forbidden = forbiddenImports(result.metafile, code, may);
	if (forbidden.length > 0) {
		throw new Error(`${out} asks its surroundings for: ${forbidden.join(', ')}`);
	}
	return head + (await licenceBanner(result.metafile, root)) + code;
}

async function write(out, text) {
	const file = path.join(root, out);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
	if (text.startsWith('#!')) await chmod(file, 0o755);
}

async function buildAll(names) {
	for (const one of BUNDLES.filter(({ out }) => names.length === 0 || names.includes(out))) {
		const text = await bundle(one);
		await write(one.out, text);
		console.log(`${one.out.padEnd(16)} ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
	}
}

async function watch() {
	const { out, may, head = '', also, options } = BUNDLES[0];
	const writer = {
		name: 'write-plugin',
		setup(plugin) {
			plugin.onEnd(async (result) => {
				if (result.errors.length > 0) return;
				try {
					await write(out, await finish(result, { out, may, head }));
					console.log(`${out} written`);
				} catch (error) {
					console.error(String(error));
				}
			});
		},
	};
	const watching = await context({
		...SHARED,
		...options,
		outfile: out,
		plugins: [...SHARED.plugins, ...also, writer],
	});
	await watching.watch();
	console.log(`Watching src for ${out}. Stop with Ctrl+C.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const asked = process.argv.slice(2);
	if (asked.includes('--watch')) await watch();
	else await buildAll(asked).catch((error) => fail(error));
}

function fail(error) {
	// esbuild has printed its own messages with their places; other errors are ours to print.
	if (!('errors' in error)) console.error(error.message);
	process.exitCode = 1;
}
