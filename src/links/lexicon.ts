/**
 * Terms and the notes that hold them. Each version of a note has a slot of its own: a changed note gets a new slot and
 * its old postings die where they lie; the lists are swept when a tenth of the slots is dead.
 */
export interface Lexicon {
	readonly ids: Map<string, number>;
	/** By term: how many live notes hold it. */
	readonly df: number[];
	/** By term: slot * 256 + count. */
	readonly postings: number[][];
	/** By slot: the note, or -1 when dead. */
	readonly owner: number[];
	live: number;
	dead: number;
}

export function createLexicon(): Lexicon {
	return { ids: new Map(), df: [], postings: [], owner: [], live: 0, dead: 0 };
}

/** The number of a term, made when it is new. */
export function termId(lexicon: Lexicon, term: string): number {
	const known = lexicon.ids.get(term);
	if (known !== undefined) return known;
	const id = lexicon.df.length;
	lexicon.ids.set(term, id);
	lexicon.df.push(0);
	lexicon.postings.push([]);
	return id;
}

/** Adds a note's terms with their counts (capped at 255); gives the slot. */
export function addTerms(
	lexicon: Lexicon,
	note: number,
	terms: ReadonlyMap<number, number>,
): number {
	const slot = lexicon.owner.length;
	lexicon.owner.push(note);
	lexicon.live += 1;
	for (const [term, count] of terms) {
		lexicon.postings[term]?.push(slot * 256 + Math.min(255, count));
		lexicon.df[term] = (lexicon.df[term] ?? 0) + 1;
	}
	return slot;
}

/** Takes a slot out; gives true when it swept the lists. */
export function dropTerms(lexicon: Lexicon, slot: number, terms: Iterable<number>): boolean {
	lexicon.owner[slot] = -1;
	lexicon.live -= 1;
	lexicon.dead += 1;
	for (const term of terms) lexicon.df[term] = (lexicon.df[term] ?? 1) - 1;
	if (lexicon.dead * 10 <= lexicon.live) return false;
	lexicon.postings.forEach((list, term) => {
		lexicon.postings[term] = list.filter((entry) => (lexicon.owner[entry >>> 8] ?? -1) >= 0);
	});
	lexicon.dead = 0;
	return true;
}

/** How much a term tells (BM25's inverse document frequency); 0 for one that more than half of the notes hold. */
export function rarity(lexicon: Lexicon, term: number): number {
	const df = lexicon.df[term] ?? 0;
	if (df > lexicon.live / 2 && df > 8) return 0;
	return Math.log(1 + (lexicon.live - df + 0.5) / (df + 0.5));
}

/** Calls `visit` with each live note that holds the term, and its count there. */
export function eachNote(
	lexicon: Lexicon,
	term: number,
	visit: (note: number, count: number) => void,
): void {
	for (const entry of lexicon.postings[term] ?? []) {
		const note = lexicon.owner[entry >>> 8] ?? -1;
		if (note >= 0) visit(note, entry & 255);
	}
}

/** How many notes hold all the terms, read from the rarest term's notes; at most the rarest term's df. */
export function jointFrequency(
	lexicon: Lexicon,
	terms: readonly number[],
	holds: (note: number, term: number) => boolean,
): number {
	let rarest = terms[0];
	if (rarest === undefined) return 0;
	for (const term of terms) {
		if ((lexicon.df[term] ?? 0) < (lexicon.df[rarest] ?? 0)) rarest = term;
	}
	if (terms.length === 1) return lexicon.df[rarest] ?? 0;
	let total = 0;
	eachNote(lexicon, rarest, (note) => {
		if (terms.every((term) => term === rarest || holds(note, term))) total += 1;
	});
	return total;
}
