import { oneLine } from '../../base/text/text';

/** Signs that Obsidian acts on inside a heading line, escaped with a backslash. */
const ACTIVE = /[\\`*_{}[\]<>$~|^]/gu;

/**
 * A title as one line of text that is only text: no link, tag, comment, math, markup or template in it.
 * `%%`, `==` and `#` are written so that the app's own scanners do not see them either.
 */
export function inertTitle(title: string): string {
	return oneLine(title)
		.replace(ACTIVE, (sign) => (sign === '_' || sign === '|' ? sign : `\\${sign}`))
		.replace(/(^|[^\p{L}\p{N}])_|_(?=$|[^\p{L}\p{N}])/gu, (all) => all.replace('_', '\\_'))
		.replace(/(^|[\s([{"'“‘,;、。，（]|\p{P})#(?=[^\s#])/gu, '$1\\#')
		.replace(/%(?=%)/gu, '\\%')
		.replace(/=(?==)/gu, '\\=')
		.replace(/:(?=:)/gu, '\\:')
		.replace(/ #+$/gu, (tail) => ` \\${tail.slice(1)}`);
}
