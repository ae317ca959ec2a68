import type { IndexedNote } from '../model';
import type { BodyLink } from '../read/note-reader';

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
		this.trim();
		return [...this.kept].map(([note, { sample }]) => [note, sample]);
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
		// Looking for the highest at each note would cost more than reading the note.
		if (this.kept.size > MAX_SAMPLES * 2) this.trim();
	}

	save(): SavedSamples {
		this.trim();
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

	/** Puts those kept in the order of their hashes, and lets go of the highest of too many. */
	private trim(): void {
		const sorted = [...this.kept].sort(([, a], [, b]) => a.hash - b.hash);
		this.highest = sorted[MAX_SAMPLES]?.[1].hash ?? this.highest;
		this.kept.clear();
		for (const [note, kept] of sorted.slice(0, MAX_SAMPLES)) this.kept.set(note, kept);
	}
}
