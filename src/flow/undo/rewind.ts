import { problem, type Problem } from '../../base/problem';
import { hashText } from '../../base/hash';
import {
	hunksOf,
	patchOf,
	unpatch,
	type OldPatch,
	type Patch,
	type Undoing,
} from '../../base/change/patch';
import { repeatsProperty } from '../../note/properties/property';
import type { Action, Change, World } from '../../ports';
import { pathNow } from '../renames';

/** What must happen to one note so that an action is taken back. */
export interface Step {
	/** Where the note stands now, and its text; absent where it is not there. */
	readonly from: string | undefined;
	readonly text: string | undefined;
	/** Where it stood before the action, and its text then; absent where it was not there. */
	readonly to: string | undefined;
	readonly before: string | undefined;
	/** The changes of the action that this takes back, as their places in it. */
	readonly changes: readonly number[];
}

interface Place {
	readonly from?: string | undefined;
	readonly text?: string | undefined;
	/** The person renamed it since: what the action wrote there is taken back where it stands now. */
	readonly isRenamed?: boolean;
	readonly changes: number[];
	path: string;
	/** `undefined`: not there at this point of going back. */
	now: string | undefined;
}

/**
 * Goes back through an action's changes, last first, in memory alone. A problem names the first note that is not what the
 * action left: then nothing may be taken back.
 */
export async function planRewind(world: World, action: Action): Promise<readonly Step[] | Problem> {
	const places: Place[] = [];
	const taken = await takenBack(world, action);
	for (const [at, change] of [...action.changes.entries()].reverse()) {
		// Files go last, once no text shows them: see `undo-attachments.ts`; settings: `undo-choices.ts`; answers change no note.
		if (change.file || change.choice || change.answered !== undefined || taken.done.has(at))
			continue;
		const place = await placeOf(world, places, change, taken);
		if (!place && isMadeAndGone(world, action, change.path)) continue;
		if (!place) return problem('note-missing', pathNow(world, change.path));
		place.changes.push(at);
		const refused = goBack(world, places, place, change);
		if (refused) return refused;
		await world.clock.breathe();
	}
	return places.map(({ from, text, changes, path, now, isRenamed }) => ({
		...{ from, text, changes },
		to: now === undefined ? undefined : isRenamed ? from : path,
		before: now,
	}));
}

/** What an undo did before the app was closed over it. */
interface TakenBack {
	/** Changes that it took back. */
	readonly done: ReadonlySet<number>;
	/** Where notes stand that it moved, by where they stood: their text may be as it was, or the person's by now. */
	readonly stands: ReadonlyMap<string, string>;
	readonly texts: Texts;
	readonly action: Action;
}

async function takenBack({ notes }: World, action: Action): Promise<TakenBack> {
	const done = new Set<number>();
	const stands = new Map<string, string>();
	for (const { changes, from, to, was } of action.undoing?.notes ?? []) {
		const isGone = from === undefined || !notes.taken(from);
		const there = to === undefined ? undefined : await notes.read(to);
		const isDone = there ? there.ok && hashText(there.value) === was : isGone;
		if (isDone) for (const at of changes) done.add(at);
		else if (from !== undefined && isGone && to !== undefined && there?.ok) stands.set(from, to);
	}
	return { done, stands, texts: new Map(), action };
}

/** What is kept of a plan while it is carried out. */
export function undoingOf({ changes, from, to, before }: Step): Undoing {
	return { changes, from, to, was: before === undefined ? undefined : hashText(before) };
}

async function placeOf(
	world: World,
	places: Place[],
	change: Change,
	taken: TakenBack,
): Promise<Place | undefined> {
	const known = places.find((each) => each.path === change.path && each.now !== undefined);
	if (known) return known;
	const { path, before, after } = change;
	const found: Place = { changes: [], path, now: undefined };
	if (before === undefined || after !== undefined) {
		const asLeft = taken.stands.get(path) ?? path;
		const from = await whereNow(world, asLeft, change, taken);
		const read = await world.notes.read(from);
		if (!read.ok) return undefined;
		Object.assign(found, { from, text: read.value, now: read.value, isRenamed: from !== asLeft });
	}
	places.push(found);
	return found;
}

