import type { LinkFeedback, ReasonKind, Suggestion } from '../model';

/** The most that one kind, and one note, can move a suggestion: less than the step between a good and a fair one. */
const MOST_BY_KIND = 0.3;
const MOST_BY_TARGET = 0.3;
/** Decisions until half of that is reached: a handful of clicks is chance. */
const HALF_AFTER = 10;

/** Suggestions in the order that what was accepted and rejected so far gives them. Bounded, and nothing is kept. */
export function nudged(
	suggestions: readonly Suggestion[],
	feedback: LinkFeedback,
): readonly Suggestion[] {
	return suggestions
		.map((suggestion) => ({
			...suggestion,
			score: suggestion.score + nudgeFor(suggestion, feedback),
		}))
		.sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1));
}

function nudgeFor({ path, reasons }: Suggestion, feedback: LinkFeedback): number {
	const kind = reasons[0]?.kind;
	// An address is near to proof: taste does not move it.
	if (kind === undefined || kind === 'address') return 0;
	return kindNudge(kind, feedback) + targetNudge(feedback.targets?.[path] ?? 0);
}

function kindNudge(kind: ReasonKind, { accepted, rejected }: LinkFeedback): number {
	const [yes, no] = [accepted[kind] ?? 0, rejected[kind] ?? 0];
	const total = yes + no;
	return total <= 0 ? 0 : MOST_BY_KIND * ((yes - no) / total) * (total / (total + HALF_AFTER));
}

function targetNudge(net: number): number {
	return (MOST_BY_TARGET * net) / (Math.abs(net) + HALF_AFTER / 2);
}
