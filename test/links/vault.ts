import type { IndexedNote } from '../../src/links/model';

/** A note of a test vault, in the folder where the title says so (`Folder/Title`). */
export function note(name: string, body: string, more: Partial<IndexedNote> = {}): IndexedNote {
	const title = name.slice(name.lastIndexOf('/') + 1);
	return { path: `${name}.md`, title, aliases: [], tags: [], body, frontmatter: {}, ...more };
}

const SUBJECTS =
	'moss river lantern orchard granite harbour violin thistle compass ferry kiln loom meadow quarry sparrow tunnel walnut anchor barley copper'.split(
		' ',
	);

/** Notes on things of every day, each with words of its own, so that a vault has a size. */
export function everyday(count: number): readonly IndexedNote[] {
	return Array.from({ length: count }, (_, at) => {
		const [one = '', two = '', three = ''] = [1, 7, 13].map(
			(step) => SUBJECTS[(at * step + step) % SUBJECTS.length],
		);
		return note(
			`Cards/About ${one} and ${two} ${at}`,
			`The ${one} stands by the ${two}${at}. We saw ${three} number ${at} near the ${one}, and wrote it down.`,
		);
	});
}
