import type { Asked, Question, Weighed } from './asked';
import type { FlatLists } from '../data/flat-lists';
import { TF, type Postings } from '../store/postings';
import type { Sparse } from '../data/sparse';
import type { Vault } from '../store/vault';

/** The question's heaviest terms compared with the vault; more cost time and add noise. */
const QUESTION_TERMS = 200;
/** A name is looked for by its terms that at most this share of the notes hold. */
const NAME_SHARE = 0.2;
/** So much rarity of shared terms is a name said in full. */
const NAME_FULL = 8;

/** Terms compared with the vault between two breaths. */
const TERM_SLICE = 50;

/** Cosine of the question with each note that shares a term of its heaviest, in slices. */
export function* addingCosine(
	{ postings, paths }: Vault,
	{ terms, weights, idfs, leftOut }: Question,
	asked: Asked,
): Generator<void> {
	const count = Math.min(QUESTION_TERMS, terms.length);
	const { values } = asked.cos;
	let { lists } = postings;
	for (let from = 0; from < count; from += TERM_SLICE) {
		const to = Math.min(count, from + TERM_SLICE);
		addListed(lists, { terms, weights, idfs, from, to }, values);
		yield;
		if (lists === postings.lists) continue;
		// Written anew meanwhile, they alone say what changed before: begun again.
		lists = postings.lists;
		values.fill(0);
		from = -TERM_SLICE;
	}
	divideByNorms(postings, asked.cos, paths.paths.length);
	addChanged(postings, { terms, weights, idfs }, asked.cos);
	asked.norm = normOf(weights, count);
	if (leftOut) values[leftOut.note] = 0;
}

/** The cosine of the title alone: what a text is about stands in few words, and its body outweighs them. Read by `aboutOf`. */
export function addAbout({ postings }: Vault, { about }: Question, asked: Asked): void {
	const { terms, weights, idfs } = about;
	const { values } = asked.about;
	values.fill(0);
	addListed(postings.lists, { terms, weights, idfs, from: 0, to: terms.length }, values);
	for (const note of postings.changed) values[note] = 0;
	addChanged(postings, about, asked.about);
}

/** Up to a factor. Only candidates are asked for, so that sums become cosines here. */
export function aboutOf({ stale, norms }: Postings, note: number, { about }: Asked): number {
	return about.get(note) / (stale[note] === 1 ? 1 : (norms[note] ?? 1));
}

/** Sums become cosines. What is out of date is left to be read by note. */
function divideByNorms(
	{ stale, norms }: Postings,
	{ values, touched }: Sparse,
	notes: number,
): void {
	for (let note = 0; note < notes; note += 1) {
		const sum = values[note] ?? 0;
		if (sum === 0) continue;
		values[note] = stale[note] === 1 ? 0 : sum / (norms[note] ?? 1);
		if (stale[note] !== 1) touched.push(note);
	}
}

/** Half a million times a second: which notes were met is told afterwards, in one look at all. */
function addListed(
	{ starts, docs, bytes }: FlatLists,
	{ terms, weights, idfs, from, to: end }: Weighed & { readonly from: number; readonly to: number },
	values: Float32Array,
): void {
	const tf = TF;
	for (let at = from; at < end; at += 1) {
		const term = terms[at] ?? 0;
		const scaled = (weights[at] ?? 0) * (idfs[at] ?? 0);
		const to = starts[term + 1] ?? 0;
		for (let place = starts[term] ?? to; place < to; place += 1) {
			const note = docs[place] ?? 0;
			values[note] = (values[note] ?? 0) + scaled * (tf[bytes[place] ?? 0] ?? 0);
		}
	}
}

function addChanged(postings: Postings, question: Weighed, into: Sparse): void {
	if (postings.changed.size === 0) return;
	fillScaled(question);
	for (const note of postings.changed) addByNote(postings, note, into);
	emptyScaled(question);
}

/** Length of the vector of the heaviest terms. */
function normOf(weights: readonly number[], count: number): number {
	let squares = 0;
	for (let at = 0; at < count; at += 1) squares += (weights[at] ?? 0) ** 2;
	return Math.sqrt(squares) || 1;
}

/** By term: what one of it in a note adds to the cosine; 0 for terms not asked for. Empty between questions. */
let scaled = new Float32Array(1024);

