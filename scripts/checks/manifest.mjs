// What the directory and the app read of us agrees: manifest.json, versions.json, package.json, the licence.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export function checkManifest({ manifest, versions, pack, licence }) {
	const wrong = [];
	const must = (holds, says) => {
		if (!holds) wrong.push(says);
	};
	must(manifest.version === pack.version, 'manifest.json and package.json name other versions');
	must(
		versions[manifest.version] === manifest.minAppVersion,
		'versions.json does not name this version with its minAppVersion',
	);
	must(manifest.id === 'zettelfeed' && manifest.name === 'Zettelfeed', 'id or name changed');
	must(manifest.minAppVersion === '1.13.0', 'minAppVersion is 1.13.0');
	must(manifest.isDesktopOnly === false, 'it runs on phones');
	must(
		manifest.description.length <= 250 &&
			manifest.description.endsWith('.') &&
			manifest.description === pack.description,
		'the description is short, ends with a period and is one',
	);
	must(
		pack.license === 'MIT' && licence.startsWith('MIT License'),
		'the licence is MIT everywhere',
	);
	return wrong;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
	const wrong = checkManifest({
		manifest: json('manifest.json'),
		versions: json('versions.json'),
		pack: json('package.json'),
		licence: readFileSync('LICENSE', 'utf8'),
	});
	for (const line of wrong) console.error(line);
	process.exitCode = wrong.length > 0 ? 1 : 0;
}
