import { addText, Bag } from '../read/bag';
import { formsOf } from './inflection';
import { Tokens } from '../read/tokens';
import type { Vault } from '../store/vault';

const tokens = new Tokens();
const formTokens = new Tokens();

/**
 * Notes that may mention a note by any of its wordings: those that hold the rarest word of one, in whatever case. All that do
 * and some that do not; `undefined` where a wording has no word to go by, so that any note may.
 */
export function mayMention(vault: Vault, note: number): ReadonlySet<number> | undefined {
	const { postings, records, surfaces } = vault;
	const held = (terms: readonly number[]): number => {
		let sum = 0;
		for (const term of terms) sum += postings.df.items[term] ?? 0;
		return sum;
	};
	/** By wording, by word: the terms that stand for it. */
	const wordings = (records[note]?.names ?? []).map(({ text }) => wordsOf(vault, text));
	for (const { targets, terms } of surfaces.all()) {
		const target = targets.find((each) => each.note === note);
		if (target?.names && terms.length === 0) return undefined;
		if (target?.names === 0) wordings.push(terms.map((term) => [term]));
	}
	const rarest = wordings.flatMap((words) => words.sort((a, b) => held(a) - held(b))[0] ?? []);
	const found = holdersOf(vault, rarest);
	found.delete(note);
	return found;
}

/** Of each word of a name, the terms it may stand as in a text. */
function wordsOf({ vocabulary }: Vault, name: string): (readonly number[])[] {
	addText({ vocabulary, tokens, bag: new Bag() }, name, 1);
	const words: (readonly number[])[] = [];
	// Pairs of a script without spaces have no cases; a space in a text may part some of them.
	const pairs: number[] = [];
	const bag = new Bag();
	for (let at = 0; at < tokens.length; at += 1) {
		const term = tokens.terms[at] ?? -1;
		// Single letters are no terms.
		if (term < 0) continue;
		if (tokens.single[at] !== 0) {
			if (pairs.push(term) === 1) words.push(pairs);
			continue;
		}
		bag.clear();
		const word = name.slice(tokens.starts[at], tokens.ends[at]);
		const forms = formsOf(word, tokens.length === 1);
		addText({ vocabulary, tokens: formTokens, bag }, forms.join(' '), 1);
		words.push([...bag.terms]);
	}
	return words;
}

/** Notes that hold any of the terms: by the flat lists, and by note where those are out of date. */
function holdersOf({ postings }: Vault, terms: readonly number[]): Set<number> {
	const found = new Set<number>();
	const { starts, docs } = postings.lists;
	for (const term of terms) {
		const to = starts[term + 1] ?? 0;
		for (let place = starts[term] ?? to; place < to; place += 1) {
			const note = docs[place] ?? 0;
			if (postings.stale[note] !== 1) found.add(note);
		}
	}
	for (const note of postings.changed) {
		const held = postings.bytesOf(note);
		if (terms.some((term) => held.has(term))) found.add(note);
	}
	return found;
}
