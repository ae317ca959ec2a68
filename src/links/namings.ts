import { isUpper } from './chars';
import type { LeftOut } from './asked';
import { CODE, HEADING, HIDDEN, LINK } from './inline';
import { findMatches, type Match } from './matches';
import { usageOf } from './mentioned';
import { probability, standardised } from './mention-model';
import { readRoles } from './roles';
import type { Target } from './surfaces';
import { readTokens, Tokens } from './tokens';
import type { Vault } from './vault';

/** A match with the note it most likely means. */
export interface Named {
	readonly match: Match;
	readonly note: number;
	readonly score: number;
	readonly row: Float64Array;
}

/** The likeliest note of a match, one left out not counting. */
export function likeliest(
	vault: Vault,
	text: string,
	{
		match,
		leftOut,
		weights,
	}: {
		readonly match: Match;
		readonly leftOut: LeftOut | undefined;
		readonly weights: Float64Array;
	},
): Named | undefined {
	let best: Named | undefined;
	for (const target of match.surface.targets) {
		if (target.note === leftOut?.note || !vault.isThere(target.note)) continue;
		const row = traitsOf(vault, text, { match, target, leftOut });
		const score = probability(row, weights);
		if (!best || score > best.score) best = { match, note: target.note, score, row };
	}
	return best;
}

function traitsOf(
	vault: Vault,
	text: string,
	{
		match,
		target,
		leftOut,
	}: { readonly match: Match; readonly target: Target; readonly leftOut: LeftOut | undefined },
): Float64Array {
	const said = text.slice(match.start, match.end);
	const names = vault.records[target.note]?.names ?? [];
	const lower = said.toLowerCase();
	return standardised({
		...usageOf(vault, match.surface, { target, leftOut }),
		tokens: match.surface.length,
		chars: said.length,
		exact: names.some((name) => name.text === said),
		sameButCase: names.some((name) => name.text.toLowerCase() === lower),
		upper: isUpper(said.charCodeAt(0)),
		name: target.names !== 0,
	});
}

const tokens = new Tokens();

export interface NamingOptions {
	readonly leftOut: LeftOut | undefined;
	readonly weights: Float64Array;
	readonly headings?: boolean;
}

/** Every longest match of a text with the note it most likely means, in order. Links, code, addresses hold none. */
export function mentionsIn(
	vault: Vault,
	text: string,
	{ leftOut, weights, headings = false }: NamingOptions,
): readonly Named[] {
	const { roles } = readRoles(text);
	const skip = HIDDEN | CODE | LINK | (headings ? 0 : HEADING);
	readTokens(text, vault.vocabulary, tokens, { roles, skip });
	const found: Named[] = [];
	for (const match of findMatches(text, tokens, vault)) {
		if (match.overlapped) continue;
		const named = likeliest(vault, text, { match, leftOut, weights });
		if (named) found.push(named);
	}
	return found;
}
