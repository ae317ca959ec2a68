import { Marks } from '../data/growing';
import type { NoteRecord } from '../read/note-record';
import type { Surfaces } from './surfaces';

/** Counts what a note links by which wording: once for each wording and note, and once for each wording. */
export class LinkCounts {
	private readonly met = new Marks();
	private anchors: number[] = [];
	private linkers: number[] = [];

	constructor(private readonly surfaces: Surfaces) {}

	start(): void {
		this.met.start();
		this.anchors = [];
		this.linkers = [];
	}

	add(surface: number, note: number): void {
		if (this.met.add(surface)) {
			this.linkers.push(surface);
			this.surfaces.countLinker(surface, 1);
		} else if (this.isCounted(surface, note)) return;
		this.anchors.push(surface, note);
		this.surfaces.countLink(surface, note, 1);
	}

	/** Writes into the record what was counted, so that it can be taken back. */
	keepIn(record: NoteRecord): void {
		// Without the room that arrays grow by.
		record.anchors = this.anchors.slice();
		record.linkers = this.linkers.slice();
	}

	private isCounted(surface: number, note: number): boolean {
		const { anchors } = this;
		for (let at = 0; at < anchors.length; at += 2) {
			if (anchors[at] === surface && anchors[at + 1] === note) return true;
		}
		return false;
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
