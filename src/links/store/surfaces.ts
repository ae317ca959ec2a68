import { Growing32 } from '../data/growing';

/** What a wording points to: a note, by which of its names (a bit), and how many notes link it by this wording. */
export interface Target {
	readonly note: number;
	names: number;
	links: number;
}

/** A wording that stands for notes: names of theirs, and the visible texts of links to them. */
export interface Surface {
	readonly number: number;
	/** Terms of the bag of words it holds. */
	readonly terms: readonly number[];
	/** Tokens. */
	readonly length: number;
	targets: Target[];
	/** Notes that link anything by it. */
	links: number;
	/** How many notes hold all its terms, and the age of the postings at which that was counted. */
	df: number;
	dfAge: number;
}

/** A wording for more notes than this names none; the rest are not kept. */
const MAX_TARGETS = 100;

export interface SavedSurfaces {
	readonly terms: Uint32Array;
	readonly termEnds: Uint32Array;
	/** Triples of note, names, links. */
	readonly targets: Uint32Array;
	readonly targetEnds: Uint32Array;
	readonly lengths: Uint8Array;
	readonly links: Uint32Array;
	readonly surfaceAt: Uint32Array;
	readonly roots: Uint32Array;
	readonly steps: Uint32Array;
	readonly nodes: number;
}

/** Numbers of one step of the tree: the node it goes out from, the token, and the node it leads to. */
const WIDTH = 3;
const FEWEST_STEPS = 2048;

/**
 * All wordings as a tree of tokens, in one open-addressed table of (node, token) pairs. Nodes are never taken out: a name
 * that goes leaves an empty surface, and a vault forgets few.
 */
export class Surfaces {
	private readonly made: (Surface | undefined)[] = [];
	/** Those that were kept: each is made when it is first asked for. */
	private kept: SavedSurfaces | undefined;
	/** By node: its surface plus one, 0 for none. */
	private readonly surfaceAt = new Growing32();
	/** By token: the node after the root, 0 for none. Nearly every word of a text is looked for here, and few further. */
	private readonly roots = new Growing32();
	/** The other steps, one by one; one that leads to 0 is free, since nothing leads to the root. */
	private steps: Uint32Array = new Uint32Array(FEWEST_STEPS * WIDTH);
	/** Steps there is room for, less one. */
	private mask = FEWEST_STEPS - 1;
	private nodes = 1;

	/** The node after `node` by a token, or 0. The root is 0. */
	step(node: number, token: number): number {
		if (node === 0) return this.roots.items[token] ?? 0;
		return this.steps[this.placeOf(node, token) + 2] ?? 0;
	}

	/** The surface that ends at a node. */
	at(node: number): Surface | undefined {
		const number = this.surfaceAt.items[node] ?? 0;
		return number === 0 ? undefined : this.numbered(number - 1);
	}

	all(): readonly Surface[] {
		for (let number = 0; number < this.made.length; number += 1) this.numbered(number);
		this.kept = undefined;
		return this.made as readonly Surface[];
	}

	private numbered(number: number): Surface | undefined {
		const made = this.made[number];
		if (made ?? !this.kept) return made;
		return (this.made[number] = keptSurface(this.kept, number));
	}

	/** The number of the surface of a wording, made when it is new. */
	enter(tokens: readonly number[], terms: readonly number[]): number {
		let node = 0;
		for (const token of tokens) node = this.stepOrMake(node, token);
		this.surfaceAt.reserve(node + 1);
		const known = this.surfaceAt.items[node] ?? 0;
		if (known !== 0) return known - 1;
		const number = this.made.length;
		this.made.push({
			number,
			terms: terms.slice(),
			length: tokens.length,
			targets: [],
			links: 0,
			df: 0,
			dfAge: -1,
		});
		this.surfaceAt.items[node] = this.made.length;
		return number;
	}

	/** Another way to a surface, where none is there yet. */
	enterForm(tokens: readonly number[], surface: number): void {
		let node = 0;
		for (const token of tokens) node = this.stepOrMake(node, token);
		this.surfaceAt.reserve(node + 1);
		if (this.surfaceAt.items[node] === 0) this.surfaceAt.items[node] = surface + 1;
	}

	/** Everything as columns. */
	save(): SavedSurfaces {
		const [terms, termEnds] = [new Growing32(), new Growing32()];
		const [targets, targetEnds] = [new Growing32(), new Growing32()];
		const all = this.all();
		for (const surface of all) {
			for (const term of surface.terms) terms.push(term);
			termEnds.push(terms.length);
			for (const { note, names, links } of surface.targets) {
				targets.push(note);
				targets.push(names);
				targets.push(links);
			}
			targetEnds.push(targets.length);
		}
		return {
			terms: terms.trimmed(),
			termEnds: termEnds.trimmed(),
			targets: targets.trimmed(),
			targetEnds: targetEnds.trimmed(),
			lengths: Uint8Array.from(all, ({ length }) => length),
			links: Uint32Array.from(all, ({ links }) => links),
			surfaceAt: this.surfaceAt.items,
			roots: this.roots.items,
			steps: this.steps,
			nodes: this.nodes,
		};
	}

