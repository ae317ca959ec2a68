import { problem, type Problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import type { Action, Change, World } from '../ports';
import type { UndoReport } from './report';

/**
 * Takes back the last action: all its files or none. Refuses, naming the note, where the person has edited since. A note
 * that was created goes to the trash; that its item was seen stays known, so it is not made again.
 */
export async function undoLast(world: World): Promise<Result<UndoReport>> {
	const action = (await world.journal.load()).at(-1);
	if (!action) return fail(problem('nothing-to-undo', ''));
	const steps = lastByPath(action);
	for (const step of steps) {
		const refused = await check(world, step);
		if (refused) return fail(refused);
		await world.clock.breathe();
	}
	const undone: Change[] = [];
	for (const step of steps) {
		const result = await restore(world, step);
		if (!result.ok) {
			for (const each of undone.reverse()) await putBack(world, each);
			return result;
		}
		undone.push(step);
		await world.clock.breathe();
	}
	await world.journal.remove(action.id);
	return ok({ action, paths: steps.map((step) => step.path) });
}

/** One action may write a note twice: what was there first and what is there last. */
function lastByPath(action: Action): readonly Change[] {
	const steps = new Map<string, Change>();
	for (const change of action.changes) {
		const first = steps.get(change.path);
		steps.set(change.path, first ? { ...first, after: change.after } : change);
	}
	return [...steps.values()];
}

async function check(world: World, step: Change): Promise<Problem | undefined> {
	const now = await world.notes.read(step.path);
	if (!now.ok) return problem('note-missing', step.path);
	return now.value === step.after ? undefined : problem('note-edited', step.path);
}

async function restore(world: World, step: Change): Promise<Result<void>> {
	const { before } = step;
	if (before === undefined) return world.notes.trash(step.path);
	const done = await world.notes.change(step.path, (text) =>
		text === step.after ? before : undefined,
	);
	if (done.ok || done.problem.kind !== 'note-changed') return done;
	return fail(problem('note-edited', step.path));
}

async function putBack(world: World, step: Change): Promise<void> {
	if (step.before === undefined) await world.notes.create(step.path, step.after);
	else
		await world.notes.change(step.path, (text) => (text === step.before ? step.after : undefined));
}
