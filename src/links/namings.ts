import type { Asked, LeftOut, Question } from './asked';
import { isUpper } from './chars';
import { addNamedCosine } from './kinship';
import type { Match } from './matches';
import { addMentions, usageOf } from './mentioned';
import { probability, standardise, TRAITS, type MentionTraits } from './mention-model';
import type { NoteRecord } from './note-record';
import type { Target } from './surfaces';
import type { Vault } from './vault';

/** Of a named note's links and linkers so many are looked at for ties with other named notes. */
const MAX_TIES = 400;

/** A match with the note it most likely means. */
export interface Named {
	readonly match: Match;
	readonly note: number;
	readonly score: number;
	readonly row: Float64Array;
}

export interface NamingOptions {
	readonly weights: Float64Array;
	readonly headings?: boolean;
}

/** Every longest match of a text with the note it most likely means, in order. Links, code, addresses hold none. */
export function mentionsIn(
	vault: Vault,
	question: Question,
	asked: Asked,
	{ weights, headings = false }: NamingOptions,
): readonly Named[] {
	asked.start(vault.paths.paths.length);
	addMentions(vault, question, asked);
	addNamedCosine(vault, question, asked);
	const found: Named[] = [];
	for (const match of question.matches) {
		if (match.overlapped || (match.inHeading && !headings)) continue;
		const named = likeliest(vault, match, { question, asked, weights });
		if (named) found.push(named);
	}
	return found;
}

/** What a match is judged with. */
export interface Naming {
	readonly question: Question;
	readonly asked: Asked;
	readonly weights: Float64Array;
}

/** The traits of the naming judged last: thousands are judged for one that is kept. */
const row = new Float64Array(TRAITS);

/** The likeliest note of a match, one left out not counting. */
function likeliest(vault: Vault, match: Match, naming: Naming): Named | undefined {
	let score = 0;
	let note = -1;
	let kept = row;
	for (const target of match.surface.targets) {
		const likelihood = likelihoodOf(vault, match, target, naming);
		if (likelihood <= score) continue;
		score = likelihood;
		note = target.note;
		kept = row.slice();
	}
	return note < 0 ? undefined : { match, note, score, row: kept };
}

/**
 * How likely a match means a note: how the wording is used, how it is written, and how near the text is to the note.
 * 0 where the note is not there, or only the note left out calls it so.
 */
export function likelihoodOf(
	vault: Vault,
	match: Match,
	target: Target,
	{ question, asked, weights }: Naming,
): number {
	const { note } = target;
	const { leftOut, body } = question;
	if (note === leftOut?.note || !vault.isThere(note)) return 0;
	const usage = usageOf(vault, match.surface, { target, leftOut });
	if (usage.com <= 0) return 0;
	const said = body.slice(match.start, match.end);
	const writing = writingOf(vault.records[note], said);
	const traits: MentionTraits = {
		lp: usage.lp,
		com: usage.com,
		df: usage.df,
		tokens: match.surface.length,
		chars: said.length,
		exact: writing === EXACT,
		sameButCase: writing !== OTHER,
		upper: isUpper(said.charCodeAt(0)),
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
function writingOf(record: NoteRecord | undefined, said: string): number {
	let writing: number = OTHER;
	for (const { text } of record?.names ?? []) {
		// Case seldom changes a length: most names are passed over by theirs.
		if (text.length !== said.length) continue;
		if (text === said) return EXACT;
		if (text.toLowerCase() === said.toLowerCase()) writing = SAME_BUT_CASE;
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
