import { hostOfPages } from '../store/pages';
import type { Name } from './phrases';

/** What is kept of a note beside its terms. */
export interface NoteRecord {
	readonly title: string;
	readonly names: readonly Name[];
	readonly tags: readonly string[];
	readonly pages: readonly string[];
	/** Where it came from: the feed its `source` names, else the host of its page; empty for a note of the person's own. */
	readonly origin: string;
	readonly nameSurfaces: readonly number[];
	/** Targets of links as written, each with the surface of its text (-1 for none), and what the app says of them. */
	readonly targets: readonly string[];
	readonly linkSurfaces: readonly number[];
	readonly propertyLinks: readonly string[];
	readonly resolved: Readonly<Record<string, string>> | undefined;
	/** The notes it links as the app says, by number. */
	readonly links: readonly number[];
	/** Pairs of surface and target, each once. */
	anchors: readonly number[];
	linkers: readonly number[];
}

/** Tags as compared: no `#`, no case, none twice. */
export function tagsOf(tags: readonly string[]): readonly string[] {
	const found: string[] = [];
	for (const each of tags) {
		const tag = String(each).replace(/^#/u, '').toLowerCase();
		if (tag !== '' && !found.includes(tag)) found.push(tag);
	}
	return found.slice();
}

export function originOf(frontmatter: Readonly<Record<string, unknown>>): string {
	const host = hostOfPages(frontmatter);
	const source = frontmatter['source'];
	if (host === '' || typeof source !== 'string' || /^\s*(?:https?:)?\/\//iu.test(source))
		return host;
	return source.trim().toLowerCase();
}

export function addTo(lists: Map<string, number[]>, key: string, note: number): void {
	const list = lists.get(key);
	if (list) list.push(note);
	else lists.set(key, [note]);
}

export function removeFrom(lists: Map<string, number[]>, key: string, note: number): void {
	const rest = lists.get(key)?.filter((each) => each !== note) ?? [];
	if (rest.length > 0) lists.set(key, rest);
	else lists.delete(key);
}
