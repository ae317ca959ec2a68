import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { createLinkIndex } from '../links/index';
import type { IndexedNote, LinkIndex, Reason } from '../links/model';
import { articleText, isOwnNote } from '../note/article-text';
import { bodyOf } from '../note/front-matter';
import { addRelated } from '../note/related';
import type { NoteFacts, Progress, World } from '../ports';
import type { Settings } from '../settings/model';
import { record } from './recorder';

/** A link offered for a note, with the words that stand after the dash once it is accepted. */
export interface Offer {
	readonly path: string;
	readonly title: string;
	readonly score: number;
	readonly reasons: readonly Reason[];
	readonly why: string;
}

/** Link suggestions for any note of the vault; the index is built on first use and kept up note by note. */
export interface Suggester {
	ready(progress?: Progress): Promise<void>;
	offers(path: string, k: number): Promise<Result<readonly Offer[]>>;
	changed(path: string): void;
	removed(path: string): void;
}

/** Notes beyond this many bytes are known by name and properties only. */
const MAX_NOTE_BYTES = 2_000_000;

/** Says in the note's language why two notes belong together; `words/reason.ts` in earnest. */
export type SayWhy = (reasons: readonly Reason[], language: Settings['language']) => string;

/** A suggester over this vault's notes. Reads nothing until first asked; `changed` and `removed` keep it true, cheaply. */
export function createSuggester(world: World, settings: () => Settings, sayWhy: SayWhy): Suggester {
	let building: Promise<LinkIndex> | undefined;
	const stale = new Set<string>();
	const index = (progress?: Progress): Promise<LinkIndex> => (building ??= build(world, progress));
	const refreshed = async (): Promise<LinkIndex> => {
		const built = await index();
		for (const path of [...stale]) {
			stale.delete(path);
			const note = await indexedNote(world, path);
			if (note) built.update(note);
			else built.remove(path);
			await world.clock.breathe();
		}
		return built;
	};
	return {
		ready: async (progress) => void (await index(progress)),
		offers: async (path, k) => {
			const note = await indexedNote(world, path);
			if (!note) return fail(problem('note-missing', path));
			return ok(offersFor(world, settings(), { index: await refreshed(), note, k, sayWhy }));
		},
		changed: (path) => stale.add(path),
		removed: (path) => stale.add(path),
	};
}

async function build(world: World, progress?: Progress): Promise<LinkIndex> {
	const notes: IndexedNote[] = [];
	const paths = world.notes.list();
	for (const [at, path] of paths.entries()) {
		const note = await indexedNote(world, path);
		if (note) notes.push(note);
		if (at % 50 === 0) progress?.step(at, paths.length, '');
		await world.clock.breathe();
	}
	return createLinkIndex(notes, { breathe: () => world.clock.breathe() });
}

/** A note as the index sees it. Of our own notes only the article counts: what all of them share says nothing. */
async function indexedNote(world: World, path: string): Promise<IndexedNote | undefined> {
	const facts = world.notes.facts(path);
	if (!facts) return undefined;
	const read = facts.size > MAX_NOTE_BYTES ? undefined : await world.notes.read(path);
	if (read && !read.ok) return undefined;
	const text = read?.value ?? '';
	const own = isOwnNote(text);
	const titles = textList(facts.frontmatter?.['title']);
	return {
		path,
		title: own ? (titles[0] ?? facts.name) : facts.name,
		aliases: [...textList(facts.frontmatter?.['aliases']), ...(own ? [] : titles)],
		tags: facts.tags.filter((tag) => !own || tag !== 'rss'),
		body: own ? articleText(text) : bodyOf(text),
		frontmatter: facts.frontmatter ?? {},
	};
}

function textList(value: unknown): readonly string[] {
	const list: readonly unknown[] = Array.isArray(value) ? value : [value];
	return list
		.filter((each) => typeof each === 'string' || typeof each === 'number')
		.map(String)
		.filter((text) => text.trim() !== '');
}

interface Asking {
	readonly index: LinkIndex;
	readonly note: IndexedNote;
	readonly k: number;
	readonly sayWhy: SayWhy;
}

function offersFor(
	world: World,
	settings: Settings,
	{ index, note, k, sayWhy }: Asking,
): readonly Offer[] {
	const linked = new Set(world.notes.facts(note.path)?.links ?? []);
	const url = note.frontmatter['url'];
	const query = { ...note, ...(typeof url === 'string' ? { url } : {}) };
	const offers: Offer[] = [];
	// More are asked for than shown, since some fall away below.
	for (const suggestion of index.suggest(query, k * 3 + 20)) {
		if (offers.length >= k) break;
		const facts = world.notes.facts(suggestion.path);
		if (!facts || linked.has(suggestion.path) || facts.links.includes(note.path)) continue;
		if (isExcluded(facts, settings)) continue;
		const title = textList(facts.frontmatter?.['title'])[0] ?? facts.name;
		offers.push({ ...suggestion, title, why: sayWhy(suggestion.reasons, settings.language) });
	}
	return offers;
}

function isExcluded(facts: NoteFacts, settings: Settings): boolean {
	const isTemplate =
		settings.templatePath !== '' &&
		facts.path.replace(/\.md$/u, '') === settings.templatePath.replace(/\.md$/u, '');
	return (
		isTemplate ||
		settings.excludedFolders.some((folder) =>
			facts.path.startsWith(`${folder.replace(/\/+$/u, '')}/`),
		)
	);
}

/** Puts `- [[note]] — reason` under *Related*. Problem `already-linked` where it stands there, `note-missing` where the other is gone. */
export async function acceptOffer(world: World, path: string, offer: Offer): Promise<Result<void>> {
	if (!world.notes.facts(offer.path)) return fail(problem('note-missing', offer.path));
	const link = world.notes.linkTo(offer.path, path);
	return record(world, { kind: 'link', subject: path }, async (recorder) => {
		const result = await recorder.change(
			path,
			(text) => {
				const edited = addRelated(text, link, offer.why);
				return edited === undefined ? fail(problem('already-linked', path)) : ok(edited);
			},
			`link to ${offer.path}`,
		);
		return result.ok ? ok(undefined) : result;
	});
}
