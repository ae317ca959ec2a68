import { shortHash } from '../base/hash';
import { utcDay } from '../base/time/instant';
import { oneLine, trimEndSigns } from '../base/text/text';

/** The slug's length in UTF-16 units: the seed's. */
const SLUG_LENGTH = 60;
/** What file systems and links cannot carry in a name. */
const ILLEGAL = /[\\/:*?"<>|#^[\]\u0000-\u001f\u007f]+/gu;

/**
 * The seed's slug: every run outside ASCII letters, digits, underscore and U+4E00 to U+9FA5 becomes one dash, cut to
 * 60 units, then lower case. Dashes at the ends stay, as they do in the seed.
 */
export function slugOf(title: string): string {
	return title
		.replace(/[^A-Za-z0-9_\u4e00-\u9fa5]+/gu, '-')
		.slice(0, SLUG_LENGTH)
		.toLowerCase();
}

export interface PathParts {
	readonly folder: string;
	readonly feedName: string;
	readonly title: string;
	/** ISO instant; absent: `undated`. */
	readonly date?: string;
}

/** Where an item's note stands: `<folder>/<UTC day>-rss-<feed name>-<slug>.md`. */
export function notePath(parts: PathParts): string {
	const day = parts.date === undefined ? 'undated' : utcDay(parts.date);
	const feed = safeName(parts.feedName) || 'feed';
	const name = `${day}-rss-${feed}-${slugOf(parts.title)}.md`.normalize('NFC');
	const folder = cleanFolder(parts.folder);
	return folder === '' ? name : `${folder}/${name}`;
}

/** The same path with a short hash of the item's identity, for when the plain name is taken. */
export function withSuffix(path: string, id: string): string {
	return `${path.replace(/\.md$/u, '')}-${shortHash(id)}.md`;
}

/** A vault folder as the app writes it: NFC, forward slashes, no ends, no dots that climb. Empty: the vault's root. */
export function cleanFolder(folder: string): string {
	return folder
		.normalize('NFC')
		.split(/[\\/]+/u)
		.map((part) =>
			trimEndSigns(part.replace(/[:*?"<>|#^[\]\u0000-\u001f\u007f]+/gu, '-'), /[. ]/u).trim(),
		)
		.filter((part) => part !== '' && !/^\.+$/u.test(part))
		.join('/');
}

/** A name that every file system takes, left as it is where it already is one. */
export function safeName(name: string): string {
	const line = oneLine(name.replace(ILLEGAL, '-')).replace(/^[.-]+(?=.)/u, '');
	return trimEndSigns(line, /[. ]/u).slice(0, 80);
}
