import type { Asked, LeftOut, Question } from './asked';
import { isUpper } from './chars';
import { addNamedCosine } from './kinship';
import type { Match } from './matches';
import { addMentions, usageOf } from './mentioned';
import { probability, standardised } from './mention-model';
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

interface Naming {
	readonly question: Question;
	readonly asked: Asked;
	readonly weights: Float64Array;
}

/** The likeliest note of a match, one left out not counting. */
function likeliest(vault: Vault, match: Match, naming: Naming): Named | undefined {
	const { leftOut } = naming.question;
	let best: Named | undefined;
	for (const target of match.surface.targets) {
		if (target.note === leftOut?.note || !vault.isThere(target.note)) continue;
		const named = namingOf(vault, match, { ...naming, target });
		if (!named) continue;
		if (!best || named.score > best.score) best = named;
	}
	return best;
}

/**
 * How likely a match means a note: how the wording is used, how it is written, and how near the text is to the note.
 * `undefined` where only the note left out calls it so.
 */
export function namingOf(
	vault: Vault,
	match: Match,
	{ question, asked, weights, target }: Naming & { readonly target: Target },
): Named | undefined {
	const { note } = target;
	const usage = usageOf(vault, match.surface, { target, leftOut: question.leftOut });
	if (usage.com <= 0) return undefined;
	const said = question.body.slice(match.start, match.end);
	const row = standardised({
		...usage,
		...writtenAs(vault.records[note], said),
		tokens: match.surface.length,
		chars: said.length,
		name: target.names !== 0,
		cosine: asked.cos.get(note) / asked.norm,
		first: match.start / Math.max(1, question.body.length),
		length: question.body.length,
		times: asked.times.get(note),
		ties: tiesOf(vault, note, { asked, leftOut: question.leftOut }),
	});
	return { match, note, score: probability(row, weights), row };
}

function writtenAs(
	record: NoteRecord | undefined,
	said: string,
): { readonly exact: boolean; readonly sameButCase: boolean; readonly upper: boolean } {
	const upper = isUpper(said.charCodeAt(0));
	let sameButCase = false;
	for (const { text } of record?.names ?? []) {
		if (text === said) return { exact: true, sameButCase: true, upper };
		// Case seldom changes a length: most names are passed over by theirs.
		if (sameButCase || text.length !== said.length) continue;
		sameButCase = text.toLowerCase() === said.toLowerCase();
	}
	return { exact: false, sameButCase, upper };
}

/** How strongly the text names notes that the note links or is linked by. */
function tiesOf(
	{ graph }: Vault,
	note: number,
	{ asked, leftOut }: { readonly asked: Asked; readonly leftOut: LeftOut | undefined },
): number {
	let sum = 0;
	for (const list of [graph.intoOf(note), graph.outOf(note)]) {
		const count = Math.min(MAX_TIES, list.length);
		for (let at = 0; at < count; at += 1) {
			const other = list[at] ?? note;
			if (other !== leftOut?.note) sum += asked.menlp.get(other);
		}
	}
	return sum;
}
