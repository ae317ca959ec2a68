import { localDay } from '../../base/time/day';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { splitFrontMatter } from '../../note/properties/front-matter';
import { legalTag } from '../../note/template/tag';
import { removeProperty, setInPlaceOfList, setProperty } from '../../note/properties/property';
import { editTags } from '../../note/properties/tag-list';
import { listSteps, setTask } from '../../note/tasks';
import type { ActionKind, World } from '../../ports';
import { offeredTick } from '../../queue/checklist';
import type { ChecklistStep, ReviewEdit } from '../../queue/model';
import { statusFor } from '../../queue/status';
import type { Settings } from '../../settings/model';
import { filingFolder, freeFiledPath } from './file-note';
import { record, type Recorder } from '../undo/recorder';
import type { DecisionReport, NoteFailure } from '../report';

/** Carries out one decision on these notes: their property lines change and nothing else. One action, undone whole. */
export async function applyEdit(
	world: World,
	settings: Settings,
	paths: readonly string[],
	edit: ReviewEdit,
): Promise<DecisionReport> {
	const [changed, same, failed]: [string[], string[], NoteFailure[]] = [[], [], []];
	const moved: { from: string; to: string }[] = [];
	const about = { kind: kindOf(edit), subject: subjectOf(paths) };
	await record(world, about, async (recorder) => {
		for (const path of new Set(paths)) {
			const done = await recorder.change(
				path,
				(text) => editNote(world, settings, text, edit),
				whyOf(settings, edit),
			);
			if (!done.ok) failed.push({ path, problem: done.problem });
			else if (done.value === 'same') same.push(path);
			else changed.push(path);
			const target = done.ok ? await file(world, settings, { recorder, path, edit }) : undefined;
			if (target && !target.ok) failed.push({ path, problem: target.problem });
			else if (target) moved.push({ from: path, to: target.value });
			await world.clock.breathe();
		}
	});
	return { changed, same, failed, moved };
}

/** The undoable action's name for several notes, or for one. */
export function subjectOf(paths: readonly string[]): string {
	return paths.length === 1 ? (paths[0] ?? '') : `${paths.length} notes`;
}

function kindOf(edit: ReviewEdit): ActionKind {
	return edit.kind === 'status' ? 'decision' : edit.kind;
}

function whyOf(settings: Settings, edit: ReviewEdit): string {
	return edit.kind === 'status' ? `status ${statusFor(edit.decision, settings.status)}` : edit.kind;
}

/**
 * A note's text after a decision. Pure but for the parser: what does not parse before or after is left as it is (problem
 * `bad-front-matter`), since a line added to broken properties could end up anywhere.
 */
export function editNote(
	world: Pick<World, 'parseYaml' | 'clock'>,
	settings: Settings,
	text: string,
	edit: ReviewEdit,
): Result<string> {
	if (!parses(world, text)) return fail(problem('bad-front-matter', ''));
	const set = editProperties(text, settings, edit, localDay(world.clock.now()));
	const edited = set !== undefined && set !== text ? tickedBy(set, settings, edit) : set;
	return edited === undefined || !parses(world, edited)
		? fail(problem('bad-front-matter', ''))
		: ok(edited);
}

/** With *tick by itself*, deciding and tagging tick their step. */
function tickedBy(text: string, settings: Settings, edit: ReviewEdit): string {
	const step =
		edit.kind === 'tags' && edit.add.length > 0
			? 'tags'
			: edit.kind === 'status' && edit.decision !== 'pending'
				? 'permanent'
				: undefined;
	return step === undefined ? text : autoTick(text, settings, step);
}

/** Ticks the open task of a step that was just done, where the person wants that. */
export function autoTick(text: string, settings: Settings, step: ChecklistStep): string {
	const task = settings.review.autoTick ? offeredTick(listSteps(text), step) : undefined;
	const ticked = task && setTask(text, task, true);
	return ticked?.ok ? ticked.value : text;
}

function parses(world: Pick<World, 'parseYaml'>, text: string): boolean {
	const parts = splitFrontMatter(text);
	if (!parts) return !/^\ufeff?---[ \t]*\r?\n/u.test(text);
	try {
		const value = world.parseYaml(parts.yaml);
		return (
			value === null || value === undefined || (typeof value === 'object' && !Array.isArray(value))
		);
	} catch {
		// Not YAML: a value like any other here.
		return false;
	}
}

function editProperties(
	text: string,
	settings: Settings,
	edit: ReviewEdit,
	today: string,
): string | undefined {
	const { properties } = settings.review;
	switch (edit.kind) {
		case 'status':
			return setStatus(text, settings, edit.decision, today);
		case 'snooze': {
			if (edit.until === undefined) return removeProperty(text, properties.snoozed);
			// What sleeps is pending: it comes back to be decided on.
			const pending = setStatus(text, settings, 'pending', today);
			return pending && setProperty(pending, properties.snoozed, edit.until);
		}
		case 'priority':
			return edit.priority === undefined
				? removeProperty(text, properties.priority)
				: setProperty(text, properties.priority, { kind: 'number', value: edit.priority });
		case 'tags':
			return editTags(text, edit);
	}
}

/** The status, the day it was decided on, and no snooze any more. A note that has the status already stays as it is. */
function setStatus(
	text: string,
	settings: Settings,
	decision: 'pending' | 'analysed' | 'permanent' | 'archived',
	today: string,
): string | undefined {
	const { decided, snoozed } = settings.review.properties;
	const { property } = settings.status;
	const wanted = statusFor(decision, settings.status);
	// A list is no status; the property is ours, and undo has the text.
	const status = setProperty(text, property, wanted) ?? setInPlaceOfList(text, property, wanted);
	if (status === undefined || status === text) return status;
	if (decision === 'pending') return removeProperty(status, decided);
	const dated = setProperty(status, decided, today);
	return dated && removeProperty(dated, snoozed);
}

async function file(
	world: World,
	settings: Settings,
	{ recorder, path, edit }: { recorder: Recorder; path: string; edit: ReviewEdit },
): Promise<Result<string> | undefined> {
	const folder = edit.kind === 'status' ? filingFolder(settings, edit.decision) : '';
	const to = freeFiledPath(world.notes, path, folder);
	if (to === path) return undefined;
	const done = await recorder.move(path, to, `filed under ${folder}`);
	return done.ok ? ok(to) : done;
}

/** Ticks a task of a note, or takes the tick away: that character alone changes. One action. */
export async function tickTask(
	world: World,
	path: string,
	task: { readonly line: number; readonly text: string },
	done: boolean,
): Promise<Result<void>> {
	const result = await record(world, { kind: 'tick', subject: path }, (recorder) =>
		recorder.change(path, (text) => setTask(text, task, done), done ? 'ticked' : 'unticked'),
	);
	return result.ok ? ok(undefined) : result;
}

/** Tags as a person types them, with commas or spaces between; each made legal. Problem `bad-tag` for one that cannot be. */
export function readTags(typed: string): Result<readonly string[]> {
	const words = typed.split(/[\s,;，、；]+/u).filter((word) => word !== '' && word !== '#');
	const tags = words.map(legalTag);
	const bad = tags.findIndex((tag) => tag === '');
	return bad >= 0 ? fail(problem('bad-tag', words[bad] ?? '')) : ok([...new Set(tags)]);
}
