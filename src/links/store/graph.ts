/** Which notes link which, both ways, by number. A note that is gone keeps the links to it: it may come back. */
export class Graph {
	readonly out: (readonly number[])[] = [];
	readonly into: number[][] = [];

	/** Sets the links of a note anew; `targets` holds each note once. */
	set(from: number, targets: readonly number[]): void {
		for (const target of this.out[from] ?? []) {
			const list = this.into[target];
			const at = list?.indexOf(from) ?? -1;
			if (list && at >= 0) list.splice(at, 1);
		}
		this.out[from] = targets;
		for (const target of targets) (this.into[target] ??= []).push(from);
	}

	outOf(note: number): readonly number[] {
		return this.out[note] ?? NONE;
	}

	intoOf(note: number): readonly number[] {
		return this.into[note] ?? NONE;
	}
}

const NONE: readonly number[] = [];
