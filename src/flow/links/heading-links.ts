import { splitFrontMatter } from '../../note/properties/front-matter';
import { readHeading, readLines } from '../../note/lines';
import type { World } from '../../ports';

/** A note that links to a heading by its words. */
export interface HeadingLink {
	readonly path: string;
	/** The heading as it stands in the note it belongs to. */
	readonly heading: string;
}

/** Notes that are read for links to a heading; more are not looked at. */
const MAX_READ = 500;
const WIKI = /\[\[([^[\]|#\n]{0,400})#([^[\]|\n]{1,400})(?:\|[^[\]\n]{0,400})?\]\]/gu;
const INLINE = /\]\(<?([^()<>\s#]{0,1000})#([^()<>\s]{1,1000})>?(?:\s"[^"\n]{0,200}")?\)/gu;

/**
 * Which notes link to these headings of a note. Only notes that the app knows to link to it are read, and the note itself.
 */
export async function linksToHeadings(
	world: World,
	note: string,
	headings: readonly string[],
): Promise<readonly HeadingLink[]> {
	if (headings.length === 0) return [];
	const wanted = new Map(headings.map((heading) => [headingKey(heading), heading]));
	const linking: string[] = [note];
	for (const path of world.notes.list()) {
		if (path !== note && world.notes.facts(path)?.links.includes(note)) linking.push(path);
		await world.clock.breathe();
	}
	const found: HeadingLink[] = [];
	for (const path of linking.slice(0, MAX_READ)) {
		const read = await world.notes.read(path);
		if (!read.ok) continue;
		for (const [target, heading] of headingLinks(read.value)) {
			const known = wanted.get(headingKey(heading));
			const resolved = target === '' ? path : world.notes.resolve(target, path);
			if (known !== undefined && resolved === note) found.push({ path, heading: known });
		}
		await world.clock.breathe();
	}
	return found;
}

/** The headings of a text, marks left out. */
export function headingsIn(markdown: string): readonly string[] {
	const lines = readLines(markdown, splitFrontMatter(markdown)?.bodyStart ?? 0);
	return lines.flatMap((line) => readHeading(line)?.text ?? []);
}

/** How the app compares a link's words with a heading: signs that a link cannot hold are left out, case does not count. */
export function headingKey(text: string): string {
	return text
		.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim()
		.toLowerCase();
}

function headingLinks(text: string): readonly (readonly [target: string, heading: string])[] {
	const last = (heading: string): string => heading.split('#').at(-1) ?? heading;
	const wiki = [...text.matchAll(WIKI)].map(
		(match) => [(match[1] ?? '').trim(), last(match[2] ?? '')] as const,
	);
	const inline = [...text.matchAll(INLINE)]
		.filter((match) => !/^[a-z][a-z0-9+.-]*:/iu.test(match[1] ?? ''))
		.map((match) => [decoded(match[1] ?? ''), last(decoded(match[2] ?? ''))] as const);
	return [...wiki, ...inline];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A stray per cent sign: the words as written.
		return text;
	}
}
