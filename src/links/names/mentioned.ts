import { ANCHOR_SPAN, type Asked, type LeftOut, type Question } from '../weigh/asked';
import type { Surface, Target } from '../store/surfaces';
import type { Vault } from '../store/vault';

/** A match inside a longer one speaks so much less (its square root is 0.3; link study, section 5). */
const OVERLAPPED = 0.09;

/** How a wording is used in the vault, whatever it leads to. */
export interface Usage {
	/** Link probability: of the notes that say it, the share that links by it. */
	readonly lp: number;
	/** How many notes say it, and how many link by it. */
	readonly df: number;
	readonly links: number;
	/** Of how many notes it is a name, where no note links by it; else 0. */
	readonly named: number;
}

/** The usage of a wording, a note left out not counting. */
export function usageOf(vault: Vault, surface: Surface, leftOut: LeftOut | undefined): Usage {
	const links = surface.links - (leftOut?.linkers.has(surface.number) ? 1 : 0);
	const df = Math.max(0, jointFrequency(vault, surface) - (leftOut ? 1 : 0));
	const lp = (links + 0.3) / (Math.max(df, links) + 1);
	return { lp, df, links, named: links > 0 ? 0 : namedTargets(surface) };
}

/** Commonness: of the links by a wording, the share to one note; of a name that no note links by, an even share. */
export function commonnessOf(
	{ links, named }: Usage,
	surface: Surface,
	{ target, leftOut }: { readonly target: Target; readonly leftOut: LeftOut | undefined },
): number {
	const isName = target.names !== 0;
	if (links <= 0) return isName ? 1 / Math.max(1, named) : 0;
	const linked = leftOut?.anchors.has(surface.number * ANCHOR_SPAN + target.note) ? 1 : 0;
	return Math.min(1, (target.links - linked + (isName ? 0.5 : 0)) / (links + 0.5));
}

function namedTargets(surface: Surface): number {
	let count = 0;
	for (const target of surface.targets) if (target.names !== 0) count += 1;
	return count;
}

/** How many notes hold all terms of a wording, counted once for each state of the flat lists. */
function jointFrequency({ postings }: Vault, surface: Surface): number {
	if (surface.dfAge === postings.age) return surface.df;
	surface.df = postings.lists.together(surface.terms);
	surface.dfAge = postings.age;
	return surface.df;
}

/** Notes whose names, or the wordings of links to them, stand in the text. */
export function addMentions(vault: Vault, { matches, leftOut }: Question, asked: Asked): void {
	for (let at = 0; at < matches.length; at += 1) {
		const match = matches[at];
		if (!match) continue;
		const { surface } = match;
		const usage = usageOf(vault, surface, leftOut);
		const strength = Math.sqrt(match.overlapped ? usage.lp * OVERLAPPED : usage.lp);
		for (const target of surface.targets) {
			const { note } = target;
			if (note === leftOut?.note || !vault.isThere(note)) continue;
			const score = strength * commonnessOf(usage, surface, { target, leftOut });
			if (score <= 0) continue;
			asked.times.add(note, 1);
			if (score <= asked.menlp.get(note)) continue;
			asked.menlp.raise(note, score);
			asked.best.raise(note, at + 1);
		}
	}
}
