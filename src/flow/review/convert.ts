import { localDay } from '../../base/time/day';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { appendSection } from '../../note/permanent/append';
import { summaryText } from '../../note/article-text';
import { headingLink } from '../../note/quotes/block-id';
import { hasOwnWords, readOwnWords, type OwnWords } from '../../note/quotes/own-words';
import {
	appendedSection,
	ownMarkdown,
	PERMANENT_FIELDS,
	permanentText,
	type PermanentParts,
} from '../../note/permanent/permanent';
import { addRelated } from '../../note/linking/related';
import { listSteps } from '../../note/tasks';
import { checkTemplate } from '../../note/template/template';
import type { NoteFacts, World } from '../../ports';
import { stepOf } from '../../queue/checklist';
import { addressOf } from '../../queue/entry';
import type { Settings } from '../../settings/model';
import { checkDraft } from '../feeds/draft';
import { destination } from '../links/linked-notes';
import { filingFolder, freeFiledPath } from './file-note';
import { permanentTarget, type PermanentName } from './permanent-name';
import { entryOf, queueRules } from './queue-source';
import { record, type Recorder } from '../undo/recorder';
import { editNote } from './triage';

export interface ConversionChoice {
	/** Default: the literature note's title. */
	readonly title?: string;
	/** With naming by sequence: the note whose child the new one is, by its id (`1a2`). */
	readonly parentId?: string;
	/** An existing permanent note to add to, in place of a new one. */
	readonly into?: string;
	/** Convert although nothing in the note is the person's own. */
	readonly force?: boolean;
}

/** How much of each a conversion moves, for the dialogue. */
export interface OwnWordsCount {
	readonly points: number;
	readonly highlights: number;
	readonly passages: number;
}

export interface ConversionPreview {
	/** Where the note will stand, or the note that is added to. */
	readonly path: string;
	/** The new note's text, or the section that is added. */
	readonly text: string;
	readonly own: OwnWordsCount;
}

export interface ConversionReport {
	readonly path: string;
	readonly title: string;
	/** A new note, not one that was added to. */
	readonly made: boolean;
}

/**
 * The permanent note that a note became: the first that a line as converting writes it names, and that is still there.
 * `undefined` where it has not been converted, or that note is gone.
 */
export async function permanentOf(world: World, path: string): Promise<string | undefined> {
	const read = await world.notes.read(path);
	const lines = read.ok ? [...read.value.matchAll(BECAME)] : [];
	return lines.map(([, link = '']) => destination(world, link, path)).find(Boolean);
}

/** What converting would write. Nothing is changed. Problem `nothing-own` unless forced. */
export async function previewConversion(
	world: World,
	settings: Settings,
	path: string,
	choice: ConversionChoice,
): Promise<Result<ConversionPreview>> {
	const planned = await plan(world, settings, path, choice);
	if (!planned.ok) return planned;
	const { target, own, write } = planned.value;
	const { points, highlights, passages } = own;
	return ok({
		path: target.path,
		text: write(path),
		own: { points: points.length, highlights: highlights.length, passages: passages.length },
	});
}

/**
 * Makes a permanent note of the person's own words in a note, or adds them to one; both are linked with each other and the
 * status becomes permanent. One action: undone whole. Problem `nothing-own` unless forced.
 */
export async function convertNote(
	world: World,
	settings: Settings,
	path: string,
	choice: ConversionChoice,
): Promise<Result<ConversionReport>> {
	const planned = await plan(world, settings, path, choice);
	if (!planned.ok) return planned;
	const { target, title, write, text } = planned.value;
	// What would refuse later refuses now, before anything is written.
	const dry = becomePermanent(world, settings, text, '[[x]]');
	if (!dry.ok) return fail(problem(dry.problem.kind, path));
	return record(world, { kind: 'convert', subject: path }, async (recorder) => {
		const filed = await fileLiterature(recorder, world, settings, path);
		if (!filed.ok) return filed;
		const literature = filed.value;
		const written = await writeTarget(recorder, world, {
			...{ path: target.path, into: choice.into, text: write(literature) },
		});
		if (!written.ok) return written;
		const link = world.notes.linkTo(written.value, literature);
		const linked = await recorder.change(
			literature,
			(now) => becomePermanent(world, settings, now, link),
			`became ${written.value}`,
		);
		if (!linked.ok) return linked;
		return ok({ path: written.value, title, made: choice.into === undefined });
	});
}

/**
 * The new note, or the section in an existing one; checked before anything reaches the vault. Gives where it stands: where the
 * very text is there under the name without a number, a run that was killed left it, and it is not written again.
 */
