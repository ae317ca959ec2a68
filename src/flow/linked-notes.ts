import { mapText } from '../note/protected-ranges';
import type { World } from '../ports';

const WIKI = /^!?\[\[([^[\]|#\n]{1,1000})/u;
const INLINE = /\]\(<?([^<>#\n]{1,2000}?)(?:#[^<>\n]{0,1000})?>?(?:\s+"[^"\n]{0,400}")?\)$/u;

/**
 * The notes that a note links, by the app's own resolution: as the app knows the note, and as its text says at this moment,
 * which the app may not have read yet. A link within code is none.
 */
export function linkedNotes(world: World, path: string, text: string): ReadonlySet<string> {
	const linked = new Set(world.notes.facts(path)?.links);
	for (const { kind, start, end } of mapText(text, { quotes: true }).closed) {
		if (kind !== 'link' && kind !== 'embed') continue;
		const target = targetOf(text.slice(start, end));
		const note = target === undefined ? undefined : world.notes.resolve(target, path);
		if (note !== undefined) linked.add(note);
	}
	return linked;
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
