import { problem, type Problem } from '../base/problem';
import { hashText } from '../base/hash';
import { unpatch } from '../base/patch';
import type { Action, Change, World } from '../ports';

/** What must happen to one note so that an action is taken back. */
export interface Step {
	/** Where the note stands now, and its text; absent where it is not there. */
	readonly from: string | undefined;
	readonly text: string | undefined;
	/** Where it stood before the action, and its text then; absent where it was not there. */
	readonly to: string | undefined;
	readonly before: string | undefined;
}

interface Place {
	readonly from?: string | undefined;
	readonly text?: string | undefined;
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
	for (const change of [...action.changes].reverse()) {
		// Files go last, once no text shows them: see `undo-attachments.ts`; settings: `undo-choices.ts`; answers change no note.
		if (change.file || change.choice || change.answered !== undefined) continue;
		const place = await placeOf(world, places, change);
		if ('kind' in place) return place;
		const refused = goBack(world, places, place, change);
		if (refused) return refused;
		await world.clock.breathe();
	}
	return places.map(({ from, text, path, now }) => ({
		from,
		text,
		to: now === undefined ? undefined : path,
		before: now,
	}));
}

async function placeOf(world: World, places: Place[], change: Change): Promise<Place | Problem> {
	const known = places.find((each) => each.path === change.path && each.now !== undefined);
	if (known) return known;
	const wasTrashed = change.before !== undefined && change.after === undefined;
	if (wasTrashed) {
		const gone: Place = { path: change.path, now: undefined };
		places.push(gone);
		return gone;
	}
	const read = await world.notes.read(change.path);
	if (!read.ok) return problem('note-missing', change.path);
	const found: Place = { from: change.path, text: read.value, path: change.path, now: read.value };
	places.push(found);
	return found;
}

function goBack(
	world: World,
	places: readonly Place[],
	place: Place,
	change: Change,
): Problem | undefined {
	const { path, before, after, made, patch, movedFrom } = change;
	const isFree = (at: string): boolean =>
		!world.notes.taken(at) || places.some((each) => each.from === at && each.path !== at);
	if (movedFrom !== undefined) {
		if (!isFree(movedFrom)) return problem('note-exists', movedFrom);
		place.path = movedFrom;
		return undefined;
	}
	if (patch) {
		const earlier = place.now === undefined ? undefined : unpatch(place.now, patch);
		if (earlier === undefined) return problem('note-edited', path);
		place.now = earlier;
		return undefined;
	}
	if (made !== undefined) {
		if (place.now === undefined || hashText(place.now) !== made)
			return problem('note-edited', path);
		place.now = undefined;
		return undefined;
	}
	if (after === undefined) {
		if (!isFree(path)) return problem('note-exists', path);
	} else if (place.now !== after) return problem('note-edited', path);
	place.now = before;
	return undefined;
}
