import { hostIn } from '../store/pages';
import type { LinkQuery } from '../model';
import type { Vault } from '../store/vault';

export interface Scored {
	readonly note: number;
	readonly score: number;
}

/** Of so many suggestions one may come from the article's own feed by kinship alone. */
const ONE_IN = 5;
/** Puts what is beyond that behind everything else. */
const BEHIND = 10;
/** Where this share of a feed's links stays among its own, its reader wants them so. */
const HABIT = 0.3;
const FEWEST_LINKS = 20;
const MOST_NOTES = 2000;

/**
 * Notes by score, best first, with the article's siblings (notes of the same feed or site) held back: they share its words and
 * its furniture, and would crowd out the person's own notes. One that `isNamed` (the text names or links it) stays where it is;
 * so do all where the person links siblings by habit.
 */
export function withoutCrowd(
	vault: Vault,
	query: LinkQuery,
	scored: readonly Scored[],
	{ k, isNamed }: { readonly k: number; readonly isNamed: (note: number) => boolean },
): readonly Scored[] {
	const origins = originsOf(query);
	if (origins.size === 0) return scored;
	const isSibling = ({ note }: Scored): boolean =>
		origins.has(vault.records[note]?.origin ?? '') && !isNamed(note);
	if (!scored.some(isSibling) || isHabit(vault, origins)) return scored;
	let left = Math.ceil(k / ONE_IN);
	const held = scored.map((each) => {
		if (!isSibling(each) || left-- > 0) return each;
		return { ...each, score: each.score - BEHIND };
	});
	return held.sort((a, b) => b.score - a.score);
}

function originsOf({ source = '', url = '' }: LinkQuery): ReadonlySet<string> {
	return new Set([source.trim().toLowerCase(), hostIn(url)].filter((origin) => origin !== ''));
}

/** Whether notes of these origins link each other as a matter of course. */
function isHabit({ graph, records }: Vault, origins: ReadonlySet<string>): boolean {
	let links = 0;
	let inside = 0;
	let notes = 0;
	for (let note = 0; note < records.length && notes < MOST_NOTES; note += 1) {
		if (!origins.has(records[note]?.origin ?? '')) continue;
		notes += 1;
		for (const target of graph.outOf(note)) {
			links += 1;
			if (origins.has(records[target]?.origin ?? '')) inside += 1;
		}
	}
	return links >= FEWEST_LINKS && inside / links >= HABIT;
}
