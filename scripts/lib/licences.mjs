import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The names of the packages whose code stands in a bundle, sorted. */
export function bundledPackages(metafile) {
	const names = new Set();
	for (const output of Object.values(metafile.outputs)) {
		for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
			const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input);
			if (found?.[1] && bytesInOutput > 0) names.add(found[1]);
		}
	}
	return [...names].sort();
}

/** A licence that asks for its text or for a link to it. */
const LINKED = { 'BlueOak-1.0.0': 'https://blueoakcouncil.org/license/1.0.0' };

/**
 * A comment that names each bundled library with its version and licence and gives the licence's own text, which
 * MIT, BSD and ISC ask to travel with every copy. Apache 2.0 is named by its notice. Throws where a licence is missing.
 */
export async function licenceBanner(metafile, root) {
	const parts = [
		'/*!',
		'Zettelfeed. MIT licence, see the file LICENSE of its repository.',
		'Made by a bundler: read the sources instead. It contains parts of these libraries, changed where it leaves parts out:',
	];
	const said = new Map();
	for (const name of bundledPackages(metafile)) {
		const folder = path.join(root, 'node_modules', name);
		const { version, license } = JSON.parse(
			await readFile(path.join(folder, 'package.json'), 'utf8'),
		);
		if (!license) throw new Error(`The package ${name} names no licence.`);
		const text = LINKED[license] ?? onceOnly(await licenceText(folder), name, said);
		parts.push('', `${name} ${version} (${license})`, '', text);
	}
	return `${parts.join('\n').replaceAll('\r', '')}\n*/\n`;
}

/** Terms that were given already are named by the library they were given for; whose rights they are is always said. */
function onceOnly(text, name, said) {
	const isRight = (line) => /^copyright\b/i.test(line.trim());
	const lines = text.split('\n');
	// Some give the terms their name, some do not.
	const terms = lines
		.filter((line) => !isRight(line) && line.trim() !== 'MIT License')
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();
	const first = said.get(terms);
	if (first === undefined) {
		said.set(terms, name);
		return text;
	}
	return [...lines.filter(isRight), '', `On the terms given for ${first}.`].join('\n');
}

async function licenceText(folder) {
	const file = (await readdir(folder)).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
	// A few packages name their licence and forget its text; the name then has to do.
	if (!file) return 'The package carries no licence text of its own.';
	const text = await readFile(path.join(folder, file), 'utf8');
	return text.trim().replaceAll('*/', '* /');
}
