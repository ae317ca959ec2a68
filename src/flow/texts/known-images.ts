import { hashText } from '../../base/hash';
import { isRecord } from '../../base/record';
import { imageName } from '../../note/blocks/block-text';
import {
	ownEmbeds,
	plainWords,
	remoteImages,
	replaceImages,
	type OwnEmbed,
	type RemoteImage,
} from '../../note/image-links';
import type { World } from '../../ports';

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
	if (!isRecord(stored)) return new Map();
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
 * fetching, comparing and taking do not bring remote images back: by the address where this device downloaded them, else by
 * the name that a file has from its image.
 */
export function keepLocalImages(world: World, fetched: string, current: string): string {
	const shown = ownEmbeds(current);
	if (shown.length === 0) return fetched;
	const remote = new Set(remoteImages(current).map(({ url }) => url));
	const by = { known: knownImages(world), isRemote: (url: string): boolean => remote.has(url) };
	const files = filesOf(remoteImages(fetched), shown, by);
	const paths = new Map(world.attachments.list().map((path) => [nameOf(path), path]));
	return replaceImages(fetched, ({ url }) => {
		const file = files.get(url);
		if (!file) return undefined;
		const embed = file.isWiki ? `![[${file.link}]]` : `![](${file.link})`;
		return { embed, path: paths.get(file.file) ?? file.link };
	});
}

/** Which shown file each image is. */
function filesOf(
	images: readonly RemoteImage[],
	shown: readonly OwnEmbed[],
	by: {
		readonly known: (url: string) => string | undefined;
		readonly isRemote: (url: string) => boolean;
	},
): ReadonlyMap<string, OwnEmbed> {
	const found = new Map<string, OwnEmbed>();
	for (const { url } of images) {
		const name = nameOf(by.known(url) ?? '');
		const file = shown.find((each) => each.file === name);
		if (file) found.set(url, file);
	}
	// What stands there with its address was not downloaded: it has no file to be known by.
	const open = images.filter(({ url }) => !found.has(url) && !by.isRemote(url));
	for (const name of new Set(open.map(({ url }) => imageName(url)))) {
		const taken = new Set([...found.values()].map(({ file }) => file));
		const free = shown.filter((each) => each.name === name && !taken.has(each.file));
		const wanting = open.filter(({ url }) => imageName(url) === name);
		for (const [url, file] of pairsOf(wanting, free)) found.set(url, file);
	}
	return found;
}

/** Of one name several images may stand in a text: those of the same words first, the rest in order where none is over. */
function pairsOf(
	images: readonly RemoteImage[],
	shown: readonly OwnEmbed[],
): readonly (readonly [string, OwnEmbed])[] {
	const free = [...new Map(shown.map((file) => [file.file, file])).values()];
	const pairs: [string, OwnEmbed][] = [];
	const left: RemoteImage[] = [];
	for (const image of images) {
		const at = free.findIndex(({ words }) => words === plainWords(image.words) && words !== '');
		const [file] = at < 0 ? [] : free.splice(at, 1);
		if (file) pairs.push([image.url, file]);
		else left.push(image);
	}
	if (left.length !== free.length) return pairs;
	return [...pairs, ...free.map((file, at): [string, OwnEmbed] => [left[at]?.url ?? '', file])];
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