/**
 * Where a note stands that is not at its path: where this session saw it go, or, since another session or program may have
 * moved it, where the one text stands that the change left, else the one note of its name, if what was written tells it
 * from any other: whether that is in it is asked then.
 */
async function whereNow(
	world: World,
	path: string,
	change: Change,
	{ texts, action }: TakenBack,
): Promise<string> {
	const { notes, clock } = world;
	const now = pathNow(world, path);
	if (notes.taken(now)) return now;
	if (texts.size === 0)
		for (const each of notes.list()) {
			const read = await notes.read(each);
			const hash = read.ok && hashText(read.value);
			texts.set(hash, texts.has(hash) ? '' : each);
			await clock.breathe();
		}
	const left = texts.get(change.patch?.hash ?? change.made);
	// Twice the same text is nobody's to choose from.
	if (left !== undefined) return left || now;
	if (!isTold(change, action)) return now;
	const nameOf = (at: string): string => at.slice(at.lastIndexOf('/') + 1);
	const named = notes.list().filter((each) => nameOf(each) === nameOf(now));
	return named.length === 1 ? (named[0] ?? now) : now;
}

/** UTF-16 units that do not stand in two notes by chance: those of a status, a tag or a heading do. */
const OWN_TEXT = 200;

/** Whether what a change wrote is in no other note. Of a note that the action made, nothing is left once it is gone. */
function isTold(change: Change, { changes }: Action): boolean {
	if (changes.some(({ path, made }) => path === change.path && made !== undefined)) return false;
	const patch = patchIn(change);
	return patch !== undefined && hunksOf(patch).some(({ after }) => after.length >= OWN_TEXT);
}

/** Paths of the vault's notes by the hashes of their texts; none for a text that stands in several. Empty until it is needed. */
type Texts = Map<unknown, string>;

/** A note that the action made is gone by the person's hand: nothing is left of it to take back. */
function isMadeAndGone({ notes }: World, { changes }: Action, path: string): boolean {
	return !notes.taken(path) && changes.some((each) => each.path === path && each.made);
}

function goBack(
	world: World,
	places: readonly Place[],
	place: Place,
	change: Change,
): Problem | undefined {
	const { path, before, after, made, movedFrom } = change;
	const refused = notAsLeft(place.from ?? path);
	const isFree = (at: string): boolean =>
		!world.notes.taken(at) || places.some((each) => each.from === at && each.path !== at);
	const patch = patchIn(change);
	if (place.isRenamed && !patch) return problem('note-missing', path);
	if (movedFrom !== undefined) {
		if (!isFree(movedFrom)) return problem('note-exists', movedFrom);
		place.path = movedFrom;
		return undefined;
	}
	if (patch) {
		const { now = '' } = place;
		const earlier = place.now === undefined ? undefined : unpatch(now, patch);
		if (earlier === undefined || (hashText(now) !== patch.hash && repeatsProperty(earlier)))
			return refused;
		place.now = earlier;
	} else if (made === undefined && after === undefined) {
		if (!isFree(path)) return problem('note-exists', path);
		place.now = before;
	} else {
		// Made by us, and only taken away where nobody has written in it.
		const isOurs = made === undefined ? place.now === after : hashText(place.now ?? '') === made;
		if (place.now === undefined || !isOurs) return refused;
		place.now = undefined;
	}
	return undefined;
}

/** How a change went from text to text; both texts stand in journals of older releases. */
function patchIn({ before, after, patch }: Change): Patch | OldPatch | undefined {
	if (patch || before === undefined || after === undefined) return patch;
	return patchOf(before, after);
}

/** That nothing is taken back for a note's sake. */
export function notAsLeft(path: string): Problem {
	return problem('note-edited', path, 'undo');
}
