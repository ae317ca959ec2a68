import { builtinModules } from 'node:module';

const BUILTINS = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

/**
 * The modules a bundle asks its surroundings for and may not, sorted. Looks at esbuild's own list and at the text as
 * well: a `require` inside a library's `try` never reaches the list of a platform that knows the module.
 */
export function forbiddenImports(metafile, code, may) {
	const asked = new Set();
	for (const output of Object.values(metafile.outputs)) {
		for (const { path, external } of output.imports) if (external) asked.add(path);
	}
	for (const [, name] of code.matchAll(
		/\b(?:__)?require\d*\(\s*["'`]([^"'`\n]{1,200})["'`]\s*\)/g,
	)) {
		asked.add(name);
	}
	for (const [, name] of code.matchAll(/\bimport\(\s*["'`]([^"'`\n]{1,200})["'`]\s*\)/g))
		asked.add(name);
	return [...asked].filter((name) => !allowed(name, may)).sort();
}

function allowed(name, may) {
	if (may.test(name)) return true;
	// A bundle for Node may write `fs` where another writes `node:fs`.
	return BUILTINS.has(name) && may.test(name.startsWith('node:') ? name : `node:${name}`);
}
