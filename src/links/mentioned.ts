import { ANCHOR_SPAN, type Asked, type LeftOut, type Question } from './asked';
import type { Surface, Target } from './surfaces';
import type { Vault } from './vault';

/** A match inside a longer one speaks so much less (its square root is 0.3; link study, section 5). */
const OVERLAPPED = 0.09;

/** How a wording is used in the vault. */
export interface Usage {
	/** Link probability: of the notes that say it, the share that links by it. */
	readonly lp: number;
	/** Commonness: of the links by it, the share to this note. */
	readonly com: number;
	readonly df: number;
}

/** The usage of a wording for one target, a note left out not counting. */
export function usageOf(
	vault: Vault,
	surface: Surface,
	{ target, leftOut }: { readonly target: Target; readonly leftOut: LeftOut | undefined },
): Usage {
	const { number } = surface;
	const linker = leftOut?.linkers.has(number) ? 1 : 0;
	const linked = leftOut?.anchors.has(number * ANCHOR_SPAN + target.note) ? 1 : 0;
	const tot = surface.links - linker;
	const lk = target.links - linked;
	const df = Math.max(0, jointFrequency(vault, surface) - (leftOut ? 1 : 0));
	const named = target.names !== 0;
	const lp = (tot + 0.3) / (Math.max(df, tot) + 1);
	const com =
		tot > 0
			? (lk + (named ? 0.5 : 0)) / (tot + 0.5)
			: named
				? 1 / Math.max(1, namedTargets(surface))
				: 0;
	return { lp, com: Math.min(1, com), df };
}

function namedTargets(surface: Surface): number {
	let count = 0;
	for (const target of surface.targets) if (target.names !== 0) count += 1;
	return count;
}

/** How many notes hold all terms of a wording, counted once for each state of the flat lists. */
export function jointFrequency({ postings }: Vault, surface: Surface): number {
	if (surface.dfAge === postings.age) return surface.df;
	surface.df = postings.lists.together(surface.terms);
	surface.dfAge = postings.age;
	return surface.df;
}

/** Notes whose names, or the wordings of links to them, stand in the text. */
export function addMentions(vault: Vault, { matches, leftOut }: Question, asked: Asked): void {
	for (const match of matches) {
		for (const target of match.surface.targets) {
			const { note } = target;
			if (note === leftOut?.note || !vault.isThere(note)) continue;
			const { lp, com } = usageOf(vault, match.surface, { target, leftOut });
			const score = Math.sqrt(match.overlapped ? lp * OVERLAPPED : lp) * com;
			if (score <= 0) continue;
			asked.times.add(note, 1);
			if (score <= asked.menlp.get(note)) continue;
			asked.menlp.raise(note, score);
			asked.best.set(note, { match, target });
		}
	}
}
