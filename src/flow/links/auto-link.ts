import type { Problem } from '../../base/problem';
import { ok } from '../../base/result';
import { problem } from '../../base/problem';
import { articleText, isOwnNote } from '../../note/article-text';
import { bodyOf } from '../../note/properties/front-matter';
import type { LineChange, LinkEdit } from '../../note/linking/link-edit';
import { findSelection, type SelectedText } from '../../note/selected-text';
import type { Progress, World } from '../../ports';
import type { Settings } from '../../settings/model';
import type { Reason, Sureness } from '../../links/model';
import { paced } from '../../links/data/slices';
import { editAhead } from './edit-ahead';
import { titleOf } from './indexed-note';
import { MAX_LINKED, NoteLinks } from './note-links';
import { record } from '../undo/recorder';
import type { SayWhy, Suggester } from './suggest';
import { createFilter, isExcluded } from './suggest-filter';

/** A link that could be put in: which words of which note, where to, and what would change. */
export interface PlannedLink {
	/** The note that changes. */
	readonly path: string;
	readonly target: string;
	/** Of the target, as shown. */
	readonly title: string;
	readonly words: string;
	/** 0 to 1: how likely the vault's author would link it. */
	readonly score: number;
	readonly where: 'text' | 'related';
	/** For a line under *Related*. */
	readonly why: string;
	readonly change: LineChange;
	/** The selection it was found in, as it stood in the note before any link was put in. */
	readonly within?: SelectedText;
}

/** A run over notes: how far it is, and how it is stopped. */
export interface LinkRun {
	readonly progress: Progress;
	readonly signal: AbortSignal;
}

export interface LinkPlan {
	readonly links: readonly PlannedLink[];
	/** Notes looked at. */
	readonly notes: number;
	/** Of mentions above the bar; where `best` is less than what the settings want, none is. */
	readonly sureness: Sureness;
	readonly cancelled: boolean;
}

export interface LinkReport {
	readonly linked: readonly PlannedLink[];
	readonly failed: readonly { readonly path: string; readonly problem: Problem }[];
	readonly cancelled: boolean;
}

/** What linking by itself works with. */
export interface AutoLinker {
	readonly world: World;
	readonly settings: Settings;
	readonly suggester: Suggester;
	readonly sayWhy: SayWhy;
}

/**
 * Looks for mentions above the bar in these notes and writes nothing: what `applyLinks` would do. The bar is a precision on
 * this vault's own links (`settings.links.precision`). What is never suggested is never linked.
 * @param within only words that stand in this stretch of the one note
 */
export async function planLinks(
	linker: AutoLinker,
	paths: readonly string[],
	run: LinkRun,
	within?: SelectedText,
): Promise<LinkPlan> {
	const { world, settings, suggester } = linker;
	await suggester.ready(run.progress);
	await suggester.keeper.flush();
	const bar = await suggester.keeper.host.barFor(settings.links.precision / 100);
	const sureness = await suggester.keeper.host.sureness(bar);
	const links: PlannedLink[] = [];
	let notes = 0;
	for (const path of paths) {
		if (run.signal.aborted) break;
		links.push(...(await planNote(linker, { path, bar, ...(within && { within }) })));
		notes += 1;
		run.progress.step(notes, paths.length, path);
		await world.clock.breathe();
	}
	return { links, notes, sureness, cancelled: run.signal.aborted };
}

async function planNote(
	linker: AutoLinker,
	asked: { readonly path: string; readonly bar: number; readonly within?: SelectedText },
): Promise<readonly PlannedLink[]> {
	const { world, settings, suggester } = linker;
	const { path, bar, within } = asked;
	const note = await suggester.keeper.read(path);
	const facts = world.notes.facts(path);
	if (!note || !facts || isExcluded(world, facts, settings)) return [];
	if (note.text === '' || note.text.length > MAX_LINKED) return [];
	const range = within && findSelection(note.text, within);
	if (within && !range) return [];
	const isOwn = isOwnNote(note.text);
	const whole = isOwn ? articleText(note.text) : bodyOf(note.text);
	const body = range ? note.text.slice(range.start, range.end) : whole;
	const mentions = await suggester.keeper.host.mentions(body, { bar, path });
	const filter = createFilter(world, settings, { path, verdicts: await suggester.verdicts() });
	const { quotes } = settings.links;
	const options = { quotes, ...(range && { within: range }) };
	const reading = NoteLinks.reading(world, path, note.text, options);
	const links = await paced(reading, () => world.clock.breathe());
	const planned: PlannedLink[] = [];
	for (const { start, end, path: target, score } of mentions) {
		const words = body.slice(start, end);
		const reason: Reason = { kind: 'mention', words: [words], spans: [] };
		if (links.has(target) || !filter({ path: target, score, reasons: [reason] })) continue;
		const found = planOne(linker, links, { target, score, reason, isOwn });
		if (found) planned.push(within ? { ...found, within } : found);
		await world.clock.breathe();
	}
	return planned;
}

