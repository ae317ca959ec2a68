import { inlineRanges, type ProtectedRange } from '../note/protected-inline';
import { mapText } from '../note/protected-ranges';
import type { World } from '../ports';

const WIKI = /^!?\[\[([^[\]|#\n]{1,1000})/u;
const INLINE = /\]\(<?([^<>#\n]{1,2000}?)(?:#[^<>\n]{0,1000})?>?(?:\s+"[^"\n]{0,400}")?\)$/u;

/**
 * The notes that a note links, by the app's own resolution: as the app knows the note, and as its text says at this moment,
 * which the app may not have read yet. A link within code is none.
 */
export function linkedNotes(
	world: World,
	path: string,
	text: string,
	map = mapText(text, { quotes: true }),
): Set<string> {
	const linked = new Set(world.notes.facts(path)?.links);
	const ranges = map.closed.flatMap((range) => linksIn(text, range));
	for (const { start, end } of ranges) {
		const note = destination(world, text.slice(start, end), path);
		if (note !== undefined) linked.add(note);
	}
	return linked;
}

/** The note that a link leads to from another one. */
export function destination(world: World, link: string, from: string): string | undefined {
	const target = targetOf(link);
	return target === undefined ? undefined : world.notes.resolve(target, from);
}

/** Headings and inline properties take no link of ours, and hold links of the person's. */
function linksIn(text: string, range: ProtectedRange): readonly ProtectedRange[] {
	const { kind, start, end } = range;
	if (kind === 'heading')
		return inlineRanges(text, start, end).flatMap((each) => linksIn(text, each));
	// From the bracket on it would be found again.
	const ranges = kind === 'property' ? inlineRanges(text, start + 1, end) : [range];
	return ranges.filter((each) => each.kind === 'link' || each.kind === 'embed');
}

function targetOf(link: string): string | undefined {
	// In a table the bar is escaped.
	const wiki = WIKI.exec(link)?.[1]?.replace(/\\$/u, '').trim();
	if (wiki !== undefined) return wiki;
	const inline = INLINE.exec(link)?.[1];
	return inline === undefined || /^[a-z][a-z0-9+.-]*:/iu.test(inline) ? undefined : decoded(inline);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A stray per cent sign: the words as written.
		return text;
	}
}
