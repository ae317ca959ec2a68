// docs/map.md and docs/dependencies.md name what is there, and nothing that is not.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function checkMap(root) {
	const wrong = [];
	const map = readFileSync(join(root, 'docs/map.md'), 'utf8');
	for (const name of readdirSync(join(root, 'src'))) {
		const named = statSync(join(root, 'src', name)).isDirectory() ? `src/${name}/` : `src/${name}`;
		if (!map.includes(`\`${named}\``)) wrong.push(`docs/map.md does not name ${named}`);
	}
	for (const [, path] of map.matchAll(/`((?:src|test|scripts|docs|bench|demo)\/[\w./-]*)`/gu)) {
		if (!existsSync(join(root, path))) wrong.push(`docs/map.md names ${path}, which is not there`);
	}
	const pack = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const dependencies = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
	for (const name of Object.keys({ ...pack.dependencies, ...pack.devDependencies })) {
		if (!dependencies.includes(`\`${name}\``))
			wrong.push(`docs/dependencies.md does not name ${name}`);
	}
	return wrong;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const wrong = checkMap('.');
	for (const line of wrong) console.error(line);
	process.exitCode = wrong.length > 0 ? 1 : 0;
}
