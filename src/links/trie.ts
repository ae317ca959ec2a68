/** A wording that stands for notes: their own names, and the visible texts of links to them. */
export interface Surface {
	/** Terms of the bag of words that the wording holds. */
	readonly terms: readonly number[];
	readonly length: number;
	readonly targets: Map<number, { names: number; links: number }>;
	links: number;
}

export interface Trie {
	readonly edges: Map<number, number>;
	readonly surfaces: Map<number, Surface>;
	nodes: number;
}

/** Terms per node: an edge is one number, node * 2^22 + term. */
const SPAN = 2 ** 22;

export function createTrie(): Trie {
	return { edges: new Map(), surfaces: new Map(), nodes: 1 };
}

/** The node after `node` by a token, if any wording goes on with it. The root is 0. */
export function step(trie: Trie, node: number, token: number): number | undefined {
	return trie.edges.get(node * SPAN + token);
}

/** The surface of a wording, made when it is new. */
export function surfaceOf(
	trie: Trie,
	tokens: readonly number[],
	terms: readonly number[],
): Surface {
	let node = 0;
	for (const token of tokens) {
		const next = step(trie, node, token);
		if (next === undefined) {
			trie.edges.set(node * SPAN + token, trie.nodes);
			node = trie.nodes;
			trie.nodes += 1;
		} else node = next;
	}
	const known = trie.surfaces.get(node);
	if (known) return known;
	const surface: Surface = { terms, length: tokens.length, targets: new Map(), links: 0 };
	trie.surfaces.set(node, surface);
	return surface;
}

/** Counts a name of a note (`names`) or a link to it (`links`) in or out of a surface. */
export function countTarget(
	surface: Surface,
	note: number,
	kind: 'names' | 'links',
	by: 1 | -1,
): void {
	const target = surface.targets.get(note) ?? { names: 0, links: 0 };
	target[kind] += by;
	if (kind === 'links') surface.links += by;
	if (target.names <= 0 && target.links <= 0) surface.targets.delete(note);
	else surface.targets.set(note, target);
}
