import type { LinkFeedback, ReasonKind } from '../links/model';
import type { Verdict } from '../ports';

/** What the person said to suggestions, folded from all devices' lines. */
export interface Verdicts {
	/** Whether these two notes are not to be offered to each other. */
	isRejected(one: string, other: string): boolean;
	/** Whether any answer is about this note. */
	knows(path: string): boolean;
	readonly feedback: LinkFeedback;
	/** Pairs that stand rejected now. */
	readonly rejected: number;
}

const KINDS: readonly ReasonKind[] = ['address', 'mention', 'content', 'tags', 'neighbour'];

/**
 * Folds the lines of all devices, in any order, into what holds now: of two answers about one pair the later counts, one
 * withdrawn leaves the one before it, a reset voids all before it, a rename carries answers along. Same lines, same result, whichever device reads them.
 */
export function foldVerdicts(lines: readonly Verdict[]): Verdicts {
	const ordered = [...lines].sort(
		(a, b) => compare(a.at, b.at) || compare(JSON.stringify(a), JSON.stringify(b)),
	);
	const given = new Map<string, readonly Answer[]>();
	for (const line of ordered) {
		const key = pairKey(line.note, line.other);
		const answers = given.get(key) ?? [];
		if (line.said === 'reset') given.clear();
		else if (line.said === 'renamed') rename(given, line.note, line.other);
		else if (line.said === 'withdrawn') given.set(key, answers.slice(0, -1));
		else given.set(key, [...answers, { ...line, said: line.said }]);
	}
	const pairs = new Map<string, Answer>();
	for (const [key, answers] of given) {
		const last = answers.at(-1);
		if (last) pairs.set(key, last);
	}
	const rejected = new Set<string>();
	const counts = {
		accepted: new Map<ReasonKind, number>(),
		rejected: new Map<ReasonKind, number>(),
	};
	const targets = new Map<string, number>();
	for (const [key, { said, reason, other }] of pairs) {
		if (said === 'rejected') rejected.add(key);
		const kind = KINDS.find((each) => each === reason);
		if (kind) counts[said].set(kind, (counts[said].get(kind) ?? 0) + 1);
		targets.set(other, (targets.get(other) ?? 0) + (said === 'accepted' ? 1 : -1));
	}
	return {
		knows: (path) => [...pairs.values()].some(({ note, other }) => note === path || other === path),
		isRejected: (one, other) => rejected.has(pairKey(one, other)),
		feedback: {
			accepted: Object.fromEntries(counts.accepted),
			rejected: Object.fromEntries(counts.rejected),
			targets: Object.fromEntries(targets),
		},
		rejected: rejected.size,
	};
}

type Answer = Verdict & { readonly said: 'accepted' | 'rejected' };

function rename(given: Map<string, readonly Answer[]>, from: string, to: string): void {
	const now = (path: string): string => (path === from ? to : path);
	for (const [key, answers] of [...given]) {
		const [first] = answers;
		if (!first || (first.note !== from && first.other !== from)) continue;
		given.delete(key);
		const moved = answers.map((each) => ({
			...each,
			note: now(each.note),
			other: now(each.other),
		}));
		given.set(pairKey(now(first.note), now(first.other)), moved);
	}
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function pairKey(one: string, other: string): string {
	return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** Lines of a verdicts file; what does not parse is skipped, never lost. */
export function parseVerdicts(text: string): readonly Verdict[] {
	return text.split('\n').flatMap((line) => {
		if (line.trim() === '') return [];
		try {
			const value: unknown = JSON.parse(line);
			return isVerdict(value) ? [value] : [];
		} catch {
			// Cut short by a crash, or not ours.
			return [];
		}
	});
}

export function formatVerdict(line: Verdict): string {
	return `${JSON.stringify(line)}\n`;
}

function isVerdict(value: unknown): value is Verdict {
	if (typeof value !== 'object' || value === null) return false;
	const { said, note, other, at } = value as Partial<Record<keyof Verdict, unknown>>;
	return (
		['accepted', 'rejected', 'withdrawn', 'renamed', 'reset'].includes(String(said)) &&
		[note, other, at].every((each) => typeof each === 'string')
	);
}