export async function writeTarget(
	recorder: Recorder,
	world: World,
	{ path, into, text }: { path: string; into: string | undefined; text: string },
): Promise<Result<string>> {
	if (into === undefined) {
		const sound = checkDraft(world, { path, text });
		if (!sound.ok) return sound;
		const left = path.replace(/ \d+(?=\.md$)/u, '');
		const there = await world.notes.read(left);
		if (there.ok && there.value === text) return ok(left);
	}
	const why = 'permanent note';
	const done =
		into === undefined
			? await recorder.create(path, text, why)
			: await recorder.change(into, (now) => ok(appendSection(now, text)), why);
	return done.ok ? ok(into ?? path) : done;
}

/** Moved before the new note links to it, so that no link has to be mended. */
async function fileLiterature(
	recorder: Recorder,
	world: World,
	settings: Settings,
	path: string,
): Promise<Result<string>> {
	const to = freeFiledPath(world.notes, path, filingFolder(settings, 'permanent'));
	if (to === path) return ok(path);
	const done = await recorder.move(path, to, 'filed');
	return done.ok ? ok(to) : done;
}

function becomePermanent(
	world: World,
	settings: Settings,
	text: string,
	link: string,
): Result<string> {
	const decided = editNote(world, settings, text, { kind: 'status', decision: 'permanent' });
	if (!decided.ok) return decided;
	return ok(addRelated(decided.value, link, RELATION[settings.language]) ?? decided.value);
}

const RELATION = { zh: '永久笔记', en: 'permanent note' } as const;
/** The line that `becomePermanent` adds, in either language. */
const BECAME = /^[ \t]*(?:[-*+]|\d{1,9}[.)]) (\S.{0,2000}) — (?:永久笔记|permanent note)[ \t]*$/gmu;

interface Plan {
	readonly target: PermanentName;
	readonly title: string;
	readonly own: OwnWords;
	/** The literature note as it is. */
	readonly text: string;
	/** The text to write, once it is known where the literature note stands. */
	readonly write: (literature: string) => string;
}

async function plan(
	world: World,
	settings: Settings,
	path: string,
	choice: ConversionChoice,
): Promise<Result<Plan>> {
	const facts = world.notes.facts(path);
	const read = await world.notes.read(path);
	if (!facts || !read.ok) return fail(problem('note-missing', path));
	const own = wholeOwnWords(read.value);
	if (!hasOwnWords(own) && choice.force !== true) return fail(problem('nothing-own', path));
	const template = await permanentTemplate(world, settings);
	if (!template.ok) return template;
	const title = choice.title?.trim() || titleOf(facts, settings);
	const { into } = choice;
	const named = permanentTarget(world, settings, title, choice);
	if (!named.ok) return named;
	const target = named.value;
	const write = (literature: string): string => {
		const link = (subpath = ''): string =>
			world.notes.linkTo(literature, target.path, { place: subpath });
		const markdown = ownMarkdown(own, ({ heading, block }) =>
			link(block === undefined ? headingLink(heading ?? '') : `#^${block}`),
		);
		if (into !== undefined) return appendedSection(title, markdown, link());
		const parts = { title, id: target.id, own: markdown, literature: link(), links: own.links };
		return permanentText({ ...sourceParts(world, facts, settings), ...parts }, template.value);
	};
	// What would refuse once the note is moved refuses now.
	const sound =
		into === undefined
			? checkDraft(world, { path: target.path, text: write(path) })
			: ok(undefined);
	return sound.ok ? ok({ target, title, own, text: read.value, write }) : sound;
}

/** A summary whose step is ticked has been made the person's own. */
function wholeOwnWords(text: string): OwnWords {
	const own = readOwnWords(text);
	const isDone = listSteps(text).some((task) => task.done && stepOf(task.text) === 'summary');
	const summary = isDone ? summaryText(text) : '';
	return summary === '' ? own : { ...own, passages: [{ markdown: summary }, ...own.passages] };
}

function titleOf(facts: NoteFacts, settings: Settings): string {
	return entryOf(facts, queueRules(settings))?.title ?? facts.name;
}

/** What a permanent note keeps of where it came from. */
export function sourceParts(
	world: Pick<World, 'clock'>,
	facts: NoteFacts,
	settings: Settings,
): Omit<PermanentParts, 'title' | 'id' | 'own' | 'literature' | 'links'> {
	const entry = entryOf(facts, queueRules(settings));
	const source = entry?.source ?? '';
	return {
		created: localDay(world.clock.now()),
		source,
		url: addressOf(facts.frontmatter),
		date: entry?.date ?? '',
		tags: facts.tags.filter((tag) => tag !== 'rss' && tag !== source),
	};
}

/** The person's template of permanent notes; `undefined` for the built-in one. */
export async function permanentTemplate(
	world: World,
	settings: Settings,
): Promise<Result<string | undefined>> {
	const named = settings.review.permanent.templatePath;
	if (named === '') return ok(undefined);
	const path = /\.md$/iu.test(named) ? named : `${named}.md`;
	const read = await world.notes.read(path);
	if (!read.ok) return fail(problem('bad-template', path, 'the note is not there'));
	const wrong = checkTemplate(read.value, path, PERMANENT_FIELDS);
	return wrong ? fail(wrong) : read;
}
