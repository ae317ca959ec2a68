import { HIDDEN } from './inline';

const SLOTS = 2 ** 17;
/** A line that this share of the notes holds, and at least so many, is a form and says nothing of one note. */
const SHARE = 0.01;
const LEAST = 5;

/**
 * Lines that many notes share: templates, checklists, what a feed puts under each item. Counted by hash in one fixed table, so
 * that a vault of any size costs the same; two lines in one slot are only ever counted too high.
 */
export class Boilerplate {
	private counts: Uint16Array;
	private notes = 0;

	constructor(saved?: { readonly counts: Uint16Array; readonly notes: number }) {
		this.counts = saved?.counts ?? new Uint16Array(SLOTS);
		this.notes = saved?.notes ?? 0;
	}

	/** Counts the lines of a note that is new. */
	count(body: string): void {
		this.notes += 1;
		const seen = new Set<number>();
		eachLine(body, (_from, _to, slot) => {
			if (seen.has(slot)) return;
			seen.add(slot);
			this.counts[slot] = Math.min(65535, (this.counts[slot] ?? 0) + 1);
		});
	}

	/** Marks lines that say nothing as hidden. */
	hide(body: string, roles: Uint8Array): void {
		const limit = this.limit;
		eachLine(body, (from, to, slot) => {
			if ((this.counts[slot] ?? 0) <= limit) return;
			for (let at = from; at < to; at += 1) roles[at] = (roles[at] ?? 0) | HIDDEN;
		});
	}

	save(): { readonly counts: Uint16Array; readonly notes: number } {
		return { counts: this.counts, notes: this.notes };
	}

	private get limit(): number {
		return Math.max(LEAST, this.notes * SHARE);
	}
}

/** Calls `visit` with each line that holds more than signs, and the slot of its hash. */
function eachLine(body: string, visit: (from: number, to: number, slot: number) => void): void {
	let from = 0;
	let hash = 2166136261;
	let solid = 0;
	for (let at = 0; at <= body.length; at += 1) {
		const unit = at < body.length ? body.charCodeAt(at) : 10;
		if (unit === 10) {
			if (solid > 2) visit(from, at, (hash ^ (hash >>> 15)) & (SLOTS - 1));
			from = at + 1;
			hash = 2166136261;
			solid = 0;
		} else if (unit > 32) {
			hash = Math.imul(hash ^ unit, 16777619);
			solid += 1;
		}
	}
}