function planOne(
	{ world, settings, sayWhy }: AutoLinker,
	links: NoteLinks,
	about: {
		readonly target: string;
		readonly score: number;
		readonly reason: Reason;
		readonly isOwn: boolean;
	},
): PlannedLink | undefined {
	const { target, score, reason, isOwn } = about;
	const facts = world.notes.facts(target);
	const title = facts ? titleOf(facts) : target;
	const [words = ''] = reason.words;
	const why = sayWhy([reason], settings.language);
	// Words that stand only where no link may be put still tell: the link goes under *Related*. A note that keeps no such
	// list does not get one unasked.
	const inText = isOwn ? (['text', 'related'] as const) : (['text'] as const);
	const places = settings.links.place === 'text' ? inText : (['related'] as const);
	for (const where of places) {
		const link = { path: links.path, target, title, words, score, where, why };
		const change = links.put(target, editOf(world, link));
		if (change.ok) return { ...link, change: change.value };
	}
	return undefined;
}

function editOf(
	world: World,
	link: Pick<PlannedLink, 'path' | 'target' | 'words' | 'where' | 'why'>,
): LinkEdit {
	const { path, target, words, where, why } = link;
	return where === 'related'
		? { kind: 'related', link: world.notes.linkTo(target, path), why }
		: { kind: 'mention', words, link: (shown) => world.notes.linkTo(target, path, { shown }) };
}

/**
 * Puts planned links in, as one action. A note that changed since takes the links whose words still stand where they can be
 * linked; the others are named.
 */
export async function applyLinks(
	linker: Pick<AutoLinker, 'world' | 'settings'>,
	links: readonly PlannedLink[],
	run: LinkRun,
): Promise<LinkReport> {
	const { world } = linker;
	const linked: PlannedLink[] = [];
	const failed: { path: string; problem: Problem }[] = [];
	const byNote = groupByNote(links);
	const subject = byNote.size === 1 ? ([...byNote.keys()][0] ?? '') : `${byNote.size} notes`;
	let done = 0;
	await record(world, { kind: 'link', subject }, async (recorder) => {
		for (const [path, group] of byNote) {
			if (run.signal.aborted) break;
			let outcome: Edited = { text: '', done: [], refused: [] };
			const targets = group.map(({ target }) => target);
			const edit = await editAhead(world, { path, targets }, (text) =>
				editing(linker, { path, text }, group),
			);
			const changed = await recorder.change(
				path,
				(text) => {
					outcome = edit(text);
					return outcome.done.length === 0 ? undefined : ok(outcome.text);
				},
				'mentions linked',
			);
			if (changed.ok) linked.push(...outcome.done);
			else if (outcome.done.length > 0 || outcome.refused.length === 0)
				failed.push({ path, problem: changed.problem });
			for (const each of outcome.refused) failed.push({ path, problem: each });
			run.progress.step((done += 1), byNote.size, path);
			await world.clock.breathe();
		}
	});
	return { linked, failed, cancelled: run.signal.aborted };
}

/** A note with links put in, and which of them. */
interface Edited {
	readonly text: string;
	readonly done: readonly PlannedLink[];
	readonly refused: readonly Problem[];
}

/** Puts links into the text of a note, with a breath after each. */
function* editing(
	{ world, settings }: Pick<AutoLinker, 'world' | 'settings'>,
	{ path, text }: { readonly path: string; readonly text: string },
	links: readonly PlannedLink[],
): Generator<void, Edited> {
	const done: PlannedLink[] = [];
	const refused: Problem[] = [];
	const within = links[0]?.within;
	const range = within && findSelection(text, within);
	if (within && !range) return { text, done, refused: [problem('note-changed', path)] };
	const { quotes } = settings.links;
	const options = { quotes, ...(range && { within: range }) };
	const note = yield* NoteLinks.reading(world, path, text, options);
	for (const link of links) {
		const change = note.put(link.target, editOf(world, link));
		if (change.ok) done.push(link);
		else refused.push(change.problem);
		yield;
	}
	return { text: note.text, done, refused };
}

function groupByNote(links: readonly PlannedLink[]): ReadonlyMap<string, readonly PlannedLink[]> {
	const groups = new Map<string, PlannedLink[]>();
	for (const link of links) {
		const group = groups.get(link.path);
		if (group) group.push(link);
		else groups.set(link.path, [link]);
	}
	return groups;
}
