import { hashText } from '../../base/hash';
import { cleanFolder, safeName } from '../path';
import { HELD, runTemplate } from './run';
import type { TemplateScope } from './fields';
import { parseTemplate } from './syntax';
import { plainOf } from './value';

/** Bytes a file name may have on common disks, less room for a suffix and `.md`. */
const MAX_NAME_BYTES = 200;

/**
 * A note's path by a person's pattern, in the template language: `{{date:YYYY}}/{{title|slug}}`. A slash of the pattern makes
 * a folder, one in a value does not; a name is never empty, too long, or one that climbs.
 */
export function patternPath(folder: string, pattern: string, scope: TemplateScope): string {
	const { text, held } = runTemplate(
		parseTemplate(pattern.replace(/\s*\n\s*/gu, ' ')).nodes,
		scope,
	);
	const filled = text.replace(HELD, (_, index: string) => {
		const value = held[Number(index)]?.value;
		return value ? plainOf(value).replace(/[\\/]+/gu, '-') : '';
	});
	const parts = filled.replace(/\.md$/iu, '').split('/');
	const name = fitting(safeName(parts.at(-1) ?? '').replace(/^[-\s]+|[-\s]+$/gu, ''));
	const inner = cleanFolder([folder, ...parts.slice(0, -1)].join('/'));
	const file = `${reserved(name) ? hashText(scope.item.id) : name}.md`.normalize('NFC');
	return inner === '' ? file : `${inner}/${file}`;
}

/** Names that Windows keeps for devices, and no name at all. */
function reserved(name: string): boolean {
	return name === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name);
}

function fitting(name: string): string {
	const letters = [...name];
	while (new TextEncoder().encode(letters.join('')).length > MAX_NAME_BYTES) letters.pop();
	return letters.join('').trimEnd();
}
