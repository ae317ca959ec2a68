// docs/map.md and docs/dependencies.md name what is there, and nothing that is not.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function checkMap(root) {
	const wrong = [];
	const map = readFileSync(join(root, 'docs/map.md'), 'utf8');
	for (const named of [...foldersIn(root, 'src/'), ...filesAtTop(root)])
		if (!map.includes(`\`${named}\``)) wrong.push(`docs/map.md does not name ${named}`);
	for (const [, path] of map.matchAll(/`((?:src|test|scripts|docs|bench|demo)\/[\w./-]*)`/gu)) {
		if (!existsSync(join(root, path))) wrong.push(`docs/map.md names ${path}, which is not there`);
	}
	const pack = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const rows = readRows(readFileSync(join(root, 'docs/dependencies.md'), 'utf8'));
	const needed = { ...pack.dependencies, ...pack.devDependencies };
	for (const name of Object.keys(needed)) {
		const row = rows.get(name);
		if (!row) wrong.push(`docs/dependencies.md does not name ${name}`);
		else wrong.push(...checkRow(root, name, row));
	}
	for (const name of rows.keys()) {
		if (!(name in needed)) wrong.push(`docs/dependencies.md names ${name}, which we do not use`);
	}
	return wrong;
}

/** Every folder of the sources, as the map writes it. */
function foldersIn(root, folder) {
	return readdirSync(join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => [`${folder}${name}/`, ...foldersIn(root, `${folder}${name}/`)]);
}

function filesAtTop(root) {
	return readdirSync(join(root, 'src'), { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => `src/${name}`);
}

/** Library to its cells: where, why, size, licence. */
function readRows(text) {
	const rows = new Map();
	for (const [, name, rest] of text.matchAll(/^\| `([^`]+)` \|(.*)\|$/gmu)) {
		const [where, why, size, licence] = rest.split('|').map((cell) => cell.trim());
		rows.set(name, { where, why, size, licence });
	}
	return rows;
}

function checkRow(root, name, { why, size, licence }) {
	const wrong = [];
	if (!why || !size) wrong.push(`docs/dependencies.md gives no reason or no size for ${name}`);
	const file = join(root, 'node_modules', name, 'package.json');
	const actual = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : undefined;
	if (!licence || (actual !== undefined && actual !== licence))
		wrong.push(`docs/dependencies.md gives ${name} the licence ${licence}, it has ${actual}`);
	return wrong;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const wrong = checkMap('.');
	for (const line of wrong) console.error(line);
	process.exitCode = wrong.length > 0 ? 1 : 0;
}
