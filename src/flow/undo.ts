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
		const before = steps.has(change.path) ? steps.get(change.path)?.before : change.before;
		const { path, why, after } = change;
		steps.set(path, {
			path,
			why,
			...(before === undefined ? {} : { before }),
			...(after === undefined ? {} : { after }),
		});
	}
	return [...steps.values()];
}

async function check(world: World, step: Change): Promise<Problem | undefined> {
	if (step.after === undefined)
		return world.notes.taken(step.path) ? problem('note-exists', step.path) : undefined;
	const now = await world.notes.read(step.path);
	if (!now.ok) return problem('note-missing', step.path);
	return now.value === step.after ? undefined : problem('note-edited', step.path);
}

function restore(world: World, step: Change): Promise<Result<void>> {
	return turn(world, step.path, step.after, step.before);
}

async function putBack(world: World, step: Change): Promise<void> {
	await turn(world, step.path, step.before, step.after);
}

/** Turns a note from one text into another; `undefined` is a note that is not there. */
async function turn(
	world: World,
	path: string,
	from: string | undefined,
	to: string | undefined,
): Promise<Result<void>> {
	if (to === undefined) return from === undefined ? ok(undefined) : world.notes.trash(path);
	if (from === undefined) return world.notes.create(path, to);
	const done = await world.notes.change(path, (text) => (text === from ? to : undefined));
	if (done.ok || done.problem.kind !== 'note-changed') return done;
	return fail(problem('note-edited', path));
}