	static restore(saved: SavedSurfaces): Surfaces {
		const surfaces = new Surfaces();
		surfaces.roots.items = saved.roots;
		surfaces.steps = saved.steps;
		surfaces.mask = saved.steps.length / WIDTH - 1;
		surfaces.nodes = saved.nodes;
		surfaces.surfaceAt.items = saved.surfaceAt;
		surfaces.kept = saved;
		surfaces.made.length = saved.lengths.length;
		return surfaces;
	}

	addName(surface: number, note: number, name: number): void {
		const target = this.targetOf(surface, note);
		if (target) target.names |= name;
	}

	dropNames(surface: number, note: number): void {
		const target = this.targetOf(surface, note);
		if (target) target.names = 0;
		this.sweep(surface);
	}

	/** Counts a note's link by this wording in (1) or out (-1). */
	countLink(surface: number, note: number, by: 1 | -1): void {
		const target = this.targetOf(surface, note);
		if (target) target.links += by;
		if (by < 0) this.sweep(surface);
	}

	/** Counts a note that links anything by this wording in or out. */
	countLinker(surface: number, by: 1 | -1): void {
		const found = this.numbered(surface);
		if (found) found.links += by;
	}

	get bytes(): number {
		return (
			this.roots.items.byteLength +
			this.steps.byteLength +
			this.surfaceAt.items.byteLength +
			this.made.length * 120
		);
	}

	private targetOf(surface: number, note: number): Target | undefined {
		const found = this.numbered(surface);
		if (!found) return undefined;
		const known = found.targets.find((target) => target.note === note);
		if (known) return known;
		if (found.targets.length >= MAX_TARGETS) return undefined;
		const target: Target = { note, names: 0, links: 0 };
		// Most wordings have one target, and an array that grows makes room for sixteen more.
		if (found.targets.length === 0) found.targets = [target];
		else found.targets.push(target);
		return target;
	}

	private sweep(surface: number): void {
		const found = this.numbered(surface);
		if (!found) return;
		found.targets = found.targets.filter((target) => target.names !== 0 || target.links > 0);
	}

	private stepOrMake(node: number, token: number): number {
		const known = this.step(node, token);
		if (known !== 0) return known;
		const made = this.nodes;
		this.nodes += 1;
		if (node === 0) {
			this.roots.reserve(token + 1);
			this.roots.items[token] = made;
			return made;
		}
		const place = this.placeOf(node, token);
		this.steps[place] = node;
		this.steps[place + 1] = token;
		this.steps[place + 2] = made;
		if (this.nodes * 2 > this.mask) this.widen();
		return made;
	}

	/** Where a step stands, or the free place where it would. */
	private placeOf(node: number, token: number): number {
		const { steps, mask } = this;
		let slot = Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b);
		for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
			const place = slot * WIDTH;
			if (steps[place + 2] === 0) return place;
			if (steps[place] === node && steps[place + 1] === token) return place;
		}
	}

	private widen(): void {
		const before = this.steps;
		this.steps = new Uint32Array(before.length * 2);
		this.mask = this.mask * 2 + 1;
		for (let at = 0; at < before.length; at += WIDTH) {
			if (before[at + 2] === 0) continue;
			const place = this.placeOf(before[at] ?? 0, before[at + 1] ?? 0);
			this.steps[place] = before[at] ?? 0;
			this.steps[place + 1] = before[at + 1] ?? 0;
			this.steps[place + 2] = before[at + 2] ?? 0;
		}
	}
}

function keptSurface(kept: SavedSurfaces, number: number): Surface {
	const { terms, termEnds, targets: columns, targetEnds, lengths, links } = kept;
	const targets: Target[] = [];
	const end = targetEnds[number] ?? 0;
	for (let at = targetEnds[number - 1] ?? 0; at < end; at += 3) {
		const [note, names, times] = [columns[at] ?? 0, columns[at + 1] ?? 0, columns[at + 2] ?? 0];
		targets.push({ note, names, links: times });
	}
	return {
		number,
		terms: Array.from(terms.subarray(termEnds[number - 1] ?? 0, termEnds[number])),
		length: lengths[number] ?? 0,
		targets,
		links: links[number] ?? 0,
		...{ df: 0, dfAge: -1 },
	};
}
