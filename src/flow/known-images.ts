import { hashText } from '../base/hash';
import { replaceImages } from '../note/image-links';
import type { World } from '../ports';

const KEY = 'images';
/** Images remembered on this device; older ones are asked for again. */
const MAX_KEPT = 3000;

/** Gives the file that an image's address became, as far as this device remembers. */
export function knownImages(world: World): (url: string) => string | undefined {
	const known = readKnown(world);
	return (url) => known.get(hashText(url));
}

/** By a hash of the address: local storage is small, and addresses are long. */
function readKnown(world: World): ReadonlyMap<string, string> {
	const stored = world.memory.get(KEY);
	if (typeof stored !== 'object' || stored === null) return new Map();
	return new Map(
		Object.entries(stored).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
	);
}

export async function rememberImages(
	world: World,
	files: ReadonlyMap<string, string>,
): Promise<void> {
	if (files.size === 0) return;
	const all = new Map(readKnown(world));
	for (const [url, path] of files) {
		all.delete(hashText(url));
		all.set(hashText(url), path);
	}
	await world.memory.set(KEY, Object.fromEntries([...all].slice(-MAX_KEPT)));
}

/**
 * A fetched text with the files that the note's text shows already in place of the images they came from, so that
 * comparing and taking do not bring remote images back.
 */
export function keepLocalImages(world: World, fetched: string, current: string): string {
	const known = knownImages(world);
	return replaceImages(fetched, ({ url }) => {
		const path = known(url);
		if (path === undefined) return undefined;
		const name = path.slice(path.lastIndexOf('/') + 1);
		const wiki = new RegExp(`!\\[\\[([^\\]|\\n]{0,1000}${quoted(name)})[\\]|\\\\]`, 'u').exec(
			current,
		);
		if (wiki) return { embed: `![[${wiki[1] ?? ''}]]`, path };
		const inline = new RegExp(
			`!\\[[^\\]\\n]{0,2000}\\]\\(([^()\\s]{0,1000}${quoted(name)})\\)`,
			'u',
		);
		const found = inline.exec(current);
		return found ? { embed: `![](${found[1] ?? ''})`, path } : undefined;
	});
}

function quoted(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
