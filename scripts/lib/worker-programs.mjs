// Programs that travel inside main.js as functions with nothing around them (docs/adr/0018).
import { build } from 'esbuild';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './root.mjs';

/** One program with nothing around it, minified: what it exports is left in the variable `program`. */
async function programOf(contents, plugins = []) {
	const built = await build({
		absWorkingDir: ROOT,
		bundle: true,
		charset: 'utf8',
		stdin: { contents, resolveDir: ROOT, loader: 'ts' },
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
		watchFiles: files.map((each) => path.join(ROOT, each)),
	};
}

/** What the plugin asks for, and the worker's program too: the identity of pages (docs/adr/0016), the lines of a note. */
const COMMON_FILES = ['src/base/identity/page-key.ts', 'src/note/lines.ts'];
const COMMON_NAMES = '{ pageKey, samePage, readLines, lineAt, readHeading, findSections, lineEnd }';

/** Whoever imports one of those is given `namespace` in its place. */
function inPlaceOfCommon(plugin, namespace) {
	const files = COMMON_FILES.map((file) => path.join(ROOT, file));
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
	programOf(`export * from './src/obsidian/links/${name}';`, [GIVEN_COMMON]);

/**
 * `worker:name` is the program src/obsidian/links/name.ts as one function with nothing around it. The app loads one file, so a
 * worker's program travels inside it: its text starts the worker, and calling it is the way without one. One copy for both;
 * the common part is one copy for the program and the plugin.
 */
export const WORKERS = {
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
export const ONE_COMMON = {
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
