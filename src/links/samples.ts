import type { IndexedNote } from './model';
import type { BodyLink } from './note-reader';

/** Notes kept whole for calibration, at most; the study asked 150, some fall out when their links are resolved. */
const MAX_SAMPLES = 220;
const LEAST_TERMS = 40;
const MAX_BODY = 60_000;

export interface Sample {
	readonly title: string;
	readonly body: string;
	readonly tags: readonly string[];
}

export type SavedSamples = readonly (readonly [note: number, hash: number, sample: Sample])[];

/** A fair sample of the notes that link others: those of the smallest path hashes, so that it is the same in every run. */
export class Samples {
	private readonly kept = new Map<number, { readonly hash: number; readonly sample: Sample }>();
	private highest = Infinity;

	/** Notes in the order of their hashes. */
	all(): readonly (readonly [number, Sample])[] {
		return [...this.kept]
			.sort(([, a], [, b]) => a.hash - b.hash)
			.map(([note, { sample }]) => [note, sample]);
	}

	offer(
		note: number,
		hash: number,
		{ title, body, tags }: IndexedNote,
		links: readonly BodyLink[],
		terms: number,
	): void {
		this.kept.delete(note);
		if (hash >= this.highest || terms <= LEAST_TERMS || body.length > MAX_BODY) return;
		const targets = new Set(links.map((link) => link.target)).size;
		if (targets < 3 || targets > 60) return;
		this.kept.set(note, { hash, sample: { title, body, tags } });
		if (this.kept.size > MAX_SAMPLES) this.dropHighest();
	}

	save(): SavedSamples {
		return [...this.kept].map(([note, { hash, sample }]) => [note, hash, sample]);
	}

	static restore(saved: SavedSamples): Samples {
		const samples = new Samples();
		for (const [note, hash, sample] of saved) samples.kept.set(note, { hash, sample });
		if (saved.length >= MAX_SAMPLES) samples.highest = Math.max(...saved.map(([, hash]) => hash));
		return samples;
	}

	drop(note: number): void {
		this.kept.delete(note);
	}

	private dropHighest(): void {
		let most = -1;
		let which = -1;
		for (const [note, { hash }] of this.kept) {
			if (hash <= most) continue;
			most = hash;
			which = note;
		}
		this.kept.delete(which);
		this.highest = most;
	}
}
