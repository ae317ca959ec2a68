import { Growing32 } from '../data/growing';
import { HIDDEN } from './inline';

const SLOTS = 2 ** 17;
/** A line that this share of the notes holds, and at least so many, is a form and says nothing of one note. */
const SHARE = 0.01;
const LEAST = 5;

/** Units of a long line that are looked at, at each of its ends. */
const END = 60;

/**
 * Lines that many notes share: templates, checklists, what a feed puts under each item. Counted by hash in one fixed table, so
 * that a vault of any size costs the same; two lines in one slot are only ever counted too high.
 */
export class Boilerplate {
	private counts: Uint16Array;
	private notes = 0;
	/** By slot: the note that counted it last. */
	private readonly countedAt = new Uint32Array(SLOTS);
	/** The lines of the text read last. */
	private latest = '';
	private readonly starts = new Growing32();
	private readonly ends = new Growing32();
	private readonly slots = new Growing32();

	constructor(saved?: { readonly counts: Uint16Array; readonly notes: number }) {
		this.counts = saved?.counts ?? new Uint16Array(SLOTS);
		this.notes = saved?.notes ?? 0;
	}

	/** Counts the lines of a note that is new. */
	count(body: string): void {
		this.read(body);
		this.notes += 1;
		const { slots, counts } = this;
		for (let line = 0; line < slots.length; line += 1) {
			const slot = slots.items[line] ?? 0;
			if (this.countedAt[slot] === this.notes) continue;
			this.countedAt[slot] = this.notes;
			counts[slot] = Math.min(65535, (counts[slot] ?? 0) + 1);
		}
	}

	/** Marks lines that say nothing as hidden. */
	hide(body: string, roles: Uint8Array): void {
		this.read(body);
		const { limit } = this;
		for (let line = 0; line < this.slots.length; line += 1) {
			if ((this.counts[this.slots.items[line] ?? 0] ?? 0) <= limit) continue;
			const to = this.ends.items[line] ?? 0;
			for (let at = this.starts.items[line] ?? to; at < to; at += 1) {
				roles[at] = (roles[at] ?? 0) | HIDDEN;
			}
		}
	}

	save(): { readonly counts: Uint16Array; readonly notes: number } {
		return { counts: this.counts, notes: this.notes };
	}

	private get limit(): number {
		return Math.max(LEAST, this.notes * SHARE);
	}

	/** Finds the lines that hold more than signs, and the slots of their hashes; a text is counted, then hidden: read once. */
	private read(body: string): void {
		if (body === this.latest) return;
		this.latest = body;
		const { starts, ends, slots } = this;
		starts.length = ends.length = slots.length = 0;
		for (let from = 0; from < body.length;) {
			const next = body.indexOf('\n', from);
			const to = next < 0 ? body.length : next;
			const hash = lineHash(body, from, to);
			if (hash !== 0) {
				starts.push(from);
				ends.push(to);
				slots.push((hash ^ (hash >>> 15)) & (SLOTS - 1));
			}
			from = to + 1;
		}
	}
}

/**
 * Hash of a line without its spaces, 0 where it holds too little to say anything. Of a long one both ends and the length speak:
 * a form differs from another at its ends, and paragraphs are most of a vault.
 */
function lineHash(body: string, from: number, to: number): number {
	let hash = 2166136261;
	let solid = 0;
	for (let at = from; at < to; at += 1) {
		if (at - from === END && to - at > END) {
			hash = Math.imul(hash ^ (to - from), 16777619);
			at = to - END;
		}
		const unit = body.charCodeAt(at);
		if (unit <= 32) continue;
		hash = Math.imul(hash ^ unit, 16777619);
		solid += 1;
	}
	return solid > 2 ? hash : 0;
}
