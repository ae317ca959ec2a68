import type { IndexedNote, LinkQuery } from '../../links/model';
import { articleText, isOwnNote } from '../../note/article-text';
import { bodyOf } from '../../note/properties/front-matter';
import { legalTag } from '../../note/template/tag';
import type { NoteFacts } from '../../ports';

/** A note as it goes to the index, wherever that lives: nothing in it needs the app, all of it can be cloned. */
export interface RawNote {
	readonly path: string;
	/** File name without `.md`. */
	readonly name: string;
	readonly frontmatter: Readonly<Record<string, unknown>>;
	readonly tags: readonly string[];
	/** Paths of the notes it links, as the app resolves them. */
	readonly links: readonly string[];
	/** The whole note; empty where it is too large to be read. */
	readonly text: string;
	/** Changes with every change of the file. */
	readonly stamp: string;
}

/** Beyond this many characters a note is known by its beginning: a book is told by its first chapters. */
const MAX_TEXT = 400_000;

/** Tells one state of a file from another without reading it. */
export function stampOf(facts: NoteFacts): string {
	return `${Math.round(facts.mtime)}:${facts.size}`;
}

export function rawNote(facts: NoteFacts, text: string): RawNote {
	const { path, name, tags, links, frontmatter = {} } = facts;
	return { path, name, frontmatter, tags, links, text, stamp: stampOf(facts) };
}

/** As much of a note as is read: the rest need not be copied to the index's thread. */
export function shortened(raw: RawNote): RawNote {
	return raw.text.length > MAX_TEXT ? { ...raw, text: raw.text.slice(0, MAX_TEXT) } : raw;
}

/** A note as the index sees it. Of our own notes only the article counts: what all of them share says nothing. */
export function indexedNote(raw: RawNote): IndexedNote {
	const text = isData(raw.text) ? '' : raw.text.slice(0, MAX_TEXT);
	const own = isOwnNote(text);
	const titles = textList(raw.frontmatter['title']);
	return {
		path: raw.path,
		title: own ? (titles[0] ?? raw.name) : raw.name,
		aliases: [...aliasesOf(raw.frontmatter), ...(own ? [] : titles)],
		tags: own ? tagsOfArticle(raw) : raw.tags,
		body: own ? articleText(text) : bodyOf(text),
		frontmatter: raw.frontmatter,
		// Our *Related* is no part of the article, but its links are links.
		links: raw.links,
	};
}

/** Tags but those that each note of a feed gets: they would tie every note of a feed to all others. */
function tagsOfArticle({ tags, frontmatter }: RawNote): readonly string[] {
	const feeds = [...textList(frontmatter['source']), ...textList(frontmatter['sources'])];
	const given = new Set(['rss']);
	for (const feed of feeds) given.add(legalTag(feed.replace(/ RSS$/u, '')).toLowerCase());
	// Tags are the same in whatever case, as in the app.
	return tags.filter((tag) => !given.has(tag.toLowerCase()));
}

/** What is asked about a note: as it is indexed, with its page and its feed. */
export function queryOf(raw: RawNote): LinkQuery {
	const { title, body, tags, path } = indexedNote(raw);
	const [url, source] = [raw.frontmatter['url'], raw.frontmatter['source']];
	return {
		...{ title, body, tags, path },
		...(typeof url === 'string' ? { url } : {}),
		...(typeof source === 'string' ? { source } : {}),
	};
}

/** Bytes that only bear a note's name: text holds no NUL. */
function isData(text: string): boolean {
	return text.slice(0, 4000).includes('\0');
}

/** Other names of a note: `aliases` or `alias`, in any case, as a list or as one text parted by commas or line ends. */
export function aliasesOf(properties: Readonly<Record<string, unknown>>): readonly string[] {
	return Object.entries(properties).flatMap(([name, value]) => {
		if (!/^alias(?:es)?$/iu.test(name)) return [];
		return textList(
			typeof value === 'string' ? value.split(/[,\n]/u).map((each) => each.trim()) : value,
		);
	});
}

/** What a person reads as a note's name. */
export function titleOf({ name, frontmatter }: Pick<NoteFacts, 'name' | 'frontmatter'>): string {
	return textList(frontmatter?.['title'])[0] ?? name;
}

/** A property that holds one text or several, as texts; numbers too, since a year is an alias. */
export function textList(value: unknown): readonly string[] {
	const list: readonly unknown[] = Array.isArray(value) ? value : [value];
	return list
		.filter((each) => typeof each === 'string' || typeof each === 'number')
		.map(String)
		.filter((text) => text.trim() !== '');
}
