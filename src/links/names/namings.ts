import type { Asked, LeftOut, Question } from '../weigh/asked';
import { isUpper } from '../read/chars';
import { addNamedCosine } from '../weigh/kinship';
import type { Match } from './matches';
import { addMentions, commonnessOf, usageOf, type Usage } from './mentioned';
import { probability, standardise, TRAITS, type MentionTraits } from './mention-model';
import type { NoteRecord } from '../read/note-record';
import type { Target } from '../store/surfaces';
import type { Vault } from '../store/vault';

/** Of a named note's links and linkers so many are looked at for ties with other named notes. */
const MAX_TIES = 400;

/** A match with the note it most likely means. */
export interface Named {
	readonly match: Match;
	readonly note: number;
	readonly score: number;
	/** Its traits as the model weighs them, where they were asked for. */
	readonly row: Float64Array;
}

const NO_ROW = new Float64Array(0);

export interface NamingOptions {
	readonly weights: Float64Array;
	readonly headings?: boolean;
	/** Give the traits of each, to learn from. */
	readonly rows?: boolean;
}

/** Every longest match of a text with the note it most likely means, in order. Links, code, addresses hold none. */
export function mentionsIn(
	vault: Vault,
	question: Question,
	asked: Asked,
	{ weights, headings = false, rows = false }: NamingOptions,
): readonly Named[] {
	asked.start(vault.paths.paths.length);
	addMentions(vault, question, asked);
	addNamedCosine(vault, question, asked);
	const found: Named[] = [];
	for (const match of question.matches) {
		if (match.overlapped || (match.inHeading && !headings)) continue;
		const named = likeliest(vault, match, { question, asked, weights, rows });
		if (named) found.push(named);
	}
	return found;
}

/** What a match is judged with. */
export interface Naming {
	readonly question: Question;
	readonly asked: Asked;
	readonly weights: Float64Array;
	readonly rows?: boolean;
}

/** The traits of the naming judged last, and of the likeliest so far: thousands are judged for one that is kept. */
let row = new Float64Array(TRAITS);
let best = new Float64Array(TRAITS);

/** The likeliest note of a match, one left out not counting. */
function likeliest(vault: Vault, match: Match, naming: Naming): Named | undefined {
	const usage = usageOf(vault, match.surface, naming.question.leftOut);
	let score = 0;
	let note = -1;
	for (const target of match.surface.targets) {
		const likelihood = likelihoodOf(vault, match, { target, usage }, naming);
		if (likelihood <= score) continue;
		score = likelihood;
		note = target.note;
		[row, best] = [best, row];
	}
	return note < 0 ? undefined : { match, note, score, row: naming.rows ? best.slice() : NO_ROW };
}

/** A note that a match may mean, and how its wording is used. */
export interface Meant {
	readonly target: Target;
	readonly usage: Usage;
}

/**
 * How likely a match means a note: how the wording is used, how it is written, and how near the text is to the note.
 * 0 where the note is not there, or only the note left out calls it so.
 */
export function likelihoodOf(
	vault: Vault,
	match: Match,
	{ target, usage }: Meant,
	{ question, asked, weights }: Naming,
): number {
	const { note } = target;
	const { leftOut, body } = question;
	if (note === leftOut?.note || !vault.isThere(note)) return 0;
	const com = commonnessOf(usage, match.surface, { target, leftOut });
	if (com <= 0) return 0;
	// A wording that is none of the note's names reads as none of them.
	const writing = target.names === 0 ? OTHER : writingOf(vault.records[note], body, match);
	const traits: MentionTraits = {
		lp: usage.lp,
		com,
		df: usage.df,
		tokens: match.surface.length,
		chars: match.end - match.start,
		exact: writing === EXACT,
		sameButCase: writing !== OTHER,
		upper: isUpper(body.charCodeAt(match.start)),
		name: target.names !== 0,
		cosine: asked.cos.get(note) / asked.norm,
		first: match.start / Math.max(1, body.length),
		length: body.length,
		times: asked.times.get(note),
		ties: tiesOf(vault, note, asked, leftOut),
	};
	standardise(traits, row);
	return probability(row, weights);
}

const OTHER = 0;
const SAME_BUT_CASE = 1;
const EXACT = 2;

/** Whether the words are one of the note's names as it is written, or but for case. */
function writingOf(record: NoteRecord | undefined, body: string, { start, end }: Match): number {
	let writing: number = OTHER;
	for (const { text } of record?.names ?? []) {
		// Case seldom changes a length: most names are passed over by theirs.
		if (text.length !== end - start) continue;
		if (body.startsWith(text, start)) return EXACT;
		if (text.toLowerCase() === body.slice(start, end).toLowerCase()) writing = SAME_BUT_CASE;
	}
	return writing;
}

/** How strongly the text names notes that the note links or is linked by; reckoned once for each note. */
function tiesOf(
	{ graph }: Vault,
	note: number,
	asked: Asked,
	leftOut: LeftOut | undefined,
): number {
	const known = asked.ties.get(note);
	if (known !== 0) return known - 1;
	let sum = 0;
	for (const list of [graph.intoOf(note), graph.outOf(note)]) {
		const count = Math.min(MAX_TIES, list.length);
		for (let at = 0; at < count; at += 1) {
			const other = list[at] ?? note;
			if (other !== leftOut?.note) sum += asked.menlp.get(other);
		}
	}
	asked.ties.add(note, 1 + sum);
	return sum;
}