function fillScaled({ terms, weights, idfs }: Weighed): void {
	const count = Math.min(QUESTION_TERMS, terms.length);
	for (let at = 0; at < count; at += 1) {
		const term = terms[at] ?? 0;
		if (term >= scaled.length) {
			const wider = new Float32Array(Math.max(term + 1, scaled.length * 2));
			wider.set(scaled);
			scaled = wider;
		}
		scaled[term] = (weights[at] ?? 0) * (idfs[at] ?? 0);
	}
}

function emptyScaled({ terms }: Pick<Question, 'terms'>): void {
	const count = Math.min(QUESTION_TERMS, terms.length);
	for (let at = 0; at < count; at += 1) scaled[terms[at] ?? 0] = 0;
}

/** The cosine of the notes that the text names, read by note: they are few. */
export function addNamedCosine({ postings }: Vault, question: Question, asked: Asked): void {
	asked.norm = normOf(question.weights, Math.min(QUESTION_TERMS, question.terms.length));
	fillScaled(question);
	for (const note of asked.menlp.touched) addByNote(postings, note, asked.cos);
	emptyScaled(question);
}

function addByNote(
	{ from: starts, count, terms, counts, norms }: Postings,
	note: number,
	into: Sparse,
): void {
	let sum = 0;
	const from = starts.items[note] ?? 0;
	const to = from + (count.items[note] ?? 0);
	// Names of the module are looked up anew each time they are read.
	const [weights, said, bytes, tf] = [scaled, terms.items, counts.items, TF];
	for (let at = from; at < to; at += 1) {
		const weight = weights[said[at] ?? 0] ?? 0;
		if (weight !== 0) sum += weight * (tf[bytes[at] ?? 0] ?? 0);
	}
	if (sum > 0) into.add(note, sum / (norms[note] ?? 1));
}

/** How much of a note's names the text says, by rarity, whatever the order. */
export function addNames(vault: Vault, question: Question, asked: Asked): void {
	const { postings, size } = vault;
	const most = Math.max(2, size * NAME_SHARE);
	const isRare = (term: number): boolean => (postings.df.items[term] ?? 0) <= most;
	const { titleHits } = asked;
	// Rare terms reach notes; common ones only add to those reached.
	question.terms.forEach((term, at) => {
		if (!isRare(term)) return;
		const idf = question.idfs[at] ?? 0;
		eachNamed(vault, term, (note) => titleHits.add(note, idf));
	});
	const asks = new Set(question.terms);
	for (const note of postings.changed) {
		for (const term of postings.nameTerms(note)) {
			if (asks.has(term) && isRare(term)) titleHits.add(note, postings.idf(term));
		}
	}
	question.terms.forEach((term, at) => {
		if (isRare(term)) return;
		const idf = question.idfs[at] ?? 0;
		eachNamed(vault, term, (note) => {
			if (titleHits.get(note) > 0) titleHits.add(note, idf);
		});
	});
	for (const note of titleHits.touched) {
		if (note === question.leftOut?.note) continue;
		const hit = titleHits.get(note);
		const share = Math.min(1, hit / (postings.nameWeights[note] || 1));
		asked.title.add(note, share * Math.min(1, hit / NAME_FULL));
	}
}

function eachNamed({ postings }: Vault, term: number, visit: (note: number) => void): void {
	const { stale } = postings;
	const { nameStarts, nameDocs } = postings.lists;
	const to = nameStarts[term + 1] ?? 0;
	for (let place = nameStarts[term] ?? to; place < to; place += 1) {
		const note = nameDocs[place] ?? 0;
		if (stale[note] === 0) visit(note);
	}
}

/** Notes that bear the question's tags; a rare tag tells more, a note of many tags less. */
export function addTags(
	{ byTag, size, records }: Vault,
	{ tags, leftOut }: Question,
	asked: Asked,
): void {
	for (const tag of tags) {
		const notes = byTag.get(tag) ?? [];
		const weight = Math.log(1 + size / Math.max(1, notes.length));
		for (const note of notes) {
			if (note === leftOut?.note) continue;
			asked.tag.add(note, weight / Math.sqrt(1 + (records[note]?.tags.length ?? 0)));
		}
	}
}
