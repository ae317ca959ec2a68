import { hash53, hashText } from '../../base/hash';
import { patchOf } from '../../base/change/patch';
import { problem, type Problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { regionIn } from '../../note/section';
import type { Action, ActionKind, Change, FileMark, Verdict, World } from '../../ports';
import type { FeedChoice } from '../../settings/model';

/** The one place through which notes are changed: each write re-checks what it found and is kept for undo. */
export interface Recorder {
	create(path: string, text: string, why: string): Promise<Result<void>>;
	/** `edit` is pure and sees the text at that moment; a problem or `undefined` leaves the note as it is. */
	change(
		path: string,
		edit: (text: string) => Result<string> | undefined,
		why: string,
	): Promise<Result<'changed' | 'same'>>;
	/** Moves a note; what the app rewrites in its own links is kept for undo, too. */
	move(path: string, to: string, why: string): Promise<Result<void>>;
	/** Makes a file that is no note; undo moves it to the trash where it is unchanged and nothing links it. */
	attach(path: string, bytes: Uint8Array, mark: FileMark, why: string): Promise<Result<void>>;
	/** Chooses something else for a feed. Problems: `unknown-feed`, `bad-settings`. */
	choose(
		feed: { readonly name: string; readonly url: string },
		change: Partial<FeedChoice>,
		why: string,
	): Promise<Result<void>>;
	/** Keeps an answer to a suggestion; undo withdraws it. */
	answer(verdict: Omit<Verdict, 'at'>): Promise<Result<void>>;
	/** Moves a note to the person's trash where its text is still `expected`. */
	trash(path: string, expected: string, why: string): Promise<Result<void>>;
}

/** The journal is saved after each of the first writes, then whenever they are a quarter more: saving stays linear in a big sync. */
const SAVE_AGAIN = 1.25;
/** And whenever so many times as long has passed as the last saving took: a run that waits for servers loses next to nothing. */
const SAVE_SHARE = 20;
/** Milliseconds; clocks of some platforms count no less. */
const LEAST_COST = 1;

/** When the last action of this device began; later than now where the clock was set back since. */
const LAST = 'last-action';
/** Milliseconds beyond which there are no dates. */
const MAX_DATE = 8.64e15;

/** Two decisions may fall into one millisecond: undo must still know which came last. */
let actionsBegun = 0;

/** Runs that wait for servers: a decision made meanwhile can be taken back before they end. */
const LONG: ReadonlySet<ActionKind> = new Set(['sync', 'fetch', 'images']);

/** Actions being written, by the journal they will stand in. */
const writing = new WeakMap<World['journal'], Set<Promise<unknown>>>();

/** Actions that are not at their end, by the journal they stand in. */
const live = new WeakMap<World['journal'], Set<string>>();

/** Whether an action of the journal is still being written: it cannot be taken back before its end is there. */
export function isLive({ journal }: Pick<World, 'journal'>, id: string): boolean {
	return live.get(journal)?.has(id) ?? false;
}

/** When every action begun so far is in the journal, but for long runs. Whoever undoes means the last one he began. */
export async function recorded({ journal }: Pick<World, 'journal'>): Promise<void> {
	const running = writing.get(journal);
	if (running) await Promise.allSettled(running);
}

/** Runs one action of the person with a recorder of its own; what it wrote is in the journal when this resolves. */
export async function record<T>(
	world: World,
	about: { readonly kind: ActionKind; readonly subject: string },
	run: (recorder: Recorder) => Promise<T>,
): Promise<T> {
	const done = recordNow(world, about, run);
	if (LONG.has(about.kind)) return done;
	const others = writing.get(world.journal) ?? new Set();
	writing.set(world.journal, others.add(done));
	try {
		return await done;
	} finally {
		others.delete(done);
	}
}

/** Milliseconds since the epoch; 0 where no action is known. */
function lastPlace({ memory }: World): number {
	const last = memory.get(LAST);
	return typeof last === 'number' && last < MAX_DATE ? last : 0;
}

async function recordNow<T>(
	world: World,
	about: { readonly kind: ActionKind; readonly subject: string },
	run: (recorder: Recorder) => Promise<T>,
): Promise<T> {
	const changes: Change[] = [];
	let [saved, nextSave, savedAt, cost] = [0, 1, 0, LEAST_COST];
	const now = world.clock.now();
	const at = new Date(now).toISOString();
	// Behind the last one, whatever the clock says: a journal is read in the order of its ids.
	const place = Math.max(now, lastPlace(world) + 1);
	actionsBegun += 1;
	const turn = actionsBegun.toString(36).padStart(6, '0');
	const id = `${new Date(place).toISOString()}-${turn}-${hash53(about.kind + about.subject).toString(36)}`;
	const save = async (): Promise<void> => {
		const action: Action = { id, ...about, at, changes: [...changes] };
		if (changes.length === saved) return;
		await world.journal.save(action);
		saved = action.changes.length;
		if (lastPlace(world) < place) await world.memory.set(LAST, place);
	};
	const keep = async (change: Change): Promise<void> => {
		changes.push(change);
		const begun = world.clock.now();
		if (changes.length < nextSave && begun - savedAt <= SAVE_SHARE * cost) return;
		nextSave = Math.ceil(changes.length * SAVE_AGAIN);
		await save();
		savedAt = world.clock.now();
		cost = Math.max(LEAST_COST, savedAt - begun);
	};
	const running = live.get(world.journal) ?? new Set();
	live.set(world.journal, running.add(id));
	try {
		return await run(makeRecorder(world, keep));
	} finally {
		await save();
		running.delete(id);
	}
}

/** The note's text before and after an edit, which writes nothing where both are one. */
async function changeText(
	world: World,
	path: string,
	edit: (text: string) => Result<string> | undefined,
): Promise<Result<{ readonly before: string; readonly after: string }>> {
	let [before, after] = ['', ''];
	let refused: Problem | undefined;
	let isSame = false;
	const done = await world.notes.change(path, (text) => {
		const edited = edit(text);
		[refused, isSame] = [undefined, false];
		if (edited?.ok === false) refused = { ...edited.problem, subject: path };
		if (!edited?.ok) return undefined;
		[before, after] = [text, edited.value];
		isSame = before === after;
		return isSame ? undefined : after;
	});
	if (refused) return fail(refused);
	return done.ok || isSame ? ok({ before, after }) : done;
}

function makeRecorder(world: World, keep: (change: Change) => Promise<void>): Recorder {
	return {
		async create(path, text, why) {
			const made = await world.notes.create(path, text);
			if (made.ok) await keep({ path, made: hashText(text), why });
			return made;
		},
		async change(path, edit, why) {
			const changed = await changeText(world, path, edit);
			if (!changed.ok) return changed;
			const { before, after } = changed.value;
			if (before === after) return ok('same');
			// Whole where it touches our text: what was ours is told from the person's edits by it.
			await keep({ path, patch: patchOf(before, after, regionIn), why });
			return ok('changed');
		},
		async move(path, to, why) {
			const before = await world.notes.read(path);
			if (!before.ok) return before;
			const done = await world.notes.rename(path, to);
			if (!done.ok) return done;
			await keep({ path: to, movedFrom: path, why });
			const after = await world.notes.read(to);
			if (after.ok && after.value !== before.value)
				await keep({ path: to, patch: patchOf(before.value, after.value), why });
			return done;
		},
		async attach(path, bytes, mark, why) {
			const made = await world.attachments.create(path, bytes);
			if (made.ok) await keep({ path, file: mark, why });
			return made;
		},
		async choose({ name, url }, change, why) {
			const now = world.feeds?.get(url);
			if (!world.feeds || !now) return fail(problem('unknown-feed', name));
			const done = await world.feeds.set(url, change);
			const before = {
				...(change.enabled === undefined ? {} : { enabled: now.enabled }),
				...(change.filters === undefined ? {} : { filters: now.filters }),
			};
			if (done.ok) await keep({ path: name, choice: { url, before, after: change }, why });
			return done;
		},
		async answer(verdict) {
			const at = new Date(world.clock.now()).toISOString();
			const kept = await world.verdicts.append([{ ...verdict, at }]);
			if (kept.ok) await keep({ path: verdict.note, answered: verdict.other, why: verdict.said });
			return kept;
		},
		async trash(path, expected, why) {
			const now = await world.notes.read(path);
			if (!now.ok) return now;
			if (now.value !== expected) return fail(problem('note-edited', path));
			const done = await world.notes.trash(path);
			if (done.ok) await keep({ path, before: expected, why });
			return done;
		},
	};
}
