import { inlineRanges, type ProtectedRange } from '../../note/linking/protected-inline';
import { mapText } from '../../note/linking/protected-ranges';
import type { World } from '../../ports';

const WIKI = /^!?\[\[([^[\]|#\n]{1,1000})/u;
const INLINE = /\]\(<?([^<>#\n]{1,2000}?)(?:#[^<>\n]{0,1000})?>?(?:\s+"[^"\n]{0,400}")?\)$/u;

/** Brackets within brackets are looked into so deep: nobody writes deeper, and each level reads the text once more. */
const MAX_DEPTH = 3;

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

/** Headings, inline properties and brackets take no link of ours, and hold links of the person's. */
function linksIn(text: string, range: ProtectedRange, depth = 0): readonly ProtectedRange[] {
	const { kind, start, end } = range;
	const isLink = kind === 'link' || kind === 'embed';
	if (isLink && /^!?\[\[/u.test(text.slice(start, start + 3))) return [range];
	if (!isLink && kind !== 'heading' && kind !== 'property') return [];
	// From its bracket on it would be found again.
	const from = kind === 'heading' ? start : start + 1;
	const inside =
		depth < MAX_DEPTH
			? inlineRanges(text, from, end).flatMap((each) => linksIn(text, each, depth + 1))
			: [];
	return isLink ? [range, ...inside] : inside;
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
