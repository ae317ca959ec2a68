import type { NoteRecord } from './note-record';
import type { Surfaces } from './surfaces';

/** Counts what a note links by which wording: once for each wording and note, and once for each wording. */
export class LinkCounts {
	private readonly pairs = new Map<number, number[]>();

	constructor(private readonly surfaces: Surfaces) {}

	add(surface: number, note: number): void {
		const notes = this.pairs.get(surface);
		if (notes?.includes(note)) return;
		if (notes) notes.push(note);
		else {
			this.pairs.set(surface, [note]);
			this.surfaces.countLinker(surface, 1);
		}
		this.surfaces.countLink(surface, note, 1);
	}

	/** Writes into the record what was counted, so that it can be taken back. */
	keepIn(record: NoteRecord): void {
		const anchors: number[] = [];
		for (const [surface, notes] of this.pairs)
			for (const note of notes) anchors.push(surface, note);
		record.anchors = anchors;
		record.linkers = [...this.pairs.keys()];
	}
}

/** Takes back what was counted for a note. */
export function uncountLinks(surfaces: Surfaces, record: NoteRecord): void {
	for (let at = 0; at < record.anchors.length; at += 2) {
		surfaces.countLink(record.anchors[at] ?? 0, record.anchors[at + 1] ?? 0, -1);
	}
	for (const surface of record.linkers) surfaces.countLinker(surface, -1);
	record.anchors = [];
	record.linkers = [];
}
