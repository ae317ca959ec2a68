import { given } from '../../base/given';
import { factsOfMarkdown, whyWorse, type TextFacts } from '../../article/guard';
import { isAnotherText } from '../../article/kinship';
import { demoteHeadings } from '../../article/write/headings';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { summaryText } from '../../note/article-text';
import {
	isPartialMethod,
	partialMethod,
	withoutPartialLine,
	withPartialLine,
} from '../../note/partial-text';
import { fillSection, readSection, type OwnText } from '../../note/section';
import type { World } from '../../ports';
import { addressOf as entryAddress } from '../../queue/entry';
import type { Settings } from '../../settings/model';
import { fetchArticle, type ArticleAbout, type FetchedText } from './fetch-article';
import { keepLocalImages } from './known-images';
import { templateProperty } from '../feeds/note-feeds';
import type { Recorder } from '../undo/recorder';
import { pathNow } from '../renames';
import type { FilledNote, KeptNote } from '../report';
import type { SentItems } from '../feeds/sent-items';
import { propertiesOf, withTextProperties } from './told-properties';

export interface FillContext {
	readonly world: World;
	readonly settings: Settings;
	readonly recorder: Recorder;
	readonly sent: SentItems;
	/** Notes that are asked for even where they hold a whole text. */
	readonly always: ReadonlySet<string>;
	readonly signal: AbortSignal;
}

const ANOTHER = 'another text, about something else';

/** How one note came out of a fetch that went well. */
export type Filled =
	| { readonly kind: 'filled'; readonly note: FilledNote }
	/** It holds this very text. */
	| { readonly kind: 'same' }
	/** It holds a text already, and no other was asked for. */
	| { readonly kind: 'had' }
	/** What was fetched is worse than what stands there, which was kept. */
	| { readonly kind: 'kept'; readonly note: KeptNote };

/** Fetches the full text of one note into its region; a failure leaves the note as it was. A note that was renamed is found. */
export async function fillNote(context: FillContext, asked: string): Promise<Result<Filled>> {
	const { world, settings, signal } = context;
	const path = pathNow(world, asked);
	if (signal.aborted) return fail(problem('cancelled', path));
	const facts = world.notes.facts(path);
	if (!facts) return fail(problem('note-missing', path));
	if (facts.brokenFrontmatter === true) return fail(problem('bad-front-matter', path));
	const url = addressOf(world, path);
	if (url === '') return fail(problem('note-has-no-address', path));
	const read = await world.notes.read(path);
	if (!read.ok) return read;
	const standing = readSection(read.value);
	if (standing?.edited === true) return fail(problem('note-edited', path));
	if (!context.always.has(path) && isWhole(standing)) return ok({ kind: 'had' });
	const about = await aboutNote(context, path, { url, text: read.value });
	const fetched = await fetchArticle(world, settings, about, signal);
	if (!fetched.ok) return fetched;
	if (signal.aborted) return fail(problem('cancelled', path));
	return write(context, pathNow(world, path), { fetched: fetched.value, about });
}

/** The address of a note's page, from the properties that hold one. */
export function addressOf(world: World, path: string): string {
	return entryAddress(world.notes.facts(path)?.frontmatter).trim();
}

/** The address that a note's text names. */
function addressIn(world: World, text: string): string {
	return entryAddress(propertiesOf(world, text)).trim();
}

function isWhole(standing: OwnText | undefined): boolean {
	return standing?.provenance !== undefined && !isPartialMethod(standing.provenance.method);
}

/** What is known of a note's article before its page is asked for. */
export async function aboutNote(
	{ world, settings, sent }: Pick<FillContext, 'world' | 'settings' | 'sent'>,
	path: string,
	note: { readonly url: string; readonly text: string },
): Promise<ArticleAbout> {
	const properties = world.notes.facts(path)?.frontmatter;
	const title = templateProperty(settings, 'title', properties);
	const item = await sent.find(properties, note.url);
	return {
		url: note.url,
		title: typeof title === 'string' ? title : '',
		summary: summaryText(note.text),
		...given({ feedName: item.feed, feedHtml: item.html }),
	};
}

/** One write: our region and the properties that tell of it. Judged by the note as it is at that moment. */
async function write(
	{ world, settings, recorder }: FillContext,
	path: string,
	{ fetched, about }: { readonly fetched: FetchedText; readonly about: ArticleAbout },
): Promise<Result<Filled>> {
	const text = demoteHeadings(fetched.markdown);
	const facts = factsOfMarkdown(text);
	const marked = withPartialLine(text, fetched.partial, settings.language);
	const provenance = {
		method: partialMethod(fetched.method, fetched.partial),
		url: fetched.url,
	};
	// Counted as the guard counts, so that a later fetch knows our numbers again.
	const told = { ...fetched, words: facts.words };
	let kept: string | undefined;
	const changed = await recorder.change(
		path,
		(now) => {
			// Another article's note by now, or one whose properties cannot be read.
			if (addressIn(world, now) !== about.url) return undefined;
			const standing = readSection(now);
			kept = whyKept(standing, { ...fetched, text, facts }, about);
			if (kept !== undefined) return ok(now);
			// Images that were downloaded stay files, whatever address the page gives them.
			const local = keepLocalImages(world, marked, standing?.markdown ?? '');
			const filled = fillSection(now, local, provenance);
			return filled.ok
				? ok(withTextProperties({ world, settings }, filled.value, told, [standing?.markdown]))
				: filled;
		},
		'full text fetched',
	);
	if (!changed.ok) return changed;
	// What was dropped inside a page is for those who work on its extraction.
	const trail = fetched.trail.filter((line) => !line.startsWith('dropped '));
	if (kept !== undefined) return ok({ kind: 'kept', note: { path, why: kept, trail } });
	if (changed.value === 'same') return ok({ kind: 'same' });
	const { words, method, partial } = told;
	const { tried } = fetched;
	const note = { path, words, method, ...(partial ? { partial } : {}), trail, tried };
	return ok({ kind: 'filled', note });
}

/** Why the text that stands there stays: the never-worse law. What the person edited is not judged here. */
function whyKept(
	standing: OwnText | undefined,
	next: Pick<FetchedText, 'title' | 'partial'> & {
		readonly text: string;
		readonly facts: TextFacts;
	},
	about: ArticleAbout,
): string | undefined {
	if (!standing?.provenance || standing.edited) return undefined;
	const isPart = isPartialMethod(standing.provenance.method);
	if (next.partial !== undefined && !isPart) return 'a part instead of the whole';
	const text = withoutPartialLine(standing.markdown);
	const worse = whyWorse(next.facts, factsOfMarkdown(text));
	if (worse !== undefined) return worse;
	return isAnotherText(next, { text, isPart }, about) ? ANOTHER : undefined;
}
