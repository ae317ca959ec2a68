import type { World } from '../../ports';
import type { Settings } from '../../settings/model';
import type { LinkRun } from './auto-link';
import { articleText } from '../../note/article-text';
import { aliasesOf, textList, titleOf, type RawNote } from './indexed-note';
import { offerOf, type Offer, type SayWhy, type Suggester } from './suggest';
import { createFilter } from './suggest-filter';
import type { Reason } from '../../links/model';

/** Lower than for a link offered in passing: the person has just made this note, and looks for where it belongs. */
const MIN_SCORE = 0.2;

/** An article that mentions a note and does not link it. */
export interface IncomingArticle {
	/** The article. */
	readonly path: string;
	readonly title: string;
	/** The link to the note, as it would be offered in the article. */
	readonly offer: Offer;
}

/** What looking for articles works with. */
export interface IncomingSearch {
	readonly world: World;
	readonly settings: Settings;
	readonly suggester: Suggester;
	readonly sayWhy: SayWhy;
}

/**
 * Articles, pending and past, that mention one of these notes and do not link it: for notes that came after them. Waits until
 * every note is in the index; reads the articles that may, in slices; best first.
 */
export async function findIncoming(
	search: IncomingSearch,
	paths: readonly string[],
	run: LinkRun,
): Promise<readonly IncomingArticle[]> {
	const { suggester } = search;
	await suggester.ready();
	await suggester.keeper.flush();
	return find(search, paths, run);
}

/** The same with what is in the index by now; `keeper.state` tells whether that is all. */
export async function findIncomingNow(
	search: IncomingSearch,
	paths: readonly string[],
	run: LinkRun,
): Promise<readonly IncomingArticle[]> {
	await search.suggester.keeper.answering();
	return find(search, paths, run);
}

async function find(
	search: IncomingSearch,
	paths: readonly string[],
	run: LinkRun,
): Promise<readonly IncomingArticle[]> {
	const { world, settings, suggester } = search;
	const notes = new Map<string, RawNote>();
	for (const path of paths) {
		const note = await suggester.keeper.read(path);
		if (note) notes.set(path, note);
	}
	const may = await mayMention(suggester, [...notes.keys()]);
	const articles = (may ?? world.notes.list()).filter((path) => isArticle(world, settings, path));
	const found: IncomingArticle[] = [];
	for (const [at, article] of articles.entries()) {
		if (run.signal.aborted || notes.size === 0) break;
		run.progress.step(at, articles.length, article);
		await world.clock.breathe();
		found.push(...(await incomingOf(search, article, notes)));
	}
	return found.sort((a, b) => b.offer.score - a.offer.score);
}

/** Paths whose notes may mention any of these; `undefined` where all may. */
async function mayMention(
	{ keeper }: Suggester,
	paths: readonly string[],
): Promise<readonly string[] | undefined> {
	const found = new Set<string>();
	for (const path of paths) {
		const may = await keeper.host.mayMention(path);
		if (!may) return undefined;
		for (const each of may) found.add(each);
	}
	return [...found];
}

async function incomingOf(
	search: IncomingSearch,
	article: string,
	notes: ReadonlyMap<string, RawNote>,
): Promise<readonly IncomingArticle[]> {
	const { world, settings, suggester } = search;
	const read = await suggester.keeper.read(article);
	if (!read) return [];
	const body = articleText(read.text);
	const mentions = await suggester.keeper.host.mentions(body, {
		path: article,
		bar: MIN_SCORE,
	});
	const filter = createFilter(world, settings, {
		path: article,
		verdicts: await suggester.verdicts(),
	});
	return mentions.flatMap(({ path, start, end, score }): readonly IncomingArticle[] => {
		const note = notes.get(path);
		const reasons: readonly Reason[] = [
			{ kind: 'mention', words: [body.slice(start, end)], spans: [] },
		];
		if (!note || !filter({ path, score, reasons })) return [];
		const offer = offerOf({ path, score, reasons }, [read, note], search);
		if (!offer) return [];
		return [{ path: article, title: titleOf(read), offer }];
	});
}

/** What a note is called: its file, its title, its aliases. */
export function namesOf(world: World, path: string): readonly string[] {
	const facts = world.notes.facts(path);
	const properties = facts?.frontmatter ?? {};
	return [facts?.name ?? path, ...textList(properties['title']), ...aliasesOf(properties)];
}

/** Whether a note is an article of ours: it has an address and a place in the queue, now or in the past. */
function isArticle(world: World, settings: Settings, path: string): boolean {
	const properties = world.notes.facts(path)?.frontmatter;
	const status = properties?.[settings.status.property];
	return typeof properties?.['url'] === 'string' && typeof status === 'string';
}

/** Whether a note stands on its own: an article decided on as permanent, or one that came from no feed. */
export function isPermanent(world: World, settings: Settings, path: string): boolean {
	const facts = world.notes.facts(path);
	if (!facts) return false;
	const status = facts.frontmatter?.[settings.status.property];
	return status === settings.status.permanent || !isArticle(world, settings, path);
}
