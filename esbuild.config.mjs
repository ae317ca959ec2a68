import { chmod, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const shim = (name) => join(root, 'scripts', 'shims', `${name}.cjs`);

/**
 * rss-parser names Node's built-ins at load; left to `require`, the plugin would die on a phone. With these it runs in any
 * browser: only `parseString` is used, which needs none of them.
 */
const alias = {
	http: shim('empty'),
	https: shim('empty'),
	url: shim('empty'),
	stream: shim('empty'),
	string_decoder: shim('empty'),
	xmlbuilder: shim('empty'),
	entities: shim('entities'),
	timers: shim('timers'),
	events: shim('events'),
};

/** What the app gives a plugin; anything else must be inside the bundle. */
const ALLOWED = /^(?:obsidian|@codemirror\/.*|@lezer\/.*)$/u;

const BANNER = `/*
Zettelfeed, MIT licence. Contains, minified: rss-parser, xml2js, turndown, date-fns (MIT), sax (BlueOak-1.0.0), @mozilla/readability (Apache-2.0).
The source is in the repository named in the README.
*/`;

/** Libraries in CommonJS inside an ES module ask for Node's own modules. */
const REQUIRE = `import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);`;

const shared = {
	absWorkingDir: root,
	bundle: true,
	target: 'es2022',
	logLevel: 'warning',
	metafile: true,
	legalComments: 'none',
};

const builds = {
	plugin: {
		...shared,
		entryPoints: ['src/main.ts'],
		outfile: 'main.js',
		format: 'cjs',
		platform: 'browser',
		minify: true,
		external: ['obsidian', '@codemirror/*', '@lezer/*'],
		alias,
		banner: { js: BANNER },
	},
	engine: node('src/cli/engine.ts', 'dist/engine.mjs'),
	cli: {
		...node('src/cli/main.ts', 'dist/cli.mjs'),
		banner: { js: `#!/usr/bin/env node\n${REQUIRE}` },
	},
};

function node(entry, outfile) {
	// The same shims as in the app, so that both read feeds with the same code; linkedom's canvas is optional.
	// parse5 needs entities in earnest: only rss-parser gets the shim.
	const { entities, ...rest } = alias;
	return {
		...shared,
		entryPoints: [entry],
		outfile,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		alias: { ...rest, canvas: shim('empty') },
		banner: { js: REQUIRE },
		plugins: [entitiesFor('rss-parser', entities)],
	};
}

function entitiesFor(library, path) {
	return {
		name: 'entities-shim',
		setup(build) {
			build.onResolve({ filter: /^entities$/ }, (args) =>
				args.importer.includes(`${library}/`) ? { path } : undefined,
			);
		},
	};
}

/** Fails where the bundle leaves anything to `require` that a phone does not have. */
async function checkOutside(result) {
	const left = Object.values(result.metafile.outputs).flatMap((output) =>
		output.imports.filter((each) => each.external).map((each) => each.path),
	);
	const text = await readFile(join(root, 'main.js'), 'utf8');
	const required = [...text.matchAll(/\brequire\(["']([^"']+)["']\)/gu)].map((match) => match[1]);
	const wrong = [...new Set([...left, ...required])].filter((name) => !ALLOWED.test(name));
	if (wrong.length > 0)
		throw new Error(`main.js would require ${wrong.join(', ')}, which a phone does not have`);
}

async function build() {
	await checkOutside(await esbuild.build(builds.plugin));
	await esbuild.build(builds.engine);
	await esbuild.build(builds.cli);
	await chmod(join(root, 'dist', 'cli.mjs'), 0o755);
}

if (process.argv.includes('--watch')) {
	const context = await esbuild.context({ ...builds.plugin, minify: false });
	await context.watch();
} else {
	await build();
}
