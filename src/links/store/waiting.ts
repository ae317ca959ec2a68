import { lastPart, pathKey } from './resolve';

/** Names that more notes bear than this (`index`) are written with their folders. */
export const MAX_SAME_NAME = 20;

export type SavedWaiting = readonly (readonly [name: string, notes: readonly number[]])[];

/** Names that links wait for, with the notes that hold those links. */
export class Waiting {
	private readonly byName: Map<string, Set<number>>;

	constructor(saved: SavedWaiting = []) {
		this.byName = new Map(saved.map(([name, notes]) => [name, new Set(notes)]));
	}

	save(): SavedWaiting {
		return [...this.byName].map(([name, notes]) => [name, [...notes]]);
	}

	/** A link to `target` in a note leads nowhere yet. */
	add(target: string, note: number): void {
		const name = lastPart(pathKey(target));
		const list = this.byName.get(name);
		if (list) list.add(note);
		else this.byName.set(name, new Set([note]));
	}

	/** The notes that wait for a name; only those that `stays` go on waiting. */
	take(name: string, stays: (note: number) => boolean): readonly number[] {
		const notes = [...(this.byName.get(name) ?? [])];
		const still = notes.filter(stays);
		if (still.length > 0) this.byName.set(name, new Set(still));
		else this.byName.delete(name);
		return notes;
	}
}
