import { isRecord } from '../../base/record';
import type { LinkFeedback, ReasonKind } from '../../links/model';
import type { Verdict } from '../../ports';

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
 * withdrawn leaves the one before it, a reset voids all before it, a rename carries answers along. Same lines, same result,
 * whichever device reads them; a line that a file sync left in two files counts once.
 */
export function foldVerdicts(lines: readonly Verdict[]): Verdicts {
	const pairs = standing(lines);
	const rejected = new Set<string>();
	const known = new Set<string>();
	for (const [key, { said, note, other }] of pairs) {
		if (said === 'rejected') rejected.add(key);
		known.add(note).add(other);
	}
	return {
		knows: (path) => known.has(path),
		isRejected: (one, other) => rejected.has(pairKey(one, other)),
		feedback: feedbackOf([...pairs.values()]),
		rejected: rejected.size,
	};
}

/** The answer that holds for each pair. */
function standing(lines: readonly Verdict[]): ReadonlyMap<string, Answer> {
	const given = new Map<string, readonly Answer[]>();
	const moves = new Moves();
	for (const line of inOrder(lines)) {
		const { note, other, said } = line;
		const key = pairKey(note, other);
		if (said === 'reset') given.clear();
		else if (said === 'renamed') {
			rename(given, note, other);
			moves.add(note, other);
		} else if (said === 'withdrawn') {
			// Undo names the notes as they were called when the answer was given.
			const now = given.get(key)?.length ? key : pairKey(moves.now(note), moves.now(other));
			given.set(now, given.get(now)?.slice(0, -1) ?? []);
		} else {
			given.set(key, [...(given.get(key) ?? []), { ...line, said }]);
			moves.end(note, other);
		}
	}
	return new Map(
		[...given].flatMap(([key, answers]) => answers.slice(-1).map((last) => [key, last] as const)),
	);
}

/** What answers teach: how often each reason and each note was taken or not. */
function feedbackOf(answers: readonly Answer[]): LinkFeedback {
	const counts: Record<Answer['said'], Partial<Record<ReasonKind, number>>> = {
		accepted: {},
		rejected: {},
	};
	const targets: Record<string, number> = {};
	for (const { said, reason, other } of answers) {
		const kind = KINDS.find((each) => each === reason);
		if (kind) counts[said][kind] = (counts[said][kind] ?? 0) + 1;
		targets[other] = (targets[other] ?? 0) + (said === 'accepted' ? 1 : -1);
	}
	return { ...counts, targets };
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

/** Where notes went, by the paths they had. */
class Moves {
	private readonly to = new Map<string, string>();

	add(from: string, to: string): void {
		this.to.set(from, to);
		this.to.delete(to);
	}

	/** Another note stands there by now. */
	end(...paths: readonly string[]): void {
		for (const path of paths) this.to.delete(path);
	}

	now(path: string): string {
		let at = path;
		for (let left = this.to.size; left > 0 && this.to.has(at); left -= 1)
			at = this.to.get(at) ?? at;
		return at;
	}
}

function inOrder(lines: readonly Verdict[]): readonly Verdict[] {
	const byText = new Map(lines.map((line) => [JSON.stringify(line), line]));
	const ordered = [...byText].sort(
		([one, a], [other, b]) => compare(a.at, b.at) || compare(one, other),
	);
	return ordered.map(([, line]) => line);
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
	if (!isRecord(value)) return false;
	const { said, note, other, at } = value;
	return (
		['accepted', 'rejected', 'withdrawn', 'renamed', 'reset'].includes(String(said)) &&
		[note, other, at].every((each) => typeof each === 'string')
	);
}
