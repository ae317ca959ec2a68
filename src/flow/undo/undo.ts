import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { Action, World } from '../../ports';
import { isLive, recorded } from './recorder';
import type { UndoReport } from '../report';
import { notAsLeft, planRewind, undoingOf, type Step } from './rewind';
import { trashAttachments } from './undo-attachments';
import { planChoices, putBackChoices, type Choices } from './undo-choices';

/**
 * Takes back the last action: all its files and settings or none. Refuses, naming the note or the feed, where the person
 * has changed it since, and while the action goes on. A note that was created goes to the trash; that its item was seen stays
 * known, so it is not made again.
 */
export function undoLast(world: World): Promise<Result<UndoReport>> {
	const { journal } = world;
	const before = undoing.get(journal) ?? Promise.resolve();
	const undo = before.then(() => undoNow(world));
	// Who comes next waits for this one, however it ends.
	undoing.set(journal, Promise.allSettled([undo]));
	return undo;
}

/** The undo asked for last, by journal: two at once would both take the same action. */
const undoing = new WeakMap<World['journal'], Promise<unknown>>();

async function undoNow(world: World): Promise<Result<UndoReport>> {
	await recorded(world);
	const action = (await world.journal.load()).at(-1);
	if (!action) return fail(problem('nothing-to-undo', ''));
	// A run that waits for servers has written a part: taking that back would lose track of the rest.
	if (isLive(world, action.id)) return fail(problem('still-running', action.subject));
	const steps = await planRewind(world, action);
	if ('kind' in steps) return fail(steps);
	const choices = planChoices(world, action);
	if (!choices.ok) return choices;
	// Whatever is done already stays in the plan: the app may be closed over this undo, too.
	const { since = new Date(world.clock.now()).toISOString(), notes = [] } = action.undoing ?? {};
	const undoing = { since, notes: [...notes, ...steps.map(undoingOf)] };
	await world.journal.save({ ...action, undoing });
	const done = await takeBack(world, action, { steps, choices: choices.value, since });
	if (!done.ok) {
		await world.journal.save(action);
		return done;
	}
	await trashAttachments(world, action);
	await world.journal.remove(action.id);
	return ok({ action, paths: steps.map((step) => step.to ?? step.from ?? action.subject) });
}

interface Plan {
	readonly steps: readonly Step[];
	readonly choices: Choices;
	/** ISO instant. */
	readonly since: string;
}

async function takeBack(
	world: World,
	action: Action,
	{ steps, choices, since }: Plan,
): Promise<Result<void>> {
	const done = await carryOutAll(world, steps);
	if (!done.ok) return done;
	const withdrawn = await withdrawAnswers(world, action, since);
	const rest = withdrawn.ok ? await putBackChoices(world, choices) : withdrawn;
	if (!rest.ok) await carryBack(world, steps);
	return rest;
}

/** What the action taught the ranking is taken back with it; the same line twice counts once. */
async function withdrawAnswers(world: World, action: Action, at: string): Promise<Result<void>> {
	const lines = action.changes.flatMap(({ path, answered }) =>
		answered === undefined ? [] : { said: 'withdrawn' as const, note: path, other: answered, at },
	);
	return lines.length === 0 ? ok(undefined) : world.verdicts.append(lines);
}

/** Gives up taking back the last action, so that those before it can be reached. Notes stay as they are. */
export async function skipLast(world: World): Promise<Result<Action>> {
	const action = (await world.journal.load()).at(-1);
	if (!action) return fail(problem('nothing-to-undo', ''));
	if (isLive(world, action.id)) return fail(problem('still-running', action.subject));
	await world.journal.remove(action.id);
	return ok(action);
}

/** All steps or none. */
async function carryOutAll(world: World, steps: readonly Step[]): Promise<Result<void>> {
	for (const [at, step] of steps.entries()) {
		const result = await carryOut(world, step);
		if (!result.ok) {
			await carryBack(world, steps.slice(0, at));
			return result;
		}
		await world.clock.breathe();
	}
	return ok(undefined);
}

async function carryBack(world: World, done: readonly Step[]): Promise<void> {
	for (const step of [...done].reverse()) await carryOut(world, opposite(step));
}

function opposite({ from, text, to, before, changes }: Step): Step {
	return { from: to, text: before, to: from, before: text, changes };
}

/** Moves first: the app may rewrite links in a note it moves, and the text is put right after that. */
async function carryOut(world: World, step: Step): Promise<Result<void>> {
	const { from, text, to, before } = step;
	// What was checked may be another by now; a text is compared again as it is put.
	if (from !== undefined && from !== to) {
		const now = await world.notes.read(from);
		if (!now.ok) return now;
		if (now.value !== text) return fail(notAsLeft(from));
	}
	if (to === undefined || before === undefined)
		return from === undefined ? ok(undefined) : world.notes.trash(from);
	if (from === undefined || text === undefined) return world.notes.create(to, before);
	if (from === to) return text === before ? ok(undefined) : put(world, to, [text, before]);
	const moved = await world.notes.rename(from, to);
	if (!moved.ok) return moved;
	const now = await world.notes.read(to);
	if (!now.ok || now.value === before) return ok(undefined);
	return put(world, to, [now.value, before]);
}

async function put(
	world: World,
	path: string,
	[from, to]: readonly [string, string],
): Promise<Result<void>> {
	const done = await world.notes.change(path, (text) => (text === from ? to : undefined));
	if (done.ok || done.problem.kind !== 'note-changed') return done;
	return fail(notAsLeft(path));
}
